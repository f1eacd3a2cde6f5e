import NewsLanguage
import NewsModel

/// Whether two wordings of an utterance may mean different things.
///
/// Only a change of a word or two between words that both have counts: a longer one is another clause, and what was cut
/// away at an end an outlet may tell in words of its own. Of such changes only those of a negation, a modal verb, a
/// quantity or a name turn what is said.
enum TurnedMeaning {
    /// Longest change looked at, in words.
    private static let longest = 3
    /// Words that both have on one side of the change, at least.
    private static let context = 2

    /// Whether one of the steps is such a change.
    static func isFound(in steps: [QuoteComparison.Step], _ alignment: QuoteAlignment) -> Bool {
        guard let first = steps.firstIndex(where: { $0.kind == .same }),
            let last = steps.lastIndex(where: { $0.kind == .same }), first < last
        else { return false }
        let isDenialKept =
            count(
                of: negations, in: alignment.first[steps[first].reference.lowerBound..<steps[last].reference.upperBound]
            )
            == count(
                of: negations, in: alignment.second[steps[first].variant.lowerBound..<steps[last].variant.upperBound])
        var index = first + 1
        while index < last {
            guard steps[index].kind != .same else {
                index += 1
                continue
            }
            var lost: ArraySlice<QuoteWords.Word> = []
            var added: ArraySlice<QuoteWords.Word> = []
            let before = steps[index - 1]
            while steps[index].kind != .same {
                lost += alignment.first[steps[index].reference]
                added += alignment.second[steps[index].variant]
                index += 1
            }
            guard before.kind == .same, max(before.reference.count, steps[index].reference.count) >= context,
                lost.count <= longest, added.count <= longest,
                !alignment.second[steps[index].variant.lowerBound].followsGap, !added.contains(where: \.followsGap)
            else { continue }
            if turns(lost, added, isDenialKept: isDenialKept) { return true }
        }
        return false
    }

    private static func count(of set: Set<String>, in words: ArraySlice<QuoteWords.Word>) -> Int {
        words.count { set.contains($0.text) }
    }

    /// - Parameter isDenialKept: both deny as often: "I feel we were not", "I did not feel we were".
    private static func turns(
        _ lost: ArraySlice<QuoteWords.Word>, _ added: ArraySlice<QuoteWords.Word>, isDenialKept: Bool
    ) -> Bool {
        let (lost, added) = (Array(lost), Array(added))
        if !isDenialKept, found(lost, negations) != found(added, negations) { return true }
        if found(lost, modals) != found(added, modals) { return true }
        // Not "all" alone, which may be said of whom it is said anyway.
        let (less, more) = (found(lost, quantities), found(added, quantities))
        if !less.isEmpty, !more.isEmpty, less != more { return true }
        if numbers(lost) != numbers(added) { return true }
        let (lostNames, addedNames) = (names(lost), names(added))
        if !lostNames.isEmpty, !addedNames.isEmpty, lostNames.isDisjoint(with: addedNames) { return true }
        return areOpposites(lost, added)
    }

    private static func found(_ words: [QuoteWords.Word], _ set: Set<String>) -> Set<String> {
        Set(words.map(\.text)).intersection(set)
    }

    private static func numbers(_ words: [QuoteWords.Word]) -> Set<String> {
        // A time of day is written in two ways, and told of two places.
        Set(words.filter { $0.isNumber && !$0.isClock }.map(\.text))
    }

    private static func names(_ words: [QuoteWords.Word]) -> Set<String> {
        Set(words.filter { $0.isCapital && QuoteWords.weight($0.text) > 1 && !QuoteWords.isDay($0.text) }.map(\.text))
    }

    /// "able" against "unable", "like" against "unlike".
    private static func areOpposites(_ lost: [QuoteWords.Word], _ added: [QuoteWords.Word]) -> Bool {
        let (a, b) = (Set(lost.map(\.text)), Set(added.map(\.text)))
        return prefixes.contains { prefix in
            a.contains { b.contains(prefix + $0) } || b.contains { a.contains(prefix + $0) }
        }
    }

    private static let prefixes = LanguageFolder.words(of: "prefixes that deny", in: "quotes")
    private static let negations = words(of: "denials")
    private static let modals = words(of: "modal verbs")
    private static let quantities = words(of: "quantities")

    /// The words of a section over all languages, as `QuoteWords` folds them: what language a quote is in is not known.
    private static func words(of section: String) -> Set<String> {
        Set(LanguageFolder.words(of: section, in: "quotes").flatMap(SpeakerNames.words))
    }
}
