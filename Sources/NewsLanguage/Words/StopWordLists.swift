/// Function words and the verbs of reporting, as written, by primary language subtag.
enum StopWordLists {
    static let byLanguage: [String: String] = [
        "en": """
        a about above across after afterwards again against ago all almost along already also although always am among
        an and another any anyone anything are aren around as at away be became because become been before behind being
        below between both but by can cannot could couldn did didn do does doesn doing don done down during each either
        else even ever every everyone few for from get gets getting give go goes going gone got had hadn has hasn have
        haven having he her here hers herself him himself his how however i if in into is isn it its itself just last
        least less let like likely made make makes making many may maybe me might more most mr mrs ms much must my
        myself near need neither never new no nor not nothing now of off often on once one only onto or other others
        our ours ourselves out over own per perhaps put rather re really s said same saying say says see seem set she
        should shouldn since so some someone something still such t take than that the their theirs them themselves
        then there these they thing things this those though through thus to today together told too toward towards
        under until up upon us use used using ve very via want was wasn way we well went were weren what when where
        whether which while who whole whom whose why will with within without won would wouldn yesterday yet you your
        yours yourself monday tuesday wednesday thursday friday saturday sunday according ll d m amid
        """,
        "de": """
        aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei
        beim bereits bin bis bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf darf darüber das
        dass davon dazu dein deine dem demnach den denen denn der deren des deshalb dessen die dies diese dieselbe
        diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einige einmal er erst es etwa
        etwas euch euer fast für gegen gegenüber gewesen gibt ging hab habe haben hat hatte hatten hier hin hinter ich
        ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins ist ja jede jedem jeden jeder jedes jedoch
        jene jetzt kann kein keine keinem keinen keiner können könnte laut machen man manche mehr mein meine mich mir
        mit muss müssen nach nachdem nicht nichts noch nun nur ob oder ohne sagt sagte schon sehr sei seien sein seine
        seinem seinen seiner seit sich sie sind so solche soll sollen sollte sollten sondern sonst sowie über um und uns
        unser unter viel viele vom von vor war waren was wegen weil weiter weitere welche welcher wenn wer werde werden
        wie wieder will wir wird wo wollen worden wurde wurden während zu zum zur zwar zwischen heute gestern montag
        dienstag mittwoch donnerstag freitag samstag sonntag uhr neue neuen neuer
        """,
        "fr": """
        a à afin ai ainsi alors après assez au aucun aucune aujourd aura aurait auront aussi autre autres aux avaient
        avait avant avec avez avoir avons ayant beaucoup bien c car ce ceci cela celle celles celui cependant certains
        ces cet cette ceux chaque chez ci comme comment contre d dans de depuis dernier dernière des dès deux dit donc
        dont du durant elle elles en encore entre est et étaient était étant être eu fait faire fois font hier hors
        hui ici il ils j jamais je jusqu jusque l la là le lequel les leur leurs lors lorsque lui lundi mardi mercredi
        jeudi vendredi samedi dimanche ma mais même mêmes me mes moins mon n ne ni non nos notre nous on ont ou où par
        parce parmi pas pendant peu peut peuvent plus plusieurs pour pourquoi pourrait pouvoir près presque puis qu
        quand que quel quelle quelles quelque quelques quels qui quoi s sa sans se selon sera serait ses si soit son
        sont sous sur t ta tandis tel telle tes toujours tous tout toute toutes très trop tu un une va vers voici
        voilà vos votre vous y été nouveau nouvelle
        """,
        "es": """
        a al algo algún alguna algunas alguno algunos ante antes aquel aquella aquí así aún aunque ayer bajo bien cada
        casi como cómo con contra cual cuál cuando cuándo cuyo cuya de debe del desde después dice dijo donde dónde dos
        durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta está estaba están estar este
        esto estos estas fue fueron ha había habían haber han hace hacer hacia hasta hay hoy la las le les lo los luego
        lunes martes miércoles jueves viernes sábado domingo más me mediante mi mientras mismo misma mucho muchos muy
        nada ni ningún ninguna no nos nosotros nuestra nuestro nueva nuevo o os otra otras otro otros para parte pero
        poco por porque pues puede pueden que qué quien quién quienes se sea según ser será si sí sido sin sino sobre
        solo sólo son su sus tal también tampoco tan tanto te tiene tienen toda todas todavía todo todos tras tu tuvo
        un una unas uno unos va van y ya yo sería
        """,
        "it": """
        a ad agli ai al alla alle allo anche ancora avere aveva avevano c che chi ci ciò come con contro cosa così cui
        d da dagli dai dal dalla dalle dallo degli dei del dell della delle dello di dice dopo dove due e è ed era erano
        essere fa fino fra gli ha hanno ho i ieri il in io l la le lei li lo loro lui ma mai me mentre mi molto ne negli
        nei nel nell nella nelle nello noi non nostro o oggi ogni oltre ora per perché perché più poco poi prima può
        qua quale quali quando quanto quella quelle quelli quello questa queste questi questo qui quindi sarà se secondo
        sempre senza si sia sono sta stata state stati stato su sua sue sugli sui sul sulla sulle suo suoi tra tutta
        tutte tutti tutto un una uno va verso vi è lunedì martedì mercoledì giovedì venerdì sabato domenica
        """,
        "pt": """
        a ainda além algumas alguns ante antes ao aos após aquela aquele as até cada com como contra da das de dela dele
        depois desde dessa desse desta deste disse do dois dos durante e é ela elas ele eles em entre era essa esse esta
        está estão estar estava este eu foi foram há isso isto já lhe mais mas me mesmo meu minha muito muitos na não
        nas nem no nos nossa nosso num numa o onde ontem os ou outra outras outro outros para pela pelas pelo pelos pode
        por porque quais qual quando que quem são se segundo sem ser será seu seus sob sobre sua suas também tem têm
        ter tinha toda todas todo todos um uma umas uns vai você segunda terça quarta quinta sexta sábado domingo hoje
        """,
        "nl": """
        aan al alle alleen als altijd andere bij dan dat de deze die dit doen door dus een eens en er geen had hadden
        heb hebben heeft hem het hier hij hoe hun ik in is ja je kan konden kunnen maar meer men met mij moet na naar
        niet niets nog nu of om omdat ons ook op over reeds te tegen toch toen tot u uit uw van veel volgens voor waar
        was wat we weer werd werden wie wil worden wordt ze zegt zei zelf zich zij zijn zo zonder zou maandag dinsdag
        woensdag donderdag vrijdag zaterdag zondag vandaag gisteren nieuwe onder tussen deze
        """,
        "sv": """
        att av den det de dem denna detta dig din du där efter eller en ett för från går hade han har hon hur här i inte
        in jag kan kommer man med men mer mot måste ni nu när nya och också om på redan sa sade samt sedan ska skulle
        sig sin sina som så säger till under upp ut utan vad var vara varit vi vid vill än är över åt måndag tisdag
        onsdag torsdag fredag lördag söndag
        """,
        "da": """
        af alle at blev bliver da de den der deres det dette dig din du efter eller en er et flere for fra få får før ham
        han har havde hun hvad hvor i ifølge ikke ind jeg kan kom kun man med meget men mod ned nu når og også om op
        over på sagde selv sig siger sin skal som til ud under var ved vi vil være været år mandag tirsdag onsdag torsdag
        fredag lørdag søndag
        """,
        "no": """
        alle at av ble blir bli da de den der dem det dette du eller en er et etter flere for fra få får før ham han har
        hadde hun hva hvor i ifølge ikke inn jeg kan kom kun man med meget men mot ned nå når og også om opp over på
        sa seg selv sier sin skal som til ut under var ved vi vil være vært år mandag tirsdag onsdag torsdag fredag
        lørdag søndag noe noen
        """,
        "pl": """
        a aby ale bardzo bez bo by był była było były być co czy dla do gdy go i ich ile im innych iż ja jak jako je jego
        jej jest jeszcze już kiedy kto która które którego której który których którzy lub ma może można mu na nad nas
        nie nich nim niż o od on ona oni oraz po pod podczas ponieważ powiedział przed przez przy są się również tak
        także tam te tego tej ten to tu tych tylko tym w we według więc wszystkie z za został została ze że żeby
        poniedziałek wtorek środa czwartek piątek sobota niedziela
        """,
        "cs": """
        a aby ale ani asi až bez bude budou by byl byla bylo byly být co což do ho i já jak jako je jeho jejich jen ještě
        již jsem jsme jsou k kde kdo když která které který ma má může na nad ne nebo nejsou není než o od on pak po
        pod podle pokud pouze pro proto před při řekl s se si své také tak tam te tedy ten tento tím to tu ty u už v
        ve více však z za ze že
        """,
        "tr": """
        ama ancak bir biz bu çok da daha de değil diye dolayı en gibi göre hem her için ile ise kadar ki mi nasıl ne
        neden o olan olarak oldu olduğu olduğunu olması on sonra şey şu tarafından tüm üzere var ve veya ya yani yeni
        """,
        "fi": """
        ei eivät että ettei hän ja jo joka jos jotka kanssa kuin kun mukaan mutta myös ne niin nyt oli olivat olla on
        ovat se sekä sen siitä sitä tai tämä tässä vain vielä voi
        """,
        "ru": """
        а без более больше будет будут бы был была были было быть в вам вас весь во вот все всего всех вы где да даже
        два для до его ее ей ему если есть еще же за здесь и из или им их к как ко когда которая которого которой
        которые который которых кто куда ли либо между меня мне много может можно мы на над надо нам нас не него нее
        нет ни них но ну о об однако он она они оно от отметил очень перед по под после потому почти при про раз с
        сам свою своей своего себя сейчас со сообщает сообщил сообщили также так такой там те тем теперь то того
        тоже той только том ты у уже хотя чего чей чем через что чтобы эта эти этих это этого этой этом этот я
        понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье сегодня вчера году года
        словам новый новая новые
        """,
        "uk": """
        а або адже але б без більш бути був була були було в вже ви від він вона вони воно все всі де для до його її є
        за зі з і й їх із як яка яке який які коли між на над не ні о під по при про та так також там те ти то того
        тільки у уже хто це цей ця ці чи що щоб я повідомив сьогодні вчора року
        """,
        "ja": "こと ため これ それ さん よう もの ところ",
        "zh": "我们 他们 这个 一个 没有 可以 已经 以及 但是 因为 所以 表示 記者 记者 报道 報導",
        "ko": "그리고 그러나 하지만 이번 지난 대한 위해 있는 했다 것으로 밝혔다 오늘",
    ]
}
