import Foundation
import ProgramSettings

/// What a word of the command line gives to be read.
package enum InputWord: Equatable {
    /// Of a file or a folder, whether it is there or not.
    case path(String)
    /// An http or https address.
    case address(String)
    /// `-`.
    case standardInput

    /// `-` is standard input, `http://` or `https://` begins an address, and all else is a path; `~` is expanded.
    package init(_ word: String) {
        if word == "-" {
            self = .standardInput
        } else if word.lowercased().hasPrefix("http://") || word.lowercased().hasPrefix("https://") {
            self = .address(word)
        } else {
            self = .path(Paths.expandingTilde(word))
        }
    }
}

/// Standard input, read whole.
package enum StandardInput {
    /// Its name in messages.
    package static let name = "standard input"
    /// Longer texts are not articles.
    private static let limit = 16 << 20

    /// The next bytes; none at the end.
    package static func part() -> [UInt8] {
        (try? FileHandle.standardInput.read(upToCount: 1 << 16)).map(Array.init) ?? []
    }

    /// All bytes up to the end, behind those that were read already; an error where there are more than a text has.
    package static func bytes(after start: [UInt8] = []) throws(StandardInputError) -> [UInt8] {
        var bytes = start
        while let part = try? FileHandle.standardInput.read(upToCount: 1 << 16), !part.isEmpty {
            bytes.append(contentsOf: part)
            if bytes.count > limit { throw StandardInputError() }
        }
        return bytes
    }
}

/// What is typed or piped in is longer than any article.
package struct StandardInputError: Error, CustomStringConvertible {
    /// A whole sentence with the limit, in megabytes.
    package var description: String { "Standard input is longer than 16 MB, more than an article has." }
}
