import Foundation

/// A row as it lies in a page: its values in the order of storage.
struct StoredRecord {
    /// The row's number; nil in tables that have none.
    var rowID: Int64?
    var values: [KeptValue]

    /// nil where the bytes are no record.
    init?(_ bytes: [UInt8], rowID: Int64?) {
        var reader = RecordReader(bytes[...])
        guard let header = reader.variable(), (1...Int64(bytes.count)).contains(header) else { return nil }
        let headerEnd = Int(header)
        var kinds: [Int64] = []
        while reader.place < headerEnd {
            guard let kind = reader.variable(), kind >= 0, kind != 10, kind != 11 else { return nil }
            kinds.append(kind)
        }
        guard reader.place == headerEnd, kinds.count <= StoredRecord.mostColumns else { return nil }
        values = []
        for kind in kinds {
            guard let value = reader.value(kind) else { return nil }
            values.append(value)
        }
        // Whoever wrote the record wrote no more than it says.
        guard reader.place == bytes.count else { return nil }
        self.rowID = rowID
    }

    private static let mostColumns = 2_000
}

/// Reads numbers and values of SQLite's record format, and notices the end.
struct RecordReader {
    private let bytes: ArraySlice<UInt8>
    private(set) var place: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    /// A number of one to nine bytes.
    mutating func variable() -> Int64? {
        var number: UInt64 = 0
        for count in 1...9 {
            guard place < bytes.endIndex else { return nil }
            let byte = bytes[place]
            place += 1
            if count == 9 { return Int64(bitPattern: number << 8 | UInt64(byte)) }
            number = number << 7 | UInt64(byte & 0x7F)
            if byte & 0x80 == 0 { return Int64(bitPattern: number) }
        }
        return nil
    }

    mutating func value(_ kind: Int64) -> KeptValue? {
        switch kind {
        case 0: return .null
        case 8: return .integer(0)
        case 9: return .integer(1)
        case 1...6:
            guard let bits = bits([1, 2, 3, 4, 6, 8][Int(kind) - 1]) else { return nil }
            return .integer(bits)
        case 7:
            guard let bits = bits(8) else { return nil }
            return .real(Double(bitPattern: UInt64(bitPattern: bits)))
        default:
            guard let taken = take((kind - 12) / 2) else { return nil }
            if kind % 2 == 0 { return .blob(Data(taken)) }
            // Text that is no text any more was hit by what damaged the file.
            guard let text = String(validating: taken, as: UTF8.self) else { return nil }
            return .text(text)
        }
    }

    /// A whole number of so many bytes, with its sign.
    private mutating func bits(_ count: Int64) -> Int64? {
        guard let taken = take(count), let first = taken.first else { return nil }
        return taken.dropFirst().reduce(Int64(Int8(bitPattern: first))) { $0 << 8 | Int64($1) }
    }

    private mutating func take(_ count: Int64) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= bytes.endIndex - place else { return nil }
        defer { place += Int(count) }
        return bytes[place..<(place + Int(count))]
    }
}
