import CFuzzer
import Foundation
import FuzzTargets

/// Feeds parsers with what nobody would send them.
///
/// `rashomon-fuzz TARGET FOLDER SECONDS` takes the inputs of the folder and changes them; built with libFuzzer, that
/// program does it, and keeps in the folder what reaches further. `rashomon-fuzz growth` measures how the worst inputs
/// grow.
@main
struct RashomonFuzz {
    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        if words.first == "growth" { return try Growth.run() }
        if words.first == "list" { return print(FuzzTarget.all.map(\.name).joined(separator: "\n")) }
        guard words.count == 3, let target = FuzzTarget.all.first(where: { $0.name == words[0] }),
            let seconds = Int(words[2])
        else {
            FileHandle.standardError.write(Data("usage: rashomon-fuzz growth | list | TARGET FOLDER SECONDS\n".utf8))
            exit(64)
        }
        try FileManager.default.createDirectory(atPath: words[1], withIntermediateDirectories: true)
        if !Guided.run(target, folder: words[1], seconds: seconds) {
            try Blind.run(target, folder: words[1], seconds: seconds)
        }
    }
}

/// libFuzzer, where it is linked in.
enum Guided {
    /// Set once before the first input.
    nonisolated(unsafe) private static var target: FuzzTarget?

    static func run(_ target: FuzzTarget, folder: String, seconds: Int) -> Bool {
        self.target = target
        let words = [
            "rashomon-fuzz", folder, "-max_total_time=\(seconds)", "-timeout=20", "-rss_limit_mb=2048",
            "-max_len=65536",
            "-print_final_stats=1", "-verbosity=1", "-artifact_prefix=\(folder)-",
        ]
        var count = Int32(words.count)
        var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        return pointers.withUnsafeMutableBufferPointer { buffer in
            var arguments = buffer.baseAddress
            return rashomon_run_fuzzer(&count, &arguments) { bytes, count in
                Guided.target?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
                return 0
            } >= 0
        }
    }
}

/// Changes by chance, without a view of the program. What it is about to try is written first, so that a crash leaves
/// it.
enum Blind {
    static func run(_ target: FuzzTarget, folder: String, seconds: Int) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        var inputs = try files.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))) }
        if inputs.isEmpty { inputs = [Array(target.words.joined(separator: "a").utf8)] }
        var mutation = Mutation(seed: 1)
        let end = Date.now + Double(seconds)
        var runs = 0
        let last = URL(fileURLWithPath: folder + "-last")
        while Date.now < end {
            let input = mutation.changed(
                inputs[Int.random(in: 0..<inputs.count, using: &mutation)], words: target.words,
                other: inputs[Int.random(in: 0..<inputs.count, using: &mutation)])
            try Data(input).write(to: last)
            target.run(input)
            runs += 1
        }
        try? FileManager.default.removeItem(at: last)
        print("\(target.name): \(runs) inputs, blindly")
    }
}

/// The growth of the worst inputs.
enum Growth {
    private static let size = 16 << 10
    private static let doublings = 4
    /// In proportion, with room for sorting and for caches that no longer suffice.
    private static let most = 1.3

    static func run() throws {
        var found = 0
        for growth in GrowthCase.all {
            let times = growth.times(from: size, doublings: doublings)
            let power = GrowthCase.power(times)
            let mark = power > most ? "!" : " "
            if power > most { found += 1 }
            let shown = times.map { String(format: "%7.1f", $0 * 1_000) }.joined()
            print("\(mark) \(growth.target), \(growth.name): size^\(String(format: "%.2f", power)) \(shown) ms")
        }
        print(
            "\(GrowthCase.all.count) inputs of \(size >> 10) to \((size >> 10) << doublings) KB: \(found) out of proportion"
        )
        if found > 0 { exit(1) }
    }
}
