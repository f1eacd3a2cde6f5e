import NewsLanguage
public import NewsModel
public import NewsText

/// The sentence with which an article tells what happened: of its first ones the first that can be read alone and has
/// the matter of a headline. It is a whole sentence of the article, word for word.
public struct LeadSentence {
    /// Bytes of the text, and sentences, among which it is looked for: opening a story of long articles costs no more.
    private static let bytes = 2_000
    private static let sentences = 4
    /// Words that it has at least, and at most.
    private static let lengths = 7...60
    /// Words of matter that it shares with a headline.
    private static let leastShared = 2
    /// The same for those behind the first ones, of which many tell only what led up to the event.
    private static let leastSharedLater = 3
    private static let first = 2
    /// From this share of its words of matter on it only says the headline again.
    private static let mostSaid = 0.8

    private let headlines: [String]
    /// The words of matter of each headline, by the language that they are read in: once for all articles of one
    /// language.
    private var matterOfHeadlines: [String: [Set<UInt64>]] = [:]

    /// - Parameter headlines: Of all sources of the story.
    public init(headlines: [String]) {
        self.headlines = headlines.filter { !Headline.isDate($0) }
    }

    /// The place of the sentence in the article's text, without the town and the agency in front of it; nil where none
    /// will do.
    ///
    /// - Parameter outlet: Whose article it is.
    public mutating func span(in content: ArticleText, language: String, outlet: String) -> TextSpan? {
        let start = content.text.firstBytes(Self.bytes)
        let beginning = ArticleText(
            text: String(decoding: start, as: UTF8.self),
            blocks: content.blocks.filter { Self.isProse($0) && $0.span.start < start.count })
        let text = PreparedText(
            ComparisonText(id: ArticleID(0), outlet: outlet, content: beginning, language: language))
        // Where the text goes on behind them the last sentence is cut.
        let end = text.sentences.count - (content.text.utf8.count > start.count ? 1 : 0)
        let titles = titles(text.words)
        let own = Self.matter(of: content.title, text.words)
        let indices = text.sentences.indices.prefix(max(0, end)).filter { index in
            !text.sentences[index].isHeading && text.sentences[index].repeatOf == nil
                && !Furniture.isBesidePicture(index, of: text)
        }
        return indices.prefix(Self.sentences).enumerated().lazy.compactMap { number, index in
            Self.telling(
                text, index, titles: titles, own: own,
                leastShared: number < Self.first ? Self.leastShared : Self.leastSharedLater)
        }.first
    }

    private mutating func titles(_ words: ComparisonWords) -> [Set<UInt64>] {
        if let known = matterOfHeadlines[words.language] { return known }
        let titles = headlines.map { Self.matter(of: $0, words) }
        matterOfHeadlines[words.language] = titles
        return titles
    }

    private static func isProse(_ block: TextBlock) -> Bool {
        if case .paragraph = block.kind { !block.isRepeat } else { false }
    }

    private static func telling(
        _ text: PreparedText, _ index: Int, titles: [Set<UInt64>], own: Set<UInt64>, leastShared: Int
    ) -> TextSpan? {
        let all = text.tokens[index]
        let tokens = all[TimeStamp.countOrDateline(all, in: text.bytes)...]
        let line = Array(tokens)
        let words = tokens.filter { $0.kind != .punctuation }
        let isUnspaced = words.contains { $0.kind == .ideograph }
        guard let first = tokens.first, isUnspaced || lengths.contains(words.count), tokens.last?.text != "?",
            !words.contains(where: { $0.text.hasPrefix("http") || $0.text == "www" || $0.text == "@" }),
            !Furniture.isFurniture(line), !Furniture.isTeaser(line, in: text.bytes),
            !TimeStamp.stands(in: tokens),
            !isRunTogether(tokens, text.words), !opensWithQuote(first),
            !isOfOutlet(first, in: text),
            SentenceAlone(tokens, in: text.bytes, text.words, isName: { all[$0].isCapital && all[$0].isContent })
                .canBeRead
        else { return nil }
        let matter = Set(words.filter(\.isContent).map(\.stem))
        let things = things(tokens)
        // Of headlines without matter ("Live", "3 May") nothing can be told.
        let least = min(leastShared, titles.map(\.count).max() ?? 0)
        guard least > 0,
            titles.contains(where: { title in things.reduce(0) { $0 + Self.weight($1, in: title) } >= least }),
            Double(matter.intersection(own).count) < mostSaid * Double(matter.count)
        else { return nil }
        return TextSpan(first.span.start, text.sentences[index].span.end)
    }

    /// "… before setting the car ablaze Four men …": a number with a capital behind a word without one begins another
    /// sentence.
    private static func isRunTogether(_ tokens: ArraySlice<ComparisonToken>, _ words: ComparisonWords) -> Bool {
        zip(tokens, tokens.dropFirst()).contains { before, token in
            before.kind == .word && before.isContent && !before.isCapital && token.isCapital
                && words.smallNumber(token.word) != nil
        }
    }

    /// What a thing of a headline counts for: a name of three words, such as that of a law, is more than who it is
    /// about.
    private static func weight(_ thing: Set<UInt64>, in title: Set<UInt64>) -> Int {
        let shared = thing.intersection(title).count
        return shared >= wordsOfMatter ? leastShared : min(1, shared)
    }

    /// Words of a name from which on it is matter by itself.
    private static let wordsOfMatter = 3

    /// What the words of matter stand for: a name is one thing, however many words it has. The ship's name alone is not
    /// yet the event.
    private static func things(_ tokens: ArraySlice<ComparisonToken>) -> [Set<UInt64>] {
        var things: [Set<UInt64>] = []
        var isInName = false
        var seen: Set<UInt64> = []
        for token in tokens {
            guard token.kind != .punctuation, token.isContent else {
                isInName = false
                continue
            }
            if isInName, token.isCapital, !things.isEmpty {
                things[things.count - 1].insert(token.stem)
            } else if !seen.contains(token.stem) {
                things.append([token.stem])
            }
            seen.insert(token.stem)
            isInName = token.isCapital
        }
        return things
    }

    /// "Bloomberg's Christine Harper discusses …" tells of the outlet's own people: a caption.
    private static func isOfOutlet(_ first: ComparisonToken, in text: PreparedText) -> Bool {
        let printed = text.text(first.span)
        let name = NamedContents.plain(printed)
        guard name != printed else { return false }
        return text.source.outlet.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains {
            $0.lowercased() == name.lowercased()
        }
    }

    /// What somebody said comes after what happened.
    private static func opensWithQuote(_ token: ComparisonToken) -> Bool {
        token.kind == .punctuation && FactLabel.marks.contains(token.text)
    }

    private static func matter(of title: String, _ words: ComparisonWords) -> Set<UInt64> {
        Set(ComparisonToken.words(ofHeadline: title, words).filter(\.isContent).map(\.stem))
    }
}
