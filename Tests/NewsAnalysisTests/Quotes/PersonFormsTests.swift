import Testing

@testable import NewsAnalysis

@Suite("Forms of one person's name")
struct PersonFormsTests {
    private func areOne(_ names: [String]) -> Bool { Set(PersonForms.persons(of: names)).count == 1 }

    @Test(
        "titles, initials, short forms and a last name alone are one person's",
        arguments: [
            ["Dana J. Holm", "Dana Holm", "D. Holm", "President Holm", "Holm"],
            ["William Crane", "Bill Crane"],
            ["Senator Ines Calder", "Ines Calder"],
        ])
    func one(_ names: [String]) {
        #expect(areOne(names))
    }

    @Test(
        "two people never become one",
        arguments: [
            ["Anna Roth", "Peter Roth"], ["Dana Holm", "Dana Brenn"],
            // The initial fits both.
            ["Dana Holm", "Derek Holm", "D. Holm"],
        ])
    func two(_ names: [String]) {
        #expect(Set(PersonForms.persons(of: names)).count == names.count)
    }

    @Test("a last name that two bear is neither's")
    func ambiguous() {
        let persons = PersonForms.persons(of: ["Anna Roth", "Peter Roth", "Roth", "Mr Roth"])
        #expect(persons[2] == persons[3])
        #expect(persons[2] != persons[0] && persons[2] != persons[1])
    }

    /// Every pair looked at, as the forms are defined.
    private func pairwise(_ names: [[String]]) -> [Int] {
        var person = Array(names.indices)
        func areForms(_ a: Int, _ b: Int) -> Bool { a != b && PersonForms.areForms(names[a], names[b]) }
        let fits = names.indices.filter { name in
            let forms = names.indices.filter { areForms($0, name) }
            return forms.allSatisfy { a in forms.allSatisfy { a == $0 || areForms(a, $0) } }
        }
        for a in fits {
            for b in fits where areForms(a, b) && person[a] != person[b] {
                let old = person[b]
                for index in person.indices where person[index] == old { person[index] = person[a] }
            }
        }
        return person
    }

    @Test("of hundreds of one last name those are joined that looking at every pair joins")
    func hundreds() {
        let firsts = ["Dana", "D", "Derek", "William", "Bill", "Will", "W", "Ines", "I", "Éva", "É", "Jo"]
        var names: [[String]] = []
        for (number, first) in firsts.enumerated() {
            names.append([first, "Holm"])
            names.append([first, firsts[(number * 5 + 3) % firsts.count], "Holm"])
            names.append(["Name\(number)", first, "Holm"])
            names.append(["Other\(number % 4)", "Holm"])
        }
        let (found, expected) = (PersonForms.persons(names), pairwise(names))
        for a in names.indices {
            for b in names.indices { #expect((found[a] == found[b]) == (expected[a] == expected[b])) }
        }
        #expect(Set(found).count < names.count)
    }

    @Test("of four thousand of one last name each is looked at a few times", .timeLimit(.minutes(1)))
    func thousands() {
        let names = (0..<4_000).map { ["Name\($0)", "Holm"] }
        #expect(PersonForms.persons(names) == Array(names.indices))
    }
}
