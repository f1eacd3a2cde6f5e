/// Every command of the reader, listed once.
public enum CommandTable {
    /// In the order in which help and README list them.
    public static let all: [Command] = ofSources + moving + comparing + going + reading + sorting + outside + program

    /// The command of this id.
    public static func command(_ id: CommandID) -> Command { byID[id] ?? all[0] }

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    private static let everywhere = Set(ScreenKind.allCases)
    /// Screens with the source texts of one story behind them.
    private static let ofStory: Set<ScreenKind> = [
        .stories, .story, .article, .compare, .quotes, .matrix, .timeline, .why,
    ]
    /// Screens of articles and quotes, each of which stands in a story.
    private static let besideStory: Set<ScreenKind> = [.search, .versions, .links, .person]
    /// Screens where one article is meant: shown, or selected in a list.
    private static let ofArticle: Set<ScreenKind> = [
        .story, .article, .search, .timeline, .quotes, .versions, .compare, .why, .links,
    ]
    /// Screens from which the other stories of an affair are reached.
    private static let alongAffair: Set<ScreenKind> = [.stories, .story, .article, .quotes, .matrix, .timeline, .why]
    private static let unreadLists: Set<ScreenKind> = [.stories, .story, .article, .search]

    /// Before the others: on the screen of sources Space selects.
    private static let ofSources: [Command] = [
        Command(
            id: .editSource, title: "edit",
            help: "Set up the source, or all that are selected: name, tags, muted or paused, interval, text, filter.",
            group: .sources, keys: ["e"], screens: [.sources]),
        Command(
            id: .selectSource, title: "select", help: "Select the source, to edit, fetch or remove several at once.",
            group: .sources, keys: ["<space>"], screens: [.sources]),
        Command(
            id: .removeSource, title: "remove",
            help: "Remove the source, or all that are selected, with or without its articles; undo brings all back.",
            group: .sources, keys: ["D"], screens: [.sources]),
        Command(
            id: .muteSource, title: "mute",
            help: "Let the articles of the source come marked as read, or no longer; undo takes it back.",
            group: .sources, keys: ["M"], screens: [.sources]),
        Command(
            id: .pauseSource, title: "pause", help: "Stop fetching the source, or fetch it again.", group: .sources,
            keys: ["p"], screens: [.sources]),
        Command(
            id: .sortSources, title: "order", help: "Order the sources by name, unread, articles a week or trouble.",
            group: .sources, keys: ["o"], screens: [.sources]),
        Command(
            id: .foldGroup, title: "fold", help: "Fold or unfold the sources of this tag.", group: .sources,
            keys: ["z"], screens: [.sources]),
    ]

    private static let moving: [Command] = [
        Command(
            id: .down, title: "down", help: "Move down, by a count where one was typed before it.", group: .moving,
            keys: ["j", "<down>"], screens: everywhere),
        Command(
            id: .up, title: "up", help: "Move up.", group: .moving, keys: ["k", "<up>"], screens: everywhere),
        Command(
            id: .first, title: "first", help: "Go to the first row, or to the row whose number was typed.",
            group: .moving, keys: ["g", "<home>"], screens: everywhere),
        Command(
            id: .last, title: "last", help: "Go to the last row.", group: .moving, keys: ["G", "<end>"],
            screens: everywhere),
        Command(
            id: .pageDown, title: "page down",
            help: "Move down by a screenful; at the end of an article go on to the next unread one.", group: .moving,
            keys: ["<space>", "<pagedown>", "^F"], screens: everywhere),
        Command(
            id: .pageUp, title: "page up", help: "Move up by a screenful.", group: .moving,
            keys: ["b", "<pageup>", "^B"], screens: everywhere),
        Command(
            id: .halfPageDown, title: "half page down", help: "Move down by half a screen.", group: .moving,
            keys: ["^D"], screens: everywhere),
        Command(
            id: .halfPageUp, title: "half page up", help: "Move up by half a screen.", group: .moving, keys: ["^U"],
            screens: everywhere),
        Command(
            id: .focusLeft, title: "left column", help: "Move the focus to the column on the left.", group: .moving,
            keys: ["h", "<left>"], screens: [.compare, .matrix, .outlets]),
        Command(
            id: .focusRight, title: "right column", help: "Move the focus to the column on the right.",
            group: .moving, keys: ["l", "<right>"], screens: [.compare, .matrix, .outlets]),
        Command(
            id: .nextPane, title: "next pane", help: "Move the focus to the next pane or column.", group: .moving,
            keys: ["<tab>"], screens: [.story, .compare, .matrix, .outlets]),
        Command(
            id: .previousPane, title: "previous pane", help: "Move the focus to the previous pane or column.",
            group: .moving, keys: ["<backtab>"], screens: [.story, .compare, .matrix, .outlets]),
        Command(
            id: .nextUnread, title: "next unread",
            help: "Go to the next unread story, article or source, in an article also to that of the next story.",
            group: .moving, keys: ["n"], screens: unreadLists.union([.sources])),
        Command(
            id: .previousUnread, title: "previous unread", help: "Go to the unread one before this.",
            group: .moving, keys: ["p"], screens: unreadLists),
        Command(
            id: .nextMatch, title: "next match", help: "Go to the next place that has the words looked for.",
            group: .moving, keys: ["n"], screens: [.quotes, .person, .matrix, .help, .notices, .output, .why]),
        Command(
            id: .previousMatch, title: "previous match",
            help: "Go to the previous place that has the words looked for.", group: .moving, keys: ["N", "p"],
            screens: [.quotes, .person, .matrix, .help, .notices, .output, .why]),
        Command(
            id: .nextStory, title: "next story", help: "Go on to the next story, or article, without going back.",
            group: .moving, keys: ["J"], screens: [.story, .article, .compare, .quotes, .matrix, .timeline, .why]),
        Command(
            id: .previousStory, title: "previous story", help: "Go to the story, or article, before this one.",
            group: .moving, keys: ["K"], screens: [.story, .article, .compare, .quotes, .matrix, .timeline, .why]),
        Command(
            id: .earlierEvent, title: "earlier event",
            help: "Go to the earlier story of the same affair that this one follows.", group: .moving, keys: ["{"],
            screens: alongAffair),
        Command(
            id: .laterEvent, title: "later event", help: "Go to the story of the same affair that follows this one.",
            group: .moving, keys: ["}"], screens: alongAffair),
        Command(
            id: .otherLanguage, title: "other language",
            help: "Go to the story of another language that tells of the same, and on to the next of them.",
            group: .moving, keys: ["L"], screens: alongAffair.subtracting([.stories])),
        Command(
            id: .nextQuote, title: "next quote", help: "Go to the next quote, or the next speaker's.", group: .moving,
            keys: ["]"], screens: [.article, .quotes, .person]),
        Command(
            id: .previousQuote, title: "previous quote", help: "Go to the quote, or the speaker, before this one.",
            group: .moving, keys: ["["], screens: [.article, .quotes, .person]),
        Command(
            id: .setMark, title: "set mark", help: "Keep this place under the letter typed next.", group: .moving,
            keys: ["m"], screens: everywhere, takesCharacter: true),
        Command(
            id: .goToMark, title: "go to mark", help: "Go to the place kept under the letter typed next.",
            group: .moving, keys: ["'"], screens: everywhere, takesCharacter: true),
    ]

    private static let going: [Command] = [
        Command(
            id: .open, title: "open",
            help: "Open what is selected; a number typed before it opens that source or link.",
            group: .going, keys: ["<enter>", "l", "<right>"],
            screens: everywhere.subtracting([.help, .output])),
        Command(
            id: .showStories, title: "its stories", help: "List the stories that this source has articles in.",
            group: .going, keys: ["S"], screens: [.sources]),
        Command(
            id: .articles, title: "articles", help: "List all articles of all sources, the newest first.",
            group: .going, keys: ["E"], screens: [.stories, .sources, .search]),
        Command(
            id: .back, title: "back", help: "Go back to the screen before this one.", group: .going,
            keys: ["q", "h", "<left>", "<backspace>"], screens: everywhere.subtracting([.stories])),
        Command(
            id: .home, title: "home", help: "Go back to the list of stories from any depth.", group: .going,
            keys: ["H"],
            screens: everywhere.subtracting([.stories])),
        Command(
            id: .compare, title: "compare", help: "Set the tagged sources side by side, or the two that differ most.",
            group: .going, keys: ["c"],
            screens: ofStory.union(besideStory).subtracting([.compare])),
        Command(
            id: .commonStories, title: "in common",
            help: "List the stories that the row's and the column's outlet both tell.",
            group: .going, keys: ["c"], screens: [.outlets]),
        Command(
            id: .quotes, title: "quotes", help: "Show who is quoted in this story, saying what, and where.",
            group: .going, keys: ["\"", "v"],
            screens: ofStory.union(besideStory).subtracting([.quotes])),
        Command(
            id: .person, title: "person", help: "Show everything this speaker is quoted with, over all stories.",
            group: .going, keys: ["\"", "v"], screens: [.quotes]),
        Command(
            id: .matrix, title: "matrix", help: "Show which source states which fact.", group: .going, keys: ["x"],
            screens: ofStory.union(besideStory).subtracting([.matrix])),
        Command(
            id: .timeline, title: "timeline",
            help: "Show the affair's stories, and the story's articles and changes, by time.", group: .going,
            keys: ["T"], screens: ofStory.union(besideStory).subtracting([.timeline])),
        Command(
            id: .why, title: "why", help: "Show why these articles stand together in one story.", group: .going,
            keys: ["i"], screens: ofStory.union(besideStory).subtracting([.why])),
        Command(
            id: .versions, title: "versions", help: "Show how the article changed, version by version.",
            group: .going, keys: ["V"], screens: [.story, .article, .search, .timeline, .links]),
        Command(
            id: .search, title: "search", help: "Search all articles, or this text on a screen of text.",
            group: .going, keys: ["/"], screens: everywhere, argument: "QUERY"),
        Command(
            id: .links, title: "links", help: "Show the article's address and links in full, to open or to copy.",
            group: .going, keys: ["u"], screens: [.story, .article, .search, .timeline]),
        Command(
            id: .sources, title: "sources", help: "Show where articles come from and how well that works.",
            group: .going, keys: ["f"], screens: everywhere.subtracting([.compare, .sources])),
        Command(
            id: .outlets, title: "outlets", help: "Show which outlets report with which others, and how often.",
            group: .going, keys: ["O"], screens: [.stories, .sources]),
        Command(
            id: .notices, title: "notices", help: "Show what failed and what was done.", group: .going,
            keys: ["^N"], screens: everywhere.subtracting([.notices])),
        Command(
            id: .help, title: "help", help: "Show the marks and keys of this screen; once more, all keys.",
            group: .going, keys: ["?", "<f1>"], screens: everywhere),
        Command(
            id: .palette, title: "commands", help: "Find a command by a few letters of its name and run it.",
            group: .going, keys: [":"], screens: everywhere),
    ]

    private static let comparing: [Command] = [
        Command(
            id: .nextDifference, title: "next difference",
            help: "Go to the next difference of any kind.",
            group: .comparing, keys: ["n", "]"], screens: [.compare]),
        Command(
            id: .previousDifference, title: "previous difference", help: "Go to the difference before this one.",
            group: .comparing, keys: ["N", "p", "["], screens: [.compare]),
        Command(
            id: .nextValue, title: "next value", help: "Go to the next place where a number, name or list differs.",
            group: .comparing, keys: ["v"], screens: [.compare]),
        Command(
            id: .previousValue, title: "previous value", help: "Go to the value difference before this one.",
            group: .comparing, keys: ["V"], screens: [.compare]),
        Command(
            id: .nextOnly, title: "next only here", help: "Go to the next thing that only one source says.",
            group: .comparing, keys: ["f"], screens: [.compare]),
        Command(
            id: .previousOnly, title: "previous only here", help: "Go to the thing before that only one source says.",
            group: .comparing, keys: ["F"], screens: [.compare]),
        Command(
            id: .followMove, title: "follow moved", help: "Jump to the other end of a moved sentence, and back.",
            group: .comparing, keys: ["%"], screens: [.compare]),
        Command(
            id: .reason, title: "reason",
            help: "Say why the row's sentences stand beside each other, with words, weights and conditions.",
            group: .comparing, keys: ["w"], screens: [.compare]),
        Command(
            id: .toggleSame, title: "same", help: "Show or hide what both sides say in the same words.",
            group: .comparing, keys: ["s", "="], screens: [.compare]),
        Command(
            id: .toggleReworded, title: "reworded", help: "Show or hide what both sides say in other words.",
            group: .comparing, keys: ["~"], screens: [.compare]),
        Command(
            id: .toggleOnlyLeft, title: "only left", help: "Show or hide what only the left side says.",
            group: .comparing, keys: ["<"], screens: [.compare]),
        Command(
            id: .toggleOnlyRight, title: "only right", help: "Show or hide what only the right side says.",
            group: .comparing, keys: [">"], screens: [.compare]),
        Command(
            id: .toggleQuoteRows, title: "quotes", help: "Show or hide the rows where quotes differ.",
            group: .comparing, keys: ["`"], screens: [.compare]),
        Command(
            id: .toggleNumbers, title: "numbers", help: "Show or hide the sentence numbers.", group: .comparing,
            keys: ["#"], screens: [.compare]),
        Command(
            id: .cycleMarks, title: "marks", help: "Mark differing words and values, values alone, or nothing.",
            group: .comparing, keys: ["d"], screens: [.compare]),
        Command(
            id: .toggleBrackets, title: "brackets", help: "Write the marks as brackets: [differs], {value differs}.",
            group: .comparing, keys: ["u"], screens: [.compare]),
        Command(
            id: .swapSides, title: "swap", help: "Exchange the two sides.", group: .comparing, keys: ["X"],
            screens: [.compare]),
        Command(
            id: .setAnchor, title: "anchor", help: "Order the rows by the column that has the focus.",
            group: .comparing, keys: ["*"], screens: [.compare]),
        Command(
            id: .ownOrder, title: "order", help: "Let each side keep its own order, or order both by the left.",
            group: .comparing, keys: ["o"], screens: [.compare]),
        Command(
            id: .lockScrolling, title: "lock", help: "In own order: scroll both sides together, or each alone.",
            group: .comparing, keys: ["L"], screens: [.compare]),
        Command(
            id: .zoomColumn, title: "zoom", help: "Give the focused column the whole width, and back.",
            group: .comparing, keys: ["z"], screens: [.compare]),
        Command(
            id: .wider, title: "wider", help: "Make the focused column, the text or the list wider.",
            group: .comparing, keys: [">", "+"], screens: [.compare, .article, .stories, .search]),
        Command(
            id: .narrower, title: "narrower", help: "Make the focused column, the text or the list narrower.",
            group: .comparing, keys: ["<", "-"], screens: [.compare, .article, .stories, .search]),
        Command(
            id: .allColumns, title: "columns", help: "Show all sources beside each other, or two.",
            group: .comparing, keys: ["c"], screens: [.compare]),
        Command(
            id: .switchEngine, title: "method", help: "Compare by meaning, or word by word as versions of one text.",
            group: .comparing, keys: ["E"], screens: [.compare]),
        Command(
            id: .tagSource, title: "tag", help: "Tag the source, or version, for the next comparison.",
            group: .comparing, keys: ["t"], screens: [.story, .versions]),
    ]

    private static let reading: [Command] = [
        Command(
            id: .foldRepeats, title: "repeats", help: "Fold or unfold what the article says twice.", group: .reading,
            keys: ["P"], screens: [.article, .compare]),
        Command(
            id: .cycleHighlights, title: "highlights",
            help: "Highlight quotes, quotes and what other sources say too, or nothing.", group: .reading,
            keys: ["d"], screens: [.article]),
        Command(
            id: .groupQuotes, title: "group", help: "Group the quotes by speaker, by outlet or by time.",
            group: .reading, keys: ["w"], screens: [.quotes]),
        Command(
            id: .toggleWords, title: "words", help: "Compare outlets by the stories they share, or by the words.",
            group: .reading, keys: ["w"], screens: [.outlets]),
        Command(
            id: .toggleReported, title: "reported speech",
            help: "Show or hide what is reported without quotation marks.", group: .reading, keys: ["I"],
            screens: [.story, .article, .quotes, .person]),
    ]

    private static let sorting: [Command] = [
        Command(
            id: .toggleRead, title: "read/unread", help: "Mark as read, or as unread.", group: .sorting, keys: ["N"],
            screens: [.stories, .story, .article, .search]),
        Command(
            id: .star, title: "star", help: "Star it, or take the star away.", group: .sorting, keys: ["s", "*"],
            screens: [.stories, .story, .article, .search]),
        Command(
            id: .hide, title: "hide", help: "Hide it from the lists; undo brings it back.", group: .sorting,
            keys: ["D"], screens: [.stories, .story]),
        Command(
            id: .mute, title: "mute",
            help:
                "Hear no more of a story, topic, series, author or outlet, for a time or for good; undo takes it back.",
            group: .sorting, keys: ["z"], screens: [.stories, .story, .article, .search]),
        Command(
            id: .rules, title: "rules", help: "Show the rules on what arrives, what they did, and remove one.",
            group: .sorting, keys: ["%"], screens: [.stories, .sources]),
        Command(
            id: .markRead, title: "read story", help: "Mark the whole story, or source, as read.", group: .sorting,
            keys: ["A"], screens: [.stories, .story, .article, .sources]),
        Command(
            id: .markAllRead, title: "read all", help: "Mark everything in the list as read; undo takes it back.",
            group: .sorting, keys: ["C"], screens: [.stories, .search, .sources]),
        Command(
            id: .undo, title: "undo",
            help: "Take back the last change: marks, tags, notes, merges, rules, views, sources.",
            group: .sorting, keys: ["U"], screens: everywhere),
        Command(
            id: .readLater, title: "read later",
            help: "Put it on the list of things to read later (the tag “later”), or take it off.", group: .sorting,
            keys: ["w"], screens: [.stories, .story, .article, .search]),
        Command(
            id: .tags, title: "tags", help: "Give the article tags.", group: .sorting, keys: ["^E"],
            screens: [.story, .article, .search], argument: "TAGS"),
        Command(
            id: .note, title: "note", help: "Write a note on the article.", group: .sorting, keys: ["a"],
            screens: [.article], argument: "TEXT"),
        Command(
            id: .merge, title: "merge", help: "Merge this story into another one.", group: .sorting, keys: ["M"],
            screens: [.stories, .story]),
        Command(
            id: .split, title: "split", help: "Take the source out of this story.", group: .sorting, keys: ["X"],
            screens: [.story]),
        Command(
            id: .samePerson, title: "same person", help: "Say that another name is this person's too.",
            group: .sorting, keys: ["M"], screens: [.person], argument: "NAME"),
        Command(
            id: .twoPeople, title: "two people", help: "Say that one of the names is somebody else's.",
            group: .sorting, keys: ["X"], screens: [.person]),
        Command(
            id: .limit, title: "limit",
            help: "Limit the list to what has these words, outlets, speakers or dates; sources to a part of a name.",
            group: .sorting, keys: ["&"], screens: [.stories, .search, .quotes, .sources], argument: "QUERY"),
        Command(
            id: .pickTag, title: "by tag", help: "Limit the list to a tag of articles or sources.", group: .sorting,
            keys: ["t"], screens: [.stories, .search]),
        Command(
            id: .order, title: "order",
            help: "Order the list by the next of: newest, most outlets, unread, differences.",
            group: .sorting, keys: ["S"], screens: [.stories]),
        Command(
            id: .renew, title: "renew",
            help: "Order the list anew, with what has come since it was opened; until then its rows keep their places.",
            group: .sorting, keys: ["^R"], screens: [.stories, .search]),
        Command(
            id: .showRead, title: "show read",
            help: "Show or hide what is read already; of sources, those with something unread, then also hidden ones.",
            group: .sorting, keys: ["L"], screens: [.stories, .search, .sources]),
        Command(
            id: .saveView, title: "save view", help: "Keep the limit and order of the list under a name.",
            group: .sorting, keys: ["^S"], screens: [.stories], argument: "NAME"),
        Command(
            id: .openView, title: "views", help: "Open a kept view.", group: .sorting, keys: ["F"],
            screens: [.stories], argument: "NAME"),
    ]

    private static let outside: [Command] = [
        Command(
            id: .reload, title: "reload", help: "Fetch the sources of what is shown.", group: .outside, keys: ["r"],
            screens: [.stories, .story, .sources]),
        Command(
            id: .reloadAll, title: "reload all", help: "Fetch all sources.", group: .outside, keys: ["R"],
            screens: everywhere),
        Command(
            id: .fullText, title: "full text",
            help: "Read the article's page now, or those of all sources of a story, where feeds have a teaser only.",
            group: .outside, keys: ["F"], screens: [.story, .article, .search]),
        Command(
            id: .playFile, title: "play", help: "Play the file that is attached to the article: a podcast, a film.",
            group: .outside, keys: [";"], screens: [.story, .article, .search]),
        Command(
            id: .saveFiles, title: "save files",
            help: "Save the files that are attached to the article; what was cut off goes on where it stopped.",
            group: .outside, keys: ["$"], screens: [.story, .article, .search]),
        Command(
            id: .picture, title: "picture",
            help:
                "Show the picture that is in sight, that is selected, or whose number was typed, in the terminal.",
            group: .outside, keys: ["^P"], screens: [.article, .links]),
        Command(
            id: .fetchByItself, title: "by itself",
            help: "Fetch what is due by itself, at the interval of the settings, or stop doing so.",
            group: .outside, keys: ["@"], screens: everywhere),
        Command(
            id: .addSource, title: "add", help: "Add a feed, a page, a file or a folder.", group: .outside,
            keys: ["a"], screens: [.stories, .sources], argument: "ADDRESS"),
        Command(
            id: .importSources, title: "import", help: "Import an OPML file or newsboat's list of feeds.",
            group: .outside, keys: ["I"], screens: [.stories, .sources], argument: "FILE"),
        Command(
            id: .importNewsboat, title: "newsboat", help: "Take over newsboat's sources, and what was read there.",
            group: .outside, keys: ["B"], screens: [.stories, .sources]),
        Command(
            id: .addSamples, title: "samples", help: "Add the samples that come with the program.",
            group: .outside, keys: ["^A"], screens: [.stories, .sources]),
        Command(
            id: .browser, title: "browser", help: "Open the article in the browser.", group: .outside, keys: ["o"],
            screens: ofArticle.subtracting([.compare])),
        Command(
            id: .browserAndRead, title: "browser, read", help: "Open it in the browser and mark it as read.",
            group: .outside, keys: ["O"], screens: ofArticle),
        Command(
            id: .copyLink, title: "copy link", help: "Copy the article's address.", group: .outside, keys: ["y"],
            screens: ofArticle),
        Command(
            id: .copyText, title: "copy text", help: "Copy the text, or the quote, with its source.",
            group: .outside, keys: ["Y"], screens: [.article, .quotes, .person, .compare]),
        Command(
            id: .editor, title: "editor", help: "Open the text in the editor.", group: .outside, keys: ["e"],
            screens: [.article]),
        Command(
            id: .pager, title: "pager", help: "Open the text in the pager.", group: .outside, keys: ["E"],
            screens: [.article]),
        Command(
            id: .bookmark, title: "bookmark", help: "Hand the article to the bookmark command.", group: .outside,
            keys: ["B"], screens: [.story, .article, .search, .timeline]),
        Command(
            id: .export, title: "export",
            help: "Write a story's report, the article, or what this screen has to a file: HTML, Markdown, text, JSON.",
            group: .outside, keys: ["e", "W"],
            screens: [.stories, .story, .article, .search, .compare, .quotes, .matrix, .timeline, .why]),
        Command(
            id: .pipe, title: "pipe", help: "Hand the text to a shell command.", group: .outside, keys: ["|"],
            screens: [.article, .compare], argument: "COMMAND"),
        Command(
            id: .shell, title: "shell", help: "Run a shell command.", group: .outside, keys: ["!"],
            screens: everywhere, argument: "COMMAND"),
    ]

    private static let program: [Command] = [
        Command(
            id: .theme, title: "theme", help: "Choose the colours, with each shown while choosing.",
            group: .program, keys: ["^T"], screens: everywhere, argument: "NAME"),
        Command(
            id: .preferences, title: "settings",
            help: "Set languages, the width of lines, what marks copies and more in a form. It holds at once.",
            group: .program, keys: ["^X"], screens: everywhere),
        Command(
            id: .configure, title: "settings file",
            help:
                "Open the configuration file in the editor: keys, commands of your own, all settings. They hold at once.",
            group: .program, keys: ["^O"], screens: everywhere),
        Command(
            id: .redraw, title: "redraw", help: "Draw the screen again.", group: .program, keys: ["^L"],
            screens: everywhere),
        Command(
            id: .suspend, title: "suspend", help: "Stop the program until the shell continues it.", group: .program,
            keys: ["^Z"], screens: everywhere),
        Command(
            id: .stop, title: "stop", help: "Stop long work, end a search, clear a limit or what was typed.",
            group: .program, keys: ["<esc>"], screens: everywhere),
        Command(
            id: .leave, title: "quit",
            help:
                "Leave the program from its first screen; the place is kept. From another screen's stories go back there.",
            group: .program, keys: ["q"], screens: [.stories]),
        Command(
            id: .quit, title: "quit at once", help: "Leave at once; the place is kept.", group: .program,
            keys: ["Q", "^C"], screens: everywhere),
    ]
}
