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
        var counts: [String: Int] = [:]
        var letters = 0
        var at = 0
        while at < bytes.count {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
            at += max(1, length)
            guard scalar.isLetter else { continue }
            letters += 1
            let script: String? =
                switch scalar.value {
                case 0x3040...0x30FF: "ja"
                case 0x3400...0x9FFF: "zh"
                case 0xAC00...0xD7AF: "ko"
                case 0x0370...0x03FF: "el"
                case 0x0590...0x05FF: "he"
                case 0x0600...0x06FF: "ar"
                case 0x0900...0x097F: "hi"
                case 0x0980...0x09FF: "bn"
                case 0x0E00...0x0E7F: "th"
                case 0x0530...0x058F: "hy"
                case 0x10A0...0x10FF: "ka"
                default: nil
                }
            if let script { counts[script, default: 0] += 1 }
        }
        guard letters >= 10 else { return nil }
        // Japanese writes half of its text in Han; Chinese has no kana.
        if let kana = counts["ja"], kana * 20 > letters { return "ja" }
        if let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value * 2 > letters {
            if most.key == "ar", hasPersianLetters(bytes) { return "fa" }
            return most.key
        }
        return nil
    }

    private static func hasPersianLetters(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.unicodeScalars.count { [0x067E, 0x0686, 0x06AF, 0x06CC, 0x06A9].contains($0.value) } * 40
            > text.unicodeScalars.count
    }

    private static func byFunctionWords(_ bytes: [UInt8]) -> String {
        var scores: [String: Int] = [:]
        var words = 0
        // Split on bytes: going through a text by characters costs a hundred times as much.
        let lower = Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
        for token in lower.split(whereSeparator: { $0 < 0x80 && !($0 >= 0x61 && $0 <= 0x7A) && $0 != 0x27 }) {
            words += 1
            for language in languagesByWord[String(decoding: token, as: UTF8.self)] ?? [] {
                scores[language, default: 0] += 1
            }
        }
        let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard words >= 12, let best = ranked.first, best.value >= 4, best.value * 12 >= words else { return "und" }
        if ranked.count > 1, ranked[1].value * 10 > best.value * 9 { return "und" }
        return best.key
    }

    private static let languagesByWord: [String: [String]] = {
        var result: [String: [String]] = [:]
        for (language, words) in functionWords {
            for word in words.split(separator: " ") { result[String(word), default: []].append(language) }
        }
        return result
    }()

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
