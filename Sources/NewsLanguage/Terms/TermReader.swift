package import NewsText

/// A term of an article, by its hash.
///
/// Two terms in some four thousand million share a hash; a rare false match of one term among sixty does no harm.
package typealias TermHash = UInt32

/// Reads the terms of an article: stems of its words and names of several words, with how often they occur.
///
/// The title counts twice, and only the start of the body is read: news is written with the event on top, and the
/// background that follows is what makes unrelated articles look alike.
package struct TermReader {
    /// A term as it was found: once for every occurrence.
    package struct Occurrence {
        /// Equal for all forms of the term.
        package var hash: TermHash
        /// Bytes of the text that it was read from.
        package var span: TextSpan
        /// A word, a name of several words and their like.
        package var kind: Kind
        /// Terms of the title count twice.
        package var isInTitle: Bool
        /// A word with a capital that does not open its sentence.
        package var isCapital = false
    }

    /// What a term was read from.
    package enum Kind: UInt8 {
        /// `name` is two words with capitals in a row or more. `ideographs` is of a script without spaces: two Chinese
        /// characters, a whole run of katakana, three letters of others.
        case word, number, name, ideographs
    }

    /// A sentence, by its words: an outlet's standing sentences are found by comparing these.
    package struct Sentence: Hashable {
        /// Of all its words.
        package var hash: UInt32
        /// The same without names and numbers: equal for sentences of one form that tell of different places or days.
        package var form: UInt32
        /// How many words it has.
        package var words: Int32
    }

    /// The sentences of what was read last.
    package private(set) var sentences: [Sentence] = []
    private var sentence = FNV1a()
    private var form = FNV1a()
    private var sentenceWords: Int32 = 0

    /// The word at hand starts with a capital.
    private var isCapital = false
    /// No word of the sentence was read yet.
    private var isSentenceStart = true

    private let stopWords: StopWords
    private let spelling: WordSpelling
    private let endings: WordEndings
    private let method: LightStemmer.Method
    private var word: [UInt8] = []
    /// The words of the name being read, folded, with spaces between.
    private var name: [UInt8] = []

    /// `language` is a primary subtag; one without a folder is read without stop words and endings.
    package init(language: String) {
        stopWords = StopWords.of(language)
        spelling = WordSpelling.of(language)
        endings = WordEndings.of(language)
        method = LightStemmer.method(for: language)
    }

    /// The terms of the first `limit` words of `bytes`, in order; `visit` gets the folded, stemmed bytes of a word.
    package mutating func read(
        _ bytes: [UInt8], isTitle: Bool, limit: Int = Int.max, visit: (Occurrence, [UInt8]) -> Void
    ) {
        let tokens = WordScanner.tokens(bytes, in: TextSpan(0, bytes.count))
        sentences.removeAll(keepingCapacity: true)
        isSentenceStart = true
        var words = 0
        var nameStart = 0
        var nameCount = 0
        var nameEnd = 0
        var index = 0

        /// The name that was being read ends; one word alone is none.
        func closeName(_ reader: inout TermReader) {
            if nameCount > 1 {
                visit(
                    Occurrence(
                        hash: TermReader.nameHash(reader.name), span: TextSpan(nameStart, nameEnd), kind: .name,
                        isInTitle: isTitle), reader.name)
            }
            nameCount = 0
        }

        while index < tokens.count, words < limit {
            let token = tokens[index]
            switch token.kind {
            case .punctuation:
                index += 1
                if endsSentence(bytes[token.span.start], token.span.count) { closeSentence() }
                // A hyphen or an apostrophe inside a name does not end it.
                if token.span.count == 1, bytes[token.span.start] == 0x2D { continue }
                closeName(&self)
            case .ideograph:
                closeName(&self)
                let end = endOfRun(tokens, from: index)
                isCapital = false
                words += (end - index) / 2
                readIdeographs(tokens[index..<end], of: bytes, isTitle: isTitle, visit: visit)
                index = end
            case .number:
                closeName(&self)
                words += 1
                index += 1
                word.removeAll(keepingCapacity: true)
                for byte in bytes[token.span.range] where byte != 0x2C { word.append(byte) }
                isCapital = false
                emit(token.span, .number, isTitle, visit)
            case .word:
                words += 1
                let end = endOfInitials(tokens, from: index, in: bytes)
                let span = TextSpan(token.span.start, tokens[end - 1].span.end)
                isCapital = UTF8Scalars.decode(bytes, at: token.span.start).scalar.isCapital
                fold(bytes, tokens[index..<end])
                index = end
                let isKept = keepsWord(span, in: bytes, isTitle: isTitle, visit: visit)
                isSentenceStart = false
                if isKept && isCapital {
                    if nameCount == 0 {
                        name.removeAll(keepingCapacity: true)
                        nameStart = span.start
                    } else {
                        name.append(0x20)
                    }
                    nameCount += 1
                    nameEnd = span.end
                    name.append(contentsOf: folded)
                } else {
                    closeName(&self)
                }
            }
        }
        closeName(&self)
        closeSentence()
    }

    private func endsSentence(_ byte: UInt8, _ length: Int) -> Bool {
        length == 1 ? byte == 0x2E || byte == 0x21 || byte == 0x3F : byte == 0xE3
    }

    private mutating func closeSentence() {
        if sentenceWords > 0 {
            sentences.append(
                Sentence(
                    hash: UInt32(folding: sentence.value), form: UInt32(folding: form.value), words: sentenceWords))
        }
        sentence = FNV1a()
        form = FNV1a()
        isSentenceStart = true
        sentenceWords = 0
    }

    /// The hash of a name of several words, apart from those of words.
    package static func nameHash(_ name: some Sequence<UInt8>) -> TermHash {
        var hash = FNV1a("E:".utf8)
        for byte in name { hash.combine(byte) }
        return TermHash(folding: hash.value)
    }

    /// The word last folded, before it was stemmed.
    private var folded: [UInt8] = []

    /// Folds the letters of a word, or of initials ("U.S.", "F.D.A."), into `folded`.
    private mutating func fold(_ bytes: [UInt8], _ tokens: ArraySlice<TextToken>) {
        folded.removeAll(keepingCapacity: true)
        for token in tokens where token.kind == .word {
            var offset = token.span.start
            while offset < token.span.end {
                let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
                LetterFolding.append(scalar, to: &folded)
                offset += length
            }
        }
    }

    /// Emits the folded word, in its parts where it has apostrophes; false where nothing of it is worth keeping.
    private mutating func keepsWord(
        _ span: TextSpan, in bytes: [UInt8], isTitle: Bool, visit: (Occurrence, [UInt8]) -> Void
    ) -> Bool {
        var isKept = false
        var start = 0
        while start < folded.count {
            let end = folded[start...].firstIndex(of: 0x27) ?? folded.count
            defer { start = end + 1 }
            // A letter alone is an article, an initial or the rest of a contraction.
            guard end - start > 1 else { continue }
            word.removeAll(keepingCapacity: true)
            word.append(contentsOf: folded[start..<end])
            spelling.apply(to: &word)
            if stopWords.contains(hash: FNV1a(word).value) { continue }
            if word.count >= 6, word[0] >= 0xE1, isHangul(word) {
                emitSyllablePairs(span, isTitle, visit)
            } else {
                endings.cut(&word)
                LightStemmer.stem(&word, method: method)
                emit(span, .word, isTitle, visit)
            }
            isKept = true
        }
        return isKept
    }

    private mutating func emit(
        _ span: TextSpan, _ kind: Kind, _ isTitle: Bool, _ visit: (Occurrence, [UInt8]) -> Void
    ) {
        let hash = FNV1a(word).value
        sentence.combine(hash)
        if kind != .number && !isCapital { form.combine(hash) }
        sentenceWords += 1
        visit(
            Occurrence(
                hash: TermHash(folding: hash), span: span, kind: kind, isInTitle: isTitle,
                isCapital: isCapital && !isSentenceStart), word)
    }

    // MARK: Initials

    /// The end of "U.S.A." when `start` is its "U"; else the token after `start`.
    private func endOfInitials(_ tokens: [TextToken], from start: Int, in bytes: [UInt8]) -> Int {
        var end = start
        while end + 1 < tokens.count, isInitial(tokens[end], bytes), isDot(tokens[end + 1], bytes),
            tokens[end + 1].span.start == tokens[end].span.end
        {
            end += 2
            guard end < tokens.count, isInitial(tokens[end], bytes), tokens[end].span.start == tokens[end - 1].span.end
            else { break }
        }
        return end > start + 2 ? end : start + 1
    }

    private func isInitial(_ token: TextToken, _ bytes: [UInt8]) -> Bool {
        token.kind == .word && token.span.count == 1 && bytes[token.span.start] >= 0x41
            && bytes[token.span.start] <= 0x5A
    }

    private func isDot(_ token: TextToken, _ bytes: [UInt8]) -> Bool {
        token.span.count == 1 && bytes[token.span.start] == 0x2E
    }

    // MARK: Scripts without spaces, and Hangul

    private func endOfRun(_ tokens: [TextToken], from start: Int) -> Int {
        var end = start + 1
        while end < tokens.count, tokens[end].kind == .ideograph, tokens[end].span.start == tokens[end - 1].span.end {
            end += 1
        }
        return end
    }

    /// Katakana runs are words (names, loans) and stay whole; Han and Thai give overlapping pairs; hiragana is
    /// grammar and is left out.
    private mutating func readIdeographs(
        _ run: ArraySlice<TextToken>, of bytes: [UInt8], isTitle: Bool, visit: (Occurrence, [UInt8]) -> Void
    ) {
        var start = run.startIndex
        while start < run.endIndex {
            let script = Ideograph(UTF8Scalars.decode(bytes, at: run[start].span.start).scalar)
            var end = start + 1
            while end < run.endIndex, Ideograph(UTF8Scalars.decode(bytes, at: run[end].span.start).scalar) == script {
                end += 1
            }
            let size = script == .katakana ? end - start : min(end - start, script == .han ? 2 : 3)
            if script != .hiragana, size > 1 || script == .han {
                for first in start...(end - size) {
                    let span = TextSpan(run[first].span.start, run[first + size - 1].span.end)
                    word.removeAll(keepingCapacity: true)
                    word.append(contentsOf: bytes[span.range])
                    emit(span, .ideographs, isTitle, visit)
                }
            }
            start = end
        }
    }

    /// A script without spaces; a run of one script is read by itself.
    private enum Ideograph {
        case han, katakana, hiragana, other

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x3040...0x309F: self = .hiragana
            case 0x30A0...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .katakana
            case 0x0E00...0x1FFF: self = .other
            default: self = .han
            }
        }
    }

    private func isHangul(_ word: [UInt8]) -> Bool {
        (0xAC00...0xD7AF).contains(UTF8Scalars.decode(word, at: 0).scalar.value)
    }

    /// Korean puts particles after a word: its pairs of syllables match where the whole words would not.
    private mutating func emitSyllablePairs(
        _ span: TextSpan, _ isTitle: Bool, _ visit: (Occurrence, [UInt8]) -> Void
    ) {
        let whole = word
        var offset = 0
        while offset + 6 <= whole.count {
            word.removeAll(keepingCapacity: true)
            word.append(contentsOf: whole[offset..<(offset + 6)])
            emit(span, .ideographs, isTitle, visit)
            offset += 3
        }
    }
}

extension TermHash {
    /// A 64-bit hash in half its size.
    @inline(__always)
    package init(folding hash: UInt64) { self = UInt32(truncatingIfNeeded: hash ^ (hash >> 32)) }
}
