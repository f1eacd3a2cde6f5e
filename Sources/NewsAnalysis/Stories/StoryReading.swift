import NewsLanguage
public import NewsModel
import NewsText

/// Answers about a story, from its articles alone.
public enum StoryReading {
    /// Terms of a story that are named as its evidence, and of one article.
    private static let evidenceTerms = 12
    private static let tieTerms = 4

    /// The most central article: the one to take the headline from. Nil for no articles.
    ///
    /// It is the article most like all the others, less for a title that asks, shouts, is labelled or long. Titles that
    /// are cut, of a list or a live page, beside the matter or overtaken by later ones lead only where there is no
    /// other. `current` keeps the lead while it is nearly as good, so that a headline does not flicker. Ties: the
    /// earliest, then the lowest id.
    public static func lead(of articles: [StoryArticle], current: ArticleID? = nil) -> ArticleID? {
        StoryCentre(articles).lead(current: current)
    }

    /// What a list shows of a story: its lead, as `lead` chooses it, and the terms that its articles share, strongest
    /// first, at most `terms`. The lead is of the first of `languages` that an article with a whole title has.
    public static func gist(
        of articles: [StoryArticle], terms limit: Int, languages: [String] = []
    ) -> (lead: ArticleID?, terms: [String]) {
        var centre = StoryCentre(articles)
        return (centre.lead(current: nil, languages: languages), centre.words(limit: limit))
    }

    /// What holds the articles together: the terms and names that they share, strongest first, and the tie of each to
    /// the rest, weakest first. Corrections of the reader's are not known here and left empty.
    public static func evidence(for articles: [StoryArticle]) -> StoryEvidence {
        guard articles.count > 1 else { return StoryEvidence(terms: [], ties: []) }
        var centre = StoryCentre(articles)
        let ties = articles.indices.map { index in
            StoryEvidence.Tie(
                article: articles[index].id, strength: Double(centre.strength(of: index)),
                terms: centre.terms(of: index, limit: tieTerms), apart: apart(index, articles))
        }
        return StoryEvidence(
            terms: centre.terms(limit: evidenceTerms),
            ties: ties.sorted { $0.strength != $1.strength ? $0.strength < $1.strength : $0.article < $1.article })
    }
}

extension StoryReading {
    /// Without a possessive ending and line breaks.
    static func plain(_ text: String) -> String {
        var text = isPlain(text) ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for ending in ["'s", "’s"] where text.hasSuffix(ending) { text.removeLast(2) }
        return text
    }

    /// Whether a text has surely no white space but single spaces between words, as nearly all names and terms.
    private static func isPlain(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            if byte >= 0x80 || byte < 0x20 || byte == 0x20 && last == 0x20 { return false }
            last = byte
        }
        return last != 0x20
    }

    /// Seconds from an article to the nearest other one; nil where a date is missing.
    private static func apart(_ index: Int, _ articles: [StoryArticle]) -> Int64? {
        guard articles[index].isDated else { return nil }
        return articles.indices.lazy.filter { $0 != index && articles[$0].isDated }
            .map { abs(articles[$0].time - articles[index].time) }.min()
    }
}

/// The terms of a story's articles, added up.
private struct StoryCentre {
    private typealias Ranked = (term: TermHash, score: Float)

    /// The place of a term in the text of an article.
    private struct Mention {
        var term: TermHash
        var span: TextSpan
        var isInTitle: Bool
    }

    private let articles: [StoryArticle]
    private var vectors: [TermVector] = []
    /// By article.
    private var mentions: [[Mention]] = []
    /// Terms that are names of several words.
    private var names: Set<TermHash> = []
    /// The numbers in the title of each article.
    private var titleNumbers: [[TermHash]] = []
    /// Weight and number of articles, by term.
    private var sums: [TermHash: (weight: Float, articles: Int)] = [:]
    /// What the title of each article says of how far matters are.
    private var states: [(before: Set<Int>, after: Set<Int>)] = []
    /// How terms are written most often, of those that were asked for.
    private var spellings: [TermHash: String] = [:]

    init(_ articles: [StoryArticle]) {
        self.articles = articles
        var vectorizer = TermVectorizer(StoryConfiguration())
        for article in articles {
            var mentions: [Mention] = []
            var numbers: [TermHash] = []
            let vector = vectorizer.read(article) { found in
                mentions.append(Mention(term: found.hash, span: found.span, isInTitle: found.isInTitle))
                if found.kind == .name { names.insert(found.hash) }
                if found.isInTitle, found.kind == .number { numbers.append(found.hash) }
            }.vector
            for entry in vector {
                let sum = sums[entry.term] ?? (0, 0)
                sums[entry.term] = (sum.weight + entry.weight, sum.articles + 1)
            }
            vectors.append(vector)
            titleNumbers.append(numbers)
            states.append(StateWords.of(article.language).matters(in: Headline.bytes(of: article)))
            self.mentions.append(mentions)
        }
    }

    /// The mean likeness of an article to each of the others, 0 to 1.
    func strength(of index: Int) -> Float {
        guard vectors.count > 1 else { return 0 }
        var sum: Float = 0
        for entry in vectors[index] { sum += entry.weight * ((sums[entry.term]?.weight ?? 0) - entry.weight) }
        return min(1, max(0, sum / Float(vectors.count - 1)))
    }

    /// The article whose title stands for the story; `current` stays unless another is clearly better.
    /// - Parameter languages: those that the reader reads, the first preferred; empty for all.
    /// - Returns: nil where there is no article.
    func lead(current: ArticleID?, languages: [String] = []) -> ArticleID? {
        var best: (score: Float, article: StoryArticle)?
        let strengths = articles.indices.map(strength)
        let candidates = presentable(readable(languages), strengths)
        for index in candidates {
            let article = articles[index]
            var score = (0.05 + strengths[index]) * TitleManner.factor(article.title)
            if article.id == current { score *= 1.1 }
            if let best, best.score > score || best.score == score && StoryArticle.precedes(best.article, article) {
                continue
            }
            best = (score, article)
        }
        guard let best else { return nil }
        return original(of: best.article, among: candidates.map { articles[$0] }).id
    }

    /// The earliest of the longer texts that came before and that this one is taken from; itself where there is none.
    private func original(of copy: StoryArticle, among candidates: [StoryArticle]) -> StoryArticle {
        let passages = Self.passages(of: copy.body)
        guard passages.count > 1 else { return copy }
        let originals = candidates.filter { other in
            guard other.isDated, copy.isDated, other.time < copy.time,
                other.body.utf8.count > copy.body.utf8.count
            else { return false }
            let bytes = Array(other.body.utf8)
            var missing = 0
            // Most texts are no copies, which the first passages tell.
            return passages.allSatisfy { passage in
                if !bytes.has(passage) { missing += 1 }
                return missing * 10 <= passages.count * (10 - Self.copiedTenths)
            }
        }
        return originals.min(by: StoryArticle.precedes) ?? copy
    }

    /// So many tenths of its passages a copy has letter for letter from where it comes from.
    private static let copiedTenths = 8

    /// Passages all over a text, long enough that two texts have one in common only where one is taken from the other.
    private static func passages(of body: String) -> [[UInt8]] {
        let (length, most) = (40, 8)
        let bytes = Array(body.utf8)
        let step = max(length, bytes.count / most)
        return stride(from: 0, to: max(0, bytes.count - length), by: step).map { Array(bytes[$0..<$0 + length]) }
    }

    /// A likeness to the others below this part of the largest is that of a piece beside the matter.
    private static let besideTheMatter: Float = 0.3

    /// The articles in the first of these languages that one with a whole title has; all of them where none has.
    private func readable(_ languages: [String]) -> [Int] {
        for language in languages {
            let found = articles.indices.filter { articles[$0].language == language }
            if found.contains(where: { TitleManner.isPresentable(articles[$0].title) }) { return found }
        }
        return Array(articles.indices)
    }

    /// Of some articles those whose titles can stand for the story: whole, of no live page, and not overtaken; all of
    /// them where there is none.
    private func presentable(_ candidates: [Int], _ strengths: [Float]) -> [Int] {
        // Words of one language are seldom those of another, so that a likeness is held against the language's own.
        let most = candidates.map { strengths[$0] }.max() ?? 0
        var fit = candidates.filter {
            strengths[$0] >= Self.besideTheMatter * most && TitleManner.isPresentable(articles[$0].title)
        }
        let news = fit.filter { !ServiceTitles.of(articles[$0].language).has(articles[$0].title) }
        if !news.isEmpty { fit = news }
        let current = fit.filter { !isOutdated($0) && !isOvertaken($0) }
        return !current.isEmpty ? undisputed(current) : !fit.isEmpty ? undisputed(fit) : candidates
    }

    /// Those of some articles whose titles say nothing that other sources put otherwise; where all do, those that have
    /// it as most do.
    private func undisputed(_ candidates: [Int]) -> [Int] {
        if articles.count < 2 || articles.count > Self.mostHeldAgainst || candidates.count < 2 { return candidates }
        let claims = TitleClaims(articles)
        let standings = candidates.map { claims.standing(of: $0) }
        let best = standings.min()
        return zip(candidates, standings).filter { $0.1 == best }.map(\.0)
    }

    /// Articles of a story whose titles are held against each other at most.
    private static let mostHeldAgainst = 60

    /// Whether a later title says that what this one tells of has turned: "missing" once she is found.
    private func isOvertaken(_ index: Int) -> Bool {
        let own = states[index]
        return own.before.subtracting(own.after).contains { matter in
            let telling = articles.indices.filter {
                articles[$0].time > articles[index].time
                    && (states[$0].before.contains(matter) || states[$0].after.contains(matter))
            }
            guard let last = telling.max(by: { articles[$0].time < articles[$1].time }) else { return false }
            return states[last].after.contains(matter)
        }
    }

    /// Whether the title says a number that no later article knows any more, while a later title says another: "2 dead"
    /// once there are six.
    private func isOutdated(_ index: Int) -> Bool {
        let own = titleNumbers[index]
        guard !own.isEmpty else { return false }
        let later = articles.indices.filter { articles[$0].time > articles[index].time }
        guard later.contains(where: { !titleNumbers[$0].isEmpty }) else { return false }
        return own.contains { number in !later.contains { vectors[$0].contains(number) } }
    }

    /// What each term that several articles have adds to the likeness of all pairs of articles.
    private func parts() -> [Ranked] {
        var squares: [TermHash: Float] = [:]
        for vector in vectors {
            for entry in vector { squares[entry.term, default: 0] += entry.weight * entry.weight }
        }
        return sums.compactMap { term, sum -> Ranked? in
            guard sum.articles > 1 else { return nil }
            return (term, sum.weight * sum.weight - (squares[term] ?? 0))
        }
    }

    /// The shared terms of the whole that add most to the likeness of its articles, as written.
    mutating func words(limit: Int) -> [String] {
        vectors.count > 1 ? written(parts(), limit: limit).map(\.text) : []
    }

    /// The same with what each counts for.
    mutating func terms(limit: Int) -> [StoryEvidence.Term] {
        guard vectors.count > 1 else { return [] }
        let ranked = parts()
        // In order, so that the sum is the same in every run.
        let whole = ranked.sorted { $0.term < $1.term }.reduce(Float(0)) { $0 + max(0, $1.score) }
        let scores = Dictionary(uniqueKeysWithValues: ranked.map { ($0.term, max(0, $0.score)) })
        return written(ranked, limit: limit).map {
            StoryEvidence.Term(
                text: $0.text, articles: sums[$0.term]?.articles ?? 0,
                share: whole > 0 ? Double((scores[$0.term] ?? 0) / whole) : 0, oneIn: oneIn($0.term))
        }
    }

    private func oneIn(_ term: TermHash) -> Int? {
        articles.first.flatMap { TermFrequencies.of($0.language)?.oneIn(term) }
    }

    /// The terms of one article that tie it most to the others.
    mutating func terms(of index: Int, limit: Int) -> [String] {
        let ranked = vectors[index].compactMap { entry -> Ranked? in
            guard let sum = sums[entry.term], sum.articles > 1 else { return nil }
            return (entry.term, entry.weight * (sum.weight - entry.weight))
        }
        return written(ranked, limit: limit).map(\.text)
    }

    /// The best terms as written; a word that a better name contains is left out, and so is a name of a better word.
    private mutating func written(_ ranked: [Ranked], limit: Int) -> [(term: TermHash, text: String)] {
        // A name says more than its words, which count beside it.
        var best = ranked.map { ($0.term, names.contains($0.term) ? $0.score * 2 : $0.score) as Ranked }
        best.sort { $0.score != $1.score ? $0.score > $1.score : $0.term < $1.term }
        // Some will be left out; what comes far behind is not looked up.
        best.removeLast(max(0, best.count - 5 * limit))
        spell(best.map(\.term))
        var candidates = best.compactMap { term, score in spellings[term].map { (term: term, score: score, text: $0) } }
        candidates.sort { $0.score != $1.score ? $0.score > $1.score : $0.text < $1.text }
        var chosen: [(term: TermHash, text: String)] = []
        var said: Set<Substring> = []
        for (term, _, text) in candidates where chosen.count < limit {
            let words = text.lowercased().split(separator: " ")
            if !said.isDisjoint(with: words) { continue }
            said.formUnion(words)
            chosen.append((term, text))
        }
        return chosen
    }

    /// Looks up how terms are written most often; of equals the first by letters.
    private mutating func spell(_ terms: [TermHash]) {
        let wanted = Set(terms.filter { spellings[$0] == nil })
        if wanted.isEmpty { return }
        var counts: [TermHash: [String: Int]] = [:]
        for (article, mentions) in zip(articles, mentions) {
            let found = mentions.filter { wanted.contains($0.term) }
            if found.isEmpty { continue }
            let title = Headline.bytes(of: article)
            let body = article.body.firstBytes(TermVectorizer.bodyBytes)
            for mention in found {
                let text = StoryReading.plain((mention.isInTitle ? title : body).text(in: mention.span))
                counts[mention.term, default: [:]][text, default: 0] += 1
            }
        }
        for (term, counts) in counts {
            spellings[term] = counts.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key
        }
    }

}
