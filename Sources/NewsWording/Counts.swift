/// Numbers with what they count.
package enum Counts {
    /// "1 article", "2 articles".
    package static func of(_ count: Int, _ noun: String) -> String {
        if count == 1 { return "1 \(noun)" }
        return "\(count) " + (noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s")
    }
}
