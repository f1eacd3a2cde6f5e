import ArgumentParser
import NewsIndex
import NewsModel
import NewsWording

struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Show why articles stand together in one story.",
        discussion: "Where that is wrong, `merge` and `split` put it right for good.")

    @OptionGroup var story: StoryOptions

    func run() throws {
        try story.answer(.why, WhyForm.init) { detail, device in
            WhyText(detail: detail, device: device).lines
        }
    }
}

/// Why articles stand together, as text.
struct WhyText {
    var detail: StoryDetail
    var device: OutputDevice

    var lines: [String] {
        let evidence = detail.evidence
        let sections: [(String, [String])] = [
            (
                EvidenceWording.terms,
                evidence.terms.map { "\($0.text), \(EvidenceWording.line($0, of: detail.summary.articleCount))" }
            ),
            (EvidenceWording.ties, evidence.ties.map(line)),
            (
                EvidenceWording.linked,
                detail.linked.map {
                    "\($0.language): “\($0.headline)”, story \($0.story): \(EvidenceWording.reason($0))"
                }
            ),
            (
                EvidenceWording.affair,
                AffairWording(detail.affair, words: .here).neighbours(of: detail.summary.id).map(\.line)
            ), (EvidenceWording.corrections, evidence.corrections),
            (EvidenceWording.rules, evidence.rules.map(RuleWording.line)),
        ]
        let ink = Ink(isOn: device.usesColor)
        return Wrapping.lines(detail.summary.headline, width: device.width).map(ink.bold)
            + Wrapping.lines(EvidenceWording.opening(sources: detail.sources.count), width: device.width)
            + sections.filter { !$0.1.isEmpty }.flatMap { heading, items in
                ["", ink.bold(heading)]
                    + items.flatMap { Wrapping.lines($0, width: device.width, firstIndent: 2, indent: 4) }
            }
    }

    private func line(_ tie: StoryEvidence.Tie) -> String {
        let number = detail.sources.firstIndex { $0.article.id == tie.article }.map { "\($0 + 1) " } ?? ""
        let reason = EvidenceWording.reason(tie)
        return "\(number)\(detail.sources.outlet(of: tie.article)), \(Wording.percent(tie.strength))"
            + (reason.isEmpty ? "" : ": " + reason)
    }
}
