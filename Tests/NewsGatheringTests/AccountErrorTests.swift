import Foundation
import LoopbackServer
import NewsGathering
import NewsIndex
import NewsModel
import ProgramSettings
import Testing

@Suite struct AccountErrorTests {
    private func reason(_ fixture: AccountFixture) throws -> String {
        try #require(try fixture.sync().failures.first?.reason)
    }

    @Test func aWrongPasswordIsSaid() throws {
        let fixture = try AccountFixture(password: "wrong")
        #expect(try reason(fixture).hasPrefix("the server does not accept the user name or the password"))
    }

    @Test func aServerThatWantsToBeLeftAloneIsLeftAlone() throws {
        let fixture = try AccountFixture()
        fixture.post(1)
        try fixture.sync()
        var faults = ServiceFaults()
        faults.pause = 7_200
        fixture.server.setFaults(faults)
        try fixture.index.apply(.read(true), to: .query(.everything))
        #expect(
            try reason(fixture) == "the server asks for fewer requests (429); it is asked again in 2 h")
        let account = try #require(try fixture.index.source(fixture.account))
        #expect(account.fetch.nextDue == fixture.now + 7_200)
        #expect(account.waitingCount == 1)
        let updater = SourceUpdater(index: fixture.index, settings: Settings(file: nil, environment: [:]))
        #expect(updater.due([account], all: false, now: fixture.now + 3_700).isEmpty)
        #expect(!updater.due([account], all: false, now: fixture.now + 7_300).isEmpty)
        // Everything stays readable.
        #expect(try fixture.index.totals().articles == 1)
    }

    @Test func aServerThatIsNotThereIsSaid() throws {
        let fixture = try AccountFixture()
        fixture.post(1)
        try fixture.sync()
        try fixture.index.updateSource(fixture.account) { $0.settings["address"] = "http://127.0.0.1:1/api" }
        #expect(try reason(fixture) == "the host does not accept connections")
        #expect(try fixture.index.totals().articles == 1)
    }

    @Test func theRightAddressIsSuggested() throws {
        let fixture = try AccountFixture()
        for typed in ["", "/api", "/index.php"] {
            try fixture.index.updateSource(fixture.account) { $0.settings["address"] = fixture.server.url(typed) }
            #expect(try reason(fixture).hasSuffix("; try \(fixture.server.address)"), "\(typed)")
        }
    }

    @Test func aServerThatIsGoneAndOneInTroubleAreSaid() throws {
        let fixture = try AccountFixture()
        var faults = ServiceFaults()
        for (status, words) in [
            ("410 Gone", "the server says that it is gone for good (410)"),
            ("503 Service Unavailable", "the server is busy or its API is switched off (503)"),
            ("500 Internal Server Error", "the server has a problem of its own (500)"),
        ] {
            faults.status = status
            fixture.server.setFaults(faults)
            #expect(try reason(fixture) == words)
        }
    }

    @Test func aPasswordThatOthersCanReadIsNotUsed() throws {
        let fixture = try AccountFixture()
        let file = fixture.folder + "/password"
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        #expect(try reason(fixture).hasPrefix("others may read the file of the password"))
        #expect(fixture.server.takeRequests().isEmpty)
    }

    @Test func aPasswordComesFromACommand() throws {
        let fixture = try AccountFixture()
        try fixture.index.updateSource(fixture.account) { account in
            account.settings["password-file"] = nil
            account.settings["password-command"] = "echo '\(GoogleReaderServer.password)'; echo more"
        }
        #expect(try fixture.sync().failures.isEmpty)
        try fixture.index.updateSource(fixture.account) { $0.settings["password-command"] = "exit 3" }
        #expect(try reason(fixture) == "the password could not be had: the command failed with status 3")
    }

    @Test func noSecretIsStored() throws {
        let fixture = try AccountFixture()
        for id in 1...3 { fixture.post(Int64(id)) }
        try fixture.sync()
        try fixture.reopen()
        for name in try FileManager.default.contentsOfDirectory(atPath: fixture.folder) where name != "password" {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.folder + "/" + name))
            for secret in [GoogleReaderServer.password, "anna/login0", "token0"] {
                #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name) has \(secret)")
            }
        }
    }

    @Test func anAccountIsNamedInOneLine() throws {
        let account = try #require(
            try NewAccount.read(
                "greader https://anna@news.example/api/greader.php/reader/api/0 password-command pass show news"))
        #expect(account.address == "https://news.example/api/greader.php")
        #expect(account.user == "anna")
        #expect(account.credential?.value == "pass show news")
        #expect(try NewAccount.read("https://news.example/feed") == nil)
        #expect(throws: NewAccountError.self) {
            try NewAccount.read("greader https://anna:secret@news.example password-env X")
        }
        #expect(throws: NewAccountError.self) { try NewAccount.read("greader https://anna@news.example") }
    }
}
