import Foundation
import NewsIndex
import Testing

@Suite("Killed while indexing")
struct InterruptedAddTests {
    /// Short articles about many things, so that stories form and a run takes several transactions.
    private static func write(_ count: Int, for program: Program) throws -> String {
        let places = ["Tolleby", "Brenholm", "Lerum", "Osterlund", "Vimmelby", "Askil", "Norrby", "Ekvik"]
        let events = ["harbour fire", "school strike", "bridge repair", "chess final", "mill auction", "ferry delay"]
        for number in 0..<count {
            let place = places[number % places.count]
            let event = events[(number / 40) % events.count]
            let day = 1 + number / 60
            try program.write(
                """
                Title: \(place) \(event) number \(number / 240)
                Outlet: Outlet \(number % 7)
                Date: 2026-11-\(day < 10 ? "0" : "")\(day)T\(10 + number % 10):00:00Z
                Language: en

                The \(event) in \(place) kept \(20 + number % 13) people busy. "We will count again on day \(number)," \
                said Ebba Lind of \(place).

                """, to: "many/\(number % 7)/\(String(format: "%04d", number)).txt")
        }
        return program.path("many")
    }

    /// Starts adding, kills the program as soon as it has reported `reports` steps, and adds again.
    private func dumpAfterKill(_ program: Program, _ folder: String, reports: Int, data: String) throws -> (
        dump: String, wasKilled: Bool
    ) {
        let process = program.process(["add", "--progress", "always", "--data", data, folder])
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        var seen = 0
        while seen < reports {
            let chunk = pipe.fileHandleForReading.availableData
            if chunk.isEmpty { break }
            seen += chunk.count { $0 == UInt8(ascii: "\n") }
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let again = try program.run("add", "--quiet", "--data", data, folder)
        #expect(again.status == 0, "\(again.err)")
        return (
            try NewsIndex(folder: data, readOnly: true).dump(), process.terminationReason == .uncaughtSignal
        )
    }

    @Test("adding again gives the same index as one undisturbed run")
    func killAndRepeat() throws {
        let program = try Program()
        let folder = try Self.write(1200, for: program)
        let clean = program.path("clean")
        #expect(try program.run("add", "--quiet", "--data", clean, folder).status == 0)
        let expected = try NewsIndex(folder: clean, readOnly: true).dump()
        #expect(!expected.isEmpty)
        var kills = 0
        for reports in [0, 1, 2, 4] {
            let (dump, wasKilled) = try dumpAfterKill(
                program, folder, reports: reports, data: program.path("killed-\(reports)"))
            #expect(dump == expected, "killed after \(reports) reports")
            if wasKilled { kills += 1 }
        }
        // A run may have ended before the signal came, but not all of them.
        #expect(kills > 0)
    }
}
