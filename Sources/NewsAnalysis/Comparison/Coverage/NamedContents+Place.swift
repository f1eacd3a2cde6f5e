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

        /// The names of the sentence, those of one firm in one: "Keefe, Bruyette & Woods".
        func joined(_ values: [TypedValue]) -> [Range<Int>] {
            var names: [Range<Int>] = []
            for value in values {
                guard case .name = value.content else { continue }
                if let last = names.last, isBetween(last, value.tokens, "&") {
                    names[names.count - 1] = last.lowerBound..<value.tokens.upperBound
                } else {
                    names.append(value.tokens)
                }
            }
            var result: [Range<Int>] = []
            for name in names.reversed() {
                if let next = result.last, isBetween(name, next, ","), next.contains(where: { tokens[$0].text == "&" })
                {
                    result[result.count - 1] = name.lowerBound..<next.upperBound
                } else {
                    result.append(name)
                }
            }
            return result.reversed()
        }

        private func isBetween(_ name: Range<Int>, _ next: Range<Int>, _ sign: String) -> Bool {
            name.upperBound + 1 == next.lowerBound && tokens[name.upperBound].text == sign
        }

        /// A name without titles, a possessor or single letters at its ends; nil for what is none: a piece of an
        /// address, the town that a report was sent from.
        func trimmed(_ name: Range<Int>) -> Range<Int>? {
            guard name.lowerBound >= dateline, !isOfAddress(name), !isPiece(ofName: name), !isShouted(name)
            else {
                return nil
            }
            // "Photo HALDEN": what a page writes over a picture.
            if Furniture.isMark(tokens[name.lowerBound].text) { return nil }
            var name = withoutOwner(name)
            if isAdjective(name) { return nil }
            while name.count > 2, isTitle(tokens[name.lowerBound]) { name.removeFirst() }
            while name.count > 2, isTitle(tokens[name.upperBound - 1]) || tokens[name.upperBound - 1].text.count == 1 {
                // "Public Relations Officer" is an office.
                if case .role = text.words.valueWord(tokens[name.upperBound - 1].word) { return nil }
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

        /// Whether a longer name goes on behind it, as "Hale" in "Hale Has Won", or began before it, as
        /// "Representatives" in "House of Representatives".
        private func isPiece(ofName name: Range<Int>) -> Bool {
            let next = name.upperBound
            if tokens.indices.contains(next), tokens[next].kind == .word, tokens[next].isCapital,
                !isOwner(tokens[next - 1]), !isDay(next)
            {
                return true
            }
            let joiner = name.lowerBound - 1
            // "6th Avenue".
            if name.count == 1, joiner >= 0, isOrdinal(joiner) { return true }
            if isHalfOfBody(name) { return true }
            guard name.count == 1, joiner > 0, text.words.contains(tokens[joiner].word, in: .nameJoiner) else {
                return false
            }
            func isNamed(_ index: Int) -> Bool {
                tokens.indices.contains(index) && tokens[index].isCapital && tokens[index].isContent
            }
            return isNamed(joiner - 1) && !isNamed(joiner - 2) && !isTitle(tokens[joiner - 1])
        }

        private func isOrdinal(_ index: Int) -> Bool {
            if hasDigits(tokens[index]), tokens[index].kind == .word { return true }
            return index > 0 && tokens[index].kind == .word && tokens[index - 1].kind == .number
                && tokens[index - 1].span.end == tokens[index].span.start
        }

        /// "Rivers" in "the Centre for Rivers", and what stands before: the names of bodies have an article in front.
        private func isHalfOfBody(_ name: Range<Int>) -> Bool {
            func begins(_ start: Int) -> Bool {
                start > 0 && tokens[start - 1].kind == .word && !tokens[start - 1].isCapital
                    && text.words.contains(tokens[start - 1].word, in: .beforeBody)
            }
            func isFor(_ index: Int) -> Bool {
                tokens.indices.contains(index) && text.words.contains(tokens[index].word, in: .bodyJoiner)
            }
            func isNamed(_ index: Int) -> Bool {
                tokens.indices.contains(index) && tokens[index].isCapital && tokens[index].isContent
            }
            func isArticle(_ index: Int) -> Bool {
                tokens.indices.contains(index) && text.words.contains(tokens[index].word, in: .beforeBody)
            }
            // In front of "for".
            let behind = name.upperBound
            if isFor(behind), isNamed(behind + 1) || isArticle(behind + 1) && isNamed(behind + 2),
                begins(name.lowerBound)
            {
                return true
            }
            // Behind it.
            var joiner = name.lowerBound - 1
            if isArticle(joiner) { joiner -= 1 }
            guard isFor(joiner) else { return false }
            var start = joiner
            while start > 0, isNamed(start - 1) { start -= 1 }
            return start < joiner && begins(start)
        }

        /// Whether a full stop behind it ends no sentence.
        func isCutShort(_ name: Range<Int>) -> Bool {
            let stop = name.upperBound
            guard tokens.indices.contains(stop + 1), tokens[stop].text == ".",
                tokens[stop].span.start == tokens[stop - 1].span.end
            else { return false }
            return tokens[stop + 1].kind != .punctuation || tokens[stop + 1].text == ","
        }

        /// "Monday", "May 3", but not "May" of a name.
        private func isDay(_ index: Int) -> Bool {
            switch text.words.valueWord(tokens[index].word) {
            case .weekday: true
            case .month: tokens.indices.contains(index + 1) && tokens[index + 1].kind == .number
            default: false
            }
        }

        /// "IST HALDEN", "PM EDT": words of capitals alone are pieces of a heading, or a time.
        private func isShouted(_ name: Range<Int>) -> Bool {
            let words = name.filter { tokens[$0].kind == .word }
            return words.count > 1
                && words.allSatisfy { index in
                    text.text(tokens[index].span).allSatisfy { !$0.isLowercase }
                }
        }

        /// "Toronto's Sam Hale" names Sam Hale; "Women's Relief Network" is a name.
        private func withoutOwner(_ name: Range<Int>) -> Range<Int> {
            guard let owner = name.dropLast().last(where: { isOwner(tokens[$0]) }), !isPerson(tokens[owner]) else {
                return name
            }
            let rest = (owner + 1)..<name.upperBound
            return rest.count(where: { tokens[$0].kind == .word }) > 1 ? rest : name.lowerBound..<(owner + 1)
        }

        private func isPerson(_ token: ComparisonToken) -> Bool {
            switch text.words.valueWord(token.word) {
            case .person, .role: true
            default: text.words.contains(token.word, in: .genericPerson)
            }
        }

        /// "Central Asian" of "Central Asian states".
        private func isAdjective(_ name: Range<Int>) -> Bool {
            let next = name.upperBound
            guard tokens.indices.contains(next), tokens[next].isContent, !tokens[next].isCapital,
                tokens[next].kind == .word
            else { return false }
            return Self.adjectives.contains(where: tokens[next - 1].text.hasSuffix)
        }

        /// How adjectives end that are written with a capital.
        static let adjectives = LanguageFolder.words(of: "endings of adjectives", in: "comparison")

        private func isOwner(_ token: ComparisonToken) -> Bool {
            let word = text.text(token.span)
            return word.hasSuffix("'s") || word.hasSuffix("\u{2019}s")
        }

        private func isTitle(_ token: ComparisonToken) -> Bool { text.words.isTitle(token.word) }

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
            // "AK 47 rifles".
            if sign.kind == .word, sign.text.count <= Self.longestDesignation,
                text.text(sign.span).allSatisfy({ $0.isUppercase })
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

        private static let longestDesignation = 3

        /// "(@hale) May 3": the day of a post that is printed as it was written.
        func isOfPost(_ date: Range<Int>) -> Bool {
            let before = date.lowerBound - 1
            guard before > 0, tokens[before].text == ")" else { return false }
            return tokens[max(0, before - Self.longestAccount)..<before].contains { $0.text == "@" }
        }

        /// Tokens of an account's name between parentheses.
        private static let longestAccount = 6

        /// Whether a date is the day of the article: near the one it was published on, or where such a day is printed.
        func isOwnDay(_ day: Int, _ month: Int, _ year: Int?) -> Bool {
            if isAtEnd { return true }
            guard let own = text.source.published?.day else { return false }
            return own.month == month && abs(own.day - day) <= 1 && (year ?? own.year) == own.year
        }
    }
}
