import ArgumentParser
import Foundation
import NewsGathering
import NewsIndex
import NewsModel
import ProgramSettings
import ReaderThemes

/// What a shell offers for values that the index or the settings know: names of views, sources, tags and themes.
///
/// The shell asks the program for each; whatever is wrong with the index, there is just nothing to offer.
enum Completions {
    static let views: CompletionKind = .custom { words, _, _ in
        names(words) { Array(SavedViews.all(Settings(file: nil, environment: [:], flags: [:]), $0).keys) }
    }

    static let sources: CompletionKind = .custom { words, _, _ in
        names(words) { try $0.sources(counting: false).map(\.shownName) }
    }

    static let tags: CompletionKind = .custom { words, _, _ in names(words) { try $0.allTags().map(\.name) } }

    static let themes: CompletionKind = .custom { _, _, _ in
        let environment = ProcessInfo.processInfo.environment
        return ThemeLibrary.standard(environment: environment, executable: CommandLine.arguments[0]).names
    }

    static let sourceSettings: CompletionKind = .list(SourceSettings.all.map(\.name))

    /// - Parameter words: the line so far, which may say which index.
    private static func names(_ words: [String], _ find: (NewsIndex) throws -> [String]) -> [String] {
        func given(_ option: String) -> String? {
            words.firstIndex(of: option).flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
        }
        let place = IndexPlace(data: given("--data"), shared: given("--index"))
        guard let index = try? place.open(readOnly: true) else { return [] }
        defer { index.close() }
        return ((try? find(index)) ?? []).sorted()
    }
}
