/// Text attributes for output on a terminal that is not a screen: the eight colours that every terminal has, and
/// never red against green.
struct Ink {
    var isOn: Bool

    func bold(_ text: String) -> String { wrapped(text, "1") }
    func dim(_ text: String) -> String { wrapped(text, "2") }
    func underlined(_ text: String) -> String { wrapped(text, "4") }
    func reversed(_ text: String) -> String { wrapped(text, "7") }
    func yellow(_ text: String) -> String { wrapped(text, "33") }
    func blue(_ text: String) -> String { wrapped(text, "34") }
    func magenta(_ text: String) -> String { wrapped(text, "35") }
    func cyan(_ text: String) -> String { wrapped(text, "36") }

    private func wrapped(_ text: String, _ code: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
