import Testing

@testable import NewsAnalysis

/// Six bytes hold what eight did.
struct PackedWeightTests {
    @Test func everyWeightComesBackAsItWas() {
        for scaled in 0...65_535 {
            let number = UInt32(truncatingIfNeeded: scaled &* 65_599)
            let packed = PackedWeight(number, weight: Float(scaled) / PackedWeight.scale)
            let again = PackedWeight(packed.number, weight: packed.weight)
            guard Int(packed.scaled) == scaled, packed.number == number, again.scaled == packed.scaled else {
                Issue.record("\(scaled)")
                return
            }
        }
        #expect(MemoryLayout<PackedWeight>.stride == 6)
        #expect(PackedWeight(7, weight: 2).weight == 1 && PackedWeight(7, weight: -1).weight == 0)
        #expect(PackedWeight(7, weight: 0.5).moved(to: .max).number == .max)
    }

    @Test func theNewestPostingsOfATermAreSeen() {
        var postings = TermPostings(limit: 8)
        for slot in 0..<Int32(100) {
            postings.add(TermWeight(term: 3, weight: 0.5), slot: slot)
            var seen: [Int32] = []
            postings.forEach(of: 3) { seen.append($0.slot) }
            #expect(seen == Array(max(0, slot - 7)...slot))
        }
        var moved = (0..<Int32(100)).map { $0 }
        moved[97] = -1
        postings.move(moved)
        var seen: [Int32] = []
        postings.forEach(of: 3) { seen.append($0.slot) }
        #expect(seen.suffix(3) == [96, 98, 99] && !seen.contains(97))
    }

    @Test(arguments: [
        "Dana Holm", " Dana", "Dana ", "Dana  Holm", "Dana\nHolm", "Dana\u{A0}Holm", "Köln’s", "Holm's", "",
    ])
    func namesHaveSingleSpaces(_ name: String) {
        let slow = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let plain = StoryReading.plain(name)
        #expect([slow, String(slow.dropLast(2))].contains(plain))
        #expect((plain == slow) == !(name.hasSuffix("'s") || name.hasSuffix("’s")))
    }
}
