import Foundation
import ReaderSession

/// Files that come with the program.
enum ProgramFiles {
    /// The folder of the samples: beside the installed program, or in the folder that it was built in; nil where
    /// they are in neither.
    static func samples(of program: String = RunningProgram.path) -> String? {
        let program = URL(fileURLWithPath: program).resolvingSymlinksInPath()
        var folder = program.deletingLastPathComponent()
        let installed = folder.deletingLastPathComponent().appendingPathComponent("share/rashomon/Samples").path
        if FileManager.default.fileExists(atPath: installed) { return installed }
        while folder.path != "/" {
            let samples = folder.appendingPathComponent("Samples").path
            if FileManager.default.fileExists(atPath: samples + "/stories.tsv") { return samples }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
