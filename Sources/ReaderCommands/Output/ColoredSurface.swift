import TerminalCanvas

extension Surface {
    /// The rows as text; with `theme`, in its colours at `depth`.
    func lines(theme: Theme?, depth: ColorDepth) -> [String] {
        guard let theme else {
            return plainText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        guard width > 0 else { return [] }
        return (0..<height).map { row in
            var line = ""
            var last = ""
            for cell in cells[(row * width)..<((row + 1) * width)] where !cell.isContinuation {
                let code = theme.resolve(cell.style, depth: depth).code(depth)
                if code != last {
                    line += "\u{1B}[0m" + (code.isEmpty ? "" : "\u{1B}[\(code)m")
                    last = code
                }
                line.append(cell.character)
            }
            return line + (last.isEmpty ? "" : "\u{1B}[0m")
        }
    }
}

extension ResolvedLook {
    /// The parameters of one SGR sequence (ECMA-48, 8.3.117); empty for plain text.
    fileprivate func code(_ depth: ColorDepth) -> String {
        var parts: [String] = []
        if attributes.contains(.bold) { parts.append("1") }
        if attributes.contains(.dim) { parts.append("2") }
        if attributes.contains(.italic) { parts.append("3") }
        if attributes.contains(.underline) { parts.append("4") }
        if attributes.contains(.reverse) { parts.append("7") }
        parts += foreground.parameters(base: 30, depth) + background.parameters(base: 40, depth)
        return parts.joined(separator: ";")
    }
}

extension Color {
    fileprivate func parameters(base: Int, _ depth: ColorDepth) -> [String] {
        switch self {
        case .terminal: []
        case .ansi(let number): ["\(number < 8 ? base + Int(number) : base + 60 + Int(number) - 8)"]
        case .rgb(let red, let green, let blue):
            depth == .direct
                ? ["\(base + 8)", "2", "\(red)", "\(green)", "\(blue)"]
                : ["\(base + 8)", "5", "\(Color.nearest256(red, green, blue))"]
        }
    }
}
