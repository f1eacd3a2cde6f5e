/// One rule of the reader's on articles that arrive.
public struct RuleID: StoredID {
    /// Row number in the index, from 1, never given again; 0 until the rule is added.
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// What is done with articles as they arrive: those that a query finds are hidden, marked, tagged, told of, read in
/// full, or move their stories in the list.
public struct ArticleRule: Hashable, Sendable, Codable, Identifiable {
    /// What is done with an article that the query finds.
    public enum Action: Hashable, Sendable, Codable {
        case hide, markRead, star
        /// The tag that it gets, as it is written behind `tag:`.
        case tag(String)
        /// Tell the reader, as new stories of kept views are told of.
        case notify
        /// Read the text of the article's page.
        case readText
        /// Points that move the article's story in the default order.
        case score(Int)

        /// The most points of one rule, up or down.
        public static let mostPoints = 1_000

        /// As it is written: `hide`, `read`, `star`, `tag:later`, `notify`, `text`, `+5`, `-3`.
        public var text: String {
            switch self {
            case .hide: "hide"
            case .markRead: "read"
            case .star: "star"
            case .tag(let name): "tag:" + name
            case .notify: "notify"
            case .readText: "text"
            case .score(let points): points > 0 ? "+\(points)" : "\(points)"
            }
        }

        /// Reads what `text` writes, and `score:-3` for `-3`; nil for anything else.
        public init?(_ word: String) {
            switch word {
            case "hide": self = .hide
            case "read": self = .markRead
            case "star": self = .star
            case "notify": self = .notify
            case "text": self = .readText
            default:
                if word.hasPrefix("tag:"), word.count > 4 {
                    self = .tag(String(word.dropFirst(4)))
                } else if let points = Action.points(word) {
                    self = .score(points)
                } else {
                    return nil
                }
            }
        }

        private static func points(_ word: String) -> Int? {
            let number = word.hasPrefix("score:") ? word.dropFirst(6) : word[...]
            guard number.hasPrefix("+") || number.hasPrefix("-"), let points = Int(number), points != 0,
                (-mostPoints...mostPoints).contains(points)
            else { return nil }
            return points
        }

        /// The forms that can be written, for people.
        public static let allowed = "hide, read, star, tag:NAME, notify, text, and points such as +5 or score:-3"
    }

    /// The index gives it when the rule is added.
    public var id: RuleID
    /// In the query language; empty for everything of the source.
    public var query: String
    /// All of them are done with every article that the query finds.
    public var actions: [Action]
    /// Only articles that this source brings; nil for all.
    public var source: SourceID?
    /// The rule ends then; nil for one that stays.
    public var until: Timestamp?
    /// When the reader made the rule.
    public var added: Timestamp
    /// Articles that it has applied to.
    public var matched: Int
    /// When it last applied to one.
    public var lastMatched: Timestamp?

    public init(
        id: RuleID = RuleID(0), query: String, actions: [Action], source: SourceID? = nil, until: Timestamp? = nil,
        added: Timestamp, matched: Int = 0, lastMatched: Timestamp? = nil
    ) {
        self.id = id
        self.query = query
        self.actions = actions
        self.source = source
        self.until = until
        self.added = added
        self.matched = matched
        self.lastMatched = lastMatched
    }

    /// The sum of its points.
    public var points: Int {
        actions.reduce(0) { sum, action in
            if case .score(let points) = action { sum + points } else { sum }
        }
    }

    /// The story that the rule is about, where it is about one alone.
    public var story: StoryID? {
        guard query.hasPrefix("story:"), let number = Int64(query.dropFirst(6)), number > 0 else { return nil }
        return StoryID(number)
    }

    /// "hide, tag:later".
    public var actionText: String { actions.map(\.text).joined(separator: ", ") }
}
