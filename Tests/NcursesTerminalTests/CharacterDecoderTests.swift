import Testing

@testable import NcursesTerminal

@Suite("Characters from bytes")
struct CharacterDecoderTests {
    private let utf8 = CharacterDecoder(isUTF8: true)
    /// The tests run in the locale "C", in which bytes above ASCII are no characters.
    private let plain = CharacterDecoder(isUTF8: false)

    @Test("a character is known when its last byte is there, and rubbish at its first")
    func decoding() {
        #expect(utf8.decode([]) == .unfinished)
        #expect(utf8.decode([0x61]) == .character("a"))
        #expect(utf8.decode([0x61, 0x62]) == .invalid)
        for text in ["é", "…", "😀"] {
            let bytes = Array(text.utf8)
            for length in 1..<bytes.count { #expect(utf8.decode(Array(bytes.prefix(length))) == .unfinished) }
            #expect(utf8.decode(bytes) == .character(text.unicodeScalars[text.startIndex]))
        }
        for bytes: [UInt8] in [[0x80], [0xC0, 0xAF], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xFF]] {
            #expect(utf8.decode(bytes) == .invalid, "\(bytes)")
        }
    }

    @Test("what is no character becomes one that says so")
    func text() {
        #expect(utf8.text([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
        #expect(plain.text([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
    }

    @Test("of a character that is cut off the bytes at the end are counted")
    func unfinished() {
        let bytes = Array("a😀".utf8)
        #expect((0..<4).map { utf8.unfinishedEnd(of: Array(bytes.prefix($0 + 1))) } == [0, 1, 2, 3])
        #expect(utf8.unfinishedEnd(of: bytes) == 0)
        #expect(utf8.unfinishedEnd(of: [0x80, 0x80, 0x80]) == 0)
        #expect(plain.unfinishedEnd(of: [0x61]) == 0)
    }
}
