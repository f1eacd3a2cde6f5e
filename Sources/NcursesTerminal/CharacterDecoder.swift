import CNcurses

/// Makes characters of bytes that come one after the other, in UTF-8 or in the character set of the locale.
struct CharacterDecoder {
    /// What bytes are.
    enum Result: Equatable {
        case character(Unicode.Scalar)
        /// More bytes belong to it.
        case unfinished
        /// No character, whatever follows.
        case invalid
    }

    /// Otherwise bytes are in the character set of the C library's locale.
    let isUTF8: Bool

    /// What `bytes`, one character or the beginning of one, are.
    func decode(_ bytes: [UInt8]) -> Result {
        guard let first = bytes.first else { return .unfinished }
        if first < 0x80 { return bytes.count == 1 ? .character(Unicode.Scalar(first)) : .invalid }
        return isUTF8 ? utf8(bytes, first) : inLocale(bytes)
    }

    /// All of `bytes`; what is no character becomes U+FFFD.
    func text(_ bytes: [UInt8]) -> String {
        if isUTF8 { return String(decoding: bytes, as: UTF8.self) }
        var text = String.UnicodeScalarView()
        var character: [UInt8] = []
        for byte in bytes {
            character.append(byte)
            switch decode(character) {
            case .unfinished: continue
            case .character(let scalar): text.append(scalar)
            case .invalid: text.append("\u{FFFD}")
            }
            character = []
        }
        if !character.isEmpty { text.append("\u{FFFD}") }
        return String(text)
    }

    /// How many bytes at the end of `bytes` begin a character that is not complete.
    func unfinishedEnd(of bytes: [UInt8]) -> Int {
        for length in 1..<4 where bytes.count >= length {
            let end = Array(bytes.suffix(length))
            if end[0] >= 0xC0 || !isUTF8 { return decode(end) == .unfinished ? length : 0 }
            if end[0] < 0x80 { return 0 }
        }
        return 0
    }

    private func utf8(_ bytes: [UInt8], _ first: UInt8) -> Result {
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard (0xC2...0xF4).contains(first), bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else {
            return .invalid
        }
        guard bytes.count == length else { return bytes.count < length ? .unfinished : .invalid }
        var decoder = UTF8()
        var source = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&source) else { return .invalid }
        return .character(scalar)
    }

    private func inLocale(_ bytes: [UInt8]) -> Result {
        var state = mbstate_t()
        var character = wchar_t()
        let taken = bytes.withUnsafeBytes {
            mbrtowc(&character, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, &state)
        }
        if taken == -2 { return .unfinished }
        guard taken > 0, let scalar = Unicode.Scalar(UInt32(bitPattern: character)) else { return .invalid }
        return .character(scalar)
    }
}
