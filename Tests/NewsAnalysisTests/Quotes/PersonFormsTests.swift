import NewsAnalysis
import Testing

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
}
