import NewsModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The probability that two sentences state the same, from the features of a pair: logistic regression.
///
/// Weights are made by `rashomon-bench fit-links` on events that people have annotated; it also tells what such weights
/// say of an event that they were not made on.
enum LinkModel {
    static let bias: Float = -2.48
    /// In the order of `LinkFeatures.names`.
    static let weights: [Float] = [
        5.363, 0.890, 1.451, 0.471, 0.341, 0.214, -4.237, -1.250, 0.398, 1.447, 0.592, -1.274, 0.166,
    ]

    static func probability(_ features: [Float]) -> Float {
        var sum = bias
        for (weight, feature) in zip(weights, features) { sum += weight * feature }
        return sigmoid(sum)
    }

    /// What each feature adds to the log-odds, in words; features that add nothing are left out.
    static func contributions(_ features: [Float]) -> [LinkReason.Contribution] {
        zip(zip(words, weights), features).compactMap { named, feature in
            let value = Double(named.1 * feature)
            return abs(value) < 0.05 ? nil : LinkReason.Contribution(name: named.0, value: value)
        }
    }

    /// The features in words, in the order of `LinkFeatures.names`.
    private static let words = [
        "alike in words and parts of words", "best pair of clauses", "share of the lighter sentence", "equal words",
        "equal verbs", "numbers of which none is equal", "distance in the articles", "how far down both stand",
        "how far down one stands", "words near in meaning", "equal numbers", "words of the shorter one", "a headline",
    ]

    static func sigmoid(_ value: Float) -> Float { 1 / (1 + expf(-value)) }
}
