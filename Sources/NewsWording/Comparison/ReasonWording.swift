package import NewsModel

/// Why two sentences are linked as they are, in words; the command line and the screens say the same.
package enum ReasonWording {
    private static let mostWords = 12

    /// `3 and 5: likely in other words, 64 of 100`.
    package static func heading(_ reason: LinkReason) -> String {
        let chance = "\(Int((reason.probability * 100).rounded())) of 100"
        let grade =
            switch reason.grade {
            case .same: "the same, or in other words"
            case .likely: "likely in other words"
            case .related: "on the same matter; nothing is said of it"
            }
        return "\(reason.left + 1) and \(reason.right + 1): \(grade), \(chance)"
    }

    /// The words, the evidence with its weights, and the values of which nothing is said.
    package static func lines(_ reason: LinkReason) -> [String] {
        var result: [String] = []
        let words = reason.shared.prefix(mostWords).map {
            $0.left.lowercased() == $0.right.lowercased() ? $0.left : "\($0.left)/\($0.right)"
        }
        if !words.isEmpty { result.append("Words: " + words.joined(separator: ", ")) }
        let evidence = reason.contributions.map { entry in
            let tenths = Int((entry.value * 10).rounded())
            return "\(entry.name) \(tenths < 0 ? "\u{2212}" : "+")\(abs(tenths) / 10).\(abs(tenths) % 10)"
        }
        if !evidence.isEmpty { result.append("Evidence: " + evidence.joined(separator: ", ")) }
        for silence in reason.silences {
            result.append("Not said to differ: \(silence.left) / \(silence.right): \(silence.reason)")
        }
        return result
    }
}
