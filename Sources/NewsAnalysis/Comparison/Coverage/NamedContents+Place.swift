import NewsLanguage
import NewsModel
import NewsText

extension NamedContents {
    /// A sentence that names and counts, and what stands around its names and figures.
    struct Place {
        let text: PreparedText
        let tokens: [ComparisonToken]
        private let isAtEnd: Bool
        private let dateline: Int

        /// - Parameter ordinary: The sentences of the text that are no headings, in order.
        init(_ text: PreparedText, _ sentence: Int, among ordinary: [Int]) {
            self.text = text
            tokens = text.tokens[sentence]
            isAtEnd = ordinary.prefix(Self.lead).contains(sentence) || ordinary.last == sentence
            dateline = Dateline.count(tokens, in: text.bytes)
        }

        /// Sentences at the start among which an article's own day stands.
        private static let lead = 2

        // MARK: Names

        /// A name without titles, a possessor or single letters at its ends; nil for what is none: a piece of an address, the
        /// town that a report was sent from.
        func trimmed(_ name: Range<Int>) -> Range<Int>? {
            guard name.lowerBound >= dateline, !isOfAddress(name) else { return nil }
            var name = withoutOwner(name)
            while name.count > 2, isTitle(tokens[name.lowerBound]) { name.removeFirst() }
            while name.count > 2, isTitle(tokens[name.upperBound - 1]) || tokens[name.upperBound - 1].text.count == 1 {
                name.removeLast()
            }
            let words = name.filter { tokens[$0].kind == .word }
            if words.allSatisfy({ isTitle(tokens[$0]) }) { return nil }
            // "R-Wyo": the party and the state.
            if words.count == 2, tokens[words[0]].text.count == 1, words[1] - words[0] == 2,
                tokens[words[0] + 1].text == "-"
            {
                return nil
            }
            return words.contains { hasDigits(tokens[$0]) } ? nil : name
        }

        /// "@", "#", "/" stand at it: a name of an account, a mark, a piece of an address.
        private func isOfAddress(_ name: Range<Int>) -> Bool {
            func isSign(_ index: Int) -> Bool {
                tokens.indices.contains(index) && ["@", "#", "/", "_"].contains(tokens[index].text)
            }
            let (before, behind) = (name.lowerBound - 1, name.upperBound)
            return isSign(before) && tokens[before].span.end == tokens[name.lowerBound].span.start
                || isSign(behind) && tokens[behind].span.start == tokens[behind - 1].span.end
        }

        /// "Toronto's Sam Hale" names Sam Hale.
        private func withoutOwner(_ name: Range<Int>) -> Range<Int> {
            guard let owner = name.dropLast().last(where: { isOwner(tokens[$0]) }) else { return name }
            let rest = (owner + 1)..<name.upperBound
            return rest.count(where: { tokens[$0].kind == .word }) > 1 ? rest : name.lowerBound..<(owner + 1)
        }

        private func isOwner(_ token: ComparisonToken) -> Bool {
            let word = text.text(token.span)
            return word.hasSuffix("'s") || word.hasSuffix("\u{2019}s")
        }

        private func isTitle(_ token: ComparisonToken) -> Bool {
            if text.words.contains(token.word, in: .title) { return true }
            if case .role = text.words.valueWord(token.word) { return true }
            return false
        }

        private func hasDigits(_ token: ComparisonToken) -> Bool {
            token.text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
        }

        // MARK: Figures

        /// A piece of a time, a designation or a date: "02: 15 police", "AK-47 rifles", "the Sept. 11 attacks".
        func isPiece(_ value: Range<Int>) -> Bool {
            let before = value.lowerBound - 1
            guard before >= 0 else { return false }
            let sign = tokens[before]
            if sign.kind == .punctuation, before > 0, tokens[before - 1].kind == .number,
                [":", "/", ",", "."].contains(sign.text)
            {
                return true
            }
            let isGlued = sign.span.end == tokens[value.lowerBound].span.start
            if isGlued, ["-", "/", ":", "'", "."].contains(sign.text) { return true }
            return isMonth(sign) || sign.text == "." && before > 0 && isMonth(tokens[before - 1])
        }

        private func isMonth(_ token: ComparisonToken) -> Bool {
            if case .month = text.words.valueWord(token.word) { return true }
            return false
        }

        /// Whether a date is the day of the article: near the one it was published on, or where such a day is printed.
        func isOwnDay(_ day: Int, _ month: Int, _ year: Int?) -> Bool {
            if isAtEnd { return true }
            guard let own = text.source.published?.day else { return false }
            return own.month == month && abs(own.day - day) <= 1 && (year ?? own.year) == own.year
        }
    }
}
