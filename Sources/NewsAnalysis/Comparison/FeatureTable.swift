/// Numbers features in the order in which they are first seen, and counts in how many sentences each occurs.
///
/// Open addressing over hashes that are already well mixed: a `Dictionary` would hash them again, at some ten
/// times the cost.
struct FeatureTable: Sendable {
    private var slots: [Int32]
    private var keys: [UInt64] = []
    /// Sentences that hold the feature, by its number.
    private(set) var frequency: [Int32] = []

    var count: Int { keys.count }

    init(capacity: Int = 4096) {
        var size = 1024
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
    }

    /// The number of `key`, newly given where it is not known.
    mutating func intern(_ key: UInt64) -> Int32 {
        if keys.count * 2 >= slots.count { grow() }
        let slot = find(key)
        if slots[slot] >= 0 { return slots[slot] }
        let number = Int32(keys.count)
        slots[slot] = number
        keys.append(key)
        frequency.append(0)
        return number
    }

    mutating func countOccurrence(of number: Int32) { frequency[Int(number)] += 1 }

    private func find(_ key: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
        while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, key) in keys.enumerated() { slots[find(key)] = Int32(number) }
    }
}
