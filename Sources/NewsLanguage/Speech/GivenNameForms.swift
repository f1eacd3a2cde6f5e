/// Short forms of given names, so that Bill Crane and William Crane are one person.
package enum GivenNameForms {
    package static func areForms(_ a: String, _ b: String) -> Bool {
        groups.contains { $0.contains(a) && $0.contains(b) }
    }

    private static let groups = LanguageFolder.rows(of: "forms of one name", in: "names").map { Set($0.row) }
}
