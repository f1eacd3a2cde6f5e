/// Who wrote down the address of a source. It decides what the address may be.
public enum SourceOrigin: Hashable, Sendable {
    /// The reader, on the command line or into a prompt.
    case typed
    /// A line of the reader's own newsboat `urls` file.
    case ownList
    /// Anybody else: a page, a redirect, a feed, a list that is passed around.
    case outside
}

/// What may become of an address that names a source.
public enum SourceAdmission: Hashable, Sendable {
    /// It may be added and fetched without asking.
    case admitted(SourceAddress)
    /// It runs a program, and the reader is to see its line and agree before it is taken.
    case asks(SourceAddress)
    /// It is not added; the reason can be told to the reader.
    case refused(SourceRefusal)
}

/// Why an address does not become a source.
public enum SourceRefusal: Hashable, Sendable {
    /// Neither an address nor a path nor a command.
    case noAddress
    /// Somebody else wrote a command that would run here.
    case runsCommand
    /// Somebody else wrote the path of a file, a folder, or a query.
    case notFromTheWeb

    /// What happened and what to do, behind the address in a sentence.
    public var text: String {
        switch self {
        case .noAddress: "is no address of a feed"
        case .runsCommand: "runs a command; if you trust it, add it with `rashomon sources add`"
        case .notFromTheWeb: "is no http or https address; if you want it, add it with `rashomon sources add`"
        }
    }
}

extension SourceAddress {
    /// Whether `text`, written down by `origin`, may become a source. The only place that decides it: every way by
    /// which an address comes in asks here.
    ///
    /// | | http, https | file, folder, query | command, filter |
    /// |---|---|---|---|
    /// | typed | yes | yes | yes |
    /// | own list | yes | yes | asks |
    /// | outside | yes | no | no |
    public static func admission(of text: String, from origin: SourceOrigin) -> SourceAdmission {
        guard let address = SourceAddress(text) else { return .refused(.noAddress) }
        switch (address, origin) {
        case (.web, _), (_, .typed): return .admitted(address)
        case (.command, .ownList), (.filter, .ownList): return .asks(address)
        case (.command, .outside), (.filter, .outside): return .refused(.runsCommand)
        case (.file, .ownList), (.query, .ownList): return .admitted(address)
        case (.file, .outside), (.query, .outside): return .refused(.notFromTheWeb)
        }
    }

    /// The http or https address that `text` from outside is; nil for all else.
    public static func fromOutside(_ text: String) -> String? {
        guard case .admitted(.web(let address)) = admission(of: text, from: .outside) else { return nil }
        return address
    }
}
