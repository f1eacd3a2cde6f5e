import NewsModel

// Work that was begun and waits for an answer.

/// A list as it was before it was limited, for the case that the limit cannot be understood.
struct ListBeforeLimit: Sendable {
    /// Its screen, with the place on it.
    var screen: Screen
    var query: StoryQuery
    var edition: Int
}

/// A look for what is unread that the index is asked for.
struct UnreadSeek: Hashable, Sendable {
    /// Where it was asked for, which is where it leads to.
    enum Place: Hashable, Sendable {
        /// A list on the screen.
        case list
        /// A story's page or an article of one, over the list of stories.
        case story(UnreadStep)
        /// An article over a list of articles.
        case article
    }
    var search: UnreadSearch
    var place: Place
}

/// Going on from one story to the next that has something unread.
struct UnreadStep: Hashable, Sendable {
    var forward: Bool
    /// From article to article, and not from one story's page to another's.
    var reads: Bool
}

/// What is still to be done of one of the reader's own commands.
enum MacroStep: Hashable, Sendable {
    /// A command, which waits until the data it needs has come.
    case command(TypedCommand)
    /// A program, run once the commands before it are done.
    case program(ProgramCall)
}
