import NewsLanguage
import NewsModel
import NewsText

/// The articles of a story added up: its terms with their weights, which of them stand in titles, which are names.
struct StoryGist {
    /// A term of the story, and how it stands in its articles.
    struct Entry {
        var term: TermHash
        /// The mean weight in its articles.
        var weight: Float
        /// The share of its titles that have the term.
        var inTitles: Float
        /// Written with a capital for the most part, where not every word is.
        var isName: Bool
        /// A name of several words, which count beside it.
        var isLongName: Bool
    }

    /// By term.
    private(set) var entries: [Entry] = []
    /// The words of each title without numbers, and whether it has one.
    private(set) var titles: [(words: Set<TermHash>, hasNumber: Bool)] = []
    /// Whether there is hardly more than titles.
    private(set) var isBare = false

    /// Terms that an article has on average where there is more than its title.
    private static let fewTerms = 14

    /// Articles of a story that are read at most: half of them its first, half its last.
    static let mostArticles = 8

    /// What is counted of a term while the articles are read.
    private struct Count {
        var weight: Float = 0
        /// Titles that have it.
        var titles: Float = 0
        /// Those of `insides` where it has a capital.
        var capitals = 0
        /// Places inside of a sentence.
        var insides = 0
        var isLongName = false
    }

    init(_ articles: [StoryArticle], _ vectorizer: inout TermVectorizer) {
        var counts: [TermHash: Count] = [:]
        var read = 0
        for article in articles {
            let title = Headline.bytes(of: article)
            let isTitleCase = Self.isTitleCase(title)
            var titleTerms: Set<TermHash> = []
            var words: Set<TermHash> = []
            var hasNumber = false
            let vector = vectorizer.read(article) { found in
                if found.isInTitle {
                    titleTerms.insert(found.hash)
                    if found.kind == .number {
                        hasNumber = true
                    } else if found.kind != .name {
                        words.insert(found.hash)
                    }
                }
                let isLongName = found.kind == .name
                if isLongName { counts[found.hash, default: Count()].isLongName = true }
                if !(found.isInTitle && isTitleCase) {
                    counts[found.hash, default: Count()].insides += 1
                    if found.isCapital || isLongName { counts[found.hash, default: Count()].capitals += 1 }
                }
            }.vector
            for entry in vector { counts[entry.term, default: Count()].weight += entry.weight }
            for term in titleTerms { counts[term, default: Count()].titles += 1 }
            titles.append((words, hasNumber))
            read += vector.count
        }
        let share = 1 / Float(max(1, articles.count))
        entries = counts.map { term, count in
            Entry(
                term: term, weight: count.weight * share, inTitles: count.titles * share,
                isName: count.insides > 0 && 2 * count.capitals >= count.insides, isLongName: count.isLongName)
        }.sorted { $0.term < $1.term }
        isBare = read < Self.fewTerms * articles.count
    }

    /// The terms that both have.
    func shared(with other: StoryGist) -> [(own: Entry, other: Entry)] {
        var found: [(own: Entry, other: Entry)] = []
        var (i, j) = (0, 0)
        while i < entries.count, j < other.entries.count {
            let (one, two) = (entries[i], other.entries[j])
            if one.term == two.term { found.append((one, two)) }
            if one.term <= two.term { i += 1 }
            if two.term <= one.term { j += 1 }
        }
        return found
    }

    /// Whether a title of each is of the same words but for numbers, and for a word or two where both have numbers:
    /// "Jobless claims rise to 19,250 in week to 14 Nov" and "Jobless claims fall to 18,400 in week to 7 Nov".
    func hasTitle(like other: StoryGist) -> Bool {
        titles.contains { one in
            other.titles.contains { two in
                let shared = one.words.intersection(two.words).count
                let all = one.words.union(two.words).count
                return shared >= 3 && (shared == all || one.hasNumber && two.hasNumber && 3 * shared >= 2 * all)
            }
        }
    }

    /// "Court Lets Ban Stand": most words have a capital, which then says nothing.
    private static func isTitleCase(_ title: [UInt8]) -> Bool {
        var words = 0
        var capitals = 0
        for token in WordScanner.tokens(title, in: TextSpan(0, title.count)).dropFirst()
        where token.kind == .word && token.span.count > 3 {
            words += 1
            if UTF8Scalars.decode(title, at: token.span.start).scalar.isCapital { capitals += 1 }
        }
        return words > 2 && capitals * 10 >= words * 7
    }
}

extension StoryGist {
    /// How terms are written first in some articles, of those asked for.
    static func written(_ terms: Set<TermHash>, in articles: [StoryArticle], _ vectorizer: inout TermVectorizer)
        -> [TermHash: String]
    {
        var written: [TermHash: String] = [:]
        for article in articles where written.count < terms.count {
            let title = Headline.bytes(of: article)
            let body = article.body.firstBytes(TermVectorizer.bodyBytes)
            _ = vectorizer.read(article) { found in
                guard terms.contains(found.hash), written[found.hash] == nil else { return }
                written[found.hash] = StoryReading.plain((found.isInTitle ? title : body).text(in: found.span))
            }
        }
        return written
    }
}
