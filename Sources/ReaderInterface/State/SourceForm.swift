public import NewsModel

/// The form in which sources, or the program, are set up: a line for each setting, one of them being typed into.
public struct SourceForm: Hashable, Sendable {
    /// What is set up.
    public enum Purpose: Hashable, Sendable {
        /// One source, or several that are changed alike.
        case sources([SourceID])
        /// Those of the program's settings that hold at once.
        case settings
    }

    /// Decides what is done with the values.
    public var purpose: Purpose
    /// The source's name, the number of several (“3 sources”), or “Settings”.
    public var title: String
    /// A field for each line; parallel to `values`.
    public var fields: [SourceField]
    /// What stands in the lines now.
    public var values: [String]
    /// Number of the line that is typed into.
    public var selected = 0
    /// Characters left of the cursor in the line that is typed into.
    public var cursor = 0
    /// Why the form was not taken; nil where nothing is wrong.
    public var problem: String?

    /// Starts in the first line, with each field's value.
    public init(_ purpose: Purpose, title: String, fields: [SourceField]) {
        self.purpose = purpose
        self.title = title
        self.fields = fields
        values = fields.map(\.value)
        select(0)
    }

    /// What was changed, by the names of the lines.
    public var changes: [String: String] {
        var changes: [String: String] = [:]
        for (field, value) in zip(fields, values) where value != field.value { changes[field.name] = value }
        return changes
    }

    mutating func select(_ index: Int?) {
        guard let index, !fields.isEmpty else { return }
        selected = (index + fields.count) % fields.count
        cursor = values[selected].count
    }

    /// The values that can be chosen in the line that is selected; nil where text is typed.
    var choices: [SourceField.Choice]? {
        guard fields.indices.contains(selected), case .choice(let choices) = fields[selected].form else { return nil }
        return choices
    }

    mutating func choose(_ step: Int) {
        guard let choices, !choices.isEmpty else { return }
        let now = choices.firstIndex { $0.value == values[selected] } ?? -1
        values[selected] = choices[(now + step + choices.count) % choices.count].value
    }

    /// Changes the text before and after the cursor.
    mutating func edit(_ change: (_ before: inout String, _ after: inout String) -> Void) {
        guard fields.indices.contains(selected), choices == nil else { return }
        let text = values[selected]
        var before = String(text.prefix(cursor))
        var after = String(text.dropFirst(cursor))
        change(&before, &after)
        values[selected] = before + after
        cursor = before.count
        problem = nil
    }

    /// The first line with a value that cannot be, and why.
    var firstProblem: (index: Int, words: String)? {
        for (index, field) in fields.enumerated() where values[index] != field.value {
            if let words = field.problem(with: values[index]) { return (index, "“\(values[index])” \(words)") }
        }
        return nil
    }
}
