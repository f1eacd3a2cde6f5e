import Foundation
import SharedState

/// Where the one picture lies that is to be shown: for its owner's eyes, and gone once it was shown.
final class PictureFolder: Sendable {
    private let folder = Locked<PrivateFolder?>(nil)

    /// A path for the next picture; the one before goes.
    /// - Returns: nil where no folder can be made.
    func next() -> String? {
        clear()
        let made = PrivateFolder(in: NSTemporaryDirectory())
        folder.withLock { $0 = made }
        return made.map { $0.path + "/picture" }
    }

    /// Removes what is there.
    func clear() {
        folder.withLock { folder in
            folder?.remove()
            folder = nil
        }
    }
}
