public import NewsText

/// Which engine compared two texts.
public enum ComparisonEngine: String, Sendable, Codable, CaseIterable {
    /// Sentence alignment by similarity, for texts written independently.
    case alignment
    /// A true diff with moves, for versions of one article and near copies.
    case revision
}

/// A sentence as the comparison sees it.
public struct ComparedSentence: Hashable, Sendable, Codable {
    /// In the stored text of its article.
    public var span: TextSpan
    /// Number of the paragraph (line) it stands in, from 0.
    public var paragraph: Int
    /// The title, a heading, or a paragraph that looks like one.
    public var isHeading: Bool
    /// The earlier sentence of the same article that it says again; folded and left out of the alignment.
    public var repeatOf: Int?

    public init(span: TextSpan, paragraph: Int, isHeading: Bool = false, repeatOf: Int? = nil) {
        self.span = span
        self.paragraph = paragraph
        self.isHeading = isHeading
        self.repeatOf = repeatOf
    }
}

/// How two linked sentences stand to each other, strongest difference first.
public enum LinkKind: String, Sendable, Codable, CaseIterable {
    /// A value, or the words of a quote, that is not the same on both sides; other words; the same words.
    case valueDiffers, quoteDiffers, reworded, same
    /// Near each other in matter, but not known to state the same.
    case related
}

/// How sure a link is.
public enum LinkGrade: String, Sendable, Codable, CaseIterable {
    /// From a probability of .8: the same, or the same in other words.
    case same
    /// From .5: likely the same in other words.
    case likely
    /// From .3, or tied together by a value only: shown beside each other, and nothing is claimed.
    case related
}

/// How a stretch of words inside a linked sentence is marked.
public enum MarkKind: String, Sendable, Codable {
    /// Words that the other side does not have.
    case onlyHere
    /// A value that differs from the other side's.
    case valueDiffers
    /// A value that agrees with the other side's, though worded otherwise.
    case valueCompatible
    /// Words that both share, marked where the rest is too different to diff.
    case shared
}

/// Bytes of a text, and how they are shown.
public struct MarkedSpan: Hashable, Sendable, Codable {
    /// In the stored text of the side that is marked.
    public var span: TextSpan
    /// Where the mark of a value and that of words fall on the same letters, the value's.
    public var mark: MarkKind

    public init(span: TextSpan, mark: MarkKind) {
        self.span = span
        self.mark = mark
    }
}

/// What a typed value is.
public enum ValueKind: String, Sendable, Codable, CaseIterable {
    /// A `name` is who or what a sentence speaks of, a `list` several of them, a `quote` what somebody said.
    case number, percent, money, duration, age, date, name, list, quote
    /// Words that say the opposite of each other: "approved" and "rejected", "guilty" and "not guilty".
    case statement
}

/// How two values of one type stand to each other. The program never says which is right.
public enum ValueRelation: String, Sendable, Codable, CaseIterable {
    /// Both cannot be true of one thing at one time.
    case differs
    /// Worded otherwise, but both can be true: "nearly four years" and "four years".
    case compatible
    /// Given in measures that cannot be held against each other: "primary school" and "age of 12".
    case otherMeasure
    /// Counts of which the larger one was printed later: what is known moves on, and nobody contradicts.
    case later
}

/// Two values of one type for one thing, in two linked sentences.
public struct ValueDifference: Hashable, Sendable, Codable {
    /// Both values are of this type.
    public var kind: ValueKind
    /// Only `.differs` is counted as a difference.
    public var relation: ValueRelation
    /// Where the value stands in the left article's text.
    public var left: TextSpan
    /// The same in the right article's text.
    public var right: TextSpan
    /// The value as the left article writes it.
    public var leftText: String
    /// The value as the right article writes it.
    public var rightText: String
    /// What the values are about, in the words shared around them: "diplomatic missions".
    public var subject: String
    /// For lists: items in both, only left, only right.
    public var common: [String]
    /// Items of the left list that the right one lacks, as written.
    public var onlyLeft: [String]
    /// Items of the right list that the left one lacks, as written.
    public var onlyRight: [String]
    /// Of counts, what the left value says in whatever words: 13 of "thirteen".
    public var leftNumber: Double?
    /// The same of the right value.
    public var rightNumber: Double?

    public init(
        kind: ValueKind, relation: ValueRelation, left: TextSpan, right: TextSpan, leftText: String, rightText: String,
        subject: String = "", common: [String] = [], onlyLeft: [String] = [], onlyRight: [String] = [],
        leftNumber: Double? = nil, rightNumber: Double? = nil
    ) {
        self.kind = kind
        self.relation = relation
        self.left = left
        self.right = right
        self.leftText = leftText
        self.rightText = rightText
        self.subject = subject
        self.common = common
        self.onlyLeft = onlyLeft
        self.onlyRight = onlyRight
        self.leftNumber = leftNumber
        self.rightNumber = rightNumber
    }
}

/// Two sentences that state the same fact, as far as the texts tell. Links may cross, split and merge.
public struct SentenceLink: Hashable, Sendable, Codable {
    /// Indices into the comparison's sentences.
    public var left: Int
    /// Index into the right sentences.
    public var right: Int
    /// How probable it is that both state the same, 0 to 1.
    public var similarity: Double
    /// `similarity` in steps, as the screens show it.
    public var grade: LinkGrade
    /// Decides the pair's sign: the same words, other words, or a value or quote that differs.
    public var kind: LinkKind
    /// Crosses more than half of the other links.
    public var isMoved: Bool
    /// Whether their words are so alike that both likely state the same, whatever speaks against saying so.
    public var isAlike: Bool { grade != .related || similarity >= Self.leastOfAlike }
    private static let leastOfAlike = 0.5
    /// Marked words of the left sentence, as spans of the left text, by place; none overlaps another.
    public var leftMarks: [MarkedSpan]
    /// The same of the right sentence, as spans of the right text.
    public var rightMarks: [MarkedSpan]
    /// Values of the two sentences that are not equal; empty where all agree or none can be matched.
    public var differences: [ValueDifference]

    public init(
        left: Int, right: Int, similarity: Double, grade: LinkGrade, kind: LinkKind, isMoved: Bool = false,
        leftMarks: [MarkedSpan] = [], rightMarks: [MarkedSpan] = [], differences: [ValueDifference] = []
    ) {
        self.left = left
        self.right = right
        self.similarity = similarity
        self.grade = grade
        self.kind = kind
        self.isMoved = isMoved
        self.leftMarks = leftMarks
        self.rightMarks = rightMarks
        self.differences = differences
    }
}

/// One row of the two-column view: sentences of either side that belong beside each other.
public struct ComparisonRow: Hashable, Sendable, Codable {
    /// How the two sides of the row stand to each other.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// As the links of the row do (`LinkKind`); `onlyLeft` and `onlyRight` have no link. A `heading` is not
        /// compared, and `repeated` is said before in its own article.
        case same, reworded, valueDiffers, quoteDiffers, onlyLeft, onlyRight, heading, repeated
        /// Sentences that are near each other in matter, or one that may be said elsewhere in other words: neither said
        /// to state the same nor to be only here.
        case related
    }
    /// Decides the sign and colour of the row.
    public var kind: Kind
    /// Indices into the sentences; empty on a side that has nothing here.
    public var left: [Int]
    /// The same for the right side.
    public var right: [Int]
    /// Indices into the links that the row shows.
    public var links: [Int]
    /// A link of the row crosses most of the others: its right side stands elsewhere in the right text.
    public var isMoved: Bool
    /// One side's sentence that is near none of the other, and that the other may say in words of its own: ordinary
    /// text.
    public var isUnclaimed: Bool { kind == .related && links.isEmpty }

    public init(kind: Kind, left: [Int], right: [Int], links: [Int] = [], isMoved: Bool = false) {
        self.kind = kind
        self.left = left
        self.right = right
        self.links = links
        self.isMoved = isMoved
    }
}

/// Two texts set side by side.
public struct Comparison: Hashable, Sendable, Codable {
    /// Taken by how much the two texts share, unless the reader chose one.
    public var engine: ComparisonEngine
    /// Why this engine was taken: "71 % of the words are in shared runs".
    public var engineReason: String
    /// All sentences of the left text, in its order; links and rows point into them by index.
    public var left: [ComparedSentence]
    /// All sentences of the right text, in its order.
    public var right: [ComparedSentence]
    /// Pairs found to state the same fact; a sentence may be in several.
    public var links: [SentenceLink]
    /// In the order of the left text; everything of both texts occurs in some row.
    public var rows: [ComparisonRow]
    /// Share of the words of the left text in runs of eight and more words that the right has too, 0 to 1.
    public var leftCopied: Double
    /// The same share for the words of the right text.
    public var rightCopied: Double
    /// Words of independent texts that the whole other text has in no form: stretches of the left text, in order.
    public var leftLacking: [TextSpan]
    /// The same of the right text: words that the left one lacks.
    public var rightLacking: [TextSpan]
    /// The languages of the two in which values are not compared, by their English names.
    public var uncomparedLanguages: [String]

    public init(
        engine: ComparisonEngine, engineReason: String = "", left: [ComparedSentence], right: [ComparedSentence],
        links: [SentenceLink], rows: [ComparisonRow], leftCopied: Double = 0, rightCopied: Double = 0,
        leftLacking: [TextSpan] = [], rightLacking: [TextSpan] = [], uncomparedLanguages: [String] = []
    ) {
        self.engine = engine
        self.engineReason = engineReason
        self.left = left
        self.right = right
        self.links = links
        self.rows = rows
        self.leftCopied = leftCopied
        self.rightCopied = rightCopied
        self.leftLacking = leftLacking
        self.rightLacking = rightLacking
        self.uncomparedLanguages = uncomparedLanguages
    }
}
