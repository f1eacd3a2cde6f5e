import Foundation
import NewsIndex
import ProgramSettings

/// Where the index is that a command works with.
struct IndexPlace: Hashable {
    /// The folder of the index; of one's marks where others fill the index.
    let folder: String
    /// The folder of the index that others fill; nil for one of one's own.
    let shared: String?

    /// - Parameters:
    ///   - data: what the option names, before the variable.
    ///   - shared: the same for an index that others fill. Who names a folder of their own and no other means their
    ///     own.
    init(data: String?, shared: String?) {
        let base = data.map(Paths.expandingTilde) ?? Paths.data
        let named = shared.map(Paths.expandingTilde) ?? (data == nil ? Paths.sharedIndex : nil)
        self.shared = named.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
        folder = self.shared.map { base + "/shared" + $0 } ?? base
    }

    /// Opens the index, which is made where there is none, unless it is only read.
    /// - Parameter isReader: as `NewsIndex` has it.
    func open(readOnly: Bool = false, isReader: Bool = false) throws -> NewsIndex {
        try NewsIndex(folder: folder, readOnly: readOnly, isReader: isReader, shared: shared)
    }

    /// Refuses where articles and sources are for others to add.
    func checkFilling() throws {
        if let shared { throw IndexError.filledByOthers(path: shared + "/index.sqlite") }
    }
}
