import TerminalCanvas

/// Reads what terminals send for the mouse, in xterm's two forms, and tells double presses apart.
struct ClickReader {
    /// A button, or the wheel, at a cell.
    struct Click: Equatable {
        /// xterm's number: 0 is the left button, 64 and 65 the wheel; 4, 8 and 16 are keys held, 32 is movement.
        var button: Int
        /// The cell, counted from 0; terminals count from 1.
        var point: Point
        var isRelease = false
    }

    private static let doublePressTime = Duration.milliseconds(400)
    private var lastPress: (point: Point, time: ContinuousClock.Instant)?

    /// `ESC [ < button ; column ; row M`, with `m` for the release.
    static func newForm(_ control: ControlSequence) -> Click? {
        guard control.parameters.count == 3, [UInt8(ascii: "M"), UInt8(ascii: "m")].contains(control.last) else {
            return nil
        }
        let point = Point(x: max(0, control.parameter(1) - 1), y: max(0, control.parameter(2) - 1))
        return Click(button: control.parameter(0), point: point, isRelease: control.last == UInt8(ascii: "m"))
    }

    /// `ESC [ M` and three bytes, each 32 more than its value.
    static func oldForm(_ bytes: [UInt8]) -> Click? {
        guard bytes.count == 3, bytes.allSatisfy({ $0 >= 0x20 }), bytes[1] > 0x20, bytes[2] > 0x20 else { return nil }
        let button = Int(bytes[0]) - 0x20
        return Click(
            button: button, point: Point(x: Int(bytes[1]) - 0x21, y: Int(bytes[2]) - 0x21), isRelease: button & 3 == 3)
    }

    /// What a click means; nil for what the reader does not take: other buttons, movement, releases.
    mutating func input(_ click: Click, at now: ContinuousClock.Instant) -> TerminalInput? {
        guard click.button & 32 == 0 else { return nil }
        switch click.button & ~0b11100 {
        case 64: return .mouse(.scrollUp, click.point)
        case 65: return .mouse(.scrollDown, click.point)
        case 0 where !click.isRelease: break
        default: return nil
        }
        defer { lastPress = (click.point, now) }
        if let last = lastPress, last.point == click.point, now - last.time < ClickReader.doublePressTime {
            return .mouse(.doublePress, click.point)
        }
        return .mouse(.press, click.point)
    }
}
