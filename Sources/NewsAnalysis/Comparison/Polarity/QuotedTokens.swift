import NewsLanguage
import NewsText

/// Which tokens of a sentence stand between quotation marks, some of which may stand in the sentences around it.
enum QuotedTokens {
    /// Of a sentence by itself.
    static func flags(_ tokens: [ComparisonToken]) -> [Bool] {
        var isOpen = false
        return flags(tokens, isOpen: &isOpen)
    }

    /// - Parameter isOpen: Whether a quotation goes on from the sentence before; in the end whether one goes on behind
    ///   it.
    static func flags(_ tokens: [ComparisonToken], isOpen: inout Bool) -> [Bool] {
        var flags = [Bool](repeating: false, count: tokens.count)
        var isQuoted = isOpen
        var hasOpened = false
        for (index, token) in tokens.enumerated() {
            if token.kind == .punctuation, marks.contains(token.text) {
                if opens(tokens, index) {
                    (isQuoted, hasOpened) = (true, true)
                } else {
                    // Opened in a sentence before.
                    if !hasOpened { for earlier in 0..<index { flags[earlier] = true } }
                    (isQuoted, hasOpened) = (false, true)
                }
            }
            flags[index] = isQuoted
        }
        isOpen = isQuoted
        return flags
    }

    private static func opens(_ tokens: [ComparisonToken], _ index: Int) -> Bool {
        let isGluedBefore = index > 0 && tokens[index - 1].span.end == tokens[index].span.start
        let isGluedBehind = index + 1 < tokens.count && tokens[index + 1].span.start == tokens[index].span.end
        return isGluedBehind && !isGluedBefore
    }

    private static let marks: Set<String> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}"]
}
