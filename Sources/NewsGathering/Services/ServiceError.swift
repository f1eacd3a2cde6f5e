import NewsIngest
import NewsText

/// Why a server could not be spoken to, or did not do what it was asked; in one plain line.
enum ServiceError: Error, Equatable, CustomStringConvertible {
    /// The reader's settings give none; why, in words.
    case noPassword(String)
    /// Or not the user's name; servers do not say which.
    case wrongPassword
    /// It let us in, and then did not know us any more, also after it was asked again.
    case expired
    /// Seconds to wait, where it says so.
    case tooMany(wait: Int64?)
    /// There is no such service at the address; where it is, if that is known.
    case wrongAddress(service: String, address: String, suggestion: String?)
    /// For good, to this address; a password is not sent there.
    case moved(to: String)
    /// For good (410).
    case gone
    /// Why no answer came, in words.
    case unreachable(String)
    /// An HTTP status from 500 on.
    case serverProblem(Int)
    /// It does not want what was asked.
    case refused(Int)
    /// What it sent is not what it should be.
    case unreadable(String)
    /// Whoever started the round stopped it.
    case stopped

    var description: String {
        switch self {
        case .noPassword(let reason): reason
        case .wrongPassword:
            "the server does not accept the user name or the password; some have a password of its own for programs"
        case .expired: "the server let us in and then asked for the password again, twice"
        case .tooMany(let wait):
            FetchPlan.words(for: 429)
                + (wait.map { $0 > 0 ? "; it is asked again in \(Self.words(seconds: $0))" : "" } ?? "")
        case .wrongAddress(let service, let address, let suggestion):
            "there is no \(service) API at \(WebAddress(address).shown)"
                + (suggestion.map { "; try \(WebAddress($0).shown)" }
                    ?? "; look for the address in the server's settings")
        case .moved(let target):
            "the server has moved to \(WebAddress(target).shown); add the account with that address"
        case .gone: "the server says that it is gone for good (410)"
        case .unreachable(let reason): reason
        case .serverProblem(503): "the server is busy or its API is switched off (503)"
        case .serverProblem(let status): FetchPlan.words(for: status)
        case .refused(let status): "the server refuses it (\(status))"
        case .unreadable(let what): "the server's answer cannot be read: \(what)"
        case .stopped: "stopped"
        }
    }

    /// How long the server wants to be left alone.
    var wait: Int64? {
        if case .tooMany(let wait) = self { wait } else { nil }
    }

    /// Whether it says that what was asked is wrong, or too much at once; asking for less may help.
    var isRefusal: Bool {
        if case .refused = self { true } else { false }
    }

    /// In the unit that fits: seconds, minutes or hours, rounded.
    static func words(seconds: Int64) -> String {
        switch seconds {
        case ..<90: "\(seconds) s"
        case ..<5_400: "\((seconds + 30) / 60) min"
        default: "\((seconds + 1_800) / 3_600) h"
        }
    }
}

/// Texts of a server's as they are kept.
enum ServiceText {
    /// The name of a folder or tag on one line.
    static func name(_ text: String) -> String {
        let clean = TextSanitizer.cleanLine(text)
        return String(clean.prefix(200))
    }
}
