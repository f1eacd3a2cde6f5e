package import TerminalCanvas
import Yams

/// Something in a theme file that could not be used. The rest of the theme still works.
package struct ThemeProblem: Hashable, Sendable, CustomStringConvertible {
    /// Where the theme came from, for messages.
    package var file: String
    /// From 1; 0 where it is about no line.
    package var line: Int
    /// The fault, without a full stop.
    package var message: String

    /// Where, and what; line 0 stands for no line.
    package var description: String { line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)" }
}

/// A theme file: a base16 or base24 scheme as it is found in the wild, with looks of single roles where wanted.
///
/// ```yaml
/// system: "base16"              # or base24; or terminal, monochrome: no palette then
/// name: "Paper"                 # older files: scheme
/// variant: "light"
/// contrast: 7                   # least contrast of text, 1 to 21; 4.5 where it is not given
/// palette:                      # older files: base00 … base0F at the top level
///   base00: "#faf9f6"
/// roles:
///   compare.left: { fg: base0D, bold: true }
///   selection: { bg: "#e2ded5" }
///   match: { fg: black, bg: bright-yellow }
/// ```
package enum ThemeFile {
    /// Reads a file's text.
    /// - Parameters:
    ///   - name: the name that the theme is chosen by.
    ///   - file: where it came from, for messages.
    /// - Returns: the theme, `nil` where there is no palette to be found, and what was wrong.
    package static func read(_ text: String, name: String, file: String) -> (theme: Theme?, problems: [ThemeProblem]) {
        var reader = ThemeReader(file: file)
        do {
            guard let root = try Yams.compose(yaml: text)?.mapping else {
                reader.report("This is no theme: a palette of base00 to base0F is missing.", at: nil)
                return (nil, reader.problems)
            }
            let theme = reader.theme(root, name: name)
            return (theme, reader.problems)
        } catch {
            let message = String("\(error)".prefix { $0 != "\n" })
            reader.report("This is not YAML: \(message)", at: nil)
            return (nil, reader.problems)
        }
    }
}

/// Reads a theme's YAML and keeps what was wrong with it.
private struct ThemeReader {
    let file: String
    var problems: [ThemeProblem] = []

    mutating func report(_ message: String, at node: Node?) {
        problems.append(ThemeProblem(file: file, line: node?.mark?.line ?? 1, message: message))
    }

    /// nil where the palette is missing, which is reported.
    mutating func theme(_ root: Node.Mapping, name: String) -> Theme? {
        var theme: Theme
        let palette: [Color]
        switch root["system"]?.string {
        case "terminal":
            theme = .terminal
            palette = []
        case "monochrome":
            theme = .monochrome
            palette = []
        default:
            guard let colors = self.palette(root) else { return nil }
            palette = colors
            guard let scheme = Base16(colors, leastContrast: contrast(root)) else { return nil }
            theme = Theme(
                name: name, title: name, foreground: scheme.foreground,
                background: scheme.background, looks: scheme.looks)
            theme.leastContrast = scheme.leastContrast
        }
        theme.name = name
        theme.title = root["name"]?.string ?? root["scheme"]?.string ?? name
        readRoles(root["roles"], palette, into: &theme)
        return theme
    }

    private mutating func contrast(_ root: Node.Mapping) -> Double {
        guard let node = root["contrast"] else { return 4.5 }
        guard let value = node.float, value >= 1, value <= 21 else {
            report("contrast is a number from 1 to 21.", at: node)
            return 4.5
        }
        return value
    }

    private mutating func palette(_ root: Node.Mapping) -> [Color]? {
        let values = root["palette"]?.mapping ?? root
        var colors: [Color] = []
        for index in 0..<24 {
            let slot = "base\(index < 16 ? "0" : "1")\(String(index % 16, radix: 16, uppercase: true))"
            guard let node = values[slot] ?? values[slot.lowercased()] else { break }
            // Digits alone are a number to YAML, but the scalar keeps them as they were written.
            guard let text = node.scalar?.string, let color = Color(text) else {
                report("\(slot) is no colour; colours are written as \"#1f5fae\".", at: node)
                return nil
            }
            colors.append(color)
        }
        guard colors.count >= 16 else {
            report("This is no theme: a palette of base00 to base0F is missing.", at: nil)
            return nil
        }
        return colors
    }

    private mutating func readRoles(_ node: Node?, _ palette: [Color], into theme: inout Theme) {
        guard let node else { return }
        guard let roles = node.mapping else {
            report("roles is a list of lines such as `compare.left: { fg: base0D, bold: true }`.", at: node)
            return
        }
        for (key, value) in roles {
            guard let name = key.string, let role = Role(rawValue: name) else {
                report("There is no role “\(key.string ?? "")”.", at: key)
                continue
            }
            if let look = look(value, palette) {
                theme.looks[role] = look
                if role == .text {
                    theme.foreground = look.foreground ?? theme.foreground
                    theme.background = look.background ?? theme.background
                }
            }
        }
    }

    private mutating func look(_ node: Node, _ palette: [Color]) -> Look? {
        if node.scalar != nil { return color(node, palette).map { Look($0) } }
        guard let fields = node.mapping else {
            report("A role is a colour or `{ fg: …, bg: …, bold: true }`.", at: node)
            return nil
        }
        var look = Look()
        for (key, value) in fields {
            let name = key.string ?? ""
            if name == "fg" {
                look.foreground = color(value, palette)
            } else if name == "bg" {
                look.background = color(value, palette)
            } else if let attribute = TextAttributes.named.first(where: { $0.name == name })?.attribute {
                if value.bool == true { look.attributes.insert(attribute) }
            } else {
                report("A role has fg, bg, bold, dim, underline, reverse and italic, but no “\(name)”.", at: key)
            }
        }
        return look
    }

    private mutating func color(_ node: Node, _ palette: [Color]) -> Color? {
        let text = node.scalar?.string ?? ""
        if text.lowercased().hasPrefix("base"), let index = Int(text.dropFirst(4), radix: 16) {
            // base10 to base17 follow base0F, so the number after "base" is the index.
            if palette.indices.contains(index) { return palette[index] }
        } else if let color = Color(text) {
            return color
        }
        report("“\(text)” is no colour: use \"#1f5fae\", base0D, default, or a name such as bright-blue.", at: node)
        return nil
    }
}
