import NewsText

/// Matches names against a few of their letters, typed in order.
public enum FuzzyMatch {
    /// How well `text` fits `pattern`, larger is better; nil where a letter is missing. Letters at the start of words
    /// and letters that follow each other count more; a shorter text wins over a longer one.
    public static func score(_ pattern: String, in text: String) -> Int? {
        // No name is nearly as long: something was pasted.
        guard pattern.utf8.count <= 1_000 else { return nil }
        let wanted = Array(pattern.lowercased().filter { $0 != " " })
        guard !wanted.isEmpty else { return 0 }
        let letters = Array(text.lowercased())
        var best: Int?
        for start in letters.indices where letters[start] == wanted[0] {
            guard let score = score(wanted, letters, from: start) else { break }
            best = max(best ?? Int.min, score)
        }
        return best.map { $0 - letters.count / 4 }
    }

    private static func score(_ wanted: [Character], _ letters: [Character], from start: Int) -> Int? {
        var score = 0
        var next = 0
        var previous = -2
        for index in start..<letters.count where next < wanted.count && letters[index] == wanted[next] {
            let startsWord = index == 0 || letters[index - 1] == " " || letters[index - 1] == "-"
            score += 4 + (startsWord ? 8 : 0) + (previous == index - 1 ? 6 : 0)
            previous = index
            next += 1
        }
        return next == wanted.count ? score - start / 2 : nil
    }

    /// The name with the smallest edit distance; the empty text where there are no names.
    public static func nearest(to text: String, among names: [String]) -> String {
        let wanted = Array(text.prefix(64))
        func distance(_ name: String) -> Int { EditDistance.between(wanted, Array(name.prefix(64))) }
        return names.min { distance($0) < distance($1) } ?? ""
    }
}
