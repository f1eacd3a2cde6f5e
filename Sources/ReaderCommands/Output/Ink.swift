/// Text attributes for output on a terminal that is not a screen: the eight colours that every terminal has, and
/// never red against green.
struct Ink {
    var isOn: Bool

    func bold(_ text: String) -> String { wrapped(text, "1") }
    func dim(_ text: String) -> String { wrapped(text, "2") }
    func cyan(_ text: String) -> String { wrapped(text, "36") }

    /// `text` in the SGR attribute `code`.
    func wrapped(_ text: String, _ code: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
