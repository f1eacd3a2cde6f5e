import NewsModel
import NewsWording
import TerminalCanvas

/// Which of the listed stories is likeliest to be the same as another: those that share the rarest words.
enum MergeCandidates {
    /// All rows but the story's own, the likeliest first.
    static func ranked(for story: StorySummary, among rows: [StorySummary]) -> [StorySummary] {
        let words = rows.map { MergeCandidates.words($0) }
        var frequency: [String: Int] = [:]
        for word in words.joined() { frequency[word, default: 0] += 1 }
        let wanted = MergeCandidates.words(story)
        func score(_ words: Set<String>) -> Double {
            words.intersection(wanted).reduce(0) { $0 + 1 / Double(frequency[$1] ?? 1) }
        }
        let scored = zip(rows, words).enumerated().filter { $0.element.0.id != story.id }
            .map { (place: $0.offset, row: $0.element.0, score: score($0.element.1)) }
        return scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.row)
    }

    /// Words of the headline and the terms, without short ones, by their beginnings: cases and plurals are one word.
    private static func words(_ story: StorySummary) -> Set<String> {
        let text = ([story.headline] + story.terms).joined(separator: " ").lowercased()
        return Set(text.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 }.map { String($0.prefix(7)) })
    }
}

extension ReaderState {
    mutating func showStoriesToMerge() {
        guard let id = currentStory,
            let story = data.stories?.window.rows.first(where: { $0.id == id }) ?? data.story(id).value?.summary
        else { return }
        let others = MergeCandidates.ranked(for: story, among: data.stories?.window.rows ?? [])
        if others.isEmpty {
            say("There is no other story to merge it into.", .refusal)
            return
        }
        let menu = Menu(
            title: "Merge into",
            choices: others.map { row in
                let outlets = Set(story.outlets + row.outlets).count
                let articles = story.articleCount + row.articleCount
                return Menu.Choice(
                    title: row.headline, detail: row.outlets.joined(separator: ", "),
                    action: .effect(.mergeStories(id, into: row.id)),
                    notes: [
                        "Together: \(Wording.count(outlets, "outlet")), \(Wording.count(articles, "article"))\(dates(story, row))",
                        "  \(story.headline)", "+ \(row.headline)",
                    ])
            })
        overlay = .menu(menu)
    }

    /// When the articles of both came.
    private func dates(_ story: StorySummary, _ other: StorySummary) -> String {
        let dated = [story, other].filter(\.isDated)
        guard let first = dated.map(\.first).min(), let last = dated.map(\.last).max() else { return "" }
        let words = Wording(clock: clock, zone: settings.zone)
        return ", " + [first, last].map(words.moment).uniqued().joined(separator: " to ")
    }
}
