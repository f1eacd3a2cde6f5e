import NewsIngest
import TerminalCanvas

/// Newsboat's `color` lines as a theme: looks of roles on the terminal's own colours.
struct NewsboatColors {
    private(set) var looks: [Role: String] = [:]

    /// Why a line has no counterpart, in words.
    struct Problem: Error, Equatable {
        var reason: String
    }

    private static let elements: [String: [Role]] = [
        "background": [.text], "article": [.text], "listnormal": [.read], "listnormal_unread": [.unread],
        "listfocus": [.selection], "info": [.status, .footer], "title": [.title], "hint-key": [.key],
        "hint-description": [.footer],
    ]

    private static let attributes = [
        "bold": "bold", "underline": "underline", "reverse": "reverse", "standout": "reverse", "dim": "dim",
        "italic": "italic",
    ]

    var isEmpty: Bool { looks.isEmpty }

    /// Takes an element, a foreground, a background and attributes.
    /// - Returns: what of it there is not, in words; nil where all is taken.
    mutating func take(_ words: [String]) throws(Problem) -> String? {
        guard words.count >= 3 else { throw Problem(reason: "color wants an element and two colours") }
        guard let roles = Self.elements[words[0]] else {
            throw Problem(reason: "nothing on these screens is an “\(words[0])”")
        }
        return try take(Array(words.dropFirst()), for: roles)
    }

    /// Takes a foreground, a background and attributes for what was searched.
    mutating func takeMatch(_ words: [String]) throws(Problem) -> String? {
        guard words.count >= 2 else { throw Problem(reason: "two colours are missing") }
        return try take(words, for: [.match])
    }

    private mutating func take(_ words: [String], for roles: [Role]) throws(Problem) -> String? {
        var fields = ["fg: " + (try color(words[0])), "bg: " + (try color(words[1]))]
        var missing: [String] = []
        for name in words.dropFirst(2) {
            if let attribute = Self.attributes[name] {
                fields.append("\(attribute): true")
            } else {
                missing.append(name)
            }
        }
        for role in roles { looks[role] = "{ \(fields.joined(separator: ", ")) }" }
        return missing.isEmpty ? nil : "without \(missing.joined(separator: ", "))"
    }

    private func color(_ name: String) throws(Problem) -> String {
        if name == "default" || Color(name) != nil, !name.hasPrefix("#") { return name }
        guard name.hasPrefix("color"), let number = Int(name.dropFirst(5)), (0...255).contains(number) else {
            throw Problem(reason: "“\(name)” is no colour")
        }
        if number < 16 { return (number < 8 ? "" : "bright-") + Self.names[number % 8] }
        guard case .rgb(let red, let green, let blue) = Color.rgb(ofIndex: number) else {
            throw Problem(reason: "“\(name)” is no colour")
        }
        let digits = [red, green, blue].map { channel in
            let text = String(channel, radix: 16)
            return text.count < 2 ? "0" + text : text
        }
        return "\"#\(digits.joined())\""
    }

    private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    /// The theme's file.
    var text: String {
        let roles = Role.allCases.compactMap { role in looks[role].map { "  \(role.rawValue): \($0)" } }
        return """
            # Made of the color lines of newsboat's config.
            system: "terminal"
            name: "Newsboat"
            roles:

            """ + roles.joined(separator: "\n") + "\n"
    }
}
