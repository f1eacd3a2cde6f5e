import Foundation
import NcursesTerminal
import NewsGathering
import NewsModel
import ReaderInterface

/// The effects that hand something to other programs: they need the terminal, so the loop runs them.
struct OutsideWorld {
    let terminal: NcursesTerminal
    let environment: [String: String]
    let bookmarkCommand: String?
    let notification: Announcement

    /// Browsers that run in the terminal itself.
    private static let textBrowsers: Set<String> = ["lynx", "w3m", "links", "links2", "elinks", "browsh", "carbonyl"]

    /// - Returns: a notice where something went wrong.
    func open(url: String) -> Event? {
        // Addresses come from feeds: one that starts with a hyphen would be an option, others might name a program.
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
            return .failure("This address cannot be opened in a browser: \(url)")
        }
        guard let browser else {
            terminal.copy(url)
            return .note("No browser here: the address is on your clipboard. Set BROWSER to open it.")
        }
        let program = browser.split(separator: " ").first.map(String.init) ?? browser
        let isForeground = OutsideWorld.textBrowsers.contains((program as NSString).lastPathComponent)
        let status = run(.shell("exec \(browser) \"$1\"", [url], isForeground: isForeground))
        return status == 0 ? nil : .failure("“\(browser)” could not open \(url).")
    }

    func edit(_ text: ExternalText) -> Event? {
        show(text, with: set("VISUAL") ?? set("EDITOR") ?? "vi")
    }

    func page(_ text: ExternalText) -> Event? {
        show(text, with: set("PAGER") ?? "less")
    }

    func pipe(_ text: ExternalText, to command: String) -> Event? {
        runAndPause(.shell(command, input: text.text), command)
    }

    func shell(_ command: String) -> Event? {
        runAndPause(.shell(command), command)
    }

    func bookmark(_ text: ExternalText) -> Event? {
        guard let bookmarkCommand else {
            return .failure("No command for bookmarks is set; it is `bookmark-command` in the configuration.")
        }
        let arguments = [text.url ?? "", text.title]
        let status = run(.shell("\(bookmarkCommand) \"$@\"", arguments, input: text.text, isForeground: false))
        return status == 0 ? .note("Bookmarked.") : .failure("“\(bookmarkCommand)” could not be run.")
    }

    func notify(_ stories: [NewStory]) {
        for (title, text) in Announcement.messages(stories) {
            switch notification {
            case .off: break
            case .terminal: terminal.notify("\(title): \(text)")
            case .command(let command): ChildProgram.notify(command, title, text, waits: false)
            }
        }
    }

    /// The first of `BROWSER`, which may list several; the desktop's own where there is a desktop.
    private var browser: String? {
        if let listed = set("BROWSER") { return listed.split(separator: ":").first.map(String.init) }
        #if os(macOS)
            return "open"
        #else
            return set("DISPLAY") != nil || set("WAYLAND_DISPLAY") != nil ? "xdg-open" : nil
        #endif
    }

    private func set(_ variable: String) -> String? {
        environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    }

    private func show(_ text: ExternalText, with command: String) -> Event? {
        guard let file = TemporaryFile(holding: text.text, name: "article.txt") else {
            return .failure("No temporary file could be written.")
        }
        defer { file.remove() }
        let status = run(.shell("exec \(command) \"$1\"", [file.path]))
        return status == nil || status == 127 ? .failure("“\(command)” could not be run.") : nil
    }

    /// Leaves what the command wrote on the screen until a key.
    private func runAndPause(_ program: ChildProgram, _ command: String) -> Event? {
        terminal.release()
        defer { terminal.reclaim() }
        let status = program.run()
        ChildProgram.shell("printf '\\n[Enter] '; read -r line </dev/tty", isForeground: true).run()
        guard let status, status != 0 else { return status == nil ? .failure("“\(command)” could not be run.") : nil }
        return .failure("“\(command)” ended with status \(status).")
    }

    private func run(_ program: ChildProgram) -> Int32? {
        guard program.isForeground else { return program.run() }
        terminal.release()
        defer { terminal.reclaim() }
        return program.run()
    }
}
