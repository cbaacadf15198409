"""What the reader must find: sentences of our own, each with its statements marked.

The marks are those of ``training.markup``: ``[S1 source] [C1 cue] [Q1 content]``, with numbers that tie
the three roles of one statement together.  A row without marks holds no statement.  Where a row marks
no cue, any cue will do.  People, places and organisations are invented.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A text and what it shows; with ``extra``, further statements than the marked ones may be read."""

    group: str
    shows: str
    text: str
    extra: bool = False


ROWS: tuple[Row, ...] = (
    Row(
        "american double marks",
        "a spoken sentence stands before its verb and its speaker",
        "[Q1 “The bridge will reopen on Thursday,”] [C1 said] [S1 Dolores Finch, the county engineer].",
    ),
    Row(
        "american double marks",
        "the speaker and the verb stand before the words",
        "[S1 Marcus Bello, who runs the ferry office in Calabar,] [C1 said], [Q1 “The last boat left at "
        "noon.”]",
    ),
    Row(
        "american double marks",
        "a question keeps its own mark",
        "[Q1 “Who signed the contract?”] [S1 Judge Irene Watts] [C1 asked] at the start of the hearing.",
    ),
    Row(
        "american double marks",
        "two sentences in one pair of marks are one statement",
        "[Q1 “The results are real. We repeated the trial four times,”] [C1 said] [S1 Dr. Anil Karkera of "
        "the Mysuru Institute].",
    ),
    Row(
        "american double marks",
        "single marks inside double ones hold a statement within the statement",
        "[Q1 “[S2 The coach] [C2 shouted], [Q2 ‘Run until the whistle,’] and we ran,”] [C1 said] [S1 Lucía "
        "Ferro, the goalkeeper].",
    ),
    Row(
        "american double marks",
        "only the end of the reported words is quoted",
        "[S1 The chief executive of Pallas Freight] [C1 said] [Q1 the quarter had been “brutal for "
        "everyone on the road.”]",
    ),
    Row(
        "american double marks",
        "two speakers in two paragraphs are kept apart",
        "[Q1 “The roof was leaking in March,”] [C1 said] [S1 the tenant, Wanda Pike].\n\n"
        "[Q2 “It was repaired in April,”] [C2 replied] [S2 Jerome Otis, the landlord].",
    ),
    Row(
        "american double marks",
        "a verb of manner carries the words",
        "[Q1 “Nobody touches that lever!”] [C1 shouted] [S1 the foreman] as the belt began to turn.",
    ),
    Row(
        "american double marks",
        "a dateline stands before the first words",
        "KAMPALA, May 4 — [Q1 “The lake is a metre lower than it was at Easter,”] [C1 said] [S1 Grace "
        "Akello, who keeps the gauge at Jinja].",
    ),
    Row(
        "british single marks beside apostrophes",
        "a plural possessive and a contraction do not close the marks",
        "[Q1 ‘The workers’ canteen won’t open until Easter,’] [C1 said] [S1 Councillor Maureen Tidy].",
    ),
    Row(
        "british single marks beside apostrophes",
        "contractions on both sides of a plural possessive",
        "[Q1 ‘We don’t sell cod any more, and that’s the trawlers’ doing,’] [S1 the fishmonger, Alf "
        "Penrose,] [C1 said].",
    ),
    Row(
        "british single marks beside apostrophes",
        "a shortened decade opens nothing",
        "[S1 Ms Okell] [C1 said] [Q1 the estate’s boilers were ‘relics of the ’90s that nobody’s parts "
        "fit’].",
    ),
    Row(
        "british single marks beside apostrophes",
        "the full stop stands outside the marks",
        "[S1 The vicar] [C1 described] [Q1 the tower as ‘safe enough for jackdaws’].",
    ),
    Row(
        "british single marks beside apostrophes",
        "apostrophes alone make no statement",
        "The girls’ team took the players’ entrance in the ’80s, and it’s still the club’s only door. The "
        "street’s lamps weren’t lit.",
    ),
    Row(
        "british single marks beside apostrophes",
        "the attribution interrupts words full of apostrophes",
        "[Q1 ‘It isn’t a lot of money,’] [S1 Mr Haddow] [C1 said]. [Q1 ‘It’s the pensioners’ heating, "
        "that’s all.’]",
    ),
    Row(
        "british single marks beside apostrophes",
        "double marks inside single ones hold a statement within the statement",
        "[Q1 ‘[S2 The driver] [C2 yelled] [Q2 “Hold tight!”] and then we were in the hedge,’] [C1 said] "
        "[S1 Joan Astley, 71, a passenger].",
    ),
    Row(
        "british single marks beside apostrophes",
        "words without their first letter stand inside the marks",
        "[Q1 ‘Give ’em an hour and they’ll have the nets out, rock ’n’ roll or no rock ’n’ roll,’] [C1 "
        "said] [S1 the coxswain].",
    ),
    Row(
        "guillemets",
        "French marks with their inner spaces",
        "[Q1 « The vineyard is under water »], [C1 said] [S1 the mayor, Solange Petitjean].",
    ),
    Row(
        "guillemets",
        "marks without spaces and a title in the source",
        "[Q1 «The votes are counted by hand»], [S1 the returning officer, Iulia Dragan,] [C1 said].",
    ),
    Row(
        "guillemets",
        "a colon introduces the words",
        "[S1 The harbourmaster of Volos] [C1 answered:] [Q1 «There is no pilot on Sundays.»]",
    ),
    Row(
        "guillemets",
        "two quoted sentences around one attribution",
        "[Q1 «The glacier has lost a third of its length»], [S1 Professor Lars Gundersen] [C1 explained]. "
        "[Q1 «It will not come back.»]",
    ),
    Row(
        "guillemets",
        "marks that point inwards, as printed in Germany",
        "[Q1 »The train was empty when it left Chemnitz«], [C1 said] [S1 the conductor].",
    ),
    Row(
        "guillemets",
        "a quoted phrase within reported words",
        "[S1 The fisheries minister] [C1 spoke of] [Q1 «a good year for sardines» along the whole coast].",
    ),
    Row(
        "guillemets",
        "single angular marks inside double ones",
        "[Q1 «[S2 The referee] [C2 shouted] [Q2 ‹Play on!›] and nobody moved»], [C1 said] [S1 the captain "
        "of Deportivo Sur, Ernesto Vidal].",
    ),
    Row(
        "low-high marks",
        "German marks before the verb and the speaker",
        "[Q1 „The brewery closes in May“], [C1 said] [S1 the managing director, Jutta Kern].",
    ),
    Row(
        "low-high marks",
        "Polish marks, which close with a high right mark",
        "[Q1 „There were four boats on the lake that night”], [C1 testified] [S1 Zbigniew Wrona, a "
        "lifeguard].",
    ),
    Row(
        "low-high marks",
        "a colon before low-high marks",
        "[S1 The choir mistress] [C1 whispered:] [Q1 „Softer, like snow.“]",
    ),
    Row(
        "low-high marks",
        "single low marks",
        "[Q1 ‚The pumps failed twice in one night‘], [S1 the engineer, Milena Horvat,] [C1 wrote] in the "
        "log.",
    ),
    Row(
        "low-high marks",
        "a quoted phrase within reported words",
        "[S1 The Czech hauliers’ association] [C1 called] [Q1 the toll „a tax on winter“].",
    ),
    Row(
        "low-high marks",
        "an attribution between two quoted sentences",
        "[Q1 „The bell fell through two floors“], [S1 the sexton] [C1 said]. [Q1 „Nobody was in the nave.“]",
    ),
    Row(
        "low-high marks",
        "two speakers in low-high marks",
        "[Q1 „The offer stands until Friday“], [C1 said] [S1 the owner, Tibor Halász].\n\n"
        "[Q2 „There is no offer“], [C2 said] [S2 the players’ lawyer].",
    ),
    Row(
        "straight marks",
        "straight double marks around a whole sentence",
        '[Q1 "The lift has been out of order since Diwali,"] [C1 said] [S1 Meera Joglekar, who lives on '
        "the ninth floor].",
    ),
    Row(
        "straight marks",
        "straight single marks beside straight apostrophes",
        "[Q1 'The drivers' hours aren't the problem, it's the road,'] [S1 the dispatcher] [C1 said].",
    ),
    Row(
        "straight marks",
        "straight single marks inside straight double ones",
        "[Q1 \"[S2 My sister] [C2 said] [Q2 'Open the gate,'] so I opened it,\"] [C1 said] [S1 the boy].",
    ),
    Row(
        "straight marks",
        "the marks of a typewriter set in LaTeX",
        "[Q1 ``The sample was never cold enough,''] [C1 said] [S1 Professor Ruth Adeyemi].",
    ),
    Row(
        "straight marks",
        "a quoted phrase at the end of reported words",
        '[S1 The airline] [C1 said] [Q1 the delay was "a matter of hours, not days"].',
    ),
    Row(
        "straight marks",
        "signs for inches are no quotation marks",
        "[S1 The joiner] [C1 said] [Q1 the plank was 6\" wide and 9' long].",
    ),
    Row(
        "straight marks",
        "two statements stand in one paragraph",
        '[Q1 "The pitch is dry,"] [C1 said] [S1 the groundsman]. [Q2 "It will break up by the third day,"] '
        "[C2 predicted] [S2 the visiting captain].",
    ),
    Row(
        "odd number of marks",
        "the closing mark was forgotten before the attribution",
        '[Q1 "The tram is late again,] [S1 the driver] [C1 said], and shut the door.',
    ),
    Row(
        "odd number of marks",
        "the opening mark was forgotten",
        '[Q1 The tent came down in the first squall,"] [C1 said] [S1 the fair’s owner, Benny Slade].',
    ),
    Row(
        "odd number of marks",
        "the mark forgotten in one paragraph does not swallow the next",
        "[S1 The surgeon] [C1 said:] [Q1 “The generator failed at four.]\n\n"
        "The hospital has sixty beds and one lift.",
    ),
    Row(
        "odd number of marks",
        "a sign for inches alone opens no quotation",
        'A 12" main burst at dawn and flooded Mill Lane. Two cars were towed away.',
    ),
    Row(
        "odd number of marks",
        "an opening mark was typed where the closing one belongs",
        "[Q1 “The seed arrived too late,“] [C1 said] [S1 Bashir Omar, who farms near Gedaref].",
    ),
    Row(
        "odd number of marks",
        "an unclosed quotation ends with its paragraph and another speaker follows",
        '[Q1 "We slept through the first half,] [S1 the goalkeeper] [C1 said].\n\n'
        '[Q2 "They ran more than we did,"] [C2 said] [S2 his coach].',
    ),
    Row(
        "odd number of marks",
        "one stray mark stands in a paragraph that reports nothing",
        "The market” opens at six and closes at two. Buses leave from the north gate.",
    ),
    Row(
        "nicknames in marks",
        "a footballer’s nickname is nobody’s words",
        "José “Pepe” Andrade scored twice in the second half, and Unión Costera won 3-1.",
    ),
    Row(
        "nicknames in marks",
        "a nickname in single marks",
        "Winston ‘Tug’ Marlow, 62, sold the chandlery in June and moved to Whitby.",
    ),
    Row(
        "nicknames in marks",
        "a nickname inside the source belongs to the source",
        "[Q1 “The nets are empty,”] [C1 said] [S1 Kwame “Captain” Asante, a fisherman in Elmina].",
    ),
    Row(
        "nicknames in marks",
        "the name of a ship",
        "The “Star of Lagos” docked at Tema on Monday with 3,000 tonnes of rice.",
    ),
    Row(
        "nicknames in marks",
        "a nickname in guillemets",
        "Hernán «el Flaco» Domínguez started the race from the ninth row and finished fourth.",
    ),
    Row(
        "nicknames in marks",
        "the name of a dog in straight marks",
        'The boy and his dog "Biscuit" walked eleven miles along the canal before dark.',
    ),
    Row(
        "nicknames in marks",
        "a nickname in the middle of reported words",
        "[S1 The promoter] [C1 said] [Q1 that Ravi “Thunder” Pillai had missed two buses and a train].",
    ),
    Row(
        "titles of works in marks",
        "a film and its opening night",
        "“The Salt Road,” a film in three parts, opens in Dakar on Friday.",
    ),
    Row(
        "titles of works in marks",
        "a novel and its sales",
        "Her second novel, ‘Nine Wells’, sold 40,000 copies in its first month.",
    ),
    Row(
        "titles of works in marks",
        "a song played twice",
        "The band played “Blue Kettle” twice and left the stage at eleven.",
    ),
    Row(
        "titles of works in marks",
        "an exhibition that runs until a date",
        'The exhibition "Maps of Water" runs until 9 March in the old customs house.',
    ),
    Row(
        "titles of works in marks",
        "a title inside the source belongs to the source",
        "[Q1 “It took nine years,”] [C1 said] [S1 Amara Diop, the director of “The Salt Road”].",
    ),
    Row(
        "titles of works in marks",
        "a title that sounds like speech",
        "The play “I Will Not Go Home” ran for six weeks in Pune and for two in Nashik.",
    ),
    Row(
        "titles of works in marks",
        "a title in the middle of reported words",
        "[S1 The critic Paulo Reis] [C1 wrote] [Q1 that “Blue Kettle” was the only honest song of the "
        "summer].",
    ),
    Row(
        "scare quotes",
        "a doubtful adjective is nobody’s words",
        "The “luxury” cabins had no running water, and the pool was a puddle.",
    ),
    Row(
        "scare quotes",
        "a truce that was none",
        "The “ceasefire” lasted forty minutes. Shells fell on the market at noon.",
    ),
    Row(
        "scare quotes",
        "a doubtful word inside reported words makes no second statement",
        "[S1 The union] [C1 said] [Q1 the “voluntary” departures had been anything but].",
    ),
    Row(
        "scare quotes",
        "a camp that was meant to be short-lived",
        "Eleven years on, the “temporary” camp outside Arsal has a school, a bakery and two barbers.",
    ),
    Row(
        "scare quotes",
        "single marks around one word",
        "The ‘smart’ meters stopped at midnight on New Year’s Eve, all 4,000 of them.",
    ),
    Row(
        "scare quotes",
        "a doubtful word inside words given on somebody’s authority",
        "[Q1 The “upgrade” put the ticket machines out of service for a week], [C1 according to] [S1 the "
        "operator].",
    ),
    Row(
        "scare quotes",
        "two doubtful words in one sentence",
        "The “clinic” was a garage and the “doctor” a retired vet with a borrowed coat.",
    ),
    Row(
        "quotation over several paragraphs",
        "an opening mark on each paragraph and the verb before the first",
        "[S1 The prosecutor, Neema Lyimo,] [C1 said:] [Q1 “The ledger was kept in two inks.\n\n"
        "“The blue pages were for the auditors.\n\n"
        "“The red pages were for the family.”]",
    ),
    Row(
        "quotation over several paragraphs",
        "the attribution stands inside the first paragraph",
        "[Q1 “The well went dry in May,”] [C1 said] [S1 Rukmini Sahu, a farmer in Bolangir]. [Q1 “We "
        "walked to the next village.\n\n"
        "“Then that well went dry too, and the one in the village after it.”]",
    ),
    Row(
        "quotation over several paragraphs",
        "British single marks over two paragraphs",
        "[S1 The stationmaster] [C1 said:] [Q1 ‘The signal box hasn’t been manned since the ’70s.\n\n"
        "‘It’s the volunteers’ shed now, with three mowers and a kettle in it.’]",
    ),
    Row(
        "quotation over several paragraphs",
        "the attribution comes after the last paragraph",
        "[Q1 “The first wave took the boats and the nets and the ice house.\n\n"
        "“The second wave took the street where the boats were kept,”] [C1 said] [S1 Arturo Neculman, who "
        "mends nets in Tirúa].",
    ),
    Row(
        "quotation over several paragraphs",
        "another speaker follows the long quotation",
        "[Q1 “The mine was dug by hand,”] [C1 said] [S1 Patience Mwila]. [Q1 “There were no props.\n\n"
        "“There was one lamp for nine men, and it was the youngest who held it.”]\n\n"
        "[Q2 “The site has been fenced since,”] [C2 said] [S2 the district officer].",
    ),
    Row(
        "quotation over several paragraphs",
        "straight marks over three paragraphs",
        '[S1 The captain] [C1 wrote] in the log: [Q1 "Wind north, force nine.\n\n'
        '"Lost the second anchor at two.\n\n'
        '"All hands safe at dawn."]',
    ),
    Row(
        "quotation over several paragraphs",
        "a paragraph of the reporter follows the closing mark",
        "[S1 The imam] [C1 said:] [Q1 “The door of this mosque has no lock.\n\n"
        "“It had none in my grandfather’s time or in his grandfather’s.”]\n\n"
        "The building stands on the corner of two lanes and seats four hundred.",
    ),
    Row(
        "quotation interrupted by its attribution",
        "the attribution stands in the middle of a sentence",
        "[Q1 “If the levee holds,”] [S1 he] [C1 said], [Q1 “we will be home by Sunday.”]",
    ),
    Row(
        "quotation interrupted by its attribution",
        "the attribution stands between two sentences",
        "[Q1 “The count was clean,”] [C1 said] [S1 Salma Haddad, an observer from Tunis]. [Q1 “The lists "
        "were not.”]",
    ),
    Row(
        "quotation interrupted by its attribution",
        "reported words without marks are interrupted too",
        "[Q1 The maize harvest], [S1 the ministry] [C1 said], [Q1 would be the smallest since 1998].",
    ),
    Row(
        "quotation interrupted by its attribution",
        "single marks around both halves",
        "[Q1 ‘The tide,’] [S1 Miss Trevanion] [C1 said], [Q1 ‘doesn’t read the council’s timetable.’]",
    ),
    Row(
        "quotation interrupted by its attribution",
        "one word stands before the attribution",
        "[Q1 “No,”] [C1 said] [S1 Captain Ruiz], [Q1 “the anchor was never down.”]",
    ),
    Row(
        "quotation interrupted by its attribution",
        "an action stands between the halves",
        "[Q1 “This one,”] [S1 she] [C1 said], tapping the tray of seeds, [Q1 “is older than the city.”]",
    ),
    Row(
        "quotation interrupted by its attribution",
        "the place of speaking stands between the halves",
        "[Q1 “Fuel is not the trouble,”] [S1 the transport secretary] [C1 told] reporters in Quito. [Q1 "
        "“The trouble is tyres.”]",
    ),
    Row(
        "quotation that continues without a cue",
        "the next paragraph is quoted and has no cue",
        "[Q1 “The clinic has one nurse,”] [C1 said] [S1 Dr. Farida Noorzai].\n\n"
        "[Q1 “She works from dawn until the lamp goes out.”]",
    ),
    Row(
        "quotation that continues without a cue",
        "two more paragraphs are quoted and have no cue",
        "[Q1 “The ferry was built for ninety people,”] [C1 said] [S1 the marine surveyor, Owen Teague].\n\n"
        "[Q1 “There were two hundred aboard.”]\n\n"
        "[Q1 “The car deck was full as well.”]",
    ),
    Row(
        "quotation that continues without a cue",
        "the same paragraph goes on in marks after reported words",
        "[S1 The inspector] [C1 said] [Q1 the dam was sound]. [Q1 “Every gate was opened and shut twice.”]",
    ),
    Row(
        "quotation that continues without a cue",
        "the next paragraph goes on in marks after reported words",
        "[S1 The guild of bakers] [C1 said] [Q1 flour had doubled in price since Ramadan].\n\n"
        "[Q1 “A loaf now costs what a chicken did.”]",
    ),
    Row(
        "quotation that continues without a cue",
        "single marks in the next paragraph",
        "[Q1 ‘The pier’s closed for good,’] [C1 said] [S1 Mrs Ollerenshaw].\n\n"
        "[Q1 ‘It’s the storms, and it’s the insurers.’]",
    ),
    Row(
        "quotation that continues without a cue",
        "the continuing paragraph ends before another speaker begins",
        "[Q1 “The vote was fair,”] [C1 said] [S1 Otieno Were].\n\n"
        "[Q1 “Every box was sealed in daylight.”]\n\n"
        "[Q2 “The seals were paper,”] [C2 said] [S2 his rival, Jane Chebet].",
    ),
    Row(
        "quotation that continues without a cue",
        "a speaker named by a pronoun goes on in the next paragraph",
        "Inés Carrasco has kept bees above Ronda since 1981. [Q1 “The queens die in the heat,”] [S1 she] "
        "[C1 said].\n\n"
        "[Q1 “Three summers ago there were forty hives here, and now there are nine.”]",
    ),
    Row(
        "quotation that continues without a cue",
        "a quoted paragraph stands before the paragraph with the cue",
        "[Q1 “Eleven days without a drop, and the goats lying down in the road.”]\n\n"
        "[Q1 “Then the tanker came, and it was full of milk,”] [C1 said] [S1 Samir Touré, who sells ice in "
        "Agadez].",
    ),
    Row(
        "block quotes with a name",
        "a long dash and a name stand under the words",
        "The flood museum has a new room upstairs.\n"
        "[Q1 The river gave everything and took it back in one night.]\n"
        "[C1 —] [S1 Teresa Quispe, weaver]",
    ),
    Row(
        "block quotes with a name",
        "two hyphens stand for the dash",
        "[Q1 Rain is the only tax that the hills collect.]\n[C1 --] [S1 Dorji Phuntsho, herdsman]",
    ),
    Row(
        "block quotes with a name",
        "the words have marks as well",
        "[Q1 “A strike is a long conversation with a shut door.”]\n[C1 —] [S1 Gwen Parry, shop steward]",
    ),
    Row(
        "block quotes with a name",
        "a letter is headed by its sender",
        "The baths on Rua do Sol closed in June after ninety years.\n"
        "From [S1 Ana Lopes]:\n"
        "[Q1 My children learned to swim there. The sea is no place for a beginner.]",
        extra=True,
    ),
    Row(
        "block quotes with a name",
        "the dash and the name stand on the same line",
        "[Q1 “Never trust a quiet engine.”] [C1 —] [S1 Jomo Kibet, rally driver]",
    ),
    Row(
        "block quotes with a name",
        "two letters have two senders",
        "From [S1 Harold Minchin]:\n"
        "[Q1 The new lamps are too bright for the bats.]\n"
        "From [S2 Priya Raman]:\n"
        "[Q2 The new lamps are too dim for the girls who walk home.]",
    ),
    Row(
        "block quotes with a name",
        "a sentence of the reporter follows the block",
        "[Q1 Every field has a name and every name has a debt.]\n"
        "[C1 —] [S1 Mihai Ionescu, farmer]\n"
        "The village lies forty kilometres from the nearest bank.",
    ),
    Row(
        "question-and-answer transcripts",
        "the letters of a court record are the speakers",
        "[S1 Q][C1 :] [Q1 Where was the ledger kept?]\n[S2 A][C2 :] [Q2 In the safe, under the stairs.]",
    ),
    Row(
        "question-and-answer transcripts",
        "surnames in capitals are the speakers",
        "[S1 BRANNIGAN][C1 :] [Q1 The lights on the platform were out.]\n"
        "[S2 OKORO][C2 :] [Q2 They were out in the tunnel too.]",
    ),
    Row(
        "question-and-answer transcripts",
        "the bench speaks under its own label",
        "[S1 THE COURT][C1 :] [Q1 Is the witness in the building?]\n"
        "[S2 MS. ALVARADO][C2 :] [Q2 She is on the stairs, Your Honour.]",
    ),
    Row(
        "question-and-answer transcripts",
        "surnames stand before quoted words",
        "[S1 Oduya][C1 :] [Q1 “The race was lost at the second turn.”]",
    ),
    Row(
        "question-and-answer transcripts",
        "an interview between a station and its guest",
        "[S1 Radio del Sur][C1 :] [Q1 How many houses have no water?]\n"
        "[S2 Morales][C2 :] [Q2 Sixty on the hill and all of the lower street.]",
    ),
    Row(
        "question-and-answer transcripts",
        "a remark on manner stands between the label and the colon",
        "[S1 KAPLAN] (laughing): [Q1 The horse was faster than the car.]",
    ),
    Row(
        "question-and-answer transcripts",
        "three turns have two speakers",
        "[S1 Q][C1 :] [Q1 What colour was the van?]\n"
        "[S2 A][C2 :] [Q2 White, with a green door.]\n"
        "[S3 Q][C3 :] [Q3 Was the engine running?]",
    ),
    Row(
        "according to",
        "the authority stands before the words",
        "[C1 According to] [S1 the coastguard], [Q1 the trawler sank within nine minutes].",
    ),
    Row(
        "according to",
        "the authority stands after the words",
        "[Q1 Two-thirds of the wells in the district are salt], [C1 according to] [S1 Hamid Rezaei, a "
        "hydrologist in Shiraz].",
    ),
    Row(
        "according to",
        "the authority stands in the middle of the words",
        "[Q1 The tunnel], [C1 according to] [S1 the contractor], [Q1 is eleven months late and nowhere "
        "near the river].",
    ),
    Row(
        "according to",
        "a document is the authority",
        "[C1 According to] [S1 the port’s annual accounts], [Q1 cranes stood idle for 140 days].",
    ),
    Row(
        "according to",
        "the authority has a clause of its own",
        "[C1 According to] [S1 two drivers who were on the road that night], [Q1 the barrier was up and "
        "the light was green].",
    ),
    Row(
        "according to",
        "quoted words are given on an authority",
        "[Q1 The pilots were ‘rested, fed and on time’], [C1 according to] [S1 the airline’s spokesman].",
    ),
    Row(
        "according to",
        "another phrase of authority",
        "[C1 In the words of] [S1 the club’s oldest member], [Q1 the season was “a funeral with oranges at "
        "half-time.”]",
    ),
    Row(
        "according to",
        "according to a plan or a rule is no statement when it says how a thing was done",
        "The children lined up according to height and walked in pairs to the gate.",
    ),
    Row(
        "noun cues",
        "a claim with its that-clause",
        "[S1 Her] [C1 claim] [Q1 that the books had been burned] drew laughter in the gallery.",
    ),
    Row(
        "noun cues",
        "a call for something, by nobody named",
        "[C1 A call for] [Q1 cheaper bus fares] went up from the back of the square.",
    ),
    Row(
        "noun cues",
        "a suggestion with its that-clause",
        "[C1 The suggestion] [Q1 that the goalkeeper had been paid] followed him to Lima.",
    ),
    Row(
        "noun cues",
        "a warning whose owner is a pronoun",
        "[S1 Its] [C1 warning] [Q1 that the slope could slide] went out at six in the morning.",
    ),
    Row(
        "noun cues",
        "a promise whose owner is a noun",
        "[S1 The minister’s] [C1 promise of] [Q1 new desks] came a week before term began.",
    ),
    Row(
        "noun cues",
        "a demand that something be done",
        "[S1 The fishermen’s] [C1 demand] [Q1 that the channel be dredged] is eleven years old.",
    ),
    Row(
        "noun cues",
        "advice that is the subject of a sentence",
        "[S1 His] [C1 advice was] [Q1 to boil the water for ten minutes].",
    ),
    Row(
        "noun cues",
        "a message and a colon",
        "[S1 Their] [C1 message:] [Q1 bring a hat and leave the dog at home].",
    ),
    Row(
        "verbs of thought and wish",
        "a belief with its that-clause",
        "[S1 Professor Ingrid Solheim] [C1 believes] [Q1 that the fjord was a lake until the ninth century].",
    ),
    Row(
        "verbs of thought and wish",
        "a fear about what may come",
        "[S1 Shopkeepers in the old quarter of Sana’a] [C1 fear] [Q1 the rains will bring the walls down].",
    ),
    Row(
        "verbs of thought and wish",
        "a hope with an infinitive",
        "[S1 The company] [C1 hopes] [Q1 to fly its first cargo to Kigali by June].",
    ),
    Row(
        "verbs of thought and wish",
        "a wish about what others do",
        "[S1 The parents] [C1 want] [Q1 the crossing moved to the school gate].",
    ),
    Row(
        "verbs of thought and wish",
        "a plan with an infinitive",
        "[S1 Meridian Cement] [C1 plans] [Q1 to close its kiln at Ewekoro next spring].",
    ),
    Row(
        "verbs of thought and wish",
        "a doubt about a clause without that",
        "[S1 The goalkeeping coach] [C1 doubts] [Q1 the boy will be fit for Saturday].",
    ),
    Row(
        "verbs of thought and wish",
        "an intention with an infinitive",
        "[S1 The archbishop] [C1 intends] [Q1 to sell the palace and its orchard].",
    ),
    Row(
        "verbs of thought and wish",
        "a thought and a hope with two subjects",
        "[S1 Her lawyers] [C1 think] [Q1 the appeal will take a year]; [S2 her mother] [C2 hopes] [Q2 it "
        "will take a month].",
    ),
    Row(
        "headlines that quote",
        "a saying verb in the headline and its body",
        "Mayor says harbour budget is ‘a disaster’\n"
        "VALMORA — The harbour budget fills 212 pages and two cardboard boxes. On Monday the chamber was "
        "empty but for a cleaner and a cat.",
    ),
    Row(
        "headlines that quote",
        "a colon in the headline and a statement in the body",
        "Coach: ‘We were asleep’\n"
        "San Telmo lost 4-0 at home on Saturday, its worst result in nine years. [Q1 “The legs were there, "
        "the heads were not,”] [C1 said] [S1 the coach, Rubén Ibarra].",
    ),
    Row(
        "headlines that quote",
        "the headline repeats what the body reports",
        "Bank warns of a hard winter for borrowers\n"
        "The central bank’s hall was full on Thursday. [S1 Its governor, Leyla Arslan,] [C1 warned] [Q1 "
        "that a third of home loans would be dearer by Christmas].",
    ),
    Row(
        "headlines that quote",
        "a headline in quotation marks without a speaker",
        "“Nobody came to help”\n"
        "Forty houses burned on the ridge above Oiartza in one night. The road was blocked by a fallen "
        "pylon until morning.",
    ),
    Row(
        "headlines that quote",
        "a headline that asks",
        "Who moved the statue, asks village\n"
        "The statue of Saint Brannoc stood on the green for 140 years. On Tuesday morning there was only "
        "the plinth, with a ring of wet moss.",
    ),
    Row(
        "headlines that quote",
        "a headline and a byline stand before the body",
        "Minister denies selling grain reserve\n"
        "By Tendai Moyo\n"
        "Four warehouses outside Mutare stood empty on Friday, their doors chained. [S1 The grain board] "
        "[C1 said] [Q1 the stock had been moved before the rains].",
    ),
    Row(
        "headlines that quote",
        "a poll in the headline",
        "Half of voters undecided, poll finds\n"
        "Ballot papers for Sunday’s vote were printed on Wednesday in Tirana. They are blue for the "
        "assembly and white for the mayor.",
    ),
    Row(
        "told somebody that",
        "the recipient is a radio station",
        "[S1 The shepherd] [C1 told] Radio Kivu [Q1 that the herd had crossed the border by itself].",
    ),
    Row(
        "told somebody that",
        "the recipient is a court",
        "[S1 Inspector Nadia Benali] [C1 told] the court [Q1 that the lock had been changed twice].",
    ),
    Row(
        "told somebody that",
        "the recipient is a person and the clause has no that",
        "[S1 The nurse] [C1 told] him [Q1 the ward was full].",
    ),
    Row(
        "told somebody that",
        "the words in marks come before the recipient",
        "[Q1 “The brakes were new,”] [S1 the mechanic] [C1 told] the inquiry.",
    ),
    Row(
        "told somebody that",
        "the recipient stands before a question",
        "[S1 The chairwoman] [C1 asked] the auditors [Q1 whether the pension fund was solvent].",
    ),
    Row(
        "told somebody that",
        "a warning with its recipient",
        "[S1 The meteorological office in Dhaka] [C1 warned] fishermen [Q1 that the sea would rise by two "
        "metres].",
    ),
    Row(
        "told somebody that",
        "an assurance with its recipient",
        "[S1 The manager] [C1 assured] depositors [Q1 that the vault was full].",
    ),
    Row(
        "told somebody that",
        "an agency is the recipient and the time belongs to nothing",
        "[S1 A rebel commander] [C1 told] the Levant Wire agency late on Sunday [Q1 that the road to the "
        "airport was open].",
    ),
    Row(
        "passive and impersonal",
        "an empty it is no source",
        "It [C1 was reported] [Q1 that the reactor had been shut down by hand].",
    ),
    Row(
        "passive and impersonal",
        "what is said stands before and after the verb",
        "[Q1 The violin] [C1 is said] [Q1 to be older than the opera house].",
    ),
    Row(
        "passive and impersonal",
        "what is expected stands before and after the verb",
        "[Q1 The verdict] [C1 is expected] [Q1 to be read on Friday].",
    ),
    Row(
        "passive and impersonal",
        "an empty it with a verb of thought",
        "It [C1 is widely believed] [Q1 that the tomb was emptied in antiquity].",
    ),
    Row(
        "passive and impersonal",
        "the speaker stands behind by",
        "[Q1 The minister] [C1 was accused] by [S1 the opposition] [Q1 of hiding the flood maps].",
    ),
    Row(
        "passive and impersonal",
        "an empty there with a noun of worry",
        "There [C1 is concern] among [S1 growers] [Q1 that the frost has killed the blossom].",
    ),
    Row(
        "passive and impersonal",
        "a passive verb interrupts the words",
        "[Q1 The concert], it [C1 was announced], [Q1 would go ahead without the tenor].",
    ),
    Row(
        "passive and impersonal",
        "a passive that tells of an action makes no statement",
        "The pipes were laid in 1962 and were replaced last autumn by a firm from Oran.",
    ),
    Row(
        "negation",
        "a denial with its that-clause",
        "[S1 The spokeswoman for Atlas Dairies] [C1 denied] [Q1 that the milk had been watered].",
    ),
    Row(
        "negation",
        "a denial of a noun",
        "[S1 The striker] [C1 denied] [Q1 the handball].",
    ),
    Row(
        "negation",
        "not saying still says about what",
        "[S1 The embassy] [C1 did not say] [Q1 whether the consul was still in the country].",
    ),
    Row(
        "negation",
        "declining is an act of expression",
        "[S1 The foundation] [C1 declined] [Q1 to comment].",
    ),
    Row(
        "negation",
        "not commenting is none",
        "The foundation did not comment. Its offices were closed on Friday.",
    ),
    Row(
        "negation",
        "refusing is an act of expression",
        "[S1 The skipper] [C1 refused] [Q1 to give his name].",
    ),
    Row(
        "negation",
        "an adverb stands in the negated verb group",
        "[S1 The board] [C1 has never said] [Q1 that the fund was insured].",
    ),
    Row(
        "negation",
        "neither confirming nor denying",
        "[S1 The palace] [C1 would neither confirm nor deny] [Q1 that the prince was ill].",
    ),
    Row(
        "sources left out",
        "a rumour with its that-clause",
        "[C1 Rumours] [Q1 that the bridge was mined] emptied the eastern suburbs before noon.",
    ),
    Row(
        "sources left out",
        "reportedly stands inside the words",
        "[Q1 The two brothers had] [C1 reportedly] [Q1 crossed into Chad on a cattle truck].",
    ),
    Row(
        "sources left out",
        "a question that nobody named put",
        "[C1 Asked] [Q1 whether the fee had been paid], [S2 the agent] [C2 replied:] [Q2 “In full.”]",
    ),
    Row(
        "sources left out",
        "an allegation of something",
        "[C1 Allegations of] [Q1 match-fixing] reached the federation’s office in Nairobi by post.",
    ),
    Row(
        "sources left out",
        "fears without an owner",
        "[C1 Fears] [Q1 that the levee would break] kept the pumps running all night.",
    ),
    Row(
        "sources left out",
        "quoted words come with a shout and without a shouter",
        "[Q1 “Fire on the third floor!”] came [C1 the shout] from below.",
        extra=True,
    ),
    Row(
        "sources left out",
        "it is not clear",
        "It [C1 was not clear] [Q1 how many passengers had been on the bus].",
    ),
    Row(
        "relative-clause sources",
        "who is the source and the name before it is not",
        "Leila Mansour, [S1 who] [C1 said] [Q1 the letter was a forgery], left the hall by the kitchen door.",
    ),
    Row(
        "relative-clause sources",
        "which stands for a company",
        "Coralline, [S1 which] [C1 said] [Q1 it would cut 300 jobs in Vigo], makes paint for hulls.",
    ),
    Row(
        "relative-clause sources",
        "a claim in a relative clause without commas",
        "The man [S1 who] [C1 claimed] [Q1 to have built the raft alone] lives in a flat above the bakery.",
    ),
    Row(
        "relative-clause sources",
        "a wish in a relative clause",
        "The trail passes the huts of herders [S1 who] [C1 fear] [Q1 the wolves will return].",
    ),
    Row(
        "relative-clause sources",
        "the relative clause belongs to the source when it tells who speaks",
        "[S1 Jacinta Mabuza, who drove the second ambulance,] [C1 said] [Q1 the road was under water].",
    ),
    Row(
        "relative-clause sources",
        "a relative clause and its main clause speak twice",
        "[S2 The broker], [S1 who] [C1 denied] [Q1 the charge], [C2 said] [Q2 the ledger had been lost in "
        "a move].",
    ),
    Row(
        "relative-clause sources",
        "the relative pronoun is the words and not the speaker",
        "The bronze horse, [Q1 which] [S1 the curator] [C1 described] [Q1 as a copy], stands in the yard "
        "of the museum.",
    ),
    Row(
        "compound cues and shared sources",
        "one speaker does two things",
        "[S1,2 He] [C1 called on] [Q1 the port to publish its accounts] and [C2 proposed] [Q2 an auditor "
        "from abroad].",
    ),
    Row(
        "compound cues and shared sources",
        "one speaker says and adds",
        "[S1,2 The ministry] [C1 said] [Q1 the vaccine was safe] and [C2 added] [Q2 that the second "
        "shipment was on its way].",
    ),
    Row(
        "compound cues and shared sources",
        "one cue is made of two verbs",
        "[S1 The geologist] [C1 said and repeated] [Q1 that the slope was moving].",
    ),
    Row(
        "compound cues and shared sources",
        "two speakers share one statement",
        "[S1 The mayor of Puerto Lindo and the bishop] [C1 said] [Q1 the procession would take the upper "
        "road].",
    ),
    Row(
        "compound cues and shared sources",
        "three things from one speaker",
        "[S1,2,3 The new owner] [C1 praised] [Q1 the kitchen], [C2 criticised] [Q2 the wine list] and [C3 "
        "promised] [Q3 to repaint the sign].",
    ),
    Row(
        "compound cues and shared sources",
        "saying comes with a further verb in ing",
        "[S1,2 The striker] [C1 apologised for] [Q1 the gesture], [C2 saying] [Q2 it had been meant for "
        "his brother].",
    ),
    Row(
        "compound cues and shared sources",
        "a denial and an accusation",
        "[S1,2 Colonel Yusuf Barre] [C1 denied] [Q1 the raid] and [C2 accused] [Q2 the militia of staging "
        "it].",
    ),
    Row(
        "compound cues and shared sources",
        "two verbs of thought have one subject",
        "[S1,2 Villagers] [C1 doubt] [Q1 that the road will be paved] but [C2 hope for] [Q2 a footbridge].",
    ),
    Row(
        "nested statements",
        "a newspaper writes what a parliament demanded",
        "[S1 The Meridian Times] [C1 wrote] [Q1 that [S2 parliament] [C2 demanded] [Q2 that the troops "
        "leave by June]].",
    ),
    Row(
        "nested statements",
        "a witness tells what a driver said",
        "[S1 The witness] [C1 testified] [Q1 that [S2 the driver] [C2 said] [Q2 the brakes had failed]].",
    ),
    Row(
        "nested statements",
        "quoted words report another speaker",
        "[Q1 “[S2 The doctors] [C2 told] us [Q2 the machine was broken],”] [C1 said] [S1 Ibrahim Sesay, "
        "whose son was in the ward].",
    ),
    Row(
        "nested statements",
        "an agency gives what an official denied",
        "[Q1 [S2 A senior official in Erbil] [C2 denied] [Q2 that the pipeline had been cut]], [S1 the "
        "Zagros News Agency] [C1 reported].",
    ),
    Row(
        "nested statements",
        "a speaker tells of somebody’s fear",
        "[S1 The teacher] [C1 said] [Q1 [S2 the children] [C2 were afraid] [Q2 that the roof would fall]].",
    ),
    Row(
        "nested statements",
        "a speaker blames others for what they said",
        "[S1 The union leader] [C1 criticised] [Q1 [S2 the owner] for [C2 saying] [Q2 the fire was "
        "nobody’s fault]].",
    ),
    Row(
        "nested statements",
        "three levels",
        "[S1 The weekly] [C1 reported] [Q1 that [S2 a colonel] [C2 said] [Q2 [S3 the cabinet] [C3 had "
        "promised] [Q3 to pay the arrears]]].",
    ),
    Row(
        "nested statements",
        "a document is cited by a speaker",
        "[S1 The opposition’s finance spokesman] [C1 said] [Q1 that [S2 the audit] [C2 showed] [Q2 a hole "
        "of 40 million]].",
    ),
    Row(
        "nested statements",
        "a first-person thought inside a quotation",
        "[Q1 “[S2 I] [C2 think] [Q2 the lamp fell on the straw],”] [C1 said] [S1 Vasile Rusu, the stable "
        "boy].",
    ),
    Row(
        "nested statements",
        "a letter quoted by a newspaper has the newspaper and the writer as speakers",
        "[S1 The Karoo Herald] [C1 quoted] [Q1 a letter in which [S2 the headmaster] [C2 wrote] [Q2 that "
        "the boiler was older than the school]].",
    ),
    Row(
        "documents, polls and laws",
        "a report finds",
        "[S1 The inquiry’s report] [C1 found] [Q1 that the alarm had been switched off in 2019].",
    ),
    Row(
        "documents, polls and laws",
        "a survey shows a share",
        "[S1 A survey of 1,200 households in Arequipa] [C1 showed] [Q1 that one in four had no running "
        "water].",
    ),
    Row(
        "documents, polls and laws",
        "records indicate",
        "[S1 Land records] [C1 indicate] [Q1 that the field changed hands three times in a week].",
    ),
    Row(
        "documents, polls and laws",
        "a bill would do something",
        "[S1 The bill] [C1 would require] [Q1 every ferry to carry a second radio].",
    ),
    Row(
        "documents, polls and laws",
        "a notice states in marks",
        "[S1 A notice on the gate] [C1 stated:] [Q1 “No water until further notice.”]",
    ),
    Row(
        "documents, polls and laws",
        "a court rules",
        "[S1 The constitutional court] [C1 ruled] [Q1 that the tax on bicycles was unlawful].",
    ),
    Row(
        "documents, polls and laws",
        "a study suggests",
        "[S1 A study in the Andes] [C1 suggests] [Q1 that the toads moved uphill by 200 metres in thirty "
        "years].",
    ),
    Row(
        "documents, polls and laws",
        "respondents of a poll say",
        "[S1 Seven in ten respondents] [C1 said] [Q1 the buses had become worse].",
    ),
    Row(
        "documents, polls and laws",
        "a document that was only carried makes no statement",
        "The clerk carried the report up two flights of stairs and put it on the table.",
    ),
    Row(
        "actions and descriptions",
        "a chase is an action",
        "He chased the bus as far as the roundabout and sat down on the kerb.",
    ),
    Row(
        "actions and descriptions",
        "the future of an action is no intention",
        "She will leave on the morning train and change at Lucknow.",
    ),
    Row(
        "actions and descriptions",
        "a bodily state is no statement",
        "He felt hungry, and his boots were wet through.",
    ),
    Row(
        "actions and descriptions",
        "an attempt is an action",
        "The guard tried to stop her at the turnstile.",
    ),
    Row(
        "actions and descriptions",
        "a speech that took place, of which nothing is told",
        "The president spoke for forty minutes. Then the band played.",
    ),
    Row(
        "actions and descriptions",
        "three words are a count of words",
        "John Abela said three words and sat down.",
    ),
    Row(
        "actions and descriptions",
        "looks and age",
        "Mariam Keïta, 34, is tall and wears her father’s watch on her right wrist.",
    ),
    Row(
        "actions and descriptions",
        "a match told by the reporter",
        "Rahman took four wickets for eleven runs, and the innings ended before tea.",
    ),
    Row(
        "actions and descriptions",
        "figures told by the reporter",
        "Turnover rose by 12 per cent to 4.1 million euros in the year to March.",
    ),
    Row(
        "actions and descriptions",
        "a polling day told by the reporter",
        "The ballot papers arrived by mule. The polling station was a tent with two tables.",
    ),
)
