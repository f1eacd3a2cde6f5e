import Foundation

/// Runs a trial undisturbed and then disturbed, and says what of it must not be.
///
/// After every disturbance the program has ended with a true message or by the signal, the database opens, SQLite finds
/// it whole, all that must hold in it holds, and the same command again leaves what an undisturbed run leaves.
package final class TrialRunner {
    private let trial: Trial
    private let folder: TrialFolder
    private let library: String?
    private let counter: String
    private var start: String { folder.path + ".start" }
    private var before = ""
    private var after = ""
    /// Changes of files that the undisturbed run makes.
    package private(set) var changes = 0
    /// Seconds that it takes.
    package private(set) var duration = 0.0
    /// Disturbances that took place, of those that were asked for.
    package private(set) var disturbed = 0

    /// - Parameters:
    ///   - library: the path of `FaultInjection`; without one, runs can only be killed.
    ///   - folder: a folder that is made and may be used up.
    package init(_ trial: Trial, program: String, library: String?, folder: String) throws {
        self.trial = trial
        self.library = library
        self.folder = TrialFolder(program: program, path: folder + "/run")
        counter = folder + "/count"
        try self.folder.empty()
        for step in trial.before { try self.folder.take(step) }
        // What is all or nothing is so apart from what runs before it left to do.
        if trial.judgement == .allOrNothing { try self.folder.take(.run(["doctor", "--repair"])) }
        before = try contents(mayHaveWorkLeft: true)
        try FileManager.default.copyItem(atPath: self.folder.path, toPath: start)
        after = try undisturbed()
        changes = counts().changes
        let again = try undisturbed()
        guard after == again else {
            throw TrialFailure("two undisturbed runs differ:\n" + IndexContents.difference(after, again))
        }
    }

    private func undisturbed() throws -> String {
        try restore()
        let begin = Date.now
        let ending = try folder.run(trial.command, with: variables(nil))
        duration = Date.now.timeIntervalSince(begin)
        guard ending.status == 0 else { throw TrialFailure("undisturbed: \(ending.errors)") }
        return try contents(mayHaveWorkLeft: trial.judgement == .allOrNothing)
    }

    private func restore() throws {
        try? FileManager.default.removeItem(atPath: folder.path)
        try FileManager.default.copyItem(atPath: start, toPath: folder.path)
        try? FileManager.default.removeItem(atPath: counter)
    }

    private func contents(mayHaveWorkLeft: Bool) throws -> String {
        try IndexContents.read(folder.data, mayHaveWorkLeft: mayHaveWorkLeft)
    }

    // MARK: Disturbing

    /// Disturbs a run as it changes a file. Throws what must not be.
    package func disturb(_ disturbance: Disturbance) throws {
        try restore()
        let ending = try folder.run(trial.command, with: variables(disturbance))
        let took = counts().faults > 0
        if took { disturbed += 1 }
        do {
            try judge(ending, took ? disturbance.kind : nil)
        } catch {
            throw TrialFailure("\(trial.name), \(disturbance): \(error)\n\(ending.errors)")
        }
    }

    /// Sends a signal after so many seconds of a run. Throws what must not be.
    package func signal(_ number: Int32, after seconds: Double) throws {
        try restore()
        let running = try folder.start(trial.command)
        usleep(UInt32(max(0, seconds) * 1_000_000))
        kill(running.process.processIdentifier, number)
        let ending = try folder.finish(running)
        if ending.status != 0 { disturbed += 1 }
        do {
            try judge(ending, number == SIGKILL ? .kill : number == SIGINT ? .interrupt : .terminate)
        } catch {
            throw TrialFailure("\(trial.name), signal \(number) after \(seconds) s: \(error)\n\(ending.errors)")
        }
    }

    private func variables(_ disturbance: Disturbance?) -> [String: String] {
        guard let library else { return [:] }
        return [
            "LD_PRELOAD": library, "FAULT_FOLDER": folder.path, "FAULT_COUNT": counter,
            "FAULT_AT": "\(disturbance?.change ?? 0)", "FAULT_KIND": disturbance?.kind.rawValue ?? "",
        ]
    }

    private func counts() -> (changes: Int, faults: Int) {
        guard let data = FileManager.default.contents(atPath: counter), data.count == 16 else { return (0, 0) }
        func number(_ bytes: Data) -> Int { bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }
        return (number(data.prefix(8)), number(data.suffix(8)))
    }

    // MARK: Judging

    private func judge(_ ending: TrialFolder.Ending, _ kind: Disturbance.Kind?) throws {
        try judgeEnding(ending, kind)
        let now = try contents(mayHaveWorkLeft: true)
        try judgeCopy()
        // A fetch that is asked to end leaves what it would count ahead for the lists.
        if ending.status == 0, kind != .interrupt, kind != .terminate, now != after {
            throw TrialFailure("it ended well, but not all is done:\n" + IndexContents.difference(after, now))
        }
        let isDone = now == after && ending.status == 0
        if trial.judgement == .allOrNothing, trial.makes == nil {
            if now != before, now != after {
                throw TrialFailure("it is half done:\n" + IndexContents.difference(after, now))
            }
            if kind?.isFault == true, ending.status != 0, now == after, before != after {
                throw TrialFailure("it is done, but it said that it failed")
            }
            if now == after { return try judgeRemains() }
        }
        if !isDone { try repeatCommand() }
        try judgeRemains()
    }

    private func judgeEnding(_ ending: TrialFolder.Ending, _ kind: Disturbance.Kind?) throws {
        let error = ending.errors
        switch kind {
        case .kill, .torn:
            if ending.status != 0, ending.status != 128 + SIGKILL { throw TrialFailure("status \(ending.status)") }
        case .interrupt, .terminate:
            // In a shell's way, or after an orderly end.
            guard [0, 130, 128 + SIGTERM].contains(ending.status) else { throw TrialFailure("status \(ending.status)") }
        case nil where ending.status != 0:
            throw TrialFailure("nothing happened to it, but its status is \(ending.status)")
        case nil: break
        case .full, .io, .dead:
            guard [0, 1].contains(ending.status) else { throw TrialFailure("status \(ending.status)") }
            if ending.status == 1, error.isEmpty { throw TrialFailure("it says nothing of its failure") }
            let untrue = ["damaged", "no index", "Fatal", kind == .full ? "I/O error" : "is full"]
            if let word = untrue.first(where: error.contains) { throw TrialFailure("it says “\(word)”") }
            if ending.status == 1, kind == .full, !error.contains("full") {
                throw TrialFailure("it does not say that the disk is full")
            }
        }
    }

    /// What it makes is whole, or not there.
    private func judgeCopy() throws {
        guard let file = trial.makes.map({ folder.path + "/" + $0 }), FileManager.default.fileExists(atPath: file)
        else { return }
        let place = folder.path + ".copy"
        try? FileManager.default.removeItem(atPath: place)
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: file, toPath: place + "/index.sqlite")
        if try IndexContents.read(place, mayHaveWorkLeft: false) != before { throw TrialFailure("the copy is another") }
    }

    private func repeatCommand() throws {
        if let file = trial.makes { try? FileManager.default.removeItem(atPath: folder.path + "/" + file) }
        let again = try folder.run(trial.command)
        guard again.status == 0 else { throw TrialFailure("again: \(again.errors)") }
        let now = try contents(mayHaveWorkLeft: trial.judgement == .allOrNothing)
        if now != after { throw TrialFailure("done again it is another:\n" + IndexContents.difference(after, now)) }
        try judgeCopy()
    }

    private func judgeRemains() throws {
        let strangers = folder.strangers()
        if !strangers.isEmpty { throw TrialFailure("it left \(strangers.joined(separator: ", "))") }
    }
}
