/// German words for the speaker rules.
package enum GermanWords {
    package static let table = WordTable([
        (
            [.strongCue, .reports],
            """
            sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont betonten meinte meint meinten berichtete berichtet
            berichteten äußerte äußert äußerten ergänzte ergänzt fügte warnte warnt warnten behauptete behauptet behaupteten versicherte
            versichert kritisierte kritisiert kritisierten kommentierte kommentiert bestätigte bestätigt bestätigten unterstrich
            versprach verspricht räumte mahnte mahnt argumentierte argumentiert bekräftigte bekräftigt entgegnete
            erwiderte antwortete antwortet schrieb schreibt schrieben geschrieben verkündete verkündet resümierte
            erläuterte erläutert stellte konstatierte bilanzierte
            """
        ),
        (
            .strongCue,
            "fragte fragt rief forderte fordert forderten urteilte urteilt lautete lautet heißt hieß klagte klagt scherzte twitterte twittert zitierte"
        ),
        (
            .weakCue,
            """
            nannte nennt nannten genannt bezeichnete bezeichnet bezeichneten lobte lobt lobten teilte teilten teilt gab gaben gibt kündigte
            kündigten kündigt sprach spricht sprachen verwies verweist wies wiesen verurteilte verurteilten verurteilt rügte pries würdigte
            beschrieb beschreibt beklagte verteidigte verteidigt gratulierte plädierte appellierte hofft hoffte glaubt
            glaubte befürchtet befürchtete zeigte zeigten reagierte verlangte verlangt rechtfertigte begründete begrüßte
            """
        ),
        (.takesListener, "nannte nennt bezeichnete bezeichnet lobte kritisierte verurteilte zitierte"),
        (
            .auxiliary,
            "ist sind war waren wird werden wurde wurden hat haben hatte hatten sei seien wäre kann könne könnte soll solle sollte muss müsse will wolle habe hätte würde sich"
        ),
        (.passive, "wird werden wurde wurden worden"),
        (
            .adverb,
            """
            auch dann nun später zuvor erneut bereits noch nur nicht jedoch aber dazu daraufhin weiter weiterhin außerdem
            zudem dabei hierzu gestern heute allerdings schon wieder mehrfach zuletzt ferner ebenfalls so hinzu mit
            """
        ),
        (
            .preposition,
            """
            in im an am auf aus bei beim mit nach seit von vom zu zum zur für gegen durch über unter vor während wegen um ohne
            gegenüber zwischen trotz laut gemäß neben hinter bis ab
            """
        ),
        ([.source, .preposition], "laut gemäß"),
        ([.source, .adverb], "so"),
        (.according, "angaben aussage aussagen worten darstellung einschätzung ansicht meinung auffassung"),
        (.sourceAfter, "zufolge"),
        (.agentMarker, "von durch"),
        (.conjunction, "und oder sondern sowie doch denn"),
        (.subordinator, "als wenn weil da obwohl ob wie während nachdem bevor damit indem"),
        (.relative, "welcher welche welches wer was"),
        (.that, "dass daß"),
        (
            .determiner,
            "der die das den dem des ein eine einen einem einer eines dieser diese dieses jener viele mehrere einige alle beide kein keine"
        ),
        (.possessivePronoun, "sein seine seiner seinen ihr ihre ihrer ihren unser unsere"),
        (.pronounMale, "er"),
        (.pronounFemale, "sie"),
        (.pronounThing, "es"),
        (.pronounSpeaker, "ich wir man uns"),
        (
            .role,
            """
            sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin bürgermeister bürgermeisterin abgeordneter
            abgeordnete experte experten expertin forscher forscherin wissenschaftler polizei chef chefin leiter leiterin vorsitzender
            vorsitzende direktor direktorin trainer anwalt staatsanwalt richter zeugen augenzeugen anwohner kritiker
            beamte beamten vertreter vertreterin reporter journalist mitarbeiter staatsanwaltschaft innenminister außenminister
            außenministerin finanzminister verteidigungsminister ministerpräsident ministerpräsidentin regierungssprecher
            bundeskanzler bundeskanzlerin bundespräsident oberbürgermeister generalsekretär fraktionschef parteichef
            """
        ),
        (
            .title,
            """
            herr frau dr prof präsident präsidentin kanzler kanzlerin minister ministerin bürgermeister bürgermeisterin sprecher sprecherin
            chef chefin direktor direktorin professor professorin general trainer richter senator senatorin papst könig königin
            innenminister außenminister außenministerin finanzminister verteidigungsminister ministerpräsident ministerpräsidentin
            regierungssprecher bundeskanzler bundeskanzlerin bundespräsident oberbürgermeister generalsekretär vorsitzender vorsitzende
            us-präsident
            """
        ),
        (
            .organisation,
            """
            ministerium regierung polizei partei gewerkschaft behörde behörden amt bundesamt gericht kommission rat parlament bundestag
            verband verein universität unternehmen konzern zeitung magazin sender agentur nachrichtenagentur spiegel bank
            innenministerium außenministerium auswärtige justizministerium studie bericht mitteilung erklärung staatsanwaltschaft
            spd cdu csu fdp grüne linke afd nato uno eu dpa reuters afp
            """
        ),
        (.speechNoun, "aussage erklärung worte bemerkung vorwurf äußerung begriff"),
        (.abbreviation, "dr prof hr fr nr ca bzw st"),
        (
            .day,
            "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember gestern heute"
        ),
        (.particle, "von van de zu der den"),
        (
            .nationality,
            "deutsche deutscher deutschen russische russischer russischen amerikanische amerikanischer französische französischer britische britischer israelische israelischer ukrainische ukrainischer türkische türkischer iranische iranischer chinesische chinesischer polnische polnischer"
        ),
        (
            .notName,
            "deutschland berlin europa russland moskau usa washington frankreich paris österreich wien schweiz bern hamburg münchen köln frankfurt bayern"
        ),
        (
            .male,
            "herr sprecher minister präsident kanzler bürgermeister er sein seine innenminister außenminister bundeskanzler"
        ),
        (.female, "frau sprecherin ministerin präsidentin kanzlerin bürgermeisterin außenministerin bundeskanzlerin"),
        (
            .consumes,
            "buch film roman album lied song sendung serie zeitung zeitschrift magazin theaterstück band kinofilm spielfilm"
        ),
        (.distancing, "sogenannte sogenannten sogenannter genannte genannten"),
        (.time, "jahr jahre jahren monat monaten woche wochen tag tagen uhr"),
    ])
}
