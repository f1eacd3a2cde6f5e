import Yams

/// A configuration file read into its entries, each with the line it stands on.
package struct ConfigurationFile {
    /// One value and the names above it: `["fetch", "timeout"]`.
    package struct Entry: Equatable {
        /// The names above the value and its own, the outermost first.
        package var path: [String]
        /// As written, without quotes.
        package var value: String
        /// From 1.
        package var line: Int

        /// "fetch.timeout".
        package var name: String { path.joined(separator: ".") }
    }

    /// Something that was wrong, with the place and what to do. The rest of the file still counts.
    package struct Problem: Equatable, CustomStringConvertible {
        /// Path of the file.
        package var file: String
        /// 0 where it is not about a line.
        package var line: Int
        /// The fault, and the way out of it.
        package var message: String

        package init(file: String, line: Int, message: String) {
            self.file = file
            self.line = line
            self.message = message
        }

        /// `file:line: message`; without the line where that is 0.
        package var description: String { line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)" }
    }

    /// For messages.
    package var path: String
    /// In the order of the file.
    package var entries: [Entry] = []
    /// Lines that could not be read.
    package var problems: [Problem] = []

    /// Reads YAML. A file that cannot be parsed gives one problem and no entries.
    package init(path: String, text: String) {
        self.path = path
        do {
            guard let root = try Yams.compose(yaml: text) else { return }
            read(root, [])
        } catch let error as YamlError {
            report(ConfigurationFile.line(of: error), ConfigurationFile.reason(of: error))
        } catch {
            report(1, "\(error)".firstLine)
        }
    }

    /// The entries below `path`, with the rest of their names.
    package func entries(below path: [String]) -> [(rest: [String], entry: Entry)] {
        entries.filter { $0.path.count > path.count && Array($0.path.prefix(path.count)) == path }
            .map { (Array($0.path.dropFirst(path.count)), $0) }
    }

    private mutating func read(_ node: Node, _ path: [String]) {
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                guard let name = key.string else {
                    report(key.mark?.line ?? 1, "expected a name in front of the colon")
                    continue
                }
                read(value, path + [name])
            }
        case .sequence(let sequence):
            for element in sequence {
                guard let text = element.string else {
                    report(element.mark?.line ?? 1, "expected a list of words")
                    continue
                }
                entries.append(Entry(path: path, value: text, line: element.mark?.line ?? 1))
            }
        case .scalar(let scalar):
            let line = scalar.mark?.line ?? 1
            if path.isEmpty {
                report(line, "expected lines of the form `name: value`")
            } else if !scalar.string.isEmpty {
                entries.append(Entry(path: path, value: scalar.string, line: line))
            }
        case .alias:
            break
        }
    }

    private mutating func report(_ line: Int, _ message: String) {
        problems.append(Problem(file: path, line: line, message: message))
    }

    private static func line(of error: YamlError) -> Int {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 1
        }
    }

    private static func reason(of error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
            "this is not YAML: \(problem); the whole file is left out"
        case .duplicatedKeysInMapping(let keys, _):
            "\(keys.map { "\($0)" }.joined(separator: ", ")) is there twice; the whole file is left out"
        default:
            "this is not YAML: \("\(error)".firstLine); the whole file is left out"
        }
    }
}

extension String {
    /// Up to the first line feed.
    var firstLine: String { String(prefix { $0 != "\n" }) }
}
