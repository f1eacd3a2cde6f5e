import NewsModel
import ReaderInterface
import TerminalCanvas

/// Plays the reader and the index.
struct Driver {
    var state: ReaderState
    /// Effects other than loading and keeping the place, since they were last taken.
    var effects: [Effect] = []
    var loads: [DataRequest] = []
    var answer: (DataRequest) -> DataResult

    init(
        width: Int = 100, height: Int = 30, settings: ReaderSettings = ReaderSettings(),
        answer: @escaping (DataRequest) -> DataResult = Fixture.answer
    ) {
        state = ReaderState(size: Size(width: width, height: height), clock: Fixture.clock, settings: settings)
        self.answer = answer
        send(.resize(columns: width, rows: height))
    }

    /// Opens a screen as a restart would.
    init(_ routes: Route..., width: Int = 100, height: Int = 30, settings: ReaderSettings = ReaderSettings()) {
        self.init(width: width, height: height, settings: settings)
        // A restart opens neither help nor the notices.
        let opened = routes.map { route in if case .help = route { Walk.comparison } else { route } }
        send(.restore(SavedPlace(screens: opened.map { Place(route: $0) })))
        if case .help? = routes.last { press("?") }
        if case .notices? = routes.last { press("^N") }
    }

    mutating func send(_ event: Event) {
        var waiting = Reader.update(&state, event)
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            switch effect {
            case .load(let request):
                loads.append(request)
                waiting += Reader.update(&state, .loaded(request, answer(request)))
            case .savePlace: break
            default: effects.append(effect)
            }
        }
    }

    /// Presses keys, written as in the key configuration.
    mutating func press(_ keys: String) {
        for press in KeySequence(keys)?.presses ?? [] { send(.key(press)) }
    }

    mutating func takeEffects() -> [Effect] {
        defer { effects = [] }
        return effects
    }

    var surface: Surface {
        var surface = Surface(state.size, glyphs: state.settings.glyphs)
        Reader.draw(state, on: &surface)
        return surface
    }

    var lines: [String] { surface.plainText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    var text: String { surface.plainText }

    /// What stands on the screen, wherever its lines are broken.
    var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    func line(with words: String) -> Int? { lines.firstIndex { $0.contains(words) } }
}
