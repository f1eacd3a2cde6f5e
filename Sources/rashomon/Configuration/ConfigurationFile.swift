import Yams

/// A configuration file read into flat names ("fetch.timeout"), each with the line it stands on.
struct ConfigurationFile {
    struct Entry: Equatable {
        var value: String
        var line: Int
    }

    /// Something that was wrong, with the place and what to do. The rest of the file still counts.
    struct Problem: Equatable, CustomStringConvertible {
        var file: String
        var line: Int
        var message: String
        var description: String { "\(file):\(line): \(message)" }
    }

    var path: String
    var entries: [String: Entry] = [:]
    /// Lists, such as the keys of one command: every element with its line.
    var lists: [String: [Entry]] = [:]
    var problems: [Problem] = []

    /// Reads YAML. A file that cannot be parsed gives one problem and no entries.
    init(path: String, text: String) {
        self.path = path
        do {
            guard let root = try Yams.compose(yaml: text) else { return }
            read(root, under: "")
        } catch let error as YamlError {
            problems.append(Problem(file: path, line: ConfigurationFile.line(of: error), message: "\(error)".firstLine))
        } catch {
            problems.append(Problem(file: path, line: 1, message: "\(error)".firstLine))
        }
    }

    private mutating func read(_ node: Node, under name: String) {
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                guard let part = key.string else { continue }
                read(value, under: name.isEmpty ? part : "\(name).\(part)")
            }
        case .sequence(let sequence):
            lists[name] = sequence.map { Entry(value: $0.string ?? "", line: $0.mark?.line ?? 1) }
        case .scalar(let scalar):
            let line = scalar.mark?.line ?? 1
            if name.isEmpty {
                problems.append(Problem(file: path, line: line, message: "expected lines of the form `name: value`"))
            } else {
                entries[name] = Entry(value: scalar.string, line: line)
            }
        case .alias:
            break
        }
    }

    private static func line(of error: YamlError) -> Int {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 1
        }
    }
}

extension String {
    /// Up to the first line feed.
    var firstLine: String { String(prefix { $0 != "\n" }) }
}
