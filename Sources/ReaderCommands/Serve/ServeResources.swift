import JSONRPC
import NewsIndex
import NewsModel
import NewsWording
import ReaderInterface

/// What a client may read without a tool: stories as Markdown, articles as text, and how queries are written.
enum ServeResources {
    /// How queries are written.
    static let queries = "rashomon://queries"

    /// Stories that one page lists.
    private static let pageLength = 50

    /// One page of the stories, in the order of the reader's list. `cursor` is what the page before gave.
    static func page(cursor: JSON?, in index: NewsIndex) throws -> JSONFields {
        let offset = try offset(of: cursor)
        let page = try index.stories(offset: offset, limit: pageLength)
        var resources: [JSON] = page.items.map { story in
            [
                "uri": .string("rashomon://story/\(story.id)"), "name": .string("story \(story.id)"),
                "title": .string(story.headline), "mimeType": "text/markdown",
                "description": .string(
                    "\(Wording.count(story.articleCount, "article")) of \(StoryText.outletList(story.outlets))"),
            ]
        }
        if offset == 0 {
            resources.insert(
                [
                    "uri": .string(queries), "name": "queries", "title": "How queries are written",
                    "mimeType": "text/plain", "description": "Each term of a query, with what it finds.",
                ], at: 0)
        }
        var fields: JSONFields = ["resources": resources]
        let next = offset + page.items.count
        if next < page.total { fields.fields["nextCursor"] = "\(next)" }
        return fields
    }

    /// Addresses of everything that can be read.
    static let templates: [JSON] = [
        [
            "uriTemplate": "rashomon://story/{id}", "name": "story", "title": "A story", "mimeType": "text/markdown",
            "description": "Its sources, where they differ, and who is quoted, as Markdown.",
        ],
        [
            "uriTemplate": "rashomon://article/{id}", "name": "article", "title": "An article",
            "mimeType": "text/plain", "description": "Its text.",
        ],
    ]

    /// The text at an address; nil where there is none.
    static func read(_ address: String, in index: NewsIndex) throws -> JSON? {
        if address == queries { return content(address, "text/plain", queryHelp) }
        if let id = number(in: address, after: "rashomon://story/") {
            return try index.storyDetail(StoryID(id)).map {
                content(address, "text/markdown", StoryDocument(detail: $0, markup: .markdown, words: .here).text)
            }
        }
        if let id = number(in: address, after: "rashomon://article/") {
            return try index.article(ArticleID(id)).map {
                let lines = ArticleBodyText(article: $0, device: .file).lines
                return content(address, "text/plain", lines.joined(separator: "\n") + "\n")
            }
        }
        return nil
    }

    private static func content(_ address: String, _ type: String, _ text: String) -> JSON {
        ["uri": .string(address), "mimeType": .string(type), "text": .string(text)]
    }

    private static func number(in address: String, after prefix: String) -> Int64? {
        guard address.hasPrefix(prefix) else { return nil }
        return Int64(address.dropFirst(prefix.count)).flatMap { $0 > 0 ? $0 : nil }
    }

    private static func offset(of cursor: JSON?) throws -> Int {
        guard let cursor else { return 0 }
        guard let text = cursor.string, let offset = Int(text), offset > 0 else {
            throw RPCError.invalidParameters("There is no page of this cursor.")
        }
        return offset
    }

    private static var queryHelp: String {
        "Terms side by side must all hold.\n\n"
            + QueryLanguage.terms.map { "\($0.term)\n    \($0.help)\n" }.joined(separator: "\n")
    }
}
