import TerminalProcess

/// A terminal's screen as a picture: SVG 1.1, a run of equal cells an element.
struct ScreenPicture {
    private let screen: VirtualScreen
    private let title: String

    /// Cells of most fixed-width fonts are three fifths as wide as the font is high.
    private static let fontSize = 14.0
    private static let cell = (width: 8.4, height: 18.0)
    private static let margin = 12.0
    /// The ground and the letters of a cell that sets no colour.
    private static let ground = "#16181d"
    private static let letters = "#d3d7de"

    init(_ screen: VirtualScreen, title: String) {
        self.screen = screen
        self.title = title
    }

    var svg: String {
        let width = Double(screen.columns) * ScreenPicture.cell.width + 2 * ScreenPicture.margin
        let height = Double(screen.rows) * ScreenPicture.cell.height + 2 * ScreenPicture.margin
        var result = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(format(width)) \(format(height))" \
            font-family="ui-monospace, 'DejaVu Sans Mono', monospace" font-size="\(format(ScreenPicture.fontSize))">
            <title>\(escaped(title))</title>
            <rect width="100%" height="100%" rx="6" fill="\(ScreenPicture.ground)"/>

            """
        for (y, row) in screen.cells.enumerated() {
            for run in runs(of: row) { result += element(run, row: y) }
        }
        return result + "</svg>\n"
    }

    /// Cells of one row, side by side, that look alike.
    private struct Run {
        var column: Int
        var width: Int
        var text: String
        var look: VirtualScreen.Look
    }

    /// Cells of one look beside each other. A character of two cells ends its run, as fonts do not agree on its width.
    private func runs(of row: [VirtualScreen.Cell]) -> [Run] {
        var runs: [Run] = []
        var mayContinue = false
        for (x, cell) in row.enumerated() {
            if cell.isContinuation {
                runs[runs.count - 1].width += 1
                mayContinue = false
            } else if mayContinue, runs[runs.count - 1].look == cell.look {
                runs[runs.count - 1].text += cell.text
                runs[runs.count - 1].width += 1
            } else {
                runs.append(Run(column: x, width: 1, text: cell.text, look: cell.look))
                mayContinue = true
            }
        }
        return runs
    }

    private func element(_ run: Run, row: Int) -> String {
        var ink = run.look.foreground.map(TerminalPalette.hexadecimal) ?? ScreenPicture.letters
        var paper = run.look.background.map(TerminalPalette.hexadecimal)
        if run.look.attributes.contains(7) { (ink, paper) = (paper ?? ScreenPicture.ground, ink) }
        let x = ScreenPicture.margin + Double(run.column) * ScreenPicture.cell.width
        let y = ScreenPicture.margin + Double(row) * ScreenPicture.cell.height
        let width = format(Double(run.width) * ScreenPicture.cell.width)
        var result = ""
        // The whole picture has that ground.
        if let paper, paper != ScreenPicture.ground {
            result += "<rect x=\"\(format(x))\" y=\"\(format(y))\" width=\"\(width)\""
            result += " height=\"\(format(ScreenPicture.cell.height))\" fill=\"\(paper)\"/>\n"
        }
        guard run.text.contains(where: { $0 != " " }) else { return result }
        let baseline = format(y + ScreenPicture.cell.height * 0.75)
        result += "<text x=\"\(format(x))\" y=\"\(baseline)\" textLength=\"\(width)\" fill=\"\(ink)\""
        result += style(run.look.attributes) + " xml:space=\"preserve\">\(escaped(run.text))</text>\n"
        return result
    }

    /// The numbers are those of SGR (ECMA-48, 8.3.117).
    private func style(_ attributes: Set<Int>) -> String {
        var result = ""
        if attributes.contains(1) { result += " font-weight=\"bold\"" }
        if attributes.contains(2) { result += " opacity=\"0.65\"" }
        if attributes.contains(3) { result += " font-style=\"italic\"" }
        if attributes.contains(4) { result += " text-decoration=\"underline\"" }
        return result
    }

    private func format(_ value: Double) -> String { value.formatted(decimals: 1) }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

/// The colours of xterm by their numbers: 16 named ones, a cube of 6 × 6 × 6, 24 greys; beyond them 24 bits.
enum TerminalPalette {
    private static let named = [
        0x000000, 0xCD3131, 0x0DBC79, 0xE5E510, 0x2472C8, 0xBC3FBC, 0x11A8CD, 0xE5E5E5,
        0x666666, 0xF14C4C, 0x23D18B, 0xF5F543, 0x3B8EEA, 0xD670D6, 0x29B8DB, 0xFFFFFF,
    ]

    /// `#rrggbb` of a colour as `VirtualScreen.Look` numbers it.
    static func hexadecimal(_ colour: Int) -> String {
        let value =
            switch colour {
            case 0..<16: named[colour]
            case 16..<232: cube(colour - 16)
            case 232..<256: (8 + 10 * (colour - 232)) * 0x010101
            default: colour & 0xFFFFFF
            }
        let digits = String(value, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    private static func cube(_ place: Int) -> Int {
        let steps = [0, 95, 135, 175, 215, 255]
        return steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6]
    }
}
