import Foundation
import Testing

/// What a target shows to others says what it is.
@Suite("Front doors")
struct FrontDoorTests {
    private static let targets: [String] = {
        let folder = House.root.appendingPathComponent("Sources").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.first?.isUppercase == true }.sorted()
    }()

    /// Lines that declare a type or a function for other targets and have no comment above them. What a protocol asks
    /// for is told by the protocol.
    private static func undocumented(_ text: String) -> [String] {
        let declaration =
            /^\s*(?:public|package) (?:(?:static|final|indirect|mutating|nonisolated) )*(?:struct|enum|class|protocol|func) (\S+)/
        let asked: Set = ["<", "==", "encode(to", "hash(into", "makeIterator()", "next()", "run()", "validate()"]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.compactMap { place in
            let start = lines[place].drop { $0 == " " }
            guard start.hasPrefix("public ") || start.hasPrefix("package "),
                let match = lines[place].firstMatch(of: declaration)
            else { return nil }
            let name = String(match.output.1.prefix { $0 != ":" })
            if asked.contains(name) { return nil }
            let above = lines[..<place].last { !$0.drop(while: \.isWhitespace).hasPrefix("@") } ?? ""
            return above.drop(while: \.isWhitespace).hasPrefix("///") ? nil : String(lines[place])
        }
    }

    @Test("every type and function that other targets see has a comment", arguments: targets)
    func comments(target: String) throws {
        for source in try House.sources("Sources/\(target)") {
            #expect(Self.undocumented(source.text) == [], "\(target)/\(source.path)")
        }
    }

    /// Without a folder, the test above would run for nothing and pass.
    @Test("the targets are found")
    func targetsAreFound() {
        #expect(Self.targets.count > 20)
    }

    @Test("one without a comment is found, and one with attributes below its comment is none")
    func finds() {
        #expect(Self.undocumented("    public static func a() {}\n").count == 1)
        #expect(Self.undocumented("/// A thing.\n@frozen\npublic struct A {}\n") == [])
        #expect(Self.undocumented("let x = 1\n\npackage enum B {}\n").count == 1)
    }
}
