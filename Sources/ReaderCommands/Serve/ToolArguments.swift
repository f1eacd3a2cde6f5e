import JSONRPC
import NewsIndex
import NewsModel
import ProgramSettings

/// What a tool was called with: known names only, and each value of the form that its parameter asks for.
struct ToolArguments {
    private let values: [String: JSON]

    /// Takes the arguments apart; throws what is wrong with them.
    init(_ given: JSON, for tool: ServeTool) throws {
        guard case .object(var members) = given else { throw ToolProblem("arguments must be an object.") }
        // Absent and null are one: clients write either for what they do not set.
        members = members.filter { $0.value != .null }
        let known = tool.parameters.map(\.name)
        for name in members.keys.sorted() where !known.contains(name) {
            let nearest = Nearest.name(to: name, in: known).map { " Did you mean “\($0)”?" } ?? ""
            let all = known.isEmpty ? "It takes nothing." : "It takes \(known.joined(separator: ", "))."
            throw ToolProblem("\(tool.name) takes no “\(name)”.\(nearest) \(all)")
        }
        for parameter in tool.parameters {
            guard let value = members[parameter.name] else {
                if parameter.isRequired { throw ToolProblem("\(parameter.name) is missing: \(parameter.help)") }
                members[parameter.name] = parameter.fallback
                continue
            }
            if let problem = parameter.problem(with: value) { throw ToolProblem("\(parameter.name) \(problem).") }
        }
        values = members
    }

    /// nil where it is not given and has no default.
    func text(_ name: String) -> String? { values[name]?.string }

    /// nil where it is not given and has no default.
    func integer(_ name: String) -> Int? {
        if case .integer(let number) = values[name] { return Int(number) }
        return nil
    }

    /// False where it is not given.
    func flag(_ name: String) -> Bool { values[name] == .bool(true) }

    /// The story that is named.
    func story(_ name: String = "story") -> StoryID? { integer(name).map { StoryID(Int64($0)) } }

    func article(_ name: String = "article") -> ArticleID? { integer(name).map { ArticleID(Int64($0)) } }

    /// A value of a choice.
    func choice<Value: RawRepresentable>(_ name: String, _ fallback: Value) -> Value where Value.RawValue == String {
        text(name).flatMap(Value.init(rawValue:)) ?? fallback
    }
}

/// What is wrong with what a tool was asked to do, in a sentence.
struct ToolProblem: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
