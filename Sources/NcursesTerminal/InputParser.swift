import TerminalCanvas

/// Makes keys, clicks and pastes of the bytes that a terminal sends, however they are cut.
///
/// Over slow lines a key's sequence, a character, the marks of a paste and the terminal's answers to questions of other
/// programs come in pieces. A piece waits for its rest, each kind as long as fits it; only where nothing follows is
/// Escape a key of its own. Answers, whole or in pieces, are never typing. ncurses would read keys too, but gives up
/// on characters that are cut and hands out answers as letters.
///
/// Pure: it is told the time. Sequences after ECMA-48 and xterm's control sequences.
struct InputParser {
    typealias Instant = ContinuousClock.Instant

    /// How long what has begun waits for its rest.
    enum Patience {
        /// The standard wait for what may follow Escape, long enough for most lines.
        static let escape = Duration.milliseconds(150)
        /// Keys that a person presses one after the other are further apart than Alt and its key.
        static let alt = Duration.milliseconds(50)
        /// After Escape was taken for a key, the rest of a sequence may still come.
        static let late = Duration.milliseconds(500)
        /// For the rest of a key's sequence that is more than Escape.
        static let key = Duration.seconds(1)
        /// For the end of an answer to a question of another program.
        static let answer = Duration.seconds(5)
        /// For more of a paste; then what came of it is given, and the paste goes on.
        static let paste = Duration.seconds(2)
    }

    /// What the bytes so far are the beginning of.
    private enum State {
        /// Of nothing.
        case ground
        /// Bytes of one character; with Alt where Escape came before it.
        case character([UInt8], isAlt: Bool)
        /// Of what follows an Escape, which may be a key by itself.
        case sequence(Sequence)
        /// An answer of the terminal: OSC, DCS, APC, PM or SOS.
        case string
        /// Escape within it, which ends it.
        case stringEnd
        /// The three bytes behind `ESC [ M`.
        case oldClick([UInt8])
        /// Of a paste, between its marks.
        case paste
    }

    /// What came behind Escape.
    struct Sequence {
        var bytes: [UInt8] = []
        /// Escape was given out as a key already; what follows came late.
        var isLate = false
        /// Whether the first byte came so long after Escape that a person may have typed both.
        var isSlow = false
    }

    /// A paste is given out in parts of this size, so that nobody waits for its end.
    private static let pastePart = 1 << 18
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    private let keys: KeySequences
    private let decoder: CharacterDecoder
    private let escapeDelay: Duration
    private var clicks = ClickReader()
    private var state = State.ground
    private var paste: [UInt8] = []
    private var lastByte: Instant?
    /// Until when the rest of a sequence may come whose Escape was given out.
    private var lateUntil: Instant?
    private var now = Instant.now
    private var inputs: [TerminalInput] = []

    /// - Parameter escapeDelay: how long Escape waits to be the beginning of a key's sequence.
    init(keys: KeySequences = KeySequences(), isUTF8: Bool = true, escapeDelay: Duration = Patience.escape) {
        self.keys = keys
        decoder = CharacterDecoder(isUTF8: isUTF8)
        self.escapeDelay = escapeDelay
    }

    /// Takes what has come at `now` and gives what is complete.
    mutating func feed(_ bytes: [UInt8], at now: Instant) -> [TerminalInput] {
        // What had waited too long when these came does not belong to them.
        inputs = expire(at: now)
        self.now = now
        var place = 0
        while place < bytes.count {
            if case .paste = state {
                place = takePaste(bytes, place)
            } else {
                take(bytes[place])
                place += 1
            }
            lastByte = now
        }
        return given()
    }

    /// When what waits for its rest is given up; nil where nothing waits.
    var deadline: Instant? { patience.flatMap { patience in lastByte.map { $0 + patience } } }

    /// Takes time out of the account in which the terminal was not looked at: what came meanwhile was not late.
    mutating func skip(_ time: Duration) {
        lastByte = lastByte.map { $0 + time }
        lateUntil = lateUntil.map { $0 + time }
    }

    /// Gives what has waited long enough.
    mutating func expire(at now: Instant) -> [TerminalInput] {
        guard let deadline, deadline <= now else { return [] }
        self.now = deadline
        giveUp()
        lastByte = deadline
        return given()
    }

    private mutating func given() -> [TerminalInput] {
        defer { inputs = [] }
        return inputs
    }

    private var patience: Duration? {
        switch state {
        case .ground: nil
        case .character, .oldClick, .stringEnd: Patience.key
        case .sequence(let sequence): patience(for: sequence)
        case .string: Patience.answer
        case .paste: paste.isEmpty ? nil : paste.last == 0x1B ? max(escapeDelay, Patience.escape) : Patience.paste
        }
    }

    private func patience(for sequence: Sequence) -> Duration {
        if sequence.bytes.isEmpty || sequence.isLate { return escapeDelay }
        if sequence.bytes.count > 1 { return Patience.answer }
        return sequence.isSlow ? escapeDelay : Patience.key
    }
}

// MARK: - Bytes

extension InputParser {
    private mutating func take(_ byte: UInt8) {
        switch state {
        case .ground: takeFirst(byte)
        case .character(let bytes, let isAlt): takeCharacter(bytes + [byte], isAlt)
        case .sequence(let sequence): take(byte, in: sequence)
        case .string: takeInString(byte)
        case .stringEnd:
            state = .ground
            // Another byte than `\` begins a sequence of its own.
            if byte != UInt8(ascii: "\\") { take(byte, in: Sequence()) }
        case .oldClick(let bytes):
            if bytes.count == 2 {
                state = .ground
                click(ClickReader.oldForm(bytes + [byte]))
            } else {
                state = .oldClick(bytes + [byte])
            }
        case .paste: break
        }
    }

    private mutating func takeFirst(_ byte: UInt8) {
        let isLate = lateUntil.map { now <= $0 } ?? false
        lateUntil = nil
        if byte == 0x1B {
            state = .sequence(Sequence())
        } else if isLate, InputParser.introducers.contains(byte) {
            take(byte, in: Sequence(isLate: true, isSlow: true))
        } else if byte < 0x20, case .key(let key) = keys.match([byte]) {
            inputs.append(.key(key, []))
        } else {
            takeCharacter([byte], false)
        }
    }

    private mutating func takeCharacter(_ bytes: [UInt8], _ isAlt: Bool) {
        state = .ground
        switch decoder.decode(bytes) {
        case .unfinished: state = .character(bytes, isAlt: isAlt)
        case .character(let scalar): type(scalar, isAlt ? .alt : [])
        case .invalid:
            // Bytes that form no character are dropped; the byte that showed it may begin another one.
            if bytes.count > 1, let last = bytes.last { takeFirst(last) }
        }
    }

    private mutating func takeInString(_ byte: UInt8) {
        switch byte {
        case 0x07: state = .ground
        case 0x1B: state = .stringEnd
        // Answers have no control characters: it was never one, or its end is lost.
        case 0..<0x20:
            state = .ground
            takeFirst(byte)
        default: break
        }
    }

    private mutating func type(_ scalar: Unicode.Scalar, _ modifiers: KeyModifiers) {
        guard (0x80..<0xA0).contains(scalar.value) else {
            inputs.append(InputParser.key(scalar, modifiers))
            return
        }
        // The control characters of eight bits stand for Escape and a letter.
        let letter = UInt8(scalar.value - 0x40)
        if InputParser.introducers.contains(letter) { take(letter, in: Sequence()) }
    }

    /// The key that types a character.
    static func key(_ scalar: Unicode.Scalar, _ modifiers: KeyModifiers) -> TerminalInput {
        switch scalar.value {
        case 0x0A, 0x0D: return .key(.enter, modifiers)
        case 0x09: return .key(.tab, modifiers)
        case 0x08, 0x7F: return .key(.backspace, modifiers)
        case 0: return .key(.character(" "), modifiers.union(.control))
        case 1...26:
            let letter = Unicode.Scalar(UInt8(scalar.value) + 0x60)
            return .key(.character(Character(letter)), modifiers.union(.control))
        case 28...31:
            let sign = Unicode.Scalar(UInt8(scalar.value) + 0x40)
            return .key(.character(Character(sign)), modifiers.union(.control))
        default: return .key(.character(Character(scalar)), modifiers)
        }
    }
}

// MARK: - Sequences

extension InputParser {
    /// What begins more than a key with Alt.
    private static let introducers = Set("[O]P_^X".utf8)
    private static let strings = Set("]P_^X".utf8)

    private mutating func take(_ byte: UInt8, in old: Sequence) {
        var sequence = old
        sequence.bytes.append(byte)
        if sequence.bytes.count == 1, !sequence.isLate, let lastByte { sequence.isSlow = now - lastByte > Patience.alt }
        switch keys.match([0x1B] + sequence.bytes) {
        case .key(let key):
            state = .ground
            inputs.append(.key(key, []))
        case .beginning where byte >= 0x20: state = .sequence(sequence)
        default: takeGeneral(byte, sequence)
        }
    }

    private mutating func takeGeneral(_ byte: UInt8, _ sequence: Sequence) {
        let bytes = sequence.bytes
        if bytes.count == 1 {
            if InputParser.introducers.contains(byte) {
                state = .sequence(sequence)
            } else {
                takeAlt(byte, sequence)
            }
            return
        }
        switch bytes[0] {
        case UInt8(ascii: "["): takeControl(byte, sequence)
        case UInt8(ascii: "O"): takeKeypad(byte, sequence)
        default:
            if InputParser.beginsAnswer(bytes[0], byte) {
                state = .string
            } else {
                giveUp(Sequence(bytes: [bytes[0]], isLate: sequence.isLate, isSlow: sequence.isSlow))
                takeFirst(byte)
            }
        }
    }

    /// Whether this is how the terminals' answers go on, and not the next key after Alt and a letter.
    private static func beginsAnswer(_ kind: UInt8, _ byte: UInt8) -> Bool {
        switch kind {
        case UInt8(ascii: "]"): (0x30...0x39).contains(byte) || byte == UInt8(ascii: "L") || byte == UInt8(ascii: "l")
        case UInt8(ascii: "P"): (0x30...0x3F).contains(byte) || "$!+|{".utf8.contains(byte)
        default: byte > 0x20
        }
    }

    /// Escape with a key behind it: Alt and the key, or one after the other.
    private mutating func takeAlt(_ byte: UInt8, _ sequence: Sequence) {
        state = .ground
        if byte == 0x1B || sequence.isSlow {
            if !sequence.isLate { inputs.append(.key(.escape, [])) }
            takeFirst(byte)
        } else {
            takeCharacter([byte], true)
        }
    }

    private mutating func takeControl(_ byte: UInt8, _ sequence: Sequence) {
        let body = sequence.bytes.dropFirst()
        switch byte {
        case 0..<0x20, 0x7F...:
            // Cut off: what came is no key, and this byte begins anew.
            state = .ground
            takeFirst(byte)
        case 0x20..<0x40: state = .sequence(sequence)
        default:
            state = .ground
            if body.count == 1, byte == UInt8(ascii: "M"), !sequence.isLate {
                state = .oldClick([])
            } else if let control = ControlSequence(body) {
                take(control)
            }
        }
    }

    private mutating func take(_ control: ControlSequence) {
        if control.marker == UInt8(ascii: "<") {
            click(ClickReader.newForm(control))
        } else if control.last == UInt8(ascii: "~"), control.parameter(0) == 200 {
            paste = []
            state = .paste
        } else if let key = control.key {
            inputs.append(key)
        }
    }

    private mutating func click(_ click: ClickReader.Click?) {
        if let click, let input = clicks.input(click, at: now) { inputs.append(input) }
    }

    /// Behind `ESC O`: one byte; some terminals put what was held in front of it as a digit.
    private mutating func takeKeypad(_ byte: UInt8, _ sequence: Sequence) {
        switch byte {
        case 0x30...0x39, UInt8(ascii: ";"): state = .sequence(sequence)
        case 0..<0x20, 0x7F...:
            state = .ground
            giveUp(Sequence(bytes: [sequence.bytes[0]], isLate: sequence.isLate, isSlow: sequence.isSlow))
            takeFirst(byte)
        default:
            state = .ground
            if let key = ControlSequence.keypad(byte) { inputs.append(key) }
        }
    }
}

// MARK: - What does not go on

extension InputParser {
    private mutating func giveUp() {
        let old = state
        state = .ground
        switch old {
        case .sequence(let sequence): giveUp(sequence)
        case .stringEnd: inputs.append(.key(.escape, []))
        case .paste: giveUpPaste()
        case .ground, .character, .oldClick, .string: break
        }
    }

    private mutating func giveUp(_ sequence: Sequence) {
        state = .ground
        if sequence.isLate {
            // It was typed after all.
            for byte in sequence.bytes { inputs.append(InputParser.key(Unicode.Scalar(byte), [])) }
        } else if sequence.bytes.isEmpty {
            inputs.append(.key(.escape, []))
            lateUntil = now + Patience.late
        } else if sequence.bytes.count == 1 {
            let scalar = Unicode.Scalar(sequence.bytes[0])
            if sequence.isSlow { inputs.append(.key(.escape, [])) }
            inputs.append(InputParser.key(scalar, sequence.isSlow ? [] : .alt))
        }
    }
}

// MARK: - Pastes

extension InputParser {
    /// - Returns: where the paste ends in `bytes`.
    private mutating func takePaste(_ bytes: [UInt8], _ start: Int) -> Int {
        var place = start
        while place < bytes.count {
            // The mark at the end may have begun with what came before.
            let next = bytes[place...].firstIndex(of: InputParser.pasteEnd.last ?? 0).map { $0 + 1 } ?? bytes.count
            paste += bytes[place..<next]
            place = next
            if paste.suffix(InputParser.pasteEnd.count) == InputParser.pasteEnd[...] {
                paste.removeLast(InputParser.pasteEnd.count)
                state = .ground
                givePaste(keeping: 0)
                return place
            }
            if paste.count >= InputParser.pastePart { givePaste(keeping: unfinishedEnd) }
        }
        return place
    }

    /// What waits for its rest: the mark at the end, a character, the line feed behind a return.
    private var unfinishedEnd: Int {
        for length in (1..<InputParser.pasteEnd.count).reversed()
        where paste.suffix(length) == InputParser.pasteEnd[..<length] { return length }
        if paste.last == 0x0D { return 1 }
        return decoder.unfinishedEnd(of: paste)
    }

    private mutating func givePaste(keeping kept: Int) {
        let end = Array(paste.suffix(kept))
        paste.removeLast(kept)
        let text = decoder.text(paste).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        if !text.isEmpty { inputs.append(.paste(text)) }
        paste = end
    }

    /// The rest of a paste does not come: what there is, is given, and what comes still belongs to it, until its end or
    /// Escape by itself.
    private mutating func giveUpPaste() {
        if paste.last == 0x1B {
            paste.removeLast()
            givePaste(keeping: 0)
            inputs.append(.key(.escape, []))
            return
        }
        let kept = unfinishedEnd
        if kept == paste.count {
            paste = []
            return
        }
        givePaste(keeping: kept)
        state = .paste
    }
}
