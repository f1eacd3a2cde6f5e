import ArgumentParser
import Foundation
import NewsIndex

struct ShareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "share",
        abstract: "Let others on this machine read the index; --off takes that back.",
        discussion: """
            Without it the index, its folder and everything that is exported are for you alone. Others open a shared \
            index with --index FOLDER, or the variable RASHOMON_INDEX: what they read, star, tag, note and correct is \
            kept in a folder of their own, and they cannot change yours. Who opens it with --data sees your marks.
            """)

    @OptionGroup var index: IndexOptions
    @Option(help: ArgumentHelp("Only the members of this group.", valueName: "name")) var group: String?
    @Flag(help: "For you alone again.") var off = false

    func validate() throws {
        if off, group != nil { throw ValidationError("--off goes with no group.") }
    }

    func run() throws {
        let readers = try readers()
        let index = try index.filling(remains: .later, existing: true)
        try index.share(with: readers)
        index.close()
        switch readers {
        case .nobody: Answer.write(["The index is for you alone."])
        case .group:
            Answer.write(["The members of \(group ?? "") can read the index: rashomon --index \(self.index.folder)"])
        case .everyone: Answer.write(["All on this machine can read the index: rashomon --index \(self.index.folder)"])
        }
    }

    private func readers() throws -> IndexReaders {
        if off { return .nobody }
        guard let group else { return .everyone }
        guard let entry = getgrnam(group) else {
            throw ValidationError("There is no group “\(group)” on this machine.")
        }
        return .group(entry.pointee.gr_gid)
    }
}
