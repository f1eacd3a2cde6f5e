import NewsIngest
import NewsModel
import NewsText

/// A parsed feed in the form that the scorers of feed parsing read.
enum FeedJSON {
    static func object(_ feed: ParsedFeed) -> OrderedJSON {
        let head: [(String, OrderedJSON)] = [
            ("title", .string(clean(feed.title))), ("title_text", .string(clean(feed.title))),
            ("link", .string(clean(feed.link))),
            ("self", .string(clean(feed.selfLink))), ("id", .string(clean(feed.id))),
            ("description", .string(clean(feed.description))), ("description_text", .string(plain(feed.description))),
            ("language", .string(clean(feed.language))), ("updated", .string(feed.updated?.iso8601)),
            ("published", .string(feed.published?.iso8601)), ("authors", people(feed.authors)),
            ("image", .string(clean(feed.image))), ("icon", .string(clean(feed.icon))),
            ("ttl", .number(feed.minutesToLive)),
            ("rights", .string(clean(feed.rights))), ("rights_text", .string(plain(feed.rights))),
            ("generator", .string(clean(feed.generator))), ("categories", .strings(feed.categories.map(clean))),
        ]
        return .object([
            ("format", .string(feed.format.rawValue)), ("encoding", .string(feed.encoding)),
            ("malformed", .bool(feed.isMalformed)), ("error", .bool(feed.error != nil)), ("feed", .object(head)),
            ("entries", .array(feed.entries.map(entry))),
        ])
    }

    private static func entry(_ entry: FeedEntry) -> OrderedJSON {
        // An entry with content alone says it as its summary too.
        let summary = entry.summary.isEmpty ? entry.content : entry.summary
        return .object([
            ("id", .string(clean(entry.id))), ("title", .string(clean(entry.title))),
            ("title_text", .string(clean(entry.title))),
            ("link", .string(clean(entry.link))), ("published", .string(entry.published?.iso8601)),
            ("updated", .string(entry.updated?.iso8601)), ("authors", people(entry.authors)),
            ("summary", .string(clean(summary))), ("summary_text", .string(plain(summary))),
            ("summary_links", .strings(PageLinks.links(in: summary, base: entry.base))),
            ("content", .string(clean(entry.content))), ("content_text", .string(plain(entry.content))),
            ("content_links", .strings(PageLinks.links(in: entry.content, base: entry.base))),
            ("categories", .strings(entry.categories.map(clean))),
            (
                "enclosures",
                .array(
                    entry.enclosures.map {
                        .object([
                            ("url", .string(clean($0.url))), ("type", .string($0.type)), ("length", .number($0.length)),
                        ])
                    })
            ),
            ("image", .string(clean(entry.image))), ("comments", .string(clean(entry.comments))),
            ("language", .string(clean(entry.language))), ("rights", .string(clean(entry.rights))),
            ("rights_text", .string(plain(entry.rights))), ("media", .strings(entry.media.map { clean($0.url) })),
            ("thumbnails", .strings(entry.thumbnails.map(clean))),
        ])
    }

    private static func people(_ people: [FeedPerson]) -> OrderedJSON {
        .array(
            people.map {
                .object([
                    ("name", .string(clean($0.name))), ("email", .string(clean($0.email))),
                    ("url", .string(clean($0.url))),
                ])
            })
    }

    private static func clean(_ text: String) -> String { TextSanitizer.clean(text) }

    private static func plain(_ html: String) -> String { TextSanitizer.clean(PageLinks.plainText(html)) }
}

/// An extracted page in the form that the scorers of extraction read.
enum PageJSON {
    static func object(_ page: ExtractedPage, id: String?) -> OrderedJSON {
        // What only describes pictures is no text of the article.
        let blocks = page.content.blocks.filter { $0.kind != .image }
        let text = blocks.map { page.content.text.text(in: $0.span) }.joined(separator: "\n")
            // The line breaks of a preformatted block.
            .replacing("\u{2028}", with: "\n")
        let identity: [(String, OrderedJSON)] = id.map { [("id", .string($0))] } ?? []
        return .object(
            identity + [
                ("title", .string(page.content.title)), ("author", .string(page.author)),
                ("date", .string(page.publishedDay.map { Timestamp($0).dayString })), ("text", .string(text)),
                ("language", .string(page.language)), ("canonical", .string(page.canonical)),
                ("outlet", .string(page.outlet)),
            ])
    }
}
