#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// The few functions of the C library that the clustering needs, in one place: this target does without Foundation.

/// The natural logarithm.
@inline(__always)
func naturalLogarithm(_ value: Float) -> Float { logf(value) }

/// Two to the power of `exponent`.
@inline(__always)
func powerOfTwo(_ exponent: Float) -> Float { exp2f(exponent) }

/// `base` to the power of `exponent`.
@inline(__always)
func power(_ base: Float, _ exponent: Float) -> Float { powf(base, exponent) }
