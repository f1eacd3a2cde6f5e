package import NewsIndex
import NewsIngest
package import NewsModel
import ProgramSettings

/// The form in which a reader sets up sources, and what becomes of it.
package enum SourceEditor {
    private static let names = ["name", "tags", "address"]

    /// The lines of the form. Where there are several sources, only what can hold for all of them.
    package static func fields(for sources: [Source]) -> [SourceField] {
        guard let first = sources.first else { return [] }
        var fields: [SourceField] = []
        if sources.count == 1 {
            fields.append(
                SourceField(
                    name: "name", label: "Name",
                    help: "What it is called here; empty for its own name"
                        + (first.title.isEmpty ? "." : ": \(first.title)."),
                    value: first.name ?? first.title))
        }
        fields.append(
            SourceField(
                name: "tags", label: "Tags",
                help: "Commas between them; the first is its group. +word adds a tag, -word takes it away.",
                value: common(sources) { TagList.text($0.tags) } ?? "",
                isMixed: common(sources) { TagList.text($0.tags) } == nil))
        fields += [
            field("state", "State", sources), field(SourceSettings.list, "Among sources", sources),
            field("interval", "Interval", sources),
        ]
        fields += [field("text", "Text", sources), field("filter", "Filter", sources)]
        // Where an account is, and what its server reads, is the server's to say.
        if sources.count == 1, first.kind != .account, first.kind != .subscription {
            fields.append(
                SourceField(
                    name: "address", label: "Address", help: "Where it is fetched from; a new one keeps its articles.",
                    value: first.shownURL))
        }
        fields += [
            field(SourceSettings.outlet, "Outlet", sources), field("limit", "Limit", sources),
            field("days", "Days", sources), field("articles", "Articles", sources),
            field("language", "Language", sources), field("user-agent", "User agent", sources),
            field("cookies", "Cookies", sources),
        ]
        return fields
    }

    private static func field(_ name: String, _ label: String, _ sources: [Source]) -> SourceField {
        let setting = SourceSettings.setting(name)
        let form: SourceField.Form =
            switch setting?.form {
            case .number(let range)?: .number(range)
            case .choice(let values)?: .choice(values.map { SourceField.Choice(shown($0), words[name]?[$0] ?? $0) })
            default: .text
            }
        let value = common(sources) { source in
            switch name {
            case SourceSettings.outlet: source.outlet ?? ""
            case SourceSettings.list: source.isHidden ? SourceSettings.hidden : ""
            default: shown(source.settings[name] ?? "")
            }
        }
        return SourceField(
            name: name, label: label, help: setting?.help ?? "", form: completed(form, value), value: value ?? "",
            isMixed: value == nil)
    }

    /// What goes without saying is not stored.
    private static func shown(_ value: String) -> String { ["fetched", "shown"].contains(value) ? "" : value }

    /// Where nothing is said the configuration decides, unless one of the values says just that.
    private static func completed(_ form: SourceField.Form, _ value: String?) -> SourceField.Form {
        guard case .choice(let choices) = form, !choices.contains(where: { $0.value.isEmpty }) else { return form }
        return .choice([SourceField.Choice("", "as configured")] + choices)
    }

    private static let words: [String: [String: String]] = [
        "state": [
            "muted": "muted: fetched, and marked as read", "paused": "paused: not fetched",
        ],
        "list": ["hidden": "hidden, but where all are shown"],
        "text": [
            "feed": "from the feed", "page": "from the article's page",
            "auto": "from the page where the feed has a teaser",
        ],
    ]

    /// What all have; nil where they differ.
    private static func common(_ sources: [Source], _ value: (Source) -> String) -> String? {
        let values = Set(sources.map(value))
        return values.count == 1 ? values.first : nil
    }

    /// Sets what was changed in the form, in one change that can be taken back.
    ///
    /// - Throws: `SourceEditError` where a value cannot be; nothing is changed then.
    package static func apply(_ values: [String: String], to ids: [SourceID], in index: NewsIndex) throws {
        for (name, value) in values.sorted(by: { $0.key < $1.key }) { try check(name, value) }
        try index.editSources(ids) { source in
            for (name, value) in values { set(name, value, in: &source) }
        }
    }

    private static func check(_ name: String, _ value: String) throws {
        if name == "address" {
            guard case .source = NewSource.read(value, relativeTo: nil, from: .typed) else {
                throw SourceEditError(name: "Address", value: value, problem: "is neither an address nor a path")
            }
            return
        }
        if names.contains(name) || value.isEmpty { return }
        if let problem = SourceSettings.setting(name)?.problem(with: value) {
            throw SourceEditError(name: name, value: value, problem: problem)
        }
        if name == "filter", let problem = NewsQuery.parse(value, now: .now).problems.first {
            throw SourceEditError(name: name, value: value, problem: "is no query: \(problem.message)")
        }
    }

    private static func set(_ name: String, _ value: String, in source: inout Source) {
        switch name {
        case "name": source.name = value.isEmpty || value == source.title ? nil : value
        case "tags": source.tags = TagList.read(value, changing: source.tags)
        case SourceSettings.outlet: source.outlet = value.isEmpty ? nil : value
        case SourceSettings.list: source.isHidden = value == SourceSettings.hidden
        case "address":
            // The password that is not shown stays where the rest of the address does.
            guard value != source.shownURL, case .source(let new) = NewSource.read(value, relativeTo: nil, from: .typed)
            else { return }
            source.url = new.url
            source.kind = new.kind
            source.fetch = FetchRecord()
        default: source.settings[name] = value.isEmpty ? nil : value
        }
    }
}

/// A value that a setting of a source cannot have.
package struct SourceEditError: RefusedWish {
    /// The setting's name, as the form shows it.
    package var name: String
    /// The text that was typed.
    package var value: String
    /// The fault, as the end of a sentence that starts with name and value.
    package var problem: String
    /// Name, value in quotation marks and fault as one sentence.
    package var description: String { "\(name): “\(value)” \(problem)." }
}
