import GRDB

extension NewsIndex {
    /// What in the index is not as it must be; empty for a sound one.
    public func findings() throws(IndexError) -> [IndexFinding] {
        try file.read { try IndexRepair(db: $0).findings() }
    }
}
