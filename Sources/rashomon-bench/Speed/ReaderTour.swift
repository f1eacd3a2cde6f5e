/// The keys of a reader who sees every screen, with the screen on which each is answered.
enum ReaderTour {
    /// A key that is pressed.
    struct Step {
        var screen: String
        var key: String
        /// Whether the key leads to the screen, and so has to draw something.
        var opens = false
        /// Milliseconds that the reader waits before it takes the key for one: Escape may be the beginning of another.
        var waits: Double { key == "\u{1B}" ? 150 : 0 }
    }

    /// One round; it begins and ends on the list of stories.
    static func round(_ number: Int) -> [Step] {
        var steps = on("stories", ["j", "j", "k", "j", "j"])
        steps += open("story", "\r") + on("story", ["j", "k", "j"])
        steps += open("article", "\r") + on("article", [" ", "b", " ", "j", "k", "d", "d", "d", "d"])
        steps += on("article", ["J", " ", "J", "K"]) + open("story", "q")
        steps += open("compare", "c") + on("compare", ["j", "j", "n", "n", "N", " ", "b", "s", "s", "o", "j", "o"])
        steps += open("story", "q") + open("quotes", "\"") + on("quotes", ["j", "j", "k", " ", "w", "j", "w", "w"])
        steps += open("story", "q") + open("matrix", "x") + on("matrix", ["j", "j", "l", "h", "k"])
        steps += open("story", "q") + open("timeline", "T") + on("timeline", ["j", "j", "k"])
        steps += open("story", "q") + open("why", "i") + on("why", ["j", "j", "k", " "])
        steps += open("story", "q") + open("stories", "q")
        steps += on("stories", number.isMultiple(of: 3) ? [" ", "j"] : ["j"])
        return steps + others(number)
    }

    private static let words = ["said", "senver", "\"of the\"", "benta*", "outlet:\"Outlet 77\" the"]

    /// What is not seen for every story, in turns.
    private static func others(_ number: Int) -> [Step] {
        switch number % 4 {
        case 0:
            return on("prompt", ["/"] + words[number / 4 % words.count].map(String.init)) + open("search", "\r")
                + on("search", ["j", "j", "k", " ", " ", "b"]) + open("stories", "q")
        case 1:
            return open("sources", "f") + on("sources", ["j", "j", " ", "G", "g"]) + open("stories", "q")
        case 2:
            return open("help", "?") + on("help", [" ", " ", "b", "j"]) + open("stories", "q")
                + open("palette", ":") + on("palette", ["c", "o", "m", "\u{7F}"]) + open("stories", "\u{1B}")
        default:
            return open("story", "\r") + open("quotes", "\"") + open("person", "\"")
                + on("person", ["j", "j", "k", " "]) + open("quotes", "q") + open("story", "q") + open("stories", "q")
        }
    }

    private static func on(_ screen: String, _ keys: [String]) -> [Step] {
        keys.map { Step(screen: screen, key: $0) }
    }

    private static func open(_ screen: String, _ key: String) -> [Step] {
        [Step(screen: screen, key: key, opens: true)]
    }
}
