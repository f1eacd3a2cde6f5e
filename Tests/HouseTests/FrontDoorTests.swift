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

    /// Types and functions, by their keywords.
    private static let partWords: Set<Substring> = ["struct", "enum", "class", "protocol", "func"]
    /// Properties, stored and computed.
    private static let propertyWords: Set<Substring> = ["var", "let"]
    /// How many properties of all targets may be without a comment. It may only fall: a new property gets its comment,
    /// and whoever writes one that was missing lowers the ceiling.
    private static let barePropertyCeiling = 0

    /// Lines that declare something of these kinds for other targets and have no comment above them. What a protocol
    /// asks for is told by the protocol.
    private static func undocumented(_ text: String, _ kinds: Set<Substring> = Self.partWords) -> [String] {
        let declaration =
            /^\s*(?:@\w+ )*(?:public|package) (?:(?:static|final|indirect|mutating|nonisolated|\w+\(set\)) )*(struct|enum|class|protocol|func|var|let) (\S+)/
        let asked: Set = ["<", "==", "encode(to", "hash(into", "makeIterator()", "next()", "run()", "validate()"]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.compactMap { place in
            let start = lines[place].drop { $0 == " " }
            guard start.hasPrefix("public ") || start.hasPrefix("package ") || start.hasPrefix("@"),
                let match = lines[place].firstMatch(of: declaration), kinds.contains(match.output.1)
            else { return nil }
            let name = String(match.output.2.prefix { $0 != ":" })
            if asked.contains(name) { return nil }
            // Attributes stand between a declaration and its comment, or before one on its line.
            let above =
                lines[..<place].last {
                    !$0.drop(while: \.isWhitespace).hasPrefix("@") || $0.firstMatch(of: declaration) != nil
                } ?? ""
            return above.drop(while: \.isWhitespace).hasPrefix("///") ? nil : String(lines[place])
        }
    }

    @Test("every type and function that other targets see has a comment", arguments: targets)
    func comments(target: String) throws {
        for source in try House.sources("Sources/\(target)") {
            #expect(Self.undocumented(source.text) == [], "\(target)/\(source.path)")
        }
    }

    @Test("properties that other targets see have comments, but for a number that only falls")
    func propertyComments() throws {
        var bare: [String] = []
        for target in Self.targets {
            for source in try House.sources("Sources/\(target)") {
                bare += Self.undocumented(source.text, Self.propertyWords).map { "\(target)/\(source.path): \($0)" }
            }
        }
        #expect(bare.count <= Self.barePropertyCeiling, "\(bare.joined(separator: "\n"))")
    }

    /// Without a folder, the tests above would run for nothing and pass.
    @Test("the targets are found")
    func targetsAreFound() {
        #expect(Self.targets.count > 20)
    }

    @Test("one without a comment is found, and one with attributes below its comment is none")
    func finds() {
        #expect(Self.undocumented("    public static func a() {}\n").count == 1)
        #expect(Self.undocumented("/// A thing.\n@frozen\npublic struct A {}\n") == [])
        #expect(Self.undocumented("let x = 1\n\npackage enum B {}\n").count == 1)
        let properties = "/// A.\n@inlinable public var a = 1\npublic internal(set) var b = 2\n"
        #expect(Self.undocumented(properties) == [])
        #expect(Self.undocumented(properties, Self.propertyWords) == ["public internal(set) var b = 2"])
    }
}
