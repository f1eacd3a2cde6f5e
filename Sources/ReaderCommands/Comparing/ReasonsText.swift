import NewsModel
import NewsText
import NewsWording

/// Why sentences are linked as they are, as text.
struct ReasonsText {
    var pair: SidePair
    var reasons: [LinkReason]
    var device: OutputDevice

    private static let mostWords = 12

    var lines: [String] {
        if reasons.isEmpty { return ["No sentence of one is linked to a sentence of the other."] }
        return reasons.map(lines(of:)).joined(separator: [""]).map { $0 }
    }

    private var ink: Ink { Ink(isOn: device.usesColor) }

    private func lines(of reason: LinkReason) -> [String] {
        let chance = "\(Int((reason.probability * 100).rounded())) of 100"
        let grade =
            switch reason.grade {
            case .same: "the same, or in other words"
            case .likely: "likely in other words"
            case .related: "on the same matter; nothing is said of it"
            }
        var result = [ink.bold("\(reason.left + 1) and \(reason.right + 1): \(grade), \(chance)")]
        result += paragraph(sentence(pair.left, pair.comparison.left, reason.left))
        result += paragraph(sentence(pair.right, pair.comparison.right, reason.right))
        let words = reason.shared.prefix(Self.mostWords).map {
            $0.left.lowercased() == $0.right.lowercased() ? $0.left : "\($0.left)/\($0.right)"
        }
        if !words.isEmpty { result += paragraph("Words: " + words.joined(separator: ", ")) }
        let evidence = reason.contributions.map { entry in
            let tenths = Int((entry.value * 10).rounded())
            return "\(entry.name) \(tenths < 0 ? "\u{2212}" : "+")\(abs(tenths) / 10).\(abs(tenths) % 10)"
        }
        if !evidence.isEmpty { result += paragraph("Evidence: " + evidence.joined(separator: ", ")) }
        for silence in reason.silences {
            result += paragraph("Not said to differ: \(silence.left) / \(silence.right): \(silence.reason)")
        }
        return result
    }

    private func paragraph(_ text: String) -> [String] {
        Wrapping.lines(text, width: device.width, firstIndent: 2, indent: 4)
    }

    private func sentence(_ side: ComparedSide, _ sentences: [ComparedSentence], _ index: Int) -> String {
        guard sentences.indices.contains(index) else { return "" }
        return side.name + ": " + side.content.text.text(in: sentences[index].span)
    }
}
