extension Surface {
    /// The screen as text, a line for each row, without spaces at line ends.
    public var plainText: String {
        rows { String($0.lazy.filter { !$0.isContinuation }.map(\.character)) }
    }

    /// The styles of the screen: a letter for each cell (`.` for plain text), then what each letter stands for.
    public var roleDump: String {
        var letters: [Style: Character] = [:]
        var legend: [String] = []
        let names = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        let grid = rows { row in
            String(
                row.map { cell -> Character in
                    var style = cell.style
                    style.link = nil
                    if cell.character == " ", !style.attributes.contains(.reverse) {
                        style = Style(.text, style.attributes.intersection(.underline), ground: style.ground)
                    }
                    if style == .plain { return cell.character == " " ? " " : "." }
                    if let letter = letters[style] { return letter }
                    let letter = legend.count < names.count ? names[legend.count] : "?"
                    letters[style] = letter
                    legend.append("\(letter) = \(style.dumpName)")
                    return letter
                })
        }
        return ([grid] + legend).joined(separator: "\n")
    }

    private func rows(_ draw: (ArraySlice<Cell>) -> String) -> String {
        guard width > 0 else { return String(repeating: "\n", count: max(0, height - 1)) }
        return (0..<height).map { y in
            var line = draw(cells[(y * width)..<((y + 1) * width)])
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }
}

extension Style {
    /// `role+bold+underline on ground`.
    fileprivate var dumpName: String {
        let added = TextAttributes.named.filter { attributes.contains($0.attribute) }.map { "+" + $0.name }.joined()
        return role.rawValue + added + (ground.map { " on " + $0.rawValue } ?? "")
    }
}
