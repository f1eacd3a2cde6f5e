import Foundation

/// What is known of standard output: whether it is a terminal, how large, and whether colour is wanted.
struct OutputDevice {
    /// `auto`: on a terminal, unless the environment asks for none.
    enum ColorChoice: String, CaseIterable {
        case auto, always, never
    }

    var isTerminal: Bool
    /// Columns; 80 where it is not a terminal and nothing else is said.
    var width: Int
    /// Rows; 24 where it is not a terminal.
    var rows: Int
    var usesColor: Bool

    /// Standard output as it is now. `NO_COLOR` (https://no-color.org) and `TERM=dumb` turn colour off in `auto`.
    static func standard(
        color: ColorChoice = .auto, width: Int? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> OutputDevice {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let refused = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
        let usesColor =
            switch color {
            case .always: true
            case .never: false
            case .auto: isTerminal && !refused
            }
        let size = terminalSize()
        let columns = environment["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? size?.columns
        return OutputDevice(
            isTerminal: isTerminal, width: min(1000, max(20, width ?? columns ?? 80)), rows: size?.rows ?? 24,
            usesColor: usesColor)
    }

    private static func terminalSize() -> (columns: Int, rows: Int)? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return nil
        }
        return (Int(size.ws_col), Int(size.ws_row))
    }
}
