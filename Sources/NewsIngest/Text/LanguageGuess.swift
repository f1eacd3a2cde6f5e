import NewsText

/// Tells the language of a text where its source does not say.
public enum LanguageGuess {
    /// The BCP 47 primary subtag of the language of `text`; "und" where it is too short or undecided.
    ///
    /// Scripts with one large language decide alone; texts in Latin and Cyrillic letters are counted for the most
    /// frequent function words of each language, and the winner must be clearly ahead of the second.
    public static func language(of text: String) -> String {
        let bytes = Array(text.utf8.prefix(2000))
        if let language = byScript(bytes) { return language }
        return byFunctionWords(bytes)
    }

    private static func byScript(_ bytes: [UInt8]) -> String? {
        guard bytes.contains(where: { $0 >= 0xCD }) else { return nil }
        var counts = [Int](repeating: 0, count: scripts.count)
        var letters = 0
        var at = 0
        while at < bytes.count {
            if bytes[at] < 0x80 {
                let lower = bytes[at] | 0x20
                if lower >= 0x61, lower <= 0x7A { letters += 1 }
                at += 1
                continue
            }
            let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
            at += max(1, length)
            guard scalar.isLetter else { continue }
            letters += 1
            // No script of the table lies below Greek.
            guard scalar.value >= 0x370, let script = scripts.firstIndex(where: { $0.range.contains(scalar.value) })
            else { continue }
            counts[script] += 1
        }
        guard letters >= 10 else { return nil }
        // Japanese writes half of its text in Han; Chinese has no kana.
        if counts[0] * 20 > letters { return "ja" }
        guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] * 2 > letters else {
            return nil
        }
        let language = scripts[most].language
        return language == "ar" && hasPersianLetters(bytes) ? "fa" : language
    }

    /// Scripts that one language writes most texts of; kana first.
    private static let scripts: [(range: ClosedRange<UInt32>, language: String)] = [
        (0x3040...0x30FF, "ja"), (0x3400...0x9FFF, "zh"), (0xAC00...0xD7AF, "ko"), (0x0370...0x03FF, "el"),
        (0x0590...0x05FF, "he"), (0x0600...0x06FF, "ar"), (0x0900...0x097F, "hi"), (0x0980...0x09FF, "bn"),
        (0x0E00...0x0E7F, "th"), (0x0530...0x058F, "hy"), (0x10A0...0x10FF, "ka"),
    ]

    private static func hasPersianLetters(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.unicodeScalars.count { [0x067E, 0x0686, 0x06AF, 0x06CC, 0x06A9].contains($0.value) } * 40
            > text.unicodeScalars.count
    }

    private static func byFunctionWords(_ bytes: [UInt8]) -> String {
        var scores = [Int](repeating: 0, count: functionWords.count)
        var words = 0
        var hash = FNV1a()
        var length = 0
        func isInWord(_ byte: UInt8) -> Bool {
            byte >= 0x80 || byte == 0x27 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        }
        let table = WordTable.shared
        var at = 0
        while at <= bytes.count {
            if at < bytes.count, isInWord(bytes[at]) {
                at += combine(bytes, at, into: &hash)
                length += 1
                continue
            }
            if length > 0 {
                words += 1
                for language in table.languages(hash.value) { scores[language] += 1 }
                hash = FNV1a()
                length = 0
            }
            at += 1
        }
        let ranked = scores.indices.filter { scores[$0] > 0 }.sorted {
            (scores[$1], functionWords[$0].language) < (scores[$0], functionWords[$1].language)
        }
        guard words >= 12, let best = ranked.first, scores[best] >= 4, scores[best] * 12 >= words else { return "und" }
        if ranked.count > 1, scores[ranked[1]] * 10 > scores[best] * 9 { return "und" }
        return functionWords[best].language
    }

    /// Adds the letter at `at` in lower case; its length in bytes.
    private static func combine(_ bytes: [UInt8], _ at: Int, into hash: inout FNV1a) -> Int {
        let byte = bytes[at]
        guard byte >= 0x80 else {
            hash.combine(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            return 1
        }
        let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
        for byte in scalar.properties.lowercaseMapping.utf8 { hash.combine(byte) }
        return max(1, length)
    }

    /// The languages of a word by its hash, in a table with open addresses: a look-up for each word of each text.
    private struct WordTable {
        static let shared = WordTable()
        private static let mask = 4095
        private var hashes = [UInt64](repeating: 0, count: mask + 1)
        private var languages = [[Int]](repeating: [], count: mask + 1)

        private init() {
            for (language, list) in functionWords.enumerated() {
                for word in list.words.split(separator: " ") {
                    let hash = FNV1a(word.utf8).value
                    let slot = slot(hash)
                    hashes[slot] = hash
                    languages[slot].append(language)
                }
            }
        }

        private func slot(_ hash: UInt64) -> Int {
            var slot = Int(truncatingIfNeeded: hash) & WordTable.mask
            while hashes[slot] != hash, hashes[slot] != 0 { slot = (slot + 1) & WordTable.mask }
            return slot
        }

        func languages(_ hash: UInt64) -> [Int] { languages[slot(hash)] }
    }

    /// The most frequent function words of each language.
    private static let functionWords: [(language: String, words: String)] = [
        (
            "en",
            "the of and to in is that for it with as was on are by be this from at have has not which or an but he they his its were their been will would said who after about had"
        ),
        (
            "de",
            "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch sein wurde"
        ),
        (
            "fr",
            "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec aux ses mais comme ou son cette ont été d'un d'une était leur elle nous sa ces"
        ),
        (
            "es",
            "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde"
        ),
        (
            "it",
            "di e il la che in a per un del è con non una i le della si da al dei sono come ha più nel alla o anche dalla gli su lo delle ma se questo nella stato era suo degli dal essere hanno ed"
        ),
        (
            "pt",
            "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos são foi"
        ),
        (
            "nl",
            "de het van een en in is dat op te zijn voor met niet aan er om ook als die bij naar uit maar door over nog wordt hij heeft was worden of dan meer deze tot kan hebben ze al zich werd"
        ),
        (
            "sv",
            "och att det i en på är som för av med till den har de inte om ett han men var jag sig från vi så kan när år under eller efter ska vid också blir hon"
        ),
        (
            "da",
            "og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi min havde fra skulle kunne eller hvad blev efter også år ved nu"
        ),
        (
            "no",
            "og i det på som er en til å han av for med at var de ikke den har jeg om et men så seg hun hadde fra vi kan skal ble da etter også år ved ut"
        ),
        (
            "pl",
            "w i na z się do nie że to jest o po od za jak przez oraz dla są przy ale być co tym jego już tego który także jednak tylko było roku ze której które"
        ),
        (
            "cs",
            "a se v na je že o s z do to i ve by jako pro za po podle které byl jsou od k také ale už při jeho ze který aby jen není bylo až roce"
        ),
        (
            "fi",
            "ja on ei että se oli hän mutta ovat kun myös joka sen mukaan olla vuoden jo voi nyt tai ole mitä sitä ne kuin vuonna hänen kanssa"
        ),
        (
            "hu",
            "a az és hogy nem is egy meg ez de van volt csak már mint azt ha el kell még ki szerint azonban pedig után lesz között"
        ),
        (
            "ro",
            "de în și a la cu pe nu că o din să pentru se mai este un care au fost ce sunt ale prin sau dar ar după lui fi al"
        ),
        (
            "tr",
            "ve bir bu da de için ile çok ne olarak gibi daha olan kadar sonra en ise var o ki mi ama değil oldu dedi yeni göre"
        ),
        (
            "id",
            "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada mereka oleh sudah atau bisa saat telah"
        ),
        ("vi", "và của là có trong cho không được với một những các này người đã để khi từ năm đến ông tại"),
        (
            "ru",
            "и в не на что с он как по это но из за от его к для о все было так был же бы они также после года которые года этом"
        ),
        (
            "uk",
            "і в не на що з він як по це але із за від його до для про та у й було був також після року які цьому є її"
        ),
        ("bg", "и в не на че с той като по това но от за се да е са ще към през след година които също беше има"),
    ]
}
