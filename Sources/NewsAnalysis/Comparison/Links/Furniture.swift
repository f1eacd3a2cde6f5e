import NewsLanguage
import NewsModel
import NewsText

/// Sentences that belong to the page and not to the article: "Read more", picture credits, calls to subscribe.
enum Furniture {
    /// Whether a sentence of a text belongs to the page.
    static func isFurniture(_ index: Int, of text: PreparedText) -> Bool {
        let tokens = text.tokens[index]
        return isFurniture(tokens) || isTeaser(tokens, in: text.bytes) || isBesidePicture(index, of: text)
    }

    /// Whether a sentence is what a picture shows, whose it is, or a way to another page.
    static func isBesidePicture(_ index: Int, of text: PreparedText) -> Bool {
        let tokens = text.tokens[index]
        return isInBrackets(tokens) || isCreditLine(tokens) || isCredit(tokens) && isAboveCredit(index - 1, text)
            || isAboveCredit(index, text)
    }

    /// - Parameter tokens: of one sentence. One without words is furniture.
    static func isFurniture(_ tokens: [ComparisonToken]) -> Bool {
        let words = tokens.filter { $0.kind != .punctuation }
        guard let first = words.first else { return true }
        for phrase in beginnings[first.text] ?? [] {
            if words.count >= phrase.words.count, zip(words, phrase.words).allSatisfy({ $0.text == $1 }),
                !phrase.needsMark || mark(after: phrase.words.count, tokens)
            {
                return true
            }
        }
        if words.count <= shortLine, words.contains(where: { credits.contains($0.text) }) { return true }
        if isCreditOfPost(tokens) || isGallery(tokens) || isDate(words) || isCaption(tokens, words)
            || isOfPicture(tokens, words)
        {
            return true
        }
        return words.count <= 30 && notices.contains { notice in contains(words, notice) }
    }

    /// Words of a line that is taken for a picture's credit by one word.
    private static let shortLine = 14

    /// "— Tom Lark (@tomlark) 27 December": who posted what stands before.
    private static func isCreditOfPost(_ tokens: [ComparisonToken]) -> Bool {
        guard let first = tokens.first, ["\u{2014}", "\u{2013}", "-"].contains(first.text) else { return false }
        return tokens.prefix(shortLine).contains { $0.text == "@" }
    }

    /// "REUTERS/Mara Voss", "Mara Voss/AFP": the picture's agency beside a name; "EPA Guests arrive at …": in front of
    /// the caption.
    private static func isCaption(_ tokens: [ComparisonToken], _ words: [ComparisonToken]) -> Bool {
        guard words.count <= longCaption else { return false }
        for index in tokens.indices.dropFirst().dropLast() where tokens[index].text == "/" {
            let (before, after) = (tokens[index - 1], tokens[index + 1])
            if before.isCapital, after.isCapital,
                pictureAgencies.contains(before.text) || pictureAgencies.contains(after.text)
            {
                return true
            }
        }
        // "AP reported", "AFP and Reuters", "EPA administrator".
        guard words.count > 1, pictureAgencies.contains(words[0].text), words[0].isCapital, words[1].isCapital,
            words[0].span.end + 1 == words[1].span.start
        else { return false }
        return !ComparisonWords.english.isTitle(words[1].word)
    }

    /// "Grab from a film shows the ship", "Ana Brandt (C-R) speaks to the council": a picture, or who stands where in
    /// it.
    private static func isOfPicture(_ tokens: [ComparisonToken], _ words: [ComparisonToken]) -> Bool {
        guard words.count <= longCaption else { return false }
        for index in tokens.indices.dropLast(4)
        where tokens[index].kind == .punctuation && tokens[index].text == "(" {
            let inside = tokens[(index + 1)..<(index + 4)].map(\.text)
            if inside[1] == "-", tokens[index + 4].text == ")", sides.contains(inside[0]), sides.contains(inside[2]) {
                return true
            }
        }
        guard let picture = words.prefix(3).firstIndex(where: { pictures.contains($0.text) }),
            picture + 1 < words.count,
            origins.contains(words[picture + 1].text)
        else { return false }
        return words[(picture + 2)...].contains { showing.contains($0.text) }
    }

    private static let sides = Set(LanguageFolder.words(of: "sides of pictures", in: "comparison"))
    private static let pictures = Set(LanguageFolder.words(of: "pictures", in: "comparison"))
    private static let origins = Set(LanguageFolder.words(of: "origins of pictures", in: "comparison"))
    private static let showing = Set(LanguageFolder.words(of: "verbs of pictures", in: "comparison"))

    /// "[ The ferry’s last journey, in pictures ]": a way to another page.
    private static func isInBrackets(_ tokens: [ComparisonToken]) -> Bool {
        tokens.first?.text == "[" && tokens.last?.text == "]" && tokens.count { $0.text == "[" } == 1
    }

    /// "(Mara Voss/Harbour News)", "(Ministry of Ports via AP)": whose a picture is, and nothing else.
    private static func isCreditLine(_ tokens: [ComparisonToken]) -> Bool {
        guard isCredit(tokens) else { return false }
        return tokens.contains { $0.text == "/" || $0.isCapital && pictureAgencies.contains($0.text) }
    }

    /// Names between parentheses.
    private static func isCredit(_ tokens: [ComparisonToken]) -> Bool {
        guard tokens.first?.text == "(", tokens.last?.text == ")" else { return false }
        let words = tokens.filter { $0.kind != .punctuation }
        let names = words.count(where: \.isCapital)
        return names >= 2 && words.count <= shortLine
            && words.allSatisfy { $0.isCapital || !$0.isContent || $0.text.utf8.count <= longestJoiner }
    }

    /// Letters of "of", "via", "for".
    private static let longestJoiner = 3

    /// Whether a sentence is a paragraph of its own with nothing behind it but a credit: what the picture shows.
    private static func isAboveCredit(_ index: Int, _ text: PreparedText) -> Bool {
        let sentences = text.sentences
        let (before, next) = (index - 1, index + 1)
        guard index >= 0, next < sentences.count, sentences[next].paragraph == sentences[index].paragraph,
            isCredit(text.tokens[next]),
            before < 0 || sentences[before].paragraph != sentences[index].paragraph
        else { return false }
        return next + 1 == sentences.count || sentences[next + 1].paragraph != sentences[index].paragraph
    }

    private static let longCaption = 45
    private static let pictureAgencies = Set(LanguageFolder.words(of: "picture agencies", in: "comparison"))

    /// Teasers run together, "STORM ALERT Towns brace HARBOUR SHUT": runs of capitals between ordinary words; and what
    /// has a credit at its end without a space, "at the harbour.CreditMara Voss".
    static func isTeaser(_ tokens: [ComparisonToken], in bytes: [UInt8]) -> Bool {
        var runs = 0
        var length = 0
        var lower = 0
        for token in tokens where token.kind != .punctuation {
            let text = bytes[token.span.range]
            let isShouted =
                token.kind == .word && text.count >= fewestShouted && text.allSatisfy { (0x41...0x5A).contains($0) }
            if isShouted {
                length += 1
                if length == wordsOfTeaser { runs += 1 }
            } else {
                length = 0
                if token.kind == .word, !token.isCapital { lower += 1 }
            }
            if token.kind == .word, hasCredit(text) { return true }
        }
        return runs >= teasersInRow && lower > 0
    }

    /// "CreditMara": the word for a credit with a name glued to it.
    private static func hasCredit(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count > credit.count, let start = word.indices.first(where: { word[$0...].starts(with: credit) })
        else { return false }
        let next = start + credit.count
        return next < word.endIndex && (0x41...0x5A).contains(word[next])
    }

    private static let credit = Array("Credit".utf8)
    private static let fewestShouted = 3
    private static let wordsOfTeaser = 2
    private static let teasersInRow = 2

    /// "Tuesday, 7 August 2012": when a text was printed.
    private static func isDate(_ words: [ComparisonToken]) -> Bool {
        words.contains { dates.contains($0.text) } && words.allSatisfy { $0.kind == .number || dates.contains($0.text) }
    }

    /// Names of months and weekdays.
    static let dates = Set(
        LanguageFolder.words(of: "months", in: "dates") + LanguageFolder.words(of: "weekdays", in: "dates"))

    /// "1/8 The scene ... 2/8 Police officers ...": numbered captions, run together.
    private static func isGallery(_ tokens: [ComparisonToken]) -> Bool {
        var totals: [String: Int] = [:]
        for index in tokens.indices.dropFirst().dropLast() where tokens[index].text == "/" {
            guard tokens[index - 1].kind == .number, tokens[index + 1].kind == .number else { continue }
            totals[tokens[index + 1].text, default: 0] += 1
        }
        return totals.values.contains { $0 >= 2 }
    }

    /// How a line of the page begins.
    private struct Phrase: Sendable {
        var words: [String]
        /// Only where a colon or bar follows: "More: …" but not "More people came".
        var needsMark: Bool
    }

    private static func mark(after count: Int, _ tokens: [ComparisonToken]) -> Bool {
        var seen = 0
        for token in tokens {
            if token.kind == .punctuation {
                if seen == count {
                    return [":", "|", ">", "»", "/", "\u{2014}", "\u{2013}", "-", "("].contains(token.text)
                }
                continue
            }
            seen += 1
            if seen > count { return false }
        }
        return false
    }

    private static func contains(_ words: [ComparisonToken], _ notice: [String]) -> Bool {
        guard words.count >= notice.count else { return false }
        return (0...(words.count - notice.count)).contains { start in
            notice.indices.allSatisfy { words[start + $0].text == notice[$0] }
        }
    }

    /// Of all languages, by their first word; as `LetterFolding` leaves them.
    private static let beginnings: [String: [Phrase]] = {
        var result: [String: [Phrase]] = [:]
        for (_, words) in LanguageFolder.rows(of: "furniture", in: "comparison") {
            result[words[0], default: []].append(Phrase(words: words, needsMark: false))
        }
        for word in LanguageFolder.words(of: "furniture before marks", in: "comparison") {
            result[word, default: []].append(Phrase(words: [word], needsMark: true))
        }
        return result
    }()

    /// "Photo", "Pictured": words that only stand in front of what a page shows.
    static func isMark(_ word: String) -> Bool { marks.contains(word) }

    private static let marks = Set(LanguageFolder.words(of: "furniture before marks", in: "comparison"))

    private static let credits = Set(LanguageFolder.words(of: "credits", in: "comparison"))

    private static let notices = LanguageFolder.rows(of: "notices", in: "comparison").map { $0.row }
}
