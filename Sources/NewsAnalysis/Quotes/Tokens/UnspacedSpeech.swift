import NewsModel
import NewsText

/// Speakers in Chinese and Japanese, where no spaces part the words: `王市长说：「…」`, `田中首相は「…」と述べた`.
///
/// What stands around a quotation in its sentence is searched for particles and verbs of speaking; other quotations of
/// the sentence are passed over.
struct UnspacedSpeech {
    /// Who says a quotation.
    struct Found {
        var mention: TextSpan
        var rule: AttributionRule
        var cue: TextSpan?
    }

    /// What is known of one quotation.
    struct Answer {
        var speaker: Found?
        /// Nobody is quoted: a name or a title in marks.
        var isName = false
        /// The utterance goes on from the quotation before.
        var continues = false
    }

    private let bytes: [UInt8]
    private let isJapanese: Bool
    private(set) var answers: [Answer] = []

    init(_ bytes: [UInt8], spans: [PairedMarks], paragraphs: [TextSpan], isJapanese: Bool) {
        self.bytes = bytes
        self.isJapanese = isJapanese
        for (number, span) in spans.enumerated() {
            let paragraph = paragraphs[span.paragraph]
            let around = SentenceAround(bytes, spans, number, in: paragraph)
            var answer = isJapanese ? japanese(around) : chinese(around)
            if let before = answers.last, number > 0, spans[number - 1].paragraph == span.paragraph {
                let between = bytes.text(in: TextSpan(spans[number - 1].outer.end, span.outer.start))
                carryOn(&answer, from: before, between, around)
            }
            answers.append(answer)
        }
    }

    /// A quotation without a speaker of its own, right after one that has a tag, is by the same.
    private func carryOn(_ answer: inout Answer, from before: Answer, _ between: String, _ around: SentenceAround) {
        if !isJapanese, let speaker = before.speaker, speaker.rule == .afterQuote, between.hasSuffix("，"),
            between.unicodeScalars.count <= Self.longestTag, !between.contains("。"), !answer.isName
        {
            answer.speaker = Found(mention: speaker.mention, rule: .sameParagraph, cue: nil)
            answer.continues = true
            return
        }
        guard !answer.isName, answer.speaker == nil || answer.speaker?.mention == before.speaker?.mention,
            let speaker = before.speaker, around.before.isEmpty || isJapanese
        else { return }
        let isBare = around.after.isEmpty || around.after.hasPrefix("。")
        guard isBare || isJapanese && around.after.hasPrefix("と") else { return }
        answer.speaker = Found(mention: speaker.mention, rule: .sameParagraph, cue: nil)
        // The tag alone stands between.
        answer.continues =
            isBare && around.before.isEmpty && between.unicodeScalars.count <= Self.longestTag && between.count > 1
            && !between.dropLast().contains("。") && speaker.rule != .beforeQuote
    }

    /// Longest tag between two pieces of an utterance, in signs.
    private static let longestTag = 24

    // MARK: Japanese

    private func japanese(_ around: SentenceAround) -> Answer {
        var answer = Answer()
        let after = around.after
        if let name = around.nameRightBefore() {
            answer.speaker = Found(mention: name, rule: .headline, cue: nil)
            return answer
        }
        if around.isHeadline {
            answer.speaker = around.subjectOfHeadline().map { Found(mention: $0, rule: .headline, cue: nil) }
            return answer
        }
        let isLabel = around.followsWork || !around.isSentence && Self.labels.contains { after.hasPrefix($0) }
        let isSaid =
            after.isEmpty || after.hasPrefix("。") || Self.quotatives.contains { after.hasPrefix($0) }
            || Self.reports.contains { after.contains($0) } || around.endsInSpeech
        guard isSaid, !isLabel else {
            answer.isName = true
            return answer
        }
        for marker in ["によると", "によれば"] {
            if let found = around.run(before: marker) {
                answer.speaker = Found(mention: found.mention, rule: .accordingTo, cue: found.marker)
                return answer
            }
        }
        if Self.written.contains(where: { after.hasPrefix($0) }),
            let found = around.run(before: "には") ?? around.run(before: "に")
        {
            answer.speaker = Found(mention: found.mention, rule: .accordingTo, cue: found.marker)
            return answer
        }
        if Self.heard.contains(where: { after.contains($0) }) {
            answer.speaker = around.run(before: "から").map {
                Found(mention: $0.mention, rule: .beforeQuote, cue: $0.marker)
            }
        } else if let name = around.topicAfter("と") {
            answer.speaker = Found(mention: name, rule: .inverted, cue: nil)
        } else if let found = around.adjacent("が") {
            answer.speaker = Found(mention: found.mention, rule: .beforeQuote, cue: found.marker)
        } else if let found = around.run(before: "は", notAfter: "でにとて") ?? around.run(before: "が") {
            answer.speaker = Found(mention: found.mention, rule: .beforeQuote, cue: found.marker)
        } else if let name = around.nameAfter("と") {
            answer.speaker = Found(mention: name, rule: .inverted, cue: nil)
        } else if after.isEmpty || after.hasPrefix("。") {
            if let found = around.namedAtEnd() ?? around.nextTopic(with: Self.backward) {
                answer.speaker = Found(mention: found, rule: .afterQuote, cue: nil)
            } else if let found = around.personAfter() {
                answer.speaker = Found(mention: found, rule: .floating, cue: nil)
            }
        }
        return answer
    }

    private static let quotatives = ["と", "だと", "などと", "である", "だった", "との", "として", "とする", "なの"]
    private static let reports = [
        "と述べ", "と話", "と語", "と説明", "と訴え", "と批判", "と非難", "と振り返", "と主張", "と強調", "と指摘", "と伝え",
        "と明かし", "とする", "という", "と笑", "と憤", "と反論", "と答え", "とコメント", "にたと", "に例え", "に喩え", "よう求め", "よう定め",
        "よう命じ",
    ]
    /// Something that is called so: "「農民」という言葉", "「白鷺ホテル」と書いた看板".
    private static let labels = [
        "という言葉", "という名", "という語", "という文字", "という表現", "という曲", "という題", "という店", "といった言葉", "と書いた", "と名付け", "と呼ば",
        "と題し", "と銘打",
    ]
    private static let written = ["とある", "とあっ", "と書かれ", "と記され", "と書いてあ", "と明記"]
    /// "was told": the speaker is whom it came from.
    private static let heard = ["と言われ", "と告げられ", "と聞かれ", "と声をかけられ", "と頼まれ", "と説明され"]
    private static let backward = ["そう話", "こう話", "そう言", "こう言", "そう述", "こう述", "そう語", "こう語"]

    // MARK: Chinese

    private func chinese(_ around: SentenceAround) -> Answer {
        var answer = Answer()
        if around.before.isEmpty {
            if let found = around.subjectAfter(Self.cues) {
                answer.speaker = Found(mention: found.mention, rule: .afterQuote, cue: found.marker)
                return answer
            }
            if let name = around.headline(Self.cues) {
                answer.speaker = Found(mention: name, rule: .headline, cue: nil)
                return answer
            }
        }
        for marker in ["据", "根据", "據", "根據"] {
            if let name = around.source(after: marker, Self.cues) {
                answer.speaker = Found(mention: name, rule: .accordingTo, cue: nil)
                return answer
            }
        }
        if let found = around.subjectBefore(Self.cues) {
            answer.speaker = Found(mention: found.mention, rule: .beforeQuote, cue: found.marker)
        } else if let found = around.subjectAfter(Self.cues) {
            answer.speaker = Found(mention: found.mention, rule: .afterQuote, cue: found.marker)
        } else if let name = around.nameBeforeColon() {
            answer.speaker = Found(mention: name, rule: .headline, cue: nil)
        } else if !around.before.isEmpty, !around.isSentence {
            answer.isName = true
        }
        return answer
    }

    private static let cues = [
        "回应说", "警告说", "补充说", "强调说", "在声明中说", "告诉", "告訴", "表示", "指出", "强调", "強調", "认为", "認為", "写道", "寫道", "写着",
        "回应", "回應", "宣布", "宣读", "坦言", "透露", "批评", "批評", "形容", "警告", "解释", "解釋", "补充", "承认", "承認", "规定", "規定",
        "呼吁", "呼籲", "描述", "评价", "指责", "指責", "通报", "坚称", "反驳", "反駁", "回答", "感叹", "直言", "重申", "证实", "主张", "称赞",
        "抱怨", "说", "說", "称", "稱", "问", "問", "喊", "道",
    ]
}
