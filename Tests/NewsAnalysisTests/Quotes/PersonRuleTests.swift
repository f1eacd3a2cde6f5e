import NewsAnalysis
import NewsModel
import Testing

@Suite struct PersonRuleTests {
    @Test func twoPeopleAreKeptApart() {
        let names = ["Dana Holm", "D. Holm", "Holm"]
        let plain = PersonForms.persons(of: names)
        #expect(Set(plain).count == 1)
        let apart = PersonForms.persons(of: names, rules: [PersonRule("Holm", "Dana Holm", isSame: false)])
        #expect(apart[0] == apart[1])
        #expect(apart[2] != apart[0])
    }

    @Test func onePersonIsJoinedWhateverTheNames() {
        let names = ["Lotte Brandt", "Charlotte Hagen", "Karl Hagen"]
        #expect(Set(PersonForms.persons(of: names)).count == 3)
        let joined = PersonForms.persons(
            of: names, rules: [PersonRule("Lotte Brandt", "Charlotte Hagen", isSame: true)])
        #expect(joined[0] == joined[1])
        #expect(joined[2] != joined[0])
    }

    @Test func titlesInARuleDoNotMatter() {
        let names = ["Dana Holm", "Holm"]
        let apart = PersonForms.persons(of: names, rules: [PersonRule("Mrs Holm", "Dana Holm", isSame: false)])
        #expect(apart[0] != apart[1])
    }

    @Test func whatIsNotThereChangesNothing() {
        let names = ["Dana Holm", "Holm"]
        #expect(Set(PersonForms.persons(of: names, rules: [PersonRule("A B", "C D", isSame: true)])).count == 1)
    }
}
