"""Rows on who is speaking: what the row shows, the text with its statements marked, and the actor of each.

The notation is that of ``training/markup.py``; an actor is given as "Name" or "Name; Other", with the kind
in brackets where the row is about it, ``None`` where nobody may be named.
"""

from __future__ import annotations

ROWS: list[tuple[str, str, dict[int, str | None]]] = [
    # -- names ------------------------------------------------------------------------------------------
    (
        "a surname alone is the person named in full before",
        "[S1 Hanna Lindqvist] [C1 said] [Q1 that the bridge was safe]. The council met later. "
        "[S2 Lindqvist] [C2 added] [Q2 that it would reopen].",
        {1: "Hanna Lindqvist", 2: "Hanna Lindqvist"},
    ),
    (
        "a surname alone is the person named in full only later",
        "[S1 Okonjo] [C1 wants] [Q1 the vote repeated]. The opposition leader, Samuel Okonjo, lost by a "
        "hundred votes.",
        {1: "Samuel Okonjo"},
    ),
    (
        "a title before the name is no part of it",
        "[S1 Prime Minister Samuel Okonjo] [C1 said] [Q1 that the talks had failed].",
        {1: "Samuel Okonjo (person)"},
    ),
    (
        "a nationality and a role before the name are no part of it",
        "[S1 Iraqi government spokesman Samir Haddad] [C1 denied] [Q1 the report].",
        {1: "Samir Haddad (person)"},
    ),
    (
        "a role in apposition leaves the name",
        "[S1 Samir Haddad, a spokesman for the ministry,] [C1 denied] [Q1 the report].",
        {1: "Samir Haddad (person)"},
    ),
    (
        "a name in apposition to a role is who speaks",
        "[S1 The ministry's spokesman, Samir Haddad,] [C1 denied] [Q1 the report].",
        {1: "Samir Haddad (person)"},
    ),
    (
        "the name inside a source that is not the speaker",
        "Laila Qasim was released on Monday. [S1 A lawyer for Laila Qasim] [C1 said] [Q1 that she was well].",
        {1: "lawyer for Laila Qasim (unnamed)"},
    ),
    (
        "two spellings of one transliterated name",
        "[S1 Muhammad al-Rubai’e] [C1 rejected] [Q1 the deal]. [S2 Rubaie] [C2 said] [Q2 that nothing had changed].",
        {1: "Muhammad al-Rubai’e", 2: "Muhammad al-Rubai’e"},
    ),
    (
        "a family name that comes first",
        "[S1 Han Ji-won] [C1 said] [Q1 that the ferry was overloaded]. [S2 Han] [C2 asked] [Q2 for an inquiry].",
        {1: "Han Ji-won", 2: "Han Ji-won"},
    ),
    (
        "an invisible character inside a name changes nobody",
        "[S1 Hanna Lind\u200bqvist] [C1 said] [Q1 that the bridge was safe]. [S2 Lindqvist] [C2 added] [Q2 a date].",
        {2: "Hanna Lind\u200bqvist"},
    ),
    (
        "father and son keep apart",
        "[S1 Martin Oakes Jr.] [C1 said] [Q1 that the mill would close]. [S2 Martin Oakes] [C2 said] "
        "[Q2 that it would not].",
        {1: "Martin Oakes Jr.", 2: "Martin Oakes"},
    ),
    (
        "Mr and Mrs tell two people of one surname apart",
        "[S1 Anna Brandt] [C1 said] [Q1 that the house was sold]. [S2 Paul Brandt] [C2 denied] [Q2 it]. "
        "[S3 Mrs Brandt] [C3 insisted] [Q3 on a date].",
        {3: "Anna Brandt"},
    ),
    (
        "an acronym introduced in brackets",
        "[S1 The Coastal Workers' Alliance (CWA)] [C1 said] [Q1 that the port was unsafe]. [S2 The CWA] "
        "[C2 demanded] [Q2 an inspection].",
        {2: "Coastal Workers' Alliance (group)"},
    ),
    (
        "two speakers named together",
        "[S1 Hanna Lindqvist and Samuel Okonjo] [C1 said] [Q1 that the bridge was safe].",
        {1: "Hanna Lindqvist; Samuel Okonjo"},
    ),
    # -- pronouns ---------------------------------------------------------------------------------------
    (
        "he and she by gender",
        "Hanna Lindqvist met Peter Novak on Monday. [S1 She] [C1 said] [Q1 that the plan was sound]. [S2 He] "
        "[C2 said] [Q2 that it was not].",
        {1: "Hanna Lindqvist", 2: "Peter Novak"},
    ),
    (
        "the last speaker goes on speaking",
        "[S1 Peter Novak] [C1 told] reporters [Q1 that Tomas Kral was a liar]. [Q2 “We will sue,”] [S2 he] [C2 said].",
        {2: "Peter Novak"},
    ),
    (
        "nobody calls himself by name",
        "Peter Novak met Tomas Kral on Monday. [S1 He] [C1 said] [Q1 that Tomas Kral had agreed].",
        {1: "Peter Novak"},
    ),
    (
        "a pronoun without anybody before it stays open",
        "[S1 He] [C1 said] [Q1 that it would rain].",
        {1: None},
    ),
    (
        "they for a pair named together",
        "Sen. Anna Brandt and Sen. Paul Okafor wrote to the agency. [S1 They] [C1 said] [Q1 that it had failed].",
        {1: "Anna Brandt; Paul Okafor"},
    ),
    (
        "it for a company",
        "[S1 Northgate Steel Ltd] [C1 said] [Q1 that the furnace was cold]. [S2 It] [C2 plans] [Q2 to restart in May].",
        {2: "Northgate Steel Ltd (group)"},
    ),
    (
        "I in a quotation is the one quoted",
        "[Q1 “[S2 I] [C2 think] [Q2 it is over],”] [S1 Hanna Lindqvist] [C1 said].",
        {1: "Hanna Lindqvist", 2: "Hanna Lindqvist"},
    ),
    (
        "who is whoever stands before it",
        "Hanna Lindqvist, [S1 who] [C1 doubts] [Q1 the figures], was not invited.",
        {1: "Hanna Lindqvist"},
    ),
    # -- descriptions -----------------------------------------------------------------------------------
    (
        "the mayor is the person whose title it is",
        "[S1 Mayor Hanna Lindqvist] [C1 opened] [Q1 the debate]. Peter Novak spoke next. [S2 The mayor] [C2 said] "
        "[Q2 that the budget was fixed].",
        {2: "Hanna Lindqvist"},
    ),
    (
        "the senator is the person called Sen.",
        "[S1 Sen. Hanna Lindqvist] [C1 praised] [Q1 the plan]. Peter Novak, a farmer, spoke next. [S2 The senator] "
        "[C2 said] [Q2 that it was late].",
        {2: "Hanna Lindqvist"},
    ),
    (
        "an age is the person of that age",
        "Peter Novak, 54, was arrested with Tomas Kral, 31. [S1 The 54-year-old] [C1 denies] [Q1 the charge].",
        {1: "Peter Novak"},
    ),
    (
        "the paper is the newspaper named before",
        "[S1 The New York Times] [C1 reported] [Q1 that troops would stay]. [S2 The paper] [C2 cited] [Q2 officials].",
        {2: "New York Times (outlet)"},
    ),
    (
        "described first and named in the next sentence",
        "[S1 A leader of the fishermen's union] [C1 said] [Q1 that the strike would go on]. [S2 Tomas Kral] [C2 told] "
        "a radio station [Q2 that nobody would sail].",
        {1: "Tomas Kral", 2: "Tomas Kral"},
    ),
    (
        "an unnamed official stays unnamed",
        "Peter Novak flew home. [S1 A senior official] [C1 said] [Q1 that the talks had failed].",
        {1: "senior official (unnamed)"},
    ),
    (
        "the official is the unnamed one of before",
        "[S1 A senior official] [C1 said] [Q1 that the talks had failed]. [S2 The official] [C2 added] [Q2 that no date "
        "was set].",
        {2: "senior official (unnamed)"},
    ),
    (
        "a possessive pronoun gives way to the name",
        "[S1 Hanna Lindqvist] [C1 said] [Q1 that she was tired]. [S2 Her daughter] [C2 said] [Q2 that nobody slept].",
        {2: "Hanna Lindqvist's daughter (unnamed)"},
    ),
    (
        "the two senators are the two named together",
        "Sen. Anna Brandt and Sen. Paul Okafor wrote to the agency in May. [S1 The two senators] [C1 asked] "
        "[Q1 for the files].",
        {1: "Anna Brandt; Paul Okafor"},
    ),
    # -- kinds ------------------------------------------------------------------------------------------
    (
        "a place that stands for its government",
        "[S1 Baghdad] [C1 insists] [Q1 that the troops must leave].",
        {1: "Baghdad (group)"},
    ),
    (
        "a building that stands for a ministry",
        "[S1 The Pentagon] [C1 said] [Q1 that the number would not change].",
        {1: "Pentagon (group)"},
    ),
    ("officials without a name", "[S1 American officials] [C1 say] [Q1 that roles will change].",
     {1: "American officials (unnamed)"}),
    ("a report", "[S1 A parliamentary report] [C1 found] [Q1 that the dam was weak].",
     {1: "parliamentary report (document)"}),
    ("a news agency", "[S1 Reuters] [C1 reported] [Q1 that the dam was weak].", {1: "Reuters (outlet)"}),
    ("a body by its common noun", "[S1 The committee] [C1 decided] [Q1 to wait].", {1: "committee (group)"}),
    (
        "a body named by whom it belongs to is no person without a name",
        "[S1 The Okonjo administration] [C1 announced] [Q1 a review].",
        {1: "Okonjo administration (group)"},
    ),
    (
        "the two without names who spoke last are the pair",
        "[S1 Two villagers] [C1 said] [Q1 that it burned]. [S2 The pair] [C2 fear] [Q2 arrest].",
        {2: "Two villagers (unnamed)"},
    ),
    (
        "the elder of two whose age is given",
        "Themba Ndlangisa, 44, spoke first. Sipho Ndlangisa, 39, was next. [S1 The elder brother] [C1 wants] [Q1 more].",
        {1: "Themba Ndlangisa"},
    ),
    (
        "a developer may be a company",
        "[S1 The developer, Saltwane Homes,] [C1 denied] [Q1 it].",
        {1: "Saltwane Homes (group)"},
    ),
    (
        "a given name that is also a noun",
        "[S1 Its managing director, Guy Fanshowe,] [C1 denied] [Q1 it].",
        {1: "Guy Fanshowe (person)"},
    ),
    (
        "the company is the one that the text called a company",
        "Crews of the company, Tessel Lines, struck in May off the Sundral Islands. [S1 The company] [C1 denied] [Q1 it].",
        {1: "Tessel Lines (group)"},
    ),
    (
        "a relative of one surname",
        "Tom Lindqvist and Hanna Lindqvist divorced in May. [S1 Tom Lindqvist] [C1 denies] [Q1 it]. [S2 His ex-wife] "
        "[C2 insists] [Q2 on it].",
        {2: "Hanna Lindqvist"},
    ),
    # -- no source --------------------------------------------------------------------------------------
    ("an impersonal passive has nobody", "[C1 It was reported] [Q1 that the dam was weak].", {1: None}),
    (
        "a participle goes on from the speaker of its sentence",
        "[S1 Hanna Lindqvist] [C1 said] [Q1 that the dam was weak], [C2 adding] [Q2 that nobody had looked].",
        {2: "Hanna Lindqvist"},
    ),
]  # fmt: skip

# What the row shows, the text, and the channel of each statement.
VIA: list[tuple[str, str, dict[int, str | None]]] = [
    (
        "told a television channel",
        "[S1 Tomas Kral] [C1 told] Al-Ahad television [Q1 that nobody would sail].",
        {1: "Al-Ahad"},
    ),
    (
        "in an interview with a broadcaster",
        "In an interview with the BBC, [S1 Tomas Kral] [C1 said] [Q1 that nobody would sail].",
        {1: "BBC"},
    ),
    (
        "nested in a newspaper's report",
        "[S1 The New York Times] [C1 wrote] [Q1 that [S2 parliament] [C2 demanded] [Q2 a date]].",
        {1: None, 2: "New York Times"},
    ),
    ("on a platform", "[Q1 “Nobody will sail,”] [S1 Tomas Kral] [C1 wrote] on Facebook.", {1: "Facebook"}),
    ("a platform in the verb", "[S1 Tomas Kral] [C1 tweeted] [Q1 that nobody would sail].", {1: "Twitter"}),
    (
        "told reporters is first hand",
        "[S1 Tomas Kral] [C1 told] reporters [Q1 that nobody would sail].",
        {1: None},
    ),
    (
        "an interview with what is no person",
        "In an interview with Morning Light, [S1 Tomas Kral] [C1 denied] [Q1 it].",
        {1: "Morning Light"},
    ),
    (
        "a press gaggle is no channel",
        "[S1 Tomas Kral], at a later press gaggle, [C1 denied] [Q1 it].",
        {1: None},
    ),
    (
        "of two cues the nearer one has the channel",
        "[S1 Tomas Kral] [C1 demanded] [Q1 an answer], [C2 telling] Radio Alda [Q2 that nobody would sail].",
        {1: None, 2: "Radio Alda"},
    ),
    (
        "an outlet that is only spoken about",
        "[S1 Tomas Kral] [C1 said] [Q1 that he had read it in the Guardian].",
        {1: None},
    ),
]

# What the row shows, the text, and for the first statement the condition and the reason.
ANONYMITY: list[tuple[str, str, tuple[str, str | None] | None]] = [
    (
        "condition and reason in the sentence",
        "[S1 A senior official] [C1 said] [Q1 the talks had failed], speaking on condition of anonymity because he was "
        "not allowed to brief the press.",
        ("on condition of anonymity", "because he was not allowed to brief the press"),
    ),
    (
        "condition in the next sentence",
        "[S1 A senior official] [C1 said] [Q1 the talks had failed]. He asked not to be named, citing fear of reprisal.",
        ("asked not to be named", "citing fear of reprisal"),
    ),
    (
        "a condition without a reason",
        "[S1 A diplomat, who declined to be named,] [C1 called] [Q1 the talks a farce].",
        ("declined to be named", None),
    ),
    (
        "a named speaker has none",
        "[S1 Hanna Lindqvist] [C1 said] [Q1 that a witness had asked not to be named].",
        None,
    ),
]
