import Foundation
import Yams

/// Puts settings into the text of a configuration file and leaves everything else in it as it is, comments and all.
package struct ConfigurationEditor {
    /// A value that is to be set, or a list of them.
    package struct Addition: Equatable {
        /// `["fetch", "timeout"]`.
        package var path: [String]
        /// One where `isList` is false.
        package var values: [String]
        /// Values are added to a list that may be there already.
        package var isList: Bool

        /// Sets one value.
        package init(_ path: [String], _ value: String) {
            self.path = path
            values = [value]
            isList = false
        }

        /// Adds to a list.
        package init(_ path: [String], list: [String]) {
            self.path = path
            values = list
            isList = true
        }
    }

    /// What came of it.
    package struct Outcome: Equatable {
        /// The whole file, changed.
        package var text: String
        /// Additions that the file does not get, by their places, and why.
        package var refused: [Int: String] = [:]
        /// Additions that the file has already, by their places.
        package var present: Set<Int> = []
    }

    /// Lines that go in front of line `line` (from 0) of the file.
    private struct Insertion {
        var line: Int
        var text: [String]
    }

    private var insertions: [Insertion] = []
    private var refused: [Int: String] = [:]
    private var present: Set<Int> = []
    private let lineCount: Int

    /// `text` with the additions that it does not say anything about yet. What it says stays: an addition that it
    /// contradicts, or has no place for, is refused.
    package static func adding(_ additions: [Addition], to text: String) -> Outcome {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            return refusingAll(additions, text, "the file is not YAML, and is left as it is")
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var editor = ConfigurationEditor(lineCount: text.isEmpty ? 0 : lines.count - (text.hasSuffix("\n") ? 1 : 0))
        editor.place(
            additions.enumerated().map { ($0, $1) }, depth: 0, in: root, indentation: 0, from: editor.lineCount)
        let result = editor.text(lines)
        // A file that does not read back with its old entries and the new ones is not written.
        let old = ConfigurationFile(path: "", text: text)
        let new = ConfigurationFile(path: "", text: result)
        let added = additions.enumerated()
            .filter { editor.refused[$0.offset] == nil && !editor.present.contains($0.offset) }
            .flatMap { addition in addition.element.values.map { (addition.element.path, $0) } }
        let expected = bag(old.entries.map { ($0.path, $0.value) } + added)
        guard new.problems == old.problems, bag(new.entries.map { ($0.path, $0.value) }) == expected else {
            return refusingAll(additions, text, "the file has a form that is not changed by itself")
        }
        return Outcome(text: result, refused: editor.refused, present: editor.present)
    }

    /// `text` with single values set, whether it says something about them or not; everything else in it stays as it
    /// is. Nil where its form is not understood well enough for that.
    package static func setting(_ values: [[String]: String], in text: String) -> String? {
        // YAML ends lines at carriage returns, at which the text is not parted here.
        if text.utf8.contains(UInt8(ascii: "\r")) { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let old = ConfigurationFile(path: "", text: text)
        var missing: [Addition] = []
        for (path, value) in values.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let said = old.entries.filter { $0.path == path }
            guard let entry = said.first else {
                if !value.isEmpty { missing.append(Addition(path, value)) }
                continue
            }
            guard said.count == 1, lines.indices.contains(entry.line - 1),
                let line = replaced(lines[entry.line - 1], entry, by: value)
            else { return nil }
            lines[entry.line - 1] = line
        }
        let outcome = adding(missing, to: lines.joined(separator: "\n"))
        // A file that does not read back as it was, but for the change, is not written.
        let new = ConfigurationFile(path: "", text: outcome.text)
        let expected =
            old.entries.filter { values[$0.path] == nil }.map { ($0.path, $0.value) }
            + values.filter { !$0.value.isEmpty }.map { ($0.key, $0.value) }
        guard outcome.refused.isEmpty, new.problems == old.problems,
            bag(new.entries.map { ($0.path, $0.value) }) == bag(expected)
        else { return nil }
        return outcome.text
    }

    /// A line `name: value # remark` with another value; nil where the line is not of that form.
    private static func replaced(_ line: String, _ entry: ConfigurationFile.Entry, by value: String) -> String? {
        guard let colon = line.range(of: ": "), line[..<colon.lowerBound].hasSuffix(entry.path.last ?? "") else {
            return nil
        }
        var rest = line[colon.upperBound...]
        if let quote = rest.first, quote == "\"" || quote == "'", let end = rest.lastIndex(of: quote) {
            rest = rest[rest.index(after: end)...]
        }
        // With the spaces in front of it, as remarks may stand below each other.
        let remark = rest.firstMatch(of: #/ +\#.*/#).map { String($0.output) } ?? ""
        return line[..<colon.upperBound] + scalar(value) + remark
    }

    private static func refusingAll(_ additions: [Addition], _ text: String, _ reason: String) -> Outcome {
        Outcome(text: text, refused: Dictionary(uniqueKeysWithValues: additions.indices.map { ($0, reason) }))
    }

    private static func bag(_ entries: [([String], String)]) -> [[String]: Int] {
        entries.reduce(into: [:]) { $0[$1.0 + [$1.1], default: 0] += 1 }
    }

    private init(lineCount: Int) { self.lineCount = lineCount }

    // MARK: Places

    /// Finds the places of additions that agree in their first `depth` names.
    /// - Parameters:
    ///   - node: what the file has below those names; nil where it has nothing.
    ///   - end: where a line goes that has nothing to stand in front of.
    private mutating func place(
        _ additions: [(Int, Addition)], depth: Int, in node: Node?, indentation: Int, from end: Int
    ) {
        let mapping: Node.Mapping?
        switch node {
        case .mapping(let found) where found.style != .flow: mapping = found
        case .scalar(let scalar) where scalar.string.isEmpty: mapping = nil
        case nil: mapping = nil
        default:
            let line = (node?.mark?.line).map { " in line \($0)" } ?? ""
            for (number, _) in additions {
                refused[number] = "what stands\(line) of the configuration has a form that is not changed by itself"
            }
            return
        }
        let column = mapping?.first?.key.mark.map { $0.column - 1 } ?? indentation
        let start = mapping?.first?.key.mark.map { $0.line - 1 } ?? end
        var text: [String] = []
        for (name, members) in groups(additions, depth) {
            let value = mapping?.first { $0.key.string == name }
            if let value {
                extend(value, with: members, depth: depth, column: column)
            } else {
                text += rendered(name, members, depth: depth, indentation: column)
            }
        }
        // At the top level behind everything, where it is found; below a name in front of what is there.
        if !text.isEmpty { insertions.append(Insertion(line: depth == 0 ? lineCount : start, text: text)) }
    }

    private mutating func extend(
        _ pair: (key: Node, value: Node), with members: [(Int, Addition)], depth: Int, column: Int
    ) {
        let line = pair.key.mark?.line ?? 0
        var deeper: [(Int, Addition)] = []
        for (number, addition) in members {
            if addition.path.count == depth + 1 {
                if Self.values(pair.value) == addition.values {
                    present.insert(number)
                } else {
                    let name = addition.path.joined(separator: ".")
                    refused[number] = "\(name) is set in line \(line) of the configuration already"
                }
            } else {
                deeper.append((number, addition))
            }
        }
        if deeper.isEmpty { return }
        place(deeper, depth: depth + 1, in: pair.value, indentation: column + 2, from: line)
    }

    private static func values(_ node: Node) -> [String] {
        node.sequence.map { $0.compactMap(\.string) } ?? node.string.map { [$0] } ?? []
    }

    /// By their names at `depth`, in the order in which they came.
    private func groups(_ additions: [(Int, Addition)], _ depth: Int) -> [(String, [(Int, Addition)])] {
        var result: [(String, [(Int, Addition)])] = []
        var places: [String: Int] = [:]
        for (number, addition) in additions {
            let name = addition.path[depth]
            if let place = places[name] {
                result[place].1.append((number, addition))
            } else {
                places[name] = result.count
                result.append((name, [(number, addition)]))
            }
        }
        return result
    }

    // MARK: Writing

    private mutating func rendered(
        _ name: String, _ members: [(Int, Addition)], depth: Int, indentation: Int
    ) -> [String] {
        let start = String(repeating: " ", count: indentation) + Self.scalar(name) + ":"
        if let (_, leaf) = members.first(where: { $0.1.path.count == depth + 1 }) {
            // The first of a name is written; it cannot be there twice.
            for (number, _) in members.dropFirst() { refused[number] = "\(name) was set before" }
            return [start + " " + Self.value(leaf)]
        }
        return [start]
            + groups(members, depth + 1).flatMap {
                rendered($0.0, $0.1, depth: depth + 1, indentation: indentation + 2)
            }
    }

    private static func value(_ addition: Addition) -> String {
        addition.isList ? "[" + addition.values.map(scalar).joined(separator: ", ") + "]" : scalar(addition.values[0])
    }

    /// As a plain scalar where that is one beyond doubt, or a truth value of every version of YAML, else in double
    /// quotes. Source: YAML 1.2, 7.3.
    static func scalar(_ text: String) -> String {
        let plain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x2F
                || byte == 0x2E
        }
        let reserved = ["y", "n", "yes", "no", "on", "off", "null"].contains(text.lowercased())
        let start = text.utf8.first
        if plain, !reserved, let start, start != 0x2D, start != 0x2E { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\x" + (digits.count < 2 ? "0" : "") + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private func text(_ lines: [String]) -> String {
        var result = Array(lines.prefix(lineCount))
        for insertion in insertions.enumerated().sorted(by: {
            ($0.element.line, $0.offset) > ($1.element.line, $1.offset)
        }) {
            let place = min(insertion.element.line, result.count)
            result.insert(contentsOf: insertion.element.text, at: place)
        }
        return result.map { $0 + "\n" }.joined()
    }
}
