/// The 16 or 24 colours of a base16 or base24 scheme, and the looks made from them.
///
/// A scheme file names no roles, and many are made for code, not for reading: their comment colour is often too
/// faint for text. Every colour is therefore moved towards the foreground until it can be read.
public struct Base16: Hashable, Sendable {
    /// base00 … base0F, then base10 … base17 where the scheme has them.
    public var colors: [Color]
    /// The contrast ratio that text has at least: 4.5, or 7 for high contrast (WCAG 2, AA and AAA).
    public var leastContrast: Double

    /// `nil` for fewer than 16 colours.
    public init?(_ colors: [Color], leastContrast: Double = 4.5) {
        guard colors.count >= 16 else { return nil }
        self.colors = colors
        self.leastContrast = leastContrast
    }

    /// Base00: the ground of the whole screen.
    public var background: Color { colors[0] }
    /// Base05: ordinary text.
    public var foreground: Color { colors[5] }

    /// A look for every role.
    public var looks: [Role: Look] {
        let faint = text(4)
        let frame = text(3, least: 3).legible(on: selection, least: 3, towards: foreground)
        let left = text(13)
        let right = text(9).legible(on: left, least: 1.2, towards: foreground)
        var looks: [Role: Look] = [
            .dim: Look(faint), .footer: Look(faint), .read: Look(faint), .quoteWeak: Look(faint), .same: Look(faint),
            .repeated: Look(faint), .status: Look(faint), .border: Look(frame), .gutter: Look(frame),
            .unread: Look(nil, .bold), .accent: Look(text(13), .bold), .title: Look(text(13), .bold),
            .heading: Look(text(6), .bold), .key: Look(text(13)), .link: Look(text(12), .underline),
            .prompt: Look(text(13), .bold), .sparkline: Look(text(13)), .quote: Look(text(11)),
            .match: Look(background, on: text(10), .bold), .tagged: Look(text(12), .bold), .starred: Look(text(10)),
            .changed: Look(text(14)), .error: Look(text(8), .bold), .warning: Look(text(9), .bold),
            .success: Look(text(12)), .onlyLeft: Look(left), .onlyRight: Look(right),
            .valueDiffers: Look(text(14), [.bold, .underline]), .quoteDiffers: Look(text(12), .underline),
            .reworded: Look(nil, .underline), .moved: Look(text(12), .italic),
            .selection: Look(
                foreground.legible(on: selection, least: leastContrast, towards: colors[7]), on: selection),
            .selectionDim: Look(nil, on: background.mixed(with: selection, share: 0.5)),
        ]
        for (index, slot) in Self.speakers.enumerated() { looks[.speaker(index)] = Look(text(slot)) }
        return looks
    }

    /// The colours of speakers. Those of keys, of values that differ and of failures come last, as each means something
    /// else.
    private static let speakers = [11, 10, 12, 9, 15, 13, 14, 8]

    /// base02, or a stronger tint where that can hardly be seen.
    private var selection: Color {
        guard let ratio = colors[2].contrast(with: background), ratio < 1.12 else { return colors[2] }
        return background.mixed(with: foreground, share: 0.16)
    }

    private func text(_ index: Int, least: Double? = nil) -> Color {
        colors[index].legible(on: background, least: least ?? leastContrast, towards: foreground)
    }
}
