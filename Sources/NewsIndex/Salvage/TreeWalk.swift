/// Goes through a table of a damaged database from its root, and over what is broken to what is not.
struct TreeWalk {
    /// The first byte of a page of a B-tree (SQLite's file format, section 1.6).
    private enum Kind: UInt8 {
        case indexInterior = 2
        case tableInterior = 5
        case indexLeaf = 10
        case tableLeaf = 13

        var isInterior: Bool { self == .indexInterior || self == .tableInterior }
        var isTable: Bool { self == .tableInterior || self == .tableLeaf }
    }

    private let image: DatabaseImage
    /// Pages that belong to a table that was walked, so that none is read twice.
    private(set) var seen: Set<Int> = []
    /// Pages of the tree that was walked last which could not be read, and rows that could not.
    private(set) var lostPages = 0
    private(set) var lostRows = 0

    private static let deepest = 40

    init(_ image: DatabaseImage) { self.image = image }

    /// All rows below `root` that can be read, in the order of their keys.
    mutating func rows(below root: Int, _ body: (StoredRecord) throws -> Void) rethrows {
        lostPages = 0
        lostRows = 0
        try walk(root, depth: 0, body)
    }

    /// The rows of one page by itself, where it is a leaf of a table; nil where it is none or any of its rows is
    /// broken.
    func leafRows(_ number: Int) -> [StoredRecord]? {
        guard let page = image.page(number), Kind(rawValue: page[start(number)]) == .tableLeaf,
            let cells = cells(page, number, .tableLeaf), !cells.isEmpty
        else { return nil }
        let rows = cells.compactMap { record(page, $0, .tableLeaf) }
        return rows.count == cells.count ? rows : nil
    }

    private mutating func walk(_ number: Int, depth: Int, _ body: (StoredRecord) throws -> Void) rethrows {
        guard depth < TreeWalk.deepest, seen.insert(number).inserted, let page = image.page(number),
            let kind = Kind(rawValue: page[start(number)]), let cells = cells(page, number, kind)
        else {
            lostPages += 1
            return
        }
        for cell in cells {
            if kind.isInterior { try walk(page.number(at: cell), depth: depth + 1, body) }
            if kind == .tableInterior { continue }
            if let row = record(page, cell, kind) {
                try body(row)
            } else {
                lostRows += 1
            }
        }
        if kind.isInterior { try walk(page.number(at: start(number) + 8), depth: depth + 1, body) }
    }

    /// The first page begins with what holds for the whole file.
    private func start(_ number: Int) -> Int { number == 1 ? 100 : 0 }

    /// Where the cells of a page are, in the order of their keys; nil where the page cannot be one.
    private func cells(_ page: [UInt8], _ number: Int, _ kind: Kind) -> [Int]? {
        let header = start(number)
        let count = Int(page[header + 3]) << 8 | Int(page[header + 4])
        let list = header + (kind.isInterior ? 12 : 8)
        guard list + 2 * count <= image.usable else { return nil }
        let places = (0..<count).map { Int(page[list + 2 * $0]) << 8 | Int(page[list + 2 * $0 + 1]) }
        return places.allSatisfy { $0 >= list + 2 * count && $0 + 4 <= image.usable } ? places : nil
    }

    private func record(_ page: [UInt8], _ cell: Int, _ kind: Kind) -> StoredRecord? {
        var reader = RecordReader(page[(cell + (kind.isInterior ? 4 : 0))..<image.usable])
        guard let size = reader.variable(), (1...Int64(image.pageCount) * Int64(image.pageSize)).contains(size) else {
            return nil
        }
        let rowID = kind.isTable ? reader.variable() : nil
        if kind.isTable, rowID == nil { return nil }
        guard let payload = payload(page, reader.place, Int(size), isTable: kind.isTable) else { return nil }
        return StoredRecord(payload, rowID: rowID)
    }

    /// The content of a cell, of which the page holds as much as SQLite's rule says, and a chain of pages the rest.
    private func payload(_ page: [UInt8], _ place: Int, _ size: Int, isTable: Bool) -> [UInt8]? {
        let usable = image.usable
        let most = isTable ? usable - 35 : (usable - 12) * 64 / 255 - 23
        if size <= most {
            return place + size <= usable ? Array(page[place..<(place + size)]) : nil
        }
        let least = (usable - 12) * 32 / 255 - 23
        let wanted = least + (size - least) % (usable - 4)
        let local = wanted <= most ? wanted : least
        guard place + local + 4 <= usable else { return nil }
        var bytes = Array(page[place..<(place + local)])
        var next = page.number(at: place + local)
        while bytes.count < size {
            // Each page brings something, so that a ring of pages ends, too.
            guard next > 1, let more = image.page(next) else { return nil }
            bytes += more[4..<min(usable, 4 + size - bytes.count)]
            next = more.number(at: 0)
        }
        return bytes
    }
}
