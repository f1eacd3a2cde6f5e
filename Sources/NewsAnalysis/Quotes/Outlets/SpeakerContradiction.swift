import NewsModel
import NewsText

/// Whether two outlets give the same words to two people.
///
/// On real stories nearly every such finding was a speaker taken wrongly by the program, so that only what leaves no
/// way out counts: two full names, each beside its quote, found by the rules that are nearly always right.
enum SpeakerContradiction {
    private static let leastConfidence = 0.94
    private static let rules: Set<AttributionRule> = [.afterQuote, .inverted, .beforeQuote, .accordingTo]

    /// Whether `a` and `b`, quotes of two articles with these words, have two speakers.
    static func isCertain(_ a: Quote, _ first: PrintedWords, _ b: Quote, _ second: PrintedWords) -> Bool {
        guard let x = fullName(a), let y = fullName(b), !mayBeOne(x, y) else { return false }
        // Somebody who repeats another's words names them: "Lund said Calder had told her …".
        return !names(y, near: a, in: first.bytes) && !names(x, near: b, in: second.bytes)
    }

    /// The words of a speaker's full name; nil unless it stands beside the quote, by a rule that is sure.
    private static func fullName(_ quote: Quote) -> [String]? {
        guard let said = quote.attribution, said.kind == .person, said.confidence >= leastConfidence,
            rules.contains(said.rule)
        else { return nil }
        let name = SpeakerNames.nameWords(said.name)
        guard name.count >= 2, let last = name.last, SpeakerNames.words(of: said.mentionText).contains(last) else {
            return nil
        }
        return name
    }

    /// Whether two names may be one person's or one body's.
    static func mayBeOne(_ a: String, _ b: String) -> Bool {
        mayBeOne(SpeakerNames.nameWords(a), SpeakerNames.nameWords(b))
    }

    /// Two spellings of one name: a word in common, or words that differ in a letter or two.
    private static func mayBeOne(_ a: [String], _ b: [String]) -> Bool {
        a.contains { x in b.contains { y in x.count > 1 && y.count > 1 && areSpellings(x, y) } }
    }

    private static func areSpellings(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        guard min(a.count, b.count) >= 4 else { return false }
        return EditDistance.between(Array(a.unicodeScalars), Array(b.unicodeScalars)) <= 2
    }

    /// Whether the last name of `name` stands in the quote's paragraph.
    private static func names(_ name: [String], near quote: Quote, in bytes: [UInt8]) -> Bool {
        guard quote.outerSpan.end <= bytes.count, let last = name.last else { return true }
        var start = quote.outerSpan.start
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        var end = quote.outerSpan.end
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        return SpeakerNames.words(of: String(decoding: bytes[start..<end], as: UTF8.self)).contains(last)
    }
}
