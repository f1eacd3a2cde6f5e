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
        case .compacting: "tidying up"
        }
    }
}

extension PendingWork {
    /// What is done now, and why.
    package var sentence: String {
        if isReindexing { return "Analysing the articles anew was cut off; it is finished now." }
        let what = articles > 0 ? Wording.count(articles, "article") : Wording.count(stories, "headline")
        return
            "An earlier run was cut off; \(what) that it left \(articles + stories == 1 ? "is" : "are") put in order now."
    }
}
