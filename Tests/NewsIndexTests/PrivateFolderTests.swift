import Foundation
import SharedState
import Testing

/// Temporary files are private, and do not stay when their process was killed.
struct PrivateFolderTests {
    private let place = TemporaryFolder()

    init() throws {
        try FileManager.default.createDirectory(atPath: place.path, withIntermediateDirectories: true)
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() }
    }

    @Test func onlyTheOwnerSeesItAndItGoesWithItsFiles() throws {
        let folder = try #require(PrivateFolder(in: place.path))
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        try Data([1]).write(to: URL(fileURLWithPath: folder.path + "/copy"))
        folder.remove()
        #expect(try names.isEmpty)
    }

    @Test func whatAKilledProcessLeftIsRemovedAndWhatIsInUseStays() throws {
        let used = try #require(PrivateFolder(in: place.path))
        // As a kill leaves it: nobody holds its lock.
        for name in ["rashomon-abcdef", "rashomon-young1", "rashomon-notes-of-mine"] {
            try FileManager.default.createDirectory(
                atPath: place.path + "/" + name, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try Data([1]).write(to: URL(fileURLWithPath: place.path + "/\(name)/copy"))
        }
        let old = [FileAttributeKey.modificationDate: Date.now - 3_600]
        for path in [place.path + "/rashomon-abcdef", place.path + "/rashomon-notes-of-mine", used.path] {
            try FileManager.default.setAttributes(old, ofItemAtPath: path)
        }
        let other = try #require(PrivateFolder(in: place.path))
        let left = try names
        #expect(!left.contains("rashomon-abcdef"))
        #expect(left.count == 4 && left.contains("rashomon-young1") && left.contains("rashomon-notes-of-mine"))
        for folder in [used, other] { folder.remove() }
        #expect(try names == ["rashomon-notes-of-mine", "rashomon-young1"])
    }
}
