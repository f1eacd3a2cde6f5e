import Foundation
import Testing

/// Holds the plan of the house to what is built: the table of rooms in ARCHITECTURE.md, the package's targets, what
/// each source imports, and the layers inside of the interface.
@Suite("Arrows between rooms go down")
struct ArrowTests {
    /// The targets of the package that are no tests, with those of its own targets that each depends on.
    private static func targets() throws -> [String: Set<String>] {
        let package = try House.text("Package.swift")
        var found: [String: Set<String>] = [:]
        for match in package.matches(of: /\.(?:target|executableTarget|systemLibrary)\(\s*name: "([^"]+)"([^)]*)\)/) {
            let names = match.output.2.matches(of: /"([\w-]+)"/).map { String($0.output.1) }
            found[String(match.output.1)] = Set(names)
        }
        let own = Set(found.keys)
        return found.mapValues { $0.intersection(own) }
    }

    /// The rows of the table of rooms, in order: the names in the first column, and the text of the last.
    private static func rooms() throws -> [(names: [String], imports: String)] {
        try House.text("ARCHITECTURE.md").split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
            let columns = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return (columns[0].matches(of: /`([^`]+)`/).map { String($0.output.1) }, columns.last ?? "")
        }
    }

    @Test("each target stands in the table, and depends on none that stands below it there")
    func table() throws {
        let targets = try Self.targets()
        #expect(targets.count > 15)
        let rooms = try Self.rooms()
        let order = rooms.flatMap(\.names)
        #expect(Set(order) == Set(targets.keys))
        for (place, name) in order.enumerated() {
            let above = Set(order.prefix(place))
            let tools: Set = ["TerminalProcess", "LoopbackServer"]
            let below = (targets[name] ?? []).subtracting(above).subtracting(name == "rashomon-bench" ? tools : [])
            #expect(below.isEmpty, "\(name) depends on \(below), which the table has below it")
        }
    }

    @Test("what the table says a target may import is what the package lets it import")
    func imports() throws {
        let targets = try Self.targets()
        for room in try Self.rooms() {
            let named = Set(room.imports.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
                .intersection(targets.keys)
            for name in room.names { #expect(targets[name] == named, "\(name)") }
        }
    }

    @Test(
        "rooms that are pure see neither files nor the clock, neither the store nor the terminal",
        arguments: [
            "NewsText", "NewsModel", "NewsLanguage", "NewsAnalysis", "NewsWording", "TerminalCanvas", "ReaderInterface",
        ])
    func purity(room: String) throws {
        let banned: Set = ["Foundation", "FoundationEssentials", "GRDB", "Dispatch", "CNcurses", "CCurl"]
        for source in try House.sources("Sources/\(room)") {
            let imports = Set(source.text.matches(of: /\bimport (\w+)/).map { String($0.output.1) })
            #expect(imports.isDisjoint(with: banned), "\(room)/\(source.path)")
        }
    }

    /// Without the C libraries, and what holds no idea of its own.
    @Test("each room that the program is built of is in the drawing")
    func drawing() throws {
        let page = try House.text("ARCHITECTURE.md")
        let drawing = try #require(page.firstMatch(of: /```text\n([^`]*)```/)).output.1
        let targets = try Self.targets()
        var rooms: Set = ["rashomon"]
        while case let below = rooms.union(rooms.flatMap { targets[$0] ?? [] }), below != rooms { rooms = below }
        for room in rooms.subtracting(["SharedState", "UnicodeTables"]) where !room.hasPrefix("C") {
            #expect(drawing.contains(room), "\(room)")
        }
    }

    /// The folders of the interface as ARCHITECTURE.md lists them, the lowest first.
    private static func layers() throws -> [String] {
        try House.text("ARCHITECTURE.md").matches(of: /\d\. `ReaderInterface\/(\w+)`/).map { String($0.output.1) }
    }

    /// The types that a source declares outside of all others, and all words with a capital in its code.
    private static func names(in source: String) -> (declared: Set<Substring>, used: Set<Substring>) {
        let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "typealias"]
        var declared: Set<Substring> = []
        var used: Set<Substring> = []
        for line in source.split(separator: "\n") {
            // What is quoted, and what is said in a comment, names nothing.
            let code = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "\"")
            let words = (code.firstRange(of: "//").map { code[..<$0.lowerBound] } ?? code[...])
                .split { !$0.isLetter && !$0.isNumber && $0 != "_" }
            used.formUnion(words.filter { $0.first?.isUppercase == true })
            if line.first?.isLetter == true, let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count
            {
                declared.insert(words[kind + 1])
            }
        }
        return (declared, used)
    }

    @Test("a folder of the interface names no type of a folder above it")
    func interfaceLayers() throws {
        let layers = try Self.layers()
        let sources = try House.sources("Sources/ReaderInterface").map { source in
            (folder: String(source.path.prefix { $0 != "/" }), path: source.path, names: Self.names(in: source.text))
        }
        #expect(Set(sources.map(\.folder)) == Set(layers))
        for (place, layer) in layers.enumerated() {
            let above = Set(layers.dropFirst(place + 1))
            let types = sources.filter { above.contains($0.folder) }.reduce(into: Set()) {
                $0.formUnion($1.names.declared)
            }
            for source in sources where source.folder == layer {
                #expect(
                    source.names.used.isDisjoint(with: types),
                    "\(source.path): \(source.names.used.intersection(types))")
            }
        }
    }

    @Test("the program is its start and nothing else")
    func program() throws {
        #expect(try House.sources("Sources/rashomon").map(\.path) == ["main.swift"])
    }
}
