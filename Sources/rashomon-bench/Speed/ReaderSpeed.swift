import Foundation

/// What the reader costs on an index: time and bytes for every key on every screen, rest, memory.
struct ReaderSpeed {
    var program: String
    var data: String
    /// The reader's clock, in seconds since 1970.
    var now: Int64
    var columns = 100
    var rows = 24
    var terminal = "xterm-256color"
    var rounds = 12

    /// Costs of the keys of one screen: of all, and of those that open it.
    private struct Figures {
        var costs: [TimedReader.Cost] = []
        var opening: [TimedReader.Cost] = []
    }

    func measure(_ table: SpeedTable) throws {
        try measureStart(table)
        let reader = try open()
        try measureTour(reader, table)
        try measureBytes(reader, table)
        let rest = reader.idle(seconds: 3)
        table.note("3 s without a key", "\(rest.bytes) bytes, \(rest.wakeUps) wake-ups")
        table.note("Memory in use after all this", reader.residentMegabytes, "MB")
        if try !reader.quit() { table.note("Leaving", "failed") }
        try measureFirstOpening(table)
    }

    private func open(looksAhead: Bool = false) throws -> TimedReader {
        try TimedReader(
            program: program, data: data, now: now, columns: columns, rows: rows, terminal: terminal,
            looksAhead: looksAhead)
    }

    /// Stories that were never opened before: at once, and after a look at their row.
    private func measureFirstOpening(_ table: SpeedTable) throws {
        for (name, pause) in [("at once", 0.0), ("after half a second on its row", 0.5)] {
            let reader = try open(looksAhead: pause > 0)
            var costs: [Double] = []
            for _ in 0..<4 { _ = try reader.press(" ") }
            if pause > 0 { for _ in 0..<12 { _ = try reader.press("j") } }
            for _ in 0..<9 {
                _ = try reader.press("j")
                if pause > 0 { _ = reader.idle(seconds: pause) }
                costs.append(try reader.press("\r").milliseconds)
                _ = try reader.press("q")
            }
            table.note("A story for the first time, \(name)", costs.sorted()[costs.count / 2], "ms", digits: 1)
            table.note("  most", String(format: "%.1f ms", costs.max() ?? 0))
            _ = try reader.quit()
        }
    }

    private func measureStart(_ table: SpeedTable) throws {
        var times: [Double] = []
        var memory = 0.0
        for _ in 0..<5 {
            let reader = try open()
            times.append(reader.start.milliseconds)
            memory = reader.residentMegabytes
            _ = try reader.quit()
        }
        table.note("Reader: start to first list", times.sorted()[2], "ms")
        table.note("  memory then", memory, "MB")
    }

    private func measureTour(_ reader: TimedReader, _ table: SpeedTable) throws {
        var figures: [String: Figures] = [:]
        for number in 0..<rounds {
            for step in ReaderTour.round(number) {
                var cost = try reader.press(step.key)
                cost.milliseconds -= step.waits
                if step.opens, cost.bytes == 0 {
                    throw TimedReader.Failure.nothingHappened("\(step.key.debugDescription) (\(step.screen))")
                }
                figures[step.screen, default: Figures()].costs.append(cost)
                if step.opens { figures[step.screen]?.opening.append(cost) }
            }
        }
        table.note("Key to complete screen", "keys  median   99 %    most   opening  bytes (\(columns)x\(rows))")
        for (screen, figures) in figures.sorted(by: { $0.key < $1.key }) {
            table.note("  \(screen)", ReaderSpeed.row(figures))
        }
        let all = figures.values.reduce(into: Figures()) {
            $0.costs += $1.costs
            $0.opening += $1.opening
        }
        table.note("  all", ReaderSpeed.row(all))
        let times = all.costs.map(\.milliseconds).sorted()
        table.note("Key, 99 of a hundred within", times[min(times.count - 1, times.count * 99 / 100)], "ms", digits: 1)
    }

    private static func row(_ figures: Figures) -> String {
        let times = figures.costs.map(\.milliseconds).sorted()
        let opening = figures.opening.map(\.milliseconds).sorted()
        let bytes = figures.costs.map(\.bytes).sorted()
        return String(
            format: "%4d %7.2f %6.2f %7.2f ms %6.2f %6d", times.count, times[times.count / 2],
            times[min(times.count - 1, times.count * 99 / 100)], times[times.count - 1],
            opening.isEmpty ? 0 : opening[opening.count / 2], bytes[bytes.count / 2])
    }

    /// Over ssh bytes are time.
    private func measureBytes(_ reader: TimedReader, _ table: SpeedTable) throws {
        _ = try reader.press("g")
        let moves =
            try (0..<9).map { _ in try reader.press("j").bytes } + (0..<9).map { _ in try reader.press("k").bytes }
        note("Bytes for a move in the list", moves, table)
        let ahead = try reader.press(String(repeating: "j", count: 9)).bytes
        note("Bytes for nine moves typed ahead", [ahead], table)
        _ = try reader.press("g")
        var pages: [Int] = []
        var compared: [Int] = []
        for _ in 0..<3 {
            _ = try reader.press("\r")
            _ = try reader.press("\r")
            pages += try (0..<2).map { _ in try reader.press(" ").bytes }.filter { $0 > 0 }
            _ = try reader.press("q")
            _ = try reader.press("c")
            compared += try (0..<2).map { _ in try reader.press(" ").bytes }.filter { $0 > 0 }
            for key in ["q", "q", "j"] { _ = try reader.press(key) }
        }
        note("Bytes for a page of an article", pages, table)
        note("Bytes for a page of a comparison", compared, table)
    }

    /// With the time from key to screen over a line that sends so much a second, and is so far away.
    private func note(_ name: String, _ bytes: [Int], _ table: SpeedTable) {
        let bytes = bytes.sorted()
        guard let most = bytes.last else { return }
        table.note(name, Double(bytes[bytes.count / 2]), "bytes")
        let seconds = ReaderSpeed.farAway + Double(most) / ReaderSpeed.slowLine
        table.note("  most, and at 9,600 baud and 300 ms", String(format: "%d bytes, %.1f s", most, seconds))
    }

    /// Bytes a second at 9,600 baud, with a start and a stop bit for each.
    private static let slowLine = 960.0
    /// Seconds there and back.
    private static let farAway = 0.3
}
