import NewsLanguage
public import NewsModel

/// Which names are forms of one person's name: "Donald J. Trump", "Donald Trump" and "D. Trump".
///
/// A name that fits two persons is neither's, so that two people never become one.
public enum PersonForms {
    /// A number for each name, the same for those of one person.
    ///
    /// - Parameter names: names as written; titles are taken off. A last name alone belongs to the one person who bears
    ///   it among them, if there is only one.
    /// - Parameter rules: what the reader said of two names, the last word last.
    /// - Parameter tied: pairs of names that something else shows to be one person's.
    public static func persons(of names: [String], rules: [PersonRule] = [], tied: [PersonRule] = []) -> [Int] {
        let words = names.map(SpeakerNames.nameWords)
        let pairs = tied.map { Set([SpeakerNames.nameWords($0.first), SpeakerNames.nameWords($0.second)]) }
        var result = persons(words, tied: Set(pairs))
        for (number, rule) in rules.enumerated() {
            let first = words.indices.filter { words[$0] == SpeakerNames.nameWords(rule.first) }
            let second = words.indices.filter { words[$0] == SpeakerNames.nameWords(rule.second) }
            guard let a = first.first, let b = second.first else { continue }
            if rule.isSame {
                let old = result[b]
                for index in result.indices where result[index] == old { result[index] = result[a] }
            } else if result[a] == result[b] {
                // The shorter name is the one that was taken for the other's.
                let alone = words[a].count < words[b].count ? first : second
                for index in alone { result[index] = names.count + number }
            }
        }
        return result
    }

    /// The same of names as `SpeakerNames.nameWords` has them.
    static func persons(_ names: [[String]], tied: Set<Set<[String]>> = []) -> [Int] {
        var parent = Array(names.indices)
        func areOne(_ a: Int, _ b: Int) -> Bool {
            areForms(names[a], names[b]) || !tied.isEmpty && tied.contains([names[a], names[b]])
        }
        func root(_ index: Int) -> Int {
            var index = index
            while parent[index] != index { index = parent[index] }
            return index
        }
        let families = Dictionary(grouping: names.indices) { names[$0].last ?? "" }
        for (_, members) in families where members.count > 1 {
            let full = members.filter { names[$0].count >= 2 }
            let family = Family(full, names, tied: tied)
            let forms = full.map { name in family.candidates(for: name).filter { areOne($0, name) } }
            let fits = Set(zip(full, forms).filter { !fitsTwo($0.1, areOne) }.map(\.0))
            for (a, others) in zip(full, forms) where fits.contains(a) {
                for b in others where b > a && fits.contains(b) { parent[root(b)] = root(a) }
            }
            let bearers = Set(full.map(root))
            let bare = members.filter { names[$0].count < 2 }
            for (a, b) in zip(bare, bare.dropFirst()) { parent[root(b)] = root(a) }
            if let only = bearers.first, bearers.count == 1, let first = bare.first { parent[root(first)] = only }
        }
        return names.indices.map(root)
    }

    /// Whether the names that a name is a form of are not all forms of each other.
    private static func fitsTwo(_ forms: [Int], _ areOne: (Int, Int) -> Bool) -> Bool {
        forms.indices.contains { a in
            forms[(a + 1)...].contains { !areOne(forms[a], $0) }
        }
    }

    /// Whether two full names, as words, may be one person's: the same last name, and a first name that is the same, an
    /// initial, a short form, or a middle name of the other.
    static func areForms(_ a: [String], _ b: [String]) -> Bool {
        guard let x = a.first, let y = b.first, a.count >= 2, b.count >= 2, a.last == b.last else { return false }
        return x == y || x.count == 1 && y.hasPrefix(x) || y.count == 1 && x.hasPrefix(y)
            || a.dropFirst().dropLast().contains(y) || b.dropFirst().dropLast().contains(x)
            || GivenNameForms.areForms(x, y)
    }
}

/// The full names of one last name, found by what makes two of them forms of each other: of a frequent one there are
/// hundreds, and few pairs of them are worth a look.
private struct Family {
    private let names: [[String]]
    /// By the first name, and by the names between it and the last.
    private var byFirst: [String: [Int]] = [:]
    private var byMiddle: [String: [Int]] = [:]
    /// By the first letter of the first name.
    private var byLetter: [Character: [Int]] = [:]
    private var byGroup: [Int: [Int]] = [:]
    /// By the number of a name that something else ties them to.
    private var byTie: [Int: [Int]] = [:]

    /// - Parameter members: the numbers of these.
    init(_ members: [Int], _ names: [[String]], tied: Set<Set<[String]>>) {
        self.names = names
        for member in members {
            guard let first = names[member].first else { continue }
            byFirst[first, default: []].append(member)
            for name in names[member].dropFirst().dropLast() { byMiddle[name, default: []].append(member) }
            if let letter = first.first { byLetter[letter, default: []].append(member) }
            for group in GivenNameForms.groups(of: first) { byGroup[group, default: []].append(member) }
        }
        if tied.isEmpty { return }
        let byName = Dictionary(grouping: members) { names[$0] }
        for pair in tied {
            let sides = pair.compactMap { byName[$0] }
            guard sides.count == 2 else { continue }
            for (side, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
                for member in side { byTie[member, default: []] += other }
            }
        }
    }

    /// The members that may be forms of a member's name, without it, in ascending order: all that are, and few others.
    func candidates(for member: Int) -> [Int] {
        guard let first = names[member].first, let letter = first.first else { return [] }
        var found = Set(byFirst[first] ?? []).union(byFirst[String(letter)] ?? []).union(byMiddle[first] ?? [])
        for name in names[member].dropFirst().dropLast() { found.formUnion(byFirst[name] ?? []) }
        if first.count == 1 { found.formUnion(byLetter[letter] ?? []) }
        for group in GivenNameForms.groups(of: first) { found.formUnion(byGroup[group] ?? []) }
        found.formUnion(byTie[member] ?? [])
        found.remove(member)
        return found.sorted()
    }
}
