import NewsModel
import NewsText

/// Speakers in Chinese and Japanese, where no spaces part the words: `王市长说：「…」`, `田中首相は「…」と述べた`.
enum CJKSpeech {
    /// The words before the quotation's opening mark at `opening` that name its speaker; nil where no verb of speaking
    /// or topic particle shows it.
    static func speaker(_ bytes: [UInt8], before opening: Int, from start: Int) -> (mention: TextSpan, cue: TextSpan)? {
        var end = opening
        while end > start, let (scalar, length) = UTF8Scalars.decode(bytes, before: end),
            scalar.isSpace || scalar == ":" || scalar.value == 0xFF1A || scalar == "," || scalar.value == 0xFF0C
                || scalar.value == 0x3001
        {
            end -= length
        }
        for cue in cues where end - cue.count > start && bytes[(end - cue.count)..<end].elementsEqual(cue) {
            let mention = run(bytes, endingAt: end - cue.count, from: start)
            return mention.isEmpty ? nil : (mention, TextSpan(end - cue.count, end))
        }
        return nil
    }

    /// The letters before `end`, back to a sign or a space.
    private static func run(_ bytes: [UInt8], endingAt end: Int, from limit: Int) -> TextSpan {
        var start = end
        while start > limit, let (scalar, length) = UTF8Scalars.decode(bytes, before: start),
            scalar.isLetter || scalar.isDigit,
            end - start < 60
        {
            start -= length
        }
        return TextSpan(start, end)
    }

    /// Longer ones first; は and が mark the topic and the subject.
    private static let cues: [[UInt8]] = [
        "在声明中说", "强调说", "指出说", "补充说", "告诉记者", "对记者说", "对记者表示", "強調", "强调", "表示", "指出", "認為", "认为", "写道", "寫道",
        "回应", "回應", "宣布", "说", "說", "称", "稱", "道", "は", "が", "씨는", "은", "는",
    ].map { Array($0.utf8) }
}
