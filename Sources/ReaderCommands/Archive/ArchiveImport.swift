import Foundation
import NewsIndex
import NewsWording

/// Takes an export of everything into a new index, and puts the configuration and themes where they belong.
struct ArchiveImport {
    var index: NewsIndex
    /// The path of the configuration file, whether it is there or not.
    var configuration: String
    var mayRun: ([String]) -> Bool

    /// - Returns: what was taken, in a sentence, and whether the reader's files could be put in their places, too.
    func take(_ lines: ArchiveLines) throws -> (sentence: String, isWhole: Bool) {
        let result = try index.importEverything({ try lines.next() }, mayRun: mayRun)
        for source in result.refused {
            warn("“\(source)” runs a program and was not taken over; `rashomon sources add` adds it.")
        }
        if result.parted > 0 {
            warn(
                "Marks of \(Wording.count(result.parted, "article")) that had left the index of others are left out; they "
                    + "are for a reader of such an index.")
        }
        var isWhole = true
        for document in result.documents {
            do {
                try put(document, isAgreed: result.agreed)
            } catch {
                isWhole = false
                warn("\(error); the rest is taken over.")
            }
        }
        if let error = result.unfinished {
            warn("All is taken over, but stories and headlines are still to be made: \(error)")
        }
        return (sentence(result), isWhole)
    }

    private func sentence(_ result: NewsIndex.ArchiveImport) -> String {
        if index.sharedPath != nil {
            return "Taken over: marks of \(Wording.count(result.articles, "article")), "
                + "\(Wording.count(result.rules, "rule"))."
        }
        let parts = [
            Wording.count(result.articles, "article"), Wording.count(result.sources, "source"),
            Wording.count(result.rules, "rule"),
        ]
        return "Taken over: \(parts.joined(separator: ", ")), with everything that was done with them."
    }

    /// Writes a file where none is; beside one that says otherwise, and beside the place of a configuration whose
    /// programs may not be run.
    private func put(_ document: ArchiveDocument, isAgreed: Bool) throws {
        let folder = (configuration as NSString).deletingLastPathComponent
        let data = Data(document.text.utf8)
        var path = document.kind == .theme ? "\(folder)/themes/\(document.name)" : configuration
        let isTaken = FileManager.default.fileExists(atPath: path)
        if isTaken, FileManager.default.contents(atPath: path) == data { return }
        if isTaken || document.kind == .configuration && !isAgreed {
            path = (path as NSString).deletingPathExtension + ".imported.yaml"
            warn("\(document.name) is written to \(path); what is to hold of it is for you to say.")
        }
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try FileOutput.write(document.text, to: path, isPrivate: true)
    }
}
