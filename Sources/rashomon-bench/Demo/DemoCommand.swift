import ArgumentParser
import Foundation
import TerminalProcess

/// Records the reader on the samples: an asciicast and a picture of each step, by the program itself.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Records a demonstration of the reader on the samples.",
        discussion: """
            Writes rashomon.cast (asciicast v2, for asciinema and its players) and an SVG of each step. The times in \
            it are those of a person who reads, not those of this machine, so that two runs give the same files.
            """)

    @Option(help: ArgumentHelp("The program.", valueName: "file")) var program: String
    @Option(help: ArgumentHelp("Where to write.", valueName: "folder")) var output: String
    @Option(help: ArgumentHelp("What is read.", valueName: "folder")) var articles = "Samples"
    @Option(help: "Columns of the window.") var columns = 100
    @Option(help: "Rows of the window.") var rows = 30

    func validate() throws {
        guard (20...400).contains(columns), (5...200).contains(rows) else {
            throw ValidationError("--columns wants 20 to 400, --rows 5 to 200.")
        }
    }

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rashomon-demo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let into = URL(fileURLWithPath: output)
        try FileManager.default.createDirectory(at: into, withIntermediateDirectories: true)
        try fill(folder)
        var cast = Asciicast(columns: columns, rows: rows, title: "Rashomon")
        let reader = try PseudoTerminal(
            [URL(fileURLWithPath: program).path, "--data", folder.path], columns: columns, rows: rows,
            environment: environment(folder))
        reader.onOutput = { cast.draw($0) }
        try reader.waitForIdle()
        for (number, step) in DemoStep.all.enumerated() {
            for key in step.keys {
                cast.wait(DemoStep.betweenKeys)
                try reader.type(key)
            }
            let name = "\(number + 1)-\(step.name).svg"
            let picture = ScreenPicture(reader.screen, title: step.says).svg
            try picture.write(to: into.appendingPathComponent(name), atomically: true, encoding: .utf8)
            print("\(name)  \(step.says)")
            cast.wait(step.seconds)
        }
        try cast.text.write(to: into.appendingPathComponent("rashomon.cast"), atomically: true, encoding: .utf8)
        print("rashomon.cast  \(cast.seconds.formatted(decimals: 0)) s, \(columns)x\(rows)")
        try reader.send("Q")
        _ = try reader.waitForEnd()
    }

    private func fill(_ folder: URL) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["add", "--quiet", articles, "--data", folder.path]
        process.environment = environment(folder)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ExitCode.failure }
    }

    /// Two days after the youngest samples, in colours that a picture can show.
    private func environment(_ folder: URL) -> [String: String] {
        [
            "HOME": folder.path, "PATH": "/usr/bin:/bin", "RASHOMON_NOW": "1795262400", "LANG": "C.UTF-8", "TZ": "UTC",
            "COLORTERM": "truecolor", "RASHOMON_THEME": "calm-dark",
        ]
    }
}

/// What is typed, what it shows, and how long a person looks at it.
private struct DemoStep {
    var name: String
    var keys: [String]
    var says: String
    var seconds: Double

    static let betweenKeys = 0.6

    static let all = [
        DemoStep(name: "stories", keys: [], says: "Stories: what many outlets write about", seconds: 3),
        DemoStep(name: "story", keys: ["\r"], says: "One story: headlines, figures, who is quoted", seconds: 4),
        DemoStep(name: "compare", keys: ["c"], says: "Two outlets side by side", seconds: 4),
        DemoStep(name: "difference", keys: ["n", "n"], says: "From difference to difference", seconds: 3),
        DemoStep(name: "matrix", keys: ["q", "x"], says: "Which outlet states which fact", seconds: 4),
        DemoStep(name: "quotes", keys: ["q", "\""], says: "Who said what, whole, cut or changed", seconds: 4),
        DemoStep(
            name: "search", keys: ["H", "/", "ferry", "\r"], says: "A search in titles and texts", seconds: 2.5),
        DemoStep(name: "help", keys: ["?"], says: "The marks and keys of each screen", seconds: 3),
    ]
}

extension Double {
    /// As JSON and SVG want it, whatever the locale: `1.50`.
    func formatted(decimals: Int) -> String { String(format: "%.\(decimals)f", self) }
}
