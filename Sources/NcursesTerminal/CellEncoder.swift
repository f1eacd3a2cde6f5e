import CNcurses
import Glibc
import TerminalCanvas

/// Turns the clusters of a surface into what ncurses and every terminal agree on.
///
/// Terminals measure scalar by scalar and differ about joined emoji, skin tones and presentation selectors. Only
/// what takes the cluster's columns by that measure is sent, so columns hold everywhere: a joined emoji shows as
/// its first one.
struct CellEncoder {
    /// ncurses keeps a cell's spacing character and at most four marks.
    private static let mostScalars = 5

    /// Whether the terminal's character set is UTF-8.
    let isUTF8: Bool

    /// What ncurses holds in one place: wide characters ended by 0, and the columns they take.
    struct Piece {
        var text: [wchar_t]
        var columns: Int

        init(_ scalar: Unicode.Scalar) {
            text = [wchar_t(bitPattern: scalar.value), 0]
            columns = 1
        }

        init(text: [wchar_t], columns: Int) {
            self.text = text + [0]
            self.columns = columns
        }
    }

    /// The pieces that fill exactly `columns` columns.
    func encode(_ character: Character, columns: Int) -> [Piece] {
        if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return [Piece(Unicode.Scalar(ascii))] }
        guard isUTF8 else { return padded([Piece(CellEncoder.plain(character))], to: columns) }
        let scalars = character.unicodeScalars
        if columns == 2, scalars.count == 2, scalars.allSatisfy(CellEncoder.isFlagLetter) {
            return scalars.map { Piece($0) }
        }
        return padded([firstPiece(of: character, columns: columns)], to: columns)
    }

    private func padded(_ pieces: [Piece], to columns: Int) -> [Piece] {
        let used = pieces.reduce(0) { $0 + $1.columns }
        return pieces + Array(repeating: Piece(" "), count: max(0, columns - used))
    }

    private func firstPiece(of character: Character, columns: Int) -> Piece {
        var text: [wchar_t] = []
        var used = 0
        for scalar in character.unicodeScalars where text.count < CellEncoder.mostScalars {
            let value = wchar_t(bitPattern: scalar.value)
            let width = Int(wcwidth(value))
            if text.isEmpty {
                guard width > 0, width <= columns else { break }
                used = width
                text.append(value)
            } else if width == 0, !CellEncoder.isJoinerOrSelector(scalar) {
                text.append(value)
            } else {
                break
            }
        }
        return text.isEmpty ? Piece("?") : Piece(text: text, columns: used)
    }

    /// Two of these make a flag; terminals without flags show the letters, in the same columns.
    private static func isFlagLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value) && wcwidth(wchar_t(bitPattern: scalar.value)) == 1
    }

    private static func isJoinerOrSelector(_ scalar: Unicode.Scalar) -> Bool {
        (0x200B...0x200F).contains(scalar.value) || (0xFE00...0xFE0F).contains(scalar.value)
            || scalar.value >= 0xE0000
    }

    /// The nearest ASCII sign, for terminals that have nothing else: quotation marks, dashes, bullets and letters
    /// without their accents; `?` for all others.
    private static func plain(_ character: Character) -> Unicode.Scalar {
        guard let scalar = character.unicodeScalars.first else { return "?" }
        if let sign = signs[scalar] { return sign }
        let name = scalar.properties.name ?? ""
        guard name.hasPrefix("LATIN ") else { return "?" }
        let words = name.split(separator: " ")
        guard words.count > 3, words[2] == "LETTER", words[3].utf8.count == 1,
            let letter = words[3].unicodeScalars.first
        else { return "?" }
        return words[1] == "SMALL" ? Unicode.Scalar(letter.value + 32) ?? letter : letter
    }

    private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
        "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'", "‹": "<",
        "›": ">", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "…": "~", "·": ".", "•": "*", "●": "*",
        "\u{A0}": " ",
        "\u{202F}": " ", "\u{2009}": " ", "€": "E", "£": "L", "¥": "Y", "×": "x", "÷": "/", "°": "o", "ß": "s",
        "æ": "a",
        "œ": "o", "ø": "o", "Æ": "A", "Œ": "O", "Ø": "O",
    ]
}
