import Foundation
import NewsModel
import ReaderInterface
import Testing

/// The ten jobs of the README, done with just the keys that stand there.
@Suite("Ten jobs") struct JobsTests {
    /// A job of the README's table, and the keys of each of its parts.
    struct Job: CustomTestStringConvertible {
        var name: String
        var parts: [[String]]
        var testDescription: String { name }
    }

    static let jobs: [Job] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        guard let begin = text.range(of: "<!-- jobs begin -->"), let end = text.range(of: "<!-- jobs end -->") else {
            return []
        }
        return text[begin.upperBound..<end.lowerBound].split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
            .map { line in
                let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                return Job(name: cells[0], parts: cells[1].split(separator: ";").map { keys(String($0)) })
            }
    }()

    /// `c` is a key, *words* are typed.
    private static func keys(_ text: String) -> [String] {
        text.matches(of: /`([^`]+)`|\*([^*]+)\*/).map { match in
            if let typed = match.output.2 { return "typed " + typed }
            let key = String(match.output.1 ?? "")
            return ["Enter": "<enter>", "Tab": "<tab>"][key] ?? key
        }
    }

    @Test func thereAreTenAndNoneTakesMoreThanSixKeys() {
        #expect(Self.jobs.count == 10)
        for job in Self.jobs {
            for part in job.parts {
                #expect(part.count { !$0.hasPrefix("typed") } <= 6, "\(job.name)")
            }
        }
    }

    /// Presses the keys of a part of the job whose name begins so; what was typed is in `typed`.
    private func press(_ name: String, part: Int = 0, typed: [String: String] = [:], _ driver: inout Driver) throws {
        let job = try #require(Self.jobs.first { $0.name.hasPrefix(name) })
        for key in job.parts[part] {
            if key.hasPrefix("typed ") {
                let word = String(key.dropFirst(6))
                for character in typed[word] ?? word { driver.send(.key(KeyPress(character))) }
            } else {
                driver.press(key)
            }
        }
    }

    private func opened(_ route: Route = .stories, _ themes: [String] = []) -> Driver {
        var driver = Driver(route, width: 120, height: 35, settings: ReaderSettings(themes: themes))
        _ = driver.takeEffects()
        return driver
    }

    @Test func catchUpAndMarkTheRest() throws {
        var driver = opened()
        try press("catch up", &driver)
        let effects = driver.takeEffects()
        #expect(effects.contains { if case .setRead(.article, true) = $0 { true } else { false } })
        #expect(effects.last == .setRead(.list(StoryQuery(), edition: 0), true))
    }

    @Test func whatDiffersBetweenTwo() throws {
        var driver = opened()
        try press("what differs", &driver)
        #expect(driver.state.screen.route.kind == .compare)
        #expect(driver.state.screen.panes[0].selected > 0)
    }

    @Test func whoSaidItAndWasItCut() throws {
        var driver = opened()
        driver.press("\"")
        #expect(driver.state.screen.route == .quotes(Fixture.story))
        #expect(driver.line(with: "cut") != nil || driver.line(with: "…") != nil)
        driver = opened()
        try press("who said it", &driver)
        #expect(driver.state.screen.route.kind == .article)
    }

    @Test func followAStoryOverDays() throws {
        var driver = opened()
        try press("follow", &driver)
        #expect(driver.takeEffects().contains(.setStarred(.story(Fixture.story), true)))
        #expect(driver.state.screen.route == .timeline(Fixture.story))
    }

    @Test func aTopicOfLastWeek() throws {
        var driver = opened()
        try press("a topic", &driver)
        #expect(driver.state.screen.route == .search("ferry after:7d"))
    }

    @Test func addASource() throws {
        var driver = opened()
        let job = try #require(Self.jobs.first { $0.name.hasPrefix("add a source") })
        driver.press("a")
        for character in "example.org/feed" { driver.send(.key(KeyPress(character))) }
        driver.press("<enter>")
        #expect(driver.takeEffects() == [.previewSource("example.org/feed")])
        driver.send(
            .sourcePreview(
                SourcePreview(typed: "example.org/feed", address: "https://example.org/feed", kind: "a feed")))
        driver.press("<enter>")
        #expect(driver.takeEffects() == [.addSource("https://example.org/feed")])
        #expect(job.parts == [["a", "typed example.org/feed", "<enter>", "<enter>"]])
    }

    @Test func renameTagMuteAndRemoveASource() throws {
        var driver = opened(.sources)
        driver.press("j")
        try press("rename", typed: ["name": "Morning Post", "tags": " later"], &driver)
        #expect(
            driver.takeEffects() == [
                .editSources([SourceID(1)], ["name": "Morning Post", "tags": "north, daily later"])
            ])
        try press("rename", part: 1, &driver)
        #expect(driver.takeEffects() == [.editSources([SourceID(1)], ["state": "muted"])])
        try press("rename", part: 2, &driver)
        #expect(driver.takeEffects() == [.removeSources([SourceID(1)], withArticles: false)])
    }

    @Test func keepForLaterAndExport() throws {
        var driver = opened()
        try press("keep for later", &driver)
        try press("keep for later", part: 1, &driver)
        let effects = driver.takeEffects()
        #expect(effects.contains(.setTag(.story(Fixture.story), "later", true)))
        let path = "rashomon-story-1.html"
        #expect(effects.last == .export(Export(content: .report(Fixture.story), format: .html, path: path)))
    }

    @Test func correctAStory() throws {
        var driver = opened()
        try press("correct", typed: ["words": ""], &driver)
        let effects = driver.takeEffects()
        #expect(effects.count == 2 && effects.last == .undo)
        guard case .mergeStories(Fixture.story, into: _)? = effects.first else {
            Issue.record("\(effects)")
            return
        }
    }

    @Test func changeColoursKeysAndSettings() throws {
        var driver = opened(.stories, ["calm", "dusk"])
        try press("change the colours", typed: ["words": "dusk"], &driver)
        #expect(driver.takeEffects().last == .setTheme("dusk"))
        try press("change the colours", part: 1, &driver)
        #expect(driver.takeEffects() == [.askForSettings])
        try press("change the colours", part: 2, &driver)
        #expect(driver.takeEffects() == [.editConfiguration])
        var settings = ReaderSettings(
            keyMap: KeyMap(preset: nil, bindings: [KeyBinding(keys: "gx", command: "star", line: 1)]))
        settings.measure = 60
        driver.send(.settings(settings, problems: []))
        #expect(driver.state.settings.measure == 60)
        driver.press("gx")
        #expect(driver.takeEffects() == [.setStarred(.story(Fixture.story), true)])
    }
}
