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

    private struct Identity: Hashable {
        var kind: SpeakerKind
        var key: String
    }

    private struct Names {
        var forms: [String: Int] = [:]
        var titles: [String: Int] = [:]
        var kind: SpeakerKind
        var order: Int
    }

    init(_ articles: [QuotedArticle]) {
        var acronyms = Acronyms()
        for article in articles { acronyms.learn(from: article.content.text) }
        let persons = Self.persons(in: articles)
        var names: [Identity: Names] = [:]
        var identities: [[Identity?]] = []
        for article in articles {
            identities.append(
                article.quotes.map { quote in
                    guard let attribution = quote.attribution else { return nil }
                    let identity = Self.identity(of: attribution, in: article.id, persons: persons, acronyms: acronyms)
                    let order = names.count
                    names[identity, default: Names(kind: attribution.kind, order: order)].forms[
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
        let forms = names.forms.keys.sorted {
            ($0.utf8.count, names.forms[$0] ?? 0, $1) > ($1.utf8.count, names.forms[$1] ?? 0, $0)
        }
        let titles = names.titles.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
        return Speaker(name: forms.first ?? "", kind: names.kind, titles: titles, aliases: Array(forms.dropFirst()))
    }

    // MARK: Persons

    /// Full names by last name, as words.
    private static func persons(in articles: [QuotedArticle]) -> [String: [[String]]] {
        var result: [String: [[String]]] = [:]
        for article in articles {
            for quote in article.quotes {
                guard let attribution = quote.attribution, attribution.kind == .person else { continue }
                let words = SpeakerNames.nameWords(attribution.name)
                guard words.count >= 2, let last = words.last else { continue }
                let known = result[last, default: []]
                if let index = known.firstIndex(where: { areOnePerson($0, words) }) {
                    if words.count > known[index].count { result[last]?[index] = words }
                } else {
                    result[last, default: []].append(words)
                }
            }
        }
        return result
    }

    private static func areOnePerson(_ a: [String], _ b: [String]) -> Bool {
        guard let x = a.first, let y = b.first, a.last == b.last else { return false }
        return x == y || x.count == 1 && y.hasPrefix(x) || y.count == 1 && x.hasPrefix(y)
            || a.dropFirst().dropLast().contains(y) || b.dropFirst().dropLast().contains(x)
            || GivenNameForms.areForms(x, y)
    }

    private static func identity(
        of attribution: Attribution, in article: ArticleID, persons: [String: [[String]]], acronyms: Acronyms
    ) -> Identity {
        switch attribution.kind {
        case .person:
            let words = SpeakerNames.nameWords(attribution.name)
            let bearers = words.last.flatMap { persons[$0] } ?? []
            if words.count == 1 {
                let key = bearers.count == 1 ? bearers[0].joined(separator: " ") : words.joined(separator: " ")
                return Identity(kind: .person, key: key)
            }
            let full = bearers.first { areOnePerson($0, words) } ?? words
            return Identity(kind: .person, key: full.joined(separator: " "))
        case .organisation, .agency, .document:
            return Identity(kind: attribution.kind, key: acronyms.canonical(SpeakerNames.words(of: attribution.name)))
        case .group, .unresolved:
            return Identity(kind: attribution.kind, key: "\(article) \(attribution.name.lowercased())")
        }
    }
}
