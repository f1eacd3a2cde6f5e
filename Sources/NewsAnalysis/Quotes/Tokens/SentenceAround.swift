import NewsText

/// The sentence that a quotation stands in, without the quotations in it, in a script without spaces.
struct SentenceAround {
    /// A character, and where it stands in the text, in bytes.
    struct Sign {
        var scalar: Unicode.Scalar
        var start: Int
        var end: Int
    }

    /// What stands before the quotation in its sentence, as far as it is looked at.
    var left: [Sign] = []
    /// What stands behind it, up to the sentence's end.
    var right: [Sign] = []
    /// What follows the sentence's end, up to the next one.
    private var next: [Sign] = []
    let content: String
    let startsParagraph: Bool

    /// The writer's words before and after the quotation.
    let before: String
    let after: String

    private static let longest = 120

    init(_ bytes: [UInt8], _ spans: [PairedMarks], _ number: Int, in paragraph: TextSpan) {
        let span = spans[number]
        content = bytes.text(in: span.content)
        var offset = span.outer.start
        var earlier = number - 1
        while offset > paragraph.start, left.count < Self.longest {
            if earlier >= 0, spans[earlier].outer.end == offset, spans[earlier].paragraph == span.paragraph {
                // A quotation that ends a sentence ends that of the writer's too, unless its tag follows.
                if left.isEmpty { break }
                offset = spans[earlier].outer.start
                earlier -= 1
                continue
            }
            guard let (scalar, length) = UTF8Scalars.decode(bytes, before: offset), !Self.endsSentence(scalar) else {
                break
            }
            offset -= length
            left.append(Sign(scalar: scalar, start: offset, end: offset + length))
        }
        startsParagraph = offset == paragraph.start && earlier == number - 1
        left.reverse()
        let limit = number + 1 < spans.count ? min(paragraph.end, spans[number + 1].outer.start) : paragraph.end
        offset = span.outer.end
        var isNext = false
        while offset < limit, right.count + next.count < Self.longest {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
            let sign = Sign(scalar: scalar, start: offset, end: offset + length)
            offset += length
            if isNext {
                if Self.endsSentence(scalar) { break }
                next.append(sign)
            } else {
                right.append(sign)
                if Self.endsSentence(scalar) { isNext = true }
            }
        }
        before = Self.text(left[...])
        after = Self.text(right[...])
    }

    /// The quotation is a sentence, not a name.
    var isSentence: Bool {
        content.unicodeScalars.count > 8
            || content.unicodeScalars.contains { Self.endsSentence($0) || $0 == "，" || $0 == "、" }
    }

    /// A full stop, an exclamation or a question mark of either width; no comma.
    static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F: true
        default: false
        }
    }

    static func text(_ signs: ArraySlice<Sign>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: signs.map(\.scalar))
        return String(view)
    }

    /// Index of the first place of `marker` in `signs` from `start` on.
    private func place(of marker: String, in signs: [Sign], from start: Int = 0) -> Int? {
        let wanted = Array(marker.unicodeScalars)
        guard signs.count >= wanted.count, start <= signs.count - wanted.count else { return nil }
        return (start...(signs.count - wanted.count)).first { index in
            wanted.indices.allSatisfy { signs[index + $0].scalar == wanted[$0] }
        }
    }

    /// The cue that stands first in `signs`, of two at one place the longer.
    func firstCue(_ cues: [String], in signs: [Sign], from start: Int = 0) -> (place: Int, end: Int)? {
        cues.compactMap { cue in
            place(of: cue, in: signs, from: start).map { ($0, $0 + cue.unicodeScalars.count) }
        }.min { ($0.0, $1.1) < ($1.0, $0.1) }
    }

    /// What a name may be made of, with the signs between parts of foreign names and around remarks.
    static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isLetter || scalar.isDigit || "・·ー々《》〈〉()（）&".unicodeScalars.contains(scalar)
    }

    /// The run of letters that ends at `end`.
    func run(_ signs: [Sign], endingAt end: Int) -> TextSpan? {
        var start = end
        while start > 0, Self.isNamePart(signs[start - 1].scalar), end - start < 24 { start -= 1 }
        return start < end ? TextSpan(signs[start].start, signs[end - 1].end) : nil
    }

    /// The words before a particle, of its first place on which they do not end in one of `excluded`.
    func run(before marker: String, notAfter excluded: String = "") -> (mention: TextSpan, marker: TextSpan)? {
        var from = 0
        while let index = place(of: marker, in: left, from: from) {
            from = index + 1
            guard index > 0, !excluded.unicodeScalars.contains(left[index - 1].scalar),
                let run = run(left, endingAt: index)
            else { continue }
            let last = index + marker.unicodeScalars.count - 1
            return (run, TextSpan(left[index].start, left[last].end))
        }
        return nil
    }

    /// "「…」と浅利さんは照れる", "「…」と、老舗の五代目、鵜飼さんは笑う": the topic after the particle, whatever the verb, if no
    /// other particle stands in it and the verb is no passive: "「無理だ」と田中さんは言われた" names the listener.
    func topicAfter(_ particle: String) -> TextSpan? {
        guard let first = right.first, String(first.scalar) == particle,
            let topic = right.prefix(Self.longestTopic).firstIndex(where: { $0.scalar == "は" }), topic > 2
        else { return nil }
        var start = topic
        while start > 1, Self.isNamePart(right[start - 1].scalar), !Self.particles.contains(right[start - 1].scalar) {
            start -= 1
        }
        let predicate = Self.text(right[1...])
        guard topic - start >= 2, start == 1 || right[start - 1].scalar == "、",
            !Self.passives.contains(where: { predicate.contains($0) })
        else { return nil }
        return TextSpan(right[start].start, right[topic - 1].end)
    }

    private static let particles = Set("をにがもへ".unicodeScalars)
    private static let longestTopic = 36

    /// The words right before the marks and a particle: "…、傍聴席の男性が「…」".
    func adjacent(_ particle: String) -> (mention: TextSpan, marker: TextSpan)? {
        let end = left.last?.scalar == "、" ? left.count - 1 : left.count
        guard end > 1, String(left[end - 1].scalar) == particle, let run = run(left, endingAt: end - 1) else {
            return nil
        }
        return (run, TextSpan(left[end - 1].start, left[end - 1].end))
    }

    /// "「…」。絞り出すようにこう漏らしたのは、長男を失った桑折久美子さんである。": whom a sentence names at its end.
    func namedAtEnd() -> TextSpan? {
        guard let cleft = place(of: "のは", in: next) else { return nil }
        var end = next.count
        for ending in ["である", "であった", "でした", "です", "だった", "だ"]
        where Self.text(next[..<end]).hasSuffix(ending) {
            end -= ending.unicodeScalars.count
            break
        }
        var start = end
        while start > cleft + 2, Self.isNamePart(next[start - 1].scalar),
            !Self.particles.contains(next[start - 1].scalar), end - start < 24
        {
            start -= 1
        }
        return end - start >= 2 ? TextSpan(next[start].start, next[end - 1].end) : nil
    }

    /// "「…」。二軒隣に住む大沼織江さんは憤る。": a person as the topic of a short sentence after a quotation that opens the
    /// paragraph.
    func personAfter() -> TextSpan? {
        guard startsParagraph, left.isEmpty, (4...Self.longestTopic).contains(next.count),
            let topic = place(of: "は", in: next), topic > 2
        else { return nil }
        // "古屋宗一さん(54)は"
        let end = next[..<topic].lastIndex { $0.scalar == "ん" || $0.scalar == "氏" }.map { $0 + 1 } ?? 0
        guard ["さん", "氏"].contains(where: { Self.text(next[..<end]).hasSuffix($0) }),
            next[end..<topic].allSatisfy({ $0.scalar.isDigit || "()（）歳".unicodeScalars.contains($0.scalar) })
        else { return nil }
        return run(next, endingAt: end)
    }

    /// Whether the sentence ends in the particle of speech and a verb: "…になっていたと断じた".
    var endsInSpeech: Bool {
        let signs = right.last.map { Self.endsSentence($0.scalar) } == true ? right.dropLast() : right[...]
        guard let particle = signs.lastIndex(where: { $0.scalar == "と" }) else { return false }
        let verb = signs[(particle + 1)...]
        guard (2...7).contains(verb.count), let first = verb.first?.scalar, let last = verb.last?.scalar else {
            return false
        }
        return (0x4E00...0x9FFF).contains(first.value) && "たるうすくむぐつぶぬい".unicodeScalars.contains(last)
    }

    private static let passives = ["われ", "ばれ", "され", "られ", "まれ", "かれ"]

    /// The topic of the next sentence, if that looks back on what was said.
    func nextTopic(with markers: [String]) -> TextSpan? {
        let text = Self.text(next[...])
        guard markers.contains(where: { text.contains($0) }), let topic = place(of: "は", in: next) else { return nil }
        return run(next, endingAt: topic)
    }

    /// Who does what the first verb of `cues` before the quotation says.
    func subjectBefore(_ cues: [String]) -> (mention: TextSpan, marker: TextSpan)? {
        guard let cue = firstCue(cues, in: left, from: 1), let mention = subject(left, endingAt: cue.place) else {
            return nil
        }
        return (mention, TextSpan(left[cue.place].start, left[cue.end - 1].end))
    }

    /// `“…”租户代表欧阳玉问`
    func subjectAfter(_ cues: [String]) -> (mention: TextSpan, marker: TextSpan)? {
        let start = right.firstIndex { Self.isNamePart($0.scalar) } ?? right.count
        guard start <= 1, let cue = firstCue(cues, in: right, from: start + 1), cue.place - start <= 20,
            right[start..<cue.place].allSatisfy({ Self.isNamePart($0.scalar) }),
            let mention = subject(right, endingAt: cue.place)
        else { return nil }
        return (mention, TextSpan(right[cue.place].start, right[cue.end - 1].end))
    }

    /// The run before a verb, up to a word that opens its circumstances: "总理在会上".
    private func subject(_ signs: [Sign], endingAt end: Int) -> TextSpan? {
        var start = end
        while start > 0, Self.isNamePart(signs[start - 1].scalar), end - start < 24 { start -= 1 }
        var stop = end
        for index in start..<end
        where index > start + 1 && "在对對向于昨今周週星的地也还還则并".unicodeScalars.contains(signs[index].scalar) {
            if signs[index].scalar == "的" {
                start = stop == end && index + 2 < end ? index + 1 : start
                continue
            }
            stop = index
            break
        }
        return start < stop ? TextSpan(signs[start].start, signs[stop - 1].end) : nil
    }

    /// `据经济学家傅路华分析，…`
    func source(after marker: String, _ cues: [String]) -> TextSpan? {
        guard let place = place(of: marker, in: left) else { return nil }
        let start = place + marker.unicodeScalars.count
        var end = start
        while end < left.count, Self.isNamePart(left[end].scalar) { end += 1 }
        for ending in ["分析", "介绍", "报道", "報導", "透露", "所述", "说", "說", "称", "稱", "表示"] {
            let length = ending.unicodeScalars.count
            if end - start > length, Self.text(left[(end - length)..<end]) == ending { end -= length }
        }
        return start < end && end - start <= 20 ? TextSpan(left[start].start, left[end - 1].end) : nil
    }
}
