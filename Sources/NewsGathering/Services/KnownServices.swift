import NewsIndex
import NewsIngest

/// A kind of server that accounts can be at.
struct KnownService: Sendable {
    /// As `--service` and an account's settings call it.
    var name: String
    /// As a person calls it.
    var title: String
    /// Whether an account needs a user's name.
    var needsUser: Bool
    var make: @Sendable (ServiceAccount, ServiceConnection) -> any ArticleService
    /// Where the API may be, seen from an address on the server that a person typed.
    var places: [String]
    /// A path below the API that is there for everybody, if only to say that a password is needed.
    var probe: String
    /// Hosts whose addresses are known.
    var hosts: [String: String]
}

/// The services there are; a new one is a row here.
package enum KnownServices {
    static let all = [
        KnownService(
            name: "greader", title: "Google Reader", needsUser: true, make: { GoogleReaderService($0, $1) },
            places: ["/api/greader.php", "/p/api/greader.php", "/greader.php", "", "/reader"],
            probe: "/reader/api/0/user-info",
            hosts: [
                "theoldreader.com": "https://theoldreader.com", "www.theoldreader.com": "https://theoldreader.com",
                "bazqux.com": "https://bazqux.com", "www.bazqux.com": "https://bazqux.com",
                "inoreader.com": "https://www.inoreader.com", "www.inoreader.com": "https://www.inoreader.com",
            ]),
        KnownService(
            name: "miniflux", title: "Miniflux", needsUser: false, make: { MinifluxService($0, $1) },
            places: ["", "/miniflux"], probe: "/v1/me",
            hosts: [
                "reader.miniflux.app": "https://reader.miniflux.app", "miniflux.app": "https://reader.miniflux.app",
            ]),
    ]

    /// As they are typed.
    package static var names: [String] { all.map(\.name) }

    static func service(_ name: String) -> KnownService? { all.first { $0.name == name } }
}

extension KnownService {
    /// Where the API is, if `address` leads to the server but not to the API. Asks without a password.
    func suggestion(for address: String, _ connection: ServiceConnection) throws -> String? {
        let typed = WebAddress(address)
        if let host = typed.host, let known = hosts[host] { return known == address ? nil : known }
        guard let origin = typed.origin else { return nil }
        var bases: [String] = []
        for base in [address, origin] where !bases.contains(base) { bases.append(base) }
        let candidates = bases.flatMap { base in places.map { base + $0 } }.filter { $0 != address }
        var found: Set<Int> = []
        try connection.answers(candidates.map { ServiceRequest($0 + probe) }) { place, answer in
            if answer.status == 401 || answer.status == 200 && answer.body.first == UInt8(ascii: "{") {
                found.insert(place)
            }
        }
        // Some ask for a password everywhere below the API as well.
        return found.sorted().map { candidates[$0] }.min { $0.utf8.count < $1.utf8.count }
    }
}
