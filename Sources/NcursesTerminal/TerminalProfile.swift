import CNcurses
public import TerminalCanvas

/// Why the terminal cannot show the reader.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// `TERM` is not set.
    case unnamed
    /// `TERM` names a terminal that is not described on this machine.
    case unknown(String)
    /// The terminal cannot place its cursor, as `dumb` cannot.
    case tooSimple(String)
    /// The pipes that signals wake the reader by cannot be opened.
    case outOfDescriptors

    /// Whole sentences: what is missing, and where something helps, what to do.
    public var description: String {
        switch self {
        case .notATerminal:
            "The reader needs a terminal; standard input and output are not one."
                + " For plain output use “rashomon stories”, “rashomon article” or “rashomon print”."
        case .unnamed:
            "TERM is not set, so it is not known what this terminal can do. Set it, for example: TERM=xterm-256color"
        case .unknown(let name):
            "This machine has no description of the terminal “\(name)”."
                + " Install ncurses-term, or set TERM to one it has, for example: TERM=xterm-256color"
        case .tooSimple(let name):
            "The terminal “\(name)” cannot place its cursor, so the reader cannot draw there."
                + " For plain output use “rashomon stories”, “rashomon article” or “rashomon print”."
        case .outOfDescriptors:
            "The system has no file descriptors left for this program."
        }
    }
}

/// What a terminal can show, from its description and the environment.
public struct TerminalProfile: Equatable, Sendable {
    /// The description that is used.
    public var name: String
    /// What `TERM` says, where that is not described on this machine and `name` stands in for it.
    public var missingName: String?
    /// How many colours it shows.
    public var depth: ColorDepth
    /// Whether it takes UTF-8.
    public var isUTF8: Bool
    /// The signs to draw with.
    public var glyphs: GlyphSet
    /// Whether tmux stands between the program and the terminal.
    public var isInTmux = false

    /// Reads `TERM`, `COLORTERM`, `NO_COLOR` and the locale out of `environment`.
    ///
    /// A `TERM` that is not described on this machine and is like none that is described is an error, and so is one
    /// without cursor addressing.
    public static func detect(_ environment: [String: String]) throws(TerminalError) -> TerminalProfile {
        guard let wanted = environment["TERM"], !wanted.isEmpty else { throw .unnamed }
        let names = [wanted] + TerminalRelatives.names(of: wanted)
        guard let name = names.first(where: { curses_set_up_terminal($0, 1) == OK }) else { throw .unknown(wanted) }
        defer { curses_forget_terminal() }
        guard curses_string("cup") != nil else { throw .tooSimple(name) }
        let isUTF8 = chooseLocale(environment, terminal: name)
        let hasFewGlyphs = name == "linux" || name.hasPrefix("vt") || name == "ansi"
        return TerminalProfile(
            name: name, missingName: name == wanted ? nil : wanted,
            depth: depth(environment, name: name, colors: Int(tigetnum("colors")), isDirect: tigetflag("RGB") > 0),
            isUTF8: isUTF8,
            glyphs: isUTF8 && !hasFewGlyphs ? .unicode : .ascii,
            isInTmux: environment["TMUX"]?.isEmpty == false)
    }

    /// What to tell where another description stands in; nil where none does.
    public var hint: String? {
        missingName.map {
            "This machine has no description of the terminal “\($0)”, so it is taken for \(name)."
                + " The package ncurses-term has more of them."
        }
    }

    /// `COLORTERM` is handed on by GNU screen, which does not show 24-bit colour itself.
    static func depth(_ environment: [String: String], name: String, colors: Int, isDirect: Bool) -> ColorDepth {
        if environment["NO_COLOR"]?.isEmpty == false || colors < 8 { return .monochrome }
        if isDirect { return .direct }
        let claimsDirect = ["truecolor", "24bit"].contains(environment["COLORTERM"]?.lowercased())
        if colors >= 256 { return claimsDirect && !name.hasPrefix("screen") ? .direct : .indexed256 }
        return colors >= 16 ? .ansi16 : .ansi8
    }

    /// Sets the locale for characters and tells whether it is UTF-8. An environment that says nothing about
    /// languages at all, as in containers and bare ssh sessions, is taken for UTF-8 unless the terminal is older
    /// than that.
    private static func chooseLocale(_ environment: [String: String], terminal: String) -> Bool {
        let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        let wanted = named ?? (terminal.hasPrefix("vt") ? "C" : "C.UTF-8")
        if setlocale(LC_CTYPE, wanted) == nil {
            // Over ssh often a language that is not installed here: what counts is its character set.
            let isUTF8 = wanted.lowercased().contains("utf")
            setlocale(LC_CTYPE, isUTF8 ? "C.UTF-8" : "C")
        }
        guard let charset = nl_langinfo(Int32(CODESET)) else { return false }
        return String(cString: charset).uppercased() == "UTF-8"
    }
}
