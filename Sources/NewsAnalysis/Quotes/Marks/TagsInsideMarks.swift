import NewsLanguage
import NewsText

/// Parts quotations whose tag stands inside their marks, «Мост откроют, — сказала она, — весной», and finds dialogue
/// that dashes open in place of marks: "— Sente-se — disse o juiz."
struct TagsInsideMarks {
    private let bytes: [UInt8]
    private let language: SpeechLanguage
    private var result: [PairedMarks] = []
    private var nextGroup: Int
    /// Tokens searched for the end of a tag.
    private static let longestTag = 25

    /// - Parameter spans: in order, as `MarkPairer` gives them.
    static func parted(
        _ spans: [PairedMarks], of bytes: [UInt8], paragraphs: [TextSpan], language: SpeechLanguage
    ) -> [PairedMarks] {
        var parts = TagsInsideMarks(
            bytes: bytes, language: language, nextGroup: (spans.compactMap(\.group).max() ?? -1) + 1)
        var next = 0
        for (number, paragraph) in paragraphs.enumerated() {
            let first = next
            while next < spans.count, spans[next].paragraph == number { next += 1 }
            if first == next {
                parts.addDialogue(paragraph, number: number)
            } else {
                for span in spans[first..<next] where !parts.part(span) { parts.result.append(span) }
            }
        }
        return parts.result
    }

    private init(bytes: [UInt8], language: SpeechLanguage, nextGroup: Int) {
        self.bytes = bytes
        self.language = language
        self.nextGroup = nextGroup
    }

    /// A paragraph without marks that a dash opens, and in which a tag is found.
    private mutating func addDialogue(_ paragraph: TextSpan, number: Int) {
        var start = paragraph.start
        guard start < paragraph.end else { return }
        let (scalar, length) = UTF8Scalars.decode(bytes, at: start)
        guard (0x2013...0x2015).contains(scalar.value) else { return }
        start += length
        let content = Paragraphs.trimmed(bytes, TextSpan(start, paragraph.end))
        guard !content.isEmpty else { return }
        _ = part(PairedMarks(content: content, outer: content, paragraph: number), isDialogue: true)
    }

    /// Adds the pieces of `span`; false where no tag stands inside.
    private mutating func part(_ span: PairedMarks, isDialogue: Bool = false) -> Bool {
        let tokens = SpeechTokens(bytes, paragraphs: [span.content], spans: [], language: language).tokens
        guard let tag = firstTag(in: tokens, isDialogue: isDialogue) else { return false }
        var first = span
        first.content = Paragraphs.trimmed(bytes, TextSpan(span.content.start, Int(tokens[tag.lowerBound].start)))
        guard !first.content.isEmpty else { return false }
        first.outer = TextSpan(span.outer.start, first.content.end)
        first.isUnclosed = false
        guard tag.upperBound < tokens.count else {
            result.append(first)
            return true
        }
        let group = span.group ?? nextGroup
        if span.group == nil { nextGroup += 1 }
        first.group = group
        result.append(first)
        var second = span
        second.content = TextSpan(Int(tokens[tag.upperBound].start), span.content.end)
        second.outer = TextSpan(second.content.start, span.outer.end)
        second.group = group
        if !part(second, isDialogue: isDialogue) { result.append(second) }
        return true
    }

    /// The tokens of the first tag, the signs at both of its ends included.
    private func firstTag(in tokens: [SpeechToken], isDialogue: Bool) -> Range<Int>? {
        guard tokens.count >= 4 else { return nil }
        for index in 1..<(tokens.count - 1) {
            let sign = tokens[index]
            if sign.kind == .dash {
                let found =
                    subject(after: index, tokens, isWeak: true)
                    ?? (isDialogue ? subjectOfAnyVerb(after: index, tokens) : nil)
                guard let subject = found else { continue }
                return startOfTag(index, tokens)..<endAtDash(subject, tokens)
            }
            guard language.splitsElision, sign.kind == .comma || sign.kind == .sentenceEnd,
                let subject = subject(after: index, tokens, isWeak: false), let end = endAtComma(subject, tokens)
            else { continue }
            return (sign.kind == .comma ? index : index + 1)..<end
        }
        return nil
    }

    /// The comma before a dash belongs to the tag.
    private func startOfTag(_ dash: Int, _ tokens: [SpeechToken]) -> Int {
        dash > 1 && tokens[dash - 1].kind == .comma ? dash - 1 : dash
    }

    /// Where the subject of a verb of speaking starts that comes right after the sign at `index`.
    private func subject(after index: Int, _ tokens: [SpeechToken], isWeak: Bool) -> Int? {
        var verb = index + 1
        var hasPronoun = false
        while verb < tokens.count, verb - index <= 3,
            tokens[verb].has(.adverb, .auxiliary) || verb > index + 1 && tokens[verb].has(.thirdPerson)
        {
            if tokens[verb].has(.thirdPerson) { hasPronoun = true }
            verb += 1
        }
        guard verb < tokens.count, !tokens[verb].isCapital,
            tokens[verb].has(.strongCue) || isWeak && tokens[verb].has(.cue)
        else { return nil }
        if hasPronoun { return verb }
        var subject = verb + 1
        // "«Mi stringo alla famiglia - ha aggiunto -. Un pensiero …»"
        if language.dropsSubjects, isWeak, verb > index + 1, subject < tokens.count, tokens[subject].kind == .dash {
            return verb
        }
        while subject < tokens.count, tokens[subject].has(.adverb, .auxiliary), !tokens[subject].has(.determiner) {
            subject += 1
        }
        let place = NounPhrases(tokens: tokens, language: language).afterAdjuncts(subject, to: tokens.count)
        if place > subject, place < tokens.count,
            tokens[place].isCapital || tokens[place].has(.determiner, .role, .title)
        {
            return place
        }
        guard subject < tokens.count, tokens[subject].isWord else { return nil }
        let token = tokens[subject]
        let mayStart =
            token.isCapital || token.has(.determiner, .possessivePronoun, .thirdPerson, .role, .title)
            || language.omitsArticles && !token.has(.function)
        return mayStart ? subject : nil
    }

    /// "— Tenho febre — devolveu Perpétua Galvão": after a dash in dialogue a verb that no table knows, or one of two
    /// words, before somebody.
    private func subjectOfAnyVerb(after index: Int, _ tokens: [SpeechToken]) -> Int? {
        let phrases = NounPhrases(tokens: tokens, language: language)
        for subject in (index + 2)..<min(tokens.count, index + 4) {
            guard phrases.isPlain(subject - 1) else { return nil }
            let token = tokens[subject]
            if token.isCapital || token.has(.role, .title) || token.has(.determiner) && !token.has(.that) {
                return subject
            }
        }
        return nil
    }

    /// Past the dash that ends the tag; the end of the tokens where there is none.
    private func endAtDash(_ subject: Int, _ tokens: [SpeechToken]) -> Int {
        for index in subject..<min(tokens.count, subject + Self.longestTag) where tokens[index].kind == .dash {
            var end = index + 1
            while end < tokens.count, tokens[end].isPunctuation { end += 1 }
            return end
        }
        return tokens.count
    }

    /// Past the comma or the full stop that ends the tag, an apposition passed over: ", répète Paul Asque, le
    /// trésorier, …".
    private func endAtComma(_ subject: Int, _ tokens: [SpeechToken]) -> Int? {
        let limit = min(tokens.count, subject + Self.longestTag)
        guard var end = (subject..<limit).first(where: { tokens[$0].kind == .comma || tokens[$0].kind == .sentenceEnd })
        else { return limit == tokens.count ? limit : nil }
        if tokens[end].kind == .comma, end + 1 < limit, tokens[end + 1].has(.determiner, .role, .title),
            let next = (end + 1..<limit).first(where: { tokens[$0].isPunctuation }), next - end <= 8,
            tokens[next].kind == .comma, !(end..<next).contains(where: { tokens[$0].has(.auxiliary, .cue) })
        {
            end = next
        }
        return end + 1
    }
}
