import Foundation
import NewsGathering
import Testing

@Suite("Completing a path")
struct PathCompletionTests {
    @Test("names that begin with what was typed, folders with a slash, hidden ones after a dot")
    func names() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder + "/letters/old", withIntermediateDirectories: true)
        for name in ["lists.opml", "letters/one.txt", ".hidden", "other.txt"] {
            try Data().write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        #expect(PathCompletion.of("l", in: folder) == ["letters/", "lists.opml"])
        #expect(PathCompletion.of("letters/", in: folder) == ["letters/old/", "letters/one.txt"])
        #expect(PathCompletion.of(folder + "/o", in: "/nowhere") == [folder + "/other.txt"])
        #expect(PathCompletion.of(".h", in: folder) == [".hidden"])
        #expect(PathCompletion.of("~", in: folder) == ["~/"])
        for text in ["", "https://l", "letters/none", "nowhere/x"] {
            #expect(PathCompletion.of(text, in: folder).isEmpty, "\(text)")
        }
    }
}
