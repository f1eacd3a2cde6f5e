import Foundation
import SharedState

/// A file that only the reader of it may see.
struct TemporaryFile {
    let path: String
    private let folder: PrivateFolder

    /// - Returns: `nil` where no file can be made.
    init?(holding text: String, name: String) {
        guard let folder = PrivateFolder(in: NSTemporaryDirectory()) else { return nil }
        self.folder = folder
        path = folder.path + "/" + name
        let isMade = FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        if !isMade {
            folder.remove()
            return nil
        }
    }

    func remove() { folder.remove() }
}
