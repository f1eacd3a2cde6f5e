import GRDB

/// The database file: opening it, its settings, and reading and writing with errors of one closed kind.
final class IndexFile: Sendable {
    let path: String
    init(folder: String, readOnly: Bool) throws(IndexError) { path = folder }
}
