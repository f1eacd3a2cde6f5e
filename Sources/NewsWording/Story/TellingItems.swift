/// Chooses among the names and values that one source alone has those that tell something when read alone.
struct TellingItems {
    /// Words of the outlets' names, and their initials, in lower case: an outlet that names itself says nothing.
    private let outletWords: Set<String>

    init(outlets: [String]) {
        var words: Set<String> = []
        for outlet in outlets {
            let parts = outlet.split(whereSeparator: { $0 == " " || $0 == "-" }).map { $0.lowercased() }
            words.formUnion(parts.filter { $0.count > 2 })
            words.insert(parts.compactMap(\.first).map(String.init).joined())
        }
        outletWords = words
    }

    /// Whole names first, then single ones, then counts with their noun, each in order.
    func telling(_ items: [String]) -> [String] {
        let shown = items.filter { !isOutlet($0) }
        let names = shown.filter { TellingItems.isName($0) }
        let (long, single) = (names.filter { $0.contains(" ") }, names.filter { !$0.contains(" ") })
        return long + single + shown.filter { !TellingItems.isName($0) && TellingItems.isCount($0) }
    }

    private func isOutlet(_ item: String) -> Bool {
        let words = item.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
        return !words.isEmpty && words.allSatisfy { outletWords.contains($0) }
    }

    /// Has letters and no figures, and more than its first word has a capital, or that word alone is it.
    private static func isName(_ item: String) -> Bool {
        guard !item.contains(where: \.isNumber), item.contains(where: \.isLetter) else { return false }
        let words = item.split(separator: " ")
        guard let first = words.first?.first else { return false }
        // GMT, MPs, TNA; VIDEO, NEW YORK of a caption or dateline.
        if item.count <= 4, item.dropLast().allSatisfy(\.isUppercase) { return false }
        if item.contains(where: \.isUppercase), !item.contains(where: \.isLowercase) { return false }
        // Pieces of abbreviations: "Wyoming U" of "U.S.", "F.B" of "F.B.I.", "Sen" of "Sen.".
        if words.last?.count == 1 && first.isCased || Self.forms.contains(item) { return false }
        if words.count == 1 { return first.isUppercase || !first.isCased }
        return words.dropFirst().contains { $0.first?.isUppercase ?? false }
    }

    /// A figure with a noun of its own behind it: "164 pages", "9 billion dollars", but no bare "52", date, share or
    /// length of time.
    private static func isCount(_ item: String) -> Bool {
        guard item.contains(where: \.isNumber) else { return false }
        // "50,000lb" is a count, "BX7W7rDnfK" the end of an address.
        let isMixed = item.split(separator: " ").contains { word in
            word.contains(where: \.isNumber) && word.drop { !$0.isLetter }.count > 3
        }
        if isMixed { return false }
        let words = item.split(whereSeparator: { !$0.isLetter }).map { $0.lowercased() }
        return words.contains { $0.count > 2 && !empty.contains($0) }
    }

    /// Short forms of address and office, which are nobody's name.
    private static let forms: Set<String> = [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Capt", "Sgt", "Rev", "Hon", "Pres",
    ]

    /// Words that leave a figure as bare as it was.
    private static let empty: Set<String> = [
        "about", "above", "almost", "around", "below", "more", "than", "less", "fewer", "nearly", "over", "some",
        "under",
        "per", "cent", "percent", "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
        "dec", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
        "year-old", "old", "the", "and",
    ]
}

extension Character {
    /// Of a script that tells capitals from small letters.
    fileprivate var isCased: Bool { isUppercase || isLowercase }
}
