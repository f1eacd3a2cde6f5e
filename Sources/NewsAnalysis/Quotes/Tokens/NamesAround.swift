import NewsModel
import NewsText

/// Names that stand right beside the marks in Chinese and Japanese, and headlines.
extension SentenceAround {
    /// A headline goes on after a space: "「もう続けられない」 病院長が人手不足訴え".
    var isHeadline: Bool {
        startsParagraph && left.isEmpty && right.first.map { $0.scalar.isSpace } == true
            && right.last.map { !Self.endsSentence($0.scalar) } == true
    }

    /// Who stands after the marks of a headline, up to the particle of the subject.
    func subjectOfHeadline() -> TextSpan? {
        guard let end = right.firstIndex(where: { "が、は".unicodeScalars.contains($0.scalar) }), end > 2,
            right[1..<end].allSatisfy({ Self.isNamePart($0.scalar) })
        else { return nil }
        return TextSpan(right[1].start, right[end - 1].end)
    }

    /// A word for a work, a paper or a shop stands right before the marks of something short.
    var followsWork: Bool {
        content.unicodeScalars.count <= 14 && !content.contains("。") && Self.works.contains { before.hasSuffix($0) }
    }

    /// "早乙女「次は負けない」": a line that starts with a name right before the marks, and goes on after a space if at all.
    func nameRightBefore() -> TextSpan? {
        guard startsParagraph, let first = left.first, let last = left.last, (2...8).contains(left.count),
            left.allSatisfy({ Self.isNameSign($0.scalar) }), !Self.works.contains(Self.text(left[...])),
            right.first.map({ $0.scalar.isSpace }) ?? true
        else { return nil }
        return TextSpan(first.start, last.end)
    }

    /// What stands right before the name of a work, an event or a thing.
    private static let works: Set<String> = [
        "映画", "小説", "特集", "番組", "見出し", "連載", "書籍", "新刊", "絵本", "漫画", "舞台", "演劇", "作品", "楽曲", "新曲", "企画展", "写真展",
        "展覧会", "講座", "講演", "社説", "論説", "企画", "喫茶店", "旅館", "新聞", "日刊紙", "夕刊紙", "週刊誌", "雑誌", "地元紙", "映画館", "客船", "漁船",
        "列車", "特急", "ドラマ", "アニメ", "アルバム", "イベント",
    ]

    private static func isNameSign(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value) || (0x30A1...0x30FC).contains(scalar.value)
    }

    /// "「…」と黒木誠監督。": a name alone after the particle.
    func nameAfter(_ particle: String) -> TextSpan? {
        guard let first = right.first, String(first.scalar) == particle else { return nil }
        let name = right.dropFirst().prefix { Self.isNamePart($0.scalar) }
        guard name.count >= 2, name.count <= 16, let start = name.first, let last = name.last,
            name.endIndex == right.endIndex || right[name.endIndex].scalar.value == 0x3002,
            !(0x3041...0x3093).contains(last.scalar.value) || Self.text(name).hasSuffix("さん")
        else { return nil }
        return TextSpan(start.start, last.end)
    }

    /// `“…”：医院院长谈人手不足`
    func headline(_ cues: [String]) -> TextSpan? {
        guard let colon = right.first, colon.scalar.value == 0xFF1A || colon.scalar == ":" else { return nil }
        let cue = firstCue(cues + ["谈", "談"], in: right, from: 2)?.place ?? right.count
        let name = right[1..<cue].prefix { Self.isNamePart($0.scalar) }
        guard let first = name.first, let last = name.last, name.count <= 12 else { return nil }
        return TextSpan(first.start, last.end)
    }

    /// `柏宁生：“…”`
    func nameBeforeColon() -> TextSpan? {
        guard let colon = left.last, colon.scalar.value == 0xFF1A || colon.scalar == ":", left.count <= 11 else {
            return nil
        }
        return run(left, endingAt: left.count - 1)
    }
}
