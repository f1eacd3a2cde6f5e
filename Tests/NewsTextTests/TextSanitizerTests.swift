import NewsText
import Testing

@Suite("Text from outside")
struct TextSanitizerTests {
    @Test("escape sequences, C1 controls and overrides go; tabs and line feeds stay")
    func controls() {
        #expect(TextSanitizer.clean("a\u{1B}[31mb\tc\nd") == "a[31mb\tc\nd")
        #expect(TextSanitizer.clean("a\u{9B}31mb\u{9D}\u{7F}") == "a›31mb")
        #expect(TextSanitizer.clean("x\u{202E}y\u{2066}z\u{FEFF}") == "xyz")
    }

    @Test("every kind of line end becomes one line feed")
    func lineEnds() {
        #expect(TextSanitizer.clean("a\r\nb\rc\u{2028}d") == "a\nb\nc\nd")
    }

    @Test("joiners of emoji and of scripts that need them stay")
    func joiners() {
        #expect(TextSanitizer.clean("👩‍👩‍👧 می‌خواهم") == "👩‍👩‍👧 می‌خواهم")
    }

    @Test("a letter keeps eight combining marks")
    func combiningMarks() {
        let tower = "e" + String(repeating: "\u{301}", count: 40)
        #expect(TextSanitizer.clean(tower).unicodeScalars.count == 9)
    }

    @Test(
        "a line that is clean stays as it is",
        arguments: [
            ("", ""), (" ", ""), ("a b", "a b"), (" a b", "a b"), ("a b ", "a b"), ("a  b", "a b"), ("a\tb", "a b"),
            ("a\u{7F}b", "ab"), ("https://a.example/x?y=1&z", "https://a.example/x?y=1&z"), ("é  b", "é b"),
        ])
    func cleanLines(text: String, expected: String) {
        #expect(TextSanitizer.cleanLine(text) == expected)
    }

    @Test("a line has single spaces and none at its ends; no-break spaces stay")
    func lines() {
        #expect(TextSanitizer.cleanLine("  two\n\t lines \r\n") == "two lines")
        #expect(TextSanitizer.cleanLine("10\u{A0}km") == "10\u{A0}km")
    }
}

@Suite("Display width")
struct DisplayWidthTests {
    @Test(
        "columns of a grapheme cluster",
        arguments: [
            ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("ｶ", 1), ("한", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("❤️", 2), ("❤", 1),
            ("\u{200B}", 0), ("\u{AD}", 0), ("、", 2),
        ])
    func clusters(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }
}

@Suite("UTF-8 bytes")
struct UTF8ScalarsTests {
    @Test("letters, digits and capitals beyond ASCII are those of Unicode's tables")
    func kinds() {
        let differing = (UInt32(0x80)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
            let properties = scalar.properties
            return scalar.isLetter != properties.isAlphabetic || scalar.isCapital != properties.isUppercase
                || scalar.isDigit != (properties.numericType == .decimal)
        }
        #expect(differing == [])
    }

    @Test("every scalar is read as it was written, from both ends")
    func roundTrip() {
        for scalar in ["a", "é", "€", "漢", "😀"] as [Unicode.Scalar] {
            var bytes: [UInt8] = [0x41]
            UTF8Scalars.append(scalar, to: &bytes)
            #expect(UTF8Scalars.decode(bytes, at: 1).scalar == scalar)
            #expect(UTF8Scalars.decode(bytes, at: 1).length == bytes.count - 1)
            #expect(UTF8Scalars.decode(bytes, before: bytes.count)?.scalar == scalar)
        }
    }

    @Test(
        "broken bytes give the replacement character and one byte",
        arguments: [[0x80], [0xC0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80], [0xED, 0xA0, 0x80]] as [[UInt8]])
    func broken(bytes: [UInt8]) {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: 0)
        #expect(scalar == "\u{FFFD}")
        #expect(length == 1)
    }

    @Test("paragraphs leave the white space around them out")
    func paragraphs() {
        let bytes = Array("  one \n\n\u{3000}two\u{A0}\n \t\n".utf8)
        #expect(Paragraphs.split(bytes).map(bytes.text(in:)) == ["one", "two"])
    }
}
