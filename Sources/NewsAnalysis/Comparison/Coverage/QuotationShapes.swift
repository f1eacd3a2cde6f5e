import NewsLanguage
import NewsText

/// The quotation marks of some tokens by what they look like: a mark opens where a word follows it at once and none
/// stands before it, and closes where it is the other way round.
struct QuotationShapes {
    /// What a mark does by its neighbours; `either` where they do not tell.
    private enum Shape { case opens, closes, either }

    private let tokens: ArraySlice<ComparisonToken>
    private let bytes: [UInt8]

    init(_ tokens: ArraySlice<ComparisonToken>, in bytes: [UInt8]) {
        self.tokens = tokens
        self.bytes = bytes
    }

    /// Whether all quotations that they begin with end in them, and none ends that began before. One that somebody is
    /// introduced with may go on.
    var areWhole: Bool {
        var openAt: Int?
        for (place, token) in zip(tokens.indices, tokens) {
            switch shape(token) {
            case nil: continue
            // "They shouted"Go on": whether it opens or closes is not known, and it has no fellow.
            case .either where token.text == "\"" && isOdd: return false
            case .opens where openAt != nil, .closes where openAt == nil: return false
            default: openAt = openAt == nil ? place : nil
            }
        }
        return openAt.map { $0 > tokens.startIndex } ?? !hasOpenSingleMark
    }

    /// Whether one of the double marks has no fellow.
    private var isOdd: Bool { tokens.count { shape($0) != nil } % 2 == 1 }

    /// Whether they end inside a quotation, as far as both the number of marks and the last of them tell.
    var endInside: Bool {
        let shapes = tokens.compactMap { shape($0) }
        return shapes.last == .opens && shapes.count % 2 == 1 || hasOpenSingleMark
    }

    /// What a double mark looks like; nil for other tokens.
    private func shape(_ token: ComparisonToken) -> Shape? {
        guard token.kind == .punctuation else { return nil }
        switch token.text {
        case "\u{201E}": return .opens
        // German texts close with the mark that English ones open with.
        case "\u{201C}": return tokens.contains { $0.text == "\u{201E}" } ? .closes : .opens
        case "\u{201D}": return .closes
        case "\u{AB}", "\u{BB}": return .either
        case "\"": return straight(token.span)
        default: return nil
        }
    }

    private static let openers: Set<Unicode.Scalar> = ["(", "[", "-", "\u{2013}", "\u{2014}"]

    private func straight(_ span: TextSpan) -> Shape {
        let before = UTF8Scalars.decode(bytes, before: span.start)?.scalar
        let isFree = before.map { $0.isSpace || $0 == "\n" || Self.openers.contains($0) } ?? true
        let isBeforeWord =
            span.end < bytes.count
            && {
                let next = UTF8Scalars.decode(bytes, at: span.end).scalar
                return next.isLetter || next.isDigit || next == "[" || next == "$" || next == "#"
            }()
        if isFree == isBeforeWord { return isFree ? .opens : .closes }
        return .either
    }

    /// A single mark that opens and that nothing closes; one that closes looks like an apostrophe.
    private var hasOpenSingleMark: Bool {
        let marks = tokens.filter { $0.kind == .punctuation && ["\u{2018}", "\u{2019}", "'"].contains($0.text) }
        guard let first = marks.first else { return false }
        let opening = marks.count { $0.text == "\u{2018}" }
        if opening > 0 { return opening > marks.count { $0.text != "\u{2018}" } }
        return first.text == "'" && first.span == tokens.first?.span && marks.count == 1
    }
}
