import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// What the screens lay themselves out from.
struct LayoutContext {
    let state: ReaderState
    /// Columns of the window, or of the part of it that is laid out.
    var width: Int
    let glyphs: GlyphSet
    let words: Wording

    init(_ state: ReaderState) {
        self.state = state
        width = max(1, state.size.width)
        glyphs = state.settings.glyphs
        words = Wording(clock: state.clock, zone: state.settings.zone)
    }

    var screen: Screen { state.screen }
    /// Whether the layer of speech without quotation marks is on, or the quote is not of it.
    func shows(_ quote: Quote) -> Bool { state.readingOptions.showsReported || quote.kind != .indirect }
    func shows(_ utterance: Utterance) -> Bool { state.readingOptions.showsReported || !utterance.isReported }

    /// Whether the window has so few lines that none is left blank.
    var isShort: Bool { state.size.height < 24 }
    var isPlain: Bool { state.settings.isPlain }
    var marksUnread: Bool { state.settings.marksUnread }

    /// The sign of what is unread, where colours do not tell.
    func unreadSign(x: Int) -> Piece {
        Piece(x: x, text: MarkedText(String(glyphs.unread), Style(.unread, .bold)), maxWidth: 1)
    }

    var dot: String { " \(glyphs.dot) " }

    /// `Stories › Central bank holds rates`: where the reader is.
    func title(_ parts: String...) -> MarkedText {
        var runs: [(String, Style)] = []
        for (index, part) in parts.enumerated() where !part.isEmpty {
            if !runs.isEmpty { runs.append((" \(glyphs.breadcrumb) ", Style(.title))) }
            runs.append((part, Style(.title, index == 0 ? [] : .bold)))
        }
        return MarkedText.runs(runs)
    }

    /// The screen while what it shows is on its way, or failed to come.
    func waiting<Value>(_ title: MarkedText, _ loadable: DataCache.Loadable<Value>) -> ScreenLayout {
        if case .failed(let reason) = loadable {
            return .message(
                title, [MarkedText(reason, Style(.error)), MarkedText("\(key(.back)) goes back.")], width: width)
        }
        return .message(title, [MarkedText("Loading\(glyphs.ellipsis)", .dim)], width: width)
    }

    /// What of a query could not be understood, to stand above the list.
    func problems(_ problems: [String]) -> [LayoutLine] {
        problems.prefix(2).map { LayoutLine("Left out: " + $0, Style(.error), x: 1, maxWidth: max(0, width - 2)) }
    }

    /// A line that says in which languages values are not compared; none where there is nothing to say.
    func silence(in languages: [String]) -> [LayoutLine] {
        guard let text = ComparisonWords.silence(in: languages) else { return [] }
        return [LayoutLine(text.fitted(max(0, width - 2), ellipsis: glyphs.ellipsis), .dim, x: 1)]
    }

    /// Columns of a list that something stands beside, as the reader has set them apart.
    func listWidth(_ usual: Int) -> Int {
        min(width - 36, max(40, usual + state.readingOptions.extraList))
    }

    /// The selected article of a list, or the lead of the selected story, from column `left` on; nil where there is
    /// none.
    func articlePreview(left: Int) -> Pane? {
        guard case .article(let id, _)? = state.previews.last, width - left > 30 else { return nil }
        var context = self
        context.width = width - left - 3
        let pane: Pane
        if let article = state.data.article(TextReference(article: id)).value {
            let detail = article.summary.story.flatMap { state.data.story($0).value }
            var page = ArticlePage(context: context, article: article, detail: detail, showsOutlet: true)
            page.build()
            pane = page.pane()
        } else {
            pane = Pane(width: context.width, lines: [], selection: .none)
        }
        var preview = pane
        preview.x = left + 3
        // Its place is not the reader's.
        preview.offsets = []
        preview.hasBorder = true
        preview.isPassive = true
        return preview
    }

    /// The key of a command as shown in texts.
    func key(_ command: CommandID) -> String {
        // What is shown beside a list speaks of keys of its own screen.
        let kinds = [screen.route.kind] + ScreenKind.allCases
        let keys = kinds.lazy.map { state.settings.keyMap.keys(of: command, on: $0) }.first { !$0.isEmpty }
        return keys?.first?.shown(ascii: glyphs.isASCII) ?? ":" + command.rawValue
    }

    /// As many of the names as fit, then how many more there are: `The Ledger, Merkur +2`.
    func names(_ names: [String], columns: Int) -> String {
        var text = ""
        for (index, name) in names.enumerated() {
            let next = text.isEmpty ? name.isolated : text + ", " + name.isolated
            let rest = names.count - index - 1
            let tail = rest > 0 ? 3 + String(rest).count : 0
            if !text.isEmpty, DisplayWidth.of(next) + tail > columns { return text + " +\(names.count - index)" }
            text = next
        }
        return text
    }

    func dots(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.map(\.isolated).joined(separator: dot) }
}
