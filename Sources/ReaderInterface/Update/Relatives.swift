import NewsModel

/// From a story to the others of its affair, and to those of other languages that tell of the same.
extension ReaderState {
    /// Why there is nowhere to go to; nil where there is.
    func reasonAgainstRelative(_ id: CommandID) -> String? {
        guard let story = currentStory else { return "No story is selected." }
        if relative(id, of: story) != nil { return nil }
        if screen.route != .stories, data.story(story).value == nil { return "The story is not there yet." }
        return switch id {
        case .earlierEvent: "This story follows no earlier one."
        case .laterEvent: "No later story follows this one."
        default: "No story of another language tells of the same."
        }
    }

    /// The story that a command leads to.
    private func relative(_ id: CommandID, of story: StoryID) -> StoryID? {
        let detail = data.story(story).value
        let row = data.stories?.window.rows.first { $0.id == story }
        switch id {
        case .earlierEvent: return detail?.earlier?.story ?? row?.follows
        case .laterEvent: return detail?.later.first?.story ?? row?.followedBy.first
        default:
            // The languages in a ring, so that the key goes through all of them and back.
            let ring = (detail?.linked ?? []).map { (language: $0.language, story: $0.story) }
            let own = detail?.summary.languages.first ?? ""
            return (ring.first { $0.language > own } ?? ring.first)?.story
        }
    }

    /// Opens the story on the same kind of screen; from the list, and from an article, on a screen above it.
    mutating func goToRelative(_ id: CommandID) -> [Effect] {
        guard let story = currentStory, let other = relative(id, of: story) else { return [] }
        switch screen.route {
        case .stories, .article: return push(.story(other))
        default: return replace(sameScreen(of: other))
        }
    }

    /// The screen on top for another story.
    func sameScreen(of story: StoryID) -> Route {
        switch screen.route {
        case .quotes: .quotes(story)
        case .matrix: .matrix(story)
        case .timeline: .timeline(story)
        case .why: .why(story)
        default: .story(story)
        }
    }
}
