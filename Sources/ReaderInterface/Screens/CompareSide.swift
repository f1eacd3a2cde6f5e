import NewsModel
import NewsText
import NewsWording
import TerminalCanvas

/// One of two compared texts: its sentences with their marks.
struct CompareSide {
    let isLeft: Bool
    let reference: TextReference
    let article: Article
    let sentences: [ComparedSentence]
    /// Its number among the story's sources, or its version, or A and B.
    let label: String
    private let bytes: [UInt8]
    private let links: [SentenceLink]
    /// Words that the whole other text never says; nil of versions of one text.
    private let lacking: [TextSpan]?
    private let options: CompareOptions
    /// Words of its quotes that those of the other text are cut before or after, with what was done in words.
    let cuts: [(span: TextSpan, words: String)]

    /// Sentences less alike than this have no marks inside: nearly every word would have one.
    private static let leastMarked = 0.4

    init(
        _ texts: ComparedTexts, isLeft: Bool, _ detail: StoryDetail?, _ reference: TextReference,
        _ options: CompareOptions
    ) {
        self.isLeft = isLeft
        self.reference = reference
        self.options = options
        article = isLeft ? texts.left : texts.right
        sentences = isLeft ? texts.comparison.left : texts.comparison.right
        links = texts.comparison.links
        bytes = Array(article.content.text.utf8)
        let number = detail?.sources.firstIndex { $0.article.id == reference.article }
        let isRevision = texts.left.id == texts.right.id
        label =
            isRevision
            ? "v\(reference.version ?? article.summary.versionCount)"
            : number.map { String($0 + 1) } ?? (isLeft ? "A" : "B")
        let (own, other) = isLeft ? (texts.left, texts.right) : (texts.right, texts.left)
        cuts = isRevision ? [] : detail.map { QuoteChange.cuts(of: own, by: other.id, $0.quotes) } ?? []
        let words = isLeft ? texts.comparison.leftLacking : texts.comparison.rightLacking
        lacking = texts.comparison.engine == .alignment ? words : nil
    }

    var style: Style { Style(isLeft ? .onlyLeft : .onlyRight, .bold) }

    /// The sentence's words.
    func words(_ index: Int) -> String { bytes.text(in: sentences[index].span) }

    /// What the other side made of the quotes in these sentences, each once.
    func cuts(in sentences: [Int]) -> [String] {
        sentences.filter(self.sentences.indices.contains).flatMap { index in
            cuts.filter { self.sentences[index].span.overlaps($0.span) }.map(\.words)
        }.uniqued()
    }

    /// A sentence as it is drawn in this row; dim where it stands in another row too, or is only near the other side's.
    func text(_ index: Int, _ row: ComparisonRow, isAgain: Bool = false) -> MarkedText {
        guard sentences.indices.contains(index) else { return MarkedText("") }
        let sentence = sentences[index]
        let base: Style =
            sentence.isHeading
            ? .bold
            : sentence.repeatOf != nil
                ? Style(.repeated) : isAgain || row.kind == .related && !row.isUnclaimed ? .dim : .plain
        return annotated(sentence.span, base, marks(index, row))
    }

    /// What is marked inside a sentence: values and quotes that differ, and of independent texts what the whole other
    /// one never says; of versions of one text every word that changed.
    private func marks(_ index: Int, _ row: ComparisonRow) -> [(span: TextSpan, kind: MarkKind)] {
        var marks: [(span: TextSpan, kind: MarkKind)] = []
        var likeness = 0.0
        for link in row.links where links.indices.contains(link) {
            let link = links[link]
            guard (isLeft ? link.left : link.right) == index else { continue }
            likeness = max(likeness, link.kind == .related ? 0 : link.similarity)
            let own = isLeft ? link.leftMarks : link.rightMarks
            marks += own.filter {
                row.tells($0) && ($0.mark == .valueDiffers || lacking == nil && $0.mark == .onlyHere)
            }.map {
                ($0.span, $0.mark)
            }
        }
        guard let lacking else { return marks }
        let sentence = sentences[index].span
        switch row.kind {
        case .same, .reworded, .valueDiffers, .quoteDiffers:
            if likeness >= Self.leastMarked { marks += lacking.inside(sentence).map { ($0, .onlyHere) } }
            // A quote that is cut on the other side is no rewording: what it lacks stands out wherever else it is told.
            marks += cuts.map(\.span).filter(sentence.overlaps).map {
                (TextSpan(max(sentence.start, $0.start), min(sentence.end, $0.end)), .onlyHere)
            }
        // Of what one side alone says the names and figures lead the eye.
        case .onlyLeft, .onlyRight:
            marks += lacking.inside(sentence).filter { isNameOrFigure($0, sentence) }.map { ($0, .onlyHere) }
        case .heading, .repeated, .related: break
        }
        return marks
    }

    private func isNameOrFigure(_ span: TextSpan, _ sentence: TextSpan) -> Bool {
        let words = bytes.text(in: span)
        return words.contains(where: \.isNumber) || span.start > sentence.start && (words.first?.isUppercase ?? false)
    }

    private func annotated(_ span: TextSpan, _ base: Style, _ marks: [(span: TextSpan, kind: MarkKind)]) -> MarkedText {
        var styled: [MarkedText.Mark] = []
        var signs: [AnnotatedText.Insertion] = []
        let shown = marks.filter { options.marks.shows($0.kind) }
        // The more telling marks come last, because the later ones win.
        for mark in shown.sorted(by: { $0.kind.weight < $1.kind.weight }) {
            let style = style(mark.kind)
            styled.append(.init(mark.span, style))
            guard options.showsBrackets, let brackets = mark.kind.brackets else { continue }
            if shown.contains(where: { $0.kind.weight > mark.kind.weight && $0.span.contains(mark.span) }) { continue }
            signs.append(.init(offset: mark.span.start, text: brackets.open, style: Style(style.role)))
            signs.append(.init(offset: mark.span.end, text: brackets.close, style: Style(style.role)))
        }
        return AnnotatedText(bytes, span, style: base, marks: styled, insertions: signs).marked
    }

    private func style(_ mark: MarkKind) -> Style {
        switch mark {
        case .onlyHere: style
        case .valueDiffers: Style(.valueDiffers, options.showsBrackets ? .bold : .reverse)
        case .valueCompatible, .shared: .plain
        }
    }
}

/// Finds names and values in a stretch of text, as they are written.
enum NameFinder {
    /// Where any of `names` stands in `span` of `bytes`.
    static func places(of names: [String], in bytes: [UInt8], _ span: TextSpan) -> [TextSpan] {
        names.flatMap { bytes.occurrences(of: Array($0.utf8), in: span) }
    }
}

extension MarkKind {
    fileprivate var weight: Int {
        switch self {
        case .shared: 0
        case .onlyHere: 1
        case .valueCompatible: 2
        case .valueDiffers: 3
        }
    }

    fileprivate var brackets: (open: String, close: String)? {
        switch self {
        case .onlyHere: ("[", "]")
        case .valueDiffers: ("{", "}")
        case .valueCompatible, .shared: nil
        }
    }
}

extension MarkLevel {
    /// Whether marks of this kind are drawn.
    func shows(_ kind: MarkKind) -> Bool {
        switch self {
        case .words: true
        case .values: kind == .valueDiffers || kind == .valueCompatible
        case .nothing: false
        }
    }
}
