import ArgumentParser
import Foundation
import NewsIndex
import NewsModel

/// The same feeds taken in by other readers on the same machine, in turns.
struct PeersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peers",
        abstract: "Measures a first fetch of feeds from files beside newsboat, where that is installed.",
        discussion: """
            Both run as whole programs on an empty store, one after the other, as often as asked for; the figures are \
            those of the quickest run of each. Rashomon makes a search index, stories and quotes meanwhile.
            """)

    @Option(help: "Feeds that are made up.") var feeds = 200
    @Option(help: "Items of each.") var items = 100
    @Option(help: ArgumentHelp("Folder of feed files to take in place of made-up ones.", valueName: "folder"))
    var files: String?
    @Option(help: "Runs of each program.") var runs = 3

    func validate() throws {
        guard (1...5_000).contains(feeds), (1...1_000).contains(items), (1...20).contains(runs) else {
            throw ValidationError("--feeds wants 1 to 5000, --items 1 to 1000, --runs 1 to 20.")
        }
    }

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/rashomon-peers-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let paths = try feedFiles(in: folder)
        guard let newsboat = ChildRun.find("newsboat") else {
            print("newsboat is not installed; there is nothing to compare with.")
            return
        }
        var peer: [ChildRun] = []
        var own: [ChildRun] = []
        for number in 0..<runs {
            peer.append(try runNewsboat(newsboat, paths, "\(folder)/newsboat\(number)"))
            own.append(try runRashomon(paths, "\(folder)/rashomon\(number)"))
        }
        print("\(paths.count) feeds\(files == nil ? ", \(feeds * items) items" : "")")
        report("newsboat", peer)
        report("rashomon", own)
        let ratio = (own.map(\.seconds).min() ?? 0) / (peer.map(\.seconds).min() ?? 1)
        let processor = (own.map(\.processorSeconds).min() ?? 0) / (peer.map(\.processorSeconds).min() ?? 1)
        print(String(format: "ratio     %.2f in time, %.2f in processor time", ratio, processor))
    }

    private func report(_ name: String, _ runs: [ChildRun]) {
        let seconds = runs.map(\.seconds).min() ?? 0
        let processor = runs.map(\.processorSeconds).min() ?? 0
        print(
            name.padding(toLength: 10, withPad: " ", startingAt: 0)
                + String(format: "%.1f s, processor %.1f s", seconds, processor))
    }

    private func feedFiles(in folder: String) throws -> [String] {
        if let files {
            let names = try FileManager.default.contentsOfDirectory(atPath: files).sorted()
            return names.filter { !$0.hasPrefix(".") }.map { "\(files)/\($0)" }
        }
        return try (0..<feeds).map { number in
            let path = "\(folder)/\(number).xml"
            try Data(SyntheticFeed.rss(number, items: items)).write(to: URL(filePath: path))
            return path
        }
    }

    private func runNewsboat(_ program: String, _ paths: [String], _ data: String) throws -> ChildRun {
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        try paths.map { "file://\($0)\n" }.joined().write(toFile: "\(data)/urls")
        try "max-items 0\nreload-threads 2\n".write(toFile: "\(data)/config")
        return try ChildRun(
            program, ["-u", "\(data)/urls", "-C", "\(data)/config", "-c", "\(data)/cache.db", "-x", "reload"],
            environment: ["HOME": data, "LANG": "C.UTF-8"])
    }

    private func runRashomon(_ paths: [String], _ data: String) throws -> ChildRun {
        let index = try NewsIndex(folder: data)
        for path in paths { try index.addSource(NewSource(url: "file://\(path)"), at: .init(seconds: 0)) }
        index.close()
        return try ChildRun(SpeedIndex.reader, ["--data", data, "fetch", "--all", "--quiet"])
    }
}

extension String {
    fileprivate func write(toFile path: String) throws { try Data(utf8).write(to: URL(filePath: path)) }
}
