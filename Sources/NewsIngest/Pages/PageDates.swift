import NewsModel

/// Finds when a page was published and changed: in its metadata, in `time` elements, in its address, in what stands
/// near its headline.
struct PageDates {
    var published: Timestamp?
    /// As it is written, in whatever zone.
    var publishedDay: CivilDay?
    var updated: Timestamp?

    /// A date as a moment, and the day that is written, in its own zone.
    private struct Found {
        var moment: Timestamp
        var day: CivilDay
    }

    init(_ tree: HTMLTree, meta: [String: String], linked: PageJSONLD, url: String?, headline: Int?) {
        let declared = [
            meta["article:published_time"], linked.published, meta["datepublished"], meta["og:article:published_time"],
            meta["parsely-pub-date"], meta["sailthru.date"], meta["dc.date.issued"], meta["dcterms.created"],
            meta["dc.date"], meta["dcterms.date"], meta["pubdate"], meta["publishdate"], meta["publish-date"],
            meta["article.published"], meta["cxenseparse:recs:publishtime"], meta["date"],
            meta["citation_publication_date"], meta["dc.date.created"], meta["rnews:datepublished"],
            meta["originalpublicationdate"], meta["og:published_time"], meta["article:published"],
            meta["citation_online_date"], meta["dc.created"], meta["created"], meta["release_date"],
        ]
        let address = AddressDate(url)
        let body = PageDateSearch(tree, headline: headline)
        var found = declared.lazy.compactMap { $0 }.compactMap(PageDates.plausible).first
        if let day = address?.day, address?.isSegment == true, let declared = found {
            // The address has the day of the newsroom's zone; a page that was moved or imported has a new date.
            if day < declared.day || day.daysSince1970 - declared.day.daysSince1970 == 1 { found?.day = day }
            if declared.moment.day.daysSince1970 - day.daysSince1970 > 7 { found?.moment = Timestamp(day) }
        }
        found =
            found ?? body.timeElement().flatMap(PageDates.plausible)
            ?? address.map { Found(moment: Timestamp($0.day), day: $0.day) } ?? body.labelled().flatMap(
                PageDates.plausible)
            ?? body.inScript().flatMap(PageDates.plausible) ?? body.nearHeadline().flatMap(PageDates.plausible)
        let changes = [
            meta["article:modified_time"], linked.modified, meta["og:updated_time"], meta["datemodified"],
            meta["last-modified"],
        ]
        let changed =
            changes.lazy.compactMap { $0 }.compactMap(PageDates.plausible).first
            ?? (found == nil ? body.lastChange().flatMap(PageDates.plausible) : nil)
        published = (found ?? changed)?.moment
        publishedDay = (found ?? changed)?.day
        updated = changed?.moment
    }

    /// The web began in 1991; what lies before was not published on it, and what has ten digits may be no date.
    private static func plausible(_ text: String) -> Found? {
        guard let moment = TemplateDates.real(DateParser.parse(text)), moment.day.year >= 1991 else { return nil }
        return Found(moment: moment, day: DateParser.writtenDay(text) ?? moment.day)
    }
}

/// A day in the address of a page.
private struct AddressDate {
    var day: CivilDay
    /// It fills parts of the path, as sites file their pages by days: `/2026/11/21/`, `/2026-11-21/`, `/20261121/`. In
    /// a part with other words or numbers it may be what the article is about, or the end of a longer number.
    var isSegment: Bool

    init?(_ url: String?) {
        guard let url else { return nil }
        let path = WebAddress(url).path
        let segments = path.split(separator: "/")
        for at in segments.indices {
            let inOne = segments[at].split { "-_.".contains($0) }
            if inOne.count == 1 || inOne.count == 3, let day = AddressDate.day(in: inOne) {
                self.init(day: day, isSegment: true)
                return
            }
            let three = Array(segments[at...].prefix(3))
            if three.count == 3, let day = AddressDate.day(in: three) {
                self.init(day: day, isSegment: true)
                return
            }
        }
        let parts = path.split { "/-_.".contains($0) }
        for at in parts.indices {
            if let day = AddressDate.day(in: Array(parts[at...].prefix(3))) ?? AddressDate.day(in: [parts[at]]) {
                self.init(day: day, isSegment: false)
                return
            }
        }
        return nil
    }

    private init(day: CivilDay, isSegment: Bool) {
        self.day = day
        self.isSegment = isSegment
    }

    /// `2026 11 21`, `21 11 2026` or `20261121`.
    private static func day(in parts: [Substring]) -> CivilDay? {
        func number(_ at: Int, _ range: ClosedRange<Int>, digits: ClosedRange<Int>) -> Int? {
            guard digits.contains(parts[at].count), let value = Int(parts[at]), range.contains(value) else {
                return nil
            }
            return value
        }
        if parts.count == 1 {
            guard parts[0].count == 8, let value = Int(parts[0]), (1991...2099).contains(value / 10000) else {
                return nil
            }
            return DateWords.day(year: value / 10000, month: value / 100 % 100, day: value % 100)
        }
        guard parts.count == 3 else { return nil }
        if let year = number(0, 1991...2099, digits: 4...4), let month = number(1, 1...12, digits: 1...2),
            let day = number(2, 1...31, digits: 1...2)
        {
            return DateWords.day(year: year, month: month, day: day)
        }
        if let day = number(0, 1...31, digits: 2...2), let month = number(1, 1...12, digits: 2...2),
            let year = number(2, 1991...2099, digits: 4...4)
        {
            return DateWords.day(year: year, month: month, day: day)
        }
        return nil
    }
}
