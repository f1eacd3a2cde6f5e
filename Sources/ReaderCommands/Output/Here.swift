import NewsModel
import NewsWording
import ProgramSettings

extension Wording {
    /// Times as whoever runs the program tells them, now.
    static var here: Wording { Wording(clock: .now, zone: .system) }
}
