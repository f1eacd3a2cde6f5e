import Foundation
import GRDB
import NewsModel
import Testing

@testable import NewsIndex

/// What the reader made and this version of the program cannot read, as a later one may have written it: it is passed
/// over where it is read, and never written over.
struct OwnDataTests {
    private let folder = TemporaryFolder()

    private func stored(_ sql: String, in index: NewsIndex) throws -> String? {
        try index.file.read { try String.fetchOne($0, sql: sql) }
    }

    private func run(_ sql: String, _ text: String, in index: NewsIndex) throws {
        try index.file.write { try $0.execute(sql: sql, arguments: [text]) }
    }

    @Test func correctedNamesThatCannotBeReadAreLeftAsTheyAre() throws {
        let index = try folder.open()
        _ = try index.add(Tales.all, at: noon)
        let kept = "{\"rules\": []}"
        try run("INSERT INTO kept(key, value) VALUES('people', ?)", kept, in: index)
        let error = failure { try index.correctPerson(PersonRule("Ines Calder", "I. Calder", isSame: true)) }
        #expect(error == .unintelligible("what you said of the names of persons"))
        #expect(try stored("SELECT value FROM kept WHERE key = 'people'", in: index) == kept)
        #expect(try index.speakers(matching: "Calder", limit: 5).isEmpty == false)
        #expect(try index.findings().map(\.description) == ["1 list of corrected names cannot be read"])
        try run("DELETE FROM kept WHERE key = ?", "people", in: index)
    }

    @Test func settingsOfASourceThatCannotBeReadAreLeftAsTheyAre() throws {
        let index = try folder.open()
        let id = try index.addSource(NewSource(url: "https://ledger.example/feed", title: "The Ledger"), at: noon)
        let kept = "{\"state\": {\"muted\": \"for a week\"}}"
        try run("UPDATE source SET settings = ?", kept, in: index)
        let error = failure { try index.updateSource(id) { $0.settings["state"] = "paused" } }
        #expect(error == .unintelligible("the settings of The Ledger"))
        try index.updateSource(id) { $0.name = "Ledger" }
        #expect(try stored("SELECT settings FROM source", in: index) == kept)
        #expect(try index.source(id)?.name == "Ledger")
        #expect(try index.findings().map(\.description) == ["1 source has settings that cannot be read"])
        try run("UPDATE source SET settings = ?", "{}", in: index)
    }

    @Test func anObjectThatCannotBeReadIsLeftAsItIsByUndo() throws {
        let index = try folder.open()
        try index.changePlace(Kept.views, entry: "Today", title: "kept a view") { _ in "{\"Today\": 1}" }
        let kept = "[\"Today\"]"
        try run("UPDATE kept SET value = ? WHERE key = 'reader.views'", kept, in: index)
        #expect(failure { _ = try index.undo() } != nil)
        #expect(failure { try index.changePlace(Kept.views, entry: "Today", title: "") { _ in "{}" } } != nil)
        #expect(try stored("SELECT value FROM kept WHERE key = 'reader.views'", in: index) == kept)
        #expect(try index.findings().map(\.description) == ["1 list of views cannot be read"])
        try run("DELETE FROM kept WHERE key = ?", Kept.views, in: index)
    }
}
