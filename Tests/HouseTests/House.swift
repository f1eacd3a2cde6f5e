import Foundation
import Testing

/// The project's files, as the tests of the house read them.
enum House {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What a file says, by its path from the project's folder.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// The Swift sources below a folder, with their paths from there.
    static func sources(_ folder: String) throws -> [(path: String, text: String)] {
        let place = root.appendingPathComponent(folder)
        let names = try #require(FileManager.default.enumerator(atPath: place.path)).compactMap { $0 as? String }
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { ($0, try text(folder + "/" + $0)) }
    }
}
