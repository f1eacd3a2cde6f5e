import Foundation
package import NewsIngest
import ProgramSettings

/// Where newsboat keeps what is its reader's.
package struct NewsboatHome: Equatable {
    /// The path of the list of feeds; nil where there is none.
    package var urls: String?
    /// The path of `config`; nil where there is none.
    package var configuration: String?
    /// The path of `cache.db`, or of the file that `config` names instead; nil where there is none.
    package var cache: String?

    /// The files in the first of newsboat's folders that has each; they need not be in the same one.
    package static func find(environment: [String: String]) -> NewsboatHome {
        NewsboatHome(folders: NewsboatCache.folders(environment: environment))
    }

    /// The files in one folder: a home that was copied somewhere.
    package init(folder: String) { self.init(folders: [folder]) }

    private init(folders: [String]) {
        func find(_ name: String) -> String? {
            folders.map { $0 + "/" + name }.first { FileManager.default.fileExists(atPath: $0) }
        }
        urls = find("urls")
        configuration = find("config")
        cache = find("cache.db")
    }

    /// Nothing to take over: a `config` alone does not count.
    package var isEmpty: Bool { urls == nil && cache == nil }

    /// The commands of `config`; none where there is no such file. A `cache-file` that it names takes the place of the
    /// usual one.
    package mutating func readConfiguration() -> NewsboatConfig {
        guard let configuration else { return NewsboatConfig() }
        let config = NewsboatConfig.read(configuration) { path in
            FileManager.default.contents(atPath: path).map(Array.init)
        } place: { name, file in
            let path = Paths.expandingTilde(name)
            return path.hasPrefix("/") ? path : (file as NSString).deletingLastPathComponent + "/" + path
        }
        if let line = config.lines.last(where: { $0.name == "cache-file" }), let name = line.words.first {
            let path = Paths.expandingTilde(name)
            if FileManager.default.fileExists(atPath: path) { cache = path }
        }
        return config
    }
}

/// What became of a line of newsboat's `config`.
package struct NewsboatLineReport: Equatable {
    /// What the line is here.
    package enum Fate: Equatable {
        /// Taken over; where it does not do quite the same here, with what is different.
        case taken(but: String?)
        /// So it is here without a setting.
        case holdsAnyway
        /// Not taken over, and why.
        case left(String)
    }

    /// The line as newsboat has it.
    package var line: NewsboatConfig.Line
    /// Whether it was taken over, and why not.
    package var fate: Fate

    package init(_ line: NewsboatConfig.Line, _ fate: Fate) {
        self.line = line
        self.fate = fate
    }

    /// Where, what and why, for lines that somebody has to look at; nil for the others.
    package var told: String? {
        let place = "\(line.file): line \(line.number): `\(line.shown)`"
        return switch fate {
        case .taken(nil), .holdsAnyway: nil
        case .taken(let difference?): "\(place): taken over, but \(difference)"
        case .left(let reason): "\(place): not taken over: \(reason)"
        }
    }
}
