import Foundation
import Testing

/// Documents name tests for what they promise: each of them is there.
@Suite("Promises have tests")
struct PromiseTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// All that the tests' sources say, by the type that a file declares.
    private static func suites() throws -> [String: String] {
        let folder = root.appendingPathComponent("Tests")
        let names = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
        var suites: [String: String] = [:]
        for name in names where name.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            for match in text.matches(of: /(?:struct|class|enum) (\w+Tests)\b/) {
                suites[String(match.output.1), default: ""] += text
            }
        }
        return suites
    }

    @Test("every test that a document names is there", arguments: ["SECURITY.md", "docs/trust.md"])
    func named(document: String) throws {
        let suites = try Self.suites()
        let text = try String(contentsOf: Self.root.appendingPathComponent(document), encoding: .utf8)
        let names = text.matches(of: /`(\w+Tests)(?:\.(\w+))?`/)
        #expect(names.count > 5)
        for name in names {
            let suite = try #require(suites[String(name.output.1)], "\(name.output.0)")
            guard let function = name.output.2 else { continue }
            #expect(suite.contains("func \(function)("), "\(name.output.0)")
        }
    }
}
