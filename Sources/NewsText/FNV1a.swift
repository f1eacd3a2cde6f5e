/// The 64-bit FNV-1a hash: the same for the same bytes on every run and machine, unlike `Hasher`.
///
/// Source: Fowler, Noll, Vo; RFC 9923.
public struct FNV1a: Sendable {
    @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of what was taken in so far.
    @inlinable
    public var value: UInt64 { state }

    @inlinable
    public init() {}

    /// The hash of all bytes of a sequence.
    @inlinable
    public init(_ bytes: some Sequence<UInt8>) {
        self.init()
        for byte in bytes { combine(byte) }
    }

    /// Takes one byte more into the hash.
    @inlinable
    @inline(__always)
    public mutating func combine(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// Mixes in eight bytes at once, for hashes of hashes.
    @inlinable
    @inline(__always)
    public mutating func combine(_ word: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { combine(UInt8(truncatingIfNeeded: word >> shift)) }
    }
}
