/// How bytes travel in letters. Nothing fails: what is no code is taken as it is, or left out. Source: RFC 2045, 6.
enum TransferEncoding {
    /// - Parameter name: as `Content-Transfer-Encoding` has it, in any case; bytes in another one stay as they are.
    static func decoded(_ bytes: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
        switch name.lowercased() {
        case "base64": base64(bytes)
        case "quoted-printable": quotedPrintable(bytes)
        default: Array(bytes)
        }
    }

    static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            guard byte == 0x3D else {
                result.append(byte)
                at += 1
                continue
            }
            // Spaces that a server put behind the sign at a line's end belong to it.
            var end = at + 1
            while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
            if end >= bytes.endIndex { break }
            if bytes[end] == 0x0A {
                at = end + 1
            } else if at + 2 < bytes.endIndex, let high = digit(bytes[at + 1]), let low = digit(bytes[at + 2]) {
                result.append(high << 4 | low)
                at += 3
            } else {
                result.append(byte)
                at += 1
            }
        }
        return result
    }

    static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 3 / 4)
        var group: UInt32 = 0
        var count = 0
        for byte in bytes {
            guard let value = value(byte) else {
                // The padding ends a part; some programs join several.
                if byte == 0x3D, count > 1 {
                    append(group << UInt32(6 * (4 - count)), count - 1, to: &result)
                    (group, count) = (0, 0)
                }
                continue
            }
            group = group << 6 | UInt32(value)
            count += 1
            if count == 4 {
                append(group, 3, to: &result)
                (group, count) = (0, 0)
            }
        }
        if count > 1 { append(group << UInt32(6 * (4 - count)), count - 1, to: &result) }
        return result
    }

    private static func append(_ group: UInt32, _ count: Int, to result: inout [UInt8]) {
        for place in 0..<count { result.append(UInt8(truncatingIfNeeded: group >> UInt32(16 - 8 * place))) }
    }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
