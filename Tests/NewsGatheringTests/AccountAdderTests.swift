import Foundation
import LoopbackServer
import NewsGathering
import NewsIndex
import NewsModel
import ProgramSettings
import Testing

/// Adding an account: what is no account is refused, and what only cannot be reached just now is added.
@Suite struct AccountAdderTests {
    private func adder(_ fixture: AccountFixture) -> AccountAdder {
        AccountAdder(updater: SourceUpdater(index: fixture.index, settings: Settings(file: nil, environment: [:])))
    }

    private func account(_ fixture: AccountFixture, address: String? = nil, password: String) throws -> NewAccount {
        let file = fixture.folder + "/other-password"
        try Data(password.utf8).write(to: URL(fileURLWithPath: file))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        return try NewAccount(
            service: "greader", address: address ?? fixture.server.address, user: GoogleReaderServer.user,
            credential: ("password-file", file), name: "Second")
    }

    private func remove(_ fixture: AccountFixture) throws {
        try fixture.index.removeSource(fixture.account, at: fixture.now)
    }

    @Test func anAccountComesWithItsSubscriptionsAndArticles() throws {
        let fixture = try AccountFixture()
        fixture.post(1)
        try remove(fixture)
        let said = try adder(fixture).add(account(fixture, password: GoogleReaderServer.password), at: fixture.now)
        #expect(said.hasSuffix(": Second, 2 subscriptions, 1 article."), "\(said)")
        #expect(try fixture.index.sources().contains { $0.kind == .account && $0.shownName == "Second" })
    }

    @Test func aWrongPasswordAndAWrongAddressAddNothing() throws {
        let fixture = try AccountFixture()
        try remove(fixture)
        for (address, password, words) in [
            (nil, "wrong", "does not accept"), (nil, "", "is empty"),
            (fixture.server.url("/nowhere"), GoogleReaderServer.password, "; try "),
        ] {
            let error = #expect(throws: (any Error).self) {
                try adder(fixture).add(account(fixture, address: address, password: password), at: fixture.now)
            }
            let said = error.map { "\($0)" } ?? ""
            #expect(said.hasPrefix("Not added: ") && said.contains(words), "\(said)")
        }
        #expect(try fixture.index.sources().isEmpty)
    }

    @Test func whatCannotBeReachedJustNowIsAdded() throws {
        let fixture = try AccountFixture()
        try remove(fixture)
        let new = try account(fixture, address: "http://127.0.0.1:1/api", password: "x")
        let said = try adder(fixture).add(new, at: fixture.now)
        #expect(said.contains(", but the host does not accept connections"), "\(said)")
        #expect(try fixture.index.sources().map(\.shownName) == ["Second"])
    }

    @Test func aFeedThatTheAccountHasIsNotSubscribedToAgain() throws {
        let fixture = try AccountFixture()
        try fixture.sync()
        let there = try #require(try fixture.index.source(fixture.account))
        let error = #expect(throws: (any Error).self) {
            try adder(fixture).subscribe(to: "https://feed1.example/rss", at: there, now: fixture.now)
        }
        #expect(error.map { "\($0)" }?.contains("has that feed already") == true)
        #expect(throws: NewAccountError.self) {
            try adder(fixture).subscribe(to: "ftp://feed1.example", at: there, now: fixture.now)
        }
        let said = try adder(fixture).subscribe(to: "https://third.example/rss", at: there, now: fixture.now)
        #expect(said.hasPrefix("Subscribed to "), "\(said)")
        #expect(fixture.server.contents.feeds.map(\.url).contains("https://third.example/rss"))
    }

    @Test(
        "what a line lacks is named",
        arguments: [
            ("greader", "“” is no address"), ("greader ftp://x.example password-env P", "is no address of a server"),
            ("greader https://ana:pass@x.example password-env P", "Leave the password out of the address"),
            ("greader https://x.example password-env P", "wants the name of the user"),
            ("greader https://ana@x.example", "Say where the password comes from"),
        ])
    func lines(line: String, words: String) {
        let error = #expect(throws: NewAccountError.self) { try NewAccount.read(line) }
        // Without a credential nothing else is looked at.
        let said = error?.description ?? ""
        #expect(said.contains(words), "\(said)")
    }

    @Test func aServiceThatThereIsNotIsAnsweredWithThoseThatThereAre() {
        let error = #expect(throws: NewAccountError.self) {
            try NewAccount(
                service: "gopher", address: "https://x.example", user: "ana", credential: ("password-env", "P"))
        }
        for name in KnownServices.names { #expect(error?.description.contains(name) == true) }
    }
}
