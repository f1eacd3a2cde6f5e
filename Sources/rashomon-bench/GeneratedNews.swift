import NewsAnalysis
import NewsModel

/// Endless made-up news for timings: the same on every run, 5,000 articles a day of 200 outlets.
///
/// Words follow Zipf's law over an invented vocabulary with common English words between, and each story has some
/// words of its own, so that posting lists and similarities are of the lengths that real news gives them.
struct GeneratedNews {
    private static let articlesPerDay = 5_000
    private static let vocabulary = 40_000
    private static let common = """
        the of and to in a for on that with as at by from after over new says will has was are its more than about people
        government police state president company city report year week million against court officials minister house
        country group market deal vote plan law case work school health water power
        """.split(separator: " ").map(String.init)

    private var random: SeededGenerator
    private var number: Int64 = 0
    /// Stories of the moment: their own words.
    private var current: [[String]] = []

    init(seed: UInt64) { random = SeededGenerator(state: seed) }

    /// The next article, a little later than the one before.
    mutating func next() -> StoryArticle {
        number += 1
        let words = storyWords()
        let title = sentence(words, count: 9)
        var body = ""
        for _ in 0..<6 { body += sentence(words, count: 14) + ". " }
        let outlet = Int.random(in: 0..<200, using: &random)
        let time = Timestamp(seconds: 1_700_000_000 + number * 86_400 / Int64(Self.articlesPerDay))
        return StoryArticle(
            id: ArticleID(number), title: title, body: body, outlet: "Outlet \(outlet)", time: time, language: "en")
    }

    /// Four in five articles are about a story of the last ones, the others open one.
    private mutating func storyWords() -> [String] {
        if current.count > 50, Int.random(in: 0..<5, using: &random) > 0 {
            return current[Int.random(in: 0..<current.count, using: &random)]
        }
        let words = (0..<14).map { _ in Self.word(Int.random(in: 0..<Self.vocabulary, using: &random)) }
        current.append(words)
        if current.count > 1_000 { current.removeFirst() }
        return words
    }

    private mutating func sentence(_ story: [String], count: Int) -> String {
        var words: [String] = []
        for _ in 0..<count {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<5: words.append(Self.common[Int.random(in: 0..<Self.common.count, using: &random)])
            case 5..<8:
                // The square of a uniform number, squared again: few words are common, many are rare.
                let uniform = Double.random(in: 0..<1, using: &random)
                words.append(Self.word(Int(uniform * uniform * uniform * Double(Self.vocabulary))))
            default: words.append(story[Int.random(in: 0..<story.count, using: &random)])
            }
        }
        return words.joined(separator: " ")
    }

    private static let syllables = [
        "ba", "del", "kor", "mi", "nas", "to", "ver", "lin", "gra", "pu", "sed", "hon", "ri", "mul", "fa", "wen",
    ]

    /// A pronounceable word for a number; a third of them are names.
    private static func word(_ number: Int) -> String {
        var rest = number + 16
        var word = ""
        while rest > 0 {
            word += syllables[rest % 16]
            rest /= 16
        }
        return number % 3 == 0 ? word.prefix(1).uppercased() + word.dropFirst() : word
    }
}
