public import TerminalCanvas

/// The interface as two functions: events change the state and ask for effects, and the state draws itself.
///
/// The first call should be an update with `Event.resize` (or `.restore`): every update asks for what the screen on
/// top needs and does not have.
public enum Reader {
    /// Changes the state as the event asks, and says what is to be done outside.
    public static func update(_ state: inout ReaderState, _ event: Event) -> [Effect] {
        var effects = state.handle(event)
        // The missing data depends on the selection, which a new layout settles.
        state.prepareLayout()
        effects += state.missingData().map(Effect.load)
        state.prepareLayout()
        while !state.macro.isEmpty, !state.data.isWaiting, state.deferred == nil {
            effects += state.continueMacro()
            state.prepareLayout()
            effects += state.missingData().map(Effect.load)
            state.prepareLayout()
        }
        return effects
    }

    /// Draws the state on a surface of any size, and puts the surface's cursor on the selected row or the prompt.
    public static func draw(_ state: ReaderState, on surface: inout Surface) {
        ScreenDrawer(state: state).draw(on: &surface)
    }
}
