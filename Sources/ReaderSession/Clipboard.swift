import Foundation
import NcursesTerminal
import NewsModel
import ReaderInterface
import SharedState

/// Copies text, and says where it went as far as that can be known.
///
/// Nobody answers the sequence that puts text on the clipboard (OSC 52): a terminal may take it, ask, or drop it. tmux
/// drops it as it comes (`set-clipboard external`), but takes a text from its own command, keeps it as a buffer, and
/// hands it on to its terminal.
struct Clipboard {
    let terminal: NcursesTerminal
    let environment: [String: String]
    let mailbox: Mailbox

    /// - Returns: what to say; `nil` where that comes later, by the mailbox.
    func copy(_ text: String) -> Event? {
        guard isSet("TMUX") else { return send(text) }
        mailbox.beginTask(.background)
        // Before version 3.2 it has no `-w`.
        let load = ChildProcess.shell("tmux load-buffer -w - || tmux load-buffer -", input: Array(text.utf8))
        load.start { [mailbox] outcome in
            let name = Clipboard.shortened(text)
            mailbox.endTask(
                .background,
                outcome == .ended(0)
                    ? [.note("In tmux’s buffer (prefix ] pastes it), and sent to tmux’s terminal: \(name)")]
                    : [.failure("Not copied: “tmux load-buffer” failed.")])
        }
        return nil
    }

    private func send(_ text: String) -> Event {
        if let reason = Clipboard.reasonAgainst(environment) { return .failure("Not copied: \(reason)") }
        let name = Clipboard.shortened(text)
        let sent = terminal.copy(text)
        if sent < text.utf8.count {
            return .note("Terminals take no more than the first \(sent / 1_000) kB, which were sent: \(name)")
        }
        return .note("Sent to the terminal’s clipboard (whether it took it is not known): \(name)")
    }

    /// Terminals that are known to have no clipboard for programs.
    private static func reasonAgainst(_ environment: [String: String]) -> String? {
        if environment["TERM"] == "linux" { return "the Linux console has no clipboard." }
        if environment["TERM_PROGRAM"] == "Apple_Terminal" { return "Terminal.app has no clipboard for programs." }
        return nil
    }

    /// The beginning of a text, to know it by.
    private static func shortened(_ text: String) -> String {
        let line = text.prefix(60).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return line == text ? "“\(line)”" : "“\(line.prefix(40))…”"
    }

    private func isSet(_ variable: String) -> Bool { environment[variable]?.isEmpty == false }
}
