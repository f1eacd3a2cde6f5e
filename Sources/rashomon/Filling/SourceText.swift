import Foundation
import NewsIndex
import NewsIngest

extension SourceText {
    /// A source as the command line, lists of sources and the reader write it; nil for what is none.
    ///
    /// - Parameter folder: what paths in a list are relative to.
    static func parsed(_ text: String, relativeTo folder: URL) -> NewSource? {
        guard let address = SourceAddress(text) else {
            // Lists name files of their own folder without anything in front.
            let file = folder.appendingPathComponent(text).path
            guard !text.isEmpty, FileManager.default.fileExists(atPath: file) else { return nil }
            return NewSource(kind: .feed, url: SourceAddress.file(file).text)
        }
        switch address {
        case .web: return NewSource(kind: .feed, url: address.text)
        case .command, .filter: return NewSource(kind: .command, url: address.text)
        case .query: return NewSource(kind: .query, url: address.text)
        case .file(let path):
            let whole = Paths.expandingTilde(path)
            let file = whole.hasPrefix("/") ? whole : folder.appendingPathComponent(whole).standardizedFileURL.path
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
            return NewSource(kind: isFolder.boolValue ? .folder : .feed, url: SourceAddress.file(file).text)
        }
    }
}
