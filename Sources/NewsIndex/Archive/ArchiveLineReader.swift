import Foundation

/// Reads the lines of an archive, and notices where some are missing.
struct ArchiveLineReader {
    /// The next line; nil at the end.
    private let next: () throws -> String?
    /// Lines that were read.
    private var number = 0
    /// The highest numbers ever given, by what they are numbers of.
    private(set) var last: [String: Int64] = [:]

    init(next: @escaping () throws -> String?) { self.next = next }

    /// What is wrong with the line that was read last.
    func failure(_ reason: String) -> IndexError {
        IndexError.failed("line \(number) of the archive: \(reason); nothing was taken")
    }

    /// To be read first.
    mutating func readHeader() throws {
        guard let header = try line(), header["format"] as? String == ArchiveWriter.format else {
            throw failure("is not the header of an archive")
        }
        guard let version = header["version"] as? Int, version <= ArchiveWriter.version else {
            throw failure("the archive is of a later version than this program knows")
        }
        for (name, value) in header["last"] as? [String: Any] ?? [:] {
            if let number = value as? Int64, (0...ArchiveTable.Form.greatest).contains(number) { last[name] = number }
        }
    }

    /// The next line. The last, whose kind is `end`, says how many there must have been.
    mutating func object() throws -> [String: Any] {
        guard let object = try line() else {
            throw IndexError.failed("the archive ends before its end, after \(number) lines; nothing was taken")
        }
        if object["kind"] as? String == "end", object["lines"] as? Int != number - 1 {
            throw failure("lines are missing before this one")
        }
        return object
    }

    /// A file of the reader's that is in a line.
    func document(_ kind: ArchiveDocument.Kind, _ object: [String: Any]) throws -> ArchiveDocument {
        guard let name = object["name"] as? String, let text = object["text"] as? String, !name.contains("/"),
            !name.hasPrefix("."), !name.isEmpty
        else { throw failure("a file of the reader's wants a name without a folder, and a text") }
        return ArchiveDocument(kind: kind, name: name, text: text)
    }

    private mutating func line() throws -> [String: Any]? {
        guard let line = try next() else { return nil }
        number += 1
        guard let object = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] else {
            throw failure("is no JSON object")
        }
        return object
    }
}
