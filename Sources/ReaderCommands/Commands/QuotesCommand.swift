import ArgumentParser
import NewsIndex
import NewsModel
import NewsWording

struct QuotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes",
        abstract: "Show who is quoted with what, and in which outlets.",
        discussion: "Of one story, of one speaker over all stories, or those in which words occur.")

    @OptionGroup var index: IndexOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The story's number.") var story: StoryID?
    @Option(help: ArgumentHelp("Only what this speaker is quoted with.", valueName: "name")) var speaker: String?
    @Option(help: ArgumentHelp("Only quotes with these words.", valueName: "query")) var words: String?
    @Flag(help: "Show what is reported without quotation marks too.") var reported = false

    func validate() throws {
        if QuoteChoice(story: story, speaker: speaker, words: words).isEmpty {
            throw ValidationError("Give a story's number, --speaker or --words.")
        }
    }

    func run() throws {
        let choice = QuoteChoice(story: story, speaker: speaker, words: words, includesReported: reported)
        let board = try choice.board(in: index.reading())
        if try output.printed(.quotes, QuoteBoardForm(board)) { return }
        Answer.write(QuoteBoardText(board: board, device: output.device).lines)
        if board.utterances.isEmpty { warn("Nobody is quoted there.") }
    }

}

/// Which quotes are wanted.
struct QuoteChoice {
    var story: StoryID?
    var speaker: String?
    var words: String?
    /// Also what is reported without quotation marks.
    var includesReported = false

    var isEmpty: Bool { story == nil && speaker == nil && words == nil }

    /// The quotes; an error where the story is not there.
    func board(in index: NewsIndex) throws -> QuoteBoard {
        let board = try all(in: index)
        return includesReported ? board : board.keeping { !$0.isReported }
    }

    private func all(in index: NewsIndex) throws -> QuoteBoard {
        var board: QuoteBoard
        if let story {
            guard try index.story(story) != nil else { throw IndexError.notFound("story \(story)") }
            board = try index.quotes(inStory: story)
            if let speaker { board = board.keeping { $0.speaker?.isNamed(speaker) ?? false } }
            if let words { board = board.keeping { $0.contains(words) } }
        } else if let speaker {
            board = try index.quotes(bySpeaker: speaker)
            if let words { board = board.keeping { $0.contains(words) } }
        } else {
            board = try index.quotes(matching: .parsed([words ?? ""]))
        }
        return board
    }
}

extension QuoteBoard {
    /// These utterances, and the speakers that they still need.
    func keeping(_ isKept: (Utterance) -> Bool) -> QuoteBoard {
        let kept = utterances.filter(isKept)
        let names = Set(kept.compactMap { $0.speaker?.name })
        return QuoteBoard(
            speakers: speakers.filter { names.contains($0.name) }, utterances: kept,
            articlesWithoutSpeakers: articlesWithoutSpeakers)
    }
}

extension Speaker {
    fileprivate func isNamed(_ text: String) -> Bool {
        ([name] + aliases).contains { $0.lowercased().contains(text.lowercased()) }
    }
}

extension Utterance {
    fileprivate func contains(_ words: String) -> Bool {
        variants.contains { $0.quote.text.lowercased().contains(words.lowercased()) }
    }
}

/// Quotes as text, grouped by speaker; each utterance once, with the outlets that print it.
struct QuoteBoardText {
    var board: QuoteBoard
    var device: OutputDevice

    private var ink: Ink { Ink(isOn: device.usesColor) }

    var lines: [String] {
        var result: [String] = []
        for speaker in board.speakersByName {
            let said = board.utterances(of: speaker.name)
            guard !said.isEmpty else { continue }
            let title = speaker.titles.first.map { "  " + ink.dim($0) } ?? ""
            result.append("  " + ink.cyan(speaker.name) + title)
            result += said.flatMap(lines(of:))
        }
        let unattributed = board.utterances(of: nil)
        if !unattributed.isEmpty {
            result.append("  " + ink.dim(QuoteWording.speakerNotGiven))
            result += unattributed.flatMap(lines(of:))
        }
        return result
    }

    private func lines(of utterance: Utterance) -> [String] {
        let reference = utterance.reference
        var head = reference.quote.inMarks
        if reference.quote.isUnclosed { head += " (unclosed)" }
        if utterance.isSpeakerUnsure { head += " (\(QuoteWording.unsure))" }
        let outlets = QuoteWording.outletsOfSameWords(utterance)
        var result = Wrapping.lines(
            head + " — " + outlets.joined(separator: ", "), width: device.width, firstIndent: 4, indent: 6)
        for variant in utterance.variants where variant.flags.contains(.differentSpeaker) {
            guard let name = variant.quote.attribution?.name else { continue }
            result += Wrapping.lines(
                "given to \(name) — \(variant.outlet)", width: device.width, firstIndent: 6, indent: 8)
        }
        for variant in utterance.variants where !QuoteWording.isSameWords(variant.relation) {
            let warning = variant.flags.contains(.meaningMayTurn) ? " ! the meaning may turn" : ""
            let text =
                "\(QuoteWording.words(for: variant.relation)): \(variant.quote.inMarks) — \(variant.outlet)\(warning)"
            result += Wrapping.lines(text, width: device.width, firstIndent: 6, indent: 8).map(ink.dim)
        }
        return result
    }
}

extension Quote {
    /// In quotation marks, where the article prints it in any.
    var inMarks: String { kind == .indirect ? text : "“\(text)”" }
}
