public import NewsText

/// One line of wrapped text: a span of the text, without the white space at which it was broken.
public struct WrappedLine: Hashable, Sendable {
    /// Bytes of the text, without the white space at the break.
    public var span: TextSpan
    /// The columns it takes, its hyphen included.
    public var width: Int
    /// Whether it was broken at a soft hyphen, so that a hyphen is drawn after it.
    public var endsWithHyphen: Bool
    /// Whether the text itself ends its line here.
    public var endsParagraph: Bool

    public init(span: TextSpan, width: Int, endsWithHyphen: Bool = false, endsParagraph: Bool = false) {
        self.span = span
        self.width = width
        self.endsWithHyphen = endsWithHyphen
        self.endsParagraph = endsParagraph
    }
}

/// Breaks text into lines of a given width, greedily, as byte spans: marks on the text stay marks on the lines.
///
/// Lines break at white space, at soft hyphens, after hyphens and dashes inside words, and anywhere between
/// characters of scripts written without spaces, except where punctuation must not start or end a line. No-break
/// spaces and the word joiner hold together. A word longer than a line is cut between grapheme clusters.
public enum TextWrapper {
    /// The lines of `span` of `bytes` (all of it where `nil`) at `width` columns, at least one for every line
    /// feed. A width below 1 counts as 1; a wide cluster then stands alone on its line and is clipped.
    public static func wrap(_ bytes: [UInt8], _ span: TextSpan? = nil, width: Int) -> [WrappedLine] {
        let whole = span ?? TextSpan(0, bytes.count)
        var lines = LineBuilder(start: whole.start, limit: max(1, width))
        for cluster in TextClusters(bytes, whole) {
            lines.add(cluster)
        }
        lines.endParagraph(next: whole.end)
        return lines.done
    }

    /// The lines of `text`.
    public static func wrap(_ text: MarkedText, width: Int) -> [WrappedLine] {
        wrap(text.bytes, width: width)
    }
}

/// The lines so far, the line under way, and the last place where it could be broken.
private struct LineBuilder {
    /// A place where the line may end.
    private struct Opportunity {
        /// Where the line's text ends, in bytes.
        var end: Int
        /// The line's width if it ends there, with its hyphen.
        var endColumn: Int
        /// Where the next line begins, behind white space or the soft hyphen.
        var next: Int
        /// The column at which the next line's text begins in the line under way; that of later text is counted from
        /// it.
        var nextColumn: Int
        /// Whether it is at a soft hyphen.
        var hyphen: Bool
    }

    /// Columns of a line, at least 1.
    let limit: Int
    private(set) var done: [WrappedLine] = []
    private var start: Int
    private var column = 0
    private var contentEnd: Int
    private var contentColumn = 0
    private var opportunity: Opportunity?
    private var previous: Character?

    init(start: Int, limit: Int) {
        self.start = start
        self.limit = limit
        contentEnd = start
    }

    mutating func add(_ cluster: TextCluster) {
        switch BreakClass(cluster.character) {
        case .space:
            addSpace(cluster)
        case .softHyphen:
            if column + 1 <= limit, contentEnd > start {
                opportunity = Opportunity(
                    end: cluster.start, endColumn: column + 1, next: cluster.end, nextColumn: column, hyphen: true)
            }
        case .joiner:
            previous = nil
        case .other:
            addVisible(cluster)
        }
    }

    /// Ends the line under way because the text does, and starts the next at `next`.
    mutating func endParagraph(next: Int) {
        emit(end: contentEnd, width: contentColumn, endsParagraph: true)
        begin(at: next)
    }

    private mutating func addSpace(_ cluster: TextCluster) {
        if cluster.isFeed {
            endParagraph(next: cluster.end)
            return
        }
        column += cluster.width
        if contentEnd > start {
            opportunity = Opportunity(
                end: contentEnd, endColumn: contentColumn, next: cluster.end, nextColumn: column, hyphen: false)
        }
        previous = nil
    }

    private mutating func addVisible(_ cluster: TextCluster) {
        if let before = previous, LineBreakRules.allows(between: before, and: cluster.character) {
            opportunity = Opportunity(
                end: cluster.start, endColumn: column, next: cluster.start, nextColumn: column, hyphen: false)
        }
        if column + cluster.width > limit { breakLine(before: cluster) }
        column += cluster.width
        contentEnd = cluster.end
        contentColumn = column
        previous = cluster.character
    }

    private mutating func breakLine(before cluster: TextCluster) {
        if let last = opportunity {
            emit(end: last.end, width: last.endColumn, hyphen: last.hyphen)
            start = last.next
            column -= last.nextColumn
            opportunity = nil
            contentEnd = max(start, contentEnd)
        }
        guard column + cluster.width > limit, cluster.start > start else { return }
        emit(end: cluster.start, width: column)
        begin(at: cluster.start)
    }

    private mutating func begin(at offset: Int) {
        start = offset
        column = 0
        contentEnd = offset
        contentColumn = 0
        opportunity = nil
        previous = nil
    }

    private mutating func emit(end: Int, width: Int, hyphen: Bool = false, endsParagraph: Bool = false) {
        done.append(
            WrappedLine(
                span: TextSpan(start, max(start, end)), width: width, endsWithHyphen: hyphen,
                endsParagraph: endsParagraph))
    }
}

/// What a cluster does to line breaking.
private enum BreakClass {
    case space, softHyphen, joiner, other

    init(_ character: Character) {
        guard let scalar = character.unicodeScalars.first else {
            self = .other
            return
        }
        switch scalar.value {
        case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200B, 0x205F, 0x3000: self = .space
        case 0xAD: self = .softHyphen
        case 0x2060: self = .joiner
        default: self = .other
        }
    }
}
