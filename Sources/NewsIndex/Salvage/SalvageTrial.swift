import Foundation

/// Any bytes, read as a damaged database, for trials.
package enum SalvageTrial {
    /// Reads them as a database without a log, and their halves as one with a log; nothing may trap.
    package static func read(_ bytes: [UInt8]) {
        let half = bytes.count / 2
        for (file, log) in [(bytes[...], bytes[..<0]), (bytes[..<half], bytes[half...])] {
            let image = DatabaseImage(Data(file), log: Data(log))
            _ = image.freePages()
            var walk = TreeWalk(image)
            walk.rows(below: 1) { _ in }
            for page in 1...max(1, image.pageCount) { _ = walk.leafRows(page) }
        }
    }
}
