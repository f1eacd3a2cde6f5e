package import NewsIndex
import NewsWording

extension IndexProgress.Stage {
    /// What the program is doing, as it is shown.
    package var words: String {
        switch self {
        case .adding: "adding"
        case .stories: "finding stories"
        case .headlines: "choosing headlines"
        case .reindexing: "analysing"
        }
    }
}

extension PendingWork {
    /// What waits, for the middle of a sentence.
    package var remains: String {
        if isReindexing { return "the articles are to be analysed anew" }
        return articles > 0
            ? "\(Wording.count(articles, "article")) not in a story yet"
            : "\(Wording.count(stories, "headline")) to be chosen"
    }

    /// What is done now, and why.
    package var sentence: String { "An earlier run was cut off, and is finished now: \(remains)." }
}
