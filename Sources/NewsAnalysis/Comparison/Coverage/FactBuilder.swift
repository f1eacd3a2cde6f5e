import NewsLanguage
import NewsModel
import NewsText

/// Turns groups of sentences into facts with the coverage of each source.
///
/// What a fact claims of a source is what its label says. So the label is the sentence, or the beginning of one, that
/// most of the others bear out, and a source whose sentences do not is not said to state it.
struct FactBuilder {
    private let story: StoryContext
    private let links: StoryLinks
    private let values: StoryValues
    private let labels: FactLabel
    private let chooser: LabelChooser
    private let common: CommonClauses
    private let words: ArticleWords
    private let statementWords: StatementWords

    init(_ story: StoryContext, _ links: StoryLinks, _ values: StoryValues, _ words: ArticleWords) {
        self.story = story
        self.links = links
        self.values = values
        labels = FactLabel(story)
        chooser = LabelChooser(story, links, labels)
        common = CommonClauses(story, links, chooser, labels)
        self.words = words
        statementWords = StatementWords(story)
    }

    /// A fact that other sources say a part of only has a link of this probability at least.
    private static let leastOfFact: Float = 0.6

    /// A fact, and the sentence that names it.
    private struct Named {
        var fact: Fact
        var member: Int
        /// Of the label's sentence.
        var tokens: Range<Int>
        var isEvent: Bool
    }

    /// The event first, then by number of sources and place.
    func facts() -> [Fact] {
        let groups = FactFinder(links).groups
        var members = groups.map { Set($0.members + [$0.seed]) }
        attach(to: &members)
        var found: [Named] = []
        let leads = groups.first.map { $0.told == nil ? [] : Set($0.members + [$0.seed]) } ?? []
        for (number, members) in members.enumerated() {
            if let fact = fact(members.sorted(), event: groups[number].told, leads: leads) { found.append(fact) }
        }
        found += facts(ofDifferencesExcept: found.map(\.fact))
        var result = withoutDisputesTold(withoutParts(byLabel(found)).map(\.fact))
        if let event = result.first {
            let rest = result.dropFirst().enumerated().sorted {
                let a = (-$0.element.sources, -$0.element.coverage.count(where: \.isStated), $0.offset)
                return a < (-$1.element.sources, -$1.element.coverage.count(where: \.isStated), $1.offset)
            }
            result = [event] + rest.map(\.element)
        }
        let lone = LoneFacts(story, links, labels, words)
        return result + lone.facts(except: Set(members.flatMap { $0 }))
    }

    /// Puts sentences with a figure that differs, or that say the opposite, into a fact that has one of them.
    private func attach(to members: inout [Set<Int>]) {
        for pair in values.differing where values.areOfOneFact(pair) {
            if members.contains(where: { $0.contains(pair.left) && $0.contains(pair.right) }) { continue }
            if let known = members.firstIndex(where: { $0.contains(pair.left) || $0.contains(pair.right) }) {
                members[known].formUnion([pair.left, pair.right])
            }
        }
    }

    /// Facts that bear one label are one.
    private func byLabel(_ facts: [Named]) -> [Named] {
        var result: [Named] = []
        for fact in facts {
            guard let known = result.firstIndex(where: { $0.fact.label == fact.fact.label }) else {
                result.append(fact)
                continue
            }
            result[known].fact.take(fact.fact.statements)
            for article in fact.fact.coverage.indices where fact.fact.coverage[article].isStated {
                if result[known].fact.coverage[article] != .states {
                    result[known].fact.coverage[article] = fact.fact.coverage[article]
                }
            }
            for difference in fact.fact.differences where !result[known].fact.differences.contains(difference) {
                result[known].fact.differences.append(difference)
            }
        }
        return result
    }

    /// Without facts that an earlier one tells.
    private func withoutParts(_ facts: [Named]) -> [Named] {
        var result: [Named] = []
        for named in facts {
            let fact = named.fact
            let known = result.firstIndex { earlier in
                (earlier.isEvent ? says(earlier, named) : has(earlier, named))
                    && fact.differences.allSatisfy(earlier.fact.differences.contains)
            }
            guard let known else {
                result.append(named)
                continue
            }
            let stating = result[known].fact.coverage
            result[known].fact.take(
                fact.statements.filter { stating[$0.article].isStated }.map { statement in
                    var statement = statement
                    statement.isTelling = false
                    return statement
                })
        }
        return result
    }

    /// Without facts that are called by a value which an earlier one says to differ already, and of which nothing else
    /// does.
    private func withoutDisputesTold(_ facts: [Fact]) -> [Fact] {
        var told: Set<PairOfValues> = []
        return facts.filter { fact in
            let disputes = fact.differences.map(PairOfValues.init)
            let isNew = disputes.isEmpty || disputes.contains { !told.contains($0) }
            told.formUnion(disputes)
            return isNew
        }
    }

    /// Whether a fact has the sentence that another is called by, with half of its sentences.
    private func has(_ fact: Named, _ other: Named) -> Bool {
        guard fact.fact.has(statement(other.member)) else { return false }
        return other.fact.statements.count(where: fact.fact.has) * 2 >= other.fact.statements.count
    }

    /// Whether the event is what another fact tells: a headline among its sentences, or what says the same as the
    /// sentence that it is called by. What else the leads say is told by itself.
    private func says(_ event: Named, _ other: Named) -> Bool {
        guard event.fact.has(statement(other.member)) else { return false }
        let isSame =
            event.member == other.member || links.sentence(other.member, in: story).isHeading
            || links.probability(event.member, other.member) >= FactFinder.states
        return isSame || holds(event, other) || holds(other, event)
    }

    /// Whether the sentence that a fact is called by has nearly all words of what another one is called.
    private func holds(_ fact: Named, _ other: Named) -> Bool {
        FactBearing(story, [links.places[fact.member]], statementWords)
            .share(of: links.places[other.member], tokens: other.tokens, in: links.places[fact.member])
            .isWhole { _ in false }
    }

    private func statement(_ member: Int) -> Fact.Statement { links.statement(member, in: story) }

    // MARK: Facts of several sources

    /// The fact that some sentences state; nil where nothing can be said that others than its first teller bear out.
    ///
    /// - Parameter leads: The sentences of the event.
    private func fact(_ members: [Int], event: [Int]?, leads: Set<Int>) -> Named? {
        let isEvent = event != nil
        let differing = values.differences(among: members)
        let bearing = FactBearing(story, members.map { links.places[$0] }, statementWords)
        guard let label = chooser.label(members, bearing, event: event) else { return nil }
        let result = named(members, label, bearing, differing, isEvent: isEvent)
        if isEvent || isSurelyShared(result) { return result }
        // A sentence that others hardly have may read best; another of the fact may be one that they surely have.
        let surer = Set(members).subtracting(leads).filter { member in
            member != label.member
                && links.links[member].contains { $0.probability >= Self.leastOfFact }
        }
        guard !surer.isEmpty, let other = chooser.label(members, bearing, among: surer) else { return nil }
        let around = members.filter {
            $0 == other.member || links.probability($0, other.member) >= FactFinder.states
        }
        let second = named(around, other, bearing, values.differences(among: around), isEvent: false)
        return isSurelyShared(second) ? second : nil
    }

    private func named(
        _ members: [Int], _ label: LabelChooser.Label, _ bearing: FactBearing, _ differing: [FactDifference],
        isEvent: Bool
    ) -> Named {
        let differences =
            differing.isEmpty ? [] : values.differences(among: members, where: chooser.read(label).isAbout)
        return fact(members, label, bearing, differences, isEvent: isEvent)
    }

    /// Values that differ and that no fact is about: a fact for each group of sentences that give them.
    private func facts(ofDifferencesExcept facts: [Fact]) -> [Named] {
        var told = Set(facts.flatMap(\.differences).map(PairOfValues.init))
        var groups: [(members: Set<Int>, differences: [FactDifference])] = []
        for pair in values.differing {
            let rest = values.differences(among: [pair.left, pair.right])
                .filter { told.insert(PairOfValues($0)).inserted }
            guard !rest.isEmpty else { continue }
            if let known = groups.firstIndex(where: {
                $0.members.contains(pair.left) || $0.members.contains(pair.right)
            }) {
                groups[known].members.formUnion([pair.left, pair.right])
                groups[known].differences += rest
            } else {
                groups.append(([pair.left, pair.right], rest))
            }
        }
        return groups.compactMap { group in
            let members = group.members.sorted()
            let bearing = FactBearing(story, members.map { links.places[$0] }, statementWords)
            return chooser.label(members, bearing, mustHold: group.differences).map { label in
                fact(members, label, bearing, group.differences, isEvent: false)
            }
        }
    }

    private func fact(
        _ members: [Int], _ label: LabelChooser.Label, _ bearing: FactBearing, _ differences: [FactDifference],
        isEvent: Bool
    ) -> Named {
        let given = given(differences, label)
        let said = members.map { own($0, label, bearing, given, isEvent: isEvent) }
        var coverage = coverage(members, said)
        // Who gives another value tells of the fact.
        for (member, said) in zip(members, said) where said == nil {
            let article = links.places[member].article
            if given[article] != nil, coverage[article] == .unknown { coverage[article] = .mentions }
        }
        var fact = Fact(
            label: chooser.text(label), labelledBy: links.places[label.member].article,
            statements: zip(members, said).compactMap { member, said -> Fact.Statement? in
                var statement = statement(member)
                guard coverage[statement.article].isStated else { return nil }
                statement.isTelling = said == coverage[statement.article]
                return statement
            },
            coverage: coverage, differences: differences)
        fact.common = common.clause(
            members, of: label, tellers: Set(members.map { links.places[$0].article }).sorted(), bearing)
        if let clause = fact.common { fact.take(clause) }
        return Named(fact: fact, member: label.member, tokens: label.tokens, isEvent: isEvent)
    }

    /// Whether another source surely says the fact or a part of it: a likeness that may be one of the topic alone gives
    /// a source its place in a fact, and makes none.
    private func isSurelyShared(_ named: Named) -> Bool {
        let fact = named.fact
        guard fact.isShared else { return false }
        return !fact.differences.isEmpty
            || fact.coverage.enumerated().contains { article, said in
                guard article != links.places[named.member].article else { return false }
                return said == .states
                    || said == .mentions && links.probability(named.member, in: article) >= Self.leastOfFact
            }
    }

    // MARK: Coverage

    /// What each source says of a label, by what each of the members says of it.
    private func coverage(_ members: [Int], _ said: [Coverage?]) -> [Coverage] {
        var nearest = [Float](repeating: 0, count: story.texts.count)
        for member in members {
            for link in links.links[member] {
                let article = links.places[link.other].article
                nearest[article] = max(nearest[article], link.probability)
            }
        }
        var result = nearest.enumerated().map { article, probability -> Coverage in
            probability < StoryLinks.least && isForeign(members, to: article) ? .absent : .unknown
        }
        for (member, said) in zip(members, said) {
            let article = links.places[member].article
            if result[article] == .absent { result[article] = .unknown }
            guard let said, result[article] != .states else { continue }
            result[article] = said
        }
        return result
    }

    /// What a sentence of a fact says of its label; nil where that is not known.
    private func own(
        _ member: Int, _ label: LabelChooser.Label, _ bearing: FactBearing, _ given: [Int: [TextSpan]], isEvent: Bool
    ) -> Coverage? {
        if member == label.member { return .states }
        let place = links.places[label.member]
        let tokens = story.prepared[place.article].tokens[place.sentence]
        let article = links.places[member].article
        // What says the opposite tells of the fact where that is shown, and does not state it.
        if let opposition = statementWords.opposition(place, links.places[member]),
            opposition.left.overlaps(label.tokens)
        {
            return given[article] == nil ? nil : .mentions
        }
        let isGiven = given[article] != nil
        // Nothing is doubted where another value is told.
        let doubt = isGiven ? nil : story.doubt(place, links.places[member])
        let isAlike = links.probability(label.member, member) >= SentenceAligner.Threshold.same
        // Another figure excuses only from that which stands in its place.
        return bearing.share(of: place, tokens: label.tokens, in: links.places[member]).coverage(
            isSure: isGiven || isEvent || isAlike && doubt == nil,
            isDoubted: doubt.map { $0.left.overlaps(label.tokens) } ?? false,
            link: links.probability(label.member, in: article)
        ) { token in given[article]?.contains { $0.overlaps(tokens[token].span) } ?? false }
    }

    /// Articles that give another value than one of a label, each with where that stands in it.
    private func given(_ differences: [FactDifference], _ label: LabelChooser.Label) -> [Int: [TextSpan]] {
        guard !differences.isEmpty else { return [:] }
        let text = chooser.read(label)
        var result: [Int: [TextSpan]] = [:]
        for difference in differences {
            let places = text.places(of: difference)
            for article in [difference.leftArticle, difference.rightArticle] {
                result[article, default: []] += places
            }
        }
        return result
    }

    /// Whether an article has hardly any word of what the members say.
    private func isForeign(_ members: [Int], to article: Int) -> Bool {
        members.allSatisfy { words.isHardlyIn(links.places[$0], article) }
    }
}

extension Fact {
    /// Whether a sentence belongs to it.
    fileprivate func has(_ statement: Statement) -> Bool {
        statements.contains { $0.article == statement.article && $0.span == statement.span }
    }

    /// Is called by a clause at its label's beginning that more sources bear out: what is said of them is then the
    /// whole.
    fileprivate mutating func take(_ clause: CommonClause) {
        let words = clause.text.hasSuffix(" …") ? String(clause.text.dropLast(2)) : clause.text
        guard label.hasPrefix(words), clause.articles.count > sources else { return }
        label = clause.text
        for article in clause.articles { coverage[article] = .states }
    }

    /// Takes sentences in that do not belong to it yet.
    fileprivate mutating func take(_ more: [Statement]) {
        statements = (statements + more.filter { !has($0) }).sorted {
            ($0.article, $0.span.start) < ($1.article, $1.span.start)
        }
    }
}
