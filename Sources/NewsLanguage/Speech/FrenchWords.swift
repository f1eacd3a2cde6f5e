/// French words for the speaker rules.
package enum FrenchWords {
    package static let table = WordTable([
        (
            [.strongCue, .reports],
            """
            dit disait déclaré déclare déclarait déclara affirmé affirme affirmait expliqué explique expliquait ajouté ajoute ajoutait
            assuré assure estimé estime estimait indiqué indique précisé précise souligné souligne annoncé annonce confirmé
            confirme rappelé rappelle écrit écrivait raconté raconte soutenu soutient regretté regrette reconnu reconnaît promis
            averti avertit insisté insiste poursuivi poursuit répondu répond conclu conclut martelé martèle témoigné témoigne
            rapporté rapporte prévenu prévient commenté commente plaidé plaide reproché
            """
        ),
        (
            .strongCue,
            "lancé lance demandé demande interrogé interroge ironisé ironise tweeté tonné réagi réagit exclamé exclame dénoncé dénonce salué salue jugé juge"
        ),
        (
            .weakCue,
            "qualifié qualifie appelé appelle évoqué évoque parlé parle décrit cité cite accusé accuse critiqué critique condamné condamne considéré considère vanté vante fustigé fustige promet"
        ),
        (.takesListener, "qualifié qualifie accusé accuse"),
        (.auxiliary, "a ont avait avaient aurait est sont était étaient sera serait ayant être avoir s se n ne"),
        (.passive, "est sont été était"),
        (
            .adverb,
            "aussi encore alors ensuite également déjà puis ainsi notamment toutefois cependant pas jamais hier aujourd'hui"
        ),
        (
            .preposition,
            "de du des d à au aux en dans sur sous pour par avec sans chez vers depuis pendant après avant contre entre lors selon devant"
        ),
        ([.source, .preposition], "selon après"),
        (.agentMarker, "par"),
        (.conjunction, "et ou mais car"),
        (.subordinator, "quand lorsque si parce comme alors"),
        (.relative, "qui dont laquelle lequel"),
        (.that, "que qu"),
        (.determiner, "le la les l un une des ce cette ces cet plusieurs certains certaines tous"),
        (.possessivePronoun, "son sa ses leur leurs notre nos"),
        (.pronounMale, "il"), (.pronounFemale, "elle"), (.pronounPlural, "ils elles"),
        (.pronounSpeaker, "je j on nous vous"),
        (
            .role,
            """
            porte-parole ministre président présidente maire député députée sénateur sénatrice directeur directrice chef responsable responsables
            expert experts experte chercheur chercheuse avocat avocate juge procureur témoin témoins habitant habitants syndicat syndicats
            policier policiers premier secrétaire dirigeant dirigeants entraîneur patron patronne professeur préfet
            """
        ),
        (
            .title,
            "m mme mlle dr président présidente ministre premier première maire député députée sénateur sénatrice général professeur juge procureur directeur directrice porte-parole pape roi reine chancelier préfet"
        ),
        (
            .organisation,
            """
            ministère gouvernement police parti syndicat commission conseil tribunal parlement assemblée sénat université entreprise groupe
            journal agence association organisation banque élysée kremlin parquet préfecture matignon onu ue otan afp rapport étude communiqué
            """
        ),
        (.speechNoun, "déclaration propos mots communiqué phrase expression"),
        (.abbreviation, "m mm mme mlle dr pr st"),
        (
            .day,
            "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier"
        ),
        (.particle, "de du la le d van von ben el al"),
        (
            .nationality,
            "français française russe américain américaine allemand allemande britannique israélien ukrainien chinois italien espagnol"
        ),
        (.notName, "france paris europe russie moscou washington bruxelles lyon marseille allemagne berlin"),
        (.male, "m ministre"), (.female, "mme mlle présidente députée directrice"),
        (.consumes, "livre film roman album chanson série journal émission magazine"),
        (.distancing, "soi-disant dits dite"),
        (.time, "an ans mois semaine semaines jour jours heure heures"),
    ])
}
