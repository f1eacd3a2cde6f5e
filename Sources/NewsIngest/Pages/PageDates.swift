import NewsModel

/// Finds when a page was published and changed: in its metadata, in `time` elements, in its address, in what stands
/// near its headline.
struct PageDates {
    var published: Timestamp?
    /// As it is written, in whatever zone.
    var publishedDay: CivilDay?
    var updated: Timestamp?

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
        let address = PageDates.inAddress(url)
        let body = PageDateSearch(tree, headline: headline)
        var found = declared.lazy.compactMap { $0 }.compactMap(PageDates.plausible).first
        if let day = address, let declared = found {
            // The address has the day of the newsroom's zone; a page that was moved or imported has a new date.
            if day < declared.day || day.daysSince1970 - declared.day.daysSince1970 == 1 { found?.day = day }
            if declared.moment.day.daysSince1970 - day.daysSince1970 > 7 { found?.moment = Timestamp(day) }
        }
        found =
            found ?? body.timeElement().flatMap(PageDates.plausible)
            ?? address.map { Found(moment: Timestamp($0), day: $0) } ?? body.labelled().flatMap(PageDates.plausible)
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

    /// `/2026/11/21/`, `21-11-2026` or `20261121` in the page's address.
    private static func inAddress(_ url: String?) -> CivilDay? {
        guard let url else { return nil }
        let parts = WebAddress(url).path.split { "/-_.".contains($0) }
        func number(_ at: Int, _ range: ClosedRange<Int>, digits: ClosedRange<Int>) -> Int? {
            guard digits.contains(parts[at].count), let value = Int(parts[at]), range.contains(value) else {
                return nil
            }
            return value
        }
        for at in parts.indices where at + 2 < parts.count {
            if let year = number(at, 1991...2099, digits: 4...4), let month = number(at + 1, 1...12, digits: 1...2),
                let day = number(at + 2, 1...31, digits: 1...2)
            {
                return DateWords.day(year: year, month: month, day: day)
            }
            if let day = number(at, 1...31, digits: 2...2), let month = number(at + 1, 1...12, digits: 2...2),
                let year = number(at + 2, 1991...2099, digits: 4...4)
            {
                return DateWords.day(year: year, month: month, day: day)
            }
        }
        for part in parts where part.count == 8 {
            guard let value = Int(part), (1991...2099).contains(value / 10000), (1...12).contains(value / 100 % 100),
                (1...31).contains(value % 100)
            else { continue }
            return DateWords.day(year: value / 10000, month: value / 100 % 100, day: value % 100)
        }
        return nil
    }
}
