/// Spanish words for the speaker rules.
package enum SpanishWords {
    package static let table = WordTable([
        (
            [.strongCue, .reports],
            """
            dijo dice dicho decía declaró declara declarado afirmó afirma afirmado explicó explica explicado añadió añade añadido agregó
            agrega aseguró asegura asegurado señaló señala señalado indicó indica indicado manifestó manifiesta sostuvo sostiene advirtió
            advierte advertido insistió insiste confirmó confirma anunció anuncia anunciado reconoció reconoce admitió admite destacó
            destaca subrayó subraya recordó recuerda apuntó apunta comentó comenta concluyó concluye escribió escribe respondió
            responde informó informa relató relata denunció denuncia prometió promete lamentó lamenta reiteró reitera precisó
            """
        ),
        (.strongCue, "preguntó pregunta pidió pide exclamó exclama gritó exigió exige tuiteó criticó critica"),
        (
            .weakCue,
            "llamó llama calificó califica calificado describió describe tildó tacha tachó citó elogió elogia acusó acusa condenó condena consideró considera habló habla celebró"
        ),
        (.takesListener, "llamó calificó tildó tachó acusó"),
        (.auxiliary, "ha han había habían es son era eran fue fueron será sería está están se lo le les"),
        (.passive, "es son fue fueron sido era"),
        (.adverb, "también además después luego ya aún todavía entonces así no nunca ayer hoy asimismo"),
        (.preposition, "de del a al en con por para sin sobre tras desde hasta hacia entre contra ante durante según"),
        ([.source, .preposition], "según"),
        (.agentMarker, "por"),
        (.conjunction, "y e o u pero sino ni"),
        (.subordinator, "cuando si porque como aunque mientras"),
        (.relative, "quien quienes cual cuyo"),
        (.that, "que"),
        (
            .determiner,
            "el la los las un una unos unas este esta estos estas ese esa varios varias algunos algunas muchos"
        ),
        (.possessivePronoun, "su sus nuestro nuestra"),
        (.pronounMale, "él"), (.pronounFemale, "ella"), (.pronounPlural, "ellos ellas"),
        (.pronounSpeaker, "yo nosotros usted"),
        (
            .role,
            """
            portavoz ministro ministra presidente presidenta alcalde alcaldesa diputado diputada senador senadora director directora jefe jefa
            experto expertos experta investigador investigadora abogado abogada juez jueza fiscal testigo testigos vecino vecinos
            sindicato policía líder dirigente entrenador profesor secretario secretaria vocero vocera gobernador gobernadora funcionarios
            """
        ),
        (
            .title,
            "sr sra dr dra presidente presidenta ministro ministra alcalde alcaldesa senador senadora diputado diputada general juez jueza fiscal director directora portavoz papa rey reina canciller gobernador gobernadora secretario secretaria don doña primer"
        ),
        (
            .organisation,
            "ministerio gobierno policía partido sindicato comisión consejo tribunal parlamento congreso senado universidad empresa grupo diario periódico agencia asociación organización banco fiscalía kremlin onu ue otan efe informe estudio comunicado"
        ),
        (.speechNoun, "declaración palabras comunicado frase expresión"),
        (.abbreviation, "sr sra dr dra d st"),
        (
            .day,
            "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ayer hoy"
        ),
        (.particle, "de del la las los y el al ben"),
        (
            .nationality,
            "español española ruso rusa estadounidense francés francesa alemán alemana británico ucraniano israelí chino mexicano mexicana argentino argentina"
        ),
        (.notName, "españa madrid barcelona europa rusia moscú washington méxico argentina chile bruselas parís"),
        (.male, "sr ministro presidente alcalde don"), (.female, "sra ministra presidenta alcaldesa doña"),
        (.consumes, "libro película novela álbum canción serie diario revista programa"),
        (.distancing, "llamado llamada llamados denominado"),
        (.time, "año años mes meses semana semanas día días hora horas"),
    ])
}
