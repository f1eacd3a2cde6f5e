import NewsLanguage
import NewsModel
import NewsText

/// Turns groups of sentences into facts with the coverage of each source.
///
/// What a fact claims of a source is what its label says. So the label is the sentence, or the beginning of one, that most
/// of the others bear out, and a source whose sentences do not is not said to state it.
struct FactBuilder {
    private let story: StoryContext
    private let links: StoryLinks
    private let values: StoryValues
    private let labels: FactLabel
    private let chooser: LabelChooser
    private let common: CommonClauses
    private let words: ArticleWords
    private let statementWords: StatementWords

    /// An article that has more than this of a fact's words may state it in words of its own: it is not said to lack it.
    private static let mostOfAbsent: Float = 0.15

    init(_ story: StoryContext, _ links: StoryLinks, _ values: StoryValues, _ words: ArticleWords) {
        self.story = story
        self.links = links
        self.values = values
        labels = FactLabel(story)
        chooser = LabelChooser(story, links)
        common = CommonClauses(story, links, chooser, labels)
        self.words = words
        statementWords = StatementWords(story)
    }

    /// The event first, then by number of sources and place.
    func facts() -> [Fact] {
        let groups = FactFinder(links).groups
        var members = groups.map { Set($0.members + [$0.seed]) }
        attach(to: &members)
        var found: [Fact] = []
        for (number, members) in members.enumerated() {
            if let fact = fact(members.sorted(), isEvent: number == 0) { found.append(fact) }
        }
        found += facts(ofDifferencesExcept: found)
        var result = withoutParts(byLabel(found))
        if let event = result.first {
            let rest = result.dropFirst().enumerated().sorted {
                let a = (-$0.element.sources, -$0.element.coverage.count(where: \.isStated), $0.offset)
                return a < (-$1.element.sources, -$1.element.coverage.count(where: \.isStated), $1.offset)
            }
            result = [event] + rest.map(\.element)
        }
        let covered = Set(members.flatMap { $0 })
        return result + single(except: covered)
    }

    /// Puts sentences with a figure that differs into a fact that has one of them.
    private func attach(to members: inout [Set<Int>]) {
        for pair in values.differing where values.isOneFigure(pair) {
            if members.contains(where: { $0.contains(pair.left) && $0.contains(pair.right) }) { continue }
            if let known = members.firstIndex(where: { $0.contains(pair.left) || $0.contains(pair.right) }) {
                members[known].formUnion([pair.left, pair.right])
            }
        }
    }

    /// Facts that bear one label are one.
    private func byLabel(_ facts: [Fact]) -> [Fact] {
        var result: [Fact] = []
        for fact in facts {
            if let known = result.firstIndex(where: { $0.label == fact.label }) {
                var statements = result[known].statements
                for statement in fact.statements where !statements.contains(statement) { statements.append(statement) }
                result[known].statements = statements.sorted {
                    ($0.article, $0.span.start) < ($1.article, $1.span.start)
                }
                for article in fact.coverage.indices where fact.coverage[article].isStated {
                    if result[known].coverage[article] != .states {
                        result[known].coverage[article] = fact.coverage[article]
                    }
                }
                for difference in fact.differences where !result[known].differences.contains(difference) {
                    result[known].differences.append(difference)
                }
            } else {
                result.append(fact)
            }
        }
        return result
    }

    /// Without facts whose label an earlier one has among its sentences, with half of theirs: they tell it again.
    private func withoutParts(_ facts: [Fact]) -> [Fact] {
        var result: [Fact] = []
        for fact in facts {
            let known = result.firstIndex { earlier in
                let isTold = earlier.statements.contains { statement in
                    statement.article == fact.labelledBy && fact.label.isBeginning(of: text(statement))
                }
                guard isTold else { return false }
                let common = fact.statements.count { earlier.statements.contains($0) }
                return common * 2 >= fact.statements.count && fact.differences.allSatisfy(earlier.differences.contains)
            }
            guard let known else {
                result.append(fact)
                continue
            }
            let stating = result[known].coverage
            let more = fact.statements.filter { stating[$0.article].isStated && !result[known].statements.contains($0) }
            result[known].statements = (result[known].statements + more).sorted {
                ($0.article, $0.span.start) < ($1.article, $1.span.start)
            }
        }
        return result
    }

    private func text(_ statement: Fact.Statement) -> String { story.prepared[statement.article].text(statement.span) }

    private func sentence(_ index: Int) -> ComparedSentence {
        let place = links.places[index]
        return story.prepared[place.article].sentences[place.sentence]
    }

    private func text(_ index: Int) -> String {
        story.prepared[links.places[index].article].text(sentence(index).span)
    }

    private func statement(_ member: Int) -> Fact.Statement {
        let place = links.places[member]
        let last = max(1, story.prepared[place.article].sentences.count - 1)
        return Fact.Statement(
            article: place.article, span: sentence(member).span, place: Double(place.sentence) / Double(last))
    }

    // MARK: Facts of several sources

    /// The fact that some sentences state; nil where nothing can be said that others than its first teller bear out.
    private func fact(_ members: [Int], isEvent: Bool) -> Fact? {
        let differing = values.differences(among: members)
        // What sources quote alike stands among the quotations: as a fact it has no label that says who speaks.
        guard isEvent || !differing.isEmpty || members.contains(where: { labels.isSomebodysReport(links.places[$0]) })
        else { return nil }
        let bearing = FactBearing(story, members.map { links.places[$0] }, statementWords)
        guard let label = chooser.label(members, bearing, isEvent: isEvent) else { return nil }
        let differences =
            differing.isEmpty ? [] : values.differences(among: members, where: chooser.read(label).isAbout)
        let result = fact(members, label, bearing, differences, isEvent: isEvent)
        return isEvent || result.isShared ? result : nil
    }

    /// Values that differ and that no fact is about: a fact for each group of sentences that give them.
    private func facts(ofDifferencesExcept facts: [Fact]) -> [Fact] {
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
    ) -> Fact {
        let coverage = coverage(members, label, bearing, differences, isEvent: isEvent)
        var fact = Fact(
            label: chooser.text(label), labelledBy: links.places[label.member].article,
            statements: members.filter { coverage[links.places[$0].article].isStated }.map(statement),
            coverage: coverage, differences: differences)
        fact.common = common.clause(
            members, of: label, stating: coverage.indices.filter { coverage[$0] == .states }, bearing)
        return fact
    }

    // MARK: Coverage

    /// What each source says of the label.
    private func coverage(
        _ members: [Int], _ label: LabelChooser.Label, _ bearing: FactBearing, _ differences: [FactDifference],
        isEvent: Bool
    ) -> [Coverage] {
        let place = links.places[label.member]
        let tokens = story.prepared[place.article].tokens[place.sentence]
        let given = given(differences, label)
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
        for article in Set(members.map({ links.places[$0].article })) where article != place.article {
            let share = bearing.share(of: place, tokens: label.tokens, in: article)
            let link = links.probability(label.member, in: article)
            // Another figure excuses only from that which stands in its place.
            let coverage = share.coverage(link: link, isTied: isEvent || given[article] != nil) { token in
                given[article]?.contains { $0.overlaps(tokens[token].span) } ?? false
            }
            result[article] = coverage ?? .unknown
        }
        result[place.article] = .states
        return result
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
        members.allSatisfy { words.share(of: links.places[$0], in: article) <= Self.mostOfAbsent }
    }

    // MARK: Facts of one source

    /// A sentence of which more speaks against reading it alone is no fact by itself.
    private static let mostOfLone = 2.9

    /// What only one source says, if there is something in it that can be checked: a name, a figure, words quoted.
    private func single(except covered: Set<Int>) -> [Fact] {
        links.places.indices.compactMap { index in
            guard !covered.contains(index), !sentence(index).isHeading, isCheckable(links.places[index]),
                labels.isReadAlone(links.places[index]),
                let cost = labels.cost(links.places[index], 0..<Int.max, support: 0, isAlone: true),
                cost < Self.mostOfLone,
                !links.links[index].contains(where: { $0.probability >= ArticleWords.leastOfLikeness })
            else { return nil }
            let place = links.places[index]
            guard story.texts.indices.allSatisfy({ $0 == place.article || words.isForeign(place, to: $0) }) else {
                return nil
            }
            return Fact(
                label: text(index), labelledBy: place.article, statements: [statement(index)],
                coverage: story.texts.indices.map { article in
                    if article == place.article { return .states }
                    let isNear = links.links[index].contains { links.places[$0.other].article == article }
                    return !isNear && isForeign([index], to: article) ? .absent : .unknown
                })
        }
    }

    private func isCheckable(_ place: SentencePlace) -> Bool {
        let values = story.values[place.article][place.sentence]
        if !values.sentence.words.readsValues {
            return story.prepared[place.article].tokens[place.sentence].contains { $0.kind == .number || $0.isCapital }
        }
        return values.values.contains { value in
            switch value.content {
            case .name: value.tokens.lowerBound > 0 || value.tokens.count > 1
            case .quantity, .score, .date, .quote: true
            case .list: false
            }
        }
    }
}

extension String {
    /// Whether it is a sentence without its dateline, or what is left of one between ellipses.
    fileprivate func isBeginning(of sentence: String) -> Bool {
        var label = self[...]
        if label.hasPrefix("… ") { label = label.dropFirst(2) }
        if label.hasSuffix(" …") { return sentence.firstRange(of: label.dropLast(2)) != nil }
        return sentence.hasSuffix(label)
    }
}
