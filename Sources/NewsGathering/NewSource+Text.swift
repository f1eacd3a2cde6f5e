package import Foundation
package import NewsIndex
package import NewsIngest
import ProgramSettings

/// What a text that names a source comes to.
package enum SourceReading {
    /// One that may be added without asking.
    case source(NewSource)
    /// A source that runs a program; the reader is asked first.
    case asks(NewSource)
    /// None, and why.
    case refused(SourceRefusal)
}

extension NewSource {
    /// A source as the command line, lists of sources and the reader write it.
    ///
    /// - Parameters:
    ///   - folder: what paths in a list are relative to; nil for a list that lies in none.
    ///   - origin: who wrote it down, which decides what it may be.
    package static func read(_ text: String, relativeTo folder: URL?, from origin: SourceOrigin) -> SourceReading {
        let text = origin == .typed ? withScheme(text) : text
        switch SourceAddress.admission(of: text, from: origin) {
        case .admitted(let address): return .source(source(address, folder))
        case .asks(let address): return .asks(source(address, folder))
        case .refused(.noAddress):
            // Lists name files of their own folder without anything in front.
            guard let folder, let file = neighbour(text, in: folder, from: origin) else { return .refused(.noAddress) }
            return .source(NewSource(kind: .feed, url: SourceAddress.file(file).text))
        case .refused(let reason): return .refused(reason)
        }
    }

    /// The address of the source that somebody types; nil where it is none.
    package static func address(_ text: String) -> String? {
        guard case .source(let source) = read(text, relativeTo: nil, from: .typed) else { return nil }
        return source.url
    }

    /// `example.org/feed` as people type it: an address, unless there is a file of the name. Machines of the own
    /// network seldom have certificates.
    static func withScheme(_ text: String) -> String {
        let typed = text.trimmingCharacters(in: .whitespaces)
        guard SourceAddress(typed) == nil, !typed.contains(" ") else { return typed }
        if FileManager.default.fileExists(atPath: typed) { return "./" + typed }
        let host = typed.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let name = host.prefix { $0 != ":" }
        let isHost = name == "localhost" || name.dropFirst().dropLast().contains(".") && !host.contains("@")
        guard isHost, let address = WebAddress.openable("https://" + typed) else { return typed }
        return WebAddress(address).isLocal ? "http://" + address.dropFirst("https://".count) : address
    }

    private static func source(_ address: SourceAddress, _ folder: URL?) -> NewSource {
        switch address {
        case .web: return NewSource(kind: .feed, url: address.text)
        case .command, .filter: return NewSource(kind: .command, url: address.text)
        case .query: return NewSource(kind: .query, url: address.text)
        case .file(let path):
            let whole = Paths.expandingTilde(path)
            let file =
                whole.hasPrefix("/")
                ? whole : URL(fileURLWithPath: whole, relativeTo: folder).standardizedFileURL.path
            let isFolder = Paths.isFolder(file) || MailBox.isMailBox(at: file)
            // A feed says what it is called; a folder does not.
            return NewSource(
                kind: isFolder ? .folder : .feed, url: SourceAddress.file(file).text,
                title: isFolder ? (file as NSString).lastPathComponent : "")
        }
    }

    /// The file that `name` is in `folder`. A list that is passed around, with its feeds beside it, reaches nothing
    /// but its own folder, not by links either.
    static func neighbour(_ name: String, in folder: URL, from origin: SourceOrigin) -> String? {
        let file = folder.appendingPathComponent(name)
        guard !name.isEmpty, FileManager.default.fileExists(atPath: file.path) else { return nil }
        guard origin == .outside else { return file.path }
        let inside = folder.resolvingSymlinksInPath().path
        let isBelow = file.resolvingSymlinksInPath().path.hasPrefix(inside.hasSuffix("/") ? inside : inside + "/")
        return isBelow ? file.path : nil
    }
}

extension Source {
    /// What is fetched for this source; nil where its address is not what its kind lets it be. An address that was
    /// taken for a feed's never runs a program, whatever it says.
    var fetchedAddress: SourceAddress? {
        guard let address = SourceAddress(url) else { return nil }
        switch (kind, address) {
        case (.command, .command), (.command, .filter): return address
        case (.feed, .web), (.feed, .file), (.page, .web), (.folder, .file): return address
        default: return nil
        }
    }
}
