import NewsLanguage
import NewsModel
import NewsText

/// Makes drafts of articles from the items of a feed.
enum FeedDrafts {
    /// Longer titles are no titles.
    private static let maximumTitleBytes = 4096

    /// - Parameter location: the feed's address or path, for items without one of their own.
    static func draft(
        _ entry: FeedEntry, of feed: ParsedFeed, outlet: String, source: SourceID?, sourceName: String, location: String
    ) -> ArticleDraft {
        let html = FeedText.withParagraphs(longer(entry.content, entry.summary))
        let base = [entry.base, entry.link, feed.link].first { !$0.isEmpty }
        var (content, images) = HTMLText.articleWithImages(title: title(entry), html: Array(html.utf8), base: base)
        // A title that was made of the text does not say it before: posts of a sentence would have no text.
        if !entry.hasTitle, !content.blocks.isEmpty { content.blocks[0].isRepeat = false }
        let keys = Set([feed.link, location].compactMap(CanonicalAddress.key))
        let link = WebAddress.openable(entry.link)
        // What links to its own feed has no page.
        let address = link.flatMap { CanonicalAddress.key($0) == CanonicalAddress.key(location) ? nil : $0 }
        let isOwn = address.flatMap(CanonicalAddress.articleKey).map { !keys.contains($0) } ?? false
        return ArticleDraft(
            content: content, outlet: outlet, author: author(entry, feed),
            published: TemplateDates.real(entry.published) ?? TemplateDates.real(entry.updated),
            updated: TemplateDates.real(entry.updated), url: address.map { CanonicalAddress.readable($0) },
            language: language(entry, feed, content),
            place: ArticlePlace(
                source: source, sourceName: sourceName, location: address ?? location,
                guid: guid(entry, hasAddress: isOwn)),
            enclosures: entry.enclosures
                + pictures([entry.image] + entry.thumbnails + images, besides: entry.enclosures),
            categories: categories(entry))
    }

    /// The one of two texts that says more; which of them is called content is not sure. Tags, and the addresses in
    /// them, say nothing.
    private static func longer(_ content: String, _ summary: String) -> String {
        if summary.isEmpty || content.isEmpty { return content.isEmpty ? summary : content }
        return letters(content) >= letters(summary) ? content : summary
    }

    /// Bytes of text outside of tags.
    private static func letters(_ html: String) -> Int {
        var count = 0
        var isInTag = false
        for byte in html.utf8 {
            if byte == 0x3C { isInTag = true }
            if !isInTag, byte > 0x20 { count += 1 }
            if byte == 0x3E { isInTag = false }
        }
        return count
    }

    /// Pictures that come with an item and that nothing else of it names.
    private static func pictures(_ addresses: [String], besides enclosures: [Enclosure]) -> [Enclosure] {
        var seen = Set(enclosures.map(\.url))
        return addresses.compactMap { WebAddress.openable($0) }.filter { seen.insert($0).inserted }.map {
            Enclosure(url: $0, type: "image")
        }
    }

    private static func categories(_ entry: FeedEntry) -> [String] {
        var seen: Set<String> = []
        let names = entry.categories.map(TextSanitizer.cleanLine).filter {
            !$0.isEmpty && $0.utf8.count <= 200 && seen.insert($0.lowercased()).inserted
        }
        return Array(names.prefix(50))
    }

    /// The feed's own; where it gives none, and no address that only this item has, one made of what is least likely
    /// to change. Without one the item would be new at every fetch.
    private static func guid(_ entry: FeedEntry, hasAddress: Bool) -> String? {
        if !entry.id.isEmpty { return String(TextSanitizer.cleanLine(entry.id).prefix(2000)) }
        if hasAddress { return nil }
        let date = (TemplateDates.real(entry.published) ?? TemplateDates.real(entry.updated))?.iso8601
        let unchanging = entry.title + "\n" + (date ?? entry.summary + entry.content)
        return "item:" + String(FNV1a(unchanging.utf8).value, radix: 16)
    }

    /// The title; where there is none, the beginning of the text.
    private static func title(_ entry: FeedEntry) -> String {
        let title = entry.title.utf8.count > maximumTitleBytes ? String(entry.title.prefix(400)) : entry.title
        if title.unicodeScalars.contains(where: { !$0.isSpace }) { return title }
        let text = TextSanitizer.cleanLine(HTMLText.plain(entry.summary.isEmpty ? entry.content : entry.summary))
        return TitleReading.shortened(text)
    }

    private static func author(_ entry: FeedEntry, _ feed: ParsedFeed) -> String? {
        let people = entry.authors.isEmpty ? feed.authors : entry.authors
        let names = people.map { TextSanitizer.cleanLine($0.name.isEmpty ? $0.email : $0.name) }.filter { !$0.isEmpty }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private static func language(_ entry: FeedEntry, _ feed: ParsedFeed, _ content: ArticleText) -> String {
        let declared = LanguageTag.primary(entry.language) ?? LanguageTag.primary(feed.language)
        return LanguageGuess.language(of: content.text, declared: declared)
    }
}
