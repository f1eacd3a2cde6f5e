import NewsLanguage
import NewsText

/// What is read of a title.
enum Headline {
    /// The bytes of an article's title, without the name of its outlet at the end ("… - Reuters", "… | CNN").
    static func bytes(of article: StoryArticle) -> [UInt8] {
        let bytes = Array(article.title.utf8)
        guard let cut = endBeforeOutlet(bytes, outlet: article.outlet) else { return bytes }
        return Array(bytes[..<cut])
    }

    /// Where a last segment after a dash or bar starts that says the same letters as the outlet's name, or its start.
    private static func endBeforeOutlet(_ bytes: [UInt8], outlet: String) -> Int? {
        var offset = bytes.count
        while let (scalar, length) = UTF8Scalars.decode(bytes, before: offset) {
            offset -= length
            guard isSeparator(scalar), offset > 0, bytes[offset - 1] == 0x20 else { continue }
            let segment = letters(bytes[(offset + length)...])
            let name = letters(Array(outlet.utf8)[...])
            guard segment.count > 1, name.count > 1 else { return nil }
            return name.starts(with: segment) || segment.starts(with: name) ? offset : nil
        }
        return nil
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "|" || scalar == "–" || scalar == "—" || scalar == "·"
    }

    private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        LetterFolding.fold(String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0.isLetter || $0.isDigit })
    }

    /// What tells a title as one of a series.
    struct Series: Hashable {
        /// A hash of the words without the calendar's, and without numbers.
        var words: UInt32
        /// A hash of weekdays, months and the numbers beside them.
        var calendar: UInt32
        /// A hash of all words and numbers.
        var whole: UInt32

        /// Whether two titles of one outlet, of different days, are of two instalments of a series: "Markets at noon,
        /// 12 May" and "Markets at noon, 13 May", or the same title over different texts. A title with another number
        /// in it is not one: "Toll rises to 45", "Toll rises to 60".
        func isInstalment(of other: Series, cosine: Float) -> Bool {
            words == other.words && (calendar != other.calendar || whole == other.whole && cosine < 0.8)
        }
    }

    /// The series key of a title; nil for one of fewer than two words.
    static func series(_ title: [UInt8]) -> Series? {
        let tokens = WordScanner.tokens(title, in: TextSpan(0, title.count)).filter { $0.kind != .punctuation }
        let hashes = tokens.map { FNV1a(folded(title, $0.span)).value }
        let isCalendar = hashes.map { calendarWords.contains($0) }
        var words = FNV1a()
        var calendar = FNV1a()
        var whole = FNV1a()
        var count = 0
        for index in tokens.indices {
            whole.combine(hashes[index])
            let isBesideDate =
                index > 0 && isCalendar[index - 1] || index + 1 < tokens.count && isCalendar[index + 1]
            if isCalendar[index] || tokens[index].kind == .number && isBesideDate {
                calendar.combine(hashes[index])
            } else if tokens[index].kind != .number {
                words.combine(hashes[index])
                count += 1
            }
        }
        guard count >= 2 else { return nil }
        return Series(
            words: UInt32(folding: words.value), calendar: UInt32(folding: calendar.value),
            whole: UInt32(folding: whole.value))
    }

    /// Whether a title is nothing but a day or a month: "19 November 2026", "Thursday, May 3rd", "Sat Nov 12".
    static func isDate(_ title: String) -> Bool {
        let bytes = Array(title.utf8)
        let tokens = WordScanner.tokens(bytes, in: TextSpan(0, bytes.count)).filter { $0.kind != .punctuation }
        let hasFigure = tokens.contains { isFigure(bytes, $0) }
        return !tokens.isEmpty
            && tokens.allSatisfy { token in
                if isFigure(bytes, token) { return true }
                let word = FNV1a(folded(bytes, token.span)).value
                return calendarWords.contains(word) || dateWords.contains(word)
                    || hasFigure && shortDays.contains(word)
            }
    }

    private static func isFigure(_ bytes: [UInt8], _ token: TextToken) -> Bool {
        bytes[token.span.range].contains { (0x30...0x39).contains($0) }
    }

    /// The first three letters of months and weekdays, which without a figure may be words: "The Sun".
    private static let shortDays = hashes(Furniture.dates.map { String($0.prefix(3)) }.joined(separator: " "))

    /// What else a day is written with, and short names of months.
    private static let dateWords = hashes(
        (LanguageFolder.words(of: "words of dates", in: "dates") + Furniture.dates).joined(separator: " "))

    /// The names of months and weekdays in all languages, without short ones that are words elsewhere, all of English,
    /// and what stands beside the numbers of days and hours.
    private static let calendarWords: Set<UInt64> = {
        var words = ["months", "weekdays"].flatMap { LanguageFolder.rows(of: $0, in: "dates") }
            .flatMap { $0.language == "en" ? $0.row : Array($0.row.prefix(1)) }
        words += LanguageFolder.words(of: "halves of days", in: "dates")
        words += LanguageFolder.words(of: "endings of ordinals", in: "values")
        return hashes(words.joined(separator: " "))
    }()

    /// Whether the title is one of a collection of news: a digest, a live blog, a list, several headlines in a row.
    ///
    /// Such a piece is about many events, and would tie each of them to all others.
    static func isRoundUp(_ title: String) -> Bool {
        let bytes = Array(title.utf8)
        let folded = folded(bytes, TextSpan(0, bytes.count))
        if roundUpPhrases.contains(where: { folded.has($0) }) { return true }
        var semicolons = 0
        var ellipses = 0
        for index in folded.indices {
            if folded[index] == 0x3B { semicolons += 1 }
            // "…prices rise...Storm ahead": dots with a letter right after.
            if folded[index] == 0x2E, index + 2 < folded.count, folded[index + 1] == 0x2E, folded[index + 2] > 0x2E {
                ellipses += 1
            }
        }
        return semicolons >= 2 || ellipses >= 2 || startsWithCount(folded)
    }

    private static func folded(_ bytes: [UInt8], _ span: TextSpan) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(span.count)
        var offset = span.start
        while offset < span.end {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
            LetterFolding.append(scalar, to: &result)
            offset += length
        }
        return result
    }

    /// "10 things to know", "Five takeaways": a number, then soon one of the words that lists are made of.
    private static func startsWithCount(_ folded: [UInt8]) -> Bool {
        let tokens = WordScanner.tokens(folded, in: TextSpan(0, folded.count)).filter { $0.kind != .punctuation }
        guard let first = tokens.first else { return false }
        guard first.kind == .number || countWords.contains(FNV1a(folded[first.span.range]).value) else { return false }
        return tokens.dropFirst().prefix(3).contains { listWords.contains(FNV1a(folded[$0.span.range]).value) }
    }

    private static let countWords = hashes(
        LanguageFolder.rows(of: "cardinals", in: "values").filter { Double($0.row[0]) ?? 0 >= 3 }
            .flatMap { $0.row.dropFirst() }.joined(separator: " "))
    private static let listWords = hashes(
        (LanguageFolder.words(of: "what titles count", in: "comparison")
            + LanguageFolder.words(of: "what titles list", in: "states")).joined(separator: " "))

    private static let roundUpPhrases = TitleManner.phrases("round-ups").map { LetterFolding.fold($0.unicodeScalars) }

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { FNV1a(LetterFolding.fold($0.unicodeScalars)).value })
    }
}

extension [UInt8] {
    /// Whether the bytes of a phrase, one at least, stand in it one after the other.
    func has(_ phrase: [UInt8]) -> Bool {
        guard count >= phrase.count else { return false }
        for start in 0...(count - phrase.count) where self[start] == phrase[0] {
            var index = 1
            while index < phrase.count, self[start + index] == phrase[index] { index += 1 }
            if index == phrase.count { return true }
        }
        return false
    }
}
