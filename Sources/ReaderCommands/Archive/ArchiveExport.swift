import Foundation
import NewsIndex
import NewsIngest
import NewsModel
import NewsWording
import ProgramSettings

/// Writes everything of the reader's: the index, the configuration and own themes.
struct ArchiveExport {
    var index: NewsIndex
    /// The path of the configuration file, whether it is there or not.
    var configuration: String
    var keepsPasswords: Bool

    /// Writes to a file that only its owner may read, whole or not at all; `-` is standard output.
    func write(to path: String) throws {
        let hidden: [String]
        if path == "-" {
            var text = ""
            hidden = try index.exportEverything(documents, keepingPasswords: keepsPasswords, at: .now) { line in
                text += line
                if text.utf8.count > 1 << 16 {
                    StandardStream.writeAnswer(text)
                    text = ""
                }
            }
            StandardStream.writeAnswer(text)
        } else {
            var sources: [String] = []
            try OutputFile.write(to: path, isPrivate: true) { file in
                sources = try index.exportEverything(documents, keepingPasswords: keepsPasswords, at: .now) {
                    try file.write($0)
                }
            }
            hidden = sources
        }
        for source in hidden {
            warn("\(source): its password is left out; `rashomon export --everything --passwords` writes it too.")
        }
    }

    /// The configuration, and the themes beside it.
    private var documents: [ArchiveDocument] {
        var documents: [ArchiveDocument] = []
        if let text = text(of: configuration) {
            documents.append(
                ArchiveDocument(
                    kind: .configuration, name: (configuration as NSString).lastPathComponent,
                    text: keepsPasswords ? text : withoutPassword(text)))
        }
        let folder = (configuration as NSString).deletingLastPathComponent + "/themes"
        for name in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            guard let text = text(of: folder + "/" + name) else { continue }
            documents.append(ArchiveDocument(kind: .theme, name: name, text: text))
        }
        return documents
    }

    /// nil for what is no text of a sensible length.
    private func text(of path: String) -> String? {
        guard let data = FileManager.default.contents(atPath: path), data.count < 4 << 20 else { return nil }
        return String(data: data, encoding: .utf8)
    }

    /// The proxy's password is the only one that stands in the configuration itself.
    private func withoutPassword(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard let name = line.firstRange(of: "proxy"),
                let start = line[name.upperBound...].firstIndex(where: { !"\"': \t".contains($0) })
            else { return String(line) }
            let value = line[start...].prefix { !$0.isWhitespace }
            guard let at = value.lastIndex(of: "@") else { return String(line) }
            let user = value[..<at].firstRange(of: "://")?.upperBound ?? start
            return String(line[..<user] + line[line.index(after: at)...])
        }.joined(separator: "\n")
    }
}
