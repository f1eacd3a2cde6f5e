extension Wording {
    /// What of an account waits to be told to its server; nil where nothing does.
    package static func waiting(_ waiting: Int, refused: Int) -> String? {
        var parts: [String] = []
        if waiting > 0 { parts.append("\(count(waiting, "change")) \(waiting == 1 ? "waits" : "wait") to be sent") }
        if refused > 0 { parts.append("\(count(refused, "change")) refused by the server") }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
