/// A control sequence (ECMA-48, 5.4) that a terminal sends for a key or a click: `ESC [`, parameters, a last byte.
struct ControlSequence {
    /// `<` in front of a click, `?` and `>` in front of answers; nil for keys.
    let marker: UInt8?
    /// Absent ones are 0. Of sub-parameters, behind a colon, the first counts.
    let parameters: [Int]
    /// Tells which key or click it is.
    let last: UInt8

    /// - Parameter bytes: everything behind `ESC [`.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let last = bytes.last else { return nil }
        self.last = last
        var body = bytes.dropLast()
        marker = body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
        if marker != nil { body = body.dropFirst() }
        guard body.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
        parameters = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
            field.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { min(9_999_999, $0 * 10 + Int($1) - 0x30) }
        }
    }

    /// The parameter at this place, from 0; 0 for one that was not sent.
    func parameter(_ index: Int) -> Int { parameters.indices.contains(index) ? parameters[index] : 0 }

    /// The key with what was held; nil for answers and for keys that this program does not tell apart.
    var key: TerminalInput? {
        guard marker == nil else { return nil }
        switch last {
        case UInt8(ascii: "~"):
            if parameter(0) == 27 { return character(parameter(2), held: parameter(1)) }
            return ControlSequence.numbered[parameter(0)].map { .key($0, modifiers(parameter(1))) }
        case UInt8(ascii: "u"): return character(parameter(0), held: parameter(1))
        // With parameters it is the answer where the cursor is.
        case UInt8(ascii: "R") where !parameters.isEmpty && parameter(0) > 0: return nil
        default: return ControlSequence.lettered[last].map { .key($0, modifiers(parameter(1))) }
        }
    }

    /// The key that `ESC O` and this byte stand for: arrows and the number pad in application mode.
    static func keypad(_ byte: UInt8) -> TerminalInput? {
        if let key = lettered[byte] { return .key(key, []) }
        switch byte {
        case UInt8(ascii: "M"): return .key(.enter, [])
        case UInt8(ascii: "X"): return .key(.character("="), [])
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            return .key(.character(Character(Unicode.Scalar(byte - 0x40))), [])
        default: return nil
        }
    }

    /// A key that was sent by its character's number, as xterm's modifyOtherKeys and kitty's protocol do.
    private func character(_ code: Int, held: Int) -> TerminalInput? {
        let modifiers = modifiers(held)
        guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
        switch code {
        case 13: return .key(.enter, modifiers)
        case 9: return .key((held - 1) & 1 == 1 ? .backTab : .tab, modifiers)
        case 27: return .key(.escape, modifiers)
        case 8, 127: return .key(.backspace, modifiers)
        case 0x20..<0xE000 where !(0x80..<0xA0).contains(code), 0xF900...:
            return .key(.character(Character(scalar)), modifiers)
        // Kitty numbers keys without characters in the private use area.
        default: return nil
        }
    }

    /// xterm's parameter: 1 and the sum of 1 for shift, 2 for alt, 4 for control.
    private func modifiers(_ parameter: Int) -> KeyModifiers {
        let held = max(0, parameter - 1)
        var modifiers: KeyModifiers = []
        if held & 2 != 0 { modifiers.insert(.alt) }
        if held & 4 != 0 { modifiers.insert(.control) }
        return modifiers
    }

    private static let lettered: [UInt8: TerminalKey] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab,
        UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
        UInt8(ascii: "S"): .function(4),
    ]

    private static let numbered: [Int: TerminalKey] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .function(1),
        12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6), 18: .function(7),
        19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
        25: .function(13), 26: .function(14), 28: .function(15), 29: .function(16), 31: .function(17),
        32: .function(18), 33: .function(19), 34: .function(20),
    ]
}
