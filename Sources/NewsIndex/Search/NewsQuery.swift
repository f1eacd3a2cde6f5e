public import NewsModel

/// What to list: the small query language that search, the list limit, saved views and the command line share.
///
/// Terms side by side must all hold; `or` between two terms asks for either, `-` or `not` before one for its
/// opposite, and parentheses group.
///
/// | term | articles that |
/// |---|---|
/// | `rate` | have the word in title or text, whatever its case and accents |
/// | `"interest rate"` | have the words in a row |
/// | `inflat*` | have a word that begins so |
/// | `title:rate` `text:rate` | have it there |
/// | `outlet:ledger` `source:…` `author:…` | are by that outlet, source, author; a part of the name is enough |
/// | `source:#3` `source:a.example` | are from the source of that number, or with that in its address |
/// | `category:sport` | are filed under that by their source |
/// | `speaker:muttaqi` | quote that speaker; a word of the name is enough |
/// | `lang:de` | are in that language |
/// | `tag:later` | have that tag, or are from a source that has it or one below it (`coast/north` for `coast`) |
/// | `after:2026-11-01` `before:…` `on:…` | are from that day on, from before it, from it; also `2026-11`, `2026`, `today`, `yesterday`, `3d`, `12h`, `2w` |
/// | `is:unread` `read` `starred` `hidden` `changed` `noted` `tagged` | are in that state |
/// | `note:words` | have a note with them |
/// | `has:enclosure` `has:picture` | have a file to hear or to see attached, or a picture |
/// | `url:a.example/sport` | have that in their address |
/// | `story:12` | are in that story |
/// | `article:34` | is the article of that number |
/// | `outlets:3` | are in a story of at least three outlets |
/// | `sources:3` | the same |
public struct NewsQuery: Hashable, Sendable {
    /// A condition on an article.
    public enum Term: Hashable, Sendable {
        /// Where the words are looked for.
        public enum Field: String, Sendable { case any, title, text }
        /// What a reader or a rule has done with an article.
        public enum State: String, Sendable, CaseIterable { case unread, read, starred, hidden, changed, noted, tagged }

        /// What may be attached to an article: a picture, or anything else.
        public enum Attachment: String, Sendable, CaseIterable { case enclosure, picture }

        /// `phrase` is one word or several in a row; the last is a prefix if `isPrefix`.
        case words(phrase: String, isPrefix: Bool, field: Field)
        /// The publisher of just this name; where there is none, each that has it in its name.
        case outlet(String)
        /// As `outlet`, also by number (`#3`) or a part of the address; a folder takes what was added by hand below it.
        case source(String)
        /// The author's text has it.
        case author(String)
        /// One of its categories is this, not only a part of one.
        case category(String)
        /// It quotes somebody who has all words of this in the name, the last one perhaps only begun, or another form
        /// of that person's.
        case speaker(String)
        /// BCP 47 primary language subtag.
        case language(String)
        /// It has the tag, or its source has it or one below it.
        case tag(String)
        /// Not before this moment.
        case since(Timestamp)
        /// Before this moment.
        case before(Timestamp)
        /// Of a story it is asked as a whole: unread while any article is, read once all are.
        case state(State)
        /// The reader's note has it.
        case note(String)
        /// Something of this sort is attached.
        case attached(Attachment)
        /// Its address has it.
        case address(String)
        /// It stands in the story, or in the one that this was merged into.
        case story(StoryID)
        /// It alone.
        case article(ArticleID)
        /// Its story has articles of so many outlets or more.
        case minimumOutlets(Int)
    }

    /// Conditions and how they are joined.
    public indirect enum Expression: Hashable, Sendable {
        /// One condition.
        case term(Term)
        /// Each of them holds; of none, always.
        case all([Expression])
        /// One of them or more holds; of none, never.
        case any([Expression])
        /// It does not hold.
        case not(Expression)
    }

    /// `.all([])` holds for everything.
    public var expression: Expression
    /// The text that it was parsed from.
    public var text: String

    public init(_ expression: Expression, text: String = "") {
        self.expression = expression
        self.text = text
    }

    /// What this or one of the others matches, under the text of this.
    public func or(_ terms: [Term]) -> NewsQuery {
        terms.isEmpty ? self : NewsQuery(.any([expression] + terms.map { .term($0) }), text: text)
    }

    /// Everything that is not hidden.
    public static let everything = NewsQuery(.all([]))

    /// A query of one condition.
    public init(_ term: Term) { self.init(.term(term)) }

    /// Both this and the other.
    public func and(_ other: NewsQuery) -> NewsQuery {
        // Flat, as the compiler looks at the parts one by one.
        let parts = [expression, other.expression].flatMap(\.conjuncts)
        return NewsQuery(
            parts.count == 1 ? parts[0] : .all(parts),
            text: [text, other.text].filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// Something in a query's text that could not be understood; it is left out of the query.
    public struct Problem: Hashable, Sendable {
        /// The fault in words.
        public var message: String
        /// The word it is about.
        public var word: String

        public init(message: String, word: String) {
            self.message = message
            self.word = word
        }
    }

    /// Reads `text`; never fails: what cannot be understood is left out and listed.
    ///
    /// `now` is what relative dates count from, `zone` where the reader's days begin and end.
    public static func parse(_ text: String, now: Timestamp, zone: TimeZoneRules = .utc) -> (
        query: NewsQuery, problems: [Problem]
    ) {
        let (query, problems) = NewsQueryParser.parse(text, now: now, zone: zone)
        return (query, problems)
    }
}
