/// What of the selected story or article can be muted: told no more of, for a time or for good.
struct MuteChoice: Hashable, Sendable {
    /// "This story".
    var title: String
    /// What it hides, in the query language.
    var query: String

    /// A series by its title's fixed part: "Morning briefing" of "Morning briefing: rain ahead". nil where the title
    /// has none.
    static func series(_ title: String) -> String? {
        for mark in [": ", " | ", " – ", " — "] {
            guard let range = title.firstRange(of: mark) else { continue }
            let start = title[..<range.lowerBound]
            let words = start.split(separator: " ")
            if (1...5).contains(words.count), start.contains(where: \.isLetter) { return words.joined(separator: " ") }
        }
        return nil
    }
}
