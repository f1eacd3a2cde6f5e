import ArgumentParser

struct SourcesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources",
        abstract: "List, add, remove, rename, tag and set up the places that articles come from.",
        discussion: """
            Where a command takes a source, its number, its name or a part of its name or address does, as long as it \
            is the only one. Several sources with one outlet count as one side of a story.
            """,
        subcommands: [
            ListSources.self, AddSource.self, PreviewSource.self, RemoveSource.self, RenameSource.self, TagSource.self,
            SetSource.self,
        ],
        defaultSubcommand: ListSources.self)
}
