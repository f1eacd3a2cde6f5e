import Foundation
import NewsGathering
import NewsIndex

/// Shows on standard error how far a long piece of work is: on a terminal one line that is drawn over, else, where
/// it was asked for, a line for each step.
final class ProgressLine: Sendable {
    /// `auto` shows it on a terminal only, `always` elsewhere too, a line for each step.
    enum Mode: String, CaseIterable {
        case auto, always, never
    }

    /// How it is shown: one line that is drawn over, a line for each step, or not at all.
    private enum Form { case overwritten, lines, none }
    private let form: Form

    init(_ mode: Mode = .auto) {
        let isTerminal = isatty(STDERR_FILENO) == 1
        form =
            switch mode {
            case .never: .none
            case .auto: isTerminal ? .overwritten : .none
            case .always: isTerminal ? .overwritten : .lines
            }
    }

    /// "adding 250 of 1200".
    func show(_ progress: IndexProgress) { show(progress.stage.words, progress.done, of: progress.total) }

    /// - Parameter unit: what is counted; empty where that is said already.
    func show(_ work: String, _ done: Int, of total: Int?, unit: String = "") {
        let line = "\(work) \(done)" + (total.map { " of \($0)" } ?? "") + (unit.isEmpty ? "" : " " + unit)
        switch form {
        case .none: return
        case .lines: write(line + "\n")
        case .overwritten: write("\r\u{1B}[K" + line)
        }
    }

    /// Takes the line away, so that what follows stands on a clean one.
    func clear() {
        if form == .overwritten { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) { StandardStream.writeError(text) }
}
