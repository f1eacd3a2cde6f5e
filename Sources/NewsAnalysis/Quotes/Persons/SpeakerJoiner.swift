import NewsLanguage
import NewsModel

/// Joins the speakers of several articles: "Zakharova" in one, "Maria Zakharova" in another.
///
/// Persons meet by last name and a first name that does not contradict; a last name alone joins only if one person
/// in all of the articles bears it. Organisations meet by name or acronym. Groups without a name stay with their
/// article.
struct SpeakerJoiner {
    /// Number of the speaker by article and quote; nil where nobody was found.
    private(set) var numbers: [[Int?]] = []
    private(set) var speakers: [Speaker] = []

    /// What two mentions have in common that are of one speaker.
    private struct Identity: Hashable {
        var kind: SpeakerKind
        var key: String
    }

    /// How a speaker is called, and how often so.
    private struct Names {
        var forms: [String: Int] = [:]
        var titles: [String: Int] = [:]
        var kind: SpeakerKind
        /// Speakers who were named before this one.
        var order: Int
    }

    /// - Parameter rules: what the reader said of names.
    init(_ articles: [QuotedArticle], rules: [PersonRule] = []) {
        var acronyms = Acronyms()
        for article in articles { acronyms.learn(from: article.content.text) }
        acronyms.learn(names: Set(articles.flatMap { $0.quotes.compactMap { $0.attribution?.name } }))
        let persons = Self.persons(in: articles, rules)
        var names: [Identity: Names] = [:]
        var identities: [[Identity?]] = []
        for article in articles {
            identities.append(
                article.quotes.map { quote in
                    guard let attribution = quote.attribution else { return nil }
                    let identity = Self.identity(of: attribution, in: article.id, persons: persons, acronyms: acronyms)
                    let order = names.count
                    names[identity, default: Names(kind: identity.kind, order: order)].forms[
                        attribution.name, default: 0] += 1
                    if let title = attribution.title { names[identity]?.titles[title, default: 0] += 1 }
                    return identity
                })
        }
        let order = names.sorted { $0.value.order < $1.value.order }
        var number: [Identity: Int] = [:]
        for (identity, found) in order {
            number[identity] = speakers.count
            speakers.append(Self.speaker(found))
        }
        numbers = identities.map { $0.map { $0.flatMap { number[$0] } } }
    }

    private static func speaker(_ names: Names) -> Speaker {
        // A form that occurs once among many is a slip, such as a verb before the name.
        let most = names.forms.values.max() ?? 0
        let forms = names.forms.keys.sorted {
            ($0.utf8.count, names.forms[$0] ?? 0, $1) > ($1.utf8.count, names.forms[$1] ?? 0, $0)
        }
        var printed: Set<String> = []
        let titles = names.titles.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
            .filter { printed.insert($0.lowercased()).inserted }
        let name = forms.first { (names.forms[$0] ?? 0) * rareForm > most } ?? ""
        return Speaker(name: name, kind: names.kind, titles: titles, aliases: forms.filter { $0 != name })
    }

    private static let rareForm = 20

    /// "Rail Accident Investigation Branch" beside "RAIB", not "John Francis Holm" beside "JFH": no title and no given
    /// name.
    private static func isBody(_ said: Attribution, _ acronyms: Acronyms) -> Bool {
        guard said.title == nil, acronyms.hasInitialsInUse else { return false }
        let words = SpeakerNames.words(of: said.name)
        guard let first = words.first, acronyms.areInitialsUsed(of: words) else { return false }
        return GivenNames.of("en").classes(of: WordHash.of(first.utf8)).isEmpty && words.count >= Acronyms.fewestWords
            && !said.name.contains("-")
    }

    // MARK: Persons

    /// The person of each name that occurs: a number, the same for all forms of one person's name.
    private static func persons(in articles: [QuotedArticle], _ rules: [PersonRule]) -> [String: Int] {
        var names: [String] = []
        var seen: Set<String> = []
        for article in articles {
            for quote in article.quotes {
                guard let said = quote.attribution, said.kind == .person, seen.insert(said.name).inserted else {
                    continue
                }
                names.append(said.name)
            }
        }
        let numbers = PersonForms.persons(of: names, rules: rules, tied: SharedWords.sameName(in: articles))
        return Dictionary(uniqueKeysWithValues: zip(names, numbers))
    }

    private static func identity(
        of attribution: Attribution, in article: ArticleID, persons: [String: Int], acronyms: Acronyms
    ) -> Identity {
        switch attribution.kind {
        case .person where isBody(attribution, acronyms):
            return Identity(
                kind: .organisation, key: acronyms.canonical(SpeakerNames.words(of: attribution.name)))
        case .person:
            return Identity(kind: .person, key: persons[attribution.name].map(String.init) ?? attribution.name)
        case .organisation, .agency, .document:
            return Identity(kind: attribution.kind, key: acronyms.canonical(SpeakerNames.words(of: attribution.name)))
        case .group, .unresolved:
            return Identity(kind: attribution.kind, key: "\(article) \(attribution.name.lowercased())")
        }
    }
}
