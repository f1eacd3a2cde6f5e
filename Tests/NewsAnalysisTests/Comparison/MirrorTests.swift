import Foundation
import NewsModel
import NewsText
import Testing

@testable import NewsAnalysis

/// What is said of texts does not depend on which of them comes first.
@Suite("Sides swapped")
struct MirrorTests {
    private struct Event: Decodable {
        struct Article: Decodable { var text: String }
        var articles: [String: Article]
        var language: String?
    }

    /// The articles of each annotated event, in the order of their letters.
    private static let events: [[ComparisonText]] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Accuracy/events")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.compactMap { file in
            guard let data = try? Data(contentsOf: file), let event = try? JSONDecoder().decode(Event.self, from: data)
            else { return nil }
            return event.articles.sorted { $0.key < $1.key }.enumerated().map { number, article in
                var text = ComparisonText(
                    id: ArticleID(rawValue: Int64(number + 1)), outlet: article.key, plainText: article.value.text)
                text.language = event.language ?? "en"
                text.published = Timestamp(seconds: 1_790_000_000 + Int64(number) * 3600)
                return text
            }
        }
    }()

    @Test("there are events to swap")
    func events() { #expect(Self.events.count >= 30) }

    @Test("links, differences, marks and what one side alone has are the same from either side")
    func pairs() {
        for texts in Self.events {
            let one = Comparer.compare(texts[0], texts[1], engine: .alignment)
            let other = Comparer.compare(texts[1], texts[0], engine: .alignment)
            let mirrored = other.links.map(\.mirrored).sorted { ($0.left, $0.right) < ($1.left, $1.right) }
            #expect(one.links == mirrored, "\(texts[0].content.text.prefix(60))")
            #expect(one.leftLacking == other.rightLacking && one.rightLacking == other.leftLacking)
            #expect(lone(one, .onlyLeft) == lone(other, .onlyRight))
            #expect(lone(one, .onlyRight) == lone(other, .onlyLeft))
        }
    }

    /// The sentences of rows of a kind.
    private func lone(_ comparison: Comparison, _ kind: ComparisonRow.Kind) -> [Int] {
        comparison.rows.filter { $0.kind == kind }.flatMap { $0.left + $0.right }.sorted()
    }

    @Test("in a story of other sources a pair is judged the same, whichever is left")
    func inStory() {
        for texts in Self.events where texts.count > 2 {
            let (story, reversed) = (StoryContext(texts: texts), StoryContext(texts: texts.reversed()))
            let one = Comparer.compare(texts[0], texts[1], context: story, engine: .alignment)
            let other = Comparer.compare(texts[0], texts[1], context: reversed, engine: .alignment)
            #expect(one == other)
        }
    }

    @Test("so are facts, cells, figures and names that one source alone has, in whatever order the sources come")
    func facts() {
        for texts in Self.events {
            let one = CoverageBuilder.matrix(of: texts)
            let other = CoverageBuilder.matrix(of: texts.reversed())
            let count = texts.count
            #expect(one.facts.count == other.facts.count)
            for fact in one.facts {
                let twin = other.facts.first {
                    $0.label == fact.label && $0.coverage.reversed() == fact.coverage
                        && $0.statements.map(\.span.start).sorted() == fact.statements.map(\.span.start).sorted()
                }
                #expect(twin != nil, "\(fact.label)")
                let differences = Set(
                    twin?.differences.map { [$0.difference.leftText, $0.difference.rightText].sorted() } ?? [])
                #expect(
                    differences
                        == Set(fact.differences.map { [$0.difference.leftText, $0.difference.rightText].sorted() }))
                #expect(twin?.labelledBy.map { count - 1 - $0 } == fact.labelledBy)
            }
            #expect(one.onlyHere == other.onlyHere.reversed())
            #expect(one.series.map { $0.entries.map(\.text) } == other.series.map { $0.entries.map(\.text) })
            #expect(one.facts.first?.label == other.facts.first?.label)
        }
    }

    @Test("the first source's article stands left in a difference, whatever order it was judged in")
    func order() throws {
        let toll = [
            "A ferry sank off Orvala on Monday, killing 14 people, the coast guard said.",
            "A ferry sank off Orvala on Monday, killing 17 people, the coast guard said.",
        ]
        for lines in [toll, toll.reversed()] {
            let texts = lines.enumerated().map {
                ComparisonText(id: ArticleID(rawValue: Int64($0.offset)), outlet: "", plainText: $0.element)
            }
            let difference = try #require(CoverageBuilder.matrix(of: texts).facts.first?.differences.first)
            #expect(difference.leftArticle == 0 && difference.rightArticle == 1)
            #expect(lines[0].contains(difference.difference.leftText))
            #expect(lines[1].contains(difference.difference.rightText))
        }
    }
}
