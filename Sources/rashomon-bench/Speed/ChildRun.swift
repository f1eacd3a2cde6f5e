import ArgumentParser
import Foundation

/// A program run to its end, and what it took.
struct ChildRun {
    var seconds: Double
    /// Of all its threads and children.
    var processorSeconds: Double
    /// What it wrote to standard error, where that is kept.
    var errors = ""

    /// Runs a program with nothing to read, whose answer nobody sees.
    init(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], keepsErrors: Bool = false
    ) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardError = keepsErrors ? pipe : FileHandle.nullDevice
        let before = ChildRun.childrenSeconds
        let start = ContinuousClock.now
        try process.run()
        if keepsErrors {
            errors = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        }
        process.waitUntilExit()
        seconds = (ContinuousClock.now - start) / .seconds(1)
        processorSeconds = ChildRun.childrenSeconds - before
        guard process.terminationStatus == 0 else {
            throw ValidationError("\(program) \(arguments.joined(separator: " ")) failed. \(errors)")
        }
    }

    private static var childrenSeconds: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    /// The program's file in the folders of `PATH`; nil where it is in none.
    static func find(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
