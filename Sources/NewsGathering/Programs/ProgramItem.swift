import Foundation
package import NewsIndex
package import NewsModel
import NewsText

/// An article, a story or a message as programs of the reader's are given it: as environment variables, as words, and
/// as JSON on standard input. Documented in docs/hooks.md.
package struct ProgramItem: Sendable {
    /// "article", "story" or "notification".
    package var kind: String
    /// By their names without `RASHOMON_`; each is one line.
    package private(set) var values: [String: String]
    private var body: [String: JSONPart]

    /// Longer values are cut: the environment of a program has bounds.
    private static let longest = 4_000

    /// A whole article.
    package init(_ article: Article, headline: String? = nil) {
        let summary = article.summary
        kind = "article"
        values = [
            "ID": "\(summary.id)", "TITLE": summary.title, "OUTLET": summary.outlet, "LANGUAGE": summary.language,
        ]
        values["URL"] = summary.url
        values["AUTHOR"] = summary.author
        values["DATE"] = summary.published?.iso8601
        values["TAGS"] = summary.tags.isEmpty ? nil : summary.tags.joined(separator: ",")
        values["STORY"] = summary.story.map { "\($0)" }
        values["HEADLINE"] = headline
        values["ENCLOSURE"] = article.enclosures.first?.url
        body = [
            "id": .number(summary.id.rawValue), "title": .text(summary.title), "outlet": .text(summary.outlet),
            "language": .text(summary.language), "text": .text(article.content.body),
            "tags": .list(summary.tags.map(JSONPart.text)),
            "enclosures": .list(article.enclosures.map { .text($0.url) }),
        ]
        body["url"] = summary.url.map(JSONPart.text)
        body["author"] = summary.author.map(JSONPart.text)
        body["published"] = summary.published.map { .text($0.iso8601) }
        body["story"] = summary.story.map { .number($0.rawValue) }
        body["note"] = article.note.map(JSONPart.text)
        clean()
    }

    /// A story with its articles, the first of them for what a story has not itself.
    package init(_ story: StorySummary, _ articles: [ArticleSummary]) {
        kind = "story"
        values = [
            "STORY": "\(story.id)", "TITLE": story.headline, "HEADLINE": story.headline,
            "OUTLET": story.outlets.joined(separator: ", "),
        ]
        values["URL"] = (articles.first { $0.id == story.lead } ?? articles.first)?.url
        values["DATE"] = story.isDated ? story.last.iso8601 : nil
        body = [
            "id": .number(story.id.rawValue), "headline": .text(story.headline),
            "outlets": .list(story.outlets.map(JSONPart.text)), "terms": .list(story.terms.map(JSONPart.text)),
            "articles": .list(
                articles.map { article in
                    var part: [String: JSONPart] = [
                        "id": .number(article.id.rawValue), "title": .text(article.title),
                        "outlet": .text(article.outlet),
                    ]
                    part["url"] = article.url.map(JSONPart.text)
                    return .object(part)
                }),
        ]
        clean()
    }

    /// A message, as the reader is told of new stories.
    package init(message title: String, _ text: String) {
        kind = "notification"
        values = ["VIEW": title, "HEADLINE": text, "TITLE": text]
        body = ["view": .text(title), "headline": .text(text)]
        clean()
    }

    private mutating func clean() {
        values = values.mapValues { String(TextSanitizer.cleanLine($0).prefix(Self.longest)) }
    }

    /// `RASHOMON_TITLE`, `RASHOMON_URL` … and `RASHOMON_KIND`.
    package var environment: [String: String] {
        var result = ["RASHOMON_KIND": kind]
        for (name, value) in values { result["RASHOMON_" + name] = value }
        return result
    }

    /// `{"version": 1, "kind": "article", "article": {…}}` with a line feed.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let whole = JSONPart.object(["version": .number(1), "kind": .text(kind), kind: .object(body)])
        return ((try? encoder.encode(whole)).map { String(decoding: $0, as: UTF8.self) } ?? "{}") + "\n"
    }
}

extension ProgramItem {
    /// The article, else the story, of these numbers as the index has it; nil where there is neither.
    package static func of(article: ArticleID?, story: StoryID?, in index: NewsIndex) throws -> ProgramItem? {
        if let article, let found = try index.article(article) {
            let headline = try (found.summary.story ?? story).flatMap { try index.story($0)?.headline }
            return ProgramItem(found, headline: headline)
        }
        guard let story, let summary = try index.story(story) else { return nil }
        return ProgramItem(summary, try index.articles(NewsQuery(.story(summary.id)), sort: .oldest, limit: 200).items)
    }
}

/// A value of JSON.
private enum JSONPart: Encodable, Sendable {
    case text(String)
    case number(Int64)
    case list([JSONPart])
    case object([String: JSONPart])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .list(let parts): try container.encode(parts)
        case .object(let parts): try container.encode(parts)
        }
    }
}
