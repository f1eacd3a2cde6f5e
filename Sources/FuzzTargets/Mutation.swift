/// Inputs made of known ones by chance; the same seed gives the same. For where libFuzzer, which sees what of the
/// program an input reaches, is not at hand.
package struct Mutation: RandomNumberGenerator {
    private var state: UInt64
    private static let longest = 1 << 16

    package init(seed: UInt64) { state = seed }

    /// SplitMix64.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A few changes of `input`: bytes, words of the kind, pieces said again, left out, or of another input.
    package mutating func changed(_ input: [UInt8], words: [String], other: [UInt8]) -> [UInt8] {
        var bytes = input
        for _ in 0..<Int.random(in: 1...6, using: &self) {
            let place = bytes.isEmpty ? 0 : Int.random(in: 0...bytes.count, using: &self)
            let end = min(bytes.count, place + Int.random(in: 0...40, using: &self))
            switch Int.random(in: 0..<6, using: &self) {
            case 0: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: Array((words.randomElement(using: &self) ?? "").utf8), at: place)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 4:
                let start = other.isEmpty ? 0 : Int.random(in: 0..<other.count, using: &self)
                bytes.insert(contentsOf: other[start..<min(other.count, start + 60)], at: place)
            default:
                if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self) }
            }
        }
        return Array(bytes.prefix(Mutation.longest))
    }
}
