import Foundation
import ReaderSession
import Testing

@testable import ReaderCommands

/// Where the samples are found that come with the program.
@Suite struct ProgramFilesTests {
    private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        .appendingPathComponent("rashomon-files-\(UUID().uuidString)")

    @discardableResult
    private func write(_ path: String) throws -> String {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: file)
        return file.path
    }

    private func remove() { try? FileManager.default.removeItem(at: folder) }

    @Test func besideTheInstalledProgramAndThroughALinkToIt() throws {
        defer { remove() }
        let program = try write("usr/bin/rashomon")
        try write("usr/share/rashomon/Samples/stories.tsv")
        let expected = folder.path + "/usr/share/rashomon/Samples"
        #expect(ProgramFiles.samples(of: program) == expected)
        let link = folder.path + "/rashomon"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: program)
        #expect(ProgramFiles.samples(of: link) == expected)
    }

    /// A folder that happens to be called so holds no samples of ours.
    @Test func inTheTreeThatTheProgramIsBuiltIn() throws {
        defer { remove() }
        let program = try write("tree/.build/debug/rashomon")
        try write("tree/.build/Samples/else.txt")
        try write("tree/Samples/stories.tsv")
        #expect(ProgramFiles.samples(of: program) == folder.path + "/tree/Samples")
    }

    @Test func nowhereWhereThereAreNone() throws {
        defer { remove() }
        #expect(ProgramFiles.samples(of: try write("bin/rashomon")) == nil)
        #expect(FileManager.default.isExecutableFile(atPath: RunningProgram.path))
    }
}
