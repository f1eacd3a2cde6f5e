import ArgumentParser
import NewsModel

/// What makes a machine fetch by itself: units for systemd's user manager and a line for cron.
struct FetchTimetable {
    /// Seconds between two rounds.
    var interval: Int64
    /// The program and its arguments.
    var command: [String]

    /// nil where `text` is no time between five minutes and a week.
    init?(_ text: String, command: [String]) {
        guard let seconds = TimeSpanWord.seconds(text), (300...604_800).contains(seconds) else { return nil }
        interval = seconds
        self.command = command
    }

    /// All of it, with where each part goes.
    var text: String {
        """
        # 1. systemd: write these two files, then run
        #    systemctl --user daemon-reload && systemctl --user enable --now rashomon-fetch.timer

        # ~/.config/systemd/user/rashomon-fetch.service
        [Unit]
        Description=Fetch news for Rashomon

        [Service]
        Type=oneshot
        ExecStart=\(command.map(FetchTimetable.systemdWord).joined(separator: " "))

        # ~/.config/systemd/user/rashomon-fetch.timer
        [Unit]
        Description=Fetch news for Rashomon every \(interval / 60) minutes

        [Timer]
        OnStartupSec=2min
        OnUnitActiveSec=\(interval / 60)min

        [Install]
        WantedBy=timers.target

        # 2. Or cron: add this line with crontab -e
        \(cron)
        """
    }

    /// Cron knows minutes of an hour, hours of a day and days.
    private var cron: String {
        let minutes = interval / 60
        let line = command.map(FetchTimetable.cronWord).joined(separator: " ")
        let times: String
        let actual: Int64
        if minutes < 60 {
            actual = FetchTimetable.most([5, 6, 10, 12, 15, 20, 30], minutes)
            times = "*/\(actual) * * * *"
        } else if minutes < 1_440 {
            let hours = FetchTimetable.most([1, 2, 3, 4, 6, 8, 12], minutes / 60)
            actual = hours * 60
            times = hours == 1 ? "7 * * * *" : "7 */\(hours) * * *"
        } else {
            actual = minutes / 1_440 * 1_440
            times = actual == 1_440 ? "7 6 * * *" : actual == 10_080 ? "7 6 * * 1" : "7 6 */\(actual / 1_440) * *"
        }
        let note =
            actual == minutes ? "" : "# cron has no line for every \(minutes) minutes; this is every \(actual):\n"
        return note + times + " " + line
    }

    /// The largest of the ascending `choices` that is not above `limit`, or the first.
    private static func most(_ choices: [Int64], _ limit: Int64) -> Int64 {
        choices.last(where: { $0 <= limit }) ?? choices[0]
    }

    /// systemd.service(5), "Command lines": quoted, with `%`, `$`, `"` and `\` escaped.
    static func systemdWord(_ word: String) -> String {
        let escaped = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("%", with: "%%")
            .replacing("$", with: "$$")
        return isPlain(word) ? word : "\"\(escaped)\""
    }

    /// For the shell, and with `%` escaped, which is a line feed to cron (crontab(5)).
    static func cronWord(_ word: String) -> String {
        let quoted = isPlain(word) ? word : "'" + word.replacing("'", with: "'\\''") + "'"
        return quoted.replacing("%", with: "\\%")
    }

    private static func isPlain(_ word: String) -> Bool {
        !word.isEmpty
            && word.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || "-_./=,:@+".utf8.contains(byte)
            }
    }
}
