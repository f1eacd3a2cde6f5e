import Foundation

/// A file of cookies in Netscape's format.
enum CookieFile {
    /// Whether libcurl may write the file anew: only where it is not there, is empty, or says that it holds cookies.
    /// A mistyped path must not cost a reader another file.
    static func mayBeWritten(_ path: String) -> Bool {
        guard FileManager.default.fileExists(atPath: path) else { return true }
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        let start = String(decoding: (try? file.read(upToCount: 200)) ?? Data(), as: UTF8.self)
        return start.isEmpty || start.hasPrefix("# Netscape HTTP Cookie File") || start.hasPrefix("# HTTP Cookie File")
    }
}
