import NewsText

/// Words that news uses for each other, by meaning.
///
/// Small on purpose: only groups whose words stand for each other in most reports. Forms of a word need not be
/// listed, as words meet by their stems.
enum Thesaurus {
    /// The group of a word, as a number that is the same on every run; nil for most words.
    static func meaning(word: UInt64, stem: UInt64) -> UInt64? { groups[word] ?? groups[stem] }

    private static let groups: [UInt64: UInt64] = {
        var result: [UInt64: UInt64] = [:]
        for (number, line) in table.split(separator: "\n").enumerated() {
            for word in line.split(separator: " ") {
                let bytes = Array(word.utf8)
                result[FNV1a(bytes).value] = UInt64(number + 1)
                let stem = bytes[..<SuffixStemmer.stemLength(bytes)]
                if stem.count > 3 { result[FNV1a(stem).value] = UInt64(number + 1) }
            }
        }
        return result
    }()

    private static let table = """
        recognise acknowledge
        kill die died dead death dying deadly toll fatal slain
        injure wound hurt injuries
        buy bought acquire purchase takeover acquisition
        sell sold sale
        envoy ambassador emissary diplomat
        country nation state
        leader chief head boss
        president presidency
        minister ministry secretary
        official authorities authority
        attack assault strike raid offensive
        bomb blast explosion explode detonate
        shoot shot gunfire gunman shooter gunmen
        police officers cops
        arrest detain custody apprehend
        accuse allege charge
        trial court judge tribunal
        jail prison imprison sentenced behind
        fire blaze wildfire flames burn
        quake earthquake tremor magnitude
        storm hurricane typhoon cyclone
        flood flooding floodwater inundate
        rescue save saved survivors
        evacuate flee fled displaced
        crash collide collision derail
        plane aircraft jet airliner flight
        ship vessel boat ferry
        car vehicle
        vote ballot poll election elect
        win won victory winner beat defeat
        lose lost loss defeat
        resign quit step stepped
        protest demonstrate demonstration rally marchers
        deal agreement pact accord treaty
        talks negotiation negotiate discussions
        meet met meeting summit
        ban prohibit outlaw forbid
        restrict restriction curb limit
        rise rose increase grow grew climb gain
        fall fell drop decline decrease plunge slump
        cut reduce reduction slash
        price cost
        money fund funding finance
        firm company corporation business
        worker employee staff
        job employment layoff
        school education pupil student
        girl woman women female
        boy man men male
        child children kid
        doctor physician medic
        hospital clinic
        disease illness virus infection
        vaccine vaccination jab
        house home residence
        city town
        war conflict fighting
        army military troops soldiers forces
        ceasefire truce
        sanction embargo penalty
        weapon arms missile
        launch start began begin
        end finish ended
        plan proposal propose
        approve approval pass endorse
        reject refuse turned
        criticise condemn denounce criticism condemnation
        praise welcome hail laud tout
        warn warning caution
        urge call called appeal
        help aid assist assistance relief
        cooperation collaborate collaboration partnership ties relations
        rule regime government govern governance
        power control
        legitimate legitimacy legitimise
        seize takeover capture retake retook
        history historic historical
        first maiden inaugural
        sector industry
        embassy mission consulate
        russia russian moscow kremlin
        america american washington
        china chinese beijing
        britain british uk london
        france french paris
        germany german berlin
        ukraine ukrainian kyiv kiev
        israel israeli
        palestinian palestine gaza
        europe european eu brussels
        japan japanese tokyo
        india indian delhi
        iran iranian tehran
        turkey turkish ankara
        afghanistan afghan kabul
        north northern
        south southern
        east eastern
        west western
        """
}
