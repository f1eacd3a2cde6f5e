/// In how many of a number of English news articles a term occurs: counts, made by `rashomon-bench count-frequencies`.
///
/// Terms are stems as `LightStemmer` makes them and names of several words, folded; those of fewer than three articles
/// are left out.
package enum EnglishTermCounts {
    /// The articles that were counted.
    package static let articles = 20_000

    /// Lines "count term", by term.
    package static let lines: StaticString = #"""
        17 0
        6 0.1
        4 0.2
        7 0.4
        3 0.5
        3 0.8
        3 03
        3 05
        4 08
        444 1
        23 1.1
        15 1.2
        4 1.25
        18 1.3
        14 1.4
        41 1.5
        10 1.6
        12 1.7
        7 1.8
        5 1.9
        426 10
        214 100
        51 1000
        32 10000
        31 100000
        5 101
        4 104
        3 105
        4 108
        345 11
        4 11.5
        8 110
        8 1100
        8 11000
        3 110000
        3 112
        9 113
        6 114
        4 115
        28 1155968404
        4 116
        3 1175
        4 118
        219 12
        7 120
        12 1200
        9 12000
        3 1237
        11 125
        3 125000
        5 129
        3 12:01
        13 12:30
        142 13
        12 130
        4 1300
        3 13000
        11 130000
        4 132
        4 134
        3 138000
        159 14
        7 1400
        3 14000
        4 145
        4 146
        5 146000
        4 148
        3 149
        232 15
        33 150
        8 1500
        3 15000
        7 150000
        4 151000
        4 153
        5 154
        4 155
        3 155000
        3 156000
        3 157
        142 16
        4 16.3
        11 1600
        3 16000
        3 1619
        3 163000
        3 165
        4 167
        140 17
        4 170
        3 1700
        4 170000
        7 175
        4 175000
        172 18
        10 180
        8 1800
        5 18000
        4 180000
        3 184
        3 1865
        3 187
        3 189
        427 19
        3 190
        3 1900
        3 190000
        4 1918
        6 1919
        7 1920
        3 1924
        6 193
        6 1930
        6 1940
        4 1944
        4 1945
        3 1946
        3 1947
        3 195
        7 1950
        4 1952
        4 1956
        23 1960
        3 1961
        3 1962
        7 1963
        12 1964
        12 1965
        3 1967
        5 1968
        4 1969
        3 197
        23 1970
        6 1971
        6 1972
        11 1973
        4 1974
        4 1976
        5 1977
        7 1978
        4 1979
        37 1980
        6 1981
        7 1982
        16 1984
        15 1986
        10 1987
        13 1988
        11 1989
        36 1990
        12 1991
        23 1992
        18 1993
        16 1994
        10 1995
        18 1996
        14 1997
        17 1998
        11 1999
        3 1:30
        331 2
        12 2.0
        7 2.1
        11 2.2
        8 2.3
        5 2.4
        17 2.5
        3 2.6
        3 2.7
        5 2.8
        332 20
        3 20.5
        83 200
        89 2000
        20 20000
        16 200000
        48 2001
        15 2002
        28 2003
        23 2004
        26 2005
        39 2006
        39 2007
        191 2008
        81 2009
        3 201
        147 2010
        101 2011
        301 2012
        172 2013
        272 2014
        194 2015
        978 2016
        4 201608
        3 201609
        9 201610
        222 2017
        285 2018
        243 2019
        730 2020
        8 2021
        5 2022
        10 2024
        5 2025
        5 2030
        5 205
        3 2050
        3 207
        3 209000
        143 21
        5 2100
        3 217
        7 218
        113 22
        3 220
        4 22000
        3 220000
        3 221
        4 223000
        3 224
        3 225
        4 225000
        4 228
        86 23
        7 230
        8 2300
        4 235
        7 236000
        3 23660
        4 2383
        156 24
        3 240
        3 24000
        8 240000
        4 248000
        173 25
        10 250
        12 2500
        17 25000
        14 250000
        3 257
        92 26
        4 260
        4 2600
        96 27
        3 27.5
        13 270
        97 28
        4 2800
        5 28000
        87 29
        3 2:30
        254 3
        6 3.0
        4 3.1
        5 3.2
        10 3.3
        5 3.4
        13 3.5
        9 3.6
        9 3.7
        7 3.8
        4 3.9
        244 30
        45 300
        21 3000
        17 30000
        9 300000
        89 31
        4 310
        59 32
        30 33
        3 33000
        41 34
        60 35
        9 350
        4 3500
        4 35000
        4 350000
        32 36
        50 360
        5 36000
        29 37
        4 3700
        33 38
        3 380
        32 39
        241 4
        4 4.1
        7 4.2
        8 4.3
        7 4.4
        4 4.5
        5 4.6
        6 4.7
        4 4.8
        6 4.9
        145 40
        36 400
        15 4000
        6 40000
        19 400000
        4 401
        37 41
        33 42
        3 420
        3 42000
        45 43
        6 435
        45 44
        6 448
        62 45
        9 450
        3 4500
        4 45000
        32 46
        51 47
        58 48
        66 49
        3 4:55
        328 5
        6 5.4
        5 5.5
        5 5.6
        8 5.7
        5 5.8
        7 5.9
        204 50
        63 500
        12 5000
        17 50000
        17 500000
        5 501
        37 51
        32 52
        32 53
        5 538
        35 54
        32 55
        3 550
        7 55000
        14 56
        24 57
        3 572
        22 58
        21 59
        177 6
        3 6.2
        4 6.3
        3 6.4
        3 6.6
        5 6.7
        134 60
        24 600
        10 6000
        13 60000
        3 600000
        8 61
        20 62
        19 63
        21 64
        24 65
        4 650
        3 65000
        16 66
        15 67
        27 68
        3 680
        10 69
        6 69000
        5 690000
        4 6:30
        147 7
        3 7.3
        3 7.4
        6 7.5
        4 7.6
        11 7.7
        9 7.8
        6 7.9
        77 70
        24 700
        5 70000
        8 700000
        13 71
        3 716
        24 72
        3 72000
        12 73
        7 737
        12 74
        5 74000
        3 747
        34 75
        3 750
        4 7500
        9 75000
        14 76
        15 77
        17 78
        11 79
        169 8
        5 8.1
        6 8.2
        7 8.3
        3 8.8
        52 80
        19 800
        10 8000
        9 80000
        19 800000
        3 804
        9 81
        7 82
        11 83
        9 84
        33 85
        4 85000
        3 8501
        8 86
        12 87
        7 88
        10 89
        7 8:30
        223 9
        3 9.2
        4 9.9
        71 90
        6 900
        3 9000
        4 900000
        7 91
        9 911
        9 92
        3 9268
        6 93
        11 94
        18 95
        11 96
        4 96000
        8 97
        4 970
        4 98
        17 99
        3 9:20
        9 9:30
        3 a320
        3 aaa
        38 aaron
        6 aaron alexis
        4 aaron josefczyk
        4 abadi
        85 abandon
        3 abat
        9 abba
        17 abbott
        137 abc
        46 abc news
        4 abc's george stephanopoulos
        3 abd
        5 abdel
        4 abdicat
        8 abduct
        4 abduction
        9 abdul
        3 abdulazeez
        10 abdullah
        9 abe
        12 abedin
        4 abercrombi
        4 aberration
        3 abet
        16 abid
        5 abigail
        118 ability
        4 abject
        176 abl
        6 ablaz
        6 abnormal
        3 abnormality
        22 aboard
        26 abolish
        12 abort
        239 abortion
        3 abortionist
        10 abound
        16 abraham
        13 abraham lincoln
        22 abram
        5 abramson
        63 abroad
        60 abrupt
        28 absenc
        23 absent
        19 absente
        75 absolut
        12 absorb
        3 abstain
        5 abstract
        46 absurd
        4 absurdity
        19 abu
        11 abu bakr
        5 abundanc
        4 abundant
        209 abus
        6 abuser
        13 abusiv
        3 abuzz
        5 abysmal
        8 abyss
        3 ac360
        34 aca
        3 academia
        38 academic
        31 academy
        24 accelerat
        3 acceleration
        5 accent
        171 accept
        11 acceptabl
        27 acceptanc
        175 access
        4 access hollywood
        4 accessibl
        6 accessory
        29 accident
        18 accidental
        3 accolad
        13 accommodat
        7 accommodation
        13 accompani
        9 accompany
        4 accomplic
        79 accomplish
        40 accord
        4 accordanc
        4 according
        255 account
        45 accountability
        37 accountabl
        7 accountant
        10 accumulat
        10 accuracy
        47 accurat
        446 accus
        133 accusation
        49 accuser
        8 accustom
        3 ace
        3 acerbic
        126 achiev
        3 achievabl
        4 achill
        144 acknowledg
        20 aclu
        14 acosta
        6 acquaintanc
        3 acquiesc
        19 acquir
        6 acquisition
        15 acquit
        25 acquittal
        17 acr
        6 acrimonious
        6 acrimony
        4 acronym
        801 act
        3 acting white house
        680 action
        4 actionabl
        82 activ
        7 activat
        17 activism
        298 activist
        108 activity
        43 actor
        22 actress
        305 actual
        16 acut
        88 ad
        7 adag
        57 adam
        12 adam schiff
        10 adamant
        16 adapt
        468 add
        12 add donald trump
        17 add interest
        4 add russia investigation
        3 add trump administration
        5 addict
        15 addiction
        4 addictiv
        24 addison
        67 addition
        114 additional
        4 addl
        564 address
        4 adel
        7 adelson
        15 adequat
        5 adhanom
        7 adher
        3 adjacent
        4 adjectiv
        14 adjourn
        3 adjudicat
        4 adjunct
        38 adjust
        4 adly
        15 adm
        15 admin
        18 administer
        1510 administration
        14 administrativ
        38 administrator
        9 admir
        5 admirabl
        6 admiral
        6 admiration
        4 admirer
        42 admission
        185 admit
        5 admitted
        3 admonish
        3 admonition
        4 adolescent
        5 adolf
        5 adolf hitler
        53 adopt
        10 adoption
        8 ador
        8 adorn
        4 adrift
        98 ads
        105 adult
        185 advanc
        3 advanced placement
        108 advantag
        6 adventur
        7 advers
        33 adversary
        69 advertis
        16 advertiser
        57 advic
        49 advis
        399 adviser
        32 advisor
        15 advisory
        38 advocacy
        225 advocat
        9 aerial
        4 aetna
        5 afar
        172 affair
        148 affect
        4 affection
        3 affidavit
        42 affiliat
        10 affiliation
        14 affirm
        3 affirmation
        21 affirmativ
        9 afflict
        4 affliction
        5 affluent
        5 affluenza
        24 afford
        7 affordability
        224 affordabl
        3 affordable care
        196 affordable care act
        6 affordable care act's
        5 affront
        40 afghan
        3 afghan taliban
        111 afghanistan
        3 afghanistan nadler
        3 afghanistan war
        12 afl
        10 afl cio
        5 afloat
        5 afoul
        11 afp
        37 afraid
        76 africa
        131 african
        53 african american
        37 african americans
        70 aftermath
        185 afternoon
        6 aftershock
        3 afterthought
        17 afterward
        66 ag
        6 ag barr
        24 ag house republicans
        197 age
        19 aged
        533 agency
        274 agenda
        172 agent
        3 aggrandiz
        6 aggravat
        4 aggregat
        3 aggregator
        22 aggression
        110 aggressiv
        3 aggressor
        3 aggriev
        4 aghast
        13 aging
        6 agitat
        5 agitator
        7 agoniz
        192 agr
        479 agre
        25 agricultur
        14 agricultural
        4 ahca
        416 ahead
        3 ahistorical
        10 ahm
        4 ahmad
        7 ahmaud
        7 ahmaud arbery
        3 ai
        482 aid
        17 ail
        269 aim
        17 ain
        3 ainsley
        3 ainsley earhardt
        4 aipac
        326 air
        44 air force
        4 airasia
        7 airbas
        6 airborn
        6 airbus
        38 aircraft
        5 airfield
        3 airlift
        25 airlin
        5 airliner
        3 airmen
        12 airplan
        90 airport
        14 airspac
        80 airstrik
        7 airtim
        18 airwav
        38 aisl
        8 ak
        7 aka
        24 akin
        3 akron
        221 al
        3 al drago
        14 al franken
        5 al gore
        36 al qaeda
        6 al sharpton
        3 al smith
        23 ala
        113 alabama
        4 alabama republican
        3 alabama sen
        14 alabama senate
        31 alan
        7 alan dershowitz
        83 alarm
        7 alarmist
        45 alaska
        5 alaskan
        6 albany
        3 albatross
        11 albeit
        4 albert
        6 album
        3 albuquerqu
        22 alcohol
        3 alcoholic
        7 aleppo
        56 alert
        42 alex
        9 alex brandon
        4 alex castellanos
        7 alex jones
        35 alexander
        4 alexandra
        82 alexandria
        53 alexandria ocasio cortez
        11 alexis
        3 alfr
        12 algorithm
        24 ali
        5 alic
        31 alien
        18 alienat
        3 alienation
        38 align
        40 alik
        13 alison
        6 alison lundergan grimes
        5 alito
        40 aliv
        5 allay
        290 alleg
        240 allegation
        88 alleged
        14 allegianc
        5 allegri
        15 allen
        5 allentown
        9 allergy
        3 alleviat
        3 alley
        16 alli
        69 allianc
        12 allocat
        508 allow
        3 allowanc
        8 allsid
        6 allud
        312 ally
        6 alma
        96 alon
        50 alongsid
        3 aloof
        9 aloud
        5 alp
        8 alphabet
        6 alphabet inc
        29 alt
        6 alt right
        3 altar
        42 alter
        10 alternat
        84 alternativ
        7 altitud
        19 altogether
        4 alton
        3 alton sterling
        5 aluminium
        18 aluminum
        3 alumni
        3 alyssa
        5 alzheimer
        10 amanda
        4 amanda berry
        8 amash
        14 amass
        7 amateur
        29 amaz
        3 amazing grace
        57 amazon
        176 ambassador
        7 ambassador chris stevens
        5 ambassador christopher stevens
        8 amber
        4 amber guyger
        41 ambition
        57 ambitious
        3 ambivalent
        7 ambulanc
        21 ambush
        5 ame
        248 amend
        1123 america
        20 america first
        21 america great
        2430 american
        3 american academy
        3 american center
        21 american civil liberties union
        4 american democracy
        8 american dream
        3 american enterprise institute
        6 american federation
        20 american health care act
        3 american history
        5 american israel public affairs committee
        3 american jews
        3 american legislative exchange council
        3 american muslims
        8 american politics
        9 american progress
        3 american prospect
        5 american sniper
        7 american university
        3 americanism
        3 amherst
        6 amidst
        3 amlo
        3 ammo
        3 ammon
        36 ammunition
        8 amnesia
        74 amnesty
        4 amok
        4 amongst
        151 amount
        3 amp
        6 ampl
        5 amplify
        4 amtrak
        8 amus
        76 amy
        4 amy coney barrett
        30 amy goodman
        24 amy klobuchar
        3 amy robach
        3 amzn
        3 ana
        3 anaheim
        3 analogy
        4 analys
        205 analysis
        175 analyst
        8 analytic
        6 analytica
        19 analyz
        9 anarchist
        6 anarchy
        5 anatomy
        3 anbar
        4 ancestry
        76 anchor
        3 anchorag
        11 ancient
        21 anderson
        7 anderson cooper
        11 andr
        5 andrea
        6 andres manuel lopez obrador
        128 andrew
        26 andrew cuomo
        3 andrew harnik
        3 andrew jackson
        5 andrew johnson
        5 andrew mccabe
        10 andrew yang
        8 android
        22 andy
        4 andy ngo
        6 anecdotal
        7 anemic
        3 anesthesia
        13 anew
        112 angel
        14 angela
        4 angelo
        126 anger
        14 angl
        5 angri
        98 angry
        14 angst
        3 anguish
        3 angus
        37 animal
        8 animat
        3 animation
        3 animosity
        5 animus
        11 anita
        7 anita hill
        3 ankara
        3 ankl
        57 ann
        10 ann coulter
        10 ann romney
        6 anna
        4 annal
        9 annapolis
        3 annenberg
        7 annex
        7 annexation
        5 annihilation
        100 anniversary
        1051 announc
        17 annoy
        3 annoyanc
        200 annual
        5 anoint
        4 anoma
        22 anonymity
        43 anonymous
        4 ansar
        3 ansi
        296 answer
        6 ant
        7 antagonist
        23 anthem
        100 anthony
        23 anthony fauci
        4 anthony kennedy
        13 anthony scaramucci
        11 anthony weiner
        3 anthropologist
        467 anti
        3 anti defamation league
        5 anti semitism
        9 anti trump
        3 anti trump republicans
        5 antibody
        7 antic
        83 anticipat
        17 anticipation
        3 anticlimactic
        4 antidot
        20 antifa
        3 antioch
        5 antipathy
        3 antisemitism
        3 antithesis
        7 antitrust
        3 anton
        47 antonin
        12 antonin scalia
        29 antonio
        3 antsy
        5 anwar
        39 anxiety
        26 anxious
        39 anybody
        34 anymor
        15 anytim
        39 anyway
        31 anywher
        16 aoc
        456 ap
        3 ap news
        6 ap norc
        100 ap photo
        5 ap photo trump
        18 ap photos
        8 ap photos gop
        3 ap photos obama
        3 ap poll
        12 ap washington
        108 apart
        8 apartheid
        3 ape
        8 apocalyps
        11 apocalyptic
        3 apolitical
        4 apologis
        81 apologiz
        61 apology
        6 apoplectic
        105 app
        3 appalachian
        17 appall
        8 apparatus
        195 apparent
        231 appeal
        595 appear
        125 appearanc
        9 appeas
        9 appellat
        12 appetit
        35 appl
        23 applaud
        26 applaus
        3 apple ceo tim cook
        5 applewhit
        25 appli
        16 applicant
        51 application
        20 apply
        148 appoint
        30 appointe
        3 appointed officials
        23 appreciat
        4 appreciation
        14 apprehend
        7 apprehension
        6 apprentic
        248 approach
        41 appropriat
        28 appropriation
        3 appropriations committee
        296 approv
        136 approval
        22 approximat
        250 april
        10 apt
        19 ar
        34 arab
        4 arab spring
        59 arabia
        10 arabian
        7 arabian peninsula
        3 arabic
        3 aramco
        7 arbery
        8 arbitrary
        4 arcan
        3 archbishop
        3 archdioces
        23 architect
        3 architectur
        24 archiv
        10 arctic
        9 ardent
        4 arduous
        202 area
        22 arena
        4 argentin
        8 argentina
        567 argu
        29 arguab
        7 ari
        6 ariel
        8 aris
        7 arisen
        3 aristocracy
        3 arithmetic
        36 ariz
        151 arizona
        5 arizona gov
        3 arizona republic
        6 arizona republican
        3 arizona republican sen
        6 arizona sen
        6 arizona state university
        3 ark
        51 arkansa
        3 arlen
        3 arlington
        284 arm
        4 armageddon
        4 armchair
        3 armed forces
        6 armed services
        3 armistic
        17 armor
        160 army
        3 army gen
        9 army sgt
        4 arn
        5 arnold
        3 arnold schwarzenegger
        8 aros
        4 arous
        5 arraign
        38 arrang
        27 array
        194 arrest
        179 arriv
        72 arrival
        4 arrogant
        26 arsenal
        5 arson
        46 art
        8 arthur
        3 arthur laffer
        278 articl
        27 article share tweet post email
        15 article share tweet post email president donald trump
        4 article share tweet post email terms
        13 articulat
        8 artificial
        8 artillery
        18 artist
        5 ascend
        6 ascendanc
        4 ascension
        7 ascent
        14 ash
        8 asham
        7 ashley
        3 ashley judd
        3 ashor
        5 ashraf
        5 ashton
        50 asia
        5 asia pacific
        45 asian
        8 asian american
        99 asid
        742 ask
        6 asleep
        44 aspect
        5 aspen
        10 aspir
        3 aspirant
        12 aspiration
        3 ass
        75 assad
        16 assail
        15 assailant
        20 assang
        10 assassinat
        23 assassination
        291 assault
        44 assemb
        34 assembl
        5 assemblyman
        3 assemblywoman
        52 assert
        47 assertion
        12 assertiv
        99 assess
        40 asset
        3 assiduous
        31 assign
        5 assimilation
        20 assist
        42 assistanc
        38 assistant
        3 assister
        236 associat
        107 associated press
        113 association
        3 assort
        6 assuag
        68 assum
        13 assumption
        45 assur
        14 assuranc
        22 astonish
        4 astonishing
        5 astound
        5 astronaut
        4 astronomical
        80 asylum
        4 ate
        10 atf
        7 atheist
        4 athen
        21 athlet
        3 athletic
        56 atlanta
        47 atlantic
        4 atlantic city
        19 atmospher
        16 atomic
        16 atop
        21 atrocity
        27 attach
        1130 attack
        25 attacker
        5 attain
        351 attempt
        154 attend
        8 attendanc
        4 attendant
        41 attende
        220 attention
        38 attitud
        3 attkisson
        614 attorney
        21 attorney general
        7 attorney general barr
        19 attorney general bill barr
        14 attorney general eric
        61 attorney general eric holder
        69 attorney general jeff sessions
        5 attorney general jeff sessions jefferson
        5 attorney general loretta lynch
        4 attorney general matthew whitaker
        5 attorney general sessions
        3 attorney general william
        56 attorney general william barr
        44 attract
        5 attractiv
        23 attribut
        3 attun
        3 auction
        4 audacity
        110 audienc
        25 audio
        33 audit
        8 auditor
        5 auditorium
        43 aug
        163 august
        4 augusta
        7 aunt
        4 aunt jemima
        4 aura
        11 aurora
        4 auster
        15 austerity
        36 austin
        24 australia
        20 australian
        6 austria
        8 authentic
        3 authenticat
        3 authenticity
        240 author
        16 authoritarian
        6 authoritarianism
        4 authoritativ
        322 authority
        67 authoriz
        33 authorization
        3 autism
        39 auto
        4 automaker
        7 automat
        60 automatic
        17 automatical
        4 automation
        7 automobil
        7 autonomous
        7 autonomy
        3 autoplay
        11 autopsy
        59 availabl
        8 avalanch
        4 ave
        3 avenatti
        4 avenger
        30 avenu
        132 averag
        93 avert
        16 aviation
        3 avid
        10 aviv
        4 avlon
        222 avoid
        3 avoidanc
        4 avow
        92 await
        4 awak
        11 awaken
        41 awar
        56 award
        17 awareness
        6 awash
        3 awe
        7 awesom
        24 awful
        31 awkward
        4 awlaki
        5 awok
        3 awry
        4 axe
        3 axe files
        12 axelrod
        18 axio
        3 axis
        8 ayanna
        8 ayanna pressley
        11 ayatollah
        13 ayott
        15 az
        4 azar
        59 baby
        3 bacevich
        8 bachmann
        1448 back
        7 backbon
        20 backdrop
        53 backer
        31 backfir
        139 background
        3 backhand
        95 backlash
        8 backlog
        6 backpack
        4 backpedal
        4 backroom
        4 backstop
        8 backtrack
        5 backup
        14 backward
        11 backyard
        4 bacon
        348 bad
        4 bad idea
        21 bader
        6 badg
        11 badger
        3 badger state
        12 baffl
        29 bag
        3 baggag
        40 baghdad
        14 baghdadi
        9 baier
        25 bail
        4 bailey
        36 bailout
        13 bain
        9 bain capital
        21 bait
        7 bak
        23 baker
        5 bakersfield
        5 bakery
        11 bakr
        124 balanc
        5 bald
        4 baldwin
        154 balk
        42 ball
        38 ballistic
        9 balloon
        176 ballot
        6 ballroom
        5 ballyho
        4 baltic
        50 baltimor
        3 bamboozl
        392 ban
        4 banana
        26 band
        4 bandwagon
        9 bang
        5 bangkok
        12 bangladesh
        3 bangladeshi
        3 banish
        168 bank
        16 banker
        6 bankroll
        16 bankrupt
        23 bankruptcy
        16 banner
        51 bannon
        21 baptist
        4 baquet
        212 bar
        1027 barack
        232 barack obama
        22 barack obama's
        12 barb
        23 barbara
        7 barbara bush
        3 barbara mikulski
        4 barbaric
        3 barbarism
        9 barbaro
        5 barbecu
        3 barber
        6 barcelona
        4 barclay
        40 bargain
        3 bari
        3 bari weiss
        3 barista
        4 bark
        7 barn
        3 barney
        3 barney frank
        7 barnstorm
        3 baron
        124 barr
        4 barrack
        28 barrag
        26 barrel
        10 barrett
        11 barria
        8 barricad
        43 barrier
        4 barron
        9 barry
        4 bartender
        6 bartiromo
        518 bas
        22 baseball
        8 baseless
        46 bash
        53 bashar
        5 bashar assad
        4 bashir
        69 basic
        30 basical
        4 basilica
        45 basis
        6 bask
        7 basket
        14 basketball
        5 bastill
        3 bastille day
        4 bastion
        10 bat
        3 bataill
        14 batch
        15 bathroom
        16 baton
        7 baton rouge
        4 batten
        26 batter
        10 battery
        489 battl
        3 battle creek
        20 battlefield
        98 battleground
        7 baucus
        57 bay
        7 bay area
        28 bbc
        3 bds
        46 beach
        3 beachsid
        13 beacon
        5 beam
        64 bear
        4 beard
        20 bearer
        19 beast
        158 beat
        5 beat trump
        19 beaten
        9 beau
        4 beau biden
        7 beauregard
        5 beauregard sessionsmedill
        28 beautiful
        7 beauty
        6 becerra
        10 beck
        3 beckon
        4 becky
        211 becom
        17 bed
        4 bedevil
        4 bedford
        5 bedminster
        5 bedrock
        8 bedroom
        4 bee
        23 beef
        17 beer
        5 befit
        20 beg
        322 began
        4 begich
        514 begin
        84 begun
        46 behalf
        3 behar
        19 behav
        88 behavior
        4 behavioral
        23 behead
        4 behemoth
        3 behest
        6 behold
        3 beholden
        3 beig
        84 beij
        7 being
        7 beirut
        3 belat
        5 belated
        12 beleaguer
        10 belgian
        12 belgium
        67 belief
        519 believ
        12 believer
        3 belittl
        13 bell
        6 bellicos
        3 bellwether
        36 belong
        10 belov
        23 belt
        27 beltway
        4 bely
        9 bemoan
        95 ben
        44 ben carson
        6 ben rhodes
        3 ben sasse
        7 ben shapiro
        29 bench
        16 benchmark
        56 bend
        18 beneath
        6 benedict
        3 benefactor
        3 beneficial
        12 beneficiary
        229 benefit
        3 benenson
        3 bengal
        209 benghazi
        5 benghazi attack
        5 benign
        80 benjamin
        3 benjamin franklin
        10 benjamin netanyahu
        8 bennet
        12 bennett
        5 benny
        4 benny gantz
        11 benson
        16 bent
        5 berat
        4 bercow
        3 beret
        23 bergdahl
        16 bergen
        3 berger
        28 berkeley
        3 berkshir
        12 berlin
        8 berman
        4 bermuda
        4 bern
        7 bernank
        24 bernard
        21 bernard sanders
        25 bernardino
        462 berni
        381 bernie sanders
        6 bernie sanders bernie sanders2020 democrats
        9 bernie sanders's
        18 bernstein
        8 berry
        9 beset
        5 beshear
        26 besid
        8 besieg
        324 best
        3 bestow
        6 bestsell
        6 bestseller
        51 bet
        11 beth
        3 beth israel deaconess medical center
        3 bethlehem
        32 beto
        14 beto o'rourke
        21 betray
        19 betrayal
        32 betsy
        21 betsy devos
        347 better
        9 better care reconciliation act
        6 bever
        4 beverag
        3 beverly hills
        10 bevin
        3 bevy
        7 bewar
        3 bewilder
        160 beyond
        16 bezo
        5 bharatiya
        4 bharatiya janata party
        3 bi
        102 bia
        4 biarritz
        35 bias
        3 bibeau
        4 bibi
        25 bibl
        6 biblical
        6 bicker
        5 bicycl
        280 bid
        520 biden
        5 biden jr
        4 bidenhous
        17 bidens five
        726 big
        3 big brother
        4 big government
        9 big tech
        3 big three
        76 bigger
        334 biggest
        11 bigot
        23 bigotry
        3 bigwig
        7 bik
        4 biker
        10 bil
        11 bilateral
        1264 bill
        5 bill barr
        9 bill cassidy
        78 bill clinton
        7 bill clinton's
        8 bill gates
        3 bill kristol
        15 bill maher
        8 bill o'reilly
        4 bill o'reilly's
        3 bill scher
        9 bill weld
        3 billboard
        350 billion
        159 billionair
        6 billy graham
        38 bin
        3 bin laden
        7 binary
        21 bind
        8 binder
        3 bing
        10 biographer
        7 biography
        12 biological
        3 biologist
        3 biology
        4 biotechnology
        280 bipartisan
        3 bipartisan senate
        20 bipartisanship
        15 bird
        7 birmingham
        57 birth
        13 birthday
        6 birther
        6 birthplac
        7 birthright
        3 birthright citizenship
        7 birx
        6 bisexual
        11 bishop
        110 bit
        3 bitch
        3 bitcoin
        3 biter
        72 bitter
        5 bitterness
        31 bizarr
        4 bjp
        438 black
        8 black americans
        4 black hawk
        42 black lives matter
        4 black people
        10 blackfac
        8 blacklist
        8 blackmail
        5 blackout
        4 blair
        15 blak
        309 blam
        4 bland
        14 blank
        16 blanket
        9 blar
        38 blasey
        28 blasio
        184 blast
        20 blatant
        19 blaz
        3 ble
        9 bleak
        6 bleed
        3 blemish
        7 blend
        15 bless
        24 blew
        4 blight
        25 blind
        10 blindsid
        9 blink
        4 blip
        10 blister
        3 blith
        23 blitz
        8 blitzer
        11 blizzard
        8 blm
        7 bloat
        18 bloc
        311 block
        9 blockad
        18 blockbuster
        53 blog
        16 blogger
        3 blogginghead
        3 blogospher
        3 blond
        45 blood
        3 bloodiest
        3 bloodless
        3 bloodlet
        9 bloodsh
        27 bloody
        3 bloom
        98 bloomberg
        8 bloomberg news
        3 blossom
        141 blow
        5 blowback
        6 blower
        3 blowhard
        12 blown
        9 blowout
        5 blowup
        10 bls
        153 blu
        6 bludgeon
        26 blueprint
        6 bluff
        9 blumenthal
        15 blunder
        49 blunt
        4 blur
        3 blurry
        7 blush
        7 bluster
        3 bmw
        20 bn
        179 board
        3 boardroom
        44 boast
        18 boat
        104 bob
        17 bob corker
        4 bob dole
        6 bob goodlatte
        9 bob mcdonnell
        3 bob menendez
        4 bob woodward
        31 bobby
        24 bobby jindal
        3 boca
        3 boca raton
        4 bod
        4 bodi
        115 body
        17 boe
        239 boehner
        3 boggl
        13 bogus
        29 boil
        6 boisterous
        12 boko
        12 boko haram
        46 bold
        6 bolder
        6 bolivia
        6 bolsonaro
        37 bolster
        7 bolt
        48 bolton
        206 bomb
        4 bombard
        5 bombast
        4 bombastic
        39 bomber
        56 bombshell
        12 bon
        3 bona
        25 bond
        3 bonker
        11 bonus
        17 boo
        238 book
        35 booker
        6 bookstor
        32 boom
        14 boomer
        3 boomerang
        7 boon
        3 boondoggl
        143 boost
        4 booster
        31 boot
        5 booth
        7 booz
        27 bor
        573 border
        3 border crisis
        38 border patrol
        19 border protection
        4 border security
        6 border wall
        4 borger
        27 boris
        17 boris johnson
        3 boris johnson's
        4 bork
        123 born
        5 borough
        38 borrow
        9 borrower
        69 boss
        114 boston
        3 boston bombings
        6 boston globe
        39 boston marathon
        7 bot
        37 botch
        5 botham
        4 botham jean
        12 bother
        13 bottl
        52 bottom
        31 bought
        8 boulder
        7 boulevard
        31 bounc
        36 bound
        14 boundary
        5 bounty
        13 bourg
        10 bout
        3 boutiqu
        42 bow
        19 bowe bergdahl
        3 bowel
        34 bowl
        4 bowser
        44 box
        7 boxer
        52 boy
        3 boy scouts
        6 boycot
        25 boycott
        3 boyd
        4 boyfriend
        3 boyl
        3 boylston
        3 boylston street
        8 bozell
        3 bp
        62 brac
        3 bracelet
        8 bracket
        11 brad
        3 brad parscale
        14 bradley
        4 bradley manning
        14 brady
        24 brag
        41 brain
        9 brak
        71 branch
        77 brand
        4 brandenburg
        3 brandenburg gate
        3 brandish
        14 brandon
        9 brash
        8 brass
        6 brat
        3 braun
        20 brav
        6 bravery
        3 bravo
        14 brawl
        15 brazen
        29 brazil
        9 brazilian
        6 bre
        52 breach
        4 bread
        3 breadth
        336 break
        16 breakdown
        3 breaker
        32 breakfast
        5 breakfast club
        5 breakout
        25 breakthrough
        8 breakup
        6 breast
        40 breath
        14 breathless
        7 breathtak
        5 breez
        38 breitbart
        11 breitbart news
        3 breitbart texas
        3 brenda
        7 brendan
        6 brendan mcdermid
        42 brennan
        3 brennan center
        5 brenner
        7 brent
        6 breonna
        6 breonna taylor
        14 bret
        8 bret baier
        142 brett
        92 brett kavanaugh
        5 brett kavanaugh's
        24 brew
        6 brewer
        71 brexit
        8 breyer
        59 brian
        7 brian kemp
        5 brian kilmeade
        3 brian sandoval
        11 brian snyder
        8 brian williams
        15 brib
        27 bribery
        18 brick
        3 brid
        73 bridg
        3 bridgewater
        283 brief
        11 brien
        9 brigad
        31 bright
        5 brightest
        23 brilliant
        5 brim
        345 bring
        37 brink
        7 brinkmanship
        5 brinksmanship
        3 brinsley
        7 bristl
        5 brit
        3 brit hume
        84 britain
        132 british
        5 british prime minister david cameron
        9 british prime minister theresa
        3 britt
        3 brittl
        4 bro
        3 broach
        131 broad
        5 broadband
        76 broadcast
        13 broadcaster
        12 broaden
        61 broader
        13 broadsid
        5 broadway
        6 brock
        5 brody
        3 brody file
        114 brok
        92 broken
        30 broker
        7 bronx
        4 bronz
        28 brook
        6 brookings institution
        32 brooklyn
        3 brooks jackson
        109 brother
        16 brotherhood
        4 brotherly love
        212 brought
        7 broward
        106 brown
        5 brownsvill
        8 brows
        13 bruc
        24 bruis
        4 bruni
        3 bruno
        9 brunt
        27 brush
        34 brussel
        58 brutal
        34 brutality
        10 bryan
        8 bryant
        3 bryson
        4 brzezinski
        6 bs
        5 bubba
        33 bubbl
        5 buchanan
        29 buck
        3 bucket
        3 buckey
        7 buckl
        4 buckley
        4 bud
        7 buddy
        11 budg
        452 budget
        7 budget deal
        8 bueno
        8 buenos aires
        8 buffalo
        5 buffer
        6 buffett
        5 bug
        482 build
        4 builder
        7 buildup
        89 built
        22 bul
        20 bulk
        14 bull
        32 bullet
        3 bullhorn
        5 bulli
        4 bullish
        3 bullock
        3 bullshit
        15 bully
        6 bulwark
        3 bumbl
        28 bump
        4 bumper
        6 bumpy
        15 bunch
        5 bundler
        10 bundy
        3 bunge
        16 bungl
        6 bunker
        7 buoy
        28 burden
        4 burdensom
        133 bureau
        13 bureaucracy
        18 bureaucrat
        10 bureaucratic
        5 burgeon
        5 burger
        24 buri
        5 burial
        4 burk
        7 burlington
        82 burn
        6 burner
        5 burnett
        4 burnt
        3 burr
        31 burst
        9 burwell
        16 bury
        46 bus
        4 busch
        311 bush
        8 busiest
        573 business
        69 businessman
        32 bust
        35 busy
        3 butcher
        4 butt
        67 buttigieg
        25 button
        5 buttress
        144 buy
        19 buyer
        20 buzz
        5 buzz60
        5 buzz60 washington
        19 buzzf
        6 buzzfeed news
        3 bygon
        24 bypass
        3 byrn
        5 byron
        6 bystander
        30 ca
        6 cabin
        104 cabinet
        3 cabinet room
        60 cabl
        3 cabo
        5 cach
        3 cacophony
        3 cactus
        4 cadet
        4 cadillac
        6 cadr
        12 caf
        4 cafeteria
        7 cag
        5 cain
        30 cairo
        3 caitlin
        12 cak
        6 cakeshop
        4 cal
        5 calamity
        19 calculat
        5 calculation
        9 calculator
        12 calculus
        27 calendar
        4 calexico
        3 caliber
        3 calibrat
        125 calif
        465 california
        3 california berkeley
        11 california democrat
        4 california democrats
        9 california gov
        3 california rep
        7 california republican
        4 california sen
        16 californian
        1951 call
        3 callan
        14 caller
        4 callous
        53 calm
        3 calori
        502 cam
        6 cambodia
        12 cambridg
        6 cambridge analytica
        3 cameo
        69 camera
        4 cameraman
        22 cameron
        5 camouflag
        116 camp
        14 camp david
        5 camp fire
        1995 campaign
        3 campaign legal center
        12 campaigner
        3 campbell
        83 campus
        10 can
        68 canada
        40 canadian
        10 canadian prime minister justin trudeau
        4 canal
        4 canard
        130 cancel
        16 cancell
        25 cancellation
        55 cancer
        3 candac
        3 candace owens
        14 candid
        78 candidacy
        1273 candidat
        7 candl
        13 candy
        5 candy crowley
        4 canister
        16 cannabis
        11 cannon
        3 cantankerous
        21 cantor
        4 canvass
        5 canyon
        77 cap
        27 capability
        38 capabl
        41 capacity
        4 capita
        223 capital
        8 capital gazette
        28 capitalism
        11 capitalist
        13 capitaliz
        422 capitol
        302 capitol hill
        4 capitol hill autonomous zone
        4 capitol hill republicans
        3 capitol police
        3 capitol rotunda
        4 capitulation
        4 capston
        6 capt
        10 captain
        9 captiv
        5 captivat
        5 captivity
        4 captor
        100 captur
        998 car
        26 caravan
        57 carbon
        75 card
        3 cardena
        3 cardiac
        3 cardin
        11 cardinal
        6 careen
        94 career
        67 careful
        3 caregiver
        5 careless
        5 carelessness
        13 cares act
        3 cargo
        8 caribbean
        7 caricatur
        13 carl
        28 carlo
        5 carlo allegri
        11 carlos barria
        29 carlson
        3 carlton
        26 carly fiorina
        5 carly fiorina's
        5 carmaker
        9 carnag
        17 carney
        6 carol
        276 carolina
        3 carolinian
        10 carolyn
        3 carolyn kaster
        8 carpet
        5 carr
        92 carri
        5 carrie lam
        28 carrier
        7 carroll
        143 carry
        52 carson
        6 cart
        6 cartel
        49 carter
        5 carter page
        15 cartoon
        3 cartoonist
        16 carv
        6 carvill
        935 cas
        5 cascad
        4 casey
        105 cash
        3 cashier
        14 casino
        9 casket
        10 cassidy
        195 cast
        4 castellano
        5 castigat
        5 castil
        4 castl
        37 castro
        14 casual
        17 casualty
        13 cat
        3 catalog
        4 catapult
        16 catastroph
        26 catastrophic
        76 catch
        3 catechism
        34 category
        3 cater
        10 cathedral
        11 catherin
        70 catholic
        12 catholic church
        4 catholicism
        9 cathy
        3 cathy mcmorris rodgers
        8 cato
        5 cato institute
        3 cats roundtable
        5 catsimatidis
        11 cattl
        3 caucasian
        3 caucasus
        218 caucus
        4 caucusgoer
        95 caught
        326 caus
        7 caustic
        39 caution
        6 cautionary
        39 cautious
        29 cav
        3 cavalier
        8 caveat
        4 cavuto
        24 cbo
        10 cbp
        107 cbs
        36 cbs news
        44 cdc
        41 ceas
        14 ceasefir
        4 cecil
        11 ced
        6 cedar
        5 cedar rapids
        4 cedric
        86 ceil
        10 celeb
        3 celebr
        131 celebrat
        41 celebration
        6 celebratory
        41 celebrity
        36 cell
        25 cellphon
        5 celsius
        29 cement
        3 cemetery
        18 censor
        23 censorship
        8 censur
        45 census
        14 census bureau
        8 cent
        8 centennial
        527 center
        19 centerpiec
        12 centr
        212 central
        16 central america
        19 central american
        12 central americans
        3 central asia
        8 central command
        6 central intelligence agency
        3 central park
        3 centraliz
        3 centric
        3 centrifug
        3 centrism
        34 centrist
        3 centrist democrats
        127 century
        120 ceo
        6 ceremonial
        89 ceremony
        282 certain
        16 certainty
        4 certifi
        15 certificat
        3 certification
        7 certify
        9 cesar
        5 cesar sayoc
        4 cessation
        3 cfpb
        16 chad
        3 chad wolf
        10 chaffetz
        36 chain
        116 chair
        360 chairman
        3 chairman devin nunes
        3 chairman rep
        3 chairmanship
        8 chairmen
        25 chairwoman
        3 chakrabarti
        9 chalk
        449 challeng
        97 challenger
        161 chamber
        5 chambliss
        3 champ
        5 champagn
        66 champion
        4 championship
        6 chan
        299 chanc
        16 chancellor
        1023 chang
        9 changer
        86 channel
        39 chant
        112 chao
        36 chaotic
        5 chapel
        3 chaplain
        3 chapo
        3 chappell
        30 chapter
        5 char
        59 character
        5 characteristic
        23 characteriz
        7 characterization
        3 charad
        523 charg
        3 charisma
        6 charismatic
        13 charitabl
        28 charity
        100 charl
        5 charlamagn
        8 charles koch
        11 charles krauthammer
        5 charles murray
        4 charles schumer
        35 charleston
        42 charli
        3 charlie cook
        17 charlie hebdo
        4 charlie rose
        59 charlott
        47 charlottesvill
        13 charm
        37 chart
        14 charter
        33 chas
        4 chasten
        9 chastis
        32 chat
        10 chattanooga
        18 chatter
        8 chauvin
        5 chavez
        3 chaz
        17 cheap
        9 cheaper
        16 cheat
        5 chechen
        4 chechnya
        325 check
        22 checker
        4 checklist
        13 checkpoint
        6 cheek
        72 cheer
        5 cheerlead
        4 cheerleader
        5 cheery
        4 chees
        6 chef
        18 chelsea
        9 chelsea manning
        101 chemical
        4 chemical weapons
        3 chemistry
        4 chemotherapy
        3 chen
        24 cheney
        13 cherish
        8 cherry
        8 cheryl
        6 cheryl mills
        4 chess
        12 chest
        3 chester
        5 chevy
        4 chew
        122 chicago
        5 chicago police department
        3 chicago teachers
        3 chicago teachers union
        6 chick
        19 chicken
        14 chid
        603 chief
        25 chief justice john roberts
        8 chief justice roberts
        6 chil
        110 child
        3 child abuse
        5 child left
        3 childcar
        52 childhood
        39 childhood arrivals
        4 childish
        333 children
        29 chill
        355 china
        4 chinatown
        182 chines
        11 chinese communist party
        18 chinese president xi jinping
        26 chip
        3 chlorin
        6 chocolat
        237 choic
        10 chok
        7 chokehold
        105 choos
        9 chop
        4 choreograph
        24 chorus
        39 chos
        40 chosen
        228 chris
        103 chris christie
        13 chris christie's
        4 chris cillizza
        4 chris collins
        5 chris coons
        5 chris cuomo
        3 chris edelson
        3 chris hayes
        5 chris kyle
        7 chris matthews
        5 chris murphy
        4 chris van hollen
        10 chris wallace
        19 christ
        132 christi
        147 christian
        3 christiana
        15 christianity
        39 christin
        34 christine blasey ford
        70 christma
        10 christmas day
        10 christmas eve
        55 christopher
        3 christopher columbus
        12 christopher steele
        11 christopher wray
        13 chronic
        14 chronicl
        3 chrysler
        155 chuck
        13 chuck grassley
        26 chuck hagel
        4 chuck hagel's
        32 chuck schumer
        9 chuck todd
        5 chuckl
        3 chung
        12 chunk
        153 church
        8 churchill
        12 churn
        139 cia
        9 cia director david petraeus
        4 cia director john brennan
        4 cia director mike pompeo
        3 cicero
        11 cig
        19 cigarett
        4 cillizza
        16 cincinnati
        6 cindy
        3 cinema
        12 cio
        4 cipollon
        74 circl
        81 circuit
        24 circuit court
        35 circulat
        3 circulation
        39 circumstanc
        14 circumvent
        28 circus
        185 cit
        4 citation
        222 citizen
        13 citizens united
        119 citizenship
        727 city
        4 city council
        5 city hall
        22 civic
        280 civil
        4 civil liberties
        6 civil rights
        9 civil rights act
        3 civil rights division
        22 civil war
        62 civilian
        18 civility
        15 civilization
        12 clad
        896 claim
        17 clair
        10 claire mccaskill
        3 clam
        3 clamor
        8 clamp
        5 clampdown
        4 clan
        4 clap
        30 clapper
        16 clarenc
        7 clarence thomas
        13 clarifi
        20 clarification
        22 clarify
        20 clarity
        11 clark
        123 clash
        257 class
        20 classic
        97 classifi
        7 classification
        4 classify
        14 classmat
        32 classroom
        20 claus
        5 claw
        3 clay
        3 cle
        87 clean
        4 clean air act
        5 clean power plan
        5 cleaner
        4 cleans
        3 cleanup
        667 clear
        24 clearanc
        11 clearer
        9 clearest
        3 clearinghous
        3 cleaver
        10 clemency
        6 clergy
        8 cleric
        4 clerical
        25 clerk
        69 cleveland
        5 clever
        9 clich
        31 click
        4 clickbait
        29 client
        121 cliff
        3 cliffa
        3 climactic
        285 climat
        21 climate change
        4 climate desk partnership
        45 climb
        3 climber
        27 clinch
        15 cling
        43 clinic
        15 clinical
        6 clint
        3 clint eastwood
        1369 clinton
        5 clinton cash
        3 clinton correctional facility
        32 clinton foundation
        4 clinton2020
        17 clintongiuliani
        41 clip
        5 clipper
        9 cliven
        7 cliven bundy
        4 clobber
        45 clock
        7 clog
        812 clos
        4 close donald trump
        4 close president donald trump
        3 close president obama
        3 close sen
        126 closer
        40 closest
        3 closet
        27 closur
        5 clot
        27 cloth
        6 clotur
        41 cloud
        19 clout
        9 clown
        28 clu
        72 club
        4 clueless
        3 clumsy
        7 cluster
        8 clutch
        3 cms
        23 cnbc
        1311 cnn
        6 cnn business
        10 cnn electoral map
        5 cnn fact check
        5 cnn opinion
        8 cnn poll
        4 cnn tonight
        3 cnn tv
        6 cnn's dana bash
        7 cnn's jake tapper
        4 cnn's jim acosta
        5 cnn's reality check
        3 cnn's reality check team
        4 cnn's state
        7 cnnmoney
        3 cnnpolitic
        8 cnsnew
        208 co
        5 co2
        15 coach
        3 coakley
        53 coal
        15 coalesc
        99 coalition
        3 coalmin
        87 coast
        4 coast guard
        12 coastal
        4 coastlin
        15 coat
        5 cobbl
        10 coburn
        3 coca
        7 cocain
        3 cockpit
        10 cocktail
        76 cod
        4 coddl
        4 coerc
        3 coerciv
        22 coffe
        5 coffer
        3 coffin
        3 coffman
        4 cognitiv
        3 cognizant
        72 cohen
        7 coherent
        3 cohesion
        10 cohn
        11 coin
        10 coincid
        9 coincidenc
        6 coincidental
        22 col
        3 cola
        17 colbert
        3 colbert report
        75 cold
        17 cold war
        13 colin
        4 colin kaepernick
        3 colin powell
        11 collaborat
        12 collaboration
        3 collaborator
        110 collaps
        20 collar
        5 collateral
        136 colleagu
        98 collect
        53 collection
        47 collectiv
        3 collectivist
        278 colleg
        3 collegiat
        13 collid
        52 collin
        23 collision
        4 colloquial
        23 collud
        97 collusion
        22 colo
        5 colombia
        9 colonel
        3 colonialism
        7 colony
        59 color
        136 colorado
        3 colorado gov
        11 colorado springs
        10 colorful
        12 colossal
        64 columbia
        8 columbia circuit
        9 columbia university
        4 columbin
        14 columbus
        4 columbus day
        83 column
        149 columnist
        1774 com
        4 comb
        119 combat
        22 combativ
        62 combin
        23 combination
        4 combustibl
        6 comcast
        26 comeback
        25 comedian
        16 comedy
        176 comey
        23 comfort
        6 comfortab
        27 comfortabl
        6 comic
        3 comical
        4 comity
        80 command
        88 commander
        4 commando
        19 commemorat
        5 commemoration
        22 commenc
        4 commend
        10 comment
        89 commentary
        68 commentator
        63 commerc
        13 commerce committee
        10 commerce department
        4 commerce secretary wilbur ross
        35 commercial
        104 commission
        52 commissioner
        235 commit
        866 committe
        3 commodity
        201 common
        21 common core
        3 common core state standards
        3 common ground
        7 commonplac
        8 commonwealth
        3 communal
        21 communicat
        128 communication
        3 communicator
        3 communism
        49 communist
        5 communist party
        313 community
        17 commut
        7 commutation
        4 commuter
        35 comp
        5 companion
        493 company
        126 compar
        3 comparabl
        24 comparison
        7 compassion
        5 compassionat
        15 compel
        31 compell
        7 compensat
        9 compensation
        66 compet
        8 competenc
        10 competent
        40 competition
        37 competitiv
        6 competitiveness
        15 competitor
        22 compil
        3 compilation
        4 complacent
        84 complain
        119 complaint
        213 complet
        6 completion
        59 complex
        6 complexity
        5 compli
        10 complianc
        97 complicat
        15 complication
        5 complicit
        5 comply
        19 component
        7 comport
        8 compos
        4 composit
        4 composition
        28 compound
        4 comprehend
        68 comprehensiv
        11 compris
        139 compromis
        3 compton
        3 compulsory
        5 comput
        68 computer
        5 comrad
        11 con
        29 conceal
        42 conced
        3 conceit
        8 conceiv
        3 conceivab
        16 concentrat
        9 concentration
        22 concept
        6 conception
        493 concern
        20 concert
        43 concession
        8 conciliatory
        4 conclav
        121 conclud
        80 conclusion
        4 conclusiv
        3 concoct
        6 concord
        31 concret
        4 concur
        4 concurrent
        4 concussion
        102 condemn
        31 condemnation
        4 condens
        4 condescend
        3 condi
        134 condition
        3 conditional
        9 condoleezza
        4 condoleezza rice
        5 condolenc
        3 condominium
        241 conduct
        4 conduit
        4 coney
        6 confab
        8 confederacy
        48 confederat
        3 confer
        405 conferenc
        11 confess
        5 confession
        21 confidant
        81 confidenc
        78 confident
        17 confidential
        3 confidentiality
        14 confin
        342 confirm
        163 confirmation
        6 confiscat
        4 confiscation
        3 conflagration
        4 conflat
        164 conflict
        6 confound
        135 confront
        56 confrontation
        7 confrontational
        57 confus
        50 confusion
        5 conglomerat
        9 congratulat
        7 congratulation
        3 congregant
        3 congregat
        9 congregation
        1407 congress
        592 congressional
        44 congressional budget office
        11 congressional democrats
        15 congressional district
        5 congressional ethics
        3 congressional hispanic caucus
        29 congressional republicans
        3 congressional research service
        97 congressman
        12 congressmen
        28 congresswoman
        12 congresswomen
        6 conjur
        3 conley
        27 conn
        69 connect
        65 connecticut
        3 connecticut democrat
        3 connecticut gov
        61 connection
        6 conor
        4 conquer
        16 conscienc
        6 conscientious
        10 conscious
        8 consciousness
        3 conscript
        21 consecutiv
        49 consensus
        14 consent
        85 consequenc
        20 consequential
        6 conservation
        29 conservatism
        969 conservativ
        4 conservative party
        18 conservative political action conference
        433 consider
        9 considerab
        11 considerabl
        42 consideration
        11 consist
        5 consistency
        67 consistent
        3 consolation
        12 consolidat
        5 conspicuous
        20 conspir
        3 conspiracist
        123 conspiracy
        3 conspiracy theories
        9 conspirator
        3 conspiratorial
        50 constant
        24 constituency
        25 constituent
        15 constitut
        146 constitution
        166 constitutional
        15 constitutionality
        5 constrain
        9 constraint
        20 construct
        48 construction
        8 constructiv
        3 consular
        57 consulat
        77 consult
        3 consultancy
        26 consultant
        8 consultation
        38 consum
        99 consumer
        10 consumer financial protection bureau
        8 consumption
        107 contact
        3 contagion
        8 contagious
        124 contain
        6 contaminat
        12 contemplat
        4 contemporaneous
        9 contemporary
        37 contempt
        27 contend
        85 contender
        59 content
        6 contention
        73 contentious
        212 contest
        3 contestant
        35 context
        16 continent
        4 continental
        3 continetti
        7 contingency
        6 contingent
        645 continu
        7 continual
        4 continuation
        4 continuity
        9 continuous
        8 contour
        7 contra
        18 contraception
        13 contraceptiv
        54 contract
        5 contraction
        57 contractor
        34 contradict
        11 contradiction
        14 contradictory
        4 contrarian
        31 contrary
        59 contrast
        70 contribut
        40 contribution
        49 contributor
        3 contrition
        690 control
        104 controll
        6 controller
        261 controversial
        189 controversy
        8 conundrum
        25 conven
        8 convenienc
        9 convenient
        305 convention
        56 conventional
        6 converg
        5 convers
        181 conversation
        6 conversion
        14 convert
        17 convey
        87 convict
        44 conviction
        112 convinc
        3 convolut
        7 convoy
        30 conway
        5 conyer
        48 cook
        3 cook county state
        6 cook political report
        3 cooky
        47 cool
        6 coon
        24 cooper
        42 cooperat
        37 cooperation
        6 cooperativ
        50 coordinat
        14 coordination
        9 coordinator
        80 cop
        7 copenhagen
        79 copy
        4 copyright
        107 cor
        5 coral
        3 coral gables
        3 corbett
        9 corbyn
        5 cord
        7 cordial
        3 coretta
        22 corey
        12 corey lewandowski
        25 corker
        5 corn
        54 corner
        5 cornerston
        7 cornyn
        6 coronation
        750 coronavirus
        4 coronavirus crisis
        3 coronavirus lockdown
        4 coronavirus pandemic
        53 corp
        85 corporat
        4 corporate america
        56 corporation
        3 corps
        3 corpus
        3 corpus christi
        65 correct
        38 correction
        12 correctional
        16 correctness
        3 correlation
        6 correspond
        5 correspondenc
        57 correspondent
        6 corridor
        7 corroborat
        44 corrupt
        65 corruption
        68 cortez
        35 cory
        24 cory booker
        6 cory gardner
        285 cost
        10 costa
        3 costa mesa
        3 costello
        3 costliest
        5 costum
        6 coteri
        18 cotton
        12 couch
        7 cough
        11 coulter
        135 council
        367 counsel
        24 counselor
        205 count
        8 countdown
        102 counter
        8 counterattack
        3 countercharg
        11 counterintelligenc
        5 counterintuitiv
        3 counteroffensiv
        4 counteroffer
        44 counterpart
        5 counterproductiv
        3 counterpunch
        30 counterterrorism
        32 countless
        1381 country
        3 countrymen
        3 countrysid
        196 county
        37 coup
        164 coupl
        34 courag
        5 courageous
        9 couric
        7 courier
        3 courier journal
        253 cours
        1216 court
        16 courtesy
        10 courthous
        23 courtroom
        5 courtyard
        12 cousin
        7 cov
        238 cover
        282 coverag
        7 covert
        6 coverup
        11 covet
        307 covid
        10 covington
        9 cow
        11 coward
        6 cowardic
        5 cowboy
        4 coworker
        11 cox
        3 coy
        7 cozy
        28 cpac
        3 cpi
        5 cr
        69 crack
        60 crackdown
        3 cradl
        57 craft
        7 craig
        7 cram
        4 crank
        4 cranky
        7 crap
        84 crash
        4 crass
        4 crater
        10 crav
        3 crawford
        4 crawl
        9 craz
        4 crazier
        4 craziest
        47 crazy
        4 cream
        384 creat
        37 creation
        14 creativ
        3 creativity
        7 creator
        6 creatur
        3 credenc
        28 credential
        6 credib
        46 credibility
        36 credibl
        110 credit
        6 creditor
        3 credo
        5 creek
        15 creep
        7 creepy
        3 crest
        41 crew
        8 cri
        211 crim
        10 crimea
        229 criminal
        3 criminality
        7 criminaliz
        5 cring
        25 crippl
        31 cris
        480 crisis
        5 crisp
        6 crisscross
        14 criteria
        278 critic
        202 critical
        12 criticis
        293 criticism
        202 criticiz
        19 critiqu
        10 crony
        15 crook
        3 crooked hillary
        20 crop
        126 cross
        6 crossfir
        14 crosshair
        20 crossroad
        3 crossroads gps
        15 crow
        250 crowd
        20 crowley
        27 crown
        5 crown prince
        4 crown prince mohammed
        4 crozier
        92 crucial
        4 crucibl
        17 crud
        11 cruel
        3 cruelty
        31 cruis
        3 cruiser
        20 crumbl
        8 crunch
        19 crusad
        5 crusader
        71 crush
        4 crutcher
        307 cruz
        64 cry
        10 crystal
        3 crystal ball
        7 csm
        6 ct
        47 cuba
        32 cuban
        4 cuban american
        5 cuban president raul castro
        18 cuccinelli
        3 cudgel
        6 cue
        5 cuff
        3 cull
        17 culminat
        7 culmination
        3 culpa
        3 culpability
        14 culprit
        10 cult
        12 cultivat
        117 cultur
        64 cultural
        3 culture war
        11 cum
        4 cumulativ
        3 cun
        3 cunningham
        51 cuomo
        16 cup
        27 cur
        3 curat
        84 curb
        12 curfew
        3 curiel
        9 curiosity
        17 curious
        6 curl
        23 currency
        405 current
        6 curriculum
        4 curry
        6 curs
        31 curtail
        7 curtain
        8 curv
        4 cushion
        14 cusp
        59 custody
        83 custom
        3 customary
        59 customer
        42 customs enforcement
        614 cut
        6 cutter
        39 cyber
        3 cyber command
        33 cyberattack
        14 cybersecurity
        4 cyberspac
        3 cyberwarfar
        115 cycl
        3 cynic
        10 cynical
        9 cynthia
        8 czar
        4 da
        71 daca
        21 dad
        6 daddy
        3 dagger
        205 dai
        15 daily beast
        7 daily caller
        8 daily show
        6 dairy
        34 dakota
        3 daleiden
        61 dalla
        7 dallas morning news
        12 dam
        187 damag
        19 damascus
        40 damn
        6 damor
        4 damp
        3 dampen
        41 dan
        4 dan coats
        5 dan pfeiffer
        21 dana
        5 dana loesch
        24 danc
        3 dancer
        80 danger
        154 dangerous
        51 daniel
        3 daniel patrick moynihan
        6 danish
        3 dannel
        3 dannel malloy
        37 dar
        3 dara
        71 dark
        5 darker
        4 darkness
        8 darl
        33 darrell
        20 darrell issa
        20 darren
        11 darren wilson
        4 darroch
        3 dart
        4 dartmouth
        3 dartmouth college
        4 daryl
        17 dash
        169 dat
        306 data
        24 databas
        71 daughter
        9 daunt
        17 dav
        5 dave brat
        3 davenport
        243 david
        8 david axelrod
        4 david brooks
        4 david cameron
        3 david daleiden
        3 david duke
        3 david french
        5 david gergen
        9 david koch
        5 david perdue
        15 david petraeus
        3 david plouffe
        4 david remnick
        6 david sweat
        3 davidson
        55 davis
        11 davo
        24 dawn
        2126 day
        3 daylight
        3 daylong
        3 dayslong
        4 daytim
        22 dayton
        4 daz
        4 dazzl
        265 dc
        5 dc circuit
        5 dc circuit court
        81 de
        3 de blasio
        3 dea
        4 deaconess
        420 dead
        30 deadliest
        152 deadlin
        24 deadlock
        9 deaf
        7 deafen
        1022 deal
        17 dealer
        5 dealmaker
        31 dealt
        53 dean
        4 dean baquet
        5 dean heller
        5 dean obeidallah
        27 dear
        7 dear reader
        533 death
        3 death toll
        29 debacl
        1087 debat
        3 debatabl
        8 debater
        22 debbi
        9 debbie wasserman schultz
        10 deborah
        5 deborah birx
        3 debra
        10 debris
        215 debt
        5 debt ceiling
        20 debunk
        28 debut
        74 dec
        432 decad
        4 decamp
        4 decay
        7 deceas
        7 deceiv
        152 december
        8 decency
        10 decent
        17 deception
        13 deceptiv
        4 decertify
        335 decid
        12 decided
        9 decimat
        3 decipher
        651 decision
        47 decisiv
        14 deck
        345 declar
        62 declaration
        9 declassifi
        4 declassify
        194 declin
        3 decod
        8 decorat
        3 decr
        7 decre
        20 decreas
        19 decri
        4 decriminaliz
        27 decry
        23 dedicat
        5 dedication
        3 deduct
        6 deductibl
        12 deduction
        5 deed
        40 deem
        266 deep
        4 deep south
        7 deep state
        46 deepen
        41 deeper
        6 deepest
        10 deepfak
        6 deer
        6 defac
        5 defam
        11 defamation
        3 defamatory
        46 default
        261 defeat
        3 defeat isis
        12 defect
        17 defection
        3 defector
        18 defenc
        332 defend
        23 defendant
        32 defender
        455 defens
        4 defense chuck hagel
        4 defense cuts
        26 defense department
        5 defense intelligence agency
        6 defense secretary
        5 defense secretary ash carter
        3 defense secretary ashton carter
        25 defense secretary chuck hagel
        8 defense secretary jim mattis
        6 defense secretary leon panetta
        4 defense secretary mark esper
        4 defenseless
        29 defensiv
        58 defer
        5 deferenc
        3 deferential
        43 deferred action
        14 defi
        25 defianc
        39 defiant
        5 deficiency
        123 deficit
        138 defin
        28 definit
        36 definition
        14 definitiv
        19 deflect
        5 defraud
        6 deft
        60 defund
        4 defund obamacare
        4 defund planned parenthood
        14 defus
        54 defy
        10 degrad
        82 degre
        3 dehumaniz
        8 deja
        10 del
        21 delawar
        221 delay
        132 delegat
        31 delegation
        8 delegitimiz
        38 delet
        23 delhi
        36 deliberat
        18 deliberation
        5 deliberativ
        17 delicat
        9 delight
        4 delightful
        4 delinquent
        366 deliver
        19 delivery
        7 delta
        5 delud
        9 delug
        10 delusion
        9 delusional
        8 delv
        284 dem
        7 demagogu
        3 demagoguery
        368 demand
        3 demean
        3 demeanor
        4 dement
        7 demilitariz
        3 demilitarized zone
        4 demint
        16 demis
        174 democracy
        2345 democrat
        6 democrat bernie sanders
        3 democrat conor lamb
        3 democrat dan mccready
        7 democrat doug jones
        12 democrat hillary clinton
        3 democrat jon ossoff
        3 democrat party
        3 democrat stacey abrams
        5 democrat terry mcauliffe
        3 democrat tim kaine
        1733 democratic
        5 democratic congressional campaign committee
        7 democratic convention
        7 democratic debate
        12 democratic gov
        10 democratic house
        59 democratic national committee
        3 democratic national committee chairwoman debbie wasserman schultz
        5 democratic national committee's
        31 democratic national convention
        161 democratic party
        8 democratic party's
        3 democratic primary
        14 democratic rep
        28 democratic sen
        8 democratic senate
        5 democratic socialists
        10 democratical
        5 democrats sanders
        43 demographic
        3 demography
        9 demolish
        4 demonic
        8 demoniz
        57 demonstrat
        59 demonstration
        48 demonstrator
        6 demoraliz
        6 demot
        5 dempsey
        5 denham
        114 deni
        51 denial
        7 denier
        5 denigrat
        9 denis
        11 denmark
        17 dennis
        58 denounc
        9 dens
        19 dent
        4 denuclearisation
        6 denucleariz
        18 denuclearization
        9 denunciation
        43 denver
        149 deny
        977 depart
        52 departur
        77 depend
        4 dependenc
        4 dependency
        21 dependent
        20 depict
        6 depiction
        4 deplet
        11 deplorabl
        74 deploy
        52 deport
        131 deportation
        4 depos
        6 deposit
        12 deposition
        3 depositor
        7 depot
        15 depress
        29 depression
        20 depriv
        36 dept
        22 depth
        4 deputiz
        113 deputy
        27 deputy attorney general rod rosenstein
        6 der
        46 derail
        13 derang
        4 deregulation
        3 deregulatory
        10 derek
        7 derek chauvin
        14 derid
        3 derision
        3 derisiv
        5 deriv
        3 derogatory
        9 dershowitz
        62 des
        43 des moines
        11 des moines register
        11 desantis
        39 descend
        4 descendant
        8 descent
        335 describ
        24 description
        3 desegregation
        25 desert
        4 deserter
        6 desertion
        77 deserv
        123 design
        21 designat
        5 designation
        5 designer
        36 desir
        3 desist
        49 desk
        15 despair
        75 desperat
        10 desperation
        4 despicabl
        7 despis
        503 despit
        4 despot
        6 destabiliz
        6 destin
        10 destination
        5 destiny
        136 destroy
        7 destroyer
        5 destruct
        33 destruction
        27 destructiv
        3 detach
        334 detail
        3 details emerge
        64 detain
        26 detaine
        21 detect
        8 detectiv
        6 detent
        45 detention
        18 deter
        10 deteriorat
        3 deterioration
        175 determin
        14 determination
        5 deterrenc
        5 deterrent
        11 detonat
        3 detour
        14 detractor
        3 detri
        51 detroit
        4 deutsch
        3 deval
        3 deval patrick
        72 devastat
        15 devastation
        249 develop
        7 developer
        3 devi
        42 devic
        8 devil
        21 devin
        11 devin nunes
        10 devis
        32 devo
        6 devolv
        36 devot
        9 devotion
        4 devour
        5 devout
        3 dhabi
        35 dhs
        3 diabet
        32 diagnos
        10 diagnosis
        3 diagnostic
        6 dial
        20 dialogu
        9 diamond
        4 diamond princess
        31 dian
        38 diann
        29 dianne feinstein
        4 diatrib
        5 diaz
        32 dick
        8 dick cheney
        4 dick durbin
        3 dick morris
        10 dictat
        39 dictator
        8 dictatorship
        5 dictionary
        93 die
        195 died
        28 diego
        3 diehard
        8 diet
        24 differ
        140 differenc
        313 different
        3 differentiat
        126 difficult
        14 difficulty
        40 dig
        4 digenova
        5 digest
        34 digit
        59 digital
        6 dignitary
        13 dignity
        34 dilemma
        3 diligent
        7 dilut
        17 dim
        5 dimension
        19 diminish
        19 din
        5 dina
        6 diner
        3 dinesh
        10 ding
        70 dinner
        3 dioces
        20 dioxid
        22 dip
        47 diplomacy
        95 diplomat
        135 diplomatic
        25 dir
        261 direct
        78 direction
        23 directiv
        490 director
        3 director comey
        28 dirt
        29 dirty
        12 disability
        45 disabl
        10 disadvantag
        3 disaffect
        19 disagr
        65 disagre
        28 disappear
        11 disappearanc
        94 disappoint
        35 disapprov
        11 disapproval
        11 disarm
        5 disarma
        18 disarray
        118 disaster
        31 disastrous
        7 disavow
        10 disband
        5 disbelief
        7 discard
        13 discharg
        27 disciplin
        4 disciplinary
        66 disclos
        56 disclosur
        9 discomfort
        3 disconcert
        14 disconnect
        12 discontent
        8 discontinu
        6 discord
        19 discount
        16 discourag
        26 discours
        60 discover
        14 discovery
        20 discredit
        6 discrepancy
        6 discretion
        10 discretionary
        32 discriminat
        70 discrimination
        10 discriminatory
        233 discuss
        123 discussion
        9 disdain
        3 disdainful
        168 diseas
        46 disease control
        9 disenfranchis
        6 disengag
        3 disfavor
        24 disgrac
        9 disgraceful
        6 disgruntl
        4 disguis
        19 disgust
        17 dish
        6 dishearten
        21 dishonest
        11 dishonesty
        6 disillusion
        3 disinfectant
        27 disinformation
        8 disingenuous
        3 disintegrat
        25 dislik
        5 dislodg
        4 disloyalty
        17 dismal
        45 dismantl
        21 dismay
        3 dismember
        119 dismiss
        21 dismissal
        8 dismissiv
        16 disney
        3 disney world
        6 disobedienc
        10 disorder
        3 disown
        14 disparag
        6 disparat
        19 disparity
        28 dispatch
        7 dispel
        10 dispers
        3 dispirit
        10 displac
        86 display
        3 displeas
        5 displeasur
        5 disposal
        3 disposition
        22 disproportionat
        113 disput
        7 disqualifi
        3 disqualify
        15 disregard
        7 disrespect
        9 disrespectful
        31 disrupt
        21 disruption
        8 disruptiv
        5 diss
        5 dissatisfaction
        3 dissension
        40 dissent
        6 dissenter
        4 disservic
        9 dissident
        5 dissipat
        5 dissolv
        4 dissuad
        94 distanc
        15 distant
        8 distill
        14 distinct
        25 distinction
        4 distinctiv
        24 distinguish
        20 distort
        13 distortion
        21 distract
        29 distraction
        4 distraught
        14 distress
        31 distribut
        10 distribution
        5 distributor
        266 district
        16 district court
        20 distrust
        21 disturb
        43 ditch
        22 div
        3 diver
        3 diverg
        4 divergent
        83 divers
        4 diversify
        5 diversion
        40 diversity
        12 divert
        4 divest
        280 divid
        7 dividend
        91 division
        67 divisiv
        5 divisiveness
        22 divorc
        3 divulg
        12 dizzy
        5 djia
        3 dmitry
        7 dmz
        10 dna
        55 dnc
        4 dni
        18 doc
        8 dock
        8 docket
        117 doctor
        18 doctrin
        265 docu
        24 document
        30 documentary
        4 documentation
        6 dod
        7 dodd
        5 dodd frank
        18 dodg
        3 dodger
        6 doesna
        73 dog
        5 dogma
        3 doherty
        80 doj
        16 dol
        3 doldrum
        3 doll
        216 dollar
        3 dolphin
        5 dom
        8 doma
        5 domain
        153 domestic
        21 dominanc
        28 dominant
        122 dominat
        8 domination
        6 domino
        8 don
        4 dona
        3519 donald
        3 donald jr
        3 donald mcgahn
        7 donald sterling
        3 donald sterling's
        1620 donald trump
        14 donald trump donald john trumpgop
        3 donald trump donald john trumpkamala harris
        12 donald trump donald john trumpsessions
        32 donald trump jr
        168 donald trump's
        3 donald trump's cabinet
        40 donat
        58 donation
        7 donetsk
        3 donilon
        16 donna
        13 donna brazile
        8 donnell
        3 donnybrook
        179 donor
        5 donovan
        3 doocy
        3 doodl
        41 doom
        5 doomsday
        180 door
        6 doorstep
        5 dop
        4 doral
        7 dorian
        5 dorm
        7 dorsey
        11 dos
        35 dossier
        13 dot
        168 doubl
        165 doubt
        7 doubtful
        41 doug
        4 doug collins
        5 doug ducey
        9 doug jones
        24 dougla
        3 douma
        3 dous
        8 dov
        8 dover
        38 dow
        7 dow jones
        14 dow jones industrial average
        4 dow jones industrial average djia
        8 dowd
        28 down
        5 downfall
        11 downgrad
        4 downing street
        5 download
        40 downplay
        9 downright
        7 downsid
        4 downsiz
        29 downtown
        10 downturn
        16 downward
        294 dozen
        101 dr
        7 draconian
        90 draft
        69 drag
        7 dragnet
        3 drago
        3 dragon
        14 drain
        6 drak
        5 drake university
        80 drama
        102 dramatic
        54 dramatical
        3 dramatiz
        5 drank
        4 drap
        10 drastic
        13 drastical
        163 draw
        66 drawn
        13 dread
        4 dreadful
        101 dream
        8 dream act
        44 dreamer
        7 dredg
        31 dress
        81 drew
        12 drift
        27 drill
        32 drink
        4 drip
        167 driv
        58 driven
        44 driver
        69 dron
        286 drop
        5 droplet
        19 drought
        32 drov
        10 drown
        6 drub
        12 drudg
        7 drudge report
        191 drug
        21 drug administration
        18 drum
        3 drumbeat
        13 drunk
        7 drunken
        12 dry
        3 dsa
        8 dual
        29 dub
        3 dubai
        15 dubious
        5 ducey
        49 duck
        3 duck dynasty
        4 dud
        205 due
        30 duel
        8 dug
        3 duggan
        3 duggar
        16 duk
        9 dull
        16 dumb
        4 dumbest
        3 dumbfound
        46 dump
        4 dumpster
        4 dun
        19 duncan
        5 duncan hunter
        3 dunford
        6 dunk
        3 dunn
        4 duo
        3 duopo
        9 dup
        7 durabl
        5 duration
        12 durbin
        8 durham
        13 dust
        5 dustup
        4 dusty
        5 dutch
        3 dutiful
        73 duty
        7 dwarf
        3 dwell
        4 dweller
        5 dwight
        11 dwindl
        3 dyed
        42 dying
        3 dylan
        7 dylann
        7 dylann roof
        31 dynamic
        10 dynasty
        17 dysfunction
        16 dysfunctional
        7 dystopian
        28 dzhokhar
        22 dzhokhar tsarnaev
        68 eager
        5 eagerness
        13 eagl
        571 ear
        4 earful
        3 earhardt
        395 earlier
        20 earliest
        7 earmark
        102 earn
        18 earner
        33 earnest
        59 earth
        20 earthquak
        91 eas
        56 easi
        64 easier
        4 easiest
        241 east
        22 east coast
        4 east jerusalem
        14 east room
        22 easter
        76 eastern
        3 eastern time
        6 eastwood
        128 easy
        25 eat
        3 eater
        3 ebb
        88 ebola
        7 eccentric
        3 echelon
        49 echo
        13 eclips
        3 ecological
        517 economic
        3 economic advisers
        3 economic policy institute
        21 economical
        119 economist
        560 economy
        4 ecosystem
        4 ecstatic
        9 ecuador
        3 ecuadorian
        101 ed
        5 ed gillespie
        3 ed henry
        5 ed markey
        3 ed schultz
        10 eddi
        3 edelson
        123 edg
        6 edgar
        4 edgy
        4 edict
        3 edinburgh
        35 edit
        53 edition
        120 editor
        68 editorial
        8 edmund
        4 edmund pettus bridge
        5 edt
        36 educat
        176 education
        4 education secretary arne duncan
        10 education secretary betsy devos
        14 educational
        19 educator
        91 edward
        50 edward snowden
        4 edward snowden's
        3 edwin
        4 eeri
        3 effac
        249 effect
        155 effectiv
        10 effectiveness
        4 efficacy
        9 efficiency
        9 efficient
        3 effigy
        714 effort
        3 egalitarian
        13 egg
        7 ego
        14 egregious
        71 egypt
        3 egypt's morsi
        7 egyptair
        3 egyptair flight
        42 egyptian
        3 egyptian president mohammed morsi
        214 eight
        20 eighth
        3 eighty
        4 eileen
        6 eisenhower
        6 eject
        3 eke
        4 eked
        62 el
        3 el chapo
        38 el paso
        7 el salvador
        8 elaborat
        7 elain
        3 elaine chao
        3 elat
        3 elbaradei
        10 elbow
        30 elder
        13 eldest
        50 ele
        417 elect
        8 electability
        6 electabl
        1928 election
        122 election day
        7 election night
        4 electiv
        15 elector
        170 electoral
        34 electoral college
        49 electorat
        26 electric
        5 electrical
        16 electricity
        3 electrify
        24 electronic
        3 elegant
        44 elementary
        5 elena
        7 elephant
        26 elevat
        5 elevator
        11 eleven
        3 eleventh
        4 eli
        8 elicit
        15 eligibility
        33 eligibl
        10 elijah
        6 elijah cummings
        67 eliminat
        4 elimination
        4 eliot
        82 elit
        7 elitist
        184 elizabeth
        146 elizabeth warren
        6 elizabeth warren elizabeth ann warren2020 democrats
        12 elizabeth warren's
        3 elk
        4 ellen
        12 ellis
        7 ellison
        11 elon
        9 elon musk
        4 elonis
        7 eloquent
        35 elsewher
        7 elud
        23 elusiv
        10 em
        437 email
        5 emanat
        3 emancipation
        23 emanuel
        3 emanuel african methodist episcopal church
        3 emanuel ame church
        3 emb
        6 embargo
        23 embark
        71 embarrass
        3 embarrassing
        74 embassy
        56 embattl
        14 embed
        3 ember
        3 embezzl
        5 emblematic
        6 embodi
        6 embody
        22 embolden
        148 embrac
        14 embroil
        253 emerg
        11 emergenc
        199 emergency
        5 emeritus
        4 emerson
        10 emi
        4 eminent
        60 emission
        4 emit
        4 emma
        27 emmanuel
        6 emmanuel macron
        5 emmy
        22 emotion
        46 emotional
        7 empathy
        5 emperor
        16 emphasis
        48 emphasiz
        3 emphatic
        5 emphatical
        31 empir
        4 empire state
        4 empirical
        103 employ
        210 employe
        105 employer
        24 empower
        35 empty
        5 emulat
        15 en
        21 enabl
        7 enabler
        58 enact
        3 enamor
        5 encamp
        4 enclav
        11 encompass
        71 encounter
        102 encourag
        3 encroach
        3 encrypt
        5 encryption
        1071 end
        32 endanger
        3 endear
        11 endeavor
        11 endgam
        32 endless
        180 endors
        3 endow
        56 endur
        93 enemy
        8 energetic
        27 energiz
        162 energy
        3 energy department
        3 energy secretary rick perry
        317 enforc
        4 enforcer
        138 engag
        5 engel
        11 engin
        32 engineer
        31 england
        7 england patriots
        42 english
        26 engulf
        22 enhanc
        72 enjoy
        6 enlarg
        23 enlist
        3 enormity
        45 enormous
        380 enough
        3 enquirer
        9 enrag
        14 enrich
        9 enriqu
        82 enroll
        10 enrolle
        3 enron
        11 enshrin
        5 enslav
        7 ensnar
        8 ensu
        83 ensur
        5 entail
        11 entangl
        262 enter
        11 enterpris
        37 entertain
        4 entertainer
        3 enthrall
        35 enthusiasm
        15 enthusiastic
        3 entic
        169 entir
        64 entitl
        18 entity
        17 entranc
        13 entrench
        15 entrepreneur
        4 entrepreneurship
        3 entrust
        43 entry
        4 enumerat
        11 envelop
        62 environ
        109 environmental
        33 environmental protection agency
        3 environmental protection agency administrator scott pruitt
        3 environmentalism
        16 environmentalist
        12 envision
        17 envoy
        7 envy
        5 enzi
        3 eoeno
        62 epa
        4 epa administrator scott pruitt
        20 epic
        12 epicenter
        57 epidemic
        8 epidemiologist
        7 episcopal
        42 episod
        5 epitomiz
        4 eponymous
        24 epstein
        83 equal
        3 equal pay act
        4 equal rights amendment
        56 equality
        4 equality act
        4 equat
        10 equation
        58 equip
        20 equity
        4 equivalenc
        3 equivalency
        22 equivalent
        7 er
        198 era
        6 eradicat
        26 eras
        31 erdogan
        9 erect
        4 eri
        174 eric
        6 eric cantor
        4 eric fehrnstrom
        3 eric frein
        12 eric garner
        24 eric holder
        5 eric holder's
        3 eric shinseki
        4 eric thayer
        3 eric trump
        3 erick
        4 erickson
        15 erin
        6 erin scott
        3 ernest
        49 ernst
        27 erod
        3 erosion
        4 err
        6 erratic
        9 erroneous
        61 error
        8 ers
        3 erstwhil
        64 erupt
        3 eruption
        127 escalat
        31 escalation
        4 escalator
        71 escap
        4 escape
        3 eschew
        3 escobar
        9 escort
        181 especial
        8 esper
        12 espionag
        6 espn
        6 espous
        4 esqu
        30 essay
        13 essenc
        116 essential
        5 est
        250 establish
        51 estat
        5 esteem
        120 estimat
        6 estonia
        4 estrang
        69 et
        3 etat
        12 etc
        7 eternal
        5 ethan
        4 ethan couch
        53 ethic
        14 ethical
        3 ethicist
        21 ethnic
        10 ethnicity
        5 etho
        57 eu
        11 eugen
        3 eugene kiely
        3 eui
        6 eulogiz
        4 euphemism
        3 euro
        119 europ
        163 european
        4 european commission
        4 european council
        4 european parliament
        71 european union
        3 eurozon
        15 evacuat
        10 evacuation
        14 evad
        21 evaluat
        15 evaluation
        15 evan
        11 evan vucci
        46 evangelical
        5 evangelist
        7 evaporat
        8 evasion
        3 evasiv
        58 eve
        3 evelyn
        211 even
        410 event
        3 eventful
        76 eventual
        4 ever
        4 everest
        46 everybody
        13 everyday
        220 everyth
        24 everywher
        3 evict
        5 eviction
        304 evidenc
        22 evident
        41 evil
        9 eviscerat
        9 evok
        15 evolution
        35 evolv
        139 ex
        4 ex cia
        9 ex trump
        11 exacerbat
        164 exact
        19 exaggerat
        6 exaggeration
        17 exam
        58 examin
        20 examination
        14 examiner
        137 exampl
        3 exasperat
        18 exc
        17 exceed
        7 exceeding
        3 excel
        20 excellent
        63 except
        49 exception
        22 exceptional
        3 exceptionalism
        15 excerpt
        5 excess
        22 excessiv
        219 exchang
        38 excit
        3 exclaim
        19 exclud
        3 exclusionary
        134 exclusiv
        8 excoriat
        3 excruciat
        39 excus
        13 exec
        34 execut
        32 execution
        442 executiv
        3 executive order
        3 exemplary
        3 exemplifi
        3 exemplify
        55 exempt
        29 exemption
        57 exercis
        7 exert
        6 exhal
        19 exhaust
        4 exhaustiv
        19 exhibit
        3 exhilarat
        5 exhort
        4 exhortation
        7 exil
        140 exist
        21 existenc
        12 existential
        81 exit
        8 exodus
        6 exonerat
        3 exoneration
        3 exotic
        221 expand
        49 expansion
        15 expansiv
        621 expect
        3 expectancy
        84 expectation
        3 expedient
        6 expedit
        3 expedition
        4 expel
        16 expell
        4 expend
        5 expenditur
        36 expens
        41 expensiv
        21 experi
        162 experienc
        5 experimental
        269 expert
        11 expertis
        37 expir
        11 expiration
        322 explain
        8 explainer
        51 explanation
        6 expletiv
        47 explicit
        37 explod
        48 exploit
        15 exploitation
        39 explor
        4 exploration
        3 exploratory
        3 explorer
        46 explosion
        76 explosiv
        3 exponential
        20 export
        3 exporter
        127 expos
        23 exposur
        326 express
        32 expression
        9 expulsion
        151 extend
        43 extension
        45 extensiv
        36 extent
        4 external
        6 extinction
        5 extinguish
        6 extoll
        16 extort
        8 extortion
        35 extra
        10 extract
        3 extraction
        7 extradit
        19 extradition
        11 extramarital
        9 extraordinari
        66 extraordinary
        5 extravagant
        3 extravaganza
        116 extrem
        23 extremism
        77 extremist
        4 exuberant
        3 exud
        3 exxon
        6 exxonmobil
        3 exxonmobil ceo rex tillerson
        199 eye
        9 eyebrow
        17 eyed
        3 eyewitness
        4 ezra
        4 ezra klein
        9 faa
        9 fabric
        11 fabricat
        8 fabrication
        1102 fac
        245 facebook
        5 facebook ceo mark zuckerberg
        9 facebook inc
        4 facet
        11 facial
        10 facilitat
        105 facility
        447 fact
        15 fact check
        4 fact checks
        5 factcheck
        30 faction
        8 facto
        61 factor
        38 factory
        13 factual
        14 faculty
        37 fad
        489 fail
        192 failur
        6 faint
        153 fair
        4 fairer
        19 fairfax
        4 fairground
        15 fairness
        126 faith
        21 faithful
        3 faithless
        3 faithwir
        156 fak
        33 fake news
        3 falcon
        327 fall
        5 fallacy
        49 fallen
        4 fallon
        62 fallout
        189 fals
        16 falsehood
        5 falsifi
        3 falsify
        13 falter
        6 falwell
        25 fam
        512 fami
        153 familiar
        4 familiarity
        88 famous
        61 fan
        4 fanatic
        3 fanatical
        3 fanaticism
        5 fancy
        10 fanfar
        4 fantasiz
        5 fantastical
        26 fantasy
        4 faq
        627 far
        5 farc
        3 farenthold
        12 farewell
        9 fargo
        3 farley
        48 farm
        3 farm bill
        39 farmer
        5 farook
        4 farrow
        10 farther
        14 fascinat
        4 fascination
        13 fascism
        17 fascist
        41 fashion
        3 fashionabl
        143 fast
        33 faster
        15 fastest
        90 fat
        3 fatah
        70 fatal
        8 fatality
        5 fateful
        120 father
        12 fatigu
        3 fattah
        27 fauci
        53 fault
        8 faulty
        5 faux
        198 favor
        6 favorab
        9 favorability
        34 favorabl
        92 favorit
        5 favour
        3 fawn
        7 fb
        505 fbi
        3 fbi deputy director andrew mccabe
        9 fbi director
        3 fbi director andrew mccabe
        3 fbi director christopher wray
        3 fbi director comey
        7 fbi director james
        62 fbi director james comey
        5 fbi director robert mueller
        18 fcc
        32 fda
        3 fdr
        6 fe
        348 fear
        11 fearful
        5 fearless
        5 feast
        9 feat
        3 feather
        112 featur
        59 feb
        151 february
        16 fec
        138 fed
        1393 federal
        8 federal aviation administration
        10 federal bureau
        17 federal communications commission
        20 federal election commission
        7 federal emergency management agency
        3 federal government
        3 federal judge
        4 federal open market committee
        7 federal register
        53 federal reserve
        5 federal reserve bank
        3 federal reserve chairman ben bernanke
        4 federal reserve chairman jerome powell
        7 federal trade commission
        7 federalism
        6 federalist
        17 federation
        4 fedex
        36 fee
        50 feed
        293 feel
        45 feet
        5 fehrnstrom
        42 feinstein
        12 feisty
        110 fell
        179 fellow
        4 fellowship
        16 felon
        34 felony
        85 felt
        11 fema
        91 femal
        4 feminin
        10 feminism
        14 feminist
        34 fenc
        18 fend
        91 ferguson
        10 ferocious
        3 ferocity
        8 ferry
        4 fertil
        10 fervent
        10 fervor
        4 fester
        12 festival
        3 festivity
        3 festoon
        9 fetal
        7 fetch
        3 fetishiz
        9 fetus
        49 feud
        17 fever
        6 feverish
        89 fewer
        4 fewest
        3 fiance
        21 fiasco
        4 fiat
        4 fib
        21 fiction
        6 fictional
        5 fictitious
        3 fid
        16 fidel
        13 fidel castro
        213 field
        3 field guide
        57 fierc
        8 fiercest
        28 fiery
        11 fifteen
        64 fifth
        6 fifth amendment
        4 fifth avenue
        19 fifty
        5 fig
        823 fight
        72 fighter
        226 figur
        6 figurativ
        401 fil
        6 file photo
        97 filibuster
        153 fill
        61 film
        3 filmmaker
        9 filter
        85 fin
        646 final
        3 final debate
        3 finalist
        27 finaliz
        138 financ
        252 financial
        5 financial times
        8 financier
        573 find
        7 finest
        40 finger
        11 fingerprint
        104 finish
        9 finland
        3 fiona
        3 fiona hill
        33 fiorina
        680 fir
        90 firearm
        3 firebomb
        12 firebrand
        9 firefighter
        7 firepower
        46 firestorm
        12 firewall
        12 firework
        177 firm
        2113 first
        54 first amendment
        6 first baptist church
        3 first debate
        4 first lady
        7 first lady melania trump
        4 first lady michelle obama
        5 first time
        11 firsthand
        26 fisa
        246 fiscal
        15 fiscal cliff
        3 fiscal cliff talks
        14 fish
        9 fisher
        4 fissur
        8 fist
        52 fit
        15 fitness
        497 fiv
        3 five takeaways
        9 fivethirtyeight
        180 fix
        9 fixat
        5 fixation
        11 fixer
        6 fixtur
        10 fizzl
        5 fl
        88 fla
        119 flag
        6 flagrant
        5 flagship
        5 flail
        3 flair
        29 flak
        17 flam
        4 flamboyant
        15 flank
        18 flap
        25 flar
        24 flash
        5 flashback
        12 flashpoint
        34 flat
        5 flatten
        4 flattery
        19 flavor
        59 flaw
        47 fle
        19 fled
        3 fledg
        5 fledgl
        18 fleet
        4 flesh
        25 flew
        9 flex
        10 flexibility
        3 flexibl
        3 flick
        4 flicker
        64 flight
        5 flimsy
        5 fling
        12 flint
        60 flip
        7 flirt
        36 float
        22 flock
        92 flood
        4 floodwater
        164 floor
        18 flop
        8 flor
        9 florenc
        367 florida
        25 florida gov
        3 florida keys
        8 florida republican
        11 florida sen
        5 floridian
        5 flounder
        12 flourish
        9 flout
        52 flow
        9 flower
        14 flown
        74 floyd
        16 flu
        6 flub
        3 fluctuat
        3 fluent
        5 fluid
        4 fluk
        4 flummox
        3 flung
        20 flurry
        6 flush
        3 fluster
        3 flux
        87 fly
        4 flyer
        80 flynn
        3 flyover
        3 fnc
        3 focal
        403 focus
        11 fodder
        41 foe
        9 fog
        3 foggy
        3 foggy bottom
        16 foil
        8 fol
        8 fold
        10 foley
        56 folk
        4 folksy
        688 follow
        23 follower
        4 foment
        6 fond
        3 fondl
        126 food
        24 fool
        10 foolish
        52 foot
        39 footag
        39 football
        6 foothold
        4 footnot
        7 footprint
        3 footstep
        6 for
        5 foray
        7 forb
        9 forbid
        829 forc
        41 forceful
        10 forcib
        60 ford
        4 fordham
        6 forebod
        49 forecast
        14 forecaster
        4 foreclos
        3 foreclosur
        11 forefront
        4 foregon
        517 foreign
        5 foreign affairs
        8 foreign intelligence surveillance act
        3 foreign intelligence surveillance court
        3 foreign ministry
        9 foreign policy
        3 foreign wars
        20 foreigner
        7 foremost
        7 forensic
        6 forese
        10 foreseeabl
        7 foreshadow
        13 forest
        10 forestall
        4 foretold
        28 forever
        3 forfeit
        31 forg
        47 forget
        11 forgiv
        8 forgiven
        7 forgiveness
        9 forgo
        4 forgot
        28 forgotten
        247 form
        3 forma
        116 formal
        4 formality
        11 format
        10 formation
        1642 former
        3 former arkansas gov
        5 former cia director john brennan
        3 former defense secretary james mattis
        4 former democratic
        3 former fbi
        12 former fbi director james comey
        6 former florida gov
        3 former gov
        3 former house speaker newt gingrich
        3 former massachusetts gov
        8 former president barack obama
        6 former president bill clinton
        5 former president george
        5 former president obama
        4 former rep
        30 former secretary
        8 former trump
        5 former vice president dick cheney
        34 former vice president joe biden
        4 former white house
        11 formidabl
        3 formulat
        4 formulation
        40 fort
        6 fort hood
        5 fort lauderdale
        5 fort lee
        6 fort worth
        35 forth
        23 forthcom
        3 forthright
        3 fortifi
        36 fortun
        8 fortunat
        25 forty
        82 forum
        190 forward
        18 fossil
        19 foster
        62 fought
        16 foul
        499 found
        129 foundation
        3 foundational
        122 founder
        10 founding fathers
        3 founding member
        3 fountain
        600 four
        3 fourteen
        110 fourth
        3 fourth circuit court
        471 fox
        10 fox business
        5 fox business network
        348 fox news
        15 fox news channel
        13 fox news first
        12 fox news poll
        14 foxnew
        12 frack
        7 fraction
        4 fractious
        26 fractur
        14 fragil
        5 fragment
        4 frail
        44 fram
        5 framer
        40 framework
        90 franc
        71 francis
        90 francisco
        14 francois
        50 frank
        4 frank bruni
        15 franken
        23 franklin
        3 franklin roosevelt
        14 frantic
        5 frantical
        3 fraternal
        90 fraud
        11 fraudulent
        14 fraught
        16 fray
        473 fre
        22 freak
        6 freakout
        11 fred
        7 freddi
        3 freddie gray
        3 frederick
        3 free press
        18 free speech
        219 freedom
        14 freedom caucus
        4 freedom coalition
        6 freedomwork
        8 freelanc
        7 freer
        3 freeway
        6 freewheel
        34 freez
        7 freight
        3 frein
        87 french
        3 french alps
        17 french president emmanuel macron
        5 french president francois hollande
        4 frenetic
        8 frenzi
        21 frenzy
        4 frequency
        61 frequent
        127 fresh
        55 freshman
        9 freshmen
        5 fresno
        20 fret
        3 frey
        7 friction
        9 frida
        9 frida ghitis
        6 frieden
        13 friedman
        282 friend
        4 friendlier
        15 friendship
        20 frighten
        3 frightful
        5 frigid
        22 fring
        8 frisk
        5 frivolous
        299 front
        7 frontier
        5 frontlin
        61 frontrunner
        6 frosty
        3 froz
        15 frozen
        17 fruit
        3 fruitless
        85 frustrat
        64 frustration
        5 fry
        4 fsb
        11 ft
        5 ftc
        6 fuck
        141 fuel
        3 fuell
        9 fugitiv
        82 ful
        37 fulfill
        371 full
        3 fuller
        18 fum
        9 fumbl
        30 fun
        32 function
        4 functional
        516 fund
        76 fundamental
        5 fundamentalist
        5 funder
        78 fundrais
        37 fundraiser
        31 funeral
        17 funnel
        9 funny
        69 furious
        27 furlough
        5 furman
        3 furnitur
        21 furor
        196 further
        3 furthermor
        34 fury
        7 fus
        13 fusion
        11 fusion gps
        4 fuss
        9 futil
        4 futility
        336 futur
        10 g20
        12 g7
        22 ga
        14 gabbard
        7 gabby
        6 gabby giffords
        5 gabl
        3 gabriel
        10 gabriell
        8 gabrielle giffords
        4 gadhafi
        23 gaff
        14 gag
        6 gage skidmore
        267 gain
        4 galaxy
        3 galbraith
        3 gallagher
        6 gallery
        5 gallon
        43 gallup
        16 galvaniz
        203 gam
        18 gambit
        24 gambl
        54 gang
        4 gangster
        5 gantz
        5 gao
        75 gap
        3 garag
        11 garbag
        3 garcetti
        8 garcia
        52 garden
        7 gardner
        34 garland
        36 garner
        4 garrett
        60 gary
        3 gary cameron
        7 gary cohn
        24 gary johnson
        3 gary johnson's
        137 gas
        8 gasolin
        13 gasp
        4 gass
        66 gat
        274 gather
        10 gaug
        5 gauntlet
        3 gauzy
        228 gav
        15 gavel
        20 gavin
        12 gavin newsom
        203 gay
        14 gay marriage
        7 gay rights
        10 gaz
        38 gaza
        6 gaza city
        8 gaza strip
        3 gazan
        10 gazett
        16 gdp
        70 gear
        3 gee
        12 geithner
        85 gen
        75 gender
        866 general
        4 general assembly
        4 general michael flynn
        5 general motors
        3 general motors co
        4 generalistic
        3 generaliz
        3 generalization
        62 generat
        106 generation
        11 generational
        12 generic
        17 generous
        7 genetic
        3 genetical
        18 geneva
        3 genital
        10 genius
        9 genocid
        6 gent
        7 gentl
        3 gentleman
        4 gentlemen
        24 genuin
        3 geoffrey
        8 geographic
        6 geographical
        8 geography
        7 geopolitical
        381 georg
        68 george floyd
        5 george floyd's
        14 george hw bush
        6 george mason university
        6 george orwell
        13 george papadopoulos
        22 george soros
        14 george stephanopoulos
        10 george washington
        8 george washington bridge
        8 george washington university
        18 george zimmerman
        11 georgetown
        3 georgetown university
        121 georgia
        3 georgia house
        3 georgia rep
        3 georgia republican
        4 georgia secretary
        3 georgian
        8 gerald
        3 geraldo
        3 geraldo rivera
        3 gerard
        9 gergen
        3 germ
        38 german
        9 german chancellor angela merkel
        4 germanw
        51 germany
        21 gerrymander
        3 gervais
        26 gestur
        4 getaway
        3 getter
        38 getty
        10 getty trump
        4 gfk
        4 ghani
        5 ghebreyesus
        4 ghislain
        4 ghislaine maxwell
        9 ghitis
        7 ghost
        4 gianfort
        120 giant
        3 gibb
        8 giddy
        5 gif
        16 gifford
        35 gift
        8 gig
        3 gilbert
        4 gild
        3 gilead
        11 gillespi
        24 gillibrand
        4 gimmick
        5 gin
        13 gina
        4 gina haspel
        3 gina mccarthy
        21 gingrich
        3 ginsberg
        23 ginsburg
        9 gird
        69 girl
        23 girlfriend
        3 gist
        7 gitmo
        96 giuliani
        312 giv
        280 given
        4 glaad
        10 glad
        17 glanc
        19 glar
        27 glass
        6 gle
        8 gleeful
        5 glen
        27 glenn
        8 glenn beck
        10 glenn greenwald
        5 glenn thrush
        3 glib
        5 glid
        7 glimmer
        19 glimps
        22 glitch
        7 gloat
        53 glob
        354 global
        5 globalism
        6 globalist
        8 globalization
        4 glock
        5 gloom
        3 gloomy
        5 gloria
        4 gloria borger
        8 glorious
        3 glory
        16 glov
        12 glow
        5 glu
        10 gm
        4 gmt
        5 goad
        133 goal
        3 gobbl
        70 god
        3 godwin
        8 goer
        28 gold
        13 goldberg
        26 golden
        5 golden globes
        4 golden state
        18 goldman
        12 goldman sachs
        3 goldsmith
        4 goldston
        31 golf
        3 goliath
        4 gomez
        18 gon
        4 gonzal
        15 gonzalez
        3 gonzalo
        600 good
        7 good morning america
        4 good news
        16 goodby
        12 goodlatt
        33 goodman
        7 goodwill
        3 goodwin
        3 goody
        96 googl
        3 goos
        1660 gop
        7 gop congress
        3 gop debate
        7 gop gov
        5 gop house
        4 gop leaders
        3 gop nomination
        4 gop obamacare
        15 gop rep
        9 gop sen
        14 gop senate
        3 gop senators
        4 gop's obamacare
        4 gopa
        4 goper
        18 gor
        17 gordon
        6 gordon sondland
        37 gorsuch
        5 gosnell
        9 gospel
        6 gossip
        5 gotcha
        51 gotten
        6 goug
        509 gov
        1851 govern
        16 governanc
        11 government accountability office
        3 government employees
        6 government reform
        15 government reform committee
        6 government shutdown
        8 governmental
        492 governor
        3 governor kasich
        3 governor mitt romney
        5 governor romney
        10 governorship
        10 govt
        38 gowdy
        3 gown
        3 goya
        17 gps
        73 grab
        17 grac
        6 gracious
        24 grad
        8 grader
        25 gradual
        49 graduat
        11 graduation
        3 graffiti
        101 graham
        5 graham column
        4 grail
        6 grain
        113 grand
        6 grand old party
        6 grand rapids
        4 grandchildren
        3 granddaughter
        3 granderson
        10 grandfather
        3 grandios
        8 grandmother
        3 grandson
        5 grandstand
        8 granit
        5 granite state
        170 grant
        6 graph
        14 graphic
        43 grappl
        24 grasp
        21 grass
        27 grassley
        33 grassroot
        10 grateful
        3 gratitud
        36 grav
        5 graveyard
        4 gravita
        3 gravitational
        9 gravity
        21 gray
        3 gray lady
        3 graz
        7 gre
        4 greas
        356 great
        6 great britain
        13 great depression
        9 great recession
        3 great society
        65 greater
        78 greatest
        12 greatness
        18 greec
        3 greedy
        17 greek
        144 green
        3 green beret
        11 green party
        4 green party's jill stein
        3 greenfield
        31 greenhous
        6 greenland
        4 greenlight
        8 greenvill
        11 greenwald
        48 greet
        33 greg
        8 greg abbott
        3 greg walden
        12 gregory
        6 grenad
        5 grenell
        13 greta
        9 greta thunberg
        3 greta van susteren
        13 gretchen
        7 gretchen whitmer
        69 grew
        8 grid
        39 gridlock
        13 grief
        13 griev
        18 grievanc
        8 griffin
        40 grill
        40 grim
        7 grimm
        7 grin
        14 grind
        49 grip
        7 gripa
        5 gris
        3 grisham
        16 grocery
        3 groov
        18 grop
        37 gross
        3 grotesqu
        266 ground
        4 ground zero
        10 groundbreak
        3 groundwater
        16 groundwork
        1091 group
        5 grover
        4 grover norquist
        409 grow
        51 grown
        184 growth
        13 gruber
        4 grudg
        3 grudging
        8 gruel
        11 gruesom
        10 grumbl
        3 grumpy
        4 grunwald
        3 guadalup
        3 guaido
        8 guam
        28 guantanamo
        21 guantanamo bay
        22 guarant
        44 guarante
        94 guard
        33 guardian
        3 guardrail
        11 guatemala
        8 guatemalan
        47 gubernatorial
        5 guerrilla
        43 guess
        56 guest
        68 guid
        34 guidanc
        60 guidelin
        3 guilfoyl
        9 guilt
        95 guilty
        9 guinea
        3 guis
        3 guitar
        29 gulf
        667 gun
        14 gun control
        6 gunfight
        15 gunfir
        95 gunman
        13 gunmen
        4 gunn
        4 gunpoint
        3 gunrun
        13 gunshot
        11 guru
        3 gurus
        8 gush
        4 gust
        41 gut
        4 guthri
        8 gutierrez
        3 gutter
        111 guy
        9 guy benson
        7 guyger
        6 guypbenson
        3 guzman
        8 gym
        3 gymnasium
        3 gymnastic
        3 ha
        4 haberman
        31 habit
        5 habitat
        4 habitual
        113 hack
        44 hacker
        58 hagel
        3 haggl
        3 hagu
        3 haider
        55 hail
        23 hair
        5 haircut
        7 haiti
        3 haiyan
        3 hakeem
        37 haley
        297 half
        3 halftim
        6 halfway
        148 hall
        8 hallmark
        8 halloween
        6 hallway
        3 halperin
        110 halt
        3 halv
        4 ham
        32 hama
        6 hamburg
        4 hamid
        12 hamilton
        45 hammer
        14 hamper
        175 hampshir
        3 hampshire gop
        4 hampshire primary
        3 hampton
        382 hand
        4 handcuf
        5 handcuff
        9 handel
        61 handful
        21 handgun
        7 handi
        207 handl
        4 handler
        4 handmaiden
        12 handout
        4 handover
        5 handpick
        12 handshak
        4 handsom
        3 handwritten
        3 handy
        54 hang
        3 hangar
        5 hangover
        5 hannah
        24 hannity
        12 hanoi
        3 hanukkah
        3 hapless
        423 happen
        5 happi
        3 happiest
        3 happiness
        70 happy
        12 haram
        3 harangu
        73 harass
        17 harbor
        332 hard
        11 hardball
        3 hardcor
        10 harden
        60 harder
        25 hardest
        16 hardlin
        3 hardliner
        10 hardship
        5 hardwar
        4 hardwork
        3 harlem
        59 harm
        12 harmful
        8 harness
        3 harnik
        6 harold
        5 harper
        102 harris
        5 harrisburg
        4 harrison
        4 harrow
        108 harry
        40 harry reid
        6 harry reid's
        6 harry truman
        41 harsh
        5 harsher
        6 harshest
        3 hart
        64 harvard
        4 harvard kennedy school
        4 harvard law
        7 harvard law school
        16 harvard university
        3 harvard's kennedy school
        19 harvest
        45 harvey
        11 harvey weinstein
        3 harwood
        4 hasan
        10 hash
        17 hashtag
        4 haspel
        17 hassan
        3 hassett
        4 hast
        4 hasten
        4 hastert
        9 hasti
        177 hat
        27 hatch
        3 hatchet
        4 hate speech
        10 hateful
        10 hater
        5 hatfield
        32 hatr
        21 haul
        25 haunt
        14 havana
        7 haven
        12 havoc
        41 hawaii
        3 hawaiian
        30 hawk
        5 hawkey
        5 hawkeye state
        8 hawkish
        11 hawley
        7 hay
        5 hayden
        4 hazard
        4 hazardous
        12 hbo
        565 head
        3 head start
        22 headach
        165 headlin
        4 headliner
        64 headquarter
        4 headway
        11 headwind
        34 heal
        3 healer
        1159 health
        12 health care
        3 health care bill
        5 health care law
        3 health insurance program
        8 health law
        3 health metrics
        4 health secretary kathleen sebelius
        185 healthcar
        9 healthier
        33 healthy
        8 heap
        601 hear
        159 heard
        155 heart
        4 heartbeat
        9 heartbreak
        5 hearten
        6 heartfelt
        12 heartland
        3 heartless
        5 heartwarm
        152 heat
        6 heather
        8 heaven
        64 heavi
        4 heavier
        3 heaviest
        76 heavy
        7 heavyweight
        18 hebdo
        3 hebrew
        3 hechinger
        9 heck
        18 hedg
        8 heed
        34 heel
        8 hefty
        12 heidi
        4 heidi heitkamp
        30 height
        33 heighten
        9 heinous
        6 heir
        7 heitkamp
        340 held
        28 helicopter
        50 hell
        13 heller
        4 hello
        13 helm
        4 helmet
        792 help
        17 helpful
        7 helpless
        19 helsinki
        3 hem
        3 hemispher
        3 hemmer
        3 hemorrhag
        4 hempstead
        16 henry
        11 her
        28 herald
        5 herbert
        5 herd
        3 herd immunity
        5 hereby
        29 heritag
        12 heritage foundation
        4 herman
        5 hernandez
        74 hero
        4 heroes act
        3 heroic
        6 heroin
        8 hesitant
        10 hesitat
        9 hesitation
        3 heterosexual
        3 hew
        8 hewitt
        9 hewlett
        4 hewlett packard
        8 hey
        3 heyday
        9 hezbollah
        24 hhs
        6 hi
        4 hiccup
        6 hick
        9 hickenlooper
        8 hickox
        63 hid
        29 hidden
        3 hideous
        5 hierarchy
        841 high
        3 high alert
        3 high country news
        3 high court
        183 higher
        4 higher loyalty
        110 highest
        3 highland
        739 highlight
        26 highway
        9 hijack
        96 hik
        4 hilarious
        3 hilary
        429 hill
        7 hill republicans
        1186 hillary
        905 hillary clinton
        17 hillary clinton hillary diane rodham clintongiuliani
        98 hillary clinton's
        42 hillary rodham clinton
        9 hillicon
        8 hillicon valley
        9 hilton
        3 him
        5 himalayan
        9 hinder
        19 hindu
        3 hindus
        20 hing
        46 hint
        9 hip
        132 hir
        6 hiroshima
        3 hirsh
        66 hispanic
        33 historian
        207 historic
        65 historical
        499 history
        473 hit
        3 hitch
        12 hitler
        6 hiv
        4 ho
        3 hoard
        25 hoax
        4 hobbl
        5 hobby
        4 hoboken
        4 hockey
        3 hodg
        3 hodgkinson
        9 hofstra
        8 hofstra university
        9 hogan
        4 hoist
        39 hol
        525 hold
        112 holder
        14 holder jr
        8 holdout
        112 holiday
        3 holistic
        16 holland
        5 hollen
        3 holler
        7 hollow
        56 hollywood
        9 holm
        11 holocaust
        9 holt
        23 holy
        549 hom
        4 homag
        3 home depot
        5 homecom
        9 homegrown
        144 homeland
        85 homeland security
        7 homeland security department
        4 homeland security secretary janet napolitano
        6 homeland security secretary jeh johnson
        6 homeland security secretary john kelly
        3 homeland security secretary kirstjen nielsen
        26 homeless
        7 homelessness
        7 homemad
        3 homeowner
        4 homeschool
        4 homestretch
        21 hometown
        20 homicid
        9 homophobic
        5 homosexual
        6 homosexuality
        6 hon
        3 honcho
        14 hondura
        4 honduran
        47 honest
        5 honesty
        53 hong
        49 hong kong
        8 hong kong's
        4 honolulu
        121 honor
        4 honorabl
        3 honour
        13 hood
        33 hook
        4 hoosier
        3 hoot
        8 hoover
        518 hop
        6 hope hicks
        132 hopeful
        7 hopeless
        9 hopkin
        17 horizon
        3 hormonal
        7 hormuz
        3 horn
        21 horowitz
        4 horrendous
        24 horribl
        4 horrid
        30 horrific
        19 horrify
        33 horror
        17 hors
        3 horton
        141 hospital
        4 hospitality
        16 hospitaliz
        5 hospitalization
        343 host
        53 hostag
        36 hostil
        28 hostility
        104 hot
        5 hot seat
        68 hotel
        4 hotlin
        3 hotness
        12 hottest
        9 hound
        569 hour
        5 hourlong
        3389 hous
        4 house appropriations committee
        6 house armed services committee
        3 house benghazi
        5 house bill
        3 house budget chairman paul ryan
        6 house budget committee
        5 house budget committee chairman paul ryan
        5 house committee
        5 house democrat
        14 house democratic
        3 house democratic leader nancy pelosi
        110 house democrats
        9 house dems
        11 house energy
        4 house ethics committee
        10 house freedom caucus
        65 house gop
        3 house gop's
        3 house intel committee
        4 house intelligence
        49 house intelligence committee
        7 house intelligence committee chairman adam schiff
        7 house judiciary
        50 house judiciary committee
        5 house judiciary committee chairman jerrold nadler
        3 house judiciary committee chairman jerry nadler
        6 house majority leader eric cantor
        10 house majority leader kevin mccarthy
        7 house majority whip steve scalise
        22 house minority leader nancy pelosi
        3 house nancy pelosi
        30 house oversight
        9 house oversight committee
        4 house paul ryan
        7 house permanent select committee
        48 house republican
        3 house republican conference
        195 house republicans
        10 house select committee
        3 house senate
        12 house speaker
        4 house speaker boehner
        3 house speaker dennis hastert
        17 house speaker john
        98 house speaker john boehner
        6 house speaker john boehner's
        52 house speaker nancy pelosi
        3 house speaker nancy pelosi's
        3 house speaker newt gingrich
        7 house speaker paul
        48 house speaker paul ryan
        18 house ways
        37 household
        3 housekeeper
        3 housewiv
        58 houston
        3 houston chronicle
        5 houthi
        4 houthis
        11 hover
        30 howard
        7 howard kurtz
        3 howell
        9 howl
        5 hoyer
        4 hp
        20 hr
        9 hr mcmaster
        73 http
        10 huawei
        13 hub
        24 huckabe
        6 hud
        20 huddl
        5 hudson
        3 hue
        11 huffington
        9 huffington post
        3 huffman
        189 hug
        10 hugh
        7 hugh hewitt
        4 hugo
        4 hugo chavez
        3 huh
        3 hull
        10 hum
        12 huma
        12 huma abedin
        233 human
        7 human rights
        4 human rights campaign
        3 human rights watch
        37 human services
        10 human services secretary kathleen sebelius
        3 human services secretary tom price
        35 humanitarian
        18 humanity
        3 humaniz
        3 humayun
        3 humayun khan
        13 humbl
        27 humiliat
        10 humiliation
        6 humility
        10 humor
        260 hundr
        11 hung
        5 hungary
        8 hunger
        9 hungry
        7 hunker
        84 hunt
        34 hunter
        7 hunter biden
        4 huntington
        3 huntington ingalls industries
        5 huntsman
        3 huntsvill
        48 hurdl
        7 hurl
        89 hurrican
        6 hurricane dorian
        7 hurricane florence
        17 hurricane harvey
        7 hurricane irma
        4 hurricane katrina
        5 hurricane maria
        3 hurricane matthew
        15 hurricane sandy
        3 hurricanes harvey
        6 hurry
        123 hurt
        6 hurtl
        80 husband
        14 hush
        12 hussein
        4 hustl
        33 hw
        3 hybrid
        5 hyd
        3 hydraulic
        3 hydrogen
        15 hydroxychloroquin
        41 hyp
        11 hyper
        8 hyperbol
        33 hypocrisy
        7 hypocrit
        12 hypocritical
        12 hypothetical
        21 hysteria
        5 hysterical
        3 ia
        5 ian
        3 ibrahim
        4 icbm
        71 ice
        6 iceberg
        22 icon
        13 iconic
        46 id
        9 idaho
        321 idea
        19 ideal
        11 identical
        100 identifi
        23 identification
        74 identify
        85 identity
        4 identity politics
        66 ideological
        9 ideologu
        40 ideology
        6 idf
        6 idiot
        3 idiotic
        9 idl
        3 idlib
        7 ids
        3 idyllic
        17 ig
        36 ignit
        163 ignor
        16 ignoranc
        12 ignorant
        3 igor
        50 ii
        20 iii
        3 ike
        6 il
        38 ilhan
        33 ilhan omar
        71 ill
        448 illegal
        6 illegal immigrants
        3 illegal immigration
        4 illegality
        8 illegitimat
        4 illicit
        73 illinois
        3 illinois gov
        4 illiterat
        43 illness
        4 illogical
        6 illuminat
        9 illusion
        24 illustrat
        5 illustration
        159 imag
        6 imagery
        68 imagin
        3 imaginabl
        6 imaginary
        4 imagination
        3 imam
        5 imbroglio
        4 imf
        3 imitat
        229 immediat
        13 immens
        476 immigrant
        4 immigrat
        846 immigration
        5 immigration bill
        3 immigration enforcement
        3 immigration overhaul
        5 immigration reform
        8 immigration services
        3 immigration studies
        43 imminent
        7 immoral
        12 immun
        23 immunity
        5 imp
        189 impact
        4 impair
        6 impartial
        3 impartiality
        28 impass
        12 impassion
        8 impatient
        612 impeach
        7 impeach trump
        15 impeachabl
        4 impeachment inquiry
        3 impeccabl
        8 imped
        13 impend
        4 impenetrabl
        8 imperativ
        10 imperial
        14 imperil
        3 impermissib
        3 impersonation
        5 impetus
        34 impl
        3 implacabl
        3 implant
        4 implausibl
        34 implement
        38 implementation
        5 impli
        18 implicat
        47 implication
        10 implicit
        10 implod
        11 implor
        6 implosion
        3 imply
        58 import
        50 importanc
        291 important
        3 importation
        167 impos
        3 imposition
        78 impossibl
        3 impotent
        6 impoverish
        3 imprecis
        16 impress
        18 impression
        20 impressiv
        6 imprint
        22 imprison
        7 improbabl
        27 improper
        3 impropriety
        139 improv
        5 impugn
        13 impuls
        3 impulsiv
        6 impunity
        3 imput
        3 imran
        22 inability
        7 inaccuracy
        21 inaccurat
        22 inaction
        3 inadequacy
        30 inadequat
        15 inadvertent
        3 inalienabl
        4 inan
        58 inappropriat
        3 inarguab
        5 inarticulat
        3 inattention
        33 inaugural
        5 inaugurat
        43 inauguration
        5 inauguration day
        4 inauthentic
        84 inbox
        47 inc
        14 incapabl
        9 incarcerat
        13 incarceration
        12 incendiary
        21 incentiv
        4 incentiviz
        5 incessant
        9 incest
        17 inch
        121 incident
        4 incidental
        14 incit
        6 incivility
        10 inclin
        1115 includ
        13 inclusion
        8 inclusiv
        11 incoherent
        209 incom
        4 income inequality
        13 incompetenc
        18 incompetent
        7 incomplet
        3 inconceivabl
        3 inconclusiv
        7 inconsistency
        10 inconsistent
        3 inconvenienc
        13 inconvenient
        3 incorporat
        17 incorrect
        456 increas
        230 increasing
        18 incredib
        21 incredibl
        3 incredulity
        3 incredulous
        7 incremental
        6 incriminat
        28 incumbency
        100 incumbent
        7 incursion
        91 ind
        6 indefensibl
        16 indefinit
        47 independenc
        11 independence day
        159 independent
        34 index
        71 india
        47 indian
        95 indiana
        9 indiana gov
        12 indianapolis
        115 indicat
        32 indication
        5 indicativ
        10 indicator
        128 indict
        4 indifferenc
        12 indigenous
        4 indignant
        7 indignation
        3 indignity
        14 indirect
        5 indiscriminat
        25 indispensabl
        3 indisputabl
        213 individual
        6 indonesia
        7 indoor
        17 induc
        7 indulg
        47 industrial
        8 industrializ
        178 industry
        10 ineffectiv
        4 ineffectual
        6 ineligibl
        4 inept
        70 inequality
        3 inequity
        3 inertia
        6 inescapabl
        14 inevitab
        6 inevitability
        37 inevitabl
        4 inexcusabl
        3 inexorab
        5 inexperienc
        30 infamous
        10 infant
        45 infect
        56 infection
        28 infectious
        8 infectious diseases
        3 inferno
        6 infest
        22 infight
        18 infiltrat
        3 infiltration
        4 infinit
        11 inflam
        16 inflammatory
        10 inflat
        16 inflation
        24 inflict
        156 influenc
        6 influencer
        59 influential
        4 influenza
        15 influx
        58 info
        4 infodemic
        61 inform
        8 informal
        4 informant
        323 information
        6 information act
        7 infowar
        4 infraction
        70 infrastructur
        3 infrequent
        9 infring
        13 infuriat
        3 infus
        10 ing
        3 ingall
        3 ingenuity
        4 ingest
        9 ingraham
        9 ingredient
        13 inherent
        12 inherit
        5 inhof
        4 inhuman
        132 initial
        18 initiat
        3 initiation
        85 initiativ
        19 inject
        10 injection
        29 injunction
        129 injur
        36 injury
        27 injustic
        10 ink
        5 inland
        25 inmat
        44 inner
        10 innocenc
        35 innocent
        29 innovation
        12 innovativ
        8 innovator
        6 innuendo
        7 input
        204 inquiry
        6 inroad
        6 ins
        19 insan
        10 insanity
        3 insatiabl
        3 inscrutabl
        3 insecur
        4 insecurity
        10 insensitiv
        18 insert
        247 insid
        3 inside trump's
        78 insider
        7 insidious
        16 insight
        3 insightful
        4 insignificant
        3 insinuat
        181 insist
        20 insistenc
        4 insistent
        8 inskeep
        6 insle
        3 insofar
        10 inspect
        17 inspection
        109 inspector
        14 inspector general
        3 inspector general michael horowitz
        63 inspir
        7 inspiration
        10 instability
        20 instagram
        31 install
        6 installation
        62 instanc
        28 instant
        3 instantaneous
        321 instead
        4 instill
        16 instinct
        97 institut
        100 institution
        15 institutional
        3 institutionaliz
        6 instru
        30 instruct
        8 instruction
        4 instructiv
        5 instructor
        4 instrumental
        5 insufficient
        4 insulat
        59 insult
        16 insur
        289 insuranc
        50 insurer
        8 insurgency
        39 insurgent
        11 insurmountabl
        6 insurrection
        3 int
        13 intact
        5 integral
        5 integrat
        5 integration
        58 integrity
        38 intel
        41 intellectual
        387 intelligenc
        8 intelligent
        132 intend
        78 intens
        28 intensifi
        40 intensify
        11 intensity
        9 intensiv
        34 intent
        39 intention
        28 intentional
        4 inter
        4 interact
        23 interaction
        6 interactiv
        25 intercept
        5 interceptor
        13 intercontinental
        387 interest
        40 interfer
        130 interferenc
        7 intergovernmental
        3 intergovernmental panel
        29 interim
        33 interior
        6 interior department
        4 intermediat
        10 intern
        150 internal
        45 internal revenue service
        3 internal revenue service's
        287 international
        4 international atomic energy agency
        154 internet
        3 internet research agency
        23 interpret
        12 interpretation
        7 interrogat
        17 interrogation
        20 interrupt
        7 intersection
        6 interstat
        23 interven
        42 intervention
        578 interview
        7 interviewer
        3 intifada
        12 intimidat
        13 intimidation
        9 intoleranc
        7 intolerant
        4 inton
        9 intra
        8 intractabl
        4 intricat
        18 intrigu
        3 intro
        134 introduc
        9 introduction
        5 introductory
        3 introspection
        4 intrud
        6 intruder
        15 intrusion
        5 intrusiv
        3 ints kalnins
        5 inundat
        15 invad
        5 invalid
        7 invalidat
        3 invaluabl
        6 invariab
        28 invasion
        7 invasiv
        5 invectiv
        11 invent
        3 invention
        4 invers
        114 invest
        290 investigat
        3 investigating america's homegrown terrorists
        696 investigation
        36 investigativ
        139 investigator
        3 investigatory
        62 investor
        3 invigorat
        4 invincibl
        15 invisibl
        86 invit
        33 invitation
        46 invok
        300 involv
        3 inward
        317 iowa
        7 iowa caucus
        5 iowa caucuses
        5 iowa city
        6 iowa democratic party
        4 iowa democrats
        3 iowa gov
        3 iowa poll
        5 iowa republican
        3 iowa state fair
        4 iowa state university
        4 iowan
        3 ipad
        11 iphon
        4 ipo
        18 ipso
        3 ipsos poll
        3 iq
        4 ira
        387 iran
        4 iran contra
        5 iran deal
        5 iran nuclear deal
        127 iranian
        3 iranian gen
        5 iranian president hassan rouhani
        231 iraq
        14 iraq war
        52 iraqi
        3 iraqi prime minister adel abdul mahdi
        3 iraqi prime minister nouri
        8 iraqis
        3 irat
        3 irbil
        19 ire
        19 ireland
        5 ireport
        11 irish
        7 irk
        13 irma
        3 irna
        16 iron
        3 iron lady
        9 ironic
        4 ironical
        15 irony
        9 irrational
        4 irregular
        5 irregularity
        6 irrelevant
        3 irresistibl
        11 irresponsibl
        3 irreversibl
        6 irritat
        140 irs
        3 irv
        7 isaac
        3 isan
        3 ish
        28 isil
        230 isis
        38 islam
        11 islamabad
        294 islamic
        9 islamic republic
        208 islamic state
        3 islamic state's
        49 islamist
        3 islamophobia
        75 island
        29 isolat
        25 isolation
        5 isolationist
        3 isp
        202 israel
        3 israel gaza
        3 israel hamas
        128 israeli
        9 israeli palestinian
        38 israeli prime minister benjamin netanyahu
        18 israelis
        37 issa
        1153 issu
        21 istanbul
        16 ita
        16 italian
        5 itch
        40 item
        9 iteration
        3 itun
        3 ivan
        27 ivanka
        21 ivanka trump
        11 ivy
        8 ivy league
        3 ix
        24 jab
        48 jack
        4 jack lew
        7 jack phillips
        4 jack reed
        4 jacket
        3 jackpot
        59 jackson
        6 jacksonvill
        7 jacob
        5 jacquelyn
        4 jacquelyn martin
        12 jae
        85 jail
        3 jailhous
        6 jair
        4 jair bolsonaro
        16 jak
        6 jake tapper
        324 jam
        24 jamal
        22 jamal khashoggi
        3 jamell
        3 james bennet
        6 james carville
        9 james clapper
        60 james comey
        5 james damore
        7 james foley
        3 james holmes
        5 james lankford
        3 james lawler duggan
        3 james madison
        9 james mattis
        5 james rosen
        7 jami
        94 jan
        5 jan brewer
        6 janata
        3 jane mayer
        4 janeiro
        13 janet
        4 janet yellen
        219 january
        3 janus
        55 japan
        18 japanes
        4 japanese prime minister shinzo abe
        56 jar
        36 jared kushner
        7 jarrett
        3 jarrod
        26 jason
        8 jason chaffetz
        4 javad
        3 javelin
        3 javier
        4 javit
        8 jaw
        57 jay
        6 jay carney
        4 jay inslee
        3 jay leno
        7 jay nixon
        6 jay sekulow
        4 jay westcott
        3 jazeera
        3 jazz
        4 jealous
        21 jean
        5 jeann
        128 jeb
        109 jeb bush
        16 jeb bush's
        3 jeenah
        3 jeenah moon
        8 jeer
        213 jeff
        14 jeff bezos
        4 jeff denham
        19 jeff flake
        3 jeff greenfield
        73 jeff sessions
        23 jefferson
        4 jeffery
        41 jeffrey
        21 jeffrey epstein
        4 jeffrey goldberg
        5 jeffry
        8 jeh
        3 jemel
        3 jemele hill
        4 jemima
        5 jen
        3 jen psaki
        6 jenkin
        6 jenna
        3 jenner
        14 jennifer
        8 jenny
        4 jenny beth martin
        5 jeong
        11 jeopardiz
        20 jeopardy
        4 jerad
        14 jeremy
        7 jeremy corbyn
        13 jerom
        15 jerrold
        8 jerrold nadler
        47 jerry
        16 jerry brown
        3 jerry falwell
        168 jersey
        4 jersey democrat
        48 jersey gov
        3 jersey republican gov
        4 jersey sen
        49 jerusalem
        14 jess
        3 jesse jackson jr
        9 jessica
        25 jesus
        8 jesus christ
        49 jet
        3 jetliner
        24 jew
        3 jewel
        42 jewish
        8 jfk
        3 jiang
        13 jihad
        5 jihadi
        3 jihadi john
        3 jihadis
        21 jihadist
        24 jill
        3 jill abramson
        10 jill stein
        111 jim
        8 jim acosta
        12 jim bourg
        3 jim comey
        5 jim crow
        3 jim himes
        7 jim jordan
        3 jim justice
        5 jim young
        34 jimmy
        14 jimmy carter
        6 jimmy kimmel
        3 jin
        30 jindal
        33 jinp
        4 jitter
        5 jittery
        3 jo
        5 joan
        3 joann
        3 joanne peters
        7 joaquin
        702 job
        49 jobless
        3 joblessness
        5 jobs act
        7 jobs added
        7 jobs report
        4 jock
        12 jockey
        472 joe
        214 joe biden
        16 joe biden's
        6 joe crowley
        4 joe lieberman
        13 joe manchin
        10 joe scarborough
        5 joel
        5 jog
        11 johannesburg
        1104 john
        4 john avlon
        38 john boehner
        3 john boehner's
        30 john bolton
        4 john bolton's
        23 john brennan
        5 john catsimatidis
        3 john conyers
        5 john cornyn
        15 john dean
        3 john dowd
        7 john edwards
        6 john hickenlooper
        49 john kasich
        12 john kelly
        3 john kelly john francis kellymore
        27 john kerry
        3 john kerry's
        4 john king
        9 john kirby
        3 john kitzhaber
        8 john lewis
        3 john locher
        90 john mccain
        3 john mccain john sidney mccain2020 democrats
        5 john mccain's
        13 john podesta
        7 john roberts
        23 john shinkle
        3 johnni
        7 johnny
        3 johns hopkins
        3 johns hopkins university
        134 johnson
        5 johnston
        291 join
        117 joint
        4 joint base andrews
        10 joint chiefs
        3 joint committee
        89 jok
        4 joking
        11 jolt
        110 jon
        3 jon ossoff
        5 jon stewart
        71 jonathan
        38 jonathan ernst
        12 jonathan gruber
        3 jonathan martin
        98 jong
        10 joni
        8 joni ernst
        37 jordan
        3 jordan peterson
        4 jorg
        17 jos
        4 josef
        4 josefczyk
        72 joseph
        3 joseph dunford
        33 josh
        6 josh earnest
        7 josh hawley
        35 joshua
        26 joshua roberts
        132 journal
        72 journalism
        243 journalist
        16 journalistic
        27 journey
        4 joust
        3 jovial
        20 joy
        3 joy behar
        9 joyc
        4 joyce mitchell
        28 jpg
        6 jpmorgan
        5 jpmorgan chase
        122 jr
        20 juan
        8 juan gonzalez
        3 juarez
        6 jubilant
        3 jubilation
        9 judd
        461 judg
        4 judge brett
        26 judge brett kavanaugh
        11 judge kavanaugh
        10 judge merrick garland
        8 judge neil gorsuch
        61 judicial
        10 judicial watch
        211 judiciary
        11 judiciary committee
        4 judy
        4 juggernaut
        6 juggl
        7 juic
        12 juli
        11 julia
        39 julian
        18 julian assange
        5 julian castro
        7 julian zelizer
        3 julie bataille
        238 july
        3 july fourth
        92 jump
        5 jumpstart
        302 jun
        9 juneteenth
        10 junior
        4 junk
        4 junki
        6 junky
        12 jurisdiction
        3 jurisprudenc
        6 jurist
        14 juror
        84 jury
        9 jussi
        9 jussie smollett
        832 justic
        3 justice anthony
        12 justice anthony kennedy
        18 justice antonin scalia
        3 justice antonin scalia's
        3 justice brett kavanaugh
        6 justice clarence thomas
        228 justice department
        14 justice department's
        14 justice dept
        4 justice ginsburg
        3 justice inspector general michael horowitz
        5 justice kennedy
        6 justice ruth bader ginsburg
        3 justice samuel alito
        5 justice scalia
        3 justice scalia's
        21 justifi
        3 justifiab
        3 justifiabl
        16 justification
        33 justify
        43 justin
        7 justin amash
        7 justin fairfax
        3 justin trudeau
        3 juul
        9 juvenil
        4 jw
        4 jw marriott
        16 kabul
        7 kaci
        7 kaci hickox
        6 kaepernick
        5 kagan
        21 kain
        10 kaiser
        6 kaiser family foundation
        3 kalnin
        56 kamala
        43 kamala harris
        13 kan
        41 kansa
        3 kansas city
        12 kany
        10 kanye west
        3 kardashian
        16 karen
        4 karen handel
        21 karl
        14 karl rove
        3 karzai
        12 kashmir
        3 kashuv
        58 kasich
        4 kasowitz
        3 kassig
        3 kaster
        10 kat
        4 kate steinle
        3 katharin
        28 kathleen
        9 kathleen sebelius
        3 kathmandu
        6 kathryn
        10 kathy
        24 kati
        9 katie couric
        7 katrina
        3 katz
        164 kavanaugh
        5 kay
        8 kayleigh
        7 kayleigh mcenany
        4 kcna
        5 keef
        12 keen
        634 keep
        4 keeper
        27 keith
        4 keith alexander
        6 keith ellison
        6 keith lamont scott
        95 kel
        7 kelley
        3 kelli
        11 kelly ayotte
        3 kelly file
        27 kellyann
        22 kellyanne conway
        3 kellymor
        12 kemp
        35 ken
        10 ken cuccinelli
        82 kennedy
        3 kennedy center
        12 kenneth
        10 kent
        158 kentucky
        21 kentucky republican
        3 kentucky republican sen
        8 kentucky sen
        3 kentucky senate
        10 kenya
        100 kept
        4 kermit
        4 kermit gosnell
        105 kerry
        3 ketchup
        91 kevin
        3 kevin brady
        16 kevin lamarque
        16 kevin mccarthy
        536 key
        3 key trump
        15 keynot
        42 keyston
        25 keystone xl
        3 keystone xl pipeline
        3 khalid
        7 khamenei
        17 khan
        22 khashoggi
        5 khizr
        4 khizr khan
        3 ki
        142 kick
        3 kickback
        16 kickoff
        3 kickstart
        117 kid
        25 kidnap
        3 kie
        14 kiev
        745 kill
        49 killer
        5 kilmead
        145 kim
        13 kim davis
        21 kim jong
        70 kim jong un
        4 kim jong un's
        3 kim kardashian
        4 kim yo jong
        4 kimber
        3 kimberly guilfoyle
        8 kimmel
        224 kind
        3 kinda
        6 kindergarten
        3 kindness
        114 king
        5 king salman
        3 king solomon
        41 kingdom
        5 kingpin
        9 kirby
        9 kirk
        21 kirsten
        16 kirsten gillibrand
        7 kirstjen
        3 kirstjen nielsen
        11 kislyak
        24 kiss
        3 kissinger
        3 kit
        15 kitchen
        3 kitzhaber
        11 kkk
        18 klan
        3 klayman
        14 klein
        4 kliff
        32 klobuchar
        18 klux
        6 km
        3 kmov
        16 kne
        12 kneel
        124 knew
        10 knif
        8 knight
        7 knit
        3 kniv
        57 knock
        3 knockout
        9 knot
        675 know
        8 knowing
        3 knowl
        56 knowledg
        3 knowledgeabl
        320 known
        5 knox
        4 knox college
        5 knuckl
        4 kobach
        6 kobani
        34 koch
        3 koch industries
        52 kong
        280 korea
        136 korean
        5 korean central news agency
        8 korean peninsula
        3 korean war
        4 kos
        3 kraft
        12 krauthammer
        41 kremlin
        4 kris
        3 kristen
        3 kristin
        6 kristol
        7 krugman
        8 krystal
        6 krystal ball
        18 ku
        18 ku klux klan
        11 kudlow
        3 kudo
        19 kurd
        30 kurdish
        4 kurdistan
        9 kurtz
        48 kushner
        6 kuwait
        63 ky
        5 kyiv
        19 kyl
        7 kyrsten
        5 kyrsten sinema
        3 kyung
        53 la
        25 lab
        73 label
        5 labell
        231 labor
        22 labor day
        51 labor department
        30 labor statistics
        6 laboratory
        14 labour
        6 labour party
        7 lac
        172 lack
        15 lackluster
        5 ladder
        28 laden
        89 lady
        9 lafayett
        4 lafayette park
        3 lafayette square
        3 laffer
        9 lag
        17 lago
        7 lahor
        91 laid
        37 lak
        39 lam
        14 lamar
        4 lamar alexander
        18 lamarqu
        10 lamb
        16 lambast
        36 lament
        4 lamest
        7 lamont
        4 lampoon
        26 lan
        5 lanc
        164 land
        9 landfall
        3 landfill
        74 landmark
        9 landrieu
        41 landscap
        32 landslid
        4 langley
        119 languag
        7 languish
        7 lanka
        3 lankan
        5 lankford
        4 lanny
        4 lanny davis
        3 lans
        3 lanza
        17 lap
        3 lapdog
        10 lapierr
        20 laps
        13 laptop
        3 lara
        409 larg
        62 larger
        191 largest
        3 largo
        34 larry
        6 larry hogan
        8 larry kudlow
        89 las
        77 las vegas
        4 las vegas strip
        8 laser
        64 lash
        48 last
        525 lat
        5 late show
        292 later
        614 latest
        3 latimer
        14 latin
        6 latin america
        4 latin american
        4 latina
        67 latino
        3 latino elected
        3 latitud
        26 latter
        20 laud
        6 lauderdal
        5 lauer
        30 laugh
        6 laughabl
        3 laughter
        374 launch
        3 launcher
        17 launder
        5 laundry
        21 laura
        3 laura bush
        8 laura ingraham
        3 laureat
        6 lauren
        3 laurenc
        4 lausann
        15 lavish
        16 lavrov
        1375 law
        3 law enforcement
        17 lawful
        3 lawler
        4 lawless
        8 lawlessness
        6 lawmak
        756 lawmaker
        16 lawn
        11 lawrenc
        171 lawsuit
        263 lawyer
        8 lax
        103 lay
        6 layer
        17 layoff
        7 lazy
        12 le
        4 le pen
        741 lead
        1382 leader
        237 leadership
        42 leagu
        3 leaguer
        16 leah
        13 leah millis
        5 leahy
        198 leak
        39 leaker
        5 leaky
        111 lean
        4 leaner
        9 leap
        3 leapfrog
        3 leapt
        250 learn
        10 leas
        3 leash
        5 leather
        504 leav
        4 lebanes
        11 lebanon
        3 lebron
        5 lectern
        17 lectur
        6 lecturer
        426 led
        5 ledger
        53 lee
        3 lee harvey oswald
        4 leery
        4 leeway
        879 left
        4 leftism
        57 leftist
        6 leftover
        3 leftw
        9 leftward
        7 lefty
        21 leg
        105 legacy
        512 legal
        5 legal immigrants
        12 legality
        51 legaliz
        29 legalization
        6 legend
        8 legendary
        8 legion
        6 legislat
        401 legislation
        171 legislativ
        54 legislator
        88 legislatur
        20 legitimacy
        22 legitimat
        7 lehman
        6 lehman brothers
        4 leigh
        4 leisur
        14 lemon
        4 len
        4 lena
        23 lend
        6 lender
        22 length
        4 lengthen
        180 lengthy
        3 leniency
        3 lennihan
        4 leno
        4 lent
        26 leon
        3 leonard
        5 lepag
        19 lerner
        3 les
        25 lesbian
        5 lesley
        4 lesley stahl
        7 lessen
        15 lesser
        96 lesson
        3 lest
        9 lester
        6 lester holt
        54 let
        22 lethal
        3 lethargic
        235 letter
        10 lev
        10 lev parnas
        8 levant
        306 level
        5 lever
        40 leverag
        3 levi
        9 levin
        12 levy
        13 lew
        15 lewandowski
        8 lewd
        8 lewinsky
        19 lewis
        6 lexington
        35 lgbt
        38 lgbtq
        6 li
        22 liability
        3 liabl
        5 liaison
        35 liar
        6 libel
        436 liberal
        4 liberal media
        25 liberalism
        8 liberat
        10 liberation
        9 liberia
        3 liberian
        84 libertarian
        3 libertarian moment
        15 libertarian party
        6 libertarianism
        142 liberty
        4 liberty university
        24 library
        126 libya
        13 libyan
        64 licens
        4 lick
        179 lie
        7 lieberman
        34 lied
        32 lieutenant
        422 lif
        8 lifelin
        6 lifelong
        6 lifer
        3 lifespan
        10 lifestyl
        18 lifetim
        90 lift
        131 light
        8 lighter
        3 lightfoot
        3 lighthizer
        12 lightn
        55 lik
        3 likability
        5 likabl
        3 likeabl
        22 likelihood
        17 liken
        7 likewis
        10 likud
        4 lilla
        3 lim
        3 lima
        21 limbaugh
        13 limbo
        6 limelight
        311 limit
        10 limitation
        3 limitless
        4 limp
        513 lin
        37 lincoln
        7 lincoln memorial
        4 lind
        5 linda
        3 linden
        3 lindsay
        66 lindsey
        55 lindsey graham
        3 lindsey wasson
        3 lineag
        11 liner
        11 lineup
        20 linger
        169 link
        3 linkag
        7 lion
        11 lip
        3 liquid
        3 liquor
        32 lisa
        15 lisa murkowski
        289 list
        209 listen
        6 listener
        17 lit
        7 litany
        40 literal
        4 literary
        4 literatur
        4 lithium
        3 litigant
        5 litigat
        8 litigation
        3 litigator
        9 litmus
        13 litter
        401 littl
        3 little rocket man
        10 liu
        646 liv
        4 livelihood
        4 liver
        3 livestream
        3 livid
        3 living room conversations
        12 liz
        7 liz cheney
        3 llc
        10 lloyd
        25 load
        85 loan
        17 loath
        5 lob
        4 lobbi
        83 lobby
        42 lobbyist
        362 local
        6 local reporting network
        4 locality
        27 locat
        39 location
        3 locher
        4 locht
        88 lock
        86 lockdown
        8 locker
        8 lodg
        3 loeffler
        5 loesch
        3 lofgren
        3 loft
        4 lofty
        27 log
        5 logan
        19 logic
        6 logical
        5 logistic
        8 logistical
        4 logjam
        10 logo
        18 lois
        14 lois lerner
        43 lon
        98 london
        5 lone star
        8 lone star state
        3 loneliness
        877 long
        6 long island
        195 longer
        37 longest
        6 longshot
        24 longstand
        109 longtim
        929 look
        167 loom
        7 loop
        23 loophol
        26 loos
        8 loosen
        4 looser
        17 loot
        5 looter
        15 lopez
        4 lopez obrador
        4 lopsid
        12 lord
        3 lordstown
        19 loretta
        12 loretta lynch
        10 lori
        402 los
        75 los angeles
        4 los angeles clippers
        3 los angeles county
        11 los angeles times
        3 los cabos
        65 loser
        190 loss
        283 lost
        371 lot
        4 lott
        7 lottery
        44 loud
        8 louder
        9 loudest
        4 loui
        79 louis
        7 louis county
        3 louisa
        79 louisiana
        13 louisiana gov
        16 louisvill
        4 loung
        7 lousy
        198 lov
        6 lover
        255 low
        191 lower
        51 lowest
        10 lowry
        23 loyal
        17 loyalist
        24 loyalty
        5 loyola
        29 lt
        3 ltd
        15 luca
        10 lucas jackson
        15 luck
        4 lucki
        14 lucky
        8 lucrativ
        12 lucy
        3 lucy flores
        6 lucy nicholson
        4 luhansk
        11 luis
        3 luis gutierrez
        6 luk
        3 luke somers
        3 lukewarm
        4 lull
        5 luminary
        4 lump
        3 lunacy
        26 lunch
        3 luncheon
        3 lunchtim
        9 lundergan
        17 lung
        3 luntz
        9 lur
        18 lurch
        10 lurk
        4 lush
        30 luther
        18 luxury
        5 lyft
        89 lying
        24 lynch
        13 lyndon
        6 lyndon johnson
        7 lynn
        3 lyon
        3 lz
        10 ma
        3 mac
        4 macarthur
        3 maccallum
        64 machin
        6 machinery
        28 macron
        3 macy
        14 mad
        3 madam
        28 maddow
        20 madison
        7 madman
        15 madness
        7 madrid
        10 maduro
        4 mae
        6 mafia
        10 maga
        119 magazin
        8 maggi
        4 maggie haberman
        11 magic
        7 magical
        6 magistrat
        6 magnat
        4 magnet
        9 magnitud
        3 maguir
        13 mahaskey
        4 mahdi
        18 maher
        7 mahmoud
        96 mail
        170 main
        5 main street
        3 maine republican
        3 maine republican sen
        15 mainland
        105 mainstream
        10 mainstream media
        106 maintain
        5 maintenanc
        11 maj
        673 major
        606 majority
        5 majority leader harry reid
        12 majority leader mitch mcconnell
        3 majority leader mitch mcconnell addison
        4 makeover
        35 maker
        9 makeshift
        6 makeup
        48 mal
        5 malaria
        4 malaysia
        6 malcolm
        3 malevolent
        3 malfeasanc
        4 malfunction
        6 mali
        3 malic
        5 malicious
        10 malign
        5 malik
        6 maliki
        4 malkin
        26 mall
        17 malley
        4 malloy
        4 maloney
        3 malwar
        527 man
        119 manafort
        153 manag
        101 manager
        28 manchester
        21 manchin
        3 mandarin
        143 mandat
        41 mandatory
        3 mandel
        15 mandela
        19 maneuver
        58 manhattan
        21 manhunt
        4 mania
        3 manic
        11 manifest
        10 manifesto
        5 manigault
        3 manila
        24 manipulat
        9 manipulation
        3 manipulativ
        3 manley
        30 manner
        17 mansion
        9 manslaughter
        8 mansour
        10 mantl
        13 mantra
        5 manual
        10 manuel
        63 manufactur
        30 manufacturer
        3 manuscript
        91 map
        37 mar
        6 mara
        64 marathon
        5 marbl
        14 marc
        3 marc kasowitz
        433 march
        7 marcher
        3 marcia
        162 marco
        137 marco rubio
        11 marco rubio's
        10 marcus
        14 margaret
        6 margaret thatcher
        93 margin
        10 marginal
        13 marginaliz
        13 mari
        28 maria
        5 maria bartiromo
        5 mariann
        4 marianne williamson
        64 marijuana
        64 marin
        6 marine corps
        5 marine gen
        5 marine le pen
        7 mario
        3 marion
        15 marist
        5 maritim
        10 marjory
        8 marjory stoneman douglas high school
        446 mark
        3 mark begich
        3 mark herring
        5 mark kirk
        3 mark lennihan
        4 mark lilla
        8 mark meadows
        4 mark pryor
        4 mark sanford
        3 mark twain
        3 mark warner
        16 mark zuckerberg
        5 marked
        16 marker
        316 market
        31 marketplac
        8 markey
        7 marque
        49 marri
        202 marriag
        14 marriage act
        5 marriott
        26 marry
        3 marsha
        8 marshal
        8 marshall
        3 marshals service
        11 mart
        24 martha
        3 martha coakley
        3 martha maccallum
        7 martha mcsally
        3 martha raddatz
        11 martial
        92 martin
        3 martin dempsey
        5 martin luther king
        15 martin luther king jr
        12 martin o'malley
        9 martinez
        6 martyr
        8 marvel
        36 mary
        9 mary landrieu
        88 maryland
        4 maryland gov
        5 mascot
        70 mask
        10 mason
        4 masquerad
        330 mass
        7 mass shootings
        140 massachusett
        4 massachusetts democrat
        6 massachusetts gov
        5 massachusetts institute
        9 massachusetts sen
        97 massacr
        7 massag
        4 massi
        238 massiv
        24 master
        6 masterful
        11 mastermind
        7 masterpiec
        6 masterpiece cakeshop
        88 mat
        66 match
        15 matchup
        3 mateen
        5 mater
        51 material
        3 materialism
        9 materializ
        8 maternity
        27 math
        7 mathematical
        5 mathew
        57 matt
        7 matt bevin
        4 matt drudge
        3 matt latimer
        3 matt lauer
        407 matter
        56 matthew
        27 mattis
        4 matur
        6 maureen
        8 maverick
        15 max
        3 max baucus
        4 maxim
        4 maximiz
        19 maximum
        5 maxin
        3 maxine waters
        5 maxwell
        5 maya
        4 mayer
        5 mayhem
        223 mayor
        6 mayor bill
        4 mayor pete
        16 mayor pete buttigieg
        5 mayor rahm emanuel
        4 mayoral
        5 maz
        4 mazar
        4 mazars usa
        7 mcaleenan
        5 mcallen
        18 mcauliff
        17 mccab
        122 mccain
        3 mccain2020
        52 mccarthy
        16 mccaskill
        8 mcclatchy
        3 mcclatchy marist
        223 mcconnell
        14 mcconnellgop
        3 mccready
        5 mccrory
        5 mcculloch
        3 mccutcheon
        7 mcdaniel
        6 mcdermid
        9 mcdonald
        11 mcdonnell
        6 mcdonough
        10 mcenany
        20 mcgahn
        4 mcgrath
        3 mckeon
        3 mckinsey
        3 mclean
        14 mcmaster
        3 mcmorris
        3 mcmullin
        3 mcname
        12 mcsal
        22 md
        3 mea
        4 mead
        15 meadow
        10 meal
        459 mean
        5 meander
        24 meaningful
        6 meaningless
        15 means committee
        106 meant
        6 meantim
        78 meanwhil
        7 measl
        416 measur
        4 measurabl
        23 meat
        4 mechanic
        12 mechanism
        3 med
        11 medal
        3 medalist
        90 meddl
        1081 media
        6 media bias
        4 media blog archives select date
        6 media matters
        5 media research center
        10 median
        4 medic
        59 medicaid
        9 medicaid services
        191 medical
        8 medical progress
        90 medicar
        14 medication
        28 medicin
        4 mediocr
        11 mediterranean
        17 medium
        3 medvedev
        795 meet
        18 mega
        5 megadonor
        4 megaphon
        5 meghan
        26 megyn
        23 megyn kelly
        3 mejia
        23 melania
        12 melania trump
        3 melania trump's
        3 melbourn
        4 mele
        5 melinda
        3 melinda gates
        4 melissa
        3 melodrama
        9 melt
        28 meltdown
        15 mem
        811 member
        14 membership
        4 memeoftheweek
        149 memo
        23 memoir
        14 memorabl
        3 memoranda
        7 memorandum
        71 memorial
        15 memorial day
        3 memorializ
        49 memory
        5 memphis
        277 men
        4 menac
        6 mend
        10 menendez
        3 meng
        4 menlo
        4 menlo park
        71 mental
        8 mentality
        91 mention
        10 mentor
        10 menu
        74 mer
        3 merced
        3 mercer
        5 merchant
        5 merciful
        3 merciless
        3 merck
        3 mercurial
        3 mercury
        8 mercy
        6 merg
        7 merger
        21 merit
        12 merkel
        3 merkley
        3 merriam
        3 merriam webster
        27 merrick
        16 merrick garland
        4 merrill
        3 merritt
        5 meryl
        5 meryl streep
        7 mesa
        63 mess
        392 messag
        3 messenger
        3 messiah
        16 messy
        213 met
        9 metadata
        12 metal
        6 metaphor
        3 metastasiz
        5 meteorologist
        3 meter
        4 methan
        29 method
        6 methodical
        7 methodist
        5 methodology
        5 meticulous
        21 metoo
        13 metric
        15 metro
        14 metropolitan
        85 mexican
        4 mexican president enrique pena nieto
        253 mexico
        10 mexico city
        3 meyer
        9 mi
        5 mia
        53 miami
        3 miami herald
        11 mic
        31 mich
        386 michael
        9 michael barbaro
        25 michael bloomberg
        52 michael brown
        3 michael brown's
        53 michael cohen
        4 michael cohen's
        50 michael flynn
        3 michael flynn's
        4 michael grimm
        4 michael grunwald
        8 michael horowitz
        4 michael mulvaneykent
        7 michael wolff
        4 michael wolff's
        3 michael zehaf bibeau
        13 michel
        8 michele bachmann
        62 michell
        27 michelle obama
        5 michelle obama's
        120 michigan
        4 michigan gov
        26 mick
        16 mick mulvaney
        4 mick mulvaney john
        4 microcosm
        3 micromanag
        9 microphon
        3 microscop
        17 microsoft
        3 microstamp
        73 mid
        7 midday
        381 middl
        5 middle class
        144 middle east
        3 middle eastern
        5 middlebury
        3 middlebury college
        17 mideast
        57 midnight
        4 midshipmen
        40 midst
        257 midterm
        4 midterm elections
        5 midtown
        3 midway
        16 midwest
        7 midwestern
        3 mif
        3 mighty
        133 migrant
        3 migrant families
        3 migrat
        26 migration
        4 miguel
        287 mik
        5 mika
        4 mika brzezinski
        6 mike blake
        13 mike bloomberg
        4 mike enzi
        6 mike flynn
        15 mike huckabee
        9 mike lee
        52 mike pence
        3 mike pence's
        15 mike pompeo
        7 mike rogers
        6 mike segar
        4 mikulski
        94 mil
        4 milan
        14 mild
        20 mileston
        3 miliband
        129 militant
        4 militari
        8 militariz
        610 military
        4 military force
        21 militia
        3 militiamen
        12 milk
        18 mill
        38 millennial
        3 millennium
        49 miller
        4 milley
        841 million
        17 millionair
        14 millis
        4 milo
        3 milo yiannopoulos
        4 milton
        31 milwauke
        6 mimic
        39 min
        11 minc
        180 mind
        5 mindful
        3 mindless
        9 mindset
        3 minefield
        9 miner
        8 mini
        4 miniaturiz
        7 minimal
        13 minimiz
        79 minimum
        4 minimum wage
        301 minister
        56 ministry
        34 minn
        54 minneapolis
        60 minnesota
        4 minnesota rep
        3 minnesota sen
        38 minor
        222 minority
        13 mint
        5 minus
        228 minut
        10 mir
        11 miracl
        3 miriam
        30 mirror
        3 mis
        3 misbehav
        3 miscalculation
        3 miscarriag
        4 mischaracteriz
        11 misconception
        73 misconduct
        3 misconstru
        3 miscu
        6 misd
        12 misdemeanor
        6 miserabl
        6 misery
        5 misfir
        4 misfortun
        5 misgiv
        13 misguid
        13 mishandl
        3 mishap
        3 misidentifi
        3 misinform
        38 misinformation
        13 misl
        73 mislead
        10 mismanag
        4 misogyny
        3 misperception
        4 misplac
        4 misread
        3 misreport
        8 misrepresent
        175 miss
        134 missil
        134 mission
        37 mississippi
        3 mississippi civil rights museum
        8 missiv
        112 missouri
        5 missouri gov
        3 missouri senate
        12 misstat
        12 misstep
        3 mist
        85 mistak
        13 mistaken
        7 mistreat
        6 mistress
        6 mistrust
        11 misunderstand
        11 misus
        8 mit
        207 mitch
        71 mitch mcconnell
        9 mitch mcconnell's
        35 mitchell
        14 mitchell mcconnellgop
        6 mitigat
        4 mitigation
        477 mitt
        417 mitt romney
        43 mitt romney's
        83 mix
        3 mixtur
        8 mlk
        10 mn
        30 mnuchin
        50 mo
        3 moammar
        3 moammar gadhafi
        3 moan
        47 mob
        21 mobil
        7 mobility
        17 mobiliz
        7 mobilization
        70 mock
        10 mockery
        24 mod
        78 model
        129 moderat
        3 moderate democrats
        9 moderation
        37 moderator
        94 modern
        8 moderniz
        3 modernization
        32 modest
        3 modesto
        16 modi
        7 modifi
        3 modify
        37 mogul
        54 moham
        3 mohamed elbaradei
        9 mohammad
        6 mohammed morsi
        59 moin
        7 mojo
        8 mol
        9 mold
        6 molotov
        30 mom
        340 moment
        17 momentous
        84 momentum
        4 mommy
        4 mondal
        12 monetary
        450 money
        12 monger
        3 mongolia
        14 monica
        6 monica lewinsky
        4 moniker
        63 monitor
        6 monkey
        5 monolithic
        12 monologu
        9 monopo
        3 monopoliz
        4 monro
        7 monsey
        6 monsivais
        13 monster
        3 monstrous
        6 mont
        4 montagn
        29 montana
        11 montgomery
        1396 month
        31 monu
        7 monumental
        34 mood
        5 moody
        3 mook
        29 moon
        55 moor
        97 moral
        8 morality
        3 moraliz
        3 moran
        4 morass
        3 moratorium
        3 morell
        17 moreover
        3 morey
        16 morgan
        11 mormon
        672 morn
        7 morning consult
        19 morning edition
        16 morning joe
        4 morning report
        5 moron
        8 morph
        6 morris
        3 mors
        22 morsi
        4 morsy
        4 mortal
        7 mortality
        6 mortar
        3 mortem
        15 mortgag
        118 moscow
        14 mosqu
        120 most
        6 mostly true
        10 mosul
        98 mother
        8 mother jones
        40 motion
        44 motiv
        50 motivat
        9 motivation
        22 motor
        4 motorcycl
        3 motorist
        4 motto
        157 mount
        4 mount everest
        3 mount pleasant
        5 mount rushmore
        28 mountain
        3 mountainous
        13 mourn
        7 mourner
        17 mouth
        1184 mov
        4 moveon
        46 movi
        14 movy
        4 mow
        3 moynihan
        9 mph
        14 mps
        5 mrc
        102 msnbc
        4 mt
        3 mubarak
        7 mud
        12 muddl
        364 mueller
        6 mueller iii
        3 mueller probe
        6 mueller report
        4 mueller's russia
        21 muellerspeier
        5 mug
        16 muhammad
        3 muhammad ali
        3 mul
        22 mull
        5 mullah
        3 mullen
        21 multi
        8 multibillion
        3 multilateral
        3 multimillion
        6 multimillionair
        3 multinational
        129 multipl
        39 mulvaney
        4 mulvaneykent
        13 mum
        3 mumbai
        5 mundan
        3 munich
        10 municipal
        5 municipality
        3 munition
        143 murder
        19 murderer
        7 murderous
        6 murdoch
        4 muriel
        17 murkowski
        4 murky
        6 murmur
        13 murphy
        24 murray
        3 murthy
        13 mus
        22 muscl
        3 muscular
        20 museum
        3 mushroom
        24 music
        6 musical
        6 musician
        11 musk
        206 muslim
        4 muslim american
        5 muslim americans
        13 muslim brotherhood
        8 muster
        8 mut
        4 mutiny
        20 mutual
        3 muzzl
        6 myanmar
        4 myer
        8 myriad
        21 mysterious
        23 mystery
        6 mystifi
        42 myth
        3 mythbuster
        5 mythology
        18 na
        9 naacp
        10 nab
        4 nader
        29 nadler
        18 nafta
        3 nag
        22 nail
        9 naiv
        472 nam
        3 namesak
        168 nancy
        49 nancy pelosi
        3 nancy pelosi's
        3 nanny
        3 naomi
        5 napa
        3 napoleon
        10 napolitano
        3 narcissist
        4 narcotic
        14 narendra
        105 narrativ
        5 narrator
        125 narrow
        7 narrower
        6 nasa
        4 nascar
        7 nascent
        7 nasdaq
        6 nashua
        9 nashvill
        3 nasr
        3 nasser
        5 nastiest
        39 nasty
        16 nat
        6 natalia
        6 natalia veselnitskaya
        9 nate silver
        11 nathan
        4 nathan phillips
        3 nathaniel
        988 nation
        1575 national
        4 national academy
        4 national anthem
        5 national archives
        4 national association
        3 national basketball association
        3 national center
        3 national counterterrorism center
        9 national day
        3 national debt
        3 national economic council
        7 national football league
        16 national guard
        6 national hurricane center
        11 national institute
        4 national institutes
        7 national intelligence
        7 national intelligence james clapper
        4 national journal
        3 national labor relations board
        8 national mall
        6 national prayer breakfast
        3 national republican congressional committee
        6 national republican senatorial committee
        11 national review
        43 national rifle association
        5 national rifle association's
        5 national security
        5 national security adviser
        9 national security adviser michael flynn
        3 national security advisor
        60 national security agency
        7 national security agency's
        16 national security council
        5 national transportation safety board
        25 nationalism
        55 nationalist
        6 nationality
        13 nationalreview
        101 nationwid
        47 nativ
        13 native american
        7 native americans
        3 nativism
        6 nativist
        45 nato
        56 natur
        66 natural
        5 naturaliz
        7 naturalization
        24 naval
        4 naval academy
        8 navarrett
        9 navarro
        22 navigat
        4 navigator
        72 navy
        3 navy rear adm
        7 navy seal
        3 navy seals
        8 navy yard
        3 nay
        15 nazi
        17 nazis
        10 nba
        146 nbc
        55 nbc news
        8 nbc nightly news
        3 nbc's chuck todd
        6 nbc's meet
        46 nc
        4 ncaa
        34 nd
        9 neal
        579 near
        33 nearby
        3 nearer
        6 neat
        4 neb
        31 nebraska
        59 necessari
        93 necessary
        11 necessity
        27 neck
        452 need
        9 needl
        5 needless
        6 needy
        3 needy families
        4 nefarious
        3 negat
        73 negativ
        13 neglect
        4 negligent
        106 negotiat
        183 negotiation
        56 negotiator
        72 neighbor
        56 neighborhood
        8 neighbour
        4 neighbourhood
        43 neil
        3 neil cavuto
        18 neil gorsuch
        5 neill
        24 nelson
        9 nelson mandela
        4 nelson mandela's
        5 nemesis
        17 neo
        3 neocon
        3 neon
        9 nepal
        4 nepotism
        4 nerd
        7 nermeen
        7 nermeen shaikh
        21 nerv
        34 nervous
        3 nervousness
        6 nest
        59 net
        79 netanyahu
        13 netflix
        8 netherland
        4 netroot
        3 netroots nation
        249 network
        13 neurosurgeon
        19 neutral
        18 neutrality
        5 neutraliz
        13 nev
        116 nevada
        9 nevada democrat
        17 nevertheless
        6 nevertrump
        1779 new
        7 newark
        6 newborn
        3 newcomer
        5 newer
        22 newest
        7 newfound
        8 newman
        3 news channel
        3 news foundation
        10 newscast
        4 newscast desk
        11 newshour
        62 newsletter
        8 newslook
        3 newsmaker
        11 newsmax
        22 newsom
        103 newspaper
        54 newsroom
        3 newswatch
        3 newsweek
        4 newsworthy
        8 newsy
        3 newsy newslook
        3 newsy newslook washington
        20 newt
        12 newt gingrich
        5 newton
        46 newtown
        896 next
        3 next week
        31 nfl
        8 ngo
        51 nh
        57 nic
        3 nicaragua
        5 nichol
        6 nichola
        8 nicholson
        18 nick
        3 nick sandmann
        10 nicknam
        11 nicola
        3 nicolas maduro
        3 nicotin
        3 nidal
        8 nielsen
        9 nieto
        3 nigel
        3 niger
        19 nigeria
        10 nigerian
        958 night
        7 night live
        15 nightclub
        57 nightmar
        3 nighttim
        3 nihilistic
        7 nik
        35 nikki
        21 nikki haley
        5 nikola
        4 nikolas cruz
        4 nil
        132 nin
        4 nina
        4 nineteen
        3 ninety
        21 ninth
        4 ninth circuit court
        3 niro
        15 nix
        52 nixon
        42 nj
        3 nj gov
        3 nkorea
        5 nm
        8 noah
        20 nobel
        8 nobel peace prize
        4 nobel prize
        60 nobody
        16 nod
        11 nois
        7 noisy
        4 nominal
        159 nominat
        431 nomination
        679 nomine
        208 non
        5 nonbind
        6 noncitizen
        4 nondiscrimination
        8 nonessential
        18 nonetheless
        6 nonexistent
        7 nonfarm
        3 nonlethal
        31 nonpartisan
        87 nonprofit
        22 nonsens
        3 nonsensical
        4 nonstarter
        8 nonstop
        10 nonviolent
        4 nonwhit
        14 noon
        3 noor
        4 nop
        10 norc
        5 norfolk
        31 norm
        110 normal
        3 normalcy
        14 normaliz
        3 normalization
        4 norman
        7 normandy
        6 norquist
        3 norris
        509 north
        6 north africa
        3 north african
        10 north america
        6 north american
        8 north american free trade agreement
        5 north atlantic treaty organization
        96 north carolina
        6 north carolina republican
        9 north charleston
        11 north dakota
        233 north korea
        32 north korea's
        3 north korea's kim
        89 north korean
        5 north koreans
        29 northam
        25 northeast
        13 northeastern
        84 northern
        8 northern california
        11 northern ireland
        4 northern virginia
        12 northwest
        11 northwestern
        4 northwestern university
        4 norway
        9 nos
        3 nosediv
        6 nostalgia
        4 nostalgic
        207 not
        21 notab
        28 notabl
        24 notch
        7 noteworthy
        96 notic
        3 noticeab
        4 noticeabl
        17 notifi
        7 notification
        5 notify
        50 notion
        29 notorious
        5 notr
        3 notre dame
        7 notwithstand
        4 nouri
        83 nov
        66 novel
        8 novelist
        3 novelty
        360 november
        3 november election
        3 novic
        34 nowher
        110 npr
        4 npr's dina temple raston
        3 npr's louisa lim
        3 npr's steve inskeep
        60 nra
        10 nrplus
        10 nrplus member article
        116 nsa
        3 nsa spying
        4 nsc
        10 nuanc
        346 nuclear
        3 nud
        12 nudg
        4 nugget
        20 nuk
        5 nullify
        691 number
        50 numerous
        48 nun
        3 nunes memo
        40 nurs
        5 nurtur
        19 nut
        7 nutrition
        5 nutty
        4 nv
        142 ny
        11 ny times
        10 nyc
        15 nypd
        23 nyt
        5 nytim
        4 nyu
        4 oak
        11 oakland
        3 oat
        33 oath
        3334 obama
        10 obama administration
        3 obama presidency
        5 obama president barack obama
        3 obama seeks
        13 obama white house
        4 obama's isis
        3 obama's state
        3 obama's syria
        27 obamaa
        770 obamacar
        3 obamacare exchanges
        5 obamacare repeal
        4 obamacare survival guide
        4 obamagat
        5 obeidallah
        4 obergefell
        5 obesity
        6 obey
        6 obfuscation
        5 obituary
        42 object
        31 objection
        3 objectionabl
        23 objectiv
        6 objectivity
        3 oblig
        4 obligat
        23 obligation
        3 obliqu
        3 obliterat
        3 oblivion
        3 obnoxious
        7 obrador
        4 obscen
        5 obscenity
        22 obscur
        5 obscurity
        29 observ
        4 observanc
        8 observation
        40 observer
        33 obsess
        23 obsession
        7 obsessiv
        40 obstacl
        26 obstruct
        83 obstruction
        4 obstructionist
        176 obtain
        120 obvious
        68 ocasio
        28 ocasio cortez
        37 occasion
        40 occasional
        6 occupant
        9 occupation
        18 occupi
        19 occupy
        94 occur
        26 ocean
        3 ocha
        66 oct
        186 october
        3 october surprise
        97 odd
        4 oddsmaker
        5 odessa
        3 odierno
        4 odious
        5 ofa
        7 off
        11 offend
        30 offender
        36 offens
        89 offensiv
        497 offer
        796 offic
        5 officeholder
        358 officer
        4 officer darren wilson
        1531 official
        3 offlin
        8 offset
        3 offshoot
        12 offshor
        10 oft
        46 oh
        250 ohio
        20 ohio gov
        18 ohio republican
        5 ohio state university
        3 oig
        115 oil
        34 ok
        15 okay
        15 okla
        61 oklahoma
        7 oklahoma city
        6 oklahoma republican
        5 oks
        18 ol
        603 old
        45 older
        18 oldest
        6 oligarch
        5 oliv
        8 oliver
        6 olson
        3 olympia
        37 olympic
        5 olympic games
        4 omaha
        5 oman
        47 omar
        3 omar mateen
        6 omarosa
        5 omarosa manigault newman
        11 ominous
        5 omission
        5 omit
        13 omnibus
        75 one
        6 onerous
        18 onetim
        134 ongo
        208 onlin
        4 onset
        16 onslaught
        7 onstag
        3 onus
        3 onward
        5 oop
        62 op
        720 open
        3 open borders
        7 openness
        7 opera
        76 operat
        171 operation
        5 operation fast
        7 operational
        79 operativ
        9 operator
        3 opin
        1153 opinion
        33 opioid
        3 opm
        3 oppo
        236 opponent
        5 opportunistic
        168 opportunity
        249 oppos
        50 opposit
        209 opposition
        6 oppression
        5 oppressiv
        3 oprah
        3 oprah winfrey
        4 ops
        28 opt
        6 optic
        45 optimism
        5 optimist
        50 optimistic
        172 option
        4 optional
        28 oral
        24 orang
        6 orange county
        4 oratory
        9 orbit
        30 orc
        13 orc international
        10 orc poll
        21 orchestrat
        3 ordain
        3 ordeal
        683 order
        5 ordinanc
        6 ordinari
        27 ordinary
        4 ordnanc
        9 ore
        54 oregon
        14 org
        8 organ
        4 organic
        6 organis
        7 organisation
        83 organiz
        298 organization
        6 organizational
        47 organizer
        10 orient
        15 orientation
        36 origin
        101 original
        3 originalist
        13 originat
        49 orlando
        21 orlean
        3 orleans saints
        4 orr
        16 orrin
        12 orrin hatch
        3 ortega
        5 orthodox
        7 orthodoxy
        7 orwell
        5 orwellian
        3 osaka
        12 osama
        16 oscar
        7 ossoff
        9 ostensib
        3 ostraciz
        3 oswald
        52 otherwis
        5 ottawa
        5 otto
        22 ought
        70 oust
        48 ouster
        11 out
        11 outag
        149 outbreak
        8 outburst
        84 outcom
        23 outcry
        8 outdat
        3 outdo
        14 outdoor
        4 outer
        10 outfit
        23 outgo
        5 outgun
        7 outlandish
        4 outlast
        14 outlaw
        5 outlay
        125 outlet
        8 outlier
        127 outlin
        24 outlook
        10 outnumber
        8 outpac
        3 outpatient
        3 outperform
        12 outpost
        4 outpour
        6 output
        123 outrag
        26 outrageous
        3 outrais
        23 outreach
        27 outright
        9 outset
        269 outsid
        27 outsider
        16 outsiz
        3 outskirt
        3 outsmart
        13 outsourc
        4 outspend
        9 outspent
        31 outspoken
        8 outstand
        4 outward
        4 outweigh
        65 oval
        60 oval office
        8 ovation
        14 over
        64 overall
        6 overarch
        9 overblown
        6 overcam
        47 overcom
        6 overcrowd
        25 overdos
        4 overdriv
        7 overdu
        3 overestimat
        6 overflow
        172 overhaul
        4 overhead
        3 overheard
        6 overheat
        4 overlap
        3 overload
        18 overlook
        49 overnight
        7 overnight defense
        4 overplay
        3 overpower
        6 overrat
        23 overreach
        5 overreact
        16 overrid
        6 overrul
        9 overrun
        24 overs
        19 oversaw
        27 overse
        47 oversea
        6 overseen
        3 overseer
        20 overshadow
        101 oversight
        6 overstat
        3 overstay
        10 overstep
        10 overt
        7 overtak
        8 overtaken
        7 overthrow
        18 overtim
        5 overtur
        54 overturn
        4 overus
        81 overwhelm
        39 overwhelming
        4 overwork
        24 owe
        10 owed
        8 owen
        70 own
        104 owner
        22 ownership
        5 oxford
        3 oxycontin
        4 oxygen
        25 pa
        9 pablo
        5 pablo martinez monsivais
        113 pac
        54 pacific
        4 pacific ocean
        3 pacific rim
        82 pack
        138 packag
        11 packard
        43 pact
        4 paddock
        238 pag
        3 pageant
        8 pageantry
        3 pai
        151 paid
        58 pain
        37 painful
        4 painkiller
        4 painstaking
        51 paint
        77 pair
        38 pakistan
        15 pakistani
        3 pakistani taliban
        15 pal
        14 palac
        3 palatabl
        11 palestin
        80 palestinian
        3 palestinian authority
        27 palin
        28 palm
        12 palm beach
        5 palpabl
        5 pamela
        15 pan
        3 panama
        337 pandemic
        11 pander
        181 panel
        4 panelist
        12 panetta
        3 panhandl
        45 panic
        16 panick
        6 panmunjom
        10 pant
        3 pantsuit
        4 pap
        3 papa
        4 papacy
        13 papadopoulo
        6 papal
        97 paper
        12 paperwork
        13 par
        41 parad
        4 paradigm
        7 paradis
        9 paradox
        5 paradoxical
        10 paragraph
        14 parallel
        3 paralysis
        11 paralyz
        3 parameter
        6 paramilitary
        4 paramount
        9 paranoia
        8 paranoid
        3 paraphras
        3 parcel
        31 pardon
        191 parent
        5 parental
        79 parenthood
        4 pariah
        114 paris
        4 paris accord
        4 parish
        116 park
        3 parker
        30 parkland
        3 parlay
        54 parlia
        5 parliamentarian
        21 parliamentary
        4 parlor
        35 parna
        17 parnas's maddow
        3 parochial
        6 parody
        5 parol
        3 parri
        3 pars
        3 parscal
        840 part
        3 partak
        4 parti
        104 partial
        25 participant
        75 participat
        27 participation
        4 particl
        231 particular
        230 partisan
        30 partisanship
        89 partner
        58 partnership
        1647 party
        3 partyer
        3 pascal
        42 paso
        697 pass
        68 passag
        42 passenger
        21 passion
        19 passionat
        6 passiv
        3 passivity
        5 passover
        7 passport
        7 password
        596 past
        4 pastim
        23 pastor
        24 pat
        5 pat mccrory
        11 patch
        6 patchwork
        10 patent
        202 path
        10 pathetic
        26 pathway
        15 patienc
        125 patient
        7 patient protection
        7 patricia
        38 patrick
        5 patrick semansky
        56 patriot
        20 patriot act
        8 patriotic
        14 patriotism
        62 patrol
        4 patroll
        7 patron
        41 pattern
        3 patti
        3 patton
        19 patty
        9 patty murray
        509 paul
        3 paul callan
        7 paul krugman
        4 paul lepage
        69 paul manafort
        3 paul manafort's
        125 paul ryan
        5 paul ryan's
        3 paul singer
        10 paula
        3 paula jones
        4 paulo
        36 paus
        37 pav
        3 pavlich
        3 pawn
        5 paxton
        466 pay
        6 payback
        33 paycheck
        6 paycheck protection program
        21 payer
        4 payoff
        7 payout
        31 payroll
        18 pbs
        11 pbs newshour
        5 pdf
        133 peac
        62 peaceful
        3 peacemaker
        29 peak
        10 pearl
        4 pearl harbor
        5 peculiar
        3 pedal
        19 peddl
        3 pedestal
        6 pedestrian
        4 pediatric
        9 pedophil
        9 peek
        7 peel
        15 peer
        7 peg
        3 peggy
        5 pejorativ
        4 pelham
        180 pelosi
        8 pelosiovernight
        3 pelt
        43 pen
        10 pena
        72 penalty
        131 penc
        10 penchant
        3 pencil
        40 pend
        3 pendleton
        3 pendulum
        12 penetrat
        31 peninsula
        3 penis
        6 penn
        119 pennsylvania
        10 pennsylvania avenue
        12 penny
        5 pensacola
        26 pension
        148 pentagon
        2052 peopl
        6 pep
        10 pepper
        3 per
        31 perceiv
        616 percent
        68 percentag
        29 perception
        7 perch
        8 perdu
        5 perennial
        11 perez
        77 perfect
        66 perform
        115 performanc
        3 performer
        18 peril
        16 perilous
        6 perimeter
        98 period
        4 periodic
        3 periodical
        10 perjury
        5 perk
        79 permanent
        7 permeat
        5 permissibl
        22 permission
        4 permissiv
        64 permit
        6 pernicious
        5 perot
        10 perpetrat
        11 perpetrator
        7 perpetual
        9 perpetuat
        5 perplex
        46 perry
        5 persecut
        13 persecution
        3 persever
        9 persian
        6 persian gulf
        18 persist
        23 persistent
        262 person
        8 persona
        309 personal
        36 personality
        4 personaliz
        61 personnel
        7 personnel management
        87 perspectiv
        34 persuad
        3 persuasiv
        9 pertain
        4 pertinent
        3 peru
        4 pervad
        7 pervasiv
        3 pervers
        3 perversion
        6 peshmerga
        4 pesky
        8 pessimism
        3 pessimist
        14 pessimistic
        69 pet
        34 pete buttigieg
        92 peter
        13 peter bergen
        8 peter king
        5 peter navarro
        5 peter schweizer
        9 peter strzok
        12 petersburg
        7 peterson
        3 petit
        30 petition
        27 petraeus
        3 petrochemical
        4 pettus
        10 petty
        48 pew
        3 pew center
        3 pew poll
        9 pew research
        24 pew research center
        5 pfeiffer
        5 ph
        7 pharma
        15 pharmaceutical
        5 pharmacy
        97 phas
        4 phenomena
        3 phenomenal
        32 phenomenon
        20 phil
        3 phil bryant
        74 philadelphia
        4 philando
        3 philando castile
        6 philanthropist
        4 philanthropy
        12 philip
        13 philippin
        16 phillip
        6 philosopher
        9 philosophical
        22 philosophy
        35 phoenix
        3 phoenix va
        216 phon
        25 phony
        376 photo
        15 photograph
        9 photographer
        3 photojournalist
        50 phras
        7 physic
        51 physical
        34 physician
        3 physicist
        17 pic
        292 pick
        6 pickup
        102 pictur
        5 pie
        147 piec
        8 piecemeal
        10 pier
        11 pierc
        4 piers morgan
        5 pierson
        4 pig
        3 pik
        35 pil
        16 pill
        16 pillar
        24 pilot
        30 pin
        3 pinch
        3 ping
        5 pink
        3 pinnacl
        3 pinocchio
        9 pinpoint
        12 pioneer
        16 pip
        50 pipelin
        4 piqu
        4 pirat
        4 piss
        7 pistol
        40 pit
        81 pitch
        3 pitchfork
        11 pitfall
        3 pithy
        20 pittsburgh
        3 pity
        20 pivot
        30 pivotal
        13 pizza
        6 pizzagat
        3 pizzeria
        533 plac
        5 placard
        5 placat
        5 plagiarism
        4 plagiariz
        51 plagu
        30 plain
        21 plaintiff
        1490 plan
        39 planet
        10 plank
        70 planned parenthood
        3 planned parenthood's
        6 planner
        96 plant
        3 plaqu
        4 plaster
        11 plastic
        11 plat
        4 plateau
        117 platform
        6 platitud
        3 plaudit
        3 plausib
        18 plausibl
        522 play
        26 playbook
        4 playboy
        78 player
        4 playground
        4 playoff
        8 plaza
        76 plea
        69 plead
        68 pleas
        14 pleasant
        7 pleasur
        3 pled
        188 pledg
        4 plenary
        5 plentiful
        65 plenty
        3 plethora
        14 plight
        68 plot
        7 plouff
        12 plow
        10 ploy
        13 plug
        4 plum
        4 plumb
        3 plumber
        21 plummet
        67 plung
        6 plurality
        49 plus
        3 plutonium
        50 pm
        3 pm et
        10 pneumonia
        5 pocahonta
        23 pocket
        30 podcast
        17 podesta
        17 podium
        4 poet
        3 poetry
        3 poignant
        771 point
        11 pointed
        3 pointer
        6 pointless
        94 pois
        26 poison
        7 poisonous
        5 pok
        4 poker
        18 pol
        16 poland
        7 polar
        3 polaris
        69 polariz
        98 polarization
        668 polic
        8 policeman
        1077 policy
        6 policymak
        10 policymaker
        3 polis
        13 polish
        13 polit
        625 politic
        1789 political
        3 political correctness
        12 political polarization
        280 politician
        26 politiciz
        4 politick
        70 politico
        6 politifact
        847 poll
        38 pollster
        6 pollut
        3 pollutant
        3 polluter
        28 pollution
        3 polygraph
        9 pomp
        71 pompeo
        3 pond
        16 ponder
        15 pontiff
        3 pontificat
        6 pony
        41 pool
        3 pool photo
        149 poor
        5 poorer
        13 poorest
        119 pop
        5 pope benedict xvi
        62 pope francis
        5 populac
        192 popular
        24 popularity
        13 populat
        95 population
        20 populism
        51 populist
        14 populous
        7 por
        7 pork
        14 porn
        6 pornography
        5 porous
        15 port
        7 portal
        4 portend
        7 porter
        10 portfolio
        41 portion
        22 portland
        13 portman
        22 portrait
        46 portray
        5 portsmouth
        107 pos
        9 posit
        271 position
        113 positiv
        14 possess
        19 possession
        98 possib
        107 possibility
        322 possibl
        774 post
        6 postal
        3 postelection
        39 poster
        50 postpon
        21 postur
        5 postwar
        33 pot
        11 potent
        448 potential
        4 potus
        10 pounc
        20 pound
        34 pour
        48 poverty
        3 poway
        4 powder
        18 powell
        736 power
        5 power play
        191 powerful
        14 powerhous
        8 powerless
        3 poynter
        8 ppe
        3 ppl
        9 ppp
        12 pr
        144 practic
        27 practical
        7 pragmatic
        5 pragmatism
        4 pragmatist
        4 pragu
        4 prairi
        160 prais
        21 pray
        45 prayer
        3 prayuth
        3 prayuth chan
        63 pre
        14 preach
        5 preacher
        4 precarious
        15 precaution
        4 precautionary
        11 preced
        36 precedent
        24 precinct
        8 precious
        6 precipic
        6 precipitat
        3 precipitous
        20 precis
        7 precision
        4 predat
        8 predator
        7 predatory
        43 predecessor
        5 predica
        138 predict
        16 predictab
        30 predictabl
        45 prediction
        3 predictiv
        14 predominant
        4 preeminent
        3 preempt
        6 preemptiv
        3 preen
        9 preexist
        47 prefer
        14 preferenc
        3 preferential
        3 pregam
        34 pregnancy
        11 pregnant
        16 prejudic
        43 preliminary
        3 prelud
        8 prematur
        13 premier
        7 premis
        50 premium
        25 prep
        339 prepar
        26 preparation
        6 preparedness
        3 preposterous
        6 presag
        4 presbyterian
        6 preschool
        8 prescrib
        25 prescription
        56 presenc
        154 present
        12 presentation
        56 preserv
        5 preservation
        30 presid
        346 presidency
        6908 president
        8 president barack
        633 president barack obama
        103 president barack obama's
        10 president bashar
        4 president bashar assad
        29 president bill clinton
        6 president bush
        16 president clinton
        19 president donald
        1222 president donald trump
        133 president donald trump's
        3 president enrique pena nieto
        5 president francois hollande
        38 president george
        17 president george hw bush
        4 president hassan rouhani
        3 president hillary clinton
        4 president john
        5 president lyndon johnson
        3 president mohammed morsi
        1279 president obama
        169 president obama's
        9 president obama's job performance
        3 president putin
        3 president reagan
        4 president recep tayyip erdogan
        6 president ronald reagan
        1189 president trump
        23 president trump donald john trumpdem
        5 president trump donald john trumpfederal
        3 president trump donald john trumpgolden globes
        111 president trump donald john trumpgop
        11 president trump donald john trumpkamala harris
        4 president trump donald john trumplev parnas
        16 president trump donald john trumpsessions
        21 president trump donald john trumptrump
        115 president trump's
        13 president vladimir putin
        4 president xi jinping
        2028 presidential
        3 presidential campaign
        7 presidential debates
        3 presidential gun sense forum
        3 presidential medal
        738 press
        7 presser
        9 pressley
        318 pressur
        3 prestig
        10 prestigious
        19 presum
        17 presumab
        4 presumption
        113 presumptiv
        3 presumptive democratic
        4 presumptive gop
        3 presumptive nominee
        5 presumptive republican
        36 pretend
        5 pretens
        3 pretext
        109 pretty
        3 pretzel
        23 prevail
        3 prevalenc
        219 prevent
        5 preventabl
        58 prevention
        29 preview
        249 previous
        171 pric
        3 pricey
        17 prid
        43 priebus
        10 priest
        272 prim
        22 primari
        623 primary
        4 prime minister
        10 prime minister benjamin netanyahu
        4 prime minister boris johnson
        4 prime minister david cameron
        10 prime minister narendra modi
        8 prime minister theresa
        11 primetim
        4 primitiv
        36 princ
        4 prince andrew
        7 princess
        15 princeton
        5 princeton university
        27 principal
        94 principl
        26 print
        3 printer
        57 prior
        10 prioritiz
        120 priority
        131 prison
        69 prisoner
        7 pritzker
        98 privacy
        18 privacy policy
        346 privat
        5 privatiz
        39 privileg
        48 priz
        239 pro
        3 pro life
        7 proactiv
        322 prob
        207 probab
        3 probability
        10 probabl
        6 probation
        523 problem
        10 problematic
        26 proc
        60 procedur
        23 procedural
        37 proceed
        360 process
        5 procession
        34 proclaim
        11 proclamation
        6 procur
        18 prod
        142 produc
        28 producer
        90 product
        49 production
        10 productiv
        7 productivity
        3 prof
        3 profan
        3 profanity
        8 profess
        8 profession
        66 professional
        174 professor
        152 profil
        55 profit
        7 profitabl
        4 profiteer
        44 profound
        4 prognosticator
        572 program
        10 programm
        155 progress
        202 progressiv
        5 progressivism
        48 prohibit
        10 prohibition
        4 prohibitiv
        175 project
        10 project veritas
        5 projectil
        27 projection
        10 proliferation
        24 prolong
        11 prominenc
        125 prominent
        471 promis
        103 promot
        20 promotion
        18 promotional
        150 prompt
        4 promulgat
        10 pron
        6 prong
        24 pronounc
        51 proof
        21 prop
        41 propaganda
        5 propel
        11 propell
        3 propensity
        36 proper
        59 property
        14 prophet
        29 proponent
        12 proportion
        3 proportional
        252 propos
        349 proposal
        26 proposition
        4 propublica
        41 prosecut
        41 prosecution
        181 prosecutor
        5 prosecutorial
        137 prospect
        21 prospectiv
        38 prosperity
        6 prosperous
        4 prostitution
        362 protect
        3 protect journalists
        223 protection
        4 protectionism
        8 protectionist
        27 protectiv
        7 proteg
        433 protest
        224 protester
        14 protestor
        19 protocol
        11 protract
        52 proud
        162 prov
        34 proven
        7 proverbial
        411 provid
        46 provider
        22 provinc
        6 provincial
        105 provision
        5 provisional
        5 provocateur
        10 provocation
        25 provocativ
        29 provok
        3 prowl
        5 proximity
        14 proxy
        3 pruden
        3 prudent
        20 pruitt
        7 pry
        6 pryor
        4 psaki
        5 pseudo
        3 psychiatric
        3 psychiatrist
        7 psychological
        8 psychologist
        8 psychology
        3 ptsd
        3 pub
        28 pubid
        1154 public
        4 public affairs research
        4 public integrity
        3 public policy center
        42 publication
        10 publicity
        11 publiciz
        273 publish
        16 publisher
        27 puerto
        4 puerto rican
        21 puerto rico
        5 puerto rico's
        3 puff
        3 pugnacious
        8 pulitzer
        5 pulitzer prize
        208 pull
        6 pullback
        11 pullout
        10 pulpit
        7 puls
        5 pummel
        23 pump
        55 punch
        3 punchlin
        6 punctuat
        3 punctur
        101 pundit
        4 punditry
        79 punish
        9 punitiv
        7 punt
        20 pur
        87 purchas
        6 purchaser
        21 purg
        3 purgatory
        5 purity
        16 purpl
        22 purport
        13 purported
        63 purpos
        6 purs
        83 pursu
        23 pursuit
        703 push
        17 pushback
        216 put
        4 putativ
        157 putin
        17 puzzl
        54 pyongyang
        76 qaeda
        7 qaida
        4 qanon
        6 qasem
        4 qasem soleimani
        19 qassem
        16 qassem soleimani
        7 qatar
        4 quadrupl
        5 quak
        3 quaker
        3 quaker oats
        32 qualifi
        8 qualification
        39 qualify
        42 quality
        6 quantity
        48 quarantin
        109 quarter
        8 quarterback
        6 quash
        5 quasi
        6 qud
        3 quds force
        4 quebec
        23 queen
        3 queer
        20 quell
        7 query
        37 quest
        1018 question
        22 questionabl
        3 questionnair
        3 quibbl
        261 quick
        5 quicken
        11 quid
        105 quiet
        7 quieter
        3 quijano
        6 quinn
        28 quinnipiac
        21 quinnipiac university
        11 quip
        5 quirk
        4 quirky
        160 quit
        8 quixotic
        25 quo
        4 quorum
        60 quot
        3 quota
        11 rabbi
        3 rabid
        929 rac
        4 race card
        20 rachel
        6 rachel maddow
        169 racial
        111 racism
        143 racist
        18 rack
        17 radar
        5 raddatz
        3 radiation
        119 radical
        3 radical left
        12 radicaliz
        6 radicalization
        97 radio
        12 rafael
        5 rafael ramos
        12 raft
        4 rafter
        76 rag
        13 rahm
        5 rahm emanuel
        3 rahman
        63 raid
        42 rail
        3 railroad
        5 railway
        29 rain
        3 rainfall
        6 rainforest
        3 rainy
        570 rais
        8 raiser
        3 raj
        9 rak
        339 ral
        4 raleigh
        22 ralli
        29 rally
        36 ralph
        3 ralph nader
        19 ralph northam
        16 ram
        4 ramadan
        5 ramadi
        5 rambl
        4 rambunctious
        3 ramesh
        10 ramification
        6 ramirez
        9 ramo
        59 ramp
        31 rampag
        20 rampant
        95 ran
        8 ranch
        8 rancher
        9 rancor
        4 rancorous
        131 rand
        116 rand paul
        4 rand paul's
        21 random
        5 randy
        199 rang
        3 rangel
        6 ranger
        144 rank
        6 rankl
        9 ransom
        20 rant
        56 rap
        99 rapid
        10 rapist
        11 rapper
        4 rapt
        3 rapturous
        3 raqqa
        139 rar
        5 rarity
        7 rash
        16 rashida
        16 rashida tlaib
        10 rasmussen
        6 rasmussen reports
        4 raston
        466 rat
        23 ratchet
        7 ratifi
        8 ratification
        6 ratify
        4 ratio
        20 rational
        5 rationaliz
        3 raton
        30 rattl
        14 raucous
        17 raul
        7 raul castro
        3 raularey
        3 rauner
        7 rav
        20 ravag
        20 raw
        3 rawl
        17 ray
        3 ray odierno
        5 raymond
        3 rayshard
        3 rayshard brooks
        12 razor
        19 rd
        399 reach
        64 react
        89 reaction
        4 reactionary
        3 reactor
        352 read
        46 reader
        4 readi
        12 readiness
        206 ready
        20 reaffirm
        99 reagan
        361 real
        6 real clear politics
        8 real time
        7 realclearpolitic
        17 realdonaldtrump
        7 realign
        3 realism
        3 realist
        12 realistic
        3 realistical
        190 reality
        4 reality check
        3 reality leigh winner
        66 realiz
        7 realization
        4 reallocat
        8 realm
        4 ream
        8 reap
        21 rear
        5 rear adm
        6 rearview
        344 reason
        6 reasonab
        26 reasonabl
        4 reassert
        7 reassess
        8 reassign
        26 reassur
        6 reassuranc
        3 reauthoriz
        4 rebalanc
        7 rebat
        8 rebecca
        3 rebecca cook
        82 rebel
        20 rebellion
        4 rebellious
        3 rebirth
        8 reboot
        29 rebound
        5 rebrand
        12 rebuf
        6 rebuff
        34 rebuild
        65 rebuk
        10 rebut
        13 rebuttal
        3 recalcitrant
        78 recall
        4 recap
        6 recaptur
        7 recast
        8 reced
        3 receipt
        326 receiv
        949 recent
        11 recep
        20 reception
        7 receptiv
        47 recess
        80 recession
        5 recip
        26 recipient
        10 recit
        20 reckless
        36 reckon
        18 reclaim
        4 recognis
        36 recognition
        105 recogniz
        4 recoil
        3 recollection
        53 recommend
        35 recommendation
        11 reconcil
        22 reconciliation
        3 reconfigur
        19 reconsider
        4 reconstruction
        8 reconven
        523 record
        39 recount
        3 recoup
        52 recover
        77 recovery
        10 recreational
        6 recrimination
        36 recruit
        5 recur
        19 recus
        5 recusal
        10 recycl
        188 red
        3 red flag
        10 redact
        3 redaction
        7 reddit
        22 redefin
        4 redemption
        5 redfield
        11 redirect
        4 redistribution
        14 redistrict
        3 redneck
        4 redskin
        187 reduc
        50 reduction
        16 reed
        37 reel
        19 reelect
        103 reelection
        4 reestablish
        4 reevaluat
        3 ref
        106 refer
        3 refere
        51 referenc
        38 referendum
        7 referral
        7 refin
        4 refinery
        92 reflect
        19 reflection
        5 reflectiv
        10 refocus
        477 reform
        3 reform committee
        11 reformer
        3 reformist
        22 refrain
        5 refresh
        3 refresher
        4 refrigerat
        18 refug
        101 refuge
        5 refugee resettlement
        4 refund
        250 refus
        56 refusal
        11 refut
        3 reg
        40 regain
        124 regard
        33 regardless
        3 regent
        134 regim
        122 region
        26 regional
        98 register
        29 registration
        5 registry
        42 regret
        4 regroup
        73 regular
        28 regulat
        136 regulation
        21 regulator
        30 regulatory
        6 rehabilitation
        4 rehash
        8 rehears
        3 rehearsal
        5 reich
        113 reid
        18 reign
        13 reignit
        20 reil
        3 reimagin
        10 reimburs
        5 reimpos
        41 rein
        43 reinc
        23 reince priebus
        18 reinforc
        28 reinstat
        4 reintroduc
        6 reinvent
        4 reinvention
        28 reiterat
        218 reject
        27 rejection
        4 rejoic
        8 rejoin
        4 rejoinder
        7 rekindl
        183 relat
        130 relation
        156 relationship
        90 relativ
        17 relax
        7 relay
        895 releas
        3 relegat
        6 relent
        33 relentless
        3 relevanc
        27 relevant
        15 reli
        9 reliab
        4 reliability
        23 reliabl
        3 reliable sources
        8 relianc
        3 reliant
        5 relic
        135 relief
        17 reliev
        49 religion
        188 religious
        3 religious freedom restoration act
        6 religious liberty
        7 relinquish
        6 relish
        3 relitigat
        12 relocat
        3 relocation
        10 reluctanc
        23 reluctant
        69 rely
        505 remain
        39 remainder
        17 remak
        242 remark
        10 remarkab
        42 remarkabl
        5 rematch
        3 remdesivir
        9 remedy
        119 remember
        7 remembranc
        62 remind
        33 reminder
        4 reminiscent
        10 remnant
        4 remnick
        4 remors
        20 remot
        221 remov
        47 removal
        26 removing trump
        6 renaissanc
        8 renam
        13 render
        7 rene
        4 renee montagne
        6 reneg
        3 renegad
        5 renegotiat
        132 renew
        9 renewabl
        12 renewal
        5 reno
        3 renominat
        3 renomination
        6 renounc
        4 renovat
        17 rent
        7 rental
        157 reopen
        566 rep
        3 repaid
        19 repair
        10 reparation
        6 repay
        236 repeal
        127 repeat
        134 repeated
        4 repel
        7 repercussion
        4 repetition
        280 replac
        5 replay
        3 replenish
        3 replet
        10 repli
        3 replicat
        1800 report
        194 reported
        403 reporter
        3 reporters committee
        3 repost
        5 reprehensibl
        251 represent
        11 representation
        249 representativ
        6 repression
        13 repriev
        4 repris
        6 reprisal
        27 reproductiv
        50 republic
        3964 republican
        9 republican congress
        4 republican convention
        3 republican debate
        15 republican donald trump
        19 republican gov
        3 republican greg gianforte
        4 republican house
        4 republican karen handel
        3 republican mark harris
        11 republican mitt romney
        3 republican national
        47 republican national committee
        8 republican national committee chairman reince priebus
        47 republican national convention
        182 republican party
        7 republican party's
        7 republican president donald trump
        21 republican rep
        4 republican roy moore
        34 republican sen
        16 republican senate
        6 republican senators
        8 republican sens
        5 repudiation
        48 reputation
        178 request
        354 requir
        4 rerun
        4 reschedul
        26 rescind
        63 rescu
        195 research
        74 researcher
        14 resembl
        3 resemblanc
        12 resent
        91 reserv
        13 reservation
        4 reservist
        8 reservoir
        24 reset
        10 resettl
        42 reshap
        5 resid
        17 residenc
        11 residency
        148 resident
        5 residential
        160 resign
        80 resignation
        13 resilienc
        3 resiliency
        5 resilient
        64 resist
        65 resistanc
        14 resistant
        6 resolut
        119 resolution
        70 resolv
        3 resonanc
        11 resonat
        40 resort
        10 resound
        65 resourc
        93 respect
        3 respectability
        3 respectabl
        11 respectful
        26 respectiv
        10 respiratory
        5 respit
        229 respond
        24 respondent
        10 responder
        430 respons
        3 responsib
        96 responsibility
        90 responsibl
        5 responsiv
        122 rest
        20 restart
        5 restat
        63 restaurant
        5 restless
        82 restor
        12 restoration
        25 restrain
        16 restraint
        68 restrict
        121 restriction
        20 restrictiv
        3 restroom
        400 result
        60 resum
        4 resumption
        9 resurfac
        15 resurgenc
        8 resurgent
        13 resurrect
        29 retail
        36 retailer
        26 retain
        27 retak
        13 retaliat
        30 retaliation
        10 retaliatory
        4 retention
        21 rethink
        3 reticenc
        172 retir
        9 retire
        5 retool
        3 retort
        8 retract
        51 retreat
        3 retrial
        10 retribution
        6 retriev
        4 retroactiv
        4 retrofit
        4 retrospect
        421 return
        9 retweet
        8 reunification
        4 reunify
        4 reunion
        12 reunit
        453 reuter
        6 reuters obama
        25 rev
        16 revamp
        342 reveal
        4 reveals dangers ahead
        9 revel
        112 revelation
        5 reveler
        26 reveng
        113 revenu
        4 rever
        16 reverberat
        3 reverend
        93 revers
        31 reversal
        3 revert
        234 review
        6 revil
        46 revis
        18 revision
        15 revisit
        5 revitaliz
        57 reviv
        15 revival
        24 revok
        18 revolt
        64 revolution
        18 revolutionary
        4 revolutioniz
        13 revolv
        3 revolver
        4 revulsion
        28 reward
        3 rework
        22 rewrit
        7 rewritten
        3 rewrot
        44 rex
        21 rex tillerson
        3 rey
        6 reynold
        3 rfra
        3 rhe
        156 rhetoric
        22 rhetorical
        27 rhod
        13 rhode island
        4 rhym
        3 rhythm
        4 ri
        3 ria
        7 rib
        68 ric
        4 rican
        6 ricardo
        114 rich
        6 rich lowry
        116 richard
        3 richard blumenthal
        3 richard durbin
        3 richard gates
        5 richard matt
        3 richard neal
        21 richard nixon
        3 richard shelby
        3 richard spencer
        4 richardson
        6 richer
        20 richest
        23 richmond
        102 rick
        19 rick gates
        30 rick perry
        10 rick santorum
        13 rick scott
        5 rick snyder
        3 rick wilking
        3 ricky
        3 ricky gervais
        23 rico
        85 rid
        3 riddanc
        5 ridden
        9 riddl
        5 ridg
        19 ridicul
        29 ridiculous
        3 rieder
        13 rif
        88 rifl
        38 rift
        34 rig
        1422 right
        8 righteous
        9 rightful
        4 rightw
        5 rightward
        7 rigid
        3 rigor
        9 rigorous
        5 ril
        3 riley
        5 rim
        33 ring
        13 rio
        3 rio grande
        57 riot
        5 rioter
        100 rip
        11 rippl
        356 ris
        17 risen
        250 risk
        20 risky
        3 rit
        18 ritual
        3 ritualistic
        3 ritz
        236 rival
        5 rivalry
        5 riven
        29 river
        6 rivera
        7 rivet
        11 riyadh
        4 rizwan
        59 rnc
        119 road
        13 roadblock
        7 roadmap
        10 roam
        16 roar
        15 roast
        48 rob
        3 rob goldstone
        6 rob porter
        9 rob portman
        3 robach
        8 robbery
        3 robby
        471 robert
        3 robert de niro
        3 robert farley
        3 robert kraft
        3 robert menendez
        144 robert mueller
        24 robert mueller robert
        32 robert mueller's
        4 robert mueller's russia
        3 robert redfield
        3 robert reich
        6 robertson
        8 robin
        3 robinson
        4 robocall
        6 robot
        36 robust
        5 rochester
        80 rock
        3 rockefeller
        38 rocket
        3 rocket man
        3 rockvill
        42 rocky
        60 rod
        12 rod rosenstein
        3 rodent
        3 rodger
        95 rodham
        3 rodong
        3 rodong sinmun
        4 rodriguez
        25 roe
        4 rogan
        45 roger
        9 roger ailes
        20 roger stone
        27 rogu
        3 rohingya
        26 roil
        292 rol
        196 roll
        4 roll call
        7 rollback
        3 roller
        5 rolling stone
        65 rollout
        13 rom
        24 roman
        7 roman catholic
        5 roman catholic church
        3 roman catholics
        4 romanc
        7 romantic
        3 romero
        577 romney
        4 romney ryan
        7 romneya
        3 romneycar
        4 romp
        51 ron
        7 ron desantis
        10 ron johnson
        9 ron paul
        63 ronald
        41 ronald reagan
        4 ronan
        3 ronan farrow
        5 ronna
        3 ronna mcdaniel
        10 ronny
        8 ronny jackson
        22 roof
        4 rooftop
        201 room
        20 roosevelt
        5 roost
        101 root
        10 rop
        4 rorschach
        90 ros
        5 rosa
        3 rosa parks
        24 rose garden
        10 rosen
        3 rosenberg
        39 rosenstein
        22 ross
        5 ross perot
        4 rossello
        6 roster
        7 rosy
        5 rot
        3 rothman
        6 rotunda
        8 roug
        118 rough
        14 rouhani
        189 round
        3 round two
        17 roundtabl
        11 roundup
        39 rourk
        15 rous
        45 rout
        59 routin
        17 rov
        43 row
        4 rowan
        3 rowan county
        6 rowdy
        39 roy
        27 roy moore
        4 roy moore's
        26 royal
        3 royalty
        6 rub
        14 rubber
        9 rubbl
        8 ruben
        7 ruben navarrette
        5 rubin
        190 rubio
        4 rud
        4 ruddy
        7 rudolph
        53 rudy
        46 rudy giuliani
        4 rug
        34 ruin
        4 ruinous
        788 rul
        13 ruler
        7 rumbl
        39 rumor
        3 rumour
        919 run
        8 runaway
        3 rundown
        136 runner
        26 runoff
        43 rural
        146 rush
        20 rush limbaugh
        5 rushmor
        6 russell
        660 russia
        6 russia investigation
        3 russia investigations
        8 russia probe
        3 russia's putin
        544 russian
        5 russian ambassador sergey kislyak
        6 russian american
        3 russian federation
        4 russian foreign minister sergei lavrov
        5 russian foreign minister sergey lavrov
        56 russian president vladimir putin
        4 russian president vladimir putin's
        14 rust
        11 rust belt
        5 rutger
        3 rutgers university
        26 ruth
        6 ruth bader ginsburg
        4 ruth marcus
        4 ruthless
        247 ryan
        3 ryan lochte
        3 ryandemocrat
        19 sabotag
        17 sach
        10 sack
        10 sacr
        13 sacramento
        31 sacrific
        35 sad
        7 saddam
        4 saddam hussein
        3 sadden
        4 saddl
        132 saf
        18 safeguard
        28 safer
        136 safety
        7 sag
        20 saga
        3 saigon
        3 saikat
        8 sail
        8 sailor
        15 saint
        15 sak
        136 sal
        5 salacious
        18 salary
        5 salem
        9 salesman
        5 sally yates
        22 salman
        16 salon
        25 salt
        11 salt lake city
        10 salut
        9 salvador
        14 salvag
        8 salvo
        21 sam
        10 samantha
        5 samantha power
        20 sampl
        10 samuel
        188 san
        18 san antonio
        25 san bernardino
        26 san diego
        82 san francisco
        5 san jose
        3 san ysidro
        5 sanaa
        5 sanchez
        4 sanctimonious
        136 sanction
        36 sanctuary
        13 sand
        4 sandberg
        526 sander
        6 sanders2020
        5 sandmann
        3 sandoval
        4 sandra
        3 sandwich
        68 sandy
        13 sandy hook
        9 sandy hook elementary school
        6 sanford
        5 sang
        5 sanitizer
        7 sanity
        8 sank
        22 santa
        4 santa claus
        3 santa fe
        4 santa fe high school
        3 santiago
        12 santorum
        3 sao
        3 sao paulo
        10 sar
        3 sara
        66 sarah
        6 sarah huckabee sanders
        5 sarah jeong
        25 sarah palin
        8 sarah sanders
        4 sarcasm
        4 sarcastic
        5 sarin
        6 sars cov
        3 sasha
        5 sass
        68 sat
        5 satan
        4 satanic
        20 satellit
        6 satir
        15 satirical
        10 satisfi
        10 satisfy
        4 saturat
        3 sauc
        4 saud
        83 saudi
        52 saudi arabia
        4 saudi arabia's
        3 saudi arabian
        4 saudi crown prince mohammed
        10 saudis
        193 sav
        16 savag
        4 savagery
        3 savannah
        3 savannah guthrie
        7 savior
        11 savvy
        153 saw
        3 sawyer
        4 saxby
        4 saxby chambliss
        5 sayoc
        5 sb
        3 sba
        56 sc
        3 scab
        89 scal
        57 scalia
        18 scalis
        14 scam
        11 scan
        254 scandal
        4 scandaliz
        8 scandalous
        10 scant
        11 scapegoat
        61 scar
        15 scaramucci
        11 scarborough
        11 scarc
        5 scarier
        4 scariest
        24 scary
        17 scath
        8 scatter
        126 scen
        48 scenario
        3 scenic
        3 scent
        3 schaffner
        4 schatz
        177 schedul
        37 schem
        3 scher
        57 schiff
        4 schizophrenic
        8 schmidt
        3 schmitt
        34 scholar
        5 scholarship
        488 school
        8 schoolchildren
        3 schooler
        8 schoolgirl
        4 schtick
        4 schuett
        24 schultz
        91 schumer
        3 schwartz
        3 schwarzenegger
        7 schweizer
        127 scienc
        35 scientific
        3 scientifical
        93 scientist
        5 scof
        4 scoff
        9 scold
        15 scoop
        36 scop
        88 scor
        14 scorch
        4 scorecard
        9 scorn
        3 scot
        16 scotland
        161 scott
        5 scott applewhite
        13 scott mahaskey
        8 scott pruitt
        48 scott walker
        7 scott walker's
        5 scottish
        4 scottsdal
        39 scotus
        4 scour
        8 scourg
        7 scout
        107 scrambl
        3 scranton
        46 scrap
        16 scratch
        3 scratcher
        25 scream
        5 screech
        55 screen
        21 screw
        32 script
        4 scriptur
        5 scroll
        6 scroog
        3 scroung
        4 scrub
        19 scrutiniz
        100 scrutiny
        5 scuffl
        13 scuttl
        4 sd
        3 sdf
        6 se
        54 sea
        4 seafood
        3 seahawk
        35 seal
        50 sean
        17 sean hannity
        18 sean spicer
        15 sear
        152 search
        4 searcher
        3 seasid
        149 season
        6 seasonal
        225 seat
        47 seattl
        3 seattle police department
        3 seattle seahawks
        4 sebastian
        27 sebelius
        9 sec
        3 seced
        8 secession
        5 secessionist
        660 second
        39 second amendment
        3 second term
        6 secondary
        15 secrecy
        285 secret
        24 secret service
        899 secretary
        12 secretary clinton
        13 secretiv
        6 sectarian
        57 section
        65 sector
        11 secular
        138 secur
        943 security
        6 seduc
        3 seductiv
        149 see
        8 seed
        448 seek
        29 seeker
        402 seem
        55 seeming
        304 seen
        4 seeth
        32 seg
        7 segar
        5 segregat
        6 segregation
        3 segregationist
        4 seinfeld
        5 seismic
        3 seiu
        113 seiz
        14 seizur
        7 sekulow
        8 seldom
        112 select
        25 selection
        17 selectiv
        199 self
        9 selfi
        7 selfish
        3 selfless
        5 selfy
        119 sell
        12 seller
        3 selloff
        9 selma
        5 semansky
        3 semblanc
        20 semi
        4 semiautomatic
        3 semiconductor
        5 seminar
        4 semit
        25 semitic
        20 semitism
        1045 sen
        1776 senat
        8 senate armed services committee
        3 senate banking committee
        7 senate budget committee
        4 senate chamber
        6 senate committee
        6 senate democrat
        10 senate democratic
        3 senate democratic leader charles schumer charles
        3 senate democratic leader harry reid
        105 senate democrats
        12 senate dems
        5 senate finance committee
        14 senate foreign relations committee
        26 senate gop
        3 senate gop's
        3 senate health
        34 senate intelligence committee
        3 senate intelligence committee's
        5 senate judiciary
        3 senate judiciary chairman chuck grassley
        81 senate judiciary committee
        34 senate majority leader harry reid
        61 senate majority leader mitch mcconnell
        20 senate majority leader mitch mcconnell addison
        3 senate minority leader charles
        17 senate minority leader chuck schumer
        6 senate minority leader harry reid
        20 senate minority leader mitch mcconnell
        26 senate republican
        3 senate republican leader mitch mcconnell
        113 senate republicans
        3 senate rule
        6 senate select committee
        992 senator
        22 senator bernie sanders
        3 senator claire mccaskill
        3 senator cory booker
        4 senator cruz
        4 senator dianne feinstein
        4 senator elizabeth warren
        7 senator john mccain
        3 senator kirsten gillibrand
        3 senator lindsey graham
        7 senator marco rubio
        5 senator mitch mcconnell
        3 senator patty murray
        4 senator rand paul
        4 senator rob portman
        9 senator sanders
        3 senator susan collins
        7 senator ted cruz
        10 senatorial
        3 senators rand paul
        4 senators ted cruz
        242 send
        4 senegal
        324 senior
        157 sens
        4 sensation
        8 sensational
        12 senseless
        13 sensibl
        44 sensitiv
        278 sent
        121 sentenc
        34 senti
        4 sentinel
        37 seoul
        140 separat
        40 separation
        10 separatist
        104 sept
        216 september
        4 septuagenarian
        5 sequel
        5 sequenc
        3 sequential
        55 sequester
        23 sequestration
        3 serbia
        15 sergeant
        9 sergei
        20 sergey
        4 sergey kislyak
        3 sergey lavrov
        15 serial
        312 serious
        8 seriousness
        7 sermon
        345 serv
        8 servant
        83 server
        474 servic
        3 servicemember
        3 servicemen
        296 sery
        280 session
        5 sessionsmedill
        192 set
        55 setback
        9 seth
        116 settl
        3 setup
        221 seven
        4 seventeen
        13 seventh
        8 seventy
        81 sever
        526 several
        3 several democratic
        5 severity
        208 sex
        5 sex marriage
        15 sexism
        17 sexist
        5 sext
        241 sexual
        3 sexual assault
        5 sexuality
        25 sgt
        3 shabab
        3 shack
        6 shackl
        9 shad
        47 shadow
        6 shadowy
        6 shady
        4 shah
        4 shaheen
        7 shaikh
        78 shak
        20 shaken
        16 shakeup
        15 shaky
        6 shal
        18 shall
        4 shallow
        42 sham
        3 shambl
        16 shameful
        4 shameless
        5 shan
        3 shanahan
        5 shanghai
        12 shannon
        8 shannon stapleton
        121 shap
        11 shapiro
        348 shar
        4 shareholder
        6 sharia
        6 shark
        4 sharon
        155 sharp
        17 sharpen
        7 sharper
        4 sharpest
        7 sharpton
        3 sharyl
        42 shatter
        6 shaun
        5 shav
        3 shaw
        23 shed
        15 sheer
        9 sheet
        5 sheikh
        9 shelby
        8 sheldon
        5 sheldon adelson
        4 shelf
        12 shell
        5 shellack
        3 shelley
        25 shelter
        11 shelv
        3 shepard
        3 shepard smith
        3 shepherd
        3 sheremetyevo
        37 sheriff
        5 sherman
        5 sherrod
        4 sherrod brown
        3 sheryl
        8 shi
        7 shia
        47 shield
        238 shift
        7 shiit
        28 shin
        23 shinkl
        7 shinseki
        3 shiny
        6 shinzo
        75 ship
        3 shipwreck
        28 shirt
        4 shit
        4 shithol
        27 sho
        158 shock
        5 shocker
        8 shocking
        4 shockwav
        3 shoddy
        3 shoo
        11 shook
        472 shoot
        65 shooter
        8 shootout
        69 shop
        8 shopper
        30 shor
        349 short
        36 shortag
        6 shortcom
        5 shortcut
        8 shorten
        7 shorter
        3 shortest
        10 shortfall
        3 shorthand
        5 shortlist
        269 shot
        12 shotgun
        25 shoulder
        39 shout
        8 shov
        1303 show
        3 showboat
        16 showcas
        113 showdown
        9 shower
        4 showman
        59 shown
        5 shr
        3 shrank
        5 shred
        3 shrewd
        4 shrill
        4 shrin
        39 shrink
        6 shroud
        14 shrug
        7 shrunk
        3 shuffl
        5 shulkin
        4 shultz
        14 shun
        162 shut
        351 shutdown
        3 shutdown drags
        20 shutter
        6 shuttl
        15 shy
        5 sibl
        5 sic
        3 sici
        57 sick
        7 sicken
        7 sickness
        451 sid
        36 sidelin
        5 sideshow
        19 sidestep
        3 sidetrack
        6 sidewalk
        12 sidney
        4 sidney blumenthal
        30 sieg
        11 sierra
        7 sierra leone
        9 sift
        17 sigh
        65 sight
        781 sign
        176 signal
        3 signall
        4 signatory
        97 signatur
        4 signer
        17 significanc
        217 significant
        5 signup
        3 sikh
        8 sil
        74 silenc
        3 silencer
        43 silent
        29 silicon
        23 silicon valley
        28 silver
        4 simi
        4 simi valley
        127 similar
        11 similarity
        26 simmer
        10 simon
        125 simp
        127 simpl
        6 simpler
        3 simplify
        4 simplistic
        9 simpson
        18 simultaneous
        21 sin
        7 sinai
        10 sincer
        6 sinclair
        4 sinclair broadcast group
        7 sinema
        19 sing
        15 singapor
        13 singer
        5 singh
        215 singl
        9 singular
        4 sinister
        48 sink
        3 sinmun
        9 sioux
        3 sioux city
        4 sip
        5 siphon
        9 sir
        4 sir kim darroch
        5 siren
        3 sirius
        3 sirius xm
        7 siriusxm
        4 sisi
        32 sister
        343 sit
        3 sitcom
        117 situation
        5 situation room
        356 six
        3 six months
        7 sixteen
        40 sixth
        14 sixty
        58 siz
        12 sizabl
        3 skat
        16 skeptic
        59 skeptical
        39 skepticism
        15 sketch
        4 sketchy
        11 skew
        6 skid
        6 skidmor
        47 skill
        9 skin
        5 skinny
        43 skip
        7 skirmish
        8 skirt
        3 skit
        4 skull
        4 skullduggery
        34 sky
        14 skyrocket
        4 skyscraper
        6 slack
        6 slager
        20 slain
        155 slam
        6 slander
        4 slant
        40 slap
        36 slash
        49 slat
        21 slaughter
        12 slav
        28 slavery
        8 slay
        4 sleek
        19 sleep
        4 sleepy
        4 sleev
        5 slept
        23 slew
        7 slic
        7 slick
        23 slid
        69 slight
        15 slim
        3 slimdown
        48 slip
        4 slippery
        3 sliver
        5 slog
        34 slogan
        6 slop
        6 sloppy
        12 slot
        4 slovakia
        172 slow
        19 slowdown
        7 slower
        3 slugfest
        14 sluggish
        18 slump
        19 slur
        6 smack
        5 smackdown
        315 small
        37 smaller
        7 smallest
        43 smart
        7 smarter
        3 smartest
        8 smartphon
        22 smash
        38 smear
        12 smell
        20 smil
        39 smith
        3 smithsonian
        42 smok
        5 smoker
        4 smoking gun
        4 smolder
        9 smollett
        22 smooth
        5 smug
        9 smuggl
        12 smuggler
        3 snafu
        9 snag
        27 snap
        4 snapchat
        8 snapshot
        4 snar
        3 snark
        3 snarl
        4 snatch
        5 sneak
        3 sneaky
        5 sneer
        3 sniff
        11 snip
        19 sniper
        3 snippet
        6 snl
        11 snoop
        17 snow
        4 snowball
        66 snowden
        5 snowflak
        5 snowstorm
        14 snub
        19 snyder
        8 soak
        5 soap
        44 soar
        5 sob
        13 sober
        13 soccer
        8 sochi
        432 social
        8 social media
        36 social security
        27 socialism
        84 socialist
        4 socializ
        3 societal
        95 society
        5 socioeconomic
        3 sociology
        4 sock
        5 soda
        36 soft
        7 softball
        37 soften
        4 softer
        27 softwar
        37 soil
        46 sol
        19 solar
        41 sold
        116 soldier
        3 soledad
        27 soleimani
        9 solemn
        13 solicit
        4 solicitation
        6 solicitor
        35 solid
        22 solidarity
        5 solidifi
        17 solidify
        3 solis
        5 solomon
        105 solution
        63 solv
        3 soma
        9 somali
        16 somalia
        8 somber
        31 somebody
        8 someday
        29 somehow
        4 somer
        3 somervill
        4 someth
        162 sometim
        25 somewhat
        22 somewher
        168 son
        10 sondland
        21 song
        9 sonia
        3 sonia sotomayor
        4 sonny
        3 sonoma
        14 sony
        5 sony pictures
        293 soon
        19 sooner
        8 sooth
        15 sophisticat
        4 sophomor
        3 soprano
        7 sor
        25 soro
        5 sorrow
        40 sorry
        101 sort
        3 sorta
        12 sotomayor
        154 sought
        35 soul
        145 sound
        7 soundbit
        3 soup
        24 sour
        306 sourc
        442 south
        10 south africa
        3 south african
        3 south africans
        3 south american
        5 south asian
        30 south bend
        3 south bend mayor pete buttigieg
        130 south carolina
        8 south carolina republican
        3 south carolina republican sen
        4 south carolina sen
        3 south china morning post
        6 south china sea
        14 south dakota
        6 south florida
        53 south korea
        7 south korea's
        29 south korean
        9 south korean president moon jae
        6 south lawn
        3 south side
        3 south sudan
        16 southeast
        5 southeast asian
        8 southeastern
        143 southern
        8 southern california
        7 southern district
        3 southern poverty law center
        4 southerner
        22 southwest
        9 southwestern
        3 souza
        8 sovereign
        16 sovereignty
        26 soviet
        12 soviet union
        14 sow
        3 soybean
        3 spa
        62 spac
        4 spacex
        16 spain
        22 span
        31 spanish
        69 spar
        156 spark
        4 spars
        24 spat
        16 spawn
        63 spe
        536 speak
        493 speaker
        10 speaker boehner
        10 speaker john
        30 speaker john boehner
        16 speaker nancy pelosi
        5 speaker nancy pelosi nancy pelosiovernight health care
        3 speaker paul
        12 speaker paul ryan
        7 speaker pelosi
        16 speakership
        11 spearhead
        516 special
        11 special counsel
        57 special counsel robert mueller
        8 special counsel robert mueller's
        6 special forces
        8 special report
        10 specialist
        9 specializ
        4 specialty
        113 specific
        59 specifical
        4 specify
        3 specious
        20 spectacl
        16 spectacular
        5 spectator
        10 specter
        31 spectrum
        15 speculat
        87 speculation
        5 speculativ
        12 specy
        3 sped
        659 speech
        7 speechwriter
        5 speed
        4 speedy
        21 spell
        8 spencer
        559 spend
        3 spender
        236 spent
        3 sperl
        7 spew
        10 spi
        24 spicer
        66 spik
        30 spill
        55 spin
        3 spir
        19 spiral
        52 spirit
        11 spiritual
        14 spit
        6 splash
        4 splc
        7 splinter
        100 split
        6 spoil
        6 spoiler
        165 spok
        44 spoken
        119 spokesman
        3 spokesmen
        16 spokesperson
        37 spokeswoman
        73 sponsor
        13 spontaneous
        7 spook
        3 sporadic
        61 sport
        96 spot
        3 spotify
        104 spotlight
        16 spous
        3 spout
        98 spr
        3 sprang
        20 sprawl
        16 spray
        16 spre
        225 spread
        3 spring
        8 springfield
        15 sprint
        10 spun
        51 spur
        6 spurn
        8 sputter
        4 spx
        117 spy
        9 squabbl
        18 squad
        3 squalid
        5 squander
        76 squar
        8 squeak
        18 squeez
        4 squelch
        4 squirm
        3 squirrel
        7 sr
        7 sri
        6 sri lanka
        6 srinagar
        173 st
        15 stab
        15 stability
        13 stabiliz
        3 stabilization
        14 stabl
        20 stacey
        19 stacey abrams
        24 stack
        12 stadium
        12 staf
        302 staff
        3 staff denis mcdonough
        3 staff gen
        9 staff john kelly
        6 staff reince priebus
        97 staffer
        5 stafford
        298 stag
        24 stagger
        10 stagnant
        5 stagnat
        3 stagnation
        4 stahl
        10 stain
        4 stair
        164 stak
        3 stal
        24 stalemat
        5 stalin
        4 stalk
        54 stall
        16 stalwart
        44 stamp
        5 stamped
        90 stanc
        413 stand
        191 standard
        5 standardiz
        3 standby
        56 standoff
        4 standpoint
        5 standstill
        16 stanford
        8 stanford university
        11 stanley
        9 stapl
        8 stapleton
        179 star
        11 starbuck
        42 stark
        4 starr
        723 start
        13 starter
        17 startl
        10 startup
        6 starv
        6 stash
        4251 stat
        3 state clinton
        3 state colin powell
        6 state condoleezza rice
        172 state department
        3 state department's
        14 state dept
        3 state dining room
        67 state hillary clinton
        3 state hillary clinton's
        24 state hillary rodham clinton
        3 state house
        7 state john
        57 state john kerry
        41 state mike pompeo
        3 state rep
        24 state rex tillerson
        4 statehood
        19 statehous
        7 staten
        6 staten island
        3 statesid
        4 statesman
        3 statesmanlik
        25 statewid
        83 station
        60 statistic
        13 statistical
        43 statu
        8 statur
        149 status
        16 statut
        6 statutory
        14 staunch
        5 staunchest
        17 stav
        324 stay
        10 steadfast
        20 steadi
        42 steady
        3 steak
        29 steal
        6 stealth
        22 steam
        5 steamroll
        60 steel
        32 steep
        28 steer
        14 stein
        7 steinl
        4 stellar
        63 stem
        4 steny
        462 step
        3 step closer
        16 stephani
        19 stephanopoulo
        78 stephen
        11 stephen bannon
        12 stephen colbert
        3 stephen lam
        5 stephen miller
        8 stephen moore
        3 stephen paddock
        3 stepson
        14 stereotyp
        14 sterl
        21 stern
        9 steroid
        124 stev
        28 steve bannon
        3 steve bullock
        3 steve doocy
        4 steve inskeep
        15 steve king
        7 steve scalise
        72 steven
        3 stevenson
        3 stew
        8 stewardship
        16 stewart
        17 steyer
        71 stick
        10 sticker
        17 stiff
        3 stiffen
        14 stifl
        3 stigma
        4 stimulat
        62 stimulus
        30 sting
        4 stink
        4 stint
        6 stipulat
        50 stir
        132 stock
        6 stockholm
        14 stockpil
        33 stok
        10 stol
        28 stolen
        5 stomach
        3 stomp
        49 ston
        12 stoneman
        17 stonewall
        94 stood
        4 stoop
        599 stop
        25 stopgap
        105 stor
        5 storag
        3 storefront
        4 stori
        144 storm
        3 storm harvey
        22 stormy
        15 stormy daniels
        1205 story
        10 storylin
        6 stossel
        70 str
        3 straddl
        85 straight
        10 straightforward
        37 strain
        7 strait
        18 strand
        45 strang
        14 stranger
        3 strangest
        5 strangl
        4 strap
        51 strategic
        6 strategical
        114 strategist
        5 strategiz
        290 strategy
        13 straw
        5 stray
        25 streak
        57 stream
        5 streep
        383 street
        54 strength
        55 strengthen
        59 stress
        75 stretch
        4 strewn
        16 stricken
        47 strict
        24 stricter
        6 strictest
        7 strid
        4 strident
        8 strif
        340 strik
        7 striking
        3 string
        10 stringent
        67 strip
        9 striv
        13 strok
        9 stroll
        346 strong
        49 stronger
        32 strongest
        16 stronghold
        6 strongman
        138 struck
        20 structur
        9 structural
        253 struggl
        10 strzok
        11 stuart
        3 stuart stevens
        3 stuart varney
        10 stubborn
        58 stuck
        7 stud
        330 student
        12 studi
        18 studio
        250 study
        5 stuf
        34 stuff
        35 stumbl
        36 stump
        95 stun
        7 stung
        4 stunning
        10 stunt
        44 stupid
        10 stupidity
        128 styl
        8 stymi
        3 sub
        16 subcommitte
        7 subdu
        118 subject
        4 subjectiv
        5 submarin
        58 submit
        4 subordinat
        78 subpoena
        3 subreddit
        41 subscrib
        4 subscriber
        10 subscription
        24 subsequent
        7 subset
        5 subsid
        6 subsidiary
        19 subsidiz
        58 subsidy
        23 substanc
        53 substantial
        27 substantiv
        12 substitut
        4 subtext
        10 subtl
        57 suburb
        27 suburban
        3 subversion
        33 subvert
        16 subway
        72 succ
        28 succeed
        124 success
        99 successful
        11 succession
        3 successiv
        37 successor
        5 succumb
        19 suck
        7 sucker
        14 sudan
        139 sudden
        87 sue
        37 sued
        141 suffer
        4 suffic
        18 sufficient
        4 suffocat
        9 suffolk
        4 suffolk poll
        5 suffolk university poll
        6 suffrag
        9 sugar
        472 suggest
        38 suggestion
        58 suicid
        27 suing
        56 suit
        4 suleimani
        12 sullivan
        29 sum
        3 summari
        12 summariz
        37 summary
        188 summer
        4 summertim
        170 summit
        17 summon
        4 sumner
        23 sun
        3 sundry
        6 sung
        4 sunk
        4 sunlight
        11 sunni
        3 sunnis
        8 sunny
        4 sunris
        3 sunset
        10 sunshin
        5 sunshine state
        140 super
        24 super bowl
        3 supercharg
        8 superdelegat
        5 superficial
        5 superintendent
        18 superior
        3 superiority
        7 supermajority
        11 supermarket
        3 superpac
        6 superpower
        4 superstar
        15 superstorm
        11 superstorm sandy
        9 supervis
        5 supervision
        12 supervisor
        58 supp
        6 suppl
        4 supplant
        6 supplemental
        3 supplemental nutrition assistance program
        5 suppli
        6 supplier
        4 supply
        999 support
        439 supporter
        22 supportiv
        119 suppos
        37 supposed
        3 supposition
        25 suppress
        14 suppression
        3 suppressor
        786 suprem
        46 supremacist
        23 supremacy
        671 supreme court
        7 supreme court justice anthony kennedy
        13 supreme court justice antonin scalia
        4 supreme court justice brett kavanaugh
        7 supreme court justice ruth bader ginsburg
        3 supreme court justice sonia sotomayor
        28 supreme court's
        229 sur
        87 surfac
        180 surg
        7 surgeon
        21 surgery
        25 surpass
        6 surplus
        278 surpris
        24 surprising
        12 surreal
        29 surrender
        30 surrogat
        106 surround
        3 surveill
        142 surveillanc
        220 survey
        3 surveymonkey
        96 surviv
        18 survival
        55 survivor
        103 susan
        31 susan collins
        26 susan rice
        4 susan walsh
        3 susana
        3 susana martinez
        4 susceptibl
        220 suspect
        108 suspend
        5 suspens
        13 suspension
        23 suspicion
        26 suspicious
        43 sustain
        3 sustainability
        15 sustainabl
        4 susteren
        9 sutherland
        7 sutherland springs
        3 suv
        7 swagger
        9 swallow
        13 swamp
        32 swan
        21 swan muellerspeier
        21 swap
        9 swarm
        5 swastika
        8 swat
        21 swath
        37 sway
        13 swear
        16 sweat
        16 sweden
        9 swedish
        195 sweep
        16 sweet
        17 swell
        5 swelter
        48 swept
        3 swerv
        60 swift
        9 swim
        4 swimmer
        148 swing
        14 swip
        22 swirl
        4 swiss
        33 switch
        19 switzerland
        4 swoon
        8 swoop
        3 sword
        46 sworn
        8 swung
        3 sxsw
        9 sydney
        5 syed
        4 syed rizwan farook
        3 syk
        8 sylvia
        3 sylvia mathews burwell
        31 symbol
        27 symbolic
        5 symbolical
        4 symbolism
        4 symboliz
        14 sympathetic
        4 sympathiz
        5 sympathizer
        17 sympathy
        3 symphony
        27 symptom
        14 synagogu
        8 syndicat
        18 syndrom
        3 synthetic
        4 syracus
        349 syria
        4 syria president barack obama
        167 syrian
        5 syrian democratic forces
        3 syrian kurds
        8 syrian president bashar
        14 syrian president bashar assad
        437 system
        11 systematic
        3 systematical
        19 systemic
        7 ta
        11 tab
        92 tabl
        9 tabloid
        4 tacit
        12 tack
        63 tackl
        3 tacoma
        97 tactic
        12 tactical
        19 tag
        5 tahrir
        7 tail
        12 tailor
        4 tailspin
        8 taint
        3 taiwan
        676 tak
        81 takeaway
        11 takedown
        261 taken
        27 takeover
        56 tal
        14 talent
        59 taliban
        930 talk
        4 talker
        14 tall
        7 tallahasse
        6 tam
        15 tamerlan
        11 tamerlan tsarnaev
        5 tammy
        13 tamp
        42 tampa
        4 tampa bay times
        11 tamper
        3 tandem
        7 tangibl
        9 tangl
        59 tank
        10 tanker
        5 tantaliz
        9 tantrum
        119 tap
        3 taper
        15 tapper
        5 tar
        30 tara
        24 tara reade
        3 tara reade's
        454 target
        3 target corp
        117 tariff
        7 tarmac
        9 tarnish
        4 tarp
        4 taser
        3 tashfeen
        3 tashfeen malik
        119 task
        14 tast
        11 tat
        5 tatter
        3 tau
        26 taught
        13 taunt
        754 tax
        4 tax administration
        7 tax cuts
        6 tax day
        4 tax reform
        5 taxation
        95 taxpayer
        35 taylor
        11 tayyip
        152 tea
        61 tea party
        5 tea party patriots
        5 tea party's
        59 teach
        108 teacher
        435 team
        9 team obama
        4 team romney
        6 team trump
        3 teammat
        3 teamster
        93 tear
        4 tearful
        14 teas
        116 tech
        40 technical
        7 technician
        19 techniqu
        3 technocratic
        12 technological
        118 technology
        3 techy
        283 ted
        237 ted cruz
        4 ted cruz rafael
        15 ted cruz's
        3 tedcruz
        8 teddy
        3 teddy roosevelt
        3 tedious
        5 tedro
        7 tee
        4 teed
        40 teen
        20 teenag
        56 teenager
        11 teeter
        7 teeth
        71 tehran
        10 tel
        10 tel aviv
        8 telecom
        6 telecommunication
        4 teleconferenc
        6 telegraph
        3 telemundo
        38 telephon
        4 teleprompter
        44 televis
        146 television
        490 tell
        8 temp
        18 temper
        3 temperamental
        35 temperatur
        3 tempest
        4 tempestuous
        12 templ
        4 templat
        57 temporari
        99 temporary
        3 temporary assistance
        15 tempt
        5 temptation
        139 ten
        3 tenant
        51 tend
        20 tendency
        8 tenet
        20 tenn
        49 tennesse
        3 tennessee republican
        3 tennessee sen
        4 tenor
        50 tens
        172 tension
        14 tent
        31 tentativ
        10 tenth
        5 tenuous
        55 tenur
        13 tepid
        4 terenc
        4 terence crutcher
        4 teresa
        596 term
        10 terminal
        14 terminat
        4 termination
        3 terminator
        7 terrain
        3 terranc
        6 terrib
        57 terribl
        15 terrifi
        5 terrific
        26 terrify
        5 territorial
        54 territory
        211 terror
        161 terrorism
        293 terrorist
        4 terrorist attack
        10 terroriz
        25 terry
        12 terry mcauliffe
        3 ters
        7 tesla
        420 test
        4 testa
        45 testifi
        153 testify
        183 testimony
        14 testy
        3 tether
        486 texa
        11 texan
        3 texas attorney general ken paxton
        3 texas democratic
        11 texas gov
        6 texas rep
        13 texas republican
        3 texas republicans
        21 texas sen
        6 texas senate
        6 texas senator ted cruz
        3 texas tribune
        64 text
        8 textbook
        295 th
        5 tha
        4 thad
        9 thailand
        155 thank
        8 thankful
        47 thanksgiv
        7 thanksgiving day
        7 thatcher
        5 thaw
        4 thayer
        3 thc
        3 the
        42 theater
        4 theatr
        9 theatrical
        3 theblaz
        19 theft
        68 them
        8 theodor
        3 theodore roosevelt
        3 theology
        6 theoretical
        14 theorist
        99 theory
        3 therapist
        9 therapy
        3 thereafter
        5 thereby
        14 therefor
        43 theresa
        11 thesis
        13 thick
        3 thiev
        34 thin
        787 think
        7 thinker
        3 thinkprogress
        305 third
        4 thirteen
        22 thirty
        6 thom
        4 thom tillis
        73 thoma
        5 thomas eric duncan
        4 thomas jefferson
        10 thompson
        4 thorn
        15 thorny
        23 thorough
        238 thought
        9 thoughtful
        343 thousand
        3 thrash
        932 thre
        9 thread
        487 threat
        378 threaten
        29 threshold
        32 threw
        16 thrill
        19 thriv
        16 throat
        8 thron
        9 throng
        6 throttl
        109 throughout
        88 throw
        26 thrown
        3 thru
        5 thrush
        19 thrust
        9 thug
        11 thumb
        3 thump
        3 thun
        11 thunberg
        5 thunder
        3 thunderous
        39 thwart
        3 tiananmen
        3 tiananmen square
        31 tick
        72 ticket
        18 tid
        157 tie
        83 tied
        24 tier
        6 tiger
        59 tight
        35 tighten
        22 tighter
        4 tightrop
        7 tijuana
        3 tikrit
        3 tiktok
        4 til
        6 till
        45 tillerson
        7 tillis
        18 tilt
        2316 tim
        9 tim cook
        15 tim kaine
        3 tim scott
        3 tim stanley
        3 time warner
        5 time washington
        19 timelin
        5 times square
        10 timetabl
        21 timothy
        4 timothy stanley
        3 tina
        3 tinderbox
        4 ting
        22 tiny
        73 tip
        5 tipto
        32 tir
        15 tirad
        3 tireless
        4 tissu
        8 tit
        8 titan
        80 titl
        17 tlaib
        4 tn
        10 toast
        27 tobacco
        33 todd
        9 todd akin
        6 toddler
        10 toe
        3 toens
        5 toil
        11 toilet
        12 tokyo
        4 toledo
        23 toleranc
        3 tolerant
        11 tolerat
        85 toll
        142 tom
        4 tom brenner
        7 tom coburn
        5 tom cole
        13 tom cotton
        3 tom donilon
        3 tom fox
        4 tom perez
        5 tom price
        14 tom steyer
        3 tom williams
        4 tomahawk
        3 tomb
        3 tommy
        29 tomorrow
        90 ton
        13 tongu
        84 tonight
        3 tonight show
        21 tony
        3 toobin
        531 took
        79 tool
        3 toomey
        3 tooth
        1029 top
        3 top house republican
        4 top republican
        7 top republicans
        4 top secret
        3 top trump
        4 top white house
        86 topic
        29 toppl
        15 tor
        16 torch
        29 torn
        18 tornado
        5 toronto
        5 torpedo
        3 torr
        6 torrent
        3 torrential
        27 tortur
        7 tory
        35 toss
        5 tot
        218 total
        5 totalitarian
        3 totem
        3 totenberg
        96 touch
        4 touchy
        196 tough
        3 toughen
        55 tougher
        25 toughest
        89 tour
        11 tourism
        16 tourist
        6 tourna
        124 tout
        3 tow
        57 tower
        207 town
        45 townhall
        5 township
        43 toxic
        5 toxicity
        3 toxin
        13 toy
        8 tpp
        24 trac
        4 tracer
        186 track
        6 tracker
        22 traction
        4 tracy
        421 trad
        4 trade deal
        3 trade representative robert lighthizer
        4 trade talks resume
        4 trade war
        6 trademark
        6 trader
        58 tradition
        115 traditional
        61 traffic
        21 traffick
        4 trafficker
        64 tragedy
        28 tragic
        4 tragical
        138 trail
        5 trailer
        134 train
        3 trainer
        3 trainor
        7 trait
        8 traitor
        10 trajectory
        8 trampl
        33 tran
        17 trans pacific partnership
        21 transaction
        4 transcend
        4 transcrib
        84 transcript
        46 transfer
        3 transfix
        49 transform
        13 transformation
        8 transformativ
        44 transgender
        17 transit
        65 transition
        16 translat
        3 translation
        3 translator
        16 transmission
        10 transmit
        39 transparency
        12 transparent
        6 transpir
        11 transport
        37 transportation
        37 trap
        25 trash
        6 trauma
        12 traumatic
        3 travail
        225 travel
        3 travel ban
        20 traveler
        9 travell
        3 travers
        4 travesty
        8 travis
        5 tray
        19 trayvon
        17 trayvon martin
        35 tre
        8 treacherous
        8 tread
        10 treason
        3 treasonous
        9 treasur
        3 treasurer
        105 treasury
        25 treasury department
        4 treasury inspector general
        4 treasury secretary jack lew
        4 treasury secretary steve mnuchin
        16 treasury secretary steven mnuchin
        3 treasury secretary tim geithner
        5 treasury secretary timothy geithner
        241 treat
        26 treaty
        7 trek
        22 tremendous
        5 tremor
        6 trench
        95 trend
        4 trent
        7 trevor
        3 trevor noah
        21 trey
        13 trey gowdy
        208 tri
        303 trial
        5 triangl
        20 trib
        14 tribal
        11 tribalism
        11 tribun
        3 tribunal
        26 tribut
        20 trick
        11 trickl
        17 tricky
        3 trifecta
        122 trigger
        174 trillion
        3 trillion spending bill
        9 trim
        5 trimester
        3 trinity
        14 trio
        164 trip
        17 tripl
        4 tripoli
        27 triumph
        11 triumphant
        9 trivial
        21 troll
        186 troop
        10 trooper
        6 trop
        15 tropical
        10 trot
        207 troubl
        3 troublemaker
        4 troublesom
        6 trounc
        17 trov
        3 troy
        238 tru
        24 truc
        30 truck
        14 trudeau
        8 truman
        5 trumka
        6006 trump
        20 trump administration
        5 trump calls
        8 trump campaign
        3 trump country
        4 trump derangement syndrome
        4 trump doctrine
        3 trump foundation
        18 trump gowdy
        12 trump jr
        7 trump kim
        14 trump organization
        3 trump plans
        3 trump presidency
        5 trump putin
        35 trump russia
        3 trump russia probe
        3 trump threatens
        40 trump tower
        11 trump trump
        7 trump twitter
        9 trump university
        3 trump vows
        5 trump wants
        29 trump white house
        3 trump world
        3 trump zelensky
        4 trump's cabinet
        3 trump's decision
        3 trump's doj
        3 trump's gop
        3 trump's russia
        5 trump's state
        3 trump's supreme court
        3 trump's syria
        4 trump's trade war
        3 trump's travel ban
        7 trump's white house
        9 trumpcar
        3 trumpcnn
        23 trumpdem
        9 trumper
        6 trumpet
        5 trumpfederal
        3 trumpgolden
        126 trumpgop
        6 trumpian
        17 trumpism
        3 trumpit
        14 trumpkamala
        4 trumplev
        28 trumpsession
        3 trumpspeak
        21 trumptrump
        133 trust
        6 trustworthiness
        15 trustworthy
        157 truth
        7 truthful
        736 try
        4 tsa
        36 tsarnaev
        4 tsipra
        12 tsunami
        8 tub
        4 tuck
        29 tucker
        18 tucker carlson
        8 tucker carlson tonight
        7 tucson
        3 tug
        12 tuition
        19 tulsa
        14 tulsi
        12 tulsi gabbard
        16 tumbl
        4 tumult
        39 tumultuous
        50 tun
        4 tunisian
        17 tunnel
        6 turbulenc
        16 turbulent
        16 turf
        5 turk
        64 turkey
        38 turkish
        5 turkish president recep tayyip erdogan
        41 turmoil
        695 turn
        16 turnaround
        3 turnberry
        7 turner
        53 turnout
        10 turnover
        5 tusk
        5 tussl
        16 tut
        193 tv
        3 tvs
        3 twain
        22 tweak
        494 tweet
        6 tweetstorm
        8 twelv
        34 twenty
        75 twic
        5 twilight
        20 twin
        47 twist
        3 twister
        363 twitter
        16 twitterati
        2081 two
        3 two gop
        5 two republican
        4 two republicans
        18 tx
        5 ty
        4 tycoon
        9 tying
        6 tyler
        71 typ
        86 typical
        3 typo
        8 tyrannical
        16 tyranny
        3 tyrant
        3 tyron
        6 tyson
        14 uber
        4 ubiquitous
        11 uc
        8 uc berkeley
        5 udall
        3 ufo
        3 uglier
        41 ugly
        3 uh
        91 uk
        5 uk prime minister theresa
        256 ukrain
        54 ukrainian
        6 ukrainian president volodymyr zelensky
        107 ultimat
        4 ultimatum
        10 ultra
        3 ultrasound
        4 um
        257 un
        5 un ambassador nikki haley
        11 un ambassador susan rice
        7 un general assembly
        3 un human rights council
        16 un security council
        46 unabl
        15 unacceptabl
        9 unaccompani
        3 unaffiliat
        5 unaffordabl
        3 unafraid
        44 unanimous
        4 unannounc
        19 unanswer
        8 unapologetic
        7 unapologetical
        42 unarm
        33 unauthoriz
        3 unavoidabl
        8 unawar
        4 unbecom
        3 unbelievab
        7 unbelievabl
        3 unbias
        14 unborn
        4 unbound
        3 unbow
        4 unceremonious
        32 uncertain
        51 uncertainty
        3 unchalleng
        7 unchang
        6 uncharacteristical
        7 uncheck
        4 uncivil
        21 uncl
        6 unclassifi
        9 uncle sam
        71 unclear
        16 uncomfortabl
        5 uncommon
        3 uncompromis
        7 unconscionabl
        5 unconscious
        57 unconstitutional
        3 unconstrain
        11 unconventional
        31 uncover
        4 undat
        4 undaunt
        27 undecid
        3 undefeat
        6 undemocratic
        3 undeniab
        8 undeniabl
        7 underag
        6 undercount
        18 undercover
        29 undercut
        7 underdog
        17 underestimat
        19 undergo
        3 undergon
        6 undergraduat
        15 underground
        9 underlin
        19 underly
        105 undermin
        5 underpaid
        6 underperform
        3 underpin
        63 underscor
        7 undersecretary
        168 understand
        5 understandab
        9 understandabl
        5 understat
        25 understood
        8 undertak
        4 undertaken
        3 undertook
        8 underwater
        33 underway
        5 underwent
        3 underwood
        3 underwrit
        4 undetect
        7 undisclos
        32 undo
        96 undocument
        6 undon
        11 undoubted
        8 undu
        5 unearth
        8 uneas
        9 uneasy
        4 unelect
        3 unelectabl
        185 unemploy
        3 unemployment rate drops
        3 unenforceabl
        6 unequal
        15 unequivocal
        7 uneven
        48 unexpect
        20 unexpected
        5 unexplain
        46 unfair
        3 unfairness
        5 unfamiliar
        3 unfathomabl
        4 unfavorab
        8 unfavorabl
        3 unfaz
        4 unfetter
        5 unfilter
        6 unfinish
        25 unfit
        3 unflatter
        43 unfold
        3 unforc
        3 unforeseen
        49 unfortunat
        11 unfound
        8 unfriend
        3 unfulfill
        4 unfurl
        25 unhappy
        3 unheard
        13 unhing
        3 unicorn
        16 unidentifi
        22 unifi
        3 unifier
        29 uniform
        24 unify
        24 unilateral
        4 unimaginabl
        3 uninform
        33 uninsur
        8 unintend
        4 unintentional
        417 union
        4 union address
        3 unionist
        4 unioniz
        46 uniqu
        1227 unit
        3 united food
        28 united kingdom
        84 united nations
        5 united nations general assembly
        5 united nations nikki haley
        6 united nations security council
        888 united states
        3 united states court
        3 united states mexico canada agreement
        13 united states senate
        7 united states supreme court
        3 uniter
        61 unity
        17 univers
        45 universal
        418 university
        6 univision
        8 unjust
        32 unknown
        19 unlawful
        48 unleash
        86 unless
        167 unlik
        11 unlimit
        3 unlivabl
        11 unload
        12 unlock
        3 unlucky
        9 unman
        6 unmark
        3 unmarri
        7 unmask
        11 unmistakabl
        3 unmitigat
        5 unmov
        14 unnam
        27 unnecessary
        9 unnerv
        6 unnotic
        17 unofficial
        5 unorthodox
        11 unpaid
        3 unpatriotic
        3 unpersuasiv
        3 unpleasant
        3 unplug
        37 unpopular
        7 unpopularity
        134 unprecedent
        5 unpredictability
        20 unpredictabl
        12 unprepar
        7 unproven
        5 unpublish
        5 unqualifi
        3 unquestionab
        31 unravel
        6 unreal
        8 unrealistic
        7 unreasonabl
        7 unredact
        4 unregister
        3 unregulat
        10 unrelat
        4 unreleas
        4 unrelent
        5 unreliabl
        3 unrepentant
        5 unreport
        4 unrepresentativ
        5 unresolv
        53 unrest
        3 unrestrain
        4 unru
        11 unsaf
        3 unsavory
        4 unscript
        13 unseal
        17 unseat
        5 unsecur
        6 unseen
        16 unsettl
        5 unsign
        5 unsolicit
        3 unsolv
        3 unspar
        9 unspecifi
        6 unstabl
        8 unstoppabl
        7 unsubstantiat
        16 unsuccessful
        3 unsupport
        9 unsur
        4 unsurpris
        6 unsurprising
        7 unsustainabl
        5 untangl
        3 untether
        17 unthinkabl
        7 untold
        6 untouch
        4 untouchabl
        3 untru
        5 untrustworthy
        85 unusual
        147 unveil
        9 unverifi
        14 unwant
        5 unwarrant
        9 unwaver
        6 unwelcom
        13 unwill
        4 unwillingness
        4 unwind
        3 unwinnabl
        3 unwis
        3 unwit
        3 unworkabl
        3 unworthy
        3 unwritten
        11 upbeat
        5 upbring
        81 upcom
        139 updat
        35 upend
        12 upgrad
        13 upheaval
        47 upheld
        19 uphill
        53 uphold
        3 uplift
        6 upload
        9 upp
        42 upper
        3 upright
        9 upris
        22 uproar
        5 uproot
        47 ups
        63 upset
        3 upshot
        9 upsid
        9 upstart
        7 upstat
        9 uptick
        3 upton
        15 upward
        20 uranium
        31 urban
        5 urban development
        277 urg
        20 urgency
        47 urgent
        6 urgent poll
        3 urquhart
        72 usa
        5 usa freedom act
        4 usa patriot act
        6 usag
        3 usc
        5 uscis
        50 use
        14 useful
        5 useless
        86 user
        16 usher
        10 usmca
        4 usp
        9 uss
        4 ussr
        132 usual
        3 usurp
        3 ut
        76 utah
        8 utility
        3 utiliz
        4 utmost
        3 utopia
        37 utter
        5 uva
        5 uzbekistan
        130 va
        3 va secretary eric shinseki
        34 vacancy
        14 vacant
        7 vacat
        36 vacation
        33 vaccin
        5 vaccinat
        10 vaccination
        13 vacuum
        30 vagu
        4 vain
        5 val
        10 valeri
        5 valerie jarrett
        17 valid
        9 validat
        5 validity
        71 valley
        137 valu
        16 valuabl
        37 van
        4 van jones
        4 vanc
        9 vandalism
        6 vandaliz
        6 vanessa
        19 vanish
        5 vanity
        5 vanity fair
        4 vanquish
        25 vap
        3 varga
        5 vari
        4 variabl
        6 variation
        32 variety
        64 various
        3 varney
        19 vary
        79 vast
        21 vatican
        5 vatican city
        4 vault
        4 vaunt
        10 veep
        12 veer
        93 vega
        11 vegetabl
        4 veh
        8 vehement
        54 vehicl
        7 veil
        5 venerabl
        4 venetian
        24 venezuela
        10 venezuelan
        5 vengeanc
        6 vent
        14 ventilator
        21 ventur
        17 venu
        3 veracity
        18 verbal
        36 verdict
        27 verg
        5 verifi
        7 verification
        13 verify
        10 verita
        6 veritabl
        16 verizon
        107 vermont
        24 vermont sen
        3 versaill
        129 version
        33 versus
        6 veselnitskaya
        9 vessel
        14 vest
        3 vestig
        41 vet
        279 veteran
        30 veterans affairs
        4 veterans affairs department
        6 veterans day
        63 veto
        10 vex
        7 viability
        14 viabl
        3 vial
        486 vic
        9 vice president
        16 vice president biden
        4 vice president biden's
        7 vice president dick cheney
        5 vice president joe
        123 vice president joe biden
        19 vice president joseph
        46 vice president mike pence
        13 vice president pence
        4 vicinity
        30 vicious
        188 victim
        4 victimhood
        4 victimiz
        10 victor
        7 victoria
        3 victoria toensing
        9 victorious
        404 victory
        427 video
        13 videotap
        6 vie
        9 vienna
        45 vietnam
        12 vietnam war
        4 vietnames
        483 view
        27 viewer
        4 viewership
        10 viewpoint
        8 vigil
        5 vigilant
        4 vigor
        16 vigorous
        3 vijay
        8 viktor
        6 vil
        3 vilifi
        4 vilification
        4 vilify
        21 villag
        12 villain
        3 vilsack
        6 vincent
        13 vindicat
        10 vindication
        3 vindictiv
        3 vindman
        3 vineyard
        151 violat
        66 violation
        328 violenc
        133 violent
        47 viral
        5 virgin
        279 virginia
        3 virginia beach
        3 virginia citizens defense league
        3 virginia democrats
        3 virginia gop
        7 virginia gov
        5 virginia governor ralph northam
        5 virginia lt
        3 virginia military institute
        3 virginia republican
        7 virginian
        3 virginity
        11 virtu
        81 virtual
        3 virtuous
        172 virus
        4 vis
        59 visa
        4 visceral
        7 visib
        5 visibility
        11 visibl
        89 vision
        3 visionary
        292 visit
        24 visitor
        3 vista
        4 visual
        35 vital
        10 vivid
        3 vlad
        134 vladimir
        55 vladimir putin
        36 vocal
        5 vogu
        173 voic
        3 voicemail
        14 void
        21 volatil
        7 volatility
        3 volkswagen
        3 volley
        13 volodymyr
        19 volum
        12 voluntari
        17 voluntary
        45 volunteer
        3 von
        1614 vot
        923 voter
        8 voting rights act
        11 voucher
        255 vow
        15 vox
        7 voxcar
        3 voxcare email
        36 vp
        4 vp pence
        17 vpc
        110 vs
        48 vt
        8 vu
        11 vucci
        6 vulgar
        16 vulnerability
        85 vulnerabl
        3 vulnerable democrats
        14 vying
        6 wa
        31 wad
        6 waffl
        4 waffle house
        160 wag
        3 wager
        6 wagon
        3 wail
        196 wait
        3 waitress
        4 waiv
        20 waiver
        206 wak
        18 wal
        9 wal mart
        3 walden
        173 walk
        69 walker
        16 walkout
        418 wall
        3 wall st
        86 wall street
        89 wall street journal
        4 wall street's
        21 wallac
        5 wallet
        4 wallop
        20 walmart
        8 walsh
        4 walt
        17 walter
        8 walter scott
        3 walton
        3 waltz
        19 wan
        5 wander
        505 want
        10 wapo
        785 war
        10 ward
        6 warehous
        28 warfar
        7 warhead
        106 warm
        4 warmbier
        6 warmer
        4 warmest
        3 warmup
        546 warn
        15 warner
        7 warp
        13 warplan
        45 warrant
        336 warren
        6 warren buffett
        6 warren2020
        20 warrior
        6 warsaw
        10 warship
        6 wartim
        27 wary
        28 wash
        2268 washington
        3 washington bureau chief susan page
        9 washington dc
        3 washington democrats
        10 washington examiner
        4 washington free beacon
        3 washington gov
        4 washington hilton
        3 washington national cathedral
        8 washington navy yard
        202 washington post
        3 washington president donald trump
        4 washington redskins
        6 washington times
        5 washington university
        17 wasserman
        4 wasserman schultz
        3 wasson
        63 wast
        345 watch
        66 watchdog
        14 watcher
        134 water
        5 waterboard
        31 watergat
        8 watersh
        4 watertown
        4 waterway
        3 watson
        4 watt
        197 wav
        13 waver
        223 way
        12 wayn
        3 wayne lapierre
        62 weak
        51 weaken
        13 weaker
        5 weakest
        34 weakness
        45 wealth
        5 wealthier
        17 wealthiest
        87 wealthy
        325 weapon
        11 weaponiz
        5 weaponry
        91 wear
        9 weary
        56 weather
        5 weav
        48 web
        4 webb
        4 weber
        3 webpag
        183 websit
        5 webster
        26 wed
        8 wedg
        5 wee
        13 weed
        2549 week
        19 weekday
        346 weekend
        10 weeklong
        14 weekly standard
        3 weep
        3 weigel
        112 weigh
        30 weight
        3 weighty
        12 weiner
        14 weinstein
        9 weird
        6 weiss
        5 welch
        116 welcom
        16 weld
        32 welfar
        9 well
        4 wellesley
        4 wellesley college
        4 wells fargo
        3 wen
        21 wendy
        16 wendy davis
        6 wenjian
        3 wenjian liu
        3 wesley
        253 west
        25 west africa
        3 west baltimore
        13 west bank
        3 west bengal
        13 west coast
        3 west des moines
        7 west palm beach
        4 west point
        4 west texas
        37 west virginia
        12 west wing
        4 westcott
        87 western
        3 westervill
        7 westminster
        7 wet
        3 wetland
        39 wh
        8 whack
        7 whal
        3 whammy
        69 whatever
        7 whatsapp
        4 whatsoever
        3 wheat
        16 wheel
        4 wheelchair
        8 wheeler
        19 whenever
        9 wherea
        7 whereabout
        11 wherever
        3 whichever
        3 whim
        6 whimper
        8 whin
        29 whip
        4 whiplash
        7 whirlwind
        13 whisper
        15 whistl
        3 whistleblow
        111 whistleblower
        2149 whit
        13 whitaker
        1599 white house
        14 white house chief
        3 white house coronavirus task force
        7 white house correspondents
        3 white house counsel
        4 white house office
        3 white house president obama
        5 white house press secretary jay carney
        6 white house press secretary josh earnest
        7 white house rose garden
        49 white house's
        3 white people
        3 white privilege
        3 white settlement
        3 whiteboard
        3 whiteness
        5 whiter
        10 whitewash
        3 whitman
        9 whitmer
        4 whittl
        20 whoever
        7 whol
        6 wholesal
        3 whoopi
        3 whoopi goldberg
        10 whop
        3 whopper
        6 wi
        3 wick
        210 wid
        32 widen
        18 wider
        72 widespread
        5 widest
        15 widow
        34 wield
        130 wif
        3 wiggl
        52 wikileak
        5 wikimedia
        3 wikipedia
        8 wilbur
        57 wild
        3 wild west
        3 wilder
        6 wilderness
        27 wildfir
        17 wildlif
        6 wilk
        3 wilki
        131 will
        3 willem
        8 willful
        7 willi
        171 william
        16 william barr
        6 william weld
        10 williamson
        3 willie horton
        4 willing
        25 willingness
        6 wilmington
        37 wilson
        3 wily
        4 wimp
        836 win
        85 wind
        41 window
        5 windsor
        3 winfrey
        220 wing
        8 winger
        6 wingnut
        127 winner
        10 winnow
        7 winston
        4 winston churchill
        42 winter
        9 winter olympics
        27 wip
        36 wir
        3 wireless
        21 wiretap
        58 wis
        158 wisconsin
        17 wisconsin gov
        3 wisconsin rep
        12 wisconsin republican
        59 wisdom
        3 wiser
        70 wish
        3 wishful
        8 wit
        32 witch
        9 witch hunt
        80 withdraw
        45 withdrawal
        15 withdrawn
        23 withdrew
        11 wither
        16 withheld
        32 withhold
        6 withstand
        4 withstood
        159 witness
        3 witty
        11 wiv
        6 wizard
        3 wmd
        4 wobb
        5 wochit
        26 woe
        4 woeful
        19 wok
        37 wolf
        7 wolf blitzer
        11 wolff
        4 wolv
        233 woman
        422 women
        4 women's march
        100 wonder
        12 wonderful
        11 wonk
        3 wonkish
        5 wonky
        23 woo
        18 wood
        5 wooden
        7 woodrow
        4 woodrow wilson
        3 woodsh
        6 woodward
        3 woolsey
        18 wor
        339 word
        1183 work
        3 workabl
        382 worker
        26 workforc
        3 workout
        21 workplac
        905 world
        4 world cup
        8 world economic forum
        29 world health organization
        3 world leaders
        3 world news tonight
        3 world series
        7 world trade center
        3 world trade organization
        13 world war
        36 world war ii
        11 worldview
        36 worldwid
        4 worm
        11 worn
        112 worri
        10 worrisom
        156 worry
        164 wors
        18 worsen
        12 worship
        3 worshiper
        5 worshipper
        205 worst
        113 worth
        4 worthwhil
        13 worthy
        118 wound
        9 wow
        6 wrack
        13 wrangl
        63 wrap
        8 wrath
        14 wray
        8 wreak
        3 wreath
        26 wreck
        8 wreckag
        15 wrench
        7 wrest
        36 wrestl
        3 wretch
        10 wright
        6 wring
        4 wrinkl
        3 wrist
        261 writ
        95 writer
        133 written
        287 wrong
        18 wrongdo
        4 wrongful
        233 wrot
        6 wrought
        3 wry
        7 wsj
        7 wto
        28 wuhan
        4 wv
        23 www
        4 wyden
        3 wyo
        17 wyom
        8 xavier
        8 xenophobia
        3 xenophobic
        38 xi
        10 xi jinping
        3 xkeyscor
        31 xl
        3 xm
        5 xvi
        17 yahoo
        5 yahoo news
        24 yal
        6 yale university
        19 yang
        6 yank
        7 yanukovych
        32 yard
        11 yat
        3 yawn
        6 yazidi
        6 yazidis
        9 yeah
        3131 year
        3 year low
        3 year's eve
        12 yearbook
        5 yearlong
        7 yearn
        15 yell
        6 yellen
        12 yellow
        3 yellow sea
        49 yemen
        3 yemeni
        5 yep
        151 yes
        3 yglesia
        3 yi
        3 yiannopoulo
        22 yield
        3 yik
        5 yo
        3 yolanda
        5 yong
        4 yonhap
        971 york
        132 york city
        8 york city mayor bill
        11 york city mayor michael bloomberg
        3 york daily news
        12 york democrat
        15 york gov
        7 york governor andrew cuomo
        3 york mayor bill
        4 york mayor michael
        4 york mayor michael bloomberg
        3 york mayor rudy giuliani
        3 york police department
        12 york post
        5 york rep
        6 york state
        302 york times
        4 york times magazine
        8 york university
        36 yorker
        3 yosemit
        3 yougov
        250 young
        3 young adults
        3 young turks
        36 younger
        9 youngest
        3 youngstown
        4 yourselv
        35 youth
        4 youthful
        51 youtub
        4 ysidro
        8 yuri
        7 yuri gripas
        3 zack
        3 zakaria
        4 zarif
        4 zaventem
        4 zaventem airport
        3 zeal
        5 zealand
        5 zealot
        3 zehaf
        4 zelenskiy
        16 zelensky
        11 zelizer
        85 zero
        3 zimmer
        21 zimmerman
        4 zinger
        5 zink
        8 zip
        4 zip code
        3 zoe
        8 zombi
        78 zon
        3 zoo
        8 zoom
        4 zte
        4 zucker
        38 zuckerberg
        """#
}
