import NewsModel
import NewsText
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
    private let onlyHere: [String]
    private let options: CompareOptions

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
        if let detail, let column = detail.matrix.articles.firstIndex(of: reference.article),
            detail.matrix.onlyHere.indices.contains(column), !isRevision
        {
            onlyHere = detail.matrix.onlyHere[column]
        } else {
            onlyHere = []
        }
    }

    var style: Style { Style(isLeft ? .onlyLeft : .onlyRight, .underline) }

    /// A sentence as it is drawn in this row; dim where it stands in another row too.
    func text(_ index: Int, _ row: ComparisonRow, isAgain: Bool = false) -> MarkedText {
        guard sentences.indices.contains(index) else { return MarkedText("") }
        let sentence = sentences[index]
        let base: Style =
            sentence.isHeading ? .bold : sentence.repeatOf != nil ? Style(.repeated) : isAgain ? .dim : .plain
        var marks: [(span: TextSpan, kind: MarkKind)] = []
        for link in row.links where links.indices.contains(link) {
            let link = links[link]
            guard (isLeft ? link.left : link.right) == index else { continue }
            marks += (isLeft ? link.leftMarks : link.rightMarks).map { ($0.span, $0.mark) }
        }
        if row.kind == .onlyLeft || row.kind == .onlyRight {
            marks += NameFinder.places(of: onlyHere, in: bytes, sentence.span).map { ($0, .onlyHere) }
        }
        return annotated(sentence.span, base, marks)
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
        case .valueCompatible: Style(.reworded, .underline)
        case .shared: Style(.shared, .bold)
        }
    }
}

/// Finds names and values in a stretch of text, as they are written.
enum NameFinder {
    /// Where any of `names` stands in `span` of `bytes`.
    static func places(of names: [String], in bytes: [UInt8], _ span: TextSpan) -> [TextSpan] {
        var found: [TextSpan] = []
        for name in names {
            let wanted = Array(name.utf8)
            guard !wanted.isEmpty, wanted.count <= span.count, span.end <= bytes.count else { continue }
            var start = span.start
            while start + wanted.count <= span.end {
                if bytes[start] == wanted[0], bytes[start..<start + wanted.count].elementsEqual(wanted) {
                    found.append(TextSpan(start, start + wanted.count))
                    start += wanted.count
                } else {
                    start += 1
                }
            }
        }
        return found
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
    func shows(_ kind: MarkKind) -> Bool {
        switch self {
        case .words: true
        case .values: kind == .valueDiffers || kind == .valueCompatible
        case .nothing: false
        }
    }
}
