import NewsModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The probability that two sentences state the same: logistic regression in two steps. The first judges each pair by
/// its own features; the second adds how the pair stands among all others by the first.
///
/// Weights are made by `rashomon-bench fit-links` on events that people have annotated; it also tells what such weights
/// say of an event that they were not made on.
enum LinkModel {
    /// Of the first step, the bias first, then in the order of `LinkFeatures.names`.
    static let first: [Float] = [
        -3.154, 7.070, 0.342, 0.583, 0.236, 0.520, 0.000, -1.414, 0.026, -1.515, 0.432, 0.172, -0.736, 0.329, 0.399,
    ]
    /// Of the second step: the bias, `LinkFeatures.names`, `LinkContext.names`.
    static let second: [Float] = [
        -3.037, 5.262, 0.248, 0.549, 0.220, 0.495, 0.000, -0.670, -0.152, -0.864, 0.373, 0.241, -0.601, 0.365, 0.347,
        0.214, 0.065, 0.528, 1.242,
    ]

    /// Log-odds by the features of the pair alone.
    static func alone(_ features: [Float]) -> Float { sum(first, features) }

    /// The features' part of the log-odds in the end.
    static func own(_ features: [Float]) -> Float { sum(second, features) }

    /// What the second step says, and no less than `score.least`.
    static func probability(_ score: LinkScore, _ context: LinkContext) -> Float {
        let place = LinkFeatures.names.count + 1
        let odds =
            score.own + second[place] * context.lesserLead + second[place + 1] * context.greaterLead
            + second[place + 2] * context.diagonal + second[place + 3] * context.beside
        return max(score.least, sigmoid(odds))
    }

    private static func sum(_ weights: [Float], _ features: [Float]) -> Float {
        var sum = weights[0]
        for index in features.indices { sum += weights[index + 1] * features[index] }
        return sum
    }

    /// What each feature adds to the log-odds, in words; features that add nothing are left out.
    ///
    /// - Parameter features: Those of the pair, then those of its context.
    static func contributions(_ features: [Float]) -> [LinkReason.Contribution] {
        zip(zip(words, second.dropFirst()), features).compactMap { named, feature in
            let value = Double(named.1 * feature)
            return abs(value) < 0.05 ? nil : LinkReason.Contribution(name: named.0, value: value)
        }
    }

    /// The features in words, in the order of `LinkFeatures.names` and `LinkContext.names`.
    private static let words = [
        "alike in words and parts of words", "best pair of clauses", "share of the lighter sentence", "equal words",
        "equal verbs", "numbers of which none is equal", "distance in the articles", "how far down both stand",
        "how far down one stands", "words near in meaning", "equal numbers", "words of the shorter one", "a headline",
        "equal words that are no names", "lead over the nearest rival", "lead over the other rival",
        "the sentences before or after agree, too", "a neighbour agrees as well",
    ]

    static func sigmoid(_ value: Float) -> Float { 1 / (1 + expf(-value)) }
}
