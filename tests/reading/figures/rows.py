"""Figures: what the row shows, the text, and each figure in it.

A figure is its words, its low and its high end ("-" where open; "~" before them where approximate), its kind and
unit, and what it counts ("-" where there is none).
"""

from __future__ import annotations

Row = tuple[str, str, list[str]]

ROWS: list[Row] = [
    # Forms of numbers
    ("digits with commas", "The army sent 2,500 troops.", ["2,500 | 2500..2500 | count - | troops"]),
    ("words", "The army sent twenty-six tanks.", ["twenty-six | 26..26 | count - | tanks"]),
    ("a hundred and more", "It lent a hundred and thirty million dollars.", ["a hundred and thirty million dollars | 130000000..130000000 | money USD | -"]),
    ("a scale in letters", "It bought 2.5m doses.", ["2.5m | 2500000..2500000 | count - | doses"]),
    ("a scale in words", "It bought 1.2 billion doses.", ["1.2 billion | 1200000000..1200000000 | count - | doses"]),
    ("dozens counted", "They took three dozen crates.", ["three dozen | 36..36 | count - | crates"]),
    ("a dozen", "They took a dozen crates.", ["a dozen | 12..12 | count - | crates"]),
    ("half a dozen", "They took half a dozen crates.", ["half a dozen | 6..6 | count - | crates"]),
    ("a number at the beginning of a sentence", "Twelve hundred miners struck.", ["Twelve hundred | 1200..1200 | count - | miners"]),
    ("a number in a compound", "The 11-member panel met.", ["11 | 11..11 | count - | member"]),
    ("three-way", "The three-way talks failed.", ["three | 3..3 | count - | way"]),
    # Hedges
    ("roughly", "The army kept roughly 2,500 troops.", ["roughly 2,500 | ~2500..2500 | count - | troops"]),
    ("nearly", "It cost nearly $5 million.", ["nearly $5 million | ~5000000..5000000 | money USD | -"]),
    ("at least", "The blast killed at least 12 people.", ["at least 12 | 12..- | count - | people"]),
    ("more than", "More than 300 homes burned.", ["More than 300 | 300..- | count - | homes"]),
    ("up to", "Up to 40 jobs will go.", ["Up to 40 | -..40 | count - | jobs"]),
    ("fewer than", "Fewer than 20 birds remain.", ["Fewer than 20 | -..20 | count - | birds"]),
    ("or more", "Crowds of 500 or more gathered.", ["500 or more | 500..- | count - | Crowds"]),
    ("or so", "A hundred or so miners stayed.", ["A hundred or so | ~100..100 | count - | miners"]),
    ("only is no hedge", "Only 12 ships came.", ["12 | 12..12 | count - | ships"]),
    ("no more than is a ceiling", "No more than 12 guests came.", ["No more than 12 | -..12 | count - | guests"]),
    # Vague amounts
    ("scores of", "Scores of nurses marched.", ["Scores | ~40..99 | count - | nurses"]),
    ("scores in a game", "The scores were close.", []),
    ("dozens", "The rebels hold dozens of districts.", ["dozens | ~24..99 | count - | districts"]),
    ("hundreds", "Hundreds of nurses marched.", ["Hundreds | ~200..999 | count - | nurses"]),
    ("tens of thousands", "Tens of thousands of nurses marched.", ["Tens of thousands | ~20000..99999 | count - | nurses"]),
    ("dozens or hundreds", "It has dozens or hundreds of leaks.", ["dozens or hundreds | ~24..999 | count - | leaks"]),
    ("a handful", "Only a handful of boats came back.", ["a handful | ~3..7 | count - | boats"]),
    ("a couple", "He bought a couple of goats.", ["a couple | 2..2 | count - | goats"]),
    ("billions of dollars", "The fund lost billions of dollars.", ["billions of dollars | ~2000000000..9999999999 | money USD | fund"]),
    ("a six-figure sum", "She got a six-figure payment.", ["six-figure | 100000..999999 | count - | payment"]),
    # Ranges
    ("a range in percent", "Wages rose 5 to 7 percent.", ["5 | 5..5 | count - | -", "7 percent | 7..7 | rate percent | Wages"]),
    ("between", "Wages will rise between 5 and 7 percent.", ["between 5 and 7 percent | 5..7 | rate percent | Wages"]),
    ("a range in one currency", "It will cost $10-15 million.", ["$10-15 million | 10000000..15000000 | money USD | -"]),
    ("two or three", "Two or three boats sank.", ["Two or three | 2..3 | count - | boats"]),
    ("two shares are two figures", "She leads by 51 percent to 44 percent.", ["51 percent | 51..51 | share percent | -", "44 percent | 44..44 | share percent | -"]),
    ("from and to are two figures", "Rents rose from $400 to $600.", ["$400 | 400..400 | money USD | Rents", "$600 | 600..600 | money USD | Rents"]),
    ("nine of fifteen are two figures", "In all, 9 of 15 judges agreed.", ["9 | 9..9 | count - | judges", "15 | 15..15 | count - | judges"]),
    # Money
    ("pounds", "The firm paid £3 million for it.", ["£3 million | 3000000..3000000 | money GBP | -"]),
    ("yen", "A bowl costs 300 yen.", ["300 yen | 300..300 | money JPY | bowl"]),
    ("euros with a scale", "A fine of 1.2 billion euros followed.", ["1.2 billion euros | 1200000000..1200000000 | money EUR | fine"]),
    ("Canadian dollars", "The stake is worth C$35.", ["C$35 | 35..35 | money CAD | -"]),
    ("crores of rupees", "The court froze Rs 500 crore.", ["Rs 500 crore | 5000000000..5000000000 | money INR | -"]),
    ("cents a share", "It earned 40 cents a share.", ["40 cents | 0.4..0.4 | money USD | share"]),
    ("a loss", "It posted a $30 million loss.", ["$30 million | 30000000..30000000 | money USD | loss"]),
    ("a budget of", "It has a budget of $3 million.", ["$3 million | 3000000..3000000 | money USD | budget"]),
    ("Australian dollars", "The stake is worth A$9.", ["A$9 | 9..9 | money AUD | -"]),
    # Shares, rates, fractions
    ("percent of", "58 percent of voters stayed away.", ["58 percent | 58..58 | share percent | voters"]),
    ("a percentage that moved", "Exports fell 12 percent.", ["12 percent | 12..12 | rate percent | Exports"]),
    ("growth", "The bank expects 2.1% growth.", ["2.1% | 2.1..2.1 | rate percent | growth"]),
    ("a decline in something", "It saw a 4% decline in revenue.", ["4% | 4..4 | rate percent | revenue"]),
    ("a third of a number", "It dismissed a third of the 600 workers.", ["a third | 0.3333..0.3333 | share - | -", "600 | 600..600 | count - | workers"]),
    ("two-thirds", "Two-thirds of members agreed.", ["Two-thirds | 0.6667..0.6667 | share - | members"]),
    ("those who were asked", "Among likely voters, 46 percent would choose her.", ["46 percent | 46..46 | share percent | likely voters"]),
    ("half", "Half of the crew were absent.", ["Half | 0.5..0.5 | share - | crew"]),
    ("points in a poll", "The poll gives her a 6-point lead.", ["6-point | 6..6 | share percentage point | lead"]),
    ("points of an index", "The index lost 150 points.", ["150 points | 150..150 | measure point | index"]),
    # Measures
    ("miles", "The march of 200 miles began.", ["200 miles | 200..200 | measure mile | march"]),
    ("tons of", "They seized 3 tons of rice.", ["3 tons | 3..3 | measure ton | rice"]),
    ("square kilometers", "The fire burned 40 square kilometers.", ["40 square kilometers | 40..40 | measure square kilometer | -"]),
    ("degrees", "It was 38 degrees Celsius.", ["38 degrees Celsius | 38..38 | measure degree celsius | -"]),
    ("a speed whose hour is a time", "It has a speed of 60 miles an hour.", ["60 miles | 60..60 | rate mile per hour | speed"]),
    ("a magnitude", "The quake had magnitude 6.1, they said.", ["6.1 | 6.1..6.1 | measure - | -"]),
    # Multiples, ordinals, ages, scores
    ("three times as many", "It sold three times as many cars.", ["three times | 3..3 | multiple - | cars"]),
    ("three occasions", "She ran three times in vain.", ["three | 3..3 | count - | times"]),
    ("fivefold", "It was a fivefold increase.", ["fivefold | 5..5 | multiple - | increase"]),
    ("double", "They want double pay.", ["double | 2..2 | multiple - | pay"]),
    ("the first woman", "She is the first woman to lead it.", ["first | 1..1 | ordinal - | woman"]),
    ("a half of a game", "He spoke during the first half.", ["first | 1..1 | ordinal - | half"]),
    ("21st", "It was her 21st win.", ["21st | 21..21 | ordinal - | win"]),
    ("an age as an adjective", "The 54-year-old mayor resigned.", ["54-year-old | 54..54 | age year | -"]),
    ("an age beside a name", "Ana Kral, 54, resigned.", ["54 | 54..54 | age year | -"]),
    ("aged", "A man aged 30 was held.", ["30 | 30..30 | age year | -"]),
    ("a range of ages", "Men 65 years old or older get it.", ["65 years old or older | 65..- | age year | -"]),
    ("a child of months", "Her 6-month-old son slept.", ["6-month-old | 6..6 | age month | -"]),
    ("twice as two occasions", "She went there twice, they said.", ["twice | 2..2 | count - | -"]),
    ("twice as a comparison", "It is twice the size.", ["twice | 2..2 | multiple - | size"]),
    # No quantities
    ("a house in a street", "They met at 12 Oak Street.", []),
    ("a year", "It closed in 1998 and opened in 2001.", []),
    ("a length of time", "They waited 90 days for the 30-year loan.", []),
    ("a flight and a road", "Flight 93 crossed Highway 61.", []),
    ("an index by its name", "The S&P 500 and the Group of Seven were mentioned.", []),
    ("an aircraft and a disease", "An F-16 and COVID-19 were mentioned.", []),
    ("banks of a street are no address", "In all, 3 Wall Street banks failed.", ["3 | 3..3 | count - | Wall Street banks"]),
    ("a street", "He lives at 1600 Pennsylvania Avenue.", []),
    ("a war", "The Second World War ended it.", []),
    ("pronominal one", "One of those who came said no one saw the one who left.", []),
    ("many, several, few, some", "Many left, several stayed, few spoke, some slept.", []),
    ("a telephone number", "Call 800-273-8255 now.", []),
    ("a comma for the point", "Es kostete 1,2 Mrd.", []),
    ("a list's number", "1. Wash your hands.", []),
    ("a resolution", "Resolution 1441 was adopted.", []),
    # Hostile
    ("a huge exponent", "It grew by 1e400 percent.", []),
    ("digits of another script", "They sent ٢٥ trucks.", ["٢٥ | 25..25 | count - | trucks"]),
    ("digits of two scripts in one number", "They sent 2٥ trucks.", ["2٥ | -..- | count - | trucks"]),
    ("nothing but a sign", "$ £ € % were typed.", []),
]  # fmt: skip

MOVEMENTS: list[tuple[str, str, str]] = [
    ("by percent from an amount", "Sales fell by 12 percent from 150.", "decrease 150 132"),
    ("doubled to an amount", "The staff doubled to 40.", "increase 20 40"),
    ("from and to", "Rents rose from $400 to $600.", "increase 400 600"),
    ("percent to an amount", "Profit dropped 20% to $80.", "decrease 100 80"),
    ("points between percentages", "Support rose 5 points from 40 percent.", "increase 40 45"),
    ("only the end is known", "The toll rose to 12.", "increase None 12"),
    ("only the step is known", "Exports fell 12 percent.", "decrease None None"),
]  # fmt: skip
