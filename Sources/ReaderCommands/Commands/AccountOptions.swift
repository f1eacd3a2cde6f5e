import ArgumentParser
import NewsGathering
import NewsIndex
import NewsModel
import ProgramSettings

/// How an account at a server is named on the command line, and a feed that is to be read there.
struct AccountOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The address is that of a server: \(KnownServices.names.joined(separator: ", ")).", valueName: "service"))
    var service: String?
    @Option(help: ArgumentHelp("The account's user.", valueName: "name")) var user: String?
    @Option(
        help: ArgumentHelp("A file of mode 0600 whose first line is the password.", valueName: "file"),
        completion: .file())
    var passwordFile: String?
    @Option(help: ArgumentHelp("A command that prints the password.", valueName: "command"))
    var passwordCommand: String?
    @Option(help: ArgumentHelp("The name of a variable that holds the password.", valueName: "variable"))
    var passwordEnv: String?
    @Option(help: ArgumentHelp("Subscribe to the feeds at this account.", valueName: "source"))
    var account: String?

    func validate() throws {
        if service != nil, account != nil { throw ValidationError("--service and --account exclude each other.") }
        let ways = [passwordFile, passwordCommand, passwordEnv].count { $0 != nil }
        if ways > 1 { throw ValidationError("The password comes from one place.") }
        if service == nil, ways > 0 || user != nil {
            throw ValidationError("--user and the password go with --service.")
        }
    }

    private var credential: (name: String, value: String)? {
        zip(NewAccount.credentialNames, [passwordFile, passwordCommand, passwordEnv])
            .compactMap { name, value in value.map { (name, $0) } }.first
    }

    /// Adds what `addresses` name if it has to do with an account; says whether it has.
    func added(_ addresses: [String], _ command: AddSource) throws -> Bool {
        guard service != nil || account != nil else { return false }
        let index = try command.index.filling()
        defer { index.close() }
        let updater = SourceUpdater(index: index, settings: command.settings.load())
        let adder = AccountAdder(updater: updater)
        if let service {
            for address in addresses {
                let new = try NewAccount(
                    service: service, address: address, user: user, credential: credential, name: command.name,
                    tags: command.tag)
                Answer.write([try adder.add(new, at: .now)])
            }
        } else if let account {
            let source = try SourceLookup.source(account, in: index)
            guard source.kind == .account else { throw ValidationError("\(source.shownName) is no account.") }
            for address in addresses {
                Answer.write([
                    try adder.subscribe(
                        to: address, at: source, name: command.name, tags: command.tag, now: .now)
                ])
            }
        }
        return true
    }
}
