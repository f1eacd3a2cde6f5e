import SharedState

/// Runs a command of the reader's in a shell and reads what it prints.
///
/// Only what the reader wrote into the list of sources is run; text of feeds reaches a command as input, never as
/// part of its line.
package enum LocalCommand {
    /// Why a command brought nothing, in words.
    package struct Problem: Error {
        /// Without a full stop.
        package var text: String
    }

    /// What `command` printed, given `input`. Stopped after `timeout` seconds or `limit` bytes, or when asked to.
    package static func run(
        _ command: String, input: [UInt8], timeout: Int, limit: Int, isStopped: () -> Bool
    ) -> Result<[UInt8], Problem> {
        let (captured, output) = ChildProcess.shell(command, input: input).capture(
            seconds: Double(timeout), limit: limit, takesErrors: false, isStopped: isStopped)
        let problem =
            switch captured {
            case .ended(.ended(0)): String?.none
            case .ended(.ended(let status)): "the command failed with status \(status)"
            case .ended(.killed(let signal)): "the command was ended by signal \(signal)"
            case .ended(.notStarted): "the command could not be started"
            case .tookTooLong: "the command took too long"
            case .printedTooMuch: "the command prints more than the limit"
            case .stopped: "the command was stopped"
            }
        return problem.map { .failure(Problem(text: $0)) } ?? .success(output)
    }
}
