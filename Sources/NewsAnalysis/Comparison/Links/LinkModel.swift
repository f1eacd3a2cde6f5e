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
    static let bias: Float = -2.951
    /// In the order of `LinkFeatures.names`.
    static let weights: [Float] = [5.586, 0.828, 2.689, 0.235, 0.112, -0.776, -3.591, -1.885, 0.729]

    static func probability(_ features: [Float]) -> Float {
        var sum = bias
        for (weight, feature) in zip(weights, features) { sum += weight * feature }
        return sigmoid(sum)
    }

    static func sigmoid(_ value: Float) -> Float { 1 / (1 + expf(-value)) }
}
