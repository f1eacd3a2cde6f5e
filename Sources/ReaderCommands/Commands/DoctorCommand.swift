import ArgumentParser
import Foundation
import JSONRPC
import NewsGathering
import NewsIndex
import NewsModel
import NewsWording
import ProgramSettings

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Examine the index, and repair what can be made anew from the stored articles.",
        discussion: """
            It checks the file, that stories, counts, search index and articles agree, that nothing points nowhere, \
            and what runs that were cut off left to do. Without --repair it changes nothing; the exit status is 1 \
            where something is wrong. Texts and what you read, starred, tagged and noted are never changed.

            With --salvage, what can be read of a damaged file is taken into a new one, which takes its place; the damaged \
            one stays beside it. Close other readers before.
            """)

    @OptionGroup var index: IndexOptions
    @Flag(help: "Make right what can be.") var repair = false
    @Flag(help: "Take what can be read of a damaged file into a new one.") var salvage = false
    @Flag(help: "Print JSON.") var json = false

    func validate() throws {
        if salvage, repair || json { throw ValidationError("--salvage goes with no other of the options.") }
    }

    func run() throws {
        if salvage { return try salvageFile() }
        let index = try repair ? index.existing(remains: .later) : index.reading()
        var examination = try index.examine()
        if repair, !examination.isSound {
            if !json { Answer.write(examination.lines) }
            let line = ProgressLine()
            try index.repair(progress: line.show)
            line.clear()
            if !json { Answer.write(["Repaired. Now:"]) }
            examination = try index.examine()
        }
        index.close()
        if json {
            Answer.write(try JSONEnvelope(.doctor, ExaminationForm(examination)).text() + "\n")
        } else {
            Answer.write(examination.lines)
        }
        if !examination.isSound { throw ExitCode.failure }
    }

    private func salvageFile() throws {
        try index.place.checkFilling()
        let line = ProgressLine()
        let report = try NewsIndex.salvage(folder: index.folder, progress: line.show)
        line.clear()
        Answer.write(report?.lines ?? ["The file is not damaged; nothing is to be salvaged."])
    }
}

extension SalvageReport {
    /// What was saved and what was not, in a person's words.
    fileprivate var lines: [String] {
        var lines = [
            "\(Wording.count(articles, "article")) and \(Wording.count(sources, "source")) are in the new index; the damaged "
                + "file is \(damagedCopy)."
        ]
        if articlesWithoutText > 0 {
            lines.append("! Lost are the texts of \(Wording.count(articlesWithoutText, "article")).")
        }
        if textsWithoutArticle > 0 {
            lines.append(
                "! \(Wording.count(textsWithoutArticle, "text")) lost title, date and marks; the outlet is “Salvaged”.")
        }
        if lostPages + lostRows > 0 {
            lines.append(
                "! \(Wording.count(lostPages, "page")) and \(Wording.count(lostRows, "row")) of the file cannot be read. What "
                    + "sources still list comes back with `rashomon fetch --all --force`.")
        }
        return lines
    }
}

extension IndexExamination {
    /// What was found, in a person's words.
    fileprivate var lines: [String] {
        var lines = counts.filter { $0.count > 0 }.map { String($0.count).leftPadded(to: 9) + "  " + $0.name }
        lines.append(
            Wording.size(fileSize).leftPadded(to: 9) + "  the file"
                + (logSize > 0 ? ", and \(Wording.size(logSize)) its log" : ""))
        lines += damage.map { "! The file is damaged: \($0)." }
        if !damage.isEmpty {
            lines.append(
                isOfMarks
                    ? "! It is the file of your marks. Put a copy of it back, or move it away and begin without marks."
                    : "! `rashomon doctor --salvage` takes what can be read into a new one.")
        }
        for finding in findings {
            let numbers = finding.examples.map(String.init).joined(separator: ", ")
            let examples = numbers.isEmpty ? "" : " (\(numbers))"
            let remedy =
                finding.isRepairable ? "`rashomon doctor --repair` makes it right." : "It cannot be made right."
            lines.append("! \(finding)\(examples). \(remedy)")
        }
        if !pending.isEmpty { lines.append("! Work is left to do: \(pending.remains).") }
        if isOutdated {
            lines.append("The articles were analysed by another version; `rashomon reindex` does it anew.")
        }
        if isSound { lines.append("All is well.") }
        return lines
    }
}

/// What an examination of the index found.
struct ExaminationForm: AnswerForm {
    struct Finding: AnswerForm {
        var text: String
        var examples: [Int64]
        var repairable: Bool

        static let shape = JSONSchema.Shape(
            "finding", "Rows that contradict each other.",
            [.field("text", .text), .field("examples", .list(.integer), "Their numbers."), .field("repairable", .flag)])
    }
    var sound: Bool
    var damage: [String]
    var findings: [Finding]
    var waiting: [String: Int]
    var outdated: Bool
    var bytes: Int
    var logBytes: Int
    var counts: [String: Int]

    init(_ examination: IndexExamination) {
        sound = examination.isSound
        damage = examination.damage
        findings = examination.findings.map {
            Finding(text: $0.description, examples: $0.examples, repairable: $0.isRepairable)
        }
        waiting = ["articles": examination.pending.articles, "headlines": examination.pending.stories]
        outdated = examination.isOutdated
        bytes = examination.fileSize
        logBytes = examination.logSize
        counts = Dictionary(uniqueKeysWithValues: examination.counts.map { ($0.name, $0.count) })
    }

    static let shape = JSONSchema.Shape(
        "examination", "What an examination of the index found.",
        [
            .field("sound", .flag), .field("damage", .list(.text), "What SQLite says of the file."),
            .field("findings", .list(Finding.schema)),
            .field("waiting", .map(.integer), "Work that a run which was cut off left to do."),
            .field("outdated", .flag, "Whether another version of the program analysed the articles."),
            .field("bytes", .integer, "Of the file."), .field("logBytes", .integer, "Of its log."),
            .field("counts", .map(.integer), "Rows, by what they are."),
        ])
}

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the whole index to a file, also while it is in use.",
        discussion: "To use the copy, put it into an empty folder as index.sqlite and give that folder with --data.")

    @OptionGroup var index: IndexOptions
    @Argument(help: "The new file.", completion: .file()) var file: String

    func run() throws {
        let index = try index.reading()
        let path = Paths.expandingTilde(file)
        try index.backUp(to: path)
        index.close()
        Answer.write(["Copied to \(path)."])
    }
}
