import NewsWording
import TerminalCanvas

extension GlyphSet {
    /// The signs of a comparison that go with these glyphs.
    var signs: ComparisonSigns { isASCII ? .ascii : .unicode }
}
