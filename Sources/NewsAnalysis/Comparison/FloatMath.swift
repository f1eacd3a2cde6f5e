/// The logarithm that weights need, without a C library: the pure targets import nothing outside themselves.
enum FloatMath {
    /// Natural logarithm of a positive, finite number; 0 for any other.
    ///
    /// The exponent is taken off and the rest, in [1, 2), goes through the series of the inverse hyperbolic tangent;
    /// the error is below 1e-6, far below what weights need.
    static func log(_ value: Float) -> Float {
        guard value > 0, value.isFinite else { return 0 }
        let z = (value.significand - 1) / (value.significand + 1)
        let z2 = z * z
        let series = 2 * z * (1 + z2 * (1 / 3 + z2 * (1 / 5 + z2 * (1 / 7 + z2 * (1 / 9)))))
        return series + Float(value.exponent) * 0.693_147_18
    }
}
