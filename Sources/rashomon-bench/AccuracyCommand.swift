import ArgumentParser
import Foundation
import NewsAnalysis

/// Scores links, values and facts on annotated events, one line for each language and half.
struct AccuracyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accuracy", abstract: "Scores what the screens say of annotated events.",
        discussion: """
            Reads EVENT.json files as `fit-links` does, with "values", "facts", "pairs", "language" and "split" where they \
            have them. A link is right where its sentences carry a link of grade same or partial; weak ones count neither \
            way. A value that is said to differ is right where both its places touch those of a value that differs. A fact is \
            right where it has a sentence of either side of one that both state.
            """)

    @Argument(help: "Folder of annotated events.") var folder: String

    func run() throws {
        var scores: [String: EventScore] = [:]
        for (_, event) in try EventFile.all(in: folder) {
            let key = "\(event.split ?? "all") \(event.language ?? "und")"
            for pair in event.annotatedPairs { scores[key, default: EventScore()].add(pair) }
        }
        print(EventScore.heading)
        for (key, score) in scores.sorted(by: { $0.key < $1.key }) { print(score.line(key)) }
    }
}

/// Right, wrong and missed over some events.
struct EventScore {
    private var pairs = 0
    private var links = (right: 0, wrong: 0, missed: 0)
    private var same = (found: 0, all: 0)
    private var values = (right: 0, wrong: 0, missed: 0)
    private var facts = (found: 0, all: 0, right: 0, shown: 0)
    private var firsts = 0

    static let heading =
        "events         pairs  links P   R     same R  values right wrong missed  facts found right first right"

    func line(_ name: String) -> String {
        func share(_ part: Int, _ whole: Int) -> String {
            String(format: "%.3f", whole > 0 ? Double(part) / Double(whole) : 0)
        }
        return [
            name.padding(toLength: 14, withPad: " ", startingAt: 0), String(format: "%5d", pairs), " ",
            share(links.right, links.right + links.wrong), share(links.right, links.right + links.missed),
            share(same.found, same.all), "       ",
            String(format: "%5d %5d %6d", values.right, values.wrong, values.missed),
            "       ", share(facts.found, facts.all), share(facts.right, facts.shown), share(firsts, pairs),
        ].joined(separator: " ")
    }

    mutating func add(_ pair: EventFile.AnnotatedPair) {
        let claims = Claims(pair.left.text, pair.right.text, language: pair.language)
        pairs += 1
        addLinks(pair, claims)
        addValues(pair, claims)
        addFacts(pair, claims)
    }

    private mutating func addLinks(_ pair: EventFile.AnnotatedPair, _ claims: Claims) {
        var grades: [String: String] = [:]
        for link in pair.gold.links { grades[link.a + " " + link.b] = link.grade }
        var hit: Set<String> = []
        for (a, b) in claims.claimedLinks {
            var keys: [String] = []
            for left in EventFile.ids(pair.left.sentences, a) {
                for right in EventFile.ids(pair.right.sentences, b) { keys.append(left + " " + right) }
            }
            let good = keys.filter { ["same", "partial"].contains(grades[$0] ?? "") }
            if !good.isEmpty {
                hit.formUnion(good)
            } else if !keys.isEmpty, !keys.contains(where: { grades[$0] == "weak" }) {
                links.wrong += 1
            }
        }
        let all = grades.filter { $0.value != "weak" }
        links.right += hit.count
        links.missed += all.count - hit.count
        same.all += all.count { $0.value == "same" }
        same.found += hit.count { grades[$0] == "same" }
    }

    private mutating func addValues(_ pair: EventFile.AnnotatedPair, _ claims: Claims) {
        let gold = (pair.gold.values ?? []).filter { $0.verdict == "differs" }.compactMap {
            value -> (Range<Int>, Range<Int>)? in
            guard let a = pair.left.place(of: value.aText, in: value.a),
                let b = pair.right.place(of: value.bText, in: value.b)
            else { return nil }
            return (a, b)
        }
        var found: Set<Int> = []
        for (a, b) in claims.claimedDifferences {
            let hits = gold.indices.filter { gold[$0].0.overlaps(a) && gold[$0].1.overlaps(b) }
            if hits.isEmpty { values.wrong += 1 }
            found.formUnion(hits)
        }
        values.right += found.count
        values.missed += gold.count - found.count
    }

    private mutating func addFacts(_ pair: EventFile.AnnotatedPair, _ claims: Claims) {
        let gold = (pair.gold.facts ?? []).filter { !$0.a.isEmpty && !$0.b.isEmpty }.map { (Set($0.a), Set($0.b)) }
        let shown = claims.claimedFacts.map { fact in
            (
                Set(fact.0.flatMap { EventFile.ids(pair.left.sentences, $0) }),
                Set(fact.1.flatMap { EventFile.ids(pair.right.sentences, $0) })
            )
        }.filter { !$0.0.isEmpty && !$0.1.isEmpty }
        func meet(_ x: (Set<String>, Set<String>), _ y: (Set<String>, Set<String>)) -> Bool {
            !x.0.isDisjoint(with: y.0) && !x.1.isDisjoint(with: y.1)
        }
        facts.all += gold.count
        facts.found += gold.count { fact in shown.contains { meet(fact, $0) } }
        facts.shown += shown.count
        facts.right += shown.count { fact in gold.contains { meet($0, fact) } }
        if let first = shown.first, gold.contains(where: { meet($0, first) }) { firsts += 1 }
    }
}
