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

    private struct Figures {
        var costs: [ReaderSession.Cost] = []
        var opening: [ReaderSession.Cost] = []
    }

    func measure(_ table: SpeedTable) throws {
        try measureStart(table)
        let reader = try open()
        try measureTour(reader, table)
        try measureMoves(reader, table)
        let rest = reader.idle(seconds: 3)
        table.note("3 s without a key", "\(rest.bytes) bytes, \(rest.wakeUps) wake-ups")
        table.note("Memory in use after all this", String(format: "%.0f MB", reader.residentMegabytes))
        if try !reader.quit() { table.note("Leaving", "failed") }
        try measureFirstOpening(table)
    }

    private func open(looksAhead: Bool = false) throws -> ReaderSession {
        try ReaderSession(
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
            table.note(
                "A story for the first time, \(name)",
                String(format: "%.1f ms, most %.1f ms", costs.sorted()[costs.count / 2], costs.max() ?? 0))
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
        table.note("Reader: start to first list", String(format: "%.0f ms, %.0f MB", times.sorted()[2], memory))
    }

    private func measureTour(_ reader: ReaderSession, _ table: SpeedTable) throws {
        var figures: [String: Figures] = [:]
        for number in 0..<rounds {
            for step in ReaderTour.round(number) {
                let cost = try reader.press(step.key)
                if step.opens, cost.bytes == 0 {
                    throw ReaderSession.Failure.nothingHappened("\(step.key.debugDescription) (\(step.screen))")
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
    private func measureMoves(_ reader: ReaderSession, _ table: SpeedTable) throws {
        _ = try reader.press("g")
        let moves =
            try (0..<9).map { _ in try reader.press("j").bytes } + (0..<9).map { _ in try reader.press("k").bytes }
        table.note("Bytes for a move in the list", ReaderSpeed.bytes(moves))
        var pages: [Int] = []
        for _ in 0..<3 {
            _ = try reader.press("\r")
            _ = try reader.press("\r")
            pages += try (0..<2).map { _ in try reader.press(" ").bytes }.filter { $0 > 0 }
            for key in ["q", "q", "j"] { _ = try reader.press(key) }
        }
        table.note("Bytes for a page of an article", ReaderSpeed.bytes(pages))
    }

    private static func bytes(_ costs: [Int]) -> String {
        let costs = costs.sorted()
        return costs.isEmpty ? "–" : "\(costs[costs.count / 2]), most \(costs[costs.count - 1])"
    }
}
