import Foundation

/// The pages of a database file as they lie on the disk, with those of its log over them, whatever is broken in either.
///
/// It reads the file formats of SQLite itself (https://www.sqlite.org/fileformat2.html): SQLite gives up at the first
/// page that is not as it must be.
struct DatabaseImage {
    let pageSize: Int
    /// Bytes of a page that hold content.
    let usable: Int
    private let bytes: Data
    /// Where in the log the newest committed content of a page is.
    private let logged: [Int: Int]
    private let log: Data
    let pageCount: Int
    /// What the file says of itself at its start is not noise.
    private let hasHeader: Bool

    /// - Parameters:
    ///   - bytes: the file.
    ///   - log: the file beside it whose name ends with `-wal`; empty where there is none.
    init(_ bytes: Data, log: Data) {
        let bytes = bytes.startIndex == 0 ? bytes : Data(bytes)
        let log = log.startIndex == 0 ? log : Data(log)
        hasHeader = bytes.starts(with: DatabaseFiles.header) && bytes.count >= 100
        let pageSize = (hasHeader ? DatabaseImage.pageSize(bytes) : nil) ?? LogFrames.pageSize(log) ?? 4_096
        let reserved = hasHeader ? Int(bytes[20]) : 0
        self.bytes = bytes
        self.log = log
        self.pageSize = pageSize
        usable = reserved <= pageSize / 8 ? pageSize - reserved : pageSize
        logged = LogFrames.pages(log, pageSize: pageSize)
        pageCount = max(bytes.count / pageSize, logged.keys.max() ?? 0)
    }

    private static func pageSize(_ bytes: Data) -> Int? {
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        let real = size == 1 ? 65_536 : size
        return isPageSize(real) ? real : nil
    }

    static func isPageSize(_ size: Int) -> Bool { (512...65_536).contains(size) && size & (size - 1) == 0 }

    /// A page by its number, from 1; nil where the file ends before it.
    func page(_ number: Int) -> [UInt8]? {
        guard number >= 1 else { return nil }
        if let place = logged[number] { return [UInt8](log[place..<(place + pageSize)]) }
        let start = (number - 1) * pageSize
        guard number <= pageCount, start + pageSize <= bytes.count else { return nil }
        return [UInt8](bytes[start..<(start + pageSize)])
    }

    /// Pages that hold nothing, as the file says: what stands on them is old.
    func freePages() -> Set<Int> {
        guard hasHeader, let first = page(1) else { return [] }
        var free: Set<Int> = []
        var trunk = first.number(at: 32)
        while trunk > 0, !free.contains(trunk), let page = page(trunk) {
            free.insert(trunk)
            let count = min(page.number(at: 4), (usable - 8) / 4)
            for leaf in 0..<count { free.insert(page.number(at: 8 + 4 * leaf)) }
            trunk = page.number(at: 0)
        }
        return free
    }
}

extension [UInt8] {
    /// Four bytes, the highest first.
    func number(at place: Int) -> Int {
        guard place >= 0, place + 4 <= count else { return 0 }
        return self[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
}

/// The frames of a log up to the last that ends a transaction.
private enum LogFrames {
    private static let header = 32
    private static let frameHeader = 24

    private static func number(_ log: Data, _ place: Int) -> UInt32 {
        log[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }

    static func pageSize(_ log: Data) -> Int? {
        guard log.count >= header, number(log, 0) & ~1 == 0x377F_0682 else { return nil }
        let size = Int(number(log, 8))
        return DatabaseImage.isPageSize(size) ? size : nil
    }

    /// Where the newest content of each page begins. A frame whose sum is wrong ends the log, as it does for SQLite.
    static func pages(_ log: Data, pageSize: Int) -> [Int: Int] {
        guard self.pageSize(log) == pageSize else { return [:] }
        let isBigEndian = number(log, 0) & 1 == 1
        var sum = LogSum(isBigEndian: isBigEndian)
        sum.add(log[0..<24])
        var committed: [Int: Int] = [:]
        var open: [Int: Int] = [:]
        var place = header
        while place + frameHeader + pageSize <= log.count {
            guard log[(place + 8)..<(place + 16)] == log[16..<24] else { break }
            sum.add(log[place..<(place + 8)])
            sum.add(log[(place + frameHeader)..<(place + frameHeader + pageSize)])
            guard sum.first == number(log, place + 16), sum.second == number(log, place + 20) else { break }
            open[Int(number(log, place))] = place + frameHeader
            if number(log, place + 4) != 0 {
                committed.merge(open) { $1 }
                open = [:]
            }
            place += frameHeader + pageSize
        }
        return committed
    }
}

/// The sum by which a log's frames follow each other.
private struct LogSum {
    let isBigEndian: Bool
    var first: UInt32 = 0
    var second: UInt32 = 0

    mutating func add(_ bytes: Data) {
        var words: [UInt32] = []
        words.reserveCapacity(bytes.count / 4)
        var word: UInt32 = 0
        for (place, byte) in bytes.enumerated() {
            word = isBigEndian ? word << 8 | UInt32(byte) : word | UInt32(byte) << (8 * UInt32(place % 4))
            if place % 4 == 3 {
                words.append(word)
                word = 0
            }
        }
        for pair in stride(from: 0, to: words.count - 1, by: 2) {
            first = first &+ words[pair] &+ second
            second = second &+ words[pair + 1] &+ first
        }
    }
}
