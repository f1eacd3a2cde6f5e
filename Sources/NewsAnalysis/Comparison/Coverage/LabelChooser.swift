import NewsLanguage
import NewsModel
import NewsText

/// Chooses what a fact is named by: the sentence, or the beginning of one, that can be read alone and that most of the
/// other sources bear out.
struct LabelChooser {
    private let story: StoryContext
    private let links: StoryLinks
    private let labels: FactLabel
    private let persons: PersonsOfStory

    init(_ story: StoryContext, _ links: StoryLinks, _ labels: FactLabel) {
        self.story = story
        self.links = links
        self.labels = labels
        persons = PersonsOfStory(story)
    }

    /// A sentence of a fact, or some of its tokens, that names it.
    struct Label {
        var member: Int
        /// Behind the dateline, if there is one, and behind words that only join it to the sentence before.
        var start: Int
        var isCutBefore = false
        /// nil where the sentence is taken to its end.
        var end: Int?
        /// A pronoun, by its token, and the name that is put in its place.
        var standIn: (token: Int, name: String)?

        var tokens: Range<Int> { start..<max(start, end ?? .max) }
    }

    /// Members whose sentences are tried as labels.
    private static let mostTried = 8
    /// What the probabilities say for a label, beside what its words do.
    private static let weightOfLinks: Float = 0.4

    /// What they say more for the name of the event: it is what most sources tell first.
    private static let weightOfEvent = 2.0

    /// Sentences of an article among which the event is told.
    private static let leads = 4

    /// What a fact is named by; nil where none of its sentences can be read alone.
    ///
    /// - Parameters:
    ///   - event: Of the event itself, which has a name always, the sentences that tell it: one of them names it, else
    ///     another
    ///     headline or one of the first sentences. nil for other facts.
    ///   - sentences: Those that may name it; nil for all members.
    ///   - mustHold: Differences of which the label has to hold a value; they are told by whatever sentence gives them.
    func label(
        _ members: [Int], _ bearing: FactBearing, event: [Int]? = nil, among sentences: Set<Int>? = nil,
        mustHold: [FactDifference] = []
    ) -> Label? {
        let isEvent = event != nil
        let all = Set(members)
        let articles = Set(members.map { links.places[$0].article }).sorted()
        let leads = isEvent ? members.filter { links.places[$0].sentence < Self.leads } : []
        let tellers = Set(event ?? []).intersection(leads)
        let isNeeded = isEvent || !mustHold.isEmpty
        // Of quotations that differ it has to be told who speaks.
        let needsSpeaker = !isEvent && mustHold.allSatisfy { $0.difference.kind == .quote }
        let named = sentences.map { sentences in members.filter(sentences.contains) } ?? members
        let tried = Set(tried(tellers.sorted()) + tried(leads.isEmpty ? named : leads)).sorted().map { member in
            (
                candidates: candidates(member).filter { mustHold.isEmpty || holds($0, oneOf: mustHold) },
                nearest: nearest(member, among: all)
            )
        }
        func best(_ reading: Reading, isBorneOut: Bool, ofTellers: Bool = false) -> Label? {
            var best: (label: Label, cost: Double)?
            for (candidates, nearest) in tried {
                if ofTellers, !(candidates.first.map { tellers.contains($0.member) } ?? false) { continue }
                for label in reading == .named ? withNames(candidates) : candidates {
                    let place = links.places[label.member]
                    if isBorneOut, !self.isBorneOut(label, articles, bearing, isEvent: isEvent) { continue }
                    if reading == .any, needsSpeaker, !labels.isSomebodysReport(place) { continue }
                    if reading != .any,
                        !labels.isReadAlone(place, label.tokens, standIn: label.standIn?.token)
                    {
                        continue
                    }
                    let support = support(label, articles, nearest, bearing)
                    guard var cost = labels.cost(place, label.tokens, support: support) else { continue }
                    if ofTellers {
                        cost -= Self.weightOfEvent * Double(mean(nearest, of: articles, except: place.article))
                    }
                    if cost >= best?.cost ?? .infinity { continue }
                    best = (label, cost)
                }
            }
            return best?.label
        }
        if isEvent, let label = best(.alone, isBorneOut: true, ofTellers: true) { return label }
        let borneOut = best(.alone, isBorneOut: true) ?? best(.named, isBorneOut: true)
        if let label = borneOut ?? best(.alone, isBorneOut: false) ?? best(.named, isBorneOut: false) { return label }
        guard isNeeded else { return nil }
        if let label = best(.any, isBorneOut: false) { return label }
        if needsSpeaker { return nil }
        let whole = members.map { Label(member: $0, start: 0, end: nil) }
        return whole.first { holds($0, oneOf: mustHold) } ?? whole[0]
    }

    /// How probable it is on average that the other sources state what a sentence does.
    private func mean(_ nearest: [Int: Float], of articles: [Int], except own: Int) -> Float {
        let others = articles.filter { $0 != own }
        return others.isEmpty ? 0 : others.reduce(0) { $0 + (nearest[$1] ?? 0) } / Float(others.count)
    }

    /// Whether another source says a label, or a part of it.
    private func isBorneOut(_ label: Label, _ articles: [Int], _ bearing: FactBearing, isEvent: Bool) -> Bool {
        let place = links.places[label.member]
        return articles.contains { article in
            guard article != place.article else { return false }
            let link = links.probability(label.member, in: article)
            return bearing.share(of: place, tokens: label.tokens, in: article).coverage(
                isSure: isEvent || link >= SentenceAligner.Threshold.same, link: link, givesOther: { _ in false })
                != nil
        }
    }

    /// In what way a label can be read: alone, with a name put in place of its pronoun, or behind the sentence before.
    private enum Reading { case alone, named, any }

    /// Those beginnings of a sentence in which a name is put in place of the first pronoun; none where it is not known
    /// whose.
    private func withNames(_ candidates: [Label]) -> [Label] {
        guard let first = candidates.first else { return [] }
        let place = links.places[first.member]
        let text = story.prepared[place.article]
        guard text.words.has(.hasPronounsOfPersons),
            let standIn = persons[place.article].standIn(in: text.sentences[place.sentence].span),
            let token = text.tokens[place.sentence].firstIndex(where: { $0.span.start == standIn.pronoun.start })
        else { return [] }
        return candidates.filter { $0.tokens.contains(token) }.map { label in
            var label = label
            label.standIn = (token, standIn.name)
            return label
        }
    }

    /// A sentence, and its beginnings that can stand for it.
    func candidates(_ member: Int) -> [Label] {
        let place = links.places[member]
        let text = story.prepared[place.article]
        let tokens = text.tokens[place.sentence]
        let dateline = TimeStamp.countOrDateline(tokens, in: text.bytes)
        let joint = SentenceAlone.joint(of: tokens[dateline...])
        return (LeadingClause.ends(tokens, text.words).map(Optional.some) + [nil]).filter { ($0 ?? .max) > joint }
            .map { Label(member: member, start: joint, isCutBefore: joint > dateline, end: $0) }
    }

    private func holds(_ label: Label, oneOf differences: [FactDifference]) -> Bool {
        let text = read(label)
        return differences.contains(where: text.isAbout)
    }

    /// Those that are nearest to the others, where there are many.
    private func tried(_ members: [Int]) -> [Int] {
        guard members.count > Self.mostTried else { return members }
        let all = Set(members)
        let ranked = members.map { member in
            (member, links.links[member].reduce(Float(0)) { all.contains($1.other) ? $0 + $1.probability : $0 })
        }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
        return ranked.prefix(Self.mostTried).map(\.0).sorted()
    }

    /// How far the other sources bear a label out, 0 to 1.
    private func support(_ label: Label, _ articles: [Int], _ nearest: [Int: Float], _ bearing: FactBearing) -> Float {
        let place = links.places[label.member]
        let others = articles.filter { $0 != place.article }
        guard !others.isEmpty else { return 0 }
        let sum = others.reduce(Float(0)) { sum, article in
            let share = bearing.share(of: place, tokens: label.tokens, in: article)
            return sum + (1 - Self.weightOfLinks) * min(share.all, share.matter)
                + Self.weightOfLinks * (nearest[article] ?? 0)
        }
        return sum / Float(others.count)
    }

    /// For each article how probable it is that one of its sentences among the members states what a member does.
    private func nearest(_ member: Int, among members: Set<Int>) -> [Int: Float] {
        var result: [Int: Float] = [:]
        for link in links.links[member] where members.contains(link.other) {
            let article = links.places[link.other].article
            result[article] = max(result[article] ?? 0, link.probability)
        }
        return result
    }

    /// Its words.
    func text(_ label: Label) -> String {
        let place = links.places[label.member]
        let text = story.prepared[place.article]
        let span = span(label)
        var words = text.text(span)
        if let standIn = label.standIn {
            let pronoun = text.tokens[place.sentence][standIn.token].span
            words =
                text.text(TextSpan(span.start, pronoun.start)) + "[\(standIn.name)]"
                + text.text(TextSpan(pronoun.end, span.end))
        }
        return (label.isCutBefore ? "… " : "") + words + (label.end == nil ? "" : " …")
    }

    private func span(_ label: Label) -> TextSpan {
        let place = links.places[label.member]
        let text = story.prepared[place.article]
        let sentence = text.sentences[place.sentence].span
        let tokens = text.tokens[place.sentence]
        let start = label.start > 0 ? tokens[label.start].span.start : sentence.start
        guard let end = label.end, end > 0 else { return TextSpan(start, sentence.end) }
        return TextSpan(start, tokens[end - 1].span.end)
    }

    /// Its words as they are searched for values.
    func read(_ label: Label) -> LabelText { LabelText(links.places[label.member], span(label), story) }
}

/// Whom the pronouns of a story's articles stand for: worked out once for each article that is asked for.
private final class PersonsOfStory {
    private let story: StoryContext
    private var known: [Int: PersonsMeant] = [:]

    init(_ story: StoryContext) { self.story = story }

    /// - Parameter article: its place in the story.
    subscript(article: Int) -> PersonsMeant {
        if let persons = known[article] { return persons }
        let persons = PersonsMeant(story.prepared[article])
        known[article] = persons
        return persons
    }
}
