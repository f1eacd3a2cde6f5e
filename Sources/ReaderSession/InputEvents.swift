package import NcursesTerminal
package import ReaderInterface
import TerminalCanvas

extension Event {
    /// What the interface calls an input; `nil` for what only the loop has to do with.
    package init?(_ input: TerminalInput) {
        switch input {
        case .key(let key, let modifiers):
            self = .key(
                KeyPress(Key(key), control: modifiers.contains(.control), alt: modifiers.contains(.alt)))
        case .mouse(let action, let point): self = .mouse(MouseEvent(action.interfaceAction, x: point.x, y: point.y))
        case .paste(let text): self = .paste(text)
        case .resize(let size): self = .resize(columns: size.width, rows: size.height)
        case .suspend, .resumed, .endRequested: return nil
        }
    }
}

extension Key {
    fileprivate init(_ key: TerminalKey) {
        switch key {
        case .character(let character): self = .character(character)
        case .enter: self = .enter
        case .escape: self = .escape
        case .tab: self = .tab
        case .backTab: self = .backtab
        case .backspace: self = .backspace
        case .delete: self = .delete
        case .insert: self = .insert
        case .up: self = .up
        case .down: self = .down
        case .left: self = .left
        case .right: self = .right
        case .home: self = .home
        case .end: self = .end
        case .pageUp: self = .pageUp
        case .pageDown: self = .pageDown
        case .function(let number): self = .function(number)
        }
    }
}

extension MouseAction {
    fileprivate var interfaceAction: MouseEvent.Action {
        switch self {
        case .press: .press
        case .doublePress: .doublePress
        case .scrollUp: .scrollUp
        case .scrollDown: .scrollDown
        }
    }
}
