#if canImport(Glibc)
    public import Glibc
#elseif canImport(Musl)
    public import Musl
#else
    public import Darwin
#endif

// The few functions of the C library that weights and the clustering need, in one place: the pure targets do without
// Foundation.

/// The natural logarithm.
@inlinable
@inline(__always)
public func naturalLogarithm(_ value: Float) -> Float { logf(value) }

/// Two to the power of `exponent`.
@inlinable
@inline(__always)
public func powerOfTwo(_ exponent: Float) -> Float { exp2f(exponent) }

/// `base` to the power of `exponent`.
@inlinable
@inline(__always)
public func power(_ base: Float, _ exponent: Float) -> Float { powf(base, exponent) }
