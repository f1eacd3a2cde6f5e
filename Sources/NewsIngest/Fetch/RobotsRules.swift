/// What a host's robots.txt lets this program fetch (RFC 9309).
public struct RobotsRules: Hashable, Sendable, Codable {
    /// The name that robots.txt files know the program by.
    static let productToken = "rashomon"
    /// More bytes of a robots.txt are not read; the RFC asks for at least 500 KiB.
    static let maximumBytes = 512 * 1024
    /// More rules are not kept.
    private static let maximumRules = 2_000

    /// One `Allow` or `Disallow`; of several that fit a path the longest holds.
    struct Rule: Hashable, Codable {
        var isAllowed: Bool
        /// A path in which `*` stands for anything and `$` at the end for the end.
        var pattern: String
    }

    private(set) var rules: [Rule]
    /// Why the file could not be read, where nothing is allowed for that.
    private(set) var silence: String?

    static let allowsAll = RobotsRules(rules: [])
    static let forbidsAll = RobotsRules(rules: [Rule(isAllowed: false, pattern: "/")])

    /// The rules that follow from an answer: none where there is no robots.txt, nothing allowed where the server
    /// could not say (sections 2.3.1.3 and 2.3.1.4).
    static func from(_ response: FetchResponse) -> RobotsRules {
        switch response.status {
        case 200..<300: RobotsRules(response.body)
        case 400..<500: allowsAll
        case 0 where response.failure == .tooLarge: RobotsRules(response.body)
        case 0 where response.failure == .tooManyRedirects: allowsAll
        case 0: silent(response.failure?.text ?? "no answer")
        default: silent("the server answered \(response.status)")
        }
    }

    private static func silent(_ reason: String) -> RobotsRules {
        var rules = forbidsAll
        rules.silence = reason
        return rules
    }

    private init(rules: [Rule]) { self.rules = rules }

    /// Reads the groups that name this program; where none does, those for everybody.
    init(_ bytes: [UInt8]) {
        var own: [Rule] = []
        var general: [Rule] = []
        var hasOwn = false
        var names: [String] = []
        var isInNames = false
        for line in bytes.prefix(RobotsRules.maximumBytes).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            guard let (key, value) = RobotsRules.record(line) else { continue }
            switch key {
            case "user-agent":
                if !isInNames { names = [] }
                isInNames = true
                names.append(value.lowercased())
                if names.last == RobotsRules.productToken { hasOwn = true }
            case "allow", "disallow":
                isInNames = false
                // An empty rule allows what it would match, which is nothing.
                guard !value.isEmpty else { continue }
                let rule = Rule(isAllowed: key == "allow", pattern: RobotsRules.normalized(value))
                if names.contains(RobotsRules.productToken) { own.append(rule) }
                if names.contains("*") { general.append(rule) }
            default: continue
            }
        }
        rules = Array((hasOwn ? own : general).prefix(RobotsRules.maximumRules))
    }

    private static func record(_ line: ArraySlice<UInt8>) -> (key: String, value: String)? {
        let text = String(decoding: line.prefix { $0 != 0x23 }, as: UTF8.self)
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let key = String(text[..<colon]).trimming(" ", "\t", "\u{FEFF}").lowercased()
        return (key, String(text[text.index(after: colon)...]).trimming(" ", "\t"))
    }

    /// Whether `address` may be fetched: the longest rule that matches decides, and of two as long the kinder one.
    func allows(_ address: WebAddress) -> Bool {
        let path = RobotsRules.normalized(
            (address.path.isEmpty ? "/" : address.path) + (address.query.map { "?" + $0 } ?? ""))
        if path == "/robots.txt" { return true }
        let bytes = Array(path.utf8)
        var best: (length: Int, isAllowed: Bool)?
        for rule in rules where RobotsRules.matches(Array(rule.pattern.utf8), bytes) {
            let length = rule.pattern.utf8.count
            if let known = best, known.length > length || known.length == length && known.isAllowed { continue }
            best = (length, rule.isAllowed)
        }
        return best?.isAllowed ?? true
    }

    /// Whether `pattern` matches the beginning of `path`. Each star is tried at its earliest place first, which is
    /// enough, as what follows a later star may begin anywhere: no more steps than the product of the lengths.
    private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let isAnchored = pattern.last == 0x24
        let pattern = isAnchored ? pattern.dropLast() : pattern[...]
        var (at, place) = (0, 0)
        var star: (at: Int, place: Int)?
        while true {
            if at == pattern.endIndex {
                if !isAnchored || place == path.count { return true }
            } else if pattern[at] == 0x2A {
                star = (at + 1, place)
                at += 1
                continue
            } else if place < path.count, pattern[at] == path[place] {
                at += 1
                place += 1
                continue
            }
            guard let back = star, back.place < path.count else { return false }
            star = (back.at, back.place + 1)
            (at, place) = (back.at, back.place + 1)
        }
    }

    /// Percent signs in one form: what need not be escaped is not, what must be is in capitals.
    private static func normalized(_ path: String) -> String {
        let bytes = Array(path.utf8)
        var result: [UInt8] = []
        var at = 0
        func escape(_ byte: UInt8) {
            let digits = Array("0123456789ABCDEF".utf8)
            result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        while at < bytes.count {
            if bytes[at] == 0x25, at + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
            {
                let isPlain = Unicode.Scalar(value).properties.isAlphabetic && value < 0x80 || (0x30...0x39) ~= value
                if isPlain || [0x2D, 0x2E, 0x5F, 0x7E].contains(value) { result.append(value) } else { escape(value) }
                at += 3
            } else {
                if bytes[at] >= 0x80 { escape(bytes[at]) } else { result.append(bytes[at]) }
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
