import NewsModel
import TerminalCanvas

/// The colour and the letter of each speaker, the same on every screen of a story.
struct SpeakerPalette {
    /// A speaker, by the longest name.
    struct Entry {
        var name: String
        /// In capitals; stands for the colour where there is none. No two speakers have the same, but for `+` once all
        /// are taken.
        var letter: String
        var role: Role
    }

    private(set) var entries: [Entry] = []
    private var indices: [String: Int] = [:]

    /// Speakers of the story first, in its order, then those that only the article has.
    init(board: QuoteBoard?, quotes: [Quote] = []) {
        for speaker in board?.speakers ?? [] { add(speaker.name, aliases: speaker.aliases) }
        for quote in quotes {
            guard let name = quote.attribution?.name, quote.attribution?.kind != .unresolved, indices[name] == nil
            else { continue }
            add(name, aliases: [])
        }
    }

    /// By any form of the name; nil for nobody, and for a name that the story does not have.
    func entry(for name: String?) -> Entry? {
        guard let name, let index = indices[name] else { return nil }
        return entries[index]
    }

    func role(for name: String?) -> Role { entry(for: name)?.role ?? .quote }

    private mutating func add(_ name: String, aliases: [String]) {
        guard indices[name] == nil else { return }
        let taken = Set(entries.map(\.letter))
        entries.append(
            Entry(name: name, letter: SpeakerPalette.letter(name, taken), role: Role.speaker(entries.count)))
        for alias in [name] + aliases where indices[alias] == nil { indices[alias] = entries.count - 1 }
    }

    /// The initial of the last name, else of another name, else any free letter.
    private static func letter(_ name: String, _ taken: Set<String>) -> String {
        let words = name.split(separator: " ").reversed()
        let initials = words.compactMap { $0.first.map { String($0).uppercased() } }
        let others = name.filter(\.isLetter).map { String($0).uppercased() }
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
        return (initials + others + alphabet).first { !taken.contains($0) } ?? "+"
    }
}
