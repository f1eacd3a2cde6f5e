import NewsModel
import NewsWording
import TerminalCanvas

extension FactWording {
    /// `diplomatic missions: China, Pakistan, UAE (2) | China, UAE (4)`.
    static func values(_ fact: Fact, _ context: LayoutContext) -> MarkedText {
        var runs: [(String, Style)] = []
        let subject = fact.differences.first { !$0.difference.subject.isEmpty }?.difference.subject
        runs.append(((subject ?? String(fact.label.prefix(40))) + ": ", .plain))
        for (position, entry) in bySource(fact).enumerated() {
            if position > 0 { runs.append((" | ", .dim)) }
            runs.append((entry.value, Style(.valueDiffers)))
            runs.append((" (\(entry.articles.map { String($0 + 1) }.joined(separator: ", ")))", .dim))
        }
        return .runs(runs)
    }
}
