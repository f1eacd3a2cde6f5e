import Foundation
import NewsIndex
import NewsIngest
import ProgramSettings

/// Where the password of an account comes from. It is asked for when it is needed and kept nowhere.
enum ServiceCredentials {
    static let file = "password-file"
    static let command = "password-command"
    static let variable = "password-env"
    /// Of these an account has one.
    static let names = [file, command, variable]

    /// The password that the settings of `account` lead to.
    static func password(
        _ settings: [String: String], environment: [String: String] = ProcessInfo.processInfo.environment,
        isStopped: () -> Bool = { false }
    ) throws(ServiceError) -> String {
        if let path = settings[file] { return try line(of: Paths.expandingTilde(path)) }
        if let command = settings[command] {
            switch LocalCommand.run(command, input: [], timeout: 60, limit: 1 << 16, isStopped: isStopped) {
            case .success(let output): return try first(output, "\(ServiceCredentials.command) printed no password")
            case .failure(let problem): throw .noPassword("the password could not be had: \(problem.text)")
            }
        }
        if let name = settings[variable] {
            guard let password = environment[name], !password.isEmpty else {
                throw .noPassword("the variable \(name), which is to hold the password, is not set")
            }
            return password
        }
        throw .noPassword(
            "the account has no password: give it a \(file), a \(command) or a \(variable)")
    }

    /// The first line of a file that nobody else can read.
    private static func line(of path: String) throws(ServiceError) -> String {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            attributes[.type] as? FileAttributeType != .typeDirectory
        else { throw .noPassword("the file of the password, \(path), is not there") }
        let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
        guard mode & 0o077 == 0 else {
            throw .noPassword("others may read the file of the password; `chmod 600 \(path)` mends that")
        }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw .noPassword("the file of the password, \(path), cannot be read")
        }
        return try first(Array(bytes), "the file of the password, \(path), is empty")
    }

    private static func first(_ bytes: [UInt8], _ problem: String) throws(ServiceError) -> String {
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        guard !line.isEmpty else { throw .noPassword(problem) }
        return String(decoding: line, as: UTF8.self)
    }
}
