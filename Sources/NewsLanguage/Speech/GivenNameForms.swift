/// Short forms of given names, so that Bill Crane and William Crane are one person.
package enum GivenNameForms {
    /// Whether both are forms of one given name, in lower case.
    package static func areForms(_ a: String, _ b: String) -> Bool {
        guard let first = groups[a], let second = groups[b] else { return false }
        return first.contains(where: second.contains)
    }

    /// The numbers of the groups of forms that a given name is in; equal numbers mean one group.
    package static func groups(of name: String) -> [Int] { groups[name] ?? [] }

    private static let groups: [String: [Int]] = {
        var groups: [String: [Int]] = [:]
        for (number, found) in LanguageFolder.rows(of: "forms of one name", in: "names").enumerated() {
            for name in Set(found.row) { groups[name, default: []].append(number) }
        }
        return groups
    }()
}
