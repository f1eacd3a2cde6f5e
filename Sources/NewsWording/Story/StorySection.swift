/// The parts of a story, as every answer heads them: the screens beside their entries, the command line and the reports
/// above theirs.
package enum StorySection: CaseIterable, Sendable {
    case brief, headlines, differences, figures, onlyOne, changedQuotes, quotes, facts, foundInOne, sources

    /// A heading of its own line.
    package var title: String {
        switch self {
        case .brief: "In brief"
        case .headlines: "Headlines"
        case .differences: "Where they differ"
        case .figures: "Figures"
        case .onlyOne: "Only one has"
        case .changedQuotes: "Quoted differently"
        case .quotes: "Who is quoted"
        case .facts: "Who says what"
        case .foundInOne: "Found in one source"
        case .sources: "Sources"
        }
    }

    /// A label of one or two words beside the first entry.
    package var label: String {
        switch self {
        case .differences: "Differ"
        case .onlyOne: "Only one"
        case .changedQuotes, .quotes: "Quotes"
        case .brief, .headlines, .figures, .facts, .foundInOne, .sources: title
        }
    }
}
