import NewsText

/// English verbs as links see them: which words say what is done, and which past forms belong to them.
package enum EnglishVerbForms {
    /// Whether a word with this stem is, in news, mostly a verb.
    package static func isVerb(stem: UInt64) -> Bool { verbs.contains(stem) }

    /// The stem that an irregular form shares with its verb: that of "take" for "took"; nil for most words.
    package static func base(of word: UInt64) -> UInt64? { bases[word] }

    private static func stem(_ word: Substring) -> UInt64 {
        let bytes = Array(word.utf8)
        return FNV1a(bytes[..<SuffixStemmer.stemLength(bytes)]).value
    }

    private static let verbs: Set<UInt64> = {
        var result = Set(list.split(whereSeparator: \.isWhitespace).map(stem))
        for line in irregular.split(separator: "\n") {
            if let first = line.split(separator: " ").first { result.insert(stem(first)) }
        }
        return result
    }()

    private static let bases: [UInt64: UInt64] = {
        var result: [UInt64: UInt64] = [:]
        for line in irregular.split(separator: "\n") {
            let forms = line.split(separator: " ")
            for form in forms.dropFirst() { result[FNV1a(form.utf8).value] = stem(forms[0]) }
        }
        return result
    }()

    private static let irregular = """
        arise arose arisen
        awake awoke
        bear bore borne
        beat beaten
        become became
        begin began begun
        bend bent
        bet betting
        bind bound
        bite bit bitten
        bleed bled
        blow blew blown
        break broke broken
        breed bred
        bring brought
        build built
        burn burnt
        buy bought
        cast casting
        catch caught
        choose chose chosen
        cling clung
        come came
        creep crept
        deal dealt
        dig dug
        draw drew drawn
        dream dreamt
        drink drank drunk
        drive drove driven
        eat ate eaten
        fall fell fallen
        feed fed
        feel felt
        fight fought
        find found
        flee fled
        fly flew flown
        forbid forbade forbidden
        forget forgot forgotten
        forgive forgave forgiven
        freeze froze frozen
        get got gotten
        give gave given
        go went gone goes
        grow grew grown
        hang hung
        hear heard
        hide hid hidden
        hit hitting
        hold held
        hurt hurting
        keep kept
        kneel knelt
        know knew known
        lay laid
        lead led
        lean leant
        leap leapt
        leave left
        lend lent
        let letting
        lie lay lain lying
        light lit
        lose lost
        make made
        mean meant
        meet met
        mistake mistook mistaken
        overcome overcame
        overthrow overthrew overthrown
        pay paid
        plead pled
        prove proven
        put putting
        quit quitting
        read reading
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran
        see saw seen
        seek sought
        sell sold
        send sent
        set setting
        shake shook shaken
        shed shedding
        shine shone
        shoot shot
        show shown
        shrink shrank shrunk
        shut shutting
        sing sang sung
        sink sank sunk
        sit sat
        sleep slept
        slide slid
        speak spoke spoken
        speed sped
        spend spent
        spin spun
        split splitting
        spread spreading
        spring sprang sprung
        stand stood
        steal stole stolen
        stick stuck
        strike struck stricken
        strive strove
        swear swore sworn
        sweep swept
        swim swam swum
        swing swung
        take took taken
        teach taught
        tear tore torn
        tell told
        think thought
        throw threw thrown
        undergo underwent undergone
        understand understood
        undertake undertook undertaken
        wake woke woken
        wear wore worn
        win won
        wind wound
        withdraw withdrew withdrawn
        withstand withstood
        write wrote written
        """

    private static let list = """
        abandon abolish abort absorb abstain abuse accelerate accept accommodate accompany accomplish accuse achieve
        acknowledge acquire acquit act activate adapt add address adjourn adjust admit adopt advance advise advocate affect
        affirm agree aid aim air allege alleviate allocate allow alter amend amount analyse analyze announce answer
        anticipate apologise apologize appeal appear appease applaud apply appoint approach approve argue arm arrange
        arrest arrive ask assail assassinate assault assemble assert assess assign assist assume assure attach attack
        attain attempt attend attract attribute authorise authorize avert avoid await award back backfire ban bar base
        batter battle beg behave believe belong benefit betray blame blast block board bolster bomb boost borrow bother
        bow boycott brace breach brief brush bury call calm campaign cancel capture care carry carve cause cease celebrate
        chair challenge change charge chase cheat check cheer circulate cite claim clarify clash clean clear climb close
        coincide collapse collect collide combat combine command commemorate comment commit compare compel compete
        complain complete comply concede conclude condemn conduct confess confirm confiscate conflict confront
        congratulate connect consider consist conspire constitute construct consult consume contact contain contend
        contest continue contract contradict contribute control convene convert convey convict convince cooperate cope
        correct cost counter cover crack crash create criticise criticize cross crush cry curb cut damage dash decide
        declare decline decrease decry dedicate deem defeat defend defer define defuse defy delay delete deliver demand
        demolish demonstrate denounce deny depart depend depict deploy deport derail derive descend describe deserve
        design desire destroy detail detain detect deteriorate determine detonate develop devote die differ diminish
        direct disagree disappear disappoint disband discharge disclose discontinue discover discuss dismantle dismiss
        dispatch disperse display dispute disrupt dissolve distance distribute disturb dive divert divide divorce dodge
        dominate donate double doubt drag drain drift drop drown dump earn ease echo edge edit elect eliminate embark
        embrace emerge emphasise emphasize employ enable enact encounter encourage end endanger endorse endure enforce
        engage engulf enhance enjoy enlist ensure enter entitle equip erase erect erupt escalate escape escort establish
        estimate evacuate evade evaluate exceed exchange exclude execute exempt exercise exist exit expand expect expel
        experience expire explain explode exploit explore export expose express extend extinguish extradite face
        facilitate fail fear feature file fill finance finish fire fit fix flood flow focus follow force found foresee form foster
        frame fuel fulfil fulfill fund gain gather generate grab grant greet guarantee guard guide hail halt hamper hand
        handle happen harass harm haul head heal heat help highlight hijack hire honor honour hope host hug hunt identify
        ignite ignore illustrate imagine impact implement imply import impose impress imprison improve include increase
        incur indicate indict induce infect inflict influence inform inherit initiate injure insist inspect inspire install
        instruct insult insure intend intensify interfere interrogate interrupt intervene interview introduce invade
        invest investigate invite involve isolate issue jail join joke judge jump justify kick kidnap kill kiss knock
        label lack land lash last laugh launch launder leak learn legalise legalize level lift limit link list listen live
        load loan lobby locate lock look loom loot lower maintain manage march mark marry mass match matter measure merge
        mention miss mix mobilise mobilize moderate monitor mount mourn move murder name narrow need negotiate nominate
        note notice notify object observe obstruct obtain occupy occur offend offer open operate oppose order organise
        organize oust outline overhaul overlook oversee overturn owe own pack pardon park participate pass patrol pause
        penalise penalize perceive perform permit persist persuade pick pitch place plan play pledge plot plunge point
        poison post postpone pour praise pray predict prefer prepare present preserve press prevail prevent proceed
        proclaim produce profit prohibit project promise promote prompt propose prosecute protect protest provide provoke
        publicise publicize publish pull pump punish purchase pursue push qualify question quote race raid raise rally
        ram range rank rape rate ratify reach react reaffirm realise realize reassure rebuild rebuke recall receive
        recognise recognize recommend reconsider reconstruct record recover recruit reduce refer reflect reform refuse
        refute regain regard register regret regulate reinforce reinstate reiterate reject relate relax release relieve
        relocate rely remain remember remind remove renew renounce reopen repair repeal repeat repel replace reply report
        represent request require rescue resemble reserve resign resist resolve respect respond restart restore restrict
        result resume retain retaliate retire retreat retrieve return reveal reverse review revise revive revoke reward
        rip risk rob rock roll rule rush sack sacrifice sanction satisfy save scale scare schedule score scrap scramble
        scream screen scrutinise scrutinize seal search secure seize send sentence separate serve settle shape share
        shatter shelter shift ship shock shout shun sign signal skip slam slap slash slow smash smile smuggle snap soar
        solve sound spark specify spill spot spray sponsor spur squeeze stab stage stall start starve state station stay
        steer stem step stop storm strengthen stress stretch strip struggle study submit subpoena succeed sue suffer suggest
        summon supervise supply support suppose suppress surge surpass surprise surrender surround survey survive suspect
        suspend sustain switch swamp sympathise sympathize tackle target tax tease telephone tend term terminate terrify
        terrorise test testify thank threaten thwart tie tighten topple torture touch tour tow track trade train transfer
        transform translate transmit transport trap travel treat trigger triple try tumble turn tweet undermine unite
        unveil uphold upset urge use vacate vanish veto violate visit voice vote vow wage wait walk want warn wash waste
        watch weaken weigh welcome widen wield withhold witness wonder work worry worsen wound wrap wreck yield
        """
}
