import Foundation
import ProgramSettings

/// How a path that is being typed can go on.
package enum PathCompletion {
    private static let most = 200

    /// Whole texts that begin with what was typed, folders with a slash at their end; hidden names only where the dot
    /// was typed. `folder` is what relative paths start from.
    package static func of(_ text: String, in folder: String) -> [String] {
        guard !text.isEmpty, !text.contains("://") else { return [] }
        if text == "~" { return ["~/"] }
        let typedFolder = text.lastIndex(of: "/").map { String(text[...$0]) } ?? ""
        let start = String(text.dropFirst(typedFolder.count))
        let whole = Paths.expandingTilde(typedFolder)
        let place = whole.hasPrefix("/") ? whole : folder + "/" + whole
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        let found = names.filter { $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix(".")) }
        return found.sorted().prefix(most).map { name in
            typedFolder + name + (Paths.isFolder(place + "/" + name) ? "/" : "")
        }
    }
}
