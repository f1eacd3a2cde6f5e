import NewsModel
import ReaderInterface
import TerminalCanvas

/// A walk through the program by chance, the same for the same seed.
struct Walk: RandomNumberGenerator {
    private var seed: UInt64

    init(seed: UInt64) { self.seed = seed &+ 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        // SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators").
        seed &+= 0x9E37_79B9_7F4A_7C15
        var z = seed
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    static let comparison = Route.compare(Fixture.left, Fixture.right, story: Fixture.story)

    static let routes: [Route] = [
        .stories, .story(Fixture.story), .article(Fixture.harbour.id, version: nil, story: Fixture.story),
        comparison, .quotes(Fixture.story), .person("Tomáš Reyl"),
        .search("ferry"), .versions(Fixture.tagblatt.id), .matrix(Fixture.story), .timeline(Fixture.story),
        .why(Fixture.story), .links(Fixture.harbour.id), .outlets, .sources, .notices, .help(.compare),
    ]

    private static let keys: [KeyPress] = {
        let fromTable = CommandTable.all.filter { ![.quit, .leave, .suspend].contains($0.id) }
            .flatMap(\.keys).compactMap { KeySequence($0)?.presses.first }
        let typed = "0123456789 aefry日é".map { KeyPress($0) }
        return fromTable + typed + [KeyPress(.enter), KeyPress(.escape), KeyPress(.backspace), KeyPress(.delete)]
    }()

    mutating func event() -> Event {
        switch Int.random(in: 0..<100, using: &self) {
        case 0..<84: return .key(Walk.keys.randomElement(using: &self) ?? KeyPress("j"))
        case 84..<90:
            return .resize(columns: .random(in: 1...300, using: &self), rows: .random(in: 1...100, using: &self))
        case 90..<92: return .resize(columns: .random(in: 1...20, using: &self), rows: .random(in: 1...8, using: &self))
        case 92..<94: return .indexChanged
        case 94: return .paste("wörds 日本\n\u{301}")
        case 95:
            return .clock(Timestamp(seconds: Fixture.clock.seconds + .random(in: -100_000...100_000, using: &self)))
        case 96:
            return .progress(
                Bool.random(using: &self) ? WorkProgress(title: "fetching", done: 3, total: 31, timeLeft: 70) : nil)
        case 97: return .notice(Notice(level: .failure, text: "post.example gave no answer.", time: Fixture.clock))
        default:
            let actions: [MouseEvent.Action] = [.press, .doublePress, .scrollUp, .scrollDown]
            return .mouse(
                MouseEvent(
                    actions.randomElement(using: &self) ?? .press, x: .random(in: -1...310, using: &self),
                    y: .random(in: -1...110, using: &self)))
        }
    }
}
