/// Sentence pairs about one event, and whether a value differs between them; written by hand before the rules were.
///
/// A line holds, parted by tabs: "dev" or "held" (kept aside while the rules were made), "differs", "compatible" (both
/// can be true) or "other" (the values are of different things), the kind of value, and the two sentences.
enum ValuePairs {
    struct Pair: Sendable {
        var isHeldOut: Bool
        var differs: Bool
        var kind: String
        var left: String
        var right: String
    }

    static let all: [Pair] = table.split(separator: "\n").compactMap { line in
        let fields = line.split(separator: "\t").map(String.init)
        guard fields.count == 5 else { return nil }
        return Pair(
            isHeldOut: fields[0] == "held", differs: fields[1] == "differs", kind: fields[2], left: fields[3],
            right: fields[4])
    }

    private static let table = """
        dev	differs	number	At least 14 people were killed when a bus plunged into a ravine near Orvala on Monday.	A bus fell into a ravine outside Orvala on Monday, killing at least 17 people.
        dev	differs	number	The quake killed 212 people and injured more than 900.	Rescuers said 212 people had died and about 640 were injured in the quake.
        held	compatible	number	More than 300 people were hurt in the stampede.	The stampede left 327 people injured.
        dev	compatible	number	Nearly 50 firefighters battled the blaze.	Some 48 firefighters fought the fire.
        dev	compatible	number	Twelve miners were trapped underground after the collapse.	The collapse trapped 12 miners underground.
        held	differs	number	Twelve miners were trapped underground after the collapse.	The collapse trapped nine miners underground.
        dev	other	number	The blast killed four people and wounded 20.	Officials said 20 people were wounded in the blast, which destroyed three shops.
        dev	other	number	The town of 4,000 people lies 60 kilometres north of the capital.	The capital is home to 2 million people.
        held	differs	money	Halden Group agreed to buy Norvik Foods for $4.2 billion.	Norvik Foods will be acquired by Halden Group for $3.9 billion, the companies said.
        dev	compatible	money	Halden Group agreed to buy Norvik Foods for $4.2 billion.	The purchase of Norvik Foods by Halden Group is worth about $4.2bn.
        dev	compatible	money	The fund will receive 1.5 billion euros from the state.	The state will put €1,500 million into the fund.
        held	differs	money	The court fined the bank €30 million.	The bank must pay a fine of 13 million euros, the court ruled.
        dev	other	money	Shares of the company fell 4 percent after it announced a $200 million loss.	The company, which is valued at $6 billion, announced its loss after the market closed.
        dev	compatible	money	The government pledged $50 million in aid to the region.	The region will receive aid worth 50 million US dollars from the government.
        held	differs	percent	Unemployment rose to 5.4 percent in March.	The unemployment rate climbed to 5.7% in March.
        dev	compatible	percent	Unemployment rose to 5.4 percent in March.	The unemployment rate climbed to 5.4% in March, official data showed.
        dev	compatible	percent	Inflation slowed to just under 3 percent.	Inflation slowed to 2.9%.
        held	other	percent	Inflation slowed to 2.9 percent in May from 3.4 percent in April.	Inflation was 3.4 percent in April, before it slowed.
        dev	differs	percent	With 98 percent of ballots counted, Marin Dovar had 51.3 percent of the vote.	Marin Dovar won 52.1 percent of the vote with most ballots counted.
        dev	other	percent	Turnout was 63 percent, and Dovar won 51.3 percent of the vote.	Dovar took 51.3 percent of the vote on a turnout of 63 percent.
        held	differs	percent	Turnout was 63 percent, the electoral commission said.	The commission put turnout at 58 percent.
        dev	compatible	percent	Roughly half of the voters stayed at home.	About 50 percent of voters stayed at home.
        dev	compatible	percent	A third of the workforce will lose their jobs.	The firm will cut 33 percent of its workforce.
        held	differs	percent	A third of the workforce will lose their jobs.	The firm will cut half of its workforce.
        dev	differs	list	The ministers of France, Spain and Portugal signed the accord.	The accord was signed by the ministers of France, Spain, Portugal and Italy.
        dev	differs	list	Flights to Oslo, Bergen and Tromso were cancelled.	Flights to Oslo and Bergen were cancelled because of the storm.
        held	compatible	list	Flights to Oslo, Bergen and Tromso were cancelled.	Flights to Bergen, Tromso and Oslo were cancelled because of the storm.
        dev	compatible	list	The talks covered trade, energy and migration.	Migration, trade, and energy were discussed at the talks.
        dev	differs	list	The talks covered trade, energy and migration.	The talks focused on trade, defence and migration.
        held	other	list	The delegation met officials from Kenya, Uganda and Rwanda.	Singers, dancers and acrobats performed for the delegation.
        dev	compatible	list	Neighbouring countries including Kenya and Uganda sent help.	Kenya, Uganda and other neighbouring countries sent help.
        dev	differs	list	The vaccine was tested in Brazil, Chile and Peru.	Trials of the vaccine took place in Brazil and Chile.
        held	differs	date	The suspect was arrested on 4 March in a suburb of Leiden.	Police arrested the suspect on March 6 in Leiden.
        dev	compatible	date	The suspect was arrested on 4 March in a suburb of Leiden.	Police arrested the suspect on March 4.
        dev	compatible	date	The company was founded in 1987.	Founded in the 1980s, the company makes pumps.
        held	differs	date	The company was founded in 1987 by two brothers.	The two brothers founded the company in 1985.
        dev	other	date	The company, founded in 1987, went public in 2004.	The company listed its shares in 2004.
        dev	other	date	The law was passed in 2019 after protests in 2018.	Protests in 2018 led to the law.
        held	differs	date	Parliament will vote on the bill on Tuesday.	A parliamentary vote on the bill is due on Thursday.
        dev	compatible	date	Parliament will vote on the bill on Tuesday.	Lawmakers vote on the bill this Tuesday.
        dev	differs	age	The victim, a 34-year-old woman, was found on Sunday.	A 43-year-old woman was found dead on Sunday, police said.
        held	compatible	age	The victim, a 34-year-old woman, was found on Sunday.	The woman, aged 34, was found on Sunday.
        dev	compatible	age	The singer, 61, died at his home.	The 61-year-old singer died at home.
        dev	differs	age	The singer, 61, died at his home on Friday.	The singer died at home on Friday at the age of 63.
        held	other	age	The singer, 61, released nine albums.	Fans aged between 15 and 70 bought the singer's albums.
        dev	differs	duration	The strike lasted three weeks before a deal was reached.	A deal was reached after a strike of five weeks.
        dev	compatible	duration	The strike lasted three weeks.	The strike lasted 21 days.
        held	compatible	duration	He was sentenced to 18 months in prison.	The court sentenced him to a year and a half in prison.
        dev	differs	duration	He was sentenced to 18 months in prison.	The judge sentenced him to two years in prison.
        dev	compatible	duration	The siege went on for nearly four years.	The siege lasted four years.
        held	differs	duration	The siege went on for more than four years.	The siege lasted three years.
        dev	other	duration	The bridge took six years to build and was closed for two months this spring.	The bridge was closed for two months for repairs.
        dev	differs	name	The letter was signed by Interior Minister Petra Holm.	Interior Minister Jonas Lund signed the letter.
        held	compatible	name	The letter was signed by Interior Minister Petra Holm.	Minister Holm signed the letter.
        dev	other	name	Interior Minister Petra Holm met Mayor Ruth Alder.	Mayor Ruth Alder welcomed the minister.
        dev	differs	quote	The coach called the defeat "a painful lesson for all of us".	The coach called the defeat "a useful lesson for all of us".
        held	compatible	quote	The coach called the defeat "a painful lesson for all of us".	The coach spoke of "a painful lesson" after the defeat.
        dev	differs	number	The storm left 120,000 homes without electricity.	About 85,000 homes lost power in the storm.
        dev	compatible	number	The storm left 120,000 homes without electricity.	More than 100,000 homes lost electricity in the storm.
        held	differs	number	The ferry was carrying 230 passengers when it sank.	There were 190 passengers aboard the ferry when it sank.
        dev	compatible	number	The ferry was carrying between 200 and 250 passengers when it sank.	There were 230 passengers aboard the ferry when it sank.
        dev	differs	number	The ferry was carrying between 200 and 250 passengers when it sank.	There were 300 passengers aboard the ferry when it sank.
        held	other	number	The ferry, built 30 years ago, sank in 15 minutes.	The ferry had 230 passengers on board.
        dev	differs	number	Three gunmen opened fire on the convoy.	Five gunmen opened fire on the convoy, witnesses said.
        dev	compatible	number	Dozens of people were arrested at the rally.	Police arrested 74 people at the rally.
        held	differs	number	Dozens of people were arrested at the rally.	Police arrested seven people at the rally.
        dev	compatible	number	Hundreds of protesters gathered outside parliament.	Some 600 protesters gathered outside parliament.
        dev	differs	number	Thousands of protesters gathered outside parliament.	About 300 protesters gathered outside parliament.
        held	compatible	number	Thousands marched through the capital.	Ten thousand people marched through the capital, organisers said.
        dev	differs	number	A magnitude 6.8 earthquake struck the coast.	An earthquake of magnitude 7.1 struck the coast.
        dev	compatible	number	A magnitude 6.8 earthquake struck the coast.	The 6.8-magnitude earthquake hit the coast at dawn.
        held	differs	number	The epicentre was 12 kilometres south of the port.	The epicentre lay 40 km from the port.
        dev	compatible	number	The tanker was 40 miles off the coast.	The tanker was about 64 kilometres from the coast.
        dev	differs	number	Wind gusts reached 140 kilometres per hour.	Gusts of up to 165 km/h were measured.
        held	other	number	The river rose by 2 metres overnight after 80 millimetres of rain.	About 80 millimetres of rain fell overnight.
        dev	differs	number	The committee voted 11 to 4 to approve the plan.	The plan was approved by the committee in a 12-4 vote.
        dev	compatible	number	The committee voted 11 to 4 to approve the plan.	The committee approved the plan by 11-4.
        held	differs	number	United beat Rovers 3-1 on Saturday.	United beat Rovers 3-2 on Saturday.
        dev	compatible	number	United beat Rovers 3-1 on Saturday.	Rovers lost 3-1 to United.
        dev	compatible	number	It was the third attack this year.	It was this year's 3rd attack.
        held	differs	number	It was the third attack on the base this year.	It was the fifth attack on the base this year.
        dev	other	number	The first attack came at dawn.	The attack was the third this year.
        dev	differs	money	The minister said repairs would cost 40 million crowns.	Repairs will cost 65 million crowns, according to the minister.
        held	compatible	money	Repairs will cost between 40 and 60 million crowns.	Repairs are expected to cost 55 million crowns.
        dev	differs	money	Oil rose to $84 a barrel.	Oil traded at $91 a barrel.
        dev	compatible	money	Oil rose to $84.10 a barrel.	Oil rose above $84 a barrel.
        held	other	money	Oil rose to $84 a barrel while gold fell to $2,300 an ounce.	Gold was at $2,300 an ounce.
        dev	differs	money	The painting sold for £2.3 million at auction.	The painting fetched £3.2 million at the auction.
        dev	compatible	money	The painting sold for £2.3 million at auction.	The painting fetched more than £2 million at the auction.
        held	other	money	The painting sold for £2.3 million, and a vase fetched £80,000.	A vase from the same sale fetched £80,000.
        dev	differs	money	Customers will receive refunds of $15 each.	Each customer will be refunded $25.
        dev	compatible	money	The budget grows by 200 million to 1.4 billion pounds.	The budget will be £1.4bn, up by £200m.
        held	differs	percent	The central bank raised its key rate to 4.25 percent.	The central bank lifted the key rate to 4.5%.
        dev	compatible	percent	The central bank raised its key rate by a quarter point to 4.25 percent.	The central bank lifted the key rate to 4.25%.
        dev	other	percent	The central bank raised its rate to 4.25 percent.	The bank expects growth of 1.1 percent next year.
        held	differs	percent	The party won 24 percent, its best result in a decade.	The party took 21 percent, its best result in a decade.
        dev	compatible	percent	Between 20 and 25 percent of patients relapsed.	About 23 percent of the patients had a relapse.
        dev	compatible	percent	Exports grew 12 percent last year.	Last year exports were up by 12 per cent.
        held	differs	percent	Exports grew 12 percent last year.	Last year exports grew by 8 per cent.
        dev	other	percent	Exports grew 12 percent while imports fell 3 percent.	Imports fell 3 percent.
        dev	differs	list	Suspects were held in Ghent, Antwerp and Liege.	Suspects were held in Ghent, Antwerp and Namur.
        held	compatible	list	Suspects were held in Ghent, Antwerp and Liege.	Police held suspects in three cities: Ghent, Liege and Antwerp.
        dev	other	list	Apples, pears and plums were damaged by frost.	The frost hit farms in Austria, Hungary and Slovenia.
        dev	differs	list	The resolution was vetoed by Ardania and Belmark.	Ardania vetoed the resolution, as did Belmark and Corvia.
        held	differs	list	Only Malta, Cyprus and Greece abstained.	Only Malta and Cyprus abstained.
        dev	compatible	list	Schools, shops and offices were closed.	Shops, schools and offices stayed closed on Monday.
        dev	differs	list	Schools, shops and offices were closed.	Schools and shops were closed on Monday, while offices opened.
        held	other	list	The president visited Lagos and Accra.	Traders from Lagos, Accra and Lome sell cloth there.
        dev	differs	date	The accident happened in July 2016.	The accident happened in June 2016.
        dev	compatible	date	The accident happened in July 2016.	The accident happened in the summer of 2016.
        held	compatible	date	The accident happened in July 2016.	The accident happened in 2016.
        dev	differs	date	Elections will be held on 12 October.	The election will be held on October 19.
        dev	other	date	Elections will be held on 12 October, and candidates must register by 1 September.	Candidates have until 1 September to register.
        held	differs	date	The trial begins in April.	The trial is to begin in June.
        dev	compatible	date	The trial begins in April.	The trial is to begin on April 22.
        dev	differs	date	The ceasefire took effect at 6 a.m. on Friday.	The ceasefire took effect at 8 a.m. on Friday.
        held	compatible	date	The ceasefire took effect at 6 p.m. on Friday.	The ceasefire came into force at 18:00 on Friday.
        dev	other	date	He left office in 2011 and wrote his memoirs in 2014.	His memoirs appeared in 2014.
        dev	differs	age	A boy of 12 was rescued from the well.	The rescued boy is 10 years old.
        held	compatible	age	A boy of 12 was rescued from the well.	A 12-year-old boy was pulled from the well.
        dev	differs	age	Two sisters, aged 7 and 9, survived.	The two sisters, aged 6 and 9, survived.
        dev	other	age	The 70-year-old leader has ruled for 22 years.	The leader came to power 22 years ago.
        held	differs	age	Drivers over the age of 75 must take a test.	Drivers over the age of 70 must take a test.
        dev	compatible	age	Drivers over the age of 75 must take a test.	People older than 75 must take a driving test.
        dev	differs	duration	The airport was closed for six hours.	The airport was closed for nine hours because of ash.
        held	compatible	duration	The airport was closed for about six hours.	The airport was shut for more than five hours.
        dev	compatible	duration	They were rescued after two days at sea.	After 48 hours at sea they were rescued.
        dev	differs	duration	They were rescued after two days at sea.	They were rescued after spending four days at sea.
        held	other	duration	After two days at sea they spent a week in hospital.	They spent a week in hospital.
        dev	differs	duration	The contract runs for ten years.	The contract will run for 15 years.
        dev	compatible	duration	The dam has been under construction for more than a decade.	The dam has been under construction for 12 years.
        held	differs	duration	The dam has been under construction for more than a decade.	The dam has been under construction for six years.
        dev	other	duration	In the past two years the firm has opened ten shops.	The firm will close ten shops within two months.
        dev	differs	name	Police named the suspect as Daniel Orst.	Police named the suspect as David Orlan.
        held	compatible	name	Police named the suspect as Daniel Orst.	Police named the suspect as Daniel M. Orst.
        dev	other	name	The prize went to Elin Vaar for her novel.	The novel by Elin Vaar is set in Norland.
        dev	differs	name	The plane was heading for Lisbon when it lost contact.	The plane was heading for Porto when it lost contact.
        held	other	name	Finance Minister Ole Brandt presented the budget.	Brandt, the finance minister, presented his budget to parliament.
        dev	differs	name	The ship sails under the flag of Panama.	The ship sails under the flag of Liberia.
        dev	differs	quote	"We will not leave anyone behind," the mayor said.	"We will never leave anyone behind," the mayor said.
        held	compatible	quote	"We will not leave anyone behind," the mayor said.	The mayor promised: "We will not leave anyone behind."
        dev	other	quote	"We will not leave anyone behind," the mayor said.	The mayor said the rescue was "going well".
        dev	differs	number	Police said eight officers were injured in the clashes.	Eleven officers were injured in the clashes, police said.
        held	compatible	number	Police said eight officers were injured in the clashes.	At least eight police officers were hurt in the clashes.
        dev	differs	number	At least eight officers were injured in the clashes.	Six officers were injured in the clashes.
        dev	differs	number	The company will cut 1,200 jobs at its plant.	The company is cutting 2,100 jobs at the plant.
        held	compatible	number	The company will cut 1,200 jobs at its plant.	The company is cutting around 1,200 jobs.
        dev	other	number	The company will cut 1,200 of its 9,000 jobs.	The company employs 9,000 people.
        dev	differs	number	The court heard 23 witnesses.	The court heard 32 witnesses over two weeks.
        held	compatible	number	The death toll rose to 87.	At least 87 people are now known to have died.
        dev	differs	number	The death toll rose to 87.	The death toll stands at 91.
        dev	other	number	The death toll rose to 87, with 30 people missing.	Thirty people are still missing.
        held	differs	number	The death toll rose to 87, with 30 people missing.	The death toll is 87, and 45 people are missing.
        dev	other	number	Twenty countries took part in the exercise with 40 ships.	The exercise involved 40 ships.
        dev	differs	number	Ticket sales reached 2.4 million.	Ticket sales reached 2.9 million.
        held	compatible	number	Ticket sales reached 2.4 million.	Some 2.4m tickets were sold.
        dev	compatible	number	A couple of hikers were caught in the avalanche.	Two hikers were caught in the avalanche.
        dev	differs	number	The avalanche killed a dozen hikers.	The avalanche killed eight hikers.
        held	compatible	number	The avalanche killed a dozen hikers.	Twelve hikers were killed by the avalanche.
        dev	other	number	One of the hikers was flown to hospital.	The avalanche killed eight hikers.
        dev	other	number	Seven people live on the island, which is 3 km long.	The island is 3 km long.
        held	differs	number	The rocket flew to a height of 110 km.	The rocket reached a height of 95 km.
        dev	other	number	The flight carried 160 passengers and six crew.	Six crew members and 160 passengers were on board.
        dev	differs	number	The flight carried 160 passengers and six crew.	On board the flight were 154 passengers and six crew.
        held	compatible	number	The school has about 500 pupils.	The school has 512 pupils.
        dev	differs	number	The school has about 500 pupils.	The school has 750 pupils.
        dev	compatible	number	Up to 400 soldiers will be deployed.	The country will deploy 350 soldiers.
        held	differs	number	Up to 400 soldiers will be deployed.	The country will deploy 600 soldiers.
        dev	other	number	She won gold in 2 minutes and set a record that stood for 11 years.	She won three gold medals.
        dev	differs	number	Temperatures climbed to 41 degrees.	Temperatures reached 44 degrees.
        held	compatible	number	Temperatures climbed to 41 degrees Celsius.	It was more than 40 degrees Celsius in the city.
        dev	other	number	Route 66 was closed after the crash of two trucks.	Two trucks crashed on Route 66.
        dev	other	number	The Boeing 737 made an emergency landing with 120 people on board.	The plane, a 737, landed safely.
        held	other	number	The virus, known as H5N1, was found on 3 farms.	Three farms reported cases of H5N1.
        dev	differs	number	The virus was found on three farms.	The virus was found on five farms.
        dev	differs	number	Lawmakers passed the bill by 212 votes to 180.	The bill passed by 221 votes to 180.
        held	compatible	number	Lawmakers passed the bill by 212 votes to 180.	The bill passed 212-180.
        dev	other	number	In a first round 12 candidates took part; two remain.	Two candidates remain in the race.
        dev	differs	number	The opposition won 84 seats in the assembly.	The opposition took 79 seats in the assembly.
        held	compatible	number	The opposition won 84 of the 150 seats.	The opposition won 84 seats.
        dev	differs	money	The ransom was set at $2 million.	The kidnappers asked for a ransom of $5 million.
        dev	compatible	money	The aid package is worth nearly €800 million.	The aid package is worth 790 million euros.
        held	differs	money	He was offered a bribe of 50,000 dollars.	He was offered a bribe of 15,000 dollars.
        dev	other	money	Rents rose by 40 euros to 900 euros.	The average rent is now 900 euros.
        dev	other	money	The stadium cost 90 million and holds 30,000 people.	The stadium holds 30,000 people.
        held	differs	money	Damage is estimated at 3 billion yen.	Damage is estimated at 8 billion yen.
        dev	other	money	She paid $300 for a ticket worth $45.	The ticket is worth $45.
        dev	differs	money	The firm posted a quarterly profit of 1.1 billion euros.	The firm reported a quarterly profit of €900 million.
        held	compatible	money	The firm posted a quarterly profit of $1.12 billion.	The firm reported a quarterly profit of $1.1 billion.
        dev	other	money	Its profit was 3 million pounds, on sales of 40 million pounds.	Sales of 40 million pounds were reported.
        dev	differs	percent	A poll showed 46 percent of respondents opposed the plan.	A poll found that 56 percent of respondents opposed the plan.
        held	other	percent	In the poll, 46 percent opposed the plan and 39 percent backed it.	The plan was backed by 39 percent.
        dev	differs	percent	The vaccine was 94 percent effective.	The vaccine was 91 percent effective in the trial.
        dev	compatible	percent	The vaccine was 94 percent effective.	The vaccine is more than 90 percent effective.
        held	differs	percent	Dovar received 48.2 percent and Kessel 45.9 percent.	Dovar received 48.2 percent, ahead of Kessel with 44.1 percent.
        dev	other	percent	Dovar received 48.2 percent and Kessel 45.9 percent.	Kessel received 45.9 percent.
        dev	other	percent	Shares fell 6 percent on Monday.	Shares rose 2 percent on Tuesday.
        held	differs	list	The new coalition is made up of the Greens, the Liberals and the Centre Party.	The Greens and the Liberals make up the new coalition.
        dev	compatible	list	The coalition of Greens and Liberals was sworn in.	A coalition of Liberals and Greens was sworn in.
        dev	differs	list	The recalled models are the Astra, the Corvo and the Linea.	The recalled models are the Astra and the Linea.
        held	other	list	The law covers beer and wine.	Bars, cafes and restaurants oppose the law.
        dev	differs	list	Troops from Ghana, Togo and Benin joined the mission.	Troops from Ghana, Togo and Niger joined the mission.
        dev	compatible	list	Troops from Ghana, Togo and Benin joined the mission.	Ghana, Benin and Togo sent troops to the mission.
        held	other	list	He speaks French, German and Dutch.	His books on France and Germany were translated into Dutch.
        dev	compatible	date	The attack happened on Wednesday night.	The attack happened late on Wednesday.
        dev	other	date	The attack happened on Wednesday, a day after talks broke down on Tuesday.	Talks broke down on Tuesday.
        held	other	date	Since 2015 the number of cases has doubled.	The law of 2009 did not help, and cases have doubled.
        dev	differs	date	The bridge opened in 1932.	The bridge was opened in 1936.
        dev	other	date	The man was born in 1950 and died in 2020.	Born in 1950, the man became a priest.
        held	differs	date	The storm is expected to reach land on Saturday.	The storm should reach land on Sunday.
        dev	differs	duration	The talks lasted eleven hours.	The talks lasted seven hours and ended without a deal.
        dev	compatible	duration	The talks lasted almost eleven hours.	The talks lasted 11 hours.
        held	other	duration	The talks lasted eleven hours after a break of two weeks.	There had been a break of two weeks.
        dev	differs	duration	The ban will last for 90 days.	The ban will last 30 days.
        dev	compatible	duration	The ban will last for 90 days.	The ban will last three months.
        held	differs	name	The award was presented by Governor Alma Reyes.	The award was presented by Governor Luis Pardo.
        dev	compatible	name	Spokeswoman Nina Falk denied the report.	The report was denied by Falk, a spokeswoman.
        dev	other	name	Spokeswoman Nina Falk denied the report.	The report was written by Carl Ness.
        held	differs	quote	The minister called the vote "a shameful day for our country".	The minister called the vote "a great day for our country".
        dev	other	quote	The minister called the vote "a shameful day".	Voters spoke of "hope" and "change".
        held	differs	number	Divers recovered 19 bodies from the wreck on Thursday, bringing hope to waiting families.	On Thursday, divers brought up 22 bodies from the wreck.
        held	other	number	The wreck lies at a depth of 70 metres, and 19 bodies have been recovered.	Nineteen bodies have been found so far.
        held	differs	number	An outbreak of cholera in the delta has infected 3,400 people and killed 61.	Cholera has killed 75 people in the delta, the health ministry said.
        held	compatible	number	An outbreak of cholera in the delta has infected more than 3,000 people.	The cholera outbreak in the delta has infected some 3,400 people.
        held	differs	money	The city will spend 18 million euros on the new tram line.	The new tram line will cost the city 22 million euros.
        held	other	money	The city will spend 18 million euros on the tram line and 3 million on buses.	Fares will rise to 2.80 euros when the tram line opens.
        held	differs	percent	In the runoff, Ilse Maart won 53.4 percent, according to preliminary results.	Preliminary results gave Ilse Maart 51.9 percent in the runoff.
        held	compatible	percent	In the runoff, Ilse Maart won 53.4 percent, according to preliminary results.	Ilse Maart won the runoff with more than 53 percent.
        held	other	percent	Maart won 53.4 percent in the runoff, having taken 31 percent in the first round.	In the first round Maart had 31 percent.
        held	differs	list	The alliance has offices in Nairobi, Geneva, Bangkok and Lima.	The alliance runs offices in Nairobi, Geneva and Bangkok.
        held	compatible	list	The alliance has offices in Nairobi, Geneva and Bangkok.	From its offices in Bangkok, Geneva and Nairobi, the alliance coordinates aid.
        held	other	list	Actors, writers and musicians signed the letter.	The letter calls for theatres, cinemas and museums to be reopened.
        held	differs	list	Rebels control the towns of Kesh, Marat and Dol.	The towns of Kesh, Marat and Obin are under the control of the rebels.
        held	differs	date	The court will rule on the appeal on 17 June.	A ruling on the appeal is expected on 24 June.
        held	compatible	date	The court will rule on the appeal in June.	A ruling on the appeal is expected on 24 June.
        held	other	date	The appeal was filed in May, and the court will rule on 17 June.	The appeal was filed in May.
        held	differs	date	The volcano last erupted in 1991, sending ash over three provinces.	Ash fell on three provinces when the volcano last erupted in 1994.
        held	differs	age	Police are looking for a 27-year-old man from Harwick.	The man, 29, from Harwick is being sought by police.
        held	compatible	age	Police are looking for a 27-year-old man from Harwick.	The man, 27, from Harwick is being sought by police.
        held	other	age	The 27-year-old man is accused of killing a 54-year-old neighbour.	The neighbour was 54 years old.
        held	differs	duration	The curfew will remain in force for ten days.	The curfew is to remain in force for two weeks.
        held	compatible	duration	The curfew will remain in force for 14 days.	The curfew is to remain in force for two weeks.
        held	other	duration	After a curfew of ten days, schools will stay shut for another month.	Schools will stay shut for a month.
        held	differs	name	The delegation is led by Deputy Foreign Minister Arno Velk.	Deputy Foreign Minister Tomas Rihl leads the delegation.
        held	other	name	The delegation is led by Deputy Foreign Minister Arno Velk.	The delegation was received by Foreign Minister Sora Minh.
        held	differs	name	The rally began in Victoria Square and ended peacefully.	The rally began in Republic Square and ended peacefully.
        held	compatible	name	Coach Miro Tal said his team had been unlucky.	Tal, the coach, said his side had been unlucky.
        held	differs	quote	"We have lost a friend and a great teacher," the dean said.	"We have lost a colleague and a great teacher," the dean said.
        held	compatible	quote	"We have lost a friend and a great teacher," the dean said.	The dean spoke of the loss of "a great teacher".
        held	other	quote	"We have lost a friend," the dean said.	"Nobody expected this," a student said.
        held	differs	number	About 6,000 runners took part in the marathon, the organisers said.	Organisers counted 9,500 runners in the marathon.
        held	compatible	number	About 6,000 runners took part in the marathon.	Nearly 6,200 runners took part in the marathon.
        held	differs	number	The probe will orbit the moon at a height of 300 kilometres.	The probe is to orbit the moon at a height of 100 km.
        held	other	number	The probe weighs 900 kilos and carries six instruments.	The probe carries six instruments, two of them from Norland.
        held	differs	number	The panel approved the drug by nine votes to two.	The panel approved the drug by a vote of 8-3.
        held	differs	money	Net profit rose to 310 million francs from 270 million a year earlier.	Net profit was 325 million francs.
        held	other	money	Net profit rose by 40 million francs.	Net profit was 310 million francs.
        held	compatible	money	The heirs sold the island for £7.5m.	The island was sold for about 7.5 million pounds.
        held	differs	percent	The survey found that 71 percent of teachers feel overworked.	According to the survey, 64 percent of teachers feel overworked.
        held	other	number	Flight 402 was carrying 131 people.	All 131 people on Flight 402 survived.
        held	other	number	The minister met 12 mayors from the flooded region.	Twelve villages in the flooded region were evacuated.
        held	compatible	number	Tens of thousands of people have fled the fighting.	Some 45,000 people have fled the fighting, the UN says.
        """
}
