extension String {
    /// The first bytes of its UTF-8, at most so many: copied as a whole, where a prefix of `utf8` is copied one by one.
    package func firstBytes(_ count: Int) -> [UInt8] {
        unsafe utf8.withContiguousStorageIfAvailable { unsafe Array($0.prefix(count)) } ?? Array(utf8.prefix(count))
    }

    /// Whether a byte stands in its UTF-8.
    package func hasByte(_ byte: UInt8) -> Bool {
        unsafe utf8.withContiguousStorageIfAvailable { unsafe $0.contains(byte) } ?? utf8.contains(byte)
    }
}
