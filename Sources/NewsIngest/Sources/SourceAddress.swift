/// Where a source's articles come from, as newsboat's `urls` file and the command line write it.
public enum SourceAddress: Hashable, Sendable {
    /// An http or https address.
    case web(String)
    /// A file or folder on this machine.
    case file(String)
    /// A command of the reader's whose output is a feed.
    case command(String)
    /// A command of the reader's that the feed at an address is passed through.
    case filter(command: String, address: String)
    /// A saved search over what is there.
    case query(name: String, expression: String)

    /// The address that `text` writes: `https://…`, `feed:…`, `file:///…`, a path, `exec:command`,
    /// `filter:command:https://…`, `query:Name:expression`. nil for what is none of these.
    public init?(_ text: String) {
        let trimmed = text.trimming(" ", "\t", "\n")
        func rest(_ prefix: String) -> String? {
            trimmed.lowercased().hasPrefix(prefix) ? String(trimmed.dropFirst(prefix.count)) : nil
        }
        if let command = rest("exec:") {
            guard !command.isEmpty else { return nil }
            self = .command(command)
        } else if let rest = rest("filter:") {
            // The address starts at the last colon before a scheme: commands may hold colons themselves.
            guard let scheme = rest.firstRange(of: ":http") ?? rest.firstRange(of: ":file:"),
                scheme.lowerBound > rest.startIndex
            else { return nil }
            self = .filter(
                command: String(rest[..<scheme.lowerBound]),
                address: String(rest[rest.index(after: scheme.lowerBound)...]))
        } else if let rest = rest("query:") {
            let parts = rest.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return nil }
            self = .query(name: parts[0], expression: parts[1])
        } else if let rest = rest("file:") {
            let path = rest.hasPrefix("//") ? String(rest.dropFirst(2)) : rest
            guard !path.isEmpty else { return nil }
            self = .file(SourceAddress.withoutEnd(SourceAddress.percentDecoded(path)))
        } else if trimmed.lowercased().hasPrefix("feed:") {
            guard let url = WebAddress.openable(FeedDiscovery.feedScheme(trimmed)) else { return nil }
            self = .web(url)
        } else if let url = WebAddress.openable(trimmed) {
            self = .web(url)
        } else if trimmed.hasPrefix("/") || trimmed.hasPrefix("./") || trimmed.hasPrefix("~/")
            || trimmed.hasPrefix("../")
        {
            self = .file(SourceAddress.withoutEnd(trimmed))
        } else {
            return nil
        }
    }

    /// As it is written.
    public var text: String {
        switch self {
        case .web(let url): url
        case .file(let path): path.hasPrefix("/") ? "file://" + path : path
        case .command(let command): "exec:" + command
        case .filter(let command, let address): "filter:" + command + ":" + address
        case .query(let name, let expression): "query:" + name + ":" + expression
        }
    }

    /// A folder is one source, with a slash behind it or without.
    private static func withoutEnd(_ path: String) -> String {
        var path = path
        while path.hasSuffix("/"), path.count > 1 { path.removeLast() }
        return path
    }

    private static func percentDecoded(_ path: String) -> String {
        guard path.contains("%") else { return path }
        var bytes: [UInt8] = []
        let source = Array(path.utf8)
        var at = 0
        while at < source.count {
            if source[at] == 0x25, at + 2 < source.count,
                let value = UInt8(String(decoding: source[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                at += 3
            } else {
                bytes.append(source[at])
                at += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
