import Foundation
import Testing

@testable import NewsGathering

/// Where an account's password comes from, and what is said where it does not come.
@Suite struct PasswordTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/rashomon-password-\(UUID().uuidString)"

    private func file(_ text: String, mode: Int = 0o600) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = folder + "/secret"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// Why there is none.
    private func refusal(_ settings: [String: String], _ environment: [String: String] = [:]) -> String {
        do throws(ServiceError) {
            _ = try ServiceCredentials.password(settings, environment: environment)
            return ""
        } catch {
            return error.description
        }
    }

    @Test func itIsTheFirstLineOfAFileOrOfWhatACommandPrintsOrAVariable() throws {
        defer { remove() }
        let path = try file("open sesame\nsecond line\n")
        #expect(try ServiceCredentials.password(["password-file": path]) == "open sesame")
        #expect(try ServiceCredentials.password(["password-command": "printf 'two words\\r\\nmore'"]) == "two words")
        #expect(try ServiceCredentials.password(["password-env": "SECRET"], environment: ["SECRET": "x y"]) == "x y")
    }

    /// Whoever may read the file has the password.
    @Test(arguments: [0o644, 0o640, 0o604]) func aFileThatOthersMayReadIsRefused(mode: Int) throws {
        defer { remove() }
        let path = try file("open sesame\n", mode: mode)
        #expect(refusal(["password-file": path]).contains("`chmod 600 \(path)` mends that"))
    }

    @Test func whyThereIsNoneIsSaid() throws {
        defer { remove() }
        #expect(refusal(["password-file": folder + "/none"]).hasSuffix("is not there"))
        #expect(refusal(["password-file": try file("\n")]).hasSuffix("is empty"))
        #expect(refusal(["password-file": folder]).hasSuffix("is not there"))
        #expect(refusal(["password-command": "true"]) == "password-command printed no password")
        #expect(refusal(["password-command": "exit 3"]).hasPrefix("the password could not be had: "))
        #expect(refusal(["password-env": "SECRET"], ["SECRET": ""]).contains("the variable SECRET"))
        #expect(refusal([:]).hasPrefix("the account has no password"))
    }
}
