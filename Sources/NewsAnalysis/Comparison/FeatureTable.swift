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

    /// - Parameter capacity: features that fit without growing.
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

    /// To be called once for each sentence that holds the feature.
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

/// Counts the features of one sentence after the other.
struct FeatureCounter {
    /// A feature as it stands in one sentence.
    struct Count {
        var feature: Int32
        var occurrences: Int32
        /// The largest of its occurrences' weights.
        var weight: Float
    }

    private(set) var table: FeatureTable
    /// For each feature the last sentence that has it, and its place there.
    private var lastSentence: [Int32] = []
    private var place: [Int32] = []
    private var sentence: Int32 = 0

    init(capacity: Int) { table = FeatureTable(capacity: capacity) }

    /// The features of a sentence, each once.
    mutating func count(_ entries: [SentenceFeatures.Entry]) -> [Count] {
        sentence += 1
        var result: [Count] = []
        result.reserveCapacity(entries.count)
        for entry in entries {
            let feature = table.intern(entry.key)
            let index = Int(feature)
            if index == lastSentence.count {
                lastSentence.append(0)
                place.append(0)
            }
            if lastSentence[index] == sentence {
                let known = Int(place[index])
                result[known].occurrences += 1
                result[known].weight = max(result[known].weight, entry.weight)
            } else {
                lastSentence[index] = sentence
                place[index] = Int32(result.count)
                result.append(Count(feature: feature, occurrences: 1, weight: entry.weight))
                table.countOccurrence(of: feature)
            }
        }
        return result
    }
}
