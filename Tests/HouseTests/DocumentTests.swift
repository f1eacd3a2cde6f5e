import Foundation
import Testing

/// What documents name is there: pages, files, targets of `make`.
@Suite("Documents name what there is")
struct DocumentTests {
    private static func isThere(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: House.root.appendingPathComponent(path).path)
    }

    private static let documents: [String] = {
        let pages =
            FileManager.default.enumerator(atPath: House.root.appendingPathComponent("docs").path)?
            .compactMap { $0 as? String } ?? []
        return [
            "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md",
            "Sources/Languages/README.md",
        ]
            + pages.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }.sorted()
    }()

    @Test("links lead to pages and folders", arguments: documents)
    func links(document: String) throws {
        let folder = (document as NSString).deletingLastPathComponent
        // Of code, brackets and parentheses are none of a link.
        let text = try House.text(document).replacing(/(?s)```.*?```|`[^`\n]*`/, with: "")
        for match in text.matches(of: /\]\(([^)#\s]+)/) {
            let target = String(match.output.1)
            if target.contains("://") { continue }
            #expect(Self.isThere(folder.isEmpty ? target : folder + "/" + target), "\(target)")
        }
    }

    @Test("sources stand where they are said to stand", arguments: documents)
    func sources(document: String) throws {
        for match in try House.text(document).matches(of: /`((?:[\w.+-]+\/)+[\w.+-]+\.swift)/) {
            let path = String(match.output.1)
            if path.contains("NAME") { continue }
            #expect(Self.isThere("Sources/" + path) || Self.isThere(path), "\(path)")
        }
    }

    @Test("what is to be made can be made", arguments: documents)
    func targets(document: String) throws {
        let makefile = "\n" + (try House.text("Makefile"))
        for match in try House.text(document).matches(of: /`make ([\w-]+)/) {
            let target = String(match.output.1)
            #expect(makefile.contains("\n\(target):"), "make \(target)")
        }
    }

    @Test("the changes that are described say how many files they take")
    func numbers() throws {
        for part in try House.text("docs/changing.md").split(separator: "\n## ").dropFirst() {
            let lines = part.split(separator: "\n")
            guard let said = lines[0].firstMatch(of: /\((\d+) files?/), let count = Int(said.output.1) else { continue }
            let listed = lines.count { $0.firstMatch(of: /^\d+\.\s/) != nil }
            #expect(listed == (count == 1 && listed == 0 ? 0 : count), "\(lines[0])")
        }
    }

    /// The formatter wraps code and leaves comments as they are. Rows of tables cannot be broken.
    @Test func noCommentIsWiderThanCode() throws {
        for folder in ["Sources", "Tests"] {
            for (path, text) in try House.sources(folder) {
                for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                where line.count > 120 && line.drop(while: { $0 == " " }).hasPrefix("//") && !line.contains("|") {
                    Issue.record("\(folder)/\(path), line \(number + 1)")
                }
            }
        }
    }
}
