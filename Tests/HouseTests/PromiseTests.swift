import Foundation
import Testing

/// Documents name tests for what they promise: each of them is there.
@Suite("Promises have tests")
struct PromiseTests {
    /// All that the tests' sources say, by the type that a file declares.
    private static func suites() throws -> [String: String] {
        var suites: [String: String] = [:]
        for (_, text) in try House.sources("Tests") {
            for match in text.matches(of: /(?:struct|class|enum) (\w+Tests)\b/) {
                suites[String(match.output.1), default: ""] += text
            }
        }
        return suites
    }

    @Test("every test that a document names is there", arguments: ["SECURITY.md", "docs/trust.md"])
    func named(document: String) throws {
        let suites = try Self.suites()
        let text = try House.text(document)
        let names = text.matches(of: /`(\w+Tests)(?:\.(\w+))?`/)
        #expect(names.count > 5)
        for name in names {
            let suite = try #require(suites[String(name.output.1)], "\(name.output.0)")
            guard let function = name.output.2 else { continue }
            #expect(suite.contains("func \(function)("), "\(name.output.0)")
        }
    }
}
