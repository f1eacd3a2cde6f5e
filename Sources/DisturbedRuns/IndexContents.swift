import Foundation
import NewsIndex

/// All that a person would miss of an index, as text: articles, stories, quotes, states, corrections and what can be
/// taken back. Two runs that did the same leave the same.
enum IndexContents {
    /// Throws where the index is damaged or breaks what must always hold; empty where there is none yet.
    static func read(_ folder: String, mayHaveWorkLeft: Bool) throws -> String {
        guard let index = try open(folder) else { return "" }
        defer { index.close() }
        let examination = try index.examine()
        if let damage = examination.damage.first { throw TrialFailure("the file is damaged: \(damage)") }
        if let finding = examination.findings.first {
            throw TrialFailure("the index is not sound: \(finding) \(finding.examples)")
        }
        if !mayHaveWorkLeft, !examination.pending.isEmpty { throw TrialFailure("work is left: \(examination.pending)") }
        return try settled(index.dump()) + "undo\t\(index.lastChangeOfAnyone() ?? "-")\n"
    }

    /// How many different quotes a story has is counted ahead for the lists, where there is time, and anew when it is
    /// asked for: no run has to have done it.
    private static func settled(_ dump: String) -> String {
        dump.split(separator: "\n").map { line in
            guard line.hasPrefix("story\t") else { return String(line) }
            var columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            if columns.count > quoteCount { columns[quoteCount] = "-" }
            return columns.joined(separator: "\t")
        }.joined(separator: "\n") + "\n"
    }

    /// The column of a story's line that says it.
    private static let quoteCount = 13

    private static func open(_ folder: String) throws -> NewsIndex? {
        do {
            return try NewsIndex(folder: folder, readOnly: true)
        } catch {
            if case .missing = error { return nil }
            throw error
        }
    }

    /// The first lines in which they differ, for a person to look at.
    static func difference(_ wanted: String, _ found: String) -> String {
        let wanted = wanted.split(separator: "\n")
        let found = found.split(separator: "\n")
        let missing = Set(wanted).subtracting(found).sorted().prefix(3).map { "- \($0.prefix(300))" }
        let added = Set(found).subtracting(wanted).sorted().prefix(3).map { "+ \($0.prefix(300))" }
        return (missing + added).joined(separator: "\n")
    }
}
