import NewsAnalysis
import NewsModel
import NewsText
import Testing

@Suite("Values that differ")
struct ValueDifferenceTests {
    private func differing(_ left: String, _ right: String) -> [ValueDifference] {
        SentencePairValues.differences(left, right).filter { $0.relation == .differs }
    }

    /// Precision and recall of "differs" over some of the pairs.
    private func score(_ pairs: [ValuePairs.Pair]) -> (precision: Double, recall: Double, wrong: [String]) {
        var right = 0
        var mistaken = 0
        var missed = 0
        var wrong: [String] = []
        for pair in pairs {
            let found = !differing(pair.left, pair.right).isEmpty
            if found && pair.differs { right += 1 }
            if found && !pair.differs { mistaken += 1 }
            if !found && pair.differs { missed += 1 }
            if found != pair.differs { wrong.append("\(pair.left) | \(pair.right)") }
        }
        return (Double(right) / Double(right + mistaken), Double(right) / Double(right + missed), wrong)
    }

    @Test("the labelled pairs are many and half of them do not differ")
    func setIsBalanced() {
        #expect(ValuePairs.all.count >= 200)
        let differing = ValuePairs.all.count { $0.differs }
        #expect(differing * 10 >= ValuePairs.all.count * 4 && differing * 10 <= ValuePairs.all.count * 6)
    }

    @Test("precision and recall of figures and quotes on all pairs, and on those held out")
    func labelledPairs() {
        let pairs = ValuePairs.all.filter { !["list", "name"].contains($0.kind) }
        let all = score(pairs)
        #expect(all.precision >= 0.95 && all.recall >= 0.75, "\(all.wrong)")
        let held = score(pairs.filter(\.isHeldOut))
        #expect(held.precision >= 0.95 && held.recall >= 0.75, "\(held.wrong)")
    }

    @Test("the kind of the difference is the kind of the value")
    func kinds() {
        let pairs = ValuePairs.all.filter { $0.differs && !differing($0.left, $0.right).isEmpty }
        let named = pairs.count { pair in differing(pair.left, pair.right).contains { $0.kind.rawValue == pair.kind } }
        #expect(Double(named) >= 0.95 * Double(pairs.count))
    }

    @Test("swapping the sides swaps the values")
    func symmetry() {
        for pair in ValuePairs.all {
            let there = differing(pair.left, pair.right).map { [$0.leftText, $0.rightText] }.sorted { $0[0] < $1[0] }
            let back = differing(pair.right, pair.left).map { [$0.rightText, $0.leftText] }.sorted { $0[0] < $1[0] }
            #expect(there.count == back.count, "\(pair.left)")
        }
    }

    @Test("lists never differ, as most are open, and names only in the same place of the same words")
    func listsAndNames() {
        #expect(ValuePairs.all.filter { ["list", "name"].contains($0.kind) }.count > 40)
        for pair in ValuePairs.all {
            let kinds = differing(pair.left, pair.right).map(\.kind)
            #expect(!kinds.contains(.list) && (pair.differs || !kinds.contains(.name)), "\(pair.left)")
        }
    }

    @Test("'nearly four years' and 'four years' can both be true, and that is said")
    func nearly() throws {
        let found = SentencePairValues.differences(
            "The group returned to power nearly four years ago.", "Four years ago the group returned to power.")
        #expect(found.map(\.relation) == [.compatible])
        #expect(found.first?.kind == .duration)
    }

    @Test("years of different events are no difference")
    func yearsOfOtherThings() {
        #expect(
            differing(
                "Norland signed a 2022 trade deal and took the party off its list in April 2024.",
                "Informal contacts have been kept since the party came to power in August 2021."
            ).isEmpty)
    }

    @Test("the dead are not held against the injured")
    func deadAndInjured() {
        #expect(differing("The crash killed four people.", "Seven people were injured in the crash.").isEmpty)
        #expect(!differing("The crash killed four people.", "Seven people died in the crash.").isEmpty)
    }

    @Test("a rise by an amount is not held against a level")
    func changeAndLevel() {
        #expect(differing("Shares of the mill rose 3 crowns.", "Shares of the mill rose to 48 crowns.").isEmpty)
    }

    @Test("two currencies are not held against each other, but shown as other measures")
    func currencies() {
        let found = SentencePairValues.differences("The bridge cost 40 million euros.", "The bridge cost $52 million.")
        #expect(found.map(\.relation) == [.otherMeasure])
        #expect(differing("The bridge cost 40 million euros.", "The bridge cost $52 million.").isEmpty)
    }

    @Test("a weekday is resolved by the article's date")
    func resolvedWeekday() {
        let friday = Timestamp(CivilDay(year: 2026, month: 11, day: 20))
        func dates(_ left: String, _ right: String) -> [ValueRelation] {
            SentencePairValues.differences(left, right, leftPublished: friday, rightPublished: friday).map(\.relation)
        }
        #expect(
            dates("The suspect was arrested on Wednesday.", "The suspect was arrested on November 18.") != [.differs])
        #expect(
            dates("The suspect was arrested on Wednesday.", "The suspect was arrested on November 16.") == [.differs])
        #expect(dates("The suspect was arrested on Thursday.", "The suspect was arrested yesterday.") != [.differs])
    }

    @Test(
        "the days on which somebody said so are no difference; those of what was said are",
        arguments: [
            (
                "The toll road will close, Petra Vance said on Sunday.",
                "The toll road will close, Petra Vance said on Monday.", false
            ),
            (
                "Petra Vance told reporters on Sunday the toll road will close.",
                "Petra Vance said Monday the toll road will close.", false
            ),
            (
                "The toll road was closed on Sunday, Petra Vance said.",
                "The toll road was closed on Monday, Petra Vance said.", true
            ),
            (
                "Petra Vance said the toll road was closed on Sunday.",
                "Petra Vance said the toll road was closed on Monday.", true
            ),
        ])
    func daysOfSaying(_ left: String, _ right: String, _ differs: Bool) {
        let friday = Timestamp(CivilDay(year: 2026, month: 11, day: 20))
        let found = SentencePairValues.differences(left, right, leftPublished: friday, rightPublished: friday)
        #expect(found.contains { $0.kind == .date && $0.relation == .differs } == differs)
    }

    @Test("a name written in short or spelled otherwise is no other name")
    func spellings() {
        #expect(differing("The convoy was stopped near Tarhuna.", "The convoy was stopped near Tarhunah.").isEmpty)
        #expect(
            differing(
                "In Vara the IRF said the talks go on.", "In Vara the International Relief Fund said the talks go on."
            ).isEmpty)
    }

    @Test("numbers of all sizes are read without a trap")
    func hugeNumbers() {
        let digits = String(repeating: "9", count: 400)
        _ = SentencePairValues.differences("There were \(digits) people in \(digits).", "There were 12 people.")
        _ = SentencePairValues.differences("99999999999999999999 dead", "-1 dead on 31 February 9999")
        _ = SentencePairValues.differences("a.m. p.m. 25:99 00:00 1/2/3 - - to to and", "½ ¼ $ € 1st 2nd 3-3-3")
    }
}
