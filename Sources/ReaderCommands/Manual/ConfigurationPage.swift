import NewsGathering
import ProgramSettings
import ReaderInterface

/// The manual page of what can be set, rashomon-config(5), made from the tables of settings and commands.
struct ConfigurationPage {
    var version: String

    var text: String {
        let lines =
            Roff.head("rashomon-config", section: 5, "what can be set in Rashomon", version) + [".SH SYNOPSIS"]
            + [".I $XDG_CONFIG_HOME/rashomon/config.yaml", ".br", ".I ~/.config/rashomon/config.yaml"]
            + [".SH DESCRIPTION"] + description + [".SH SETTINGS"] + SettingsTable.all.flatMap(Self.lines)
            + [".SH KEYS"] + keys + [".SH COMMANDS OF YOUR OWN"] + ownCommands + [".SH HOOKS"] + hooks
            + [".SH VIEWS"] + views + [".SH SETTINGS OF A SOURCE"] + ofSources + [".SH ENVIRONMENT"] + Self.variables
            + [".SH EXAMPLE"] + Roff.literal(example)
            + Roff.seeAlso([("rashomon", 1), ("rashomon-query", 7)])
        return lines.joined(separator: "\n") + "\n"
    }

    /// The variables that set something.
    static var variables: [String] {
        SettingsTable.all.flatMap { setting in
            setting.variables.flatMap { Roff.tagged($0, "Sets \(setting.name).") }
        }
    }

    private static func lines(of setting: Setting) -> [String] {
        let fallback = setting.fallback.isEmpty ? "" : " Default: \(setting.fallback)."
        return Roff.tagged(setting.name, "\(setting.help) (\(setting.allowed))\(fallback)")
    }

    private var description: [String] {
        [
            "The file is YAML. A name with a full stop is a key below another:", ".PP",
        ] + Roff.literal(["  fetch:", "    every: 30"]) + [
            ".PP",
            Roff.escaped(
                "What is said on the command line wins over the environment, that over the file, and that over the default. "
                    + "A line that is not understood changes nothing, and is told with its number when the program begins."
            ),
            ".PP",
            "\\fBrashomon config\\fR prints what holds and where it comes from, \\fB\\-\\-example\\fR a file with every "
                + "setting, and \\fB\\-\\-check\\fR fails where something is wrong. In the reader ^O opens the file; what it "
                + "says holds when the editor ends.",
        ]
    }

    private func section(_ name: String) -> String { SettingsTable.sections.first { $0.name == name }?.help ?? "" }

    private var keys: [String] {
        [Roff.escaped(section("keys.bindings"))]
            + Roff.literal([
                "  keys:", "    preset: vim", "    bindings:", "      gx: browser", "      compare:",
                "        x: swap-sides", "      \"^N\": none",
            ])
            + [
                ".PP",
                Roff.escaped(
                    "A key is a letter or a sign, ^A for Control and a letter, or a name: <enter>, <space>, <tab>, <esc>, <up>, "
                        + "<pagedown>, <f2>, <alt-x>. Several in a row are typed one after the other. A command that takes "
                        + "something has it behind its name: limit is:unread. The command none takes a key away."),
                ".PP",
                Roff.escaped("The screens are " + ScreenKind.allCases.map(\.rawValue).joined(separator: ", ") + "."),
                ".PP", "The commands are:",
            ] + CommandTable.all.flatMap { Roff.tagged($0.name, $0.help) }
    }

    private var ownCommands: [String] {
        [Roff.escaped(section("commands"))]
            + Roff.literal([
                "  commands:", "    \",u\":", "      title: unread of today",
                "      run: [\"limit is:unread after:today\"]",
                "    \",m\":", "      title: play", "      program: [mpv, --, \"%u\"]", "      result: nothing",
            ]) + [".PP", Roff.escaped("In a program's words, " + ProgramWords.help + ". No shell reads them.")]
    }

    private var hooks: [String] {
        [Roff.escaped(section("hooks"))]
            + Roff.literal([
                "  hooks:", "    bridge:", "      on: new-article", "      query: title:bridge",
                "      program: [notify-send, \"%o\", \"%t\"]",
            ])
    }

    private var views: [String] {
        [Roff.escaped(section("views"))]
            + Roff.literal(["  views:", "    Unread in German: is:unread lang:de", "    Widely told: outlets:4"])
    }

    private var ofSources: [String] {
        [
            "\\fBrashomon sources set\\fR \\fIsource name value\\fR sets them; they are kept in the index, not in the file."
        ]
            + SourceSettings.all.flatMap { Roff.tagged($0.name, "\($0.help) (\($0.allowed))") }
    }

    private var example: [String] {
        [
            "  theme: dawn", "  measure: 66", "  fetch:", "    every: 30", "    quiet-hours: 23:00-7:00", "  keys:",
            "    preset: newsboat", "  views:", "    Coast: tag:coast after:3d",
        ]
    }
}
