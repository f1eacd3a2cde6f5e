import TerminalCanvas

/// What a kind of screen tells of itself. Each stands in the file that lays the screen out.
protocol ScreenGuide {
    /// What its footer names, as far as there is room, the most important first.
    static var hints: [ScreenHint] { get }
    /// The marks that it has, in the order in which help explains them.
    static func marks(_ glyphs: GlyphSet) -> [ScreenMark]
}

extension ScreenGuide {
    static var hints: [ScreenHint] { [] }
    static func marks(_ glyphs: GlyphSet) -> [ScreenMark] { [] }
}

/// A mark as it stands on the screen, and what it means.
typealias ScreenMark = (sign: String, style: Style, words: String)

/// Commands that are hinted at together, under one word.
struct ScreenHint {
    var commands: [CommandID]
    var label: String

    init(_ commands: [CommandID], _ label: String) {
        self.commands = commands
        self.label = label
    }

    init(_ command: CommandID) {
        commands = [command]
        label = CommandTable.command(command).title
    }
}
