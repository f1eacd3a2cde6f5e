import NewsModel
import NewsText
import TerminalCanvas

/// Where the lines of a form stand over the lower part of the screen.
struct FormFrame {
    /// The line above the form, with its title.
    let top: Int
    /// The number of the first field that is shown, and how many are.
    let first: Int
    let shown: Int
    /// Lines for what the selected field is; as many for each, so that the form does not jump.
    let helpLines: Int

    init(size: Size, form: SourceForm) {
        let longest = (form.fields.map(\.help) + [form.problem ?? ""]).map { DisplayWidth.of($0) }.max() ?? 0
        helpLines = longest > max(1, size.width - 4) && size.height > form.fields.count + 5 ? 2 : 1
        // A line for the title, those for what the selected field is, one for the keys.
        shown = max(0, min(form.fields.count, size.height - 3 - helpLines))
        top = size.height - shown - 2 - helpLines
        first = min(max(0, form.selected - shown + 1), max(0, form.fields.count - shown))
    }

    /// The number of the field on this line of the window.
    func field(atLine y: Int) -> Int? {
        let row = y - top - 1
        return (0..<shown).contains(row) ? first + row : nil
    }
}

/// Draws the form in which sources, or the program, are set up.
struct FormDrawer {
    let state: ReaderState
    let form: SourceForm

    private static let labelWidth = 12

    func draw(on surface: inout Surface) {
        let width = state.size.width
        let frame = FormFrame(size: state.size, form: form)
        guard frame.top >= 0, frame.shown > 0 else { return }
        surface.fill(Rect(x: 0, y: frame.top, width: width, height: frame.shown + 2 + frame.helpLines))
        surface.horizontalLine(at: Point(x: 0, y: frame.top), width: width)
        surface.put(" \(form.title) ", at: Point(x: 1, y: frame.top), style: .heading, maxWidth: max(0, width - 2))
        for index in frame.first..<frame.first + frame.shown {
            draw(index, y: frame.top + 1 + index - frame.first, &surface)
        }
        let y = frame.top + frame.shown + 1
        let help = form.problem ?? form.fields[form.selected].help
        let text = MarkedText(help, form.problem == nil ? .dim : Style(.error))
        let pieces = LineBuilder.pieces(text, x: 2, width: max(1, width - 4), mostLines: frame.helpLines)
        for (index, piece) in pieces.enumerated() { surface.put(piece, y: y + index) }
        drawKeys(y: y + frame.helpLines, on: &surface)
    }

    private func draw(_ index: Int, y: Int, _ surface: inout Surface) {
        let width = state.size.width
        let field = form.fields[index]
        let isSelected = index == form.selected
        let x = width >= 40 ? FormDrawer.labelWidth + 3 : 2
        if width >= 40 {
            surface.put(
                field.label, at: Point(x: 2, y: y), style: Style(isSelected ? .key : .dim),
                maxWidth: FormDrawer.labelWidth)
        }
        let room = max(1, width - x - 2)
        let value = form.values[index]
        if isSelected, form.choices == nil {
            let characters = Array(value)
            let (shown, before) = PromptWindow.around(form.cursor, of: characters, columns: room)
            surface.put(
                String(characters[shown]), at: Point(x: x, y: y), style: .plain, maxWidth: room, truncation: .cut)
            surface.cursor = Point(x: min(width - 1, x + before), y: y)
            surface.showsCursor = true
        } else {
            let (text, style) = shown(field, value)
            surface.put(text, at: Point(x: x, y: y), style: style, maxWidth: room)
            if isSelected { surface.cursor = Point(x: 0, y: y) }
        }
        guard isSelected else { return }
        surface.restyle(Rect(x: 0, y: y, width: width, height: 1), ground: .selection)
        surface.put(String(state.settings.glyphs.selected), at: Point(x: 0, y: y), style: Style(.accent, .bold))
    }

    private func shown(_ field: SourceField, _ value: String) -> (String, Style) {
        if field.isMixed, value == field.value { return ("(different)", .dim) }
        let style = value == field.value ? Style.plain : .bold
        guard case .choice(let choices) = field.form else {
            return value.isEmpty ? ("(default)", .dim) : (value, style)
        }
        let label = choices.first { $0.value == value }?.label ?? value
        return (field.value == value && value.isEmpty ? label : label, style)
    }

    private func drawKeys(y: Int, on surface: inout Surface) {
        var x = 1
        let isASCII = state.settings.glyphs.isASCII
        let hints = [
            ("Enter", "keep"), ("Esc", "leave as it was"), (isASCII ? "up/down" : "↑/↓", "line"),
            (isASCII ? "left/right" : "←/→", form.choices == nil ? "cursor" : "choose"), ("^U", "empty"),
        ]
        for (key, label) in hints where x + DisplayWidth.of(key) + DisplayWidth.of(label) + 2 < state.size.width {
            x += surface.put(key, at: Point(x: x, y: y), style: Style(.key)) + 1
            x += surface.put(label, at: Point(x: x, y: y), style: Style(.footer)) + 2
        }
    }
}
