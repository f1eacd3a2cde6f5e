import ProgramSettings

/// Settings of a source as newsraft names them, as settings of ours.
enum NewsraftSettings {
    private static let names = [
        "reload-period": "interval", "item-limit": "articles", "user-agent": "user-agent",
    ]

    /// The settings, and why others are left, in words.
    static func read(_ settings: [String: String]) -> (settings: [String: String], left: [String]) {
        var result: [String: String] = [:]
        var left: [String] = []
        for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
            guard let own = names[name], let setting = SourceSettings.setting(own) else {
                left.append("`\(name)` has no counterpart")
                continue
            }
            if name == "reload-period", value == "0" {
                left.append(
                    "`reload-period 0`: sources are fetched when you fetch; p in the list of sources pauses one")
            } else if name == "reload-period", let minutes = Int(value), (1..<15).contains(minutes) {
                result[own] = "15"
                left.append("`reload-period \(minutes)` is 15 minutes here, the least that a server is left alone")
            } else if let problem = setting.problem(with: value) {
                left.append("`\(name) \(value)`: it \(problem)")
            } else {
                result[own] = value
            }
        }
        return (result, left)
    }
}
