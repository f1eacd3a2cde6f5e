package import NewsModel

/// Who gets to speak in a story, and how much: those with a name, those with the most words first, and then all without
/// one as one row.
package struct SpeakerGroups {
    /// One speaker, or several who share a row.
    package struct Row {
        /// The speaker's, or what stands for all without a name.
        package var name: String
        /// The title that most outlets give; empty where none does. For those without a name, some of what they are
        /// called.
        package var title: String
        /// Words quoted in each source, in the order of the matrix.
        package var words: [Int]
        /// It stands for one speaker with a name.
        package var isNamed: Bool
    }
    /// Named speakers, then the rest of them in one row, then all without a name in one row.
    package var rows: [Row]

    /// - Parameter most: Named speakers with a row of their own; the others share one.
    package init(_ detail: StoryDetail, most: Int = .max) {
        let shares = detail.speakerShares
        let named = shares.filter { !$0.speaker.isUnnamed }
        let unnamed = shares.filter { $0.speaker.isUnnamed }
        rows = named.prefix(most).map {
            Row(name: $0.speaker.name, title: $0.speaker.titles.first ?? "", words: $0.words, isNamed: true)
        }
        if named.count > most {
            rows.append(
                Row(
                    name: Wording.count(named.count - most, "other"), title: "",
                    words: Self.sum(named.dropFirst(most).map(\.words)),
                    isNamed: false))
        }
        if !unnamed.isEmpty {
            let who = unnamed.map(\.speaker.name).uniqued().prefix(3).joined(separator: ", ")
            rows.append(Row(name: "unnamed", title: who, words: Self.sum(unnamed.map(\.words)), isNamed: false))
        }
    }

    private static func sum(_ rows: [[Int]]) -> [Int] {
        guard let first = rows.first else { return [] }
        return rows.dropFirst().reduce(first) { zip($0, $1).map(+) }
    }
}
