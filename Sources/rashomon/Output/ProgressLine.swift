import Foundation
import NewsIndex

/// Shows how far a long piece of work is, on standard error where that is a terminal.
final class ProgressLine: Sendable {
    private let isShown = isatty(STDERR_FILENO) == 1

    /// Draws over the line that it drew before.
    func show(_ progress: IndexProgress) {
        guard isShown else { return }
        let total = progress.total.map { " of \($0)" } ?? ""
        let line = "\r\u{1B}[K\(progress.stage.words) \(progress.done)\(total)"
        let end = progress.done == progress.total ? "\r\u{1B}[K" : ""
        FileHandle.standardError.write(Data((line + end).utf8))
    }
}

extension IndexProgress.Stage {
    fileprivate var words: String {
        switch self {
        case .adding: "adding"
        case .stories: "finding stories"
        case .reindexing: "analysing"
        case .compacting: "tidying up"
        }
    }
}
