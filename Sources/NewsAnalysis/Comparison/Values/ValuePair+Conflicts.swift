import NewsLanguage
import NewsModel

/// What rules out that two values are of one thing.
extension ValuePair {
    /// Whether the words around two values say that they are of different things.
    func isRuledOut(_ l: Int, _ r: Int) -> Bool {
        let a = left.values.frames[l]
        let b = right.values.frames[r]
        for (set, side) in a.contrasts {
            guard let other = b.contrasts[set], other != side else { continue }
            // "Rose to 5" and "fell to 4" tell of one level.
            if set == Contrast.directions, !a.isChange, !b.isChange, left.values.values[l].kind != .date { continue }
            return true
        }
        if a.isChange != b.isChange { return true }
        let doers = (left.values.scopes[l].doers, right.values.scopes[r].doers)
        if !doers.0.isEmpty, !doers.1.isEmpty, doers.0.isDisjoint(with: doers.1) { return true }
        // "$34 billion in Chinese goods", "$60 billion of US goods".
        let names = left.values.namesBehind(l)
        if !names.isEmpty {
            let others = right.values.namesBehind(r)
            if !others.isEmpty, names.isDisjoint(with: others), !isSameSlot(l, r) { return true }
        }
        // Neither a record and a result, nor the records of two.
        if left.values.recordHolder(l) != right.values.recordHolder(r) { return true }
        guard case .quantity(let quantity) = left.values.values[l].content else { return false }
        switch quantity.dimension {
        case .count, .ordinal: return headsConflict(a, b, needed: quantity.dimension == .ordinal)
        case .age:
            guard let first = left.values.age(l), let second = right.values.age(r) else { return false }
            if first.hasName(of: second) { return false }
            // "The 8-year-old nephew of Vance", "Vance, 28".
            return first.name != nil && second.name != nil
                || abs(first.years - second.years) > Self.nearAges && !isSameSlot(l, r)
        case .percent:
            if let first = a.whole, let second = b.whole { return !first.matches(second) }
            return false
        default: return false
        }
    }

    private func headsConflict(_ a: ValueFrame, _ b: ValueFrame, needed: Bool) -> Bool {
        if a.head.isEmpty || b.head.isEmpty { return needed }
        if a.head.contains(where: { word in b.head.contains { $0.matches(word) } }) { return false }
        if needed { return true }
        if a.countsPersons, b.countsPersons { return !(a.isGenericPerson || b.isGenericPerson) }
        // "87 people" and "87 dead": a head that is a verb or a role says nothing against the other.
        return a.countsPersons == b.countsPersons || !(isSaid(a.head, in: b) || isSaid(b.head, in: a))
    }

    private func isSaid(_ head: [ValueFrame.Word], in frame: ValueFrame) -> Bool {
        head.contains { word in frame.words.contains { $0.matches(word) } }
    }
}
