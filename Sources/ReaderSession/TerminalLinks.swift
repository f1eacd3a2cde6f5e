import Foundation
import NcursesTerminal

/// Whether the terminal makes links of addresses, as far as can be found out without asking it.
enum TerminalLinks {
    static func areTaken(_ environment: [String: String]) -> Bool {
        switch HyperlinkSupport.detect(environment) {
        case .yes: true
        case .no: false
        case .askTmux: HyperlinkSupport.hasLinks(tmuxFeatures: tmuxFeatures())
        }
    }

    /// What tmux knows of the terminal that it is shown on; empty where it does not answer.
    private static func tmuxFeatures() -> String {
        guard let answer = popen("tmux display-message -p '#{client_termfeatures}' 2>/dev/null", "r") else { return "" }
        defer { pclose(answer) }
        var line = [CChar](repeating: 0, count: 1_024)
        guard fgets(&line, Int32(line.count), answer) != nil else { return "" }
        return String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
