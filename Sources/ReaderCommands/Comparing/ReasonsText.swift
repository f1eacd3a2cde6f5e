import NewsModel
import NewsText
import NewsWording

/// Why sentences are linked as they are, as text.
struct ReasonsText {
    var pair: SidePair
    var reasons: [LinkReason]
    var device: OutputDevice

    var lines: [String] {
        if reasons.isEmpty { return ["No sentence of one is linked to a sentence of the other."] }
        return reasons.map(lines(of:)).joined(separator: [""]).map { $0 }
    }

    private var ink: Ink { Ink(isOn: device.usesColor) }

    private func lines(of reason: LinkReason) -> [String] {
        Wrapping.lines(ReasonWording.heading(reason), width: device.width, indent: 2).map(ink.bold)
            + paragraph(sentence(pair.left, pair.comparison.left, reason.left))
            + paragraph(sentence(pair.right, pair.comparison.right, reason.right))
            + ReasonWording.lines(reason).flatMap(paragraph)
    }

    private func paragraph(_ text: String) -> [String] {
        Wrapping.lines(text, width: device.width, firstIndent: 2, indent: 4)
    }

    private func sentence(_ side: ComparedSide, _ sentences: [ComparedSentence], _ index: Int) -> String {
        guard sentences.indices.contains(index) else { return "" }
        return side.name + ": " + side.content.text.text(in: sentences[index].span)
    }
}
