import Foundation
import Testing

/// Where an answer is written to a file that the user names.
@Suite("-o FILE")
struct OutputFileTests {
    private static let writers: [[String]] = [
        ["export", "-o"], ["export", "--everything", "-o"], ["report", "1", "-o"],
    ]

    @Test("the index, its log, and links to them are never written over", arguments: writers)
    func databases(_ writer: [String]) throws {
        let program = try Corpus.indexed()
        let file = program.data + "/index.sqlite"
        let before = try Data(contentsOf: URL(filePath: file))
        try FileManager.default.createSymbolicLink(atPath: program.path("soft"), withDestinationPath: file)
        try FileManager.default.linkItem(atPath: file, toPath: program.path("hard"))
        let names = [file, file + "-wal", file + "-shm", program.path("soft"), program.path("hard")]
        for name in names {
            let run = try program.run(writer + [name])
            #expect(run.status == 1 && run.err.contains("is a database"), "\(name): \(run.err)")
        }
        #expect(try Data(contentsOf: URL(filePath: file)) == before)
        #expect(try program.run("backup", file + "-wal").status == 1)
        #expect(try program.run("doctor").status == 0)
    }

    @Test("links stay links, and other files of a like name stay", arguments: writers)
    func links(_ writer: [String]) throws {
        let program = try Corpus.indexed()
        try program.write("old", to: "real")
        try program.write("mine", to: "link.part")
        try program.write("mine", to: "real.part")
        try FileManager.default.createSymbolicLink(atPath: program.path("link"), withDestinationPath: "real")
        try FileManager.default.createSymbolicLink(atPath: program.path("empty"), withDestinationPath: "new")
        for (name, target) in [("link", "real"), ("empty", "new")] {
            #expect(try program.run(writer + [program.path(name)]).status == 0)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: program.path(name)) == target)
            #expect(try String(contentsOfFile: program.path(target), encoding: .utf8).count > 20)
        }
        for name in ["link.part", "real.part"] {
            #expect(try String(contentsOfFile: program.path(name), encoding: .utf8) == "mine")
        }
        try program.write("mine", to: "copy.part")
        #expect(try program.run("backup", program.path("copy")).status == 0)
        #expect(try program.run("backup", program.path("empty")).status == 1)
        #expect(try String(contentsOfFile: program.path("copy.part"), encoding: .utf8) == "mine")
        let parts = try FileManager.default.contentsOfDirectory(atPath: program.path("")).filter {
            $0.hasSuffix(".part")
        }
        #expect(parts.count == 3)
    }

    @Test("a pipe is written straight", arguments: writers)
    func pipes(_ writer: [String]) throws {
        let program = try written("mkfifo p; (cat p > got) & WRITER p; S=$?; wait; exit $S", by: writer)
        let attributes = try FileManager.default.attributesOfItem(atPath: program.path("p"))
        #expect(attributes[.type] as? FileAttributeType != .typeRegular)
    }

    /// The link that /dev/stdout is leads to no name of a file.
    @Test("standard output is written straight, where it is a pipe too", arguments: writers)
    func standardOutput(_ writer: [String]) throws {
        let program = try written("(WRITER /dev/stdout; echo $? > status) | cat > got", by: writer)
        #expect(try String(contentsOfFile: program.path("status"), encoding: .utf8) == "0\n")
    }

    /// Runs a line of the shell that lets a writer write to a pipe, and puts what comes out of it into "got".
    private func written(_ line: String, by writer: [String]) throws -> Program {
        let program = try Corpus.indexed()
        let line = line.replacing("WRITER", with: "$R " + writer.joined(separator: " "))
        #expect(try program.shell("cd \(program.path("")); " + line).status == 0)
        #expect(try String(contentsOfFile: program.path("got"), encoding: .utf8).count > 20)
        return program
    }
}
