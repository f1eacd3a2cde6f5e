import ArgumentParser
import Foundation
import NewsGathering
import NewsIndex
import NewsModel
import ProgramSettings

struct RemoveSource: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove sources; what they brought stays. `rashomon undo` brings them back.")

    @OptionGroup var index: IndexOptions
    @Argument(help: "The sources.", completion: Completions.sources) var sources: [String]
    @Flag(help: "Remove their articles too, except starred ones and those with a note.") var withArticles = false

    func run() throws {
        let index = try index.filling(existing: true)
        let found = try sources.map { try SourceLookup.source($0, in: index) }
        try index.removeSources(found.map(\.id), withArticles: withArticles, at: .now)
        Answer.write(found.map { "Removed \($0.shownName)." })
    }
}

struct RenameSource: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: "Give a source another name; without one, its own.")

    @OptionGroup var index: IndexOptions
    @Argument(help: "The source.", completion: Completions.sources) var source: String
    @Argument(help: "The new name.") var name: String?
    @Option(help: ArgumentHelp("The outlet that it belongs to.", valueName: "name")) var outlet: String?

    func run() throws {
        let index = try index.filling(existing: true)
        let source = try index.editedSource(SourceLookup.source(source, in: index).id) { source in
            if name != nil || outlet == nil { source.name = name.flatMap { $0.isEmpty ? nil : $0 } }
            if let outlet { source.outlet = outlet.isEmpty ? nil : outlet }
        }
        Answer.write(["\(source.shownName), by \(source.shownOutlet)."])
    }
}

struct TagSource: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Give a source tags, or take them away.",
        discussion: "A minus sign in front takes a tag away; put -- before it: rashomon sources tag ledger -- -daily.")

    @OptionGroup var index: IndexOptions
    @Argument(help: "The source.", completion: Completions.sources) var source: String
    @Argument(help: "The tags.", completion: Completions.tags) var tags: [String]

    func run() throws {
        let index = try index.filling(existing: true)
        let source = try index.editedSource(SourceLookup.source(source, in: index).id) { source in
            for tag in tags {
                if tag.hasPrefix("-") {
                    source.tags.removeAll { $0 == tag.dropFirst() }
                } else if !source.tags.contains(tag) {
                    source.tags.append(tag)
                }
            }
        }
        Answer.write([
            source.shownName + ": " + (source.tags.isEmpty ? "no tags" : source.tags.joined(separator: ", "))
        ])
    }
}

struct SetSource: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Change a setting of one source; without a value, back to the default.",
        discussion: SourceSettings.all.map { "\($0.name): \($0.help) (\($0.allowed))" }.joined(separator: "\n\n"))

    @OptionGroup var index: IndexOptions
    @Argument(help: "The source.", completion: Completions.sources) var source: String
    @Argument(help: "The setting's name.", completion: Completions.sourceSettings) var name: String
    @Argument(help: "Its value.") var value: String?

    func validate() throws {
        guard let setting = SourceSettings.setting(name) else {
            let names = SourceSettings.all.map(\.name)
            let nearest = Nearest.name(to: name, in: names).map { "Did you mean \($0)? " } ?? ""
            throw ValidationError(
                "A source has no setting “\(name)”. \(nearest)It has \(names.joined(separator: ", ")).")
        }
        guard let value else { return }
        if let problem = setting.problem(with: value) { throw ValidationError("\(name): “\(value)” \(problem).") }
        try SelectorCheck.check(name, value)
        if name == "headers", let line = HeaderCheck.problem(value) {
            throw ValidationError("headers: “\(line)” is no header; write Name: value.")
        }
    }

    func run() throws {
        let index = try index.filling(existing: true)
        let source = try index.editedSource(SourceLookup.source(source, in: index).id) { source in
            switch name {
            case SourceSettings.outlet: source.outlet = value.flatMap { $0.isEmpty ? nil : $0 }
            case SourceSettings.list: source.isHidden = value == SourceSettings.hidden
            default: source.settings[name] = name == "headers" ? value.map(HeaderCheck.lines) : value
            }
        }
        Answer.write(["\(source.shownName): \(name) is \(value ?? "the default")."])
    }
}
