import NewsLanguage

/// Acronyms of organisations: those that every reader knows, and those that the articles explain, "World Health
/// Organization (WHO)".
struct Acronyms {
    private var names: [String: String] = Acronyms.known
    /// Long names of which the articles use the initials as well.
    private var shortened: Set<String> = []

    /// Learns from "Long Name (LN)": the initials of the capitalised words before the parenthesis must fit.
    mutating func learn(from text: String) {
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            defer { index += 1 }
            guard bytes[index] == 0x28 else { continue }
            var end = index + 1
            while end < bytes.count, bytes[end] >= 0x41, bytes[end] <= 0x5A { end += 1 }
            guard end < bytes.count, bytes[end] == 0x29, end - index >= 3, end - index <= 8 else { continue }
            let acronym = String(decoding: bytes[(index + 1)..<end], as: UTF8.self).lowercased()
            let before = String(decoding: bytes[max(0, index - 90)..<index], as: UTF8.self)
            let words = SpeakerNames.words(of: before)
            if let name = Self.expansion(of: acronym, in: words), names[acronym] == nil {
                names[acronym] = name
                shortened.insert(name)
            }
        }
    }

    /// Learns that one speaker bears the initials of another: "RAIB" and "Rail Accident Investigation Branch". Initials
    /// that fit two names are neither's.
    mutating func learn(names speakers: Set<String>) {
        let initials = Set(speakers.filter(Self.isInitials).map { $0.filter { $0 != "." }.lowercased() })
        guard !initials.isEmpty else { return }
        var fitting: [String: Set<String>] = [:]
        for speaker in speakers {
            let words = Self.plain(SpeakerNames.words(of: speaker))
            let telling = words.filter { !Self.small.contains($0) }
            guard telling.count >= Self.fewestWords else { continue }
            let short = String(telling.compactMap(\.first))
            if initials.contains(short) { fitting[short, default: []].insert(words.joined(separator: " ")) }
        }
        for (short, long) in fitting where names[short] == nil {
            guard let name = long.first, long.count == 1 else { continue }
            names[short] = name
            shortened.insert(name)
        }
    }

    /// Whether the articles call anybody by the initials too.
    var hasInitialsInUse: Bool { !shortened.isEmpty }

    /// Whether the articles call the bearer of this name, given as folded words, by its initials too.
    func areInitialsUsed(of words: [String]) -> Bool {
        shortened.contains(Self.plain(words).joined(separator: " "))
    }

    static let fewestWords = 3

    /// "RAIB", "R.A.I.B."
    private static func isInitials(_ name: String) -> Bool {
        let letters = name.unicodeScalars.filter { $0 != "." }
        return (fewestWords...7).contains(letters.count) && letters.allSatisfy { ("A"..."Z").contains($0) }
    }

    private static func plain(_ words: [String]) -> [String] {
        Array(words.drop { articles.contains($0) })
    }

    private static func expansion(of acronym: String, in words: [String]) -> String? {
        var letters = Array(acronym)
        var taken: [String] = []
        for word in words.reversed() {
            guard let letter = letters.last else { break }
            if word.first == letter {
                letters.removeLast()
            } else if !small.contains(word) {
                return nil
            }
            taken.append(word)
        }
        return letters.isEmpty ? taken.reversed().joined(separator: " ") : nil
    }

    /// One key for the short and the long form of a name given as folded words.
    func canonical(_ words: [String]) -> String {
        let plain = Self.plain(words)
        let key = plain.joined(separator: " ")
        return names[key] ?? names[plain.map { String($0.filter { $0 != "." }) }.joined()] ?? key
    }

    private static let articles = Set(LanguageFolder.words(of: "articles before names", in: "quotes"))
    private static let small = Set(LanguageFolder.words(of: "small words of names", in: "quotes"))

    private static let known = Dictionary(
        LanguageFolder.rows(of: "acronyms", in: "names").map { ($0.row[0], $0.row.dropFirst().joined(separator: " ")) },
        uniquingKeysWith: { first, _ in first })
}
