/// A number of 32 bits with a weight between 0 and 1 in 16, in six bytes: the clustering holds millions.
struct PackedWeight {
    // In halves, as a whole number of four bytes would want two more for its place in memory.
    private var low: UInt16
    private var high: UInt16
    /// The weight in 65,535ths.
    let scaled: UInt16

    static let scale: Float = 65_535

    @inline(__always)
    init(_ number: UInt32, weight: Float) {
        low = UInt16(truncatingIfNeeded: number)
        high = UInt16(truncatingIfNeeded: number >> 16)
        scaled = UInt16(min(max(weight, 0), 1) * Self.scale + 0.5)
    }

    @inline(__always)
    var number: UInt32 { UInt32(high) << 16 | UInt32(low) }

    @inline(__always)
    var weight: Float { Float(scaled) / Self.scale }

    /// The same weight of another number.
    @inline(__always)
    func moved(to number: UInt32) -> PackedWeight {
        var moved = self
        moved.low = UInt16(truncatingIfNeeded: number)
        moved.high = UInt16(truncatingIfNeeded: number >> 16)
        return moved
    }
}
