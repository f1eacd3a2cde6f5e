import Foundation
import NewsModel

/// The machine's files of time zones (tzdata).
enum ZoneFile {
    /// The rules of a zone by its name in the tz database, such as `Europe/Berlin`; nil where there is none.
    static func rules(named name: String) -> TimeZoneRules? {
        // Names come from pages: nothing but the database's own folders is looked into.
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy(isPlain) else { return nil }
        guard let data = FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name) else { return nil }
        return TimeZoneRules(tzif: Array(data))
    }

    private static func isPlain(_ part: Substring) -> Bool {
        !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F || $0 == 0x2D }
    }
}
