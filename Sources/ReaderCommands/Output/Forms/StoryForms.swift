import JSONRPC
import NewsIndex
import NewsModel
import NewsText

/// A story in a list.
struct StoryForm: AnswerForm {
    var id: Int64
    var headline: String
    var outlets: [String]
    var articles: Int
    var unread: Int
    /// ISO 8601; absent where no article of the story has a date.
    var first: String?
    var last: String?
    var languages: [String]
    var terms: [String]
    var quotes: Int
    var differences: Int?
    var starred: Bool
    /// Languages in which other stories tell of the same.
    var alsoIn: [String]
    var follows: Int64?
    var followedBy: [Int64]

    init(_ story: StorySummary) {
        id = story.id.rawValue
        headline = story.headline
        outlets = story.outlets
        articles = story.articleCount
        unread = story.unreadCount
        first = story.isDated ? story.first.iso8601 : nil
        last = story.isDated ? story.last.iso8601 : nil
        languages = story.languages
        terms = story.terms
        quotes = story.quoteCount
        differences = story.differenceCount
        starred = story.isStarred
        alsoIn = story.alsoIn
        follows = story.follows?.rawValue
        followedBy = story.followedBy.map(\.rawValue)
    }

    static let shape = JSONSchema.Shape(
        "story", "A story: articles that tell of one event.",
        [
            .field("id", .integer), .field("headline", .text, "The title that tells best what happened."),
            .field("outlets", .list(.text)), .field("articles", .integer, "How many."),
            .field("unread", .integer, "How many of them are."),
            .optional("first", .time, "When the earliest article with a date was published."),
            .optional("last", .time, "When the latest one was."),
            .field("languages", .list(.text), "Primary language subtags (BCP 47)."),
            .field("terms", .list(.text), "What its articles share and others rarely have."),
            .field("quotes", .integer, "How many utterances are quoted."),
            .optional("differences", .integer, "Values on which sources differ; absent until the story was compared."),
            .field("starred", .flag),
            .field("alsoIn", .list(.text), "Languages in which other stories tell of the same."),
            .optional("follows", .integer, "The earlier story of the same affair that it follows."),
            .field("followedBy", .list(.integer), "Later stories of the same affair that follow it."),
        ])
}
