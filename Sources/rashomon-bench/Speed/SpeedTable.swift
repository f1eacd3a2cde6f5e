import Foundation

/// One figure of a table of timings.
struct SpeedFigure: Codable {
    var name: String
    var value: Double
    var unit: String
}

/// Prints one line a figure, as it is known, and keeps those that are single numbers, so that indexes of several sizes
/// can be set side by side.
final class SpeedTable {
    private(set) var figures: [SpeedFigure] = []

    /// What is no single number.
    func note(_ name: String, _ value: String) {
        let line = name.padding(toLength: 48, withPad: " ", startingAt: 0) + value + "\n"
        // At once, as the next figure may take minutes.
        FileHandle.standardOutput.write(Data(line.utf8))
    }

    func note(_ name: String, _ value: Double, _ unit: String, digits: Int = 0) {
        figures.append(SpeedFigure(name: name, value: value, unit: unit))
        note(name, String(format: "%.\(digits)f %@", value, unit as NSString))
    }

    /// The median of `runs` runs.
    func time(_ name: String, runs: Int = 9, _ body: () throws -> Void) rethrows {
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<runs { times.append(try clock.measure(body) / .milliseconds(1)) }
        note(name, times.sorted()[times.count / 2], "ms", digits: 2)
    }
}

/// Time spent in pieces.
struct Stretch {
    private var wall = Duration.zero
    private(set) var processorSeconds = 0.0

    mutating func measure(_ body: () throws -> Void) rethrows {
        let clock = ContinuousClock()
        let before = ProcessFigures.processorSeconds
        wall += try clock.measure(body)
        processorSeconds += ProcessFigures.processorSeconds - before
    }

    var seconds: Double { wall / .seconds(1) }
    func rate(_ count: Int) -> Double { Double(count) / max(seconds, 0.000_001) }
}

/// What the system knows of this process and its files.
enum ProcessFigures {
    /// Processor time of all threads.
    static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// A number in the status of a process or thread, as `VmRSS`, in kilobytes; nil where there is none.
    static func status(_ path: String, _ field: String) -> Int? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        let line = text.split(separator: "\n").first { $0.hasPrefix(field + ":") }
        return line.flatMap { Int($0.split(whereSeparator: { " \t:".contains($0) })[1]) }
    }

    /// The most memory that the process ever held.
    static var peakMegabytes: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1_000
    }

    static func bytes(ofFile path: String) -> Int {
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
        return size?.intValue ?? 0
    }
}
