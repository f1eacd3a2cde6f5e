/// English words for the speaker rules. Cue verbs are listed with all forms that occur in news.
package enum EnglishWords {
    package static let table = WordTable([
        (
            [.strongCue, .reports],
            """
            said says say added adds wrote writes stated explained explains noted notes argued argues warned warns concluded
            concludes claimed recalled recalls admitted admits insisted insists declared declares replied replies
            responded responds continued continues tweeted tweets acknowledged asserted contended announced
            predicted predicts suggested suggests remarked observed confirmed maintained countered
            reiterated testified conceded stressed emphasized emphasised complained lamented quipped joked mused
            reasoned speculated vowed pledged promised cautioned alleged revealed disclosed
            """
        ),
        (
            .strongCue,
            """
            asked asks answered answers urged exclaimed shouted yelled screamed chanted chants interjected proclaimed boasted
            bragged wondered posted commented texted emailed e-mailed blogged retweeted tweets intoned snapped retorted
            implored pleaded demanded thundered scoffed began thought read reads goes went
            repeated repeats elaborated opined summed assured assures told tells reminded reminds informed deadpanned
            whispered muttered murmured cried sighed laughed sang sings chimed fumed ranted railed jeered
            pronounced bellowed roared barked growled hissed counters countered exhorted sniped retort quip explain warn insist admit reply hollered gushed blared agreed
            """
        ),
        ([.strongCue, .reports], "told tells"),
        (
            [.takesListener],
            """
            told tells tell reminded informed assured assures urged called calls call dubbed labeled labelled accused blasted
            praised hailed touted denounced mocked criticized described branded attacked slammed thanked quoted cited
            referred characterized compared posted went goes thought implored began read reads dismissed
            """
        ),
        (
            .weakCue,
            """
            called calls call describes described praised praises dubbed labeled labelled labels accused accuses blasted hailed hails touted
            touts denounced denounces mocked mocks quoted quotes cited cites promises branded slammed criticized criticised criticizes decried
            derided condemned condemns ridiculed assailed assails characterized characterised portrayed portrays referred refers compared compares
            attacked attacks dismissed dismisses blamed thanked credited spoke talked pointed used uses railed ripped
            accepted rejected defended defends touched vowed expressed questioned questions charged challenged found finds feared
            pledges vows promises believed believes thinks likened chided lambasted excoriated
            bashed pressed released issued published signed announces asserts contends maintains suggest claims claim
            reported reports stressed stresses emphasizes touting repeats released titled entitled
            states state note report comment signaled signalled indicated indicates implied wanted wants
            sees saw considered considers regarded deemed deems considers termed terms named names coined
            hinted invoked alluded echoed echoes hopes hoped expects expected welcomed welcomes encouraged encourages
            argue added recommend recommended tell write ask assert
            imagined remembered remembers sent put puts made makes offered offers
            shot fired hit
            delivered delivers gave gives shared shares pitched pitches framed frames invited
            """
        ),
        (
            [.strongCue, .participle],
            """
            saying adding stating telling writing noting arguing warning asking explaining claiming insisting declaring
            tweeting concluding recalling remarking suggesting predicting shouting yelling chanting asserting
            acknowledging admitting alleging vowing promising pledging announcing emphasizing stressing exclaiming
            reading complaining joking responding replying boasting quipping
            """
        ),
        (
            [.weakCue, .participle],
            """
            calling describing citing quoting praising accusing dubbing labeling blasting hailing touting denouncing mocking
            criticizing slamming referring naming pointing repeating ripping attacking charging urging expressing declaring
            branding condemning dismissing echoing invoking deeming terming portraying comparing likening chiding
            decrying deriding ridiculing asking demanding using
            """
        ),
        (
            .faintCue,
            """
            accepted made makes put puts shared shares used uses using found finds gave gives sent goes went going began believed
            believes thinks thought considers considered wants wanted hopes hoped expects expected imagined remembered
            remembers offers offered hit shot fired sees saw touched feared read reads agreed published released issued
            signed delivered encouraged invited rejected posted
            """
        ),
        (
            .maybeNoun,
            """
            report reports state states claim claims note notes comment comments call calls charge charges quotes promises
            warning question questions names terms reading writing tweets charged attacks makes chants pledges vows frames read
            answer answers demand label labels put pitches offers touch hopes saying
            """
        ),
        (
            .auxiliary,
            """
            is are was were be been being am has have had having do does did will would can could may might shall should must
            wasn't isn't didn't hasn't hadn't wouldn't couldn't won't can't don't doesn't aren't weren't haven't 's 've 'd 'll
            """
        ),
        (
            .time,
            "ago year years month months week weeks day days hour hours minute minutes time night morning evening afternoon weekend moment decade decades summer"
        ),
        (.passive, "is are was were be been being"),
        (.source, "per"),
        (
            .adverb,
            """
            also then now again later earlier recently previously once often repeatedly simply even still just already always
            never not only quickly publicly privately clearly further further instead meanwhile however moreover
            furthermore additionally thus therefore actually apparently reportedly allegedly famously initially finally
            eventually subsequently ever so too yesterday today tonight tomorrow flatly bluntly angrily proudly
            specifically personally basically literally really rather quite almost nearly afterward afterwards
            rhetorically dismissively sarcastically incorrectly correctly falsely wrongly rightly sternly calmly
            confidently defiantly dryly grimly firmly openly strongly explicitly frequently sometimes usually
            early late here there last next generally back out up down off on-air online onstage
            """
        ),
        (
            [.preposition],
            """
            of in on at by for with from into onto over under about against during after before between among through
            throughout without within via toward towards upon near despite amid amidst across behind beyond
            inside outside since until till regarding concerning following including like unlike as per ahead
            alongside around above below
            """
        ),
        (.agentMarker, "by"),
        (.conjunction, "and but or nor yet"),
        (
            .subordinator,
            """
            while because if although though when whereas unless until since whenever where wherever whether how why than
            after before as
            """
        ),
        (.relative, "who whom whose which what"),
        (.that, "that"),
        (.to, "to"),
        (.according, "according"),
        (
            .determiner,
            """
            the a an this that these those another some many most several few all both each every any no one two three four
            five six seven eight nine ten other others dozens hundreds thousands such
            """
        ),
        (.possessivePronoun, "his her its their my our your"),
        (.pronounMale, "he he'd he's he'll"),
        (.pronounFemale, "she she'd she's she'll"),
        (.pronounPlural, "they they'd they're they've"),
        (.pronounThing, "it it's"),
        (
            .pronounSpeaker,
            "i we you i'd i'm i've we've we're you're someone somebody everyone everybody nobody anyone"
        ),
        (
            .role,
            """
            spokesman spokeswoman spokesperson spokespeople spokesmen official officials expert experts analyst analysts minister ministers president
            senator senators congressman congresswoman governor mayor lawmaker lawmakers critic critics supporter supporters
            activist activists adviser advisers advisor advisors aide aides source sources witness witnesses
            resident residents leader leaders chairman chairwoman chair chairperson director secretary attorney lawyer
            lawyers judge judges justice officer officers police prosecutor prosecutors sheriff chief deputy
            candidate candidates nominee nominees frontrunner front-runner billionaire businessman businesswoman mogul tycoon
            author writer reporter reporters journalist journalists editor editors host anchor moderator commentator
            professor researcher researchers scientist scientists scholar scholars teacher teachers student students
            doctor doctors physician nurse economist economists strategist strategists pollster consultant operative
            manager executive executives ceo founder owner farmer farmers worker workers employee employees voter voters
            protester protesters demonstrator demonstrators man woman men women boy girl mother father son daughter
            wife husband brother sister friend friends neighbor neighbour neighbors neighbours colleague colleagues
            investigator investigators detective inspector general colonel commander captain sergeant soldier soldiers
            ambassador envoy diplomat diplomats representative representatives delegate delegates democrat democrats
            republican republicans conservative conservatives liberal liberals veteran veterans survivor survivors
            victim victims relative relatives family families parents owner observers observer insider insiders
            organizer organizers organiser organisers volunteer volunteers member members staffer staffers
            coach player players actor actress singer director artist musician pastor bishop priest imam rabbi
            pope king queen prince princess chancellor premier ex-president ex-minister people person guy others
            user users narrator crowd audience opponents opponent rival rivals counterpart speaker whistleblower
            defendant plaintiff plaintiffs suspect suspects driver pilot passenger passengers tenant trader traders
            investor investors developer contractor engineer historian biologist psychologist heckler mp mps peer
            foreman surgeon firefighter firefighters paramedic negotiator mediator
            """
        ),
        (
            .organisation,
            """
            ministry department agency guild society club trust commission committee council court board bureau office administration government
            campaign company corporation union association organization organisation group groups network institute
            institution foundation university college school hospital church party congress senate house parliament
            assembly bank fund center centre society coalition alliance federation league team club authority
            authorities service services administration force forces army navy police fbi cia pentagon kremlin
            white times post journal news magazine newspaper newspapers paper website site outlet channel station
            press agency ap reuters un eu nato who unicef aclu nra gop dnc rnc firm inc corp llc ltd co chamber
            embassy consulate mission delegation panel tribunal regime militia front movement brigade
            trust industry lobby think-tank watchdog regulator report study survey poll statement letter email e-mail
            memo document documents lawsuit suit complaint editorial article post ad ads video transcript book tweet
            release sign signs banner banners headline caption filing affidavit indictment ruling opinion brief platform
            resolution law bill text message messages note speech column passage slogan cnn msnbc abc nbc cbs fox bbc npr pbs
            politico breitbart guardian moody's
            """
        ),
        (
            .speechNoun,
            """
            statement tweet letter email e-mail speech words comment comments remark remarks claim claims assertion promise
            slogan message phrase post memo argument call calls warning vow pledge insistence suggestion description quote
            line declaration observation admission accusation characterization criticism response answer question mantra
            motto quip retort version word interview article book testimony ad essay memoir blog op-ed column
            """
        ),
        (
            .title,
            """
            mr mrs ms miss dr prof sir dame lord lady sen rep gov gen lt col sgt capt cmdr maj adm rev hon pres supt det insp
            president vice minister prime foreign senator congressman congresswoman representative governor mayor
            secretary chancellor king queen prince princess pope judge justice chief general colonel captain
            sergeant lieutenant commander admiral professor doctor director chairman chairwoman speaker attorney
            spokesman spokeswoman spokesperson ambassador deputy former ex-president candidate nominee state
            democratic republican gop independent libertarian conservative labour ministry coach sheriff officer
            detective inspector imam rabbi father sister brother bishop archbishop cardinal pastor reverend
            executive manager strategist consultant adviser advisor commentator host anchor analyst reporter editor
            columnist correspondent author actor actress singer billionaire businessman mogul tycoon frontrunner
            front-runner leader founder co-founder ceo professor economist historian pollster rival spokespeople
            defense defence interior finance health education justice labor trade environment home treasury
            commissioner councilman councilwoman councillor alderman lawmaker delegate lawyer assistant associate
            """
        ),
        (
            .abbreviation,
            """
            mr mrs ms dr prof sen sens rep reps gov gen lt col sgt capt cmdr maj adm rev hon jr sr st ste vs v no mt ft inc
            corp ltd co dept pres supt det insp jan feb mar apr aug sept oct nov dec ave blvd rd etc calif fla mass
            penn ariz colo conn ill ind mich minn wis tenn va ala ga ky md mo neb nev okla ore tex wash u.s u.k u.n
            e.g i.e a.m p.m
            """
        ),
        (
            .day,
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
            october november december jan feb aug sept oct nov dec yesterday today tonight
            """
        ),
        (.particle, "al bin ibn de da di del della der den van von la le el dos du abu ben ten ter st san mc o y"),
        (
            .nationality,
            """
            american british french german russian chinese japanese afghan pakistani indian iranian iraqi syrian israeli
            palestinian saudi turkish ukrainian polish italian spanish greek dutch swedish norwegian danish finnish
            canadian mexican brazilian australian korean egyptian european african asian arab western republican
            democratic irish scottish welsh english belgian austrian swiss hungarian czech romanian
            venezuelan cuban colombian argentine chilean nigerian kenyan ethiopian sudanese libyan tunisian moroccan
            lebanese jordanian yemeni kurdish taliban indonesian malaysian vietnamese thai philippine filipino
            new-york u.s us uk british-born
            """
        ),
        (
            [.notName],
            """
            house senate congress white york states united america washington iowa hampshire ohio florida texas california
            street university court supreme party times post news twitter facebook instagram youtube fox cnn msnbc nbc
            abc cbs democrats republicans democrat republican gop american americans islamic islam christian muslim
            muslims jewish wall international national federal state city county world war department committee north
            south east west new day christmas easter internet english god bible olympic olympics amendment constitution
            act law first second kabul moscow beijing london paris berlin brussels europe russia china iran iraq
            afghanistan syria israel germany france britain mexico canada pakistan india japan ukraine africa asia
            carolina nevada virginia pennsylvania michigan wisconsin colorado arizona georgia indiana illinois
            massachusetts jersey missouri minnesota utah los angeles san francisco chicago boston philadelphia detroit
            super tuesday night live week show press conference today tonight inauguration monday
            morning sunday trade organization nations security human rights obamacare benghazi isis
            medicare social hollywood broadway manhattan brooklyn thanksgiving tea
            """
        ),
        (
            .male,
            """
            mr sir lord king prince father brother son husband man boy businessman spokesman chairman congressman actor
            councilman grandfather uncle nephew gentleman his him himself rev pope priest monsignor
            """
        ),
        (
            .female,
            """
            mrs ms miss dame lady queen princess mother sister daughter wife woman girl businesswoman spokeswoman
            chairwoman congresswoman actress councilwoman grandmother aunt niece herself heroine
            """
        ),
        (.distancing, "so-called self-described self-styled self-proclaimed known dubbed nicknamed titled entitled"),
        (
            .consumes,
            "read watched sang wrote directed starred recorded reading watching singing film movie song book novel album play show series episode titled entitled"
        ),
        (
            .negation,
            """
            not no never none nobody nothing neither nor cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't
            weren't hasn't haven't hadn't couldn't shouldn't without unlike like hardly
            """
        ),
    ])
}
