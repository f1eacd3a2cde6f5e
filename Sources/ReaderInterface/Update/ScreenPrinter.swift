public import NewsModel
public import TerminalCanvas

/// Draws any screen without a terminal: for `rashomon print`, the README and tests.
public enum ScreenPrinter {
    /// The screen of `route`, drawn from whatever `answer` gives for each request.
    /// - Parameters:
    ///   - keys: pressed one after the other before drawing, as `KeySequence` reads them.
    ///   - answer: called for each `load` effect; what it gives is what the screen is drawn from.
    public static func surface(
        _ route: Route, size: Size, clock: Timestamp, settings: ReaderSettings = ReaderSettings(), keys: String = "",
        answer: (DataRequest) throws -> DataResult
    ) rethrows -> Surface {
        var state = ReaderState(size: size, clock: clock, settings: settings)
        if route != .stories { state.screens.append(Screen(route)) }
        var effects = Reader.update(&state, .resize(columns: size.width, rows: size.height))
        try settle(&state, &effects, answer)
        for press in KeySequence(keys)?.presses ?? [] {
            effects = Reader.update(&state, .key(press))
            try settle(&state, &effects, answer)
        }
        var surface = Surface(size, glyphs: state.settings.glyphs)
        Reader.draw(state, on: &surface)
        return surface
    }

    /// Answers what was asked for until nothing more is.
    private static func settle(
        _ state: inout ReaderState, _ effects: inout [Effect], _ answer: (DataRequest) throws -> DataResult
    ) rethrows {
        while !effects.isEmpty {
            var next: [Effect] = []
            for effect in effects {
                guard case .load(let request) = effect else { continue }
                next += Reader.update(&state, .loaded(request, try answer(request)))
            }
            effects = next
        }
    }
}
