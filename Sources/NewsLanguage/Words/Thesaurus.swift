import NewsText

/// Words that news uses for each other, by meaning.
///
/// Small on purpose: only groups whose words stand for each other in most reports. Forms of a word need not be
/// listed, as words meet by their stems.
package enum Thesaurus {
    /// The group of a word, as a number that is the same on every run; nil for most words.
    package static func meaning(word: UInt64, stem: UInt64) -> UInt64? { groups[word] ?? groups[stem] }

    private static let groups: [UInt64: UInt64] = {
        var result: [UInt64: UInt64] = [:]
        for (number, line) in table.split(separator: "\n").enumerated() {
            for word in line.split(separator: " ") {
                let bytes = Array(word.utf8)
                result[FNV1a(bytes).value] = UInt64(number + 1)
                let stem = bytes[..<SuffixStemmer.stemLength(bytes)]
                if stem.count >= 3 { result[FNV1a(stem).value] = UInt64(number + 1) }
            }
        }
        return result
    }()

    private static let table = """
        recognise acknowledge accept
        kill die died dead death dying deadly toll fatal slain lethal
        injure wound hurt injuries casualty
        buy bought acquire purchase acquisition
        sell sold sale
        envoy ambassador emissary
        country nation
        leader chief head boss
        minister ministry secretary
        official authorities authority
        attack assault strike raid offensive
        bomb blast explosion explode detonate
        shoot shot gunfire gunman shooter gunmen
        police cops
        arrest detain custody apprehend
        accuse allege charge
        trial court judge tribunal
        jail prison imprison
        fire blaze wildfire flames burn
        quake earthquake tremor
        storm hurricane typhoon cyclone
        flood flooding floodwater inundate
        rescue save saved survivors
        evacuate flee fled displaced
        crash collide collision derail
        plane aircraft jet airliner flight
        ship vessel boat ferry
        car vehicle
        vote ballot poll election elect
        win won victory winner
        lose lost loss
        resign quit resignation
        protest demonstrate demonstration rally
        deal agreement pact accord treaty
        talks negotiation negotiate discussions dialogue debate discourse
        meet met meeting summit
        ban prohibit outlaw forbid
        restrict restriction curb limit severe
        rise rose increase grow grew climb
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
        war conflict fighting invasion invade
        army military troops soldiers forces
        ceasefire truce
        sanction embargo
        weapon arms missile
        launch start began begin
        plan proposal propose
        approve approval pass endorse
        reject refuse turned
        criticise condemn denounce criticism condemnation scrutiny disapproval outcry
        praise welcome hail laud tout
        warn warning caution
        urge call called appeal
        help aid assist assistance relief
        cooperation collaborate collaboration partnership engage engagement
        ties relations relationship links
        rule regime government govern governance
        legitimate legitimacy legitimise
        seize takeover capture retake retook return
        history historic historical milestone landmark groundbreaking unprecedented
        first maiden inaugural
        sector industry
        embassy mission consulate
        encourage inspire prompt embolden spur
        follow suit
        move step action decision
        shift change alter transform reshape
        consider reassess reconsider rethink weigh
        concern apprehension fear worry alarm
        rights liberties freedom
        oppressive authoritarian brutal repressive harsh
        chaperone guardian guardianship
        policy regulation rule measure
        international global worldwide world
        public openly
        experts analysts observers
        activists campaigners advocates
        confirm announce announcement declare statement state
        indicate signal highlight underscore suggest
        formal official
        neighbouring neighbor neighbour region regional
        isolation isolated
        stance position approach
        potential possible could may might
        refugees migrants asylum
        border frontier
        budget spending
        tax levy duty tariff
        bank lender
        debt loan borrow credit
        profit earnings income
        sales revenue turnover
        market exchange
        share stock
        investor shareholder
        bankrupt insolvent bankruptcy insolvency
        merge merger
        product goods
        build construct construction
        factory plant
        oil petroleum crude
        electricity power outage blackout
        gas fuel
        climate warming
        drought dry
        rain rainfall downpour
        snow blizzard
        road highway motorway street
        train rail railway
        bridge viaduct
        airport runway
        driver motorist
        suspect defendant accused
        victim casualty
        murder homicide manslaughter
        steal stole theft rob robbery burglary
        fraud corruption bribe bribery
        lawyer attorney solicitor counsel
        convict guilty conviction
        sentence penalty fine
        kidnap abduct hostage
        rebel insurgent militant fighter
        terrorist terrorism extremist
        spy espionage
        investigate probe inquiry investigation
        find found discover discovery
        search hunt manhunt
        missing disappeared
        parliament assembly congress senate lawmakers mps
        law bill legislation act
        opposition opponents
        coalition alliance
        campaign candidate nominee
        president presidency presidential
        premier prime
        king queen monarch royal
        church bishop priest
        mosque imam
        study research scientists researchers
        drug medicine medication
        patient sick
        treat treatment therapy
        surgery operation
        pregnant pregnancy
        birth born
        marry married wedding marriage
        divorce split
        film movie
        singer musician
        actor actress star
        award prize
        book novel
        game match
        team squad side
        player footballer
        coach manager
        goal score
        champion title
        injury sidelined
        satellite spacecraft probe
        rocket launcher
        phone smartphone
        internet online web
        hack breach cyberattack
        software program
        delay postpone
        cancel scrap abandon
        close shut closure
        open reopen
        damage destroy destruction devastate
        collapse cave
        trap trapped stranded
        spread outbreak
        ask request
        answer respond response reply reaction
        deny denial
        admit confess
        agree consent
        threaten threat
        support back backing
        oppose against
        protect defend defence defense
        release free freed
        leave left depart departure
        arrive arrival reach
        send deploy dispatch
        near close
        big large huge major significant massive
        small minor
        quick fast rapid
        tie draw
        russia russian moscow kremlin
        america american washington
        china chinese beijing
        britain british uk london
        france french paris
        germany german berlin
        ukraine ukrainian kyiv kiev
        palestinian palestine gaza
        europe european eu brussels
        japan japanese tokyo
        india indian delhi
        iran iranian tehran
        turkey turkish ankara
        israel israeli jerusalem
        north northern
        south southern
        east eastern
        west western
        """
}
