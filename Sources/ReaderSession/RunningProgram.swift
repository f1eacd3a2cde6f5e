import Foundation

/// The program that runs.
package enum RunningProgram {
    /// Its own file; where the system does not say which that is, what it was called by.
    package static var path: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
}
