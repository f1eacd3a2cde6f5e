import Foundation

/// An empty file beside the index that processes lock to tell each other something.
enum LockFile {
    /// Opens it, made where there is none; nil where there can be none, as in a folder that is read only.
    static func open(_ path: String) -> Int32? {
        let opened = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        return opened < 0 ? nil : opened
    }
}
