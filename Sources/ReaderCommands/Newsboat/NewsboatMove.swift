import Foundation
import NewsGathering
import NewsIngest
import NewsWording
import ProgramSettings

/// Moves in everything that newsboat has: sources, articles and what was read, rules, and its `config`.
struct NewsboatMove {
    var importer: SourceImporter
    /// The path of the configuration file, whether it is there or not.
    var configuration: String

    /// What was done, and where the configuration went.
    struct Result {
        var articles: SourceImporter.Result
        /// A sentence on the lines of `config`; nil where there is no such file.
        var lines: String?
    }

    /// The home where newsboat keeps it.
    func run(environment: [String: String]) throws -> Result {
        var home = NewsboatHome.find(environment: environment)
        let config = home.readConfiguration()
        if home.isEmpty { throw ImportError.noNewsboat(NewsboatCache.folders(environment: environment)) }
        return try run(home, config)
    }

    /// A home that was copied to `folder`.
    func run(folder: String) throws -> Result {
        var home = NewsboatHome(folder: folder)
        let config = home.readConfiguration()
        if home.isEmpty { throw ImportError.noHome(folder) }
        return try run(home, config)
    }

    private func run(_ home: NewsboatHome, _ config: NewsboatConfig) throws -> Result {
        let (result, indexLines) = try importer.importNewsboat(home, config)
        guard home.configuration != nil else { return Result(articles: result) }
        let done = Set(indexLines.map(\.line))
        var translation = NewsboatTranslation(config.lines.filter { !done.contains($0) })
        let written = write(&translation)
        let order = Dictionary(config.lines.enumerated().map { ($1, $0) }) { first, _ in first }
        let reports = (indexLines + translation.reports).sorted {
            order[$0.line, default: 0] < order[$1.line, default: 0]
        }
        for text in reports.compactMap(\.told) { importer.warned(text) }
        return Result(articles: result, lines: summary(reports, written))
    }

    private func summary(_ reports: [NewsboatLineReport], _ files: [String]) -> String {
        var counts = [0, 0, 0]
        for report in reports {
            switch report.fate {
            case .taken: counts[0] += 1
            case .holdsAnyway: counts[1] += 1
            case .left: counts[2] += 1
            }
        }
        var text = "Of \(Wording.count(reports.count, "line")) of config \(counts[0]) taken over"
        if !files.isEmpty { text += " (\(files.joined(separator: ", ")))" }
        if counts[1] > 0 { text += ", \(counts[1]) hold here anyway" }
        return text + ", \(counts[2]) not."
    }

    // MARK: Files

    /// Writes the theme and the configuration.
    /// - Returns: the files that were written.
    private func write(_ translation: inout NewsboatTranslation) -> [String] {
        var files: [String] = []
        if let problem = writeTheme(translation.colors, &files) {
            for (place, report) in translation.reports.enumerated()
            where NewsboatTranslation.colorNames.contains(report.line.name) {
                translation.leave(place, problem)
            }
        }
        let additions = translation.additions.filter { addition in
            if case .left = translation.reports[addition.line].fate { return false }
            return true
        }
        if additions.isEmpty { return files }
        // A link among one's settings stays one: what it leads to is written.
        let path = URL(fileURLWithPath: configuration).resolvingSymlinksInPath().path
        let old = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let outcome = ConfigurationEditor.adding(additions.map(\.addition), to: old)
        for (number, reason) in outcome.refused.sorted(by: { $0.key < $1.key }) {
            translation.leave(additions[number].line, reason)
        }
        guard outcome.text != old else { return files }
        do {
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try FileOutput.write(
                old.isEmpty ? Self.heading + outcome.text : outcome.text, to: path, isPrivate: true)
            files.append(path)
        } catch {
            for addition in additions { translation.leave(addition.line, "\(error)") }
        }
        return files
    }

    private static let heading = "# Made of newsboat's config. `rashomon config --example` prints all settings.\n"

    /// - Returns: why the colours cannot be taken over; nil where they are, or there are none.
    private func writeTheme(_ colors: NewsboatColors, _ files: inout [String]) -> String? {
        if colors.isEmpty { return nil }
        let folder = (configuration as NSString).deletingLastPathComponent + "/themes"
        let path = "\(folder)/\(NewsboatTranslation.themeName).yaml"
        if let old = FileManager.default.contents(atPath: path) {
            return old == Data(colors.text.utf8) ? nil : "\(path) is there already, and says otherwise"
        }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try FileOutput.write(colors.text, to: path, isPrivate: true)
            files.append(path)
            return nil
        } catch {
            return "\(error)"
        }
    }
}
