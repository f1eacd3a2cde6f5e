public import NewsText

/// What a block of an article's text is, so that it can be drawn as what it was.
public struct TextBlock: Hashable, Sendable, Codable {
    /// What it was in the document.
    public enum Kind: Hashable, Sendable, Codable {
        case paragraph
        /// 1 is the largest.
        case heading(level: Int)
        /// `ordinal` is nil in an unordered list.
        case listItem(depth: Int, ordinal: Int?)
        case blockQuote
        /// Line breaks inside are kept as U+2028, so that a block is still one line of the stored text.
        case preformatted
        /// Cells are joined by " │ ".
        case tableRow
        /// The alternative text of a picture.
        case image
    }

    /// Decides how the block is drawn; the text itself holds no markup.
    public var kind: Kind
    /// One line of the article's stored text.
    public var span: TextSpan
    /// The block says again what an earlier block, or the title, of the same article says.
    public var isRepeat: Bool

    public init(kind: Kind, span: TextSpan, isRepeat: Bool = false) {
        self.kind = kind
        self.span = span
        self.isRepeat = isRepeat
    }
}

/// A link in an article's text.
public struct TextLink: Hashable, Sendable, Codable {
    /// The words that carry the link, in the article's stored text.
    public var span: TextSpan
    /// Where it leads to; relative addresses are resolved where the document's own is known.
    public var url: String

    public init(span: TextSpan, url: String) {
        self.span = span
        self.url = url
    }
}

/// The stored text of one version of an article: the title on the first line, then one block a line.
///
/// All spans of the project that point into an article are UTF-8 byte ranges of `text`. An article without a title
/// starts with an empty line.
public struct ArticleText: Hashable, Sendable, Codable {
    /// UTF-8 with `\n` between lines; never changed once it is stored, as spans point into it.
    public var text: String
    /// The blocks after the title line, in order.
    public var blocks: [TextBlock]
    /// In the order of the text.
    public var links: [TextLink]

    public init(text: String, blocks: [TextBlock], links: [TextLink] = []) {
        self.text = text
        self.blocks = blocks
        self.links = links
    }

    /// Builds the stored form from a title and paragraphs; later copies of the title or of a paragraph are marked
    /// as repeats. White space at the ends of a block and line breaks inside it are removed.
    public init(title: String, blocks contents: [(kind: TextBlock.Kind, text: String)]) {
        var builder = ArticleTextBuilder(title: title)
        for (kind, content) in contents {
            builder.begin(kind)
            builder.append(content)
        }
        self = builder.finish()
    }

    /// The first line without its line break; empty for an article without a title.
    public var titleSpan: TextSpan {
        TextSpan(
            0,
            text.utf8.firstIndex(of: 0x0A).map { text.utf8.distance(from: text.utf8.startIndex, to: $0) }
                ?? text.utf8.count)
    }
    /// The words of `titleSpan`: plain text of one line, empty for an article without a title.
    public var title: String { text.text(in: titleSpan) }

    /// Everything after the title line.
    public var body: String { String(text.drop { $0 != "\n" }.dropFirst()) }

    /// The same text, with its links, under another title.
    public func retitled(_ title: String) -> ArticleText {
        let line = ArticleText(title: title, blocks: []).title
        let old = titleSpan
        let shift = line.utf8.count - old.end
        func moved(_ span: TextSpan) -> TextSpan { TextSpan(span.start + shift, span.end + shift) }
        let rest = text.utf8.count > old.end ? text.text(in: TextSpan(old.end, text.utf8.count)) : "\n"
        var result = ArticleText(text: line + rest, blocks: blocks)
        let bytes = Array(result.text.utf8)
        var seen: Set<UInt64> = line.isEmpty ? [] : [ArticleText.repeatHash(bytes, TextSpan(0, line.utf8.count))]
        for at in result.blocks.indices {
            let span = moved(blocks[at].span)
            result.blocks[at].span = span
            result.blocks[at].isRepeat = !seen.insert(ArticleText.repeatHash(bytes, span)).inserted
        }
        result.links = links.filter { $0.span.start >= old.end }.map { TextLink(span: moved($0.span), url: $0.url) }
        return result
    }

    /// Letters and digits alone, lower-cased: two blocks with equal keys say the same.
    public static func repeatKey(_ line: String) -> String {
        if let key = repeatKey(ofASCII: line) { return key }
        return String(String.UnicodeScalarView(line.lowercased().unicodeScalars.filter { $0.isLetter || $0.isDigit }))
    }

    /// The same, quicker, where all is ASCII; nil where it is not.
    private static func repeatKey(ofASCII line: String) -> String? {
        var key: [UInt8] = []
        key.reserveCapacity(line.utf8.count)
        for byte in line.utf8 {
            guard byte < 0x80 else { return nil }
            let lower = byte | 0x20
            if lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") {
                key.append(lower)
            } else if byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
                key.append(byte)
            }
        }
        return String(decoding: key, as: UTF8.self)
    }
}

/// Where an article was found.
public struct ArticlePlace: Hashable, Sendable, Codable {
    /// Nil for a file or an address that was added by hand.
    public var source: SourceID?
    /// The name of the source, as shown.
    public var sourceName: String
    /// An http(s) address as given by the source, tracking parameters and all, or a file's path.
    public var location: String
    /// The feed's id for the item (guid, atom:id, rdf:about); nil where it gives none.
    public var guid: String?

    public init(source: SourceID?, sourceName: String, location: String, guid: String? = nil) {
        self.source = source
        self.sourceName = sourceName
        self.location = location
        self.guid = guid
    }
}

/// An article as a source gives it, before the index has seen it.
public struct ArticleDraft: Hashable, Sendable {
    /// The title and the body, cleaned of markup.
    public var content: ArticleText
    /// The publisher's name as shown; it decides which articles count as one side of a story.
    public var outlet: String
    /// As the source writes it, several names in one text; nil where it names nobody.
    public var author: String?
    /// What the source says; never invented.
    public var published: Timestamp?
    /// When the source says that it was last changed; nil where it does not say.
    public var updated: Timestamp?
    /// The canonical address, cleaned of tracking parameters.
    public var url: String?
    /// BCP 47 primary language subtag: "en", "ja"; "und" where it could not be told.
    public var language: String
    /// Where this copy was found.
    public var place: ArticlePlace
    /// Files that the feed attaches, in its order.
    public var enclosures: [Enclosure]
    /// The source's categories, in its own words and order.
    public var categories: [String]
    /// The text only leads to the article's page, which has the whole one.
    public var isTeaser = false
    /// What the source gave, where `content` was read on the article's page instead.
    public var teaser: ArticleText?

    public init(
        content: ArticleText, outlet: String, author: String? = nil, published: Timestamp? = nil,
        updated: Timestamp? = nil, url: String? = nil, language: String = "und", place: ArticlePlace,
        enclosures: [Enclosure] = [], categories: [String] = []
    ) {
        self.content = content
        self.outlet = outlet
        self.author = author
        self.published = published
        self.updated = updated
        self.url = url
        self.language = language
        self.place = place
        self.enclosures = enclosures
        self.categories = categories
    }
}

/// A file that a feed attaches to an item: a podcast episode, a picture.
public struct Enclosure: Hashable, Sendable, Codable {
    /// Resolved against the feed's address.
    public var url: String
    /// The media type as the feed states it, such as `audio/mpeg`; nil where it states none.
    public var type: String?
    /// In bytes, as the feed says.
    public var length: Int?
    /// A picture, and not something to hear or to see move.
    public var isImage: Bool { type?.hasPrefix("image") ?? false }

    public init(url: String, type: String? = nil, length: Int? = nil) {
        self.url = url
        self.type = type
        self.length = length
    }
}

/// What a list shows of an article.
public struct ArticleSummary: Hashable, Sendable, Codable, Identifiable {
    /// The same for all versions of the article and all places that bring it.
    public var id: ArticleID
    /// Nil until the article has been put into a story.
    public var story: StoryID?
    /// Of the newest version: plain text of one line, empty where it has none.
    public var title: String
    /// The publisher's name as shown; empty where none is known.
    public var outlet: String
    /// As the source writes it; nil where it names nobody.
    public var author: String?
    /// The date that the source gives; nil where it gives none. It may lie in the future.
    public var published: Timestamp?
    /// When the index first saw it.
    public var firstSeen: Timestamp
    /// When the source says that it was last changed; nil where it does not say.
    public var updated: Timestamp?
    /// The canonical address, without tracking parameters; nil for texts without one.
    public var url: String?
    /// BCP 47 primary language subtag; "und" where it could not be told.
    public var language: String
    /// Of the body, without the title.
    public var wordCount: Int
    /// 1 for an article that never changed.
    public var versionCount: Int
    /// How many sources or files have brought it.
    public var placeCount: Int
    /// Stays when the article changes; `isChanged` tells of that.
    public var isRead: Bool
    /// Set by the reader, by a rule, or at the server of an account.
    public var isStarred: Bool
    /// Changed since the reader last read it.
    public var isChanged: Bool
    /// The reader's own and those that rules gave it; `laterTag` is one of them.
    public var tags: [String]

    /// The tag of what is to be read later.
    public static let laterTag = "later"
    /// Whether `laterTag` is one of its tags.
    public var isForLater: Bool { tags.contains(ArticleSummary.laterTag) }

    /// What lists sort by: the date that the source gives, clamped to when it was first seen.
    public var sortDate: Timestamp { published.map { min($0, firstSeen) } ?? firstSeen }

    public init(
        id: ArticleID, story: StoryID? = nil, title: String, outlet: String, author: String? = nil,
        published: Timestamp? = nil, firstSeen: Timestamp, updated: Timestamp? = nil, url: String? = nil,
        language: String = "und", wordCount: Int = 0, versionCount: Int = 1, placeCount: Int = 1, isRead: Bool = false,
        isStarred: Bool = false, isChanged: Bool = false, tags: [String] = []
    ) {
        self.id = id
        self.story = story
        self.title = title
        self.outlet = outlet
        self.author = author
        self.published = published
        self.firstSeen = firstSeen
        self.updated = updated
        self.url = url
        self.language = language
        self.wordCount = wordCount
        self.versionCount = versionCount
        self.placeCount = placeCount
        self.isRead = isRead
        self.isStarred = isStarred
        self.isChanged = isChanged
        self.tags = tags
    }
}

/// One stored state of an article's text.
public struct ArticleVersion: Hashable, Sendable, Codable {
    /// 1 for the first.
    public var number: Int
    /// When the index saw this version.
    public var seen: Timestamp
    /// When the source says it was changed.
    public var updated: Timestamp?
    /// The text as it was then.
    public var content: ArticleText

    public init(number: Int, seen: Timestamp, updated: Timestamp? = nil, content: ArticleText) {
        self.number = number
        self.seen = seen
        self.updated = updated
        self.content = content
    }
}

/// A whole article, as the article screen shows it.
public struct Article: Hashable, Sendable, Codable, Identifiable {
    /// The article as lists show it, with the marks and tags that the reader gave it.
    public var summary: ArticleSummary
    /// Of the newest version.
    public var content: ArticleText
    /// Every source or file that has brought it.
    public var places: [ArticlePlace]
    /// Found in `content` when the article was stored; their spans point into it.
    public var quotes: [Quote]
    /// Files that its feed attaches, in the feed's order.
    public var enclosures: [Enclosure]
    /// What its source files it under, in the source's words and order.
    public var categories: [String]
    /// The reader's own note on it; nil for none.
    public var note: String?

    /// That of `summary`.
    public var id: ArticleID { summary.id }

    public init(
        summary: ArticleSummary, content: ArticleText, places: [ArticlePlace] = [], quotes: [Quote] = [],
        enclosures: [Enclosure] = [], categories: [String] = [], note: String? = nil
    ) {
        self.summary = summary
        self.content = content
        self.places = places
        self.quotes = quotes
        self.enclosures = enclosures
        self.categories = categories
        self.note = note
    }
}
