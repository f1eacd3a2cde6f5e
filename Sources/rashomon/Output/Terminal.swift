import Foundation

/// What is known of standard output: whether it is a terminal, how wide, and whether colour is wanted.
struct OutputDevice {
    enum ColorChoice: String, CaseIterable {
        case auto, always, never
    }

    var isTerminal: Bool
    /// Columns; 80 where it is not a terminal and nothing else is said.
    var width: Int
    var usesColor: Bool

    /// Standard output as it is now. `NO_COLOR` (https://no-color.org) and `TERM=dumb` turn colour off in `auto`.
    static func standard(
        color: ColorChoice = .auto, width: Int? = nil, environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> OutputDevice {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let refused = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
        let usesColor =
            switch color {
            case .always: true
            case .never: false
            case .auto: isTerminal && !refused
            }
        return OutputDevice(
            isTerminal: isTerminal, width: width ?? terminalWidth(environment) ?? 80, usesColor: usesColor)
    }

    private static func terminalWidth(_ environment: [String: String]) -> Int? {
        if let columns = environment["COLUMNS"].flatMap(Int.init), columns > 0 { return columns }
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}

/// Writes to standard error, for messages that are not the answer.
func warn(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
}
