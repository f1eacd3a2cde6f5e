import Foundation
import NcursesTerminal
import NewsGathering
import NewsIndex
import NewsModel
import NewsText
import ReaderInterface
import SharedState

/// The effects that hand something to other programs: they need the terminal, so the loop runs them.
struct OutsideWorld {
    let terminal: NcursesTerminal
    let environment: [String: String]
    let bookmarkCommand: String?
    let notification: Announcement
    /// Where it is left what became of programs that nobody waits for.
    let mailbox: Mailbox
    /// Where the articles are that programs are given.
    let index: NewsIndex

    /// Browsers that run in the terminal itself.
    private static let textBrowsers: Set<String> = ["lynx", "w3m", "links", "links2", "elinks", "browsh", "carbonyl"]

    /// - Returns: a notice where something went wrong.
    func open(url: String) -> Event? {
        // Addresses come from feeds: one that starts with a hyphen would be an option, others might name a program.
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
            return .refusal("This address cannot be opened in a browser: \(url)")
        }
        guard let browser else {
            mailbox.post(
                .note(
                    "No browser here; the variable BROWSER names one: BROWSER=firefox, or BROWSER=w3m in this terminal."
                ))
            return copy(url)
        }
        let program = ChildProcess.command(browser, on: url)
        let name = browser.split(separator: " ").first.map(String.init) ?? browser
        if OutsideWorld.textBrowsers.contains((name as NSString).lastPathComponent) {
            return complaint(about: browser, ForegroundJob(terminal: terminal).run(program))
        }
        program.start { [mailbox] outcome in
            guard outcome != .ended(0) else { return }
            mailbox.post(.failure("“\(browser)” could not open \(url)."))
        }
        return nil
    }

    /// Gives the terminal to the player; an absolute path or an address is never an option of it.
    func play(_ file: String, with player: String) -> Event? {
        let program = ChildProcess.command(player, on: file)
        return complaint(about: player, ForegroundJob(terminal: terminal).run(program))
    }

    /// Has a picture drawn on the terminal until a key. What decodes it is a process of its own that may take half a
    /// minute and 2 GB; what it drew is gone before the reader is back.
    func show(picture path: String, with viewer: String) -> Event? {
        let clear = "printf '\\033[2J\\033[H'"
        let program = ChildProcess.shell("\(clear); ulimit -t 30; ulimit -v 2000000; exec \(viewer) \"$1\"", [path])
        // Kitty's pictures lie above the text and stay until they are taken away.
        let away = takesKittyPictures ? "; printf '\\033_Ga=d\\033\\\\'" : ""
        let wait = "\(OutsideWorld.pause)\(away); \(clear)"
        let outcome = ForegroundJob(terminal: terminal).run(program) { $0 == .ended(0) ? .shell(wait) : nil }
        guard outcome == .ended(0) else {
            if case .killed(SIGINT) = outcome { return nil }
            return .failure(
                complaint(about: viewer, outcome) == nil
                    ? "“\(viewer)” could not draw the picture."
                    : "“\(viewer)” draws pictures and is not here; `pictures.viewer` in the configuration names another."
            )
        }
        return nil
    }

    /// Whether the terminal is one that draws pictures by kitty's protocol.
    private var takesKittyPictures: Bool {
        let (terminal, program) = (environment["TERM"] ?? "", environment["TERM_PROGRAM"] ?? "")
        return environment["KITTY_WINDOW_ID"] != nil || ["kitty", "ghostty"].contains { terminal.contains($0) }
            || ["WezTerm", "ghostty"].contains(program)
    }

    /// Puts it on the clipboard; a notice says where it went.
    func copy(_ text: String) -> Event? {
        Clipboard(terminal: terminal, environment: environment, mailbox: mailbox).copy(text)
    }

    /// Opens a copy in the reader's editor: VISUAL, EDITOR, or vi.
    func edit(_ text: ExternalText) -> Event? {
        show(text, with: set("VISUAL") ?? set("EDITOR") ?? "vi")
    }

    /// A file of the reader's own, as it is.
    func edit(file path: String) -> Event? {
        let command = set("VISUAL") ?? set("EDITOR") ?? "vi"
        return complaint(
            about: command, ForegroundJob(terminal: terminal).run(.command(command, on: path)))
    }

    /// Shows it in PAGER, or less.
    func page(_ text: ExternalText) -> Event? {
        show(text, with: set("PAGER") ?? "less")
    }

    /// Gives the terminal to a line for the shell, with the text as its input.
    func pipe(_ text: ExternalText, to command: String, _ selected: Selected) -> Event? {
        var program = ChildProcess.shell(command, input: Array(text.text.utf8))
        program.environment = item(selected)?.environment ?? [:]
        return runAndPause(program, command)
    }

    /// Gives the terminal to a line for the shell.
    func shell(_ command: String, _ selected: Selected) -> Event? {
        var program = ChildProcess.shell(command)
        program.environment = item(selected)?.environment ?? [:]
        return runAndPause(program, command)
    }

    /// Gives the terminal, and with it the keyboard, to a program of the reader's.
    func run(_ call: ProgramCall) -> Event? {
        var program = ProgramRunner(words: call.words, shell: call.shell, item: item((call.article, call.story))).child
        program.input = nil
        return runAndPause(program, call.shell ?? call.words.joined(separator: " "))
    }

    /// What is shown or selected.
    typealias Selected = (article: ArticleID?, story: StoryID?)

    private func item(_ selected: Selected) -> ProgramItem? {
        (try? ProgramItem.of(article: selected.article, story: selected.story, in: index)) ?? nil
    }

    /// Runs the reader's command aside: the address and the title are its arguments, the text its input.
    func bookmark(_ id: ArticleID) -> Event? {
        guard let bookmarkCommand else {
            return .refusal("No command for bookmarks is set; it is `bookmark-command` in the configuration.")
        }
        guard let article = (try? index.article(id)) ?? nil else {
            return .failure("The article is not there any more.")
        }
        let title = TextSanitizer.cleanLine(article.summary.title)
        var program = ChildProcess.shell(
            "\(bookmarkCommand) \"$@\"", [article.summary.url ?? "", title], input: Array(article.content.text.utf8))
        program.environment = item((id, nil))?.environment ?? [:]
        mailbox.beginTask(.background)
        program.start { [mailbox] outcome in
            let event: Event =
                outcome == .ended(0)
                ? .note("Bookmarked: \(title)") : .failure("Not bookmarked: “\(bookmarkCommand)” failed.")
            mailbox.endTask(.background, [event])
        }
        return nil
    }

    /// Tells of the stories in the way that the settings name.
    func notify(_ stories: [NewStory]) {
        for (title, text) in Announcement.messages(stories) {
            switch notification {
            case .off: break
            case .terminal: terminal.notify("\(title): \(text)")
            case .command(let command): ChildProcess.notify(command, title, text)
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
        return complaint(
            about: command, ForegroundJob(terminal: terminal).run(.command(command, on: file.path)))
    }

    /// Leaves what the command wrote on the screen until a key, unless ^C ended it.
    private func runAndPause(_ program: ChildProcess, _ command: String) -> Event? {
        let outcome = ForegroundJob(terminal: terminal).run(program) { outcome in
            if case .ended = outcome { .shell(OutsideWorld.pause) } else { nil }
        }
        return switch outcome {
        case .ended(0): nil
        case .ended(let status): .failure("“\(command)” ended with status \(status).")
        case .killed(SIGINT): .note("“\(command)” was interrupted.")
        case .killed(let signal): .failure("“\(command)” was ended by signal \(signal).")
        case .notStarted: .failure("“\(command)” could not be run.")
        }
    }

    /// Waits for a key, in the shell's words. What one key sends comes in one piece; whoever runs the shell puts the
    /// modes of the terminal back. The question goes with the answer, or it would stand there still when the next
    /// command prints.
    private static let pause = """
        printf '\\n[any key] '; stty -icanon -echo min 1 time 0 </dev/tty 2>/dev/null
        dd bs=64 count=1 </dev/tty >/dev/null 2>&1; printf '\\r          \\r'
        """

    /// What is wrong where a shell says that there is no such program.
    private func complaint(about command: String, _ outcome: ChildProcess.Ending) -> Event? {
        outcome == .notStarted || outcome == .ended(127) ? .failure("“\(command)” could not be run.") : nil
    }
}
