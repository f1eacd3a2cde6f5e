import Foundation

/// A file that only the reader of it may see.
struct TemporaryFile {
    let path: String

    /// - Returns: `nil` where no file can be made.
    init?(holding text: String, name: String) {
        var template = Array((NSTemporaryDirectory() + "/rashomon-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = folder + "/" + name
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else {
            rmdir(folder)
            return nil
        }
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
    }
}
