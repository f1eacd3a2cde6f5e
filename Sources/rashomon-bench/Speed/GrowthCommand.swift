import ArgumentParser
import Foundation

/// What grows with the index, and how: the figures of `speed` for indexes of several sizes, side by side.
struct GrowthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "growth",
        abstract: "Runs `speed` for indexes of several sizes and prints how each figure grows.",
        discussion: """
            The exponent is that of the power of the number of articles with which a figure grows from the first size to \
            the last: 0 for what stays as it is, 1 for what doubles where the articles do. The table is Markdown. Each \
            size is measured by a process of its own.
            """)

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Numbers of articles.", valueName: "number"))
    var sizes = [10_000, 100_000]

    func validate() throws {
        guard sizes.count > 1, sizes == Set(sizes).sorted() else {
            throw ValidationError("--sizes wants two numbers or more, in ascending order.")
        }
    }

    func run() throws {
        let sheets = try sizes.map { size in
            FileHandle.standardError.write(Data("\(size) articles …\n".utf8))
            return try GrowthCommand.measure(size)
        }
        for line in GrowthTable.lines(sizes: sizes, sheets) { print(line) }
    }

    private static func measure(_ articles: Int) throws -> [SpeedFigure] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("rashomon-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: SpeedIndex.own)
        process.arguments = ["speed", "--articles", "\(articles)", "--figures", file.path]
        process.standardOutput = FileHandle.standardError
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ExitCode.failure }
        return try JSONDecoder().decode([SpeedFigure].self, from: Data(contentsOf: file))
    }
}

/// The table of figures by size.
enum GrowthTable {
    static func lines(sizes: [Int], _ sheets: [[SpeedFigure]]) -> [String] {
        let heads = sizes.map { thousands($0) }
        var lines = [
            "| | \(heads.joined(separator: " | ")) | exponent |", "|---|" + sizes.map { _ in "---|" }.joined() + "---|",
        ]
        // A figure that only larger indexes have stands where the last has it.
        for figure in sheets.last ?? [] {
            let values = sheets.map { sheet in sheet.first { $0.name == figure.name }?.value }
            let cells = values.map { $0.map(number) ?? "" }
            let name = "\(figure.name.trimmingCharacters(in: .whitespaces)), \(figure.unit)"
            let growth = exponent(sizes: sizes, values).map { String(format: "%.2f", $0) } ?? ""
            lines.append("| \(name) | \(cells.joined(separator: " | ")) | \(growth) |")
        }
        return lines
    }

    /// From the first size to the last; nil where one of them has no figure, or nothing to be compared.
    static func exponent(sizes: [Int], _ values: [Double?]) -> Double? {
        guard let first = values.first ?? nil, let last = values.last ?? nil, first > 0, last > 0,
            let small = sizes.first, let large = sizes.last
        else { return nil }
        return log(last / first) / log(Double(large) / Double(small))
    }

    private static func number(_ value: Double) -> String {
        value >= 100 ? thousands(Int(value.rounded())) : String(format: value >= 10 ? "%.1f" : "%.2f", value)
    }

    private static func thousands(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.enumerated().map { place, digit in
            place > 0 && (digits.count - place).isMultiple(of: 3) ? ",\(digit)" : "\(digit)"
        }.joined()
    }
}
