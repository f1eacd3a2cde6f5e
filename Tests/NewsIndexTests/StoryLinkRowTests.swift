import NewsIndex
import NewsModel
import Testing

/// Stories of other languages in the list and on a story.
@Suite struct StoryLinkRowTests {
    private let folder = TemporaryFolder()

    private static let english = draft(
        "Ferry Halvorsen runs aground off Skarvik in Norway, 214 rescued",
        "The ferry Halvorsen ran aground off Skarvik with 214 people aboard.", published: noon + -5 * hour)
    private static let french = draft(
        "Norvège : le ferry Halvorsen s'échoue au large de Skarvik, 214 passagers secourus",
        "Le ferry Halvorsen s'est échoué au large de Skarvik avec 214 personnes à bord.",
        outlet: "Le Courrier du Cap", published: noon + -4 * hour, language: "fr")

    private func filled(_ drafts: [ArticleDraft]) throws -> NewsIndex {
        let index = try folder.open()
        _ = try index.add(drafts, at: noon, moreFollow: true)
        try index.finishAdding()
        return index
    }

    @Test func aStoryNamesTheOtherLanguagesAndLeadsThere() throws {
        let index = try filled([Self.english, Self.french])
        let stories = try index.stories(limit: 10).items
        #expect(stories.count == 2)
        let english = try #require(stories.first { $0.languages == ["en"] })
        let french = try #require(stories.first { $0.languages == ["fr"] })
        #expect(english.alsoIn == ["fr"] && french.alsoIn == ["en"])
        let linked = try #require(try index.storyDetail(english.id)).linked
        #expect(linked.map(\.story) == [french.id])
        #expect(linked.first?.outlets == ["Le Courrier du Cap"])
        #expect(linked.first?.words.contains("Halvorsen") == true)
    }

    @Test func aLinkGoesWithItsStory() throws {
        let index = try filled([Self.english, Self.french])
        let french = try #require(try index.stories(limit: 10).items.first { $0.languages == ["fr"] })
        try index.deleteArticles([french.lead], at: noon)
        let left = try index.stories(limit: 10).items
        #expect(left.map(\.alsoIn) == [[]])
    }

    @Test func oneLanguageHasNoLinks() throws {
        let index = try filled([Self.english] + Tales.ferry)
        #expect(try index.stories(limit: 10).items.allSatisfy { $0.alsoIn.isEmpty })
    }
}
