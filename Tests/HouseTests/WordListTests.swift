import Foundation
import Testing

/// Words of languages stand in the folders of `Sources/Languages`, not in the rules.
@Suite("Words stand in the folders")
struct WordListTests {
    /// Literals of two strings and more, the first of which has letters. What is left are names of features and of
    /// agencies, and the words of Chinese and Japanese, which have no folder. It may only fall.
    private static let most = ["NewsAnalysis": 24, "NewsLanguage": 62]

    private static func lists(_ text: String) -> [Substring] {
        let code = text.replacing(/\/\/[^\n]*/, with: "")
        return code.matches(of: /\[\s*"[^"\\]*\p{L}[^"\\]*"(?:\s*,\s*"[^"\\]*")+\s*,?\s*\]/).map(\.output)
    }

    @Test("there are no more lists of words in the code than there were", arguments: most.keys.sorted())
    func ceiling(target: String) throws {
        var found: [String] = []
        for source in try House.sources("Sources/\(target)") {
            found += Self.lists(source.text).map { "\(source.path): \($0)" }
            #expect(!source.text.contains("WordHash.set("), "\(source.path)")
        }
        let most = try #require(Self.most[target])
        #expect(found.count <= most, "\(found.joined(separator: "\n"))")
    }

    @Test("a list of words is counted, and a list of signs or a name alone is none")
    func counts() {
        #expect(Self.lists("let a: Set = [\n    \"two\", \"words\",\n]").count == 1)
        #expect(Self.lists("let b = [\"-\", \"(\"]; let c = [\"one\"] // [\"two\", \"words\"]").isEmpty)
    }
}
