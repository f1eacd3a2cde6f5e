import NewsLanguage
import NewsText

/// What a page prints in front of its report about itself, run together with it: "7 July 2012 Last updated at 22:46 GMT
/// The …", "TNN Nov 12, 2011, 05.51AM IST MUMBAI: An …".
enum TimeStamp {
    /// Tokens among which the names of an agency and a town end that stand before a day.
    private static let longest = 12
    /// Letters of an agency's or a town's name in capitals.
    private static let fewestLetters = 2

    /// How many of a sentence's first tokens it is; 0 where there is none. "On 3 March the council …" is none.
    static func count(_ tokens: [ComparisonToken], in bytes: [UInt8]) -> Int {
        let start = places(tokens, bytes)
        if start > 0, let end = endOfDay(tokens[start...]) { return behind(tokens, end, bytes) }
        let end = endOfParts(tokens[...])
        guard end > 0, end < tokens.endIndex, tokens[end].isCapital else { return 0 }
        let stamp = tokens[..<end]
        let isDay =
            stamp.contains { isYear($0) }
            && stamp.allSatisfy { $0.kind != .word || isOfDate($0) }
        let isStamp =
            isDay || stamp.contains { words.contains($0.text) } && stamp.contains { $0.kind == .number }
            || hasClock(stamp)
        return isStamp ? behind(tokens, end, bytes) : 0
    }

    /// How many of a sentence's first tokens stand in front of its report: one, or else a town and an agency.
    static func countOrDateline(_ tokens: [ComparisonToken], in bytes: [UInt8]) -> Int {
        let stamp = count(tokens, in: bytes)
        return stamp > 0 ? stamp : Dateline.count(tokens, in: bytes)
    }

    /// Whether one stands inside of a sentence: a standfirst, the stamp and the report are run together.
    static func stands(in tokens: ArraySlice<ComparisonToken>) -> Bool {
        tokens.indices.dropFirst().contains { index in
            words.contains(tokens[index].text) && tokens[index - 1].kind == .number || isDayAlone(at: index, tokens)
        }
    }

    // MARK: Days

    /// Behind the last token of "Nov 12, 2011, 05.51AM IST" at the start of these tokens; nil where no day with its
    /// year is there.
    private static func endOfDay(_ tokens: ArraySlice<ComparisonToken>) -> Int? {
        let end = endOfParts(tokens)
        let stamp = tokens[..<end]
        guard end < tokens.endIndex, stamp.contains(where: isYear),
            stamp.contains(where: { isOfDate($0) })
        else { return nil }
        return end
    }

    /// "Sheriff's Deputy July 26, 2005 District Attorney …": a day with its year that no word leads to and none goes on
    /// from.
    private static func isDayAlone(at index: Int, _ tokens: ArraySlice<ComparisonToken>) -> Bool {
        guard isOfDate(tokens[index]), tokens[index].isCapital,
            case let before = tokens[index - 1],
            before.kind == .word && before.isContent && !isOfDate(before),
            let end = endOfDay(tokens[index...])
        else { return false }
        // "The deadly April 2026 Skarvik fire" has no day.
        return tokens[end].isCapital && tokens[end - 1].kind == .number
            && tokens[index..<end].contains { $0.kind == .number && $0.text.count <= 2 }
    }

    // MARK: Places

    /// How many of the first tokens name an agency or a town, in capitals alone: "TNN", "WASHINGTON, DC,".
    private static func places(_ tokens: [ComparisonToken], _ bytes: [UInt8]) -> Int {
        let end = tokens.firstIndex { !isInCapitals($0, bytes) && $0.text != "," } ?? tokens.endIndex
        return end < longest && tokens.first.map { isInCapitals($0, bytes) } == true ? end : 0
    }

    /// Past a town with a colon: "MUMBAI: An Indian warship …".
    private static func behind(_ tokens: [ComparisonToken], _ end: Int, _ bytes: [UInt8]) -> Int {
        let colon = tokens[end...].firstIndex { !isInCapitals($0, bytes) && $0.text != "," }
        guard let colon, colon > end, tokens[colon].text == ":", colon + 1 < tokens.count else {
            return tokens[end].isCapital ? end : 0
        }
        return tokens[colon + 1].isCapital ? colon + 1 : 0
    }

    private static func isInCapitals(_ token: ComparisonToken, _ bytes: [UInt8]) -> Bool {
        token.isInCapitals(in: bytes, fewest: fewestLetters) && !isOfDate(token)
    }

    // MARK: Parts

    private static func endOfParts(_ tokens: ArraySlice<ComparisonToken>) -> Int {
        tokens.indices.first { !isPart(tokens[$0]) || isName($0, tokens) } ?? tokens.endIndex
    }

    private static func isPart(_ token: ComparisonToken) -> Bool {
        switch token.kind {
        case .punctuation: ![".", "\"", "\u{201C}", "\u{2018}", "'"].contains(token.text)
        case .number: true
        default:
            words.contains(token.text) || joining.contains(token.text) || isOfDate(token)
                || token.isCapital && zones.contains(token.text)
        }
    }

    /// A month or a weekday, or the first three letters of one: "Sat Nov 12".
    static func isOfDate(_ token: ComparisonToken) -> Bool {
        Furniture.dates.contains(token.text) || token.isCapital && beginnings.contains(token.text)
    }

    /// Whether the first three letters of a month or weekday are a name: "November 28, 2026 Sam Brandt said …".
    private static func isName(_ index: Int, _ tokens: ArraySlice<ComparisonToken>) -> Bool {
        guard !Furniture.dates.contains(tokens[index].text), isOfDate(tokens[index]) else { return false }
        let next = tokens.index(after: index)
        // "Sat Nov 12", "Nov 12", "Nov. 12".
        let rest = tokens[next...].prefix(2)
        return !rest.contains { $0.kind == .number || Furniture.dates.contains($0.text) }
    }

    private static let beginnings = Set(Furniture.dates.map { String($0.prefix(3)) })

    private static func isYear(_ token: ComparisonToken) -> Bool {
        token.text.count == 4 && Int(token.text).map { (1900...2100).contains($0) } ?? false
    }

    /// "22:46", "8: 13am".
    private static func hasClock(_ tokens: ArraySlice<ComparisonToken>) -> Bool {
        tokens.indices.dropFirst().dropLast().contains { index in
            tokens[index].text == ":" && tokens[index - 1].kind == .number
                && tokens[index + 1].text.first?.isNumber ?? false
        } || tokens.contains { $0.kind == .number && $0.text.contains(":") }
    }

    /// "published", "updated", and the zones of clocks.
    private static let words = Set(LanguageFolder.words(of: "time stamps", in: "comparison"))
    /// What stands between them.
    private static let joining = Set(LanguageFolder.words(of: "words of time stamps", in: "comparison"))
    /// Zones of clocks that are words of other languages, too, unless they have a capital.
    private static let zones = Set(LanguageFolder.words(of: "zones of clocks", in: "comparison"))
}
