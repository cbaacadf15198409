"""Times and what they denote: what the row shows, the day of publication, the text, and each time in it.

A time is its words, its value, its first and its last day; "-" where there is none.
"""

from __future__ import annotations

Row = tuple[str, str | None, str, list[str]]

ROWS: list[Row] = [
    # Tense
    ("a weekday in the past is the one before", "2021-07-25", "The board met on Friday.", ["Friday | 2021-07-23 | 2021-07-23 | 2021-07-23"]),
    ("a weekday to come is the one after", "2021-07-25", "The board will meet on Friday.", ["Friday | 2021-07-30 | 2021-07-30 | 2021-07-30"]),
    ("what was said is past though the plan is not", "2021-07-27", "She said on Monday that the port will close.", ["Monday | 2021-07-26 | 2021-07-26 | 2021-07-26"]),
    ("a plan told in the past looks ahead", "2021-07-25", "They are expected to be named on Wednesday.", ["Wednesday | 2021-07-28 | 2021-07-28 | 2021-07-28"]),
    ("the day of publication itself", "2021-07-25", "The fire broke out on Sunday.", ["Sunday | 2021-07-25 | 2021-07-25 | 2021-07-25"]),
    ("last and next weekday", "2021-07-25", "It failed last Tuesday and may fail next Tuesday.", ["last Tuesday | 2021-07-20 | 2021-07-20 | 2021-07-20", "next Tuesday | 2021-07-27 | 2021-07-27 | 2021-07-27"]),
    ("a month to come", "2021-07-25", "The law will take effect in January.", ["January | 2022-01 | 2022-01-01 | 2022-01-31"]),
    ("a month gone by", "2021-07-25", "The mine closed in November.", ["November | 2020-11 | 2020-11-01 | 2020-11-30"]),
    ("a near date against the tense", "2021-10-25", "The strike, which was called off, was due on Nov. 1.", ["Nov. 1 | 2021-11-01 | 2021-11-01 | 2021-11-01"]),
    # Deadlines and parts of periods
    ("the end of the year is its last day", "2021-07-25", "They will leave by the end of the year.", ["the end of the year | 2021 | 2021-12-31 | 2021-12-31"]),
    ("the end of a month", "2021-07-25", "Payment is due by the end of August.", ["the end of August | 2021-08 | 2021-08-31 | 2021-08-31"]),
    ("early in a year", "2021-07-25", "The bridge opens in early 2023.", ["early 2023 | 2023 | 2023-01-01 | 2023-05-01"]),
    ("late in a month", "2021-07-25", "Late last month the pump failed.", ["Late last month | 2021-06 | 2021-06-21 | 2021-06-30"]),
    ("the middle of a decade", "2021-07-25", "Wages fell in the mid-1990s.", ["mid-1990s | 199 | 1993-05-02 | 1996-08-31"]),
    ("the first of a month, in words", "2021-07-25", "It will close on the first of September.", ["the first of September | 2021-09-01 | 2021-09-01 | 2021-09-01"]),
    ("the last day of a month", "2021-07-25", "It shut on the last day of June.", ["the last day of June | 2021-06-30 | 2021-06-30 | 2021-06-30"]),
    ("the first of the month", "2021-07-25", "Wages were due on the first of the month.", ["the first of the month | 2021-07-01 | 2021-07-01 | 2021-07-01"]),
    ("the last day of next month", "2021-07-25", "It ends on the last day of next month.", ["the last day of next month | 2021-08-31 | 2021-08-31 | 2021-08-31"]),
    ("a weekday by its place in the month", "2021-07-25", "They vote on the first Monday in October.", ["the first Monday in October | 2021-10-04 | 2021-10-04 | 2021-10-04"]),
    ("no fifth Monday", "2021-07-25", "They met on the fifth Monday in June 2021.", ["the fifth Monday in June 2021 | - | - | -"]),
    ("Christmas without an article", "2021-07-25", "It will be done before Christmas.", ["Christmas | 2021-12-25 | 2021-12-25 | 2021-12-25"]),
    ("last Christmas is the last that was", "2021-12-20", "It had closed by last Christmas.", ["last Christmas | 2020-12-25 | 2020-12-25 | 2020-12-25"]),
    ("a Christmas market is no date", "2021-07-25", "The Christmas market was dull.", []),
    ("New Year without its day", "2021-07-25", "It ends at New Year.", ["New Year | 2022-01-01 | 2022-01-01 | 2022-01-01"]),
    ("a feast fifty days after Easter", "2021-07-25", "It opened at Whitsun.", ["Whitsun | 2021-05-23 | 2021-05-23 | 2021-05-23"]),
    ("year-end", "2021-07-25", "The loan falls due at year-end.", ["year-end | 2021 | 2021-12-31 | 2021-12-31"]),
    # Counted from publication
    ("years ago", "2021-07-25", "The dam was built two years ago.", ["two years ago | 2019 | 2019-01-01 | 2019-12-31"]),
    ("days ago", "2021-07-25", "The ship sank 11 days ago.", ["11 days ago | 2021-07-14 | 2021-07-14 | 2021-07-14"]),
    ("months from now", "2021-07-25", "Voters decide three months from now.", ["three months from now | 2021-10 | 2021-10-01 | 2021-10-31"]),
    ("in so many years, to come", "2021-07-25", "In two years you will not find a ferry here.", ["In two years | 2023 | 2023-01-01 | 2023-12-31"]),
    ("in so many years, gone by, is a length", "2021-07-25", "The bridge was built in two years.", ["two years | P2Y | - | -"]),
    ("within a length", "2021-07-25", "He must answer within 60 days.", ["within 60 days | P60D | - | -"]),
    ("this, last and next year", "2021-07-25", "Sales fell last year, rose this year and may double next year.", ["last year | 2020 | 2020-01-01 | 2020-12-31", "this year | 2021 | 2021-01-01 | 2021-12-31", "next year | 2022 | 2022-01-01 | 2022-12-31"]),
    ("next week", "2021-07-25", "The jury returns next week.", ["next week | 2021-W30 | 2021-07-26 | 2021-08-01"]),
    ("today, yesterday, tomorrow", "2021-03-01", "It rained yesterday, it rains today, it will rain tomorrow.", ["yesterday | 2021-02-28 | 2021-02-28 | 2021-02-28", "today | 2021-03-01 | 2021-03-01 | 2021-03-01", "tomorrow | 2021-03-02 | 2021-03-02 | 2021-03-02"]),
    # Counted from a date before
    ("the following year", "2021-07-25", "She was elected in 1995 and resigned the following year.", ["1995 | 1995 | 1995-01-01 | 1995-12-31", "the following year | 1996 | 1996-01-01 | 1996-12-31"]),
    ("two weeks later", "2021-07-25", "The flood came on June 3, 2019. Two weeks later the dam broke.", ["June 3, 2019 | 2019-06-03 | 2019-06-03 | 2019-06-03", "Two weeks later | 2019-W25 | 2019-06-17 | 2019-06-23"]),
    ("a comparison does not become what the rest counts from", "2021-10-25", "Profit rose in the third quarter from a year earlier. Costs fell in the quarter.", ["the third quarter | 2021-Q3 | 2021-07-01 | 2021-09-30", "a year earlier | 2020-Q3 | 2020-07-01 | 2020-09-30", "the quarter | 2021-Q3 | 2021-07-01 | 2021-09-30"]),
    ("the next morning after a day", "2021-07-25", "The dam broke on June 3, 2019, and was sealed the next morning.", ["June 3, 2019 | 2019-06-03 | 2019-06-03 | 2019-06-03", "the next morning | 2019-06-04TMO | 2019-06-04 | 2019-06-04"]),
    ("the next morning after a month is any morning", "2021-07-25", "The dam broke in June 2019 and was sealed the next morning.", ["June 2019 | 2019-06 | 2019-06-01 | 2019-06-30", "the next morning | - | - | -"]),
    ("a day beside an event", "2021-07-25", "The mayor resigned the day after the crash.", ["the day after | - | - | -"]),
    # Calendar
    ("a full date, American", "2021-07-25", "He died on Friday, Oct. 23, 1998, at home.", ["Friday, Oct. 23, 1998 | 1998-10-23 | 1998-10-23 | 1998-10-23"]),
    ("a full date, British", "2021-07-25", "He died on 23 October 1998 at home.", ["23 October 1998 | 1998-10-23 | 1998-10-23 | 1998-10-23"]),
    ("days of a month", "2021-07-25", "The fair runs from Oct. 3-5 this time.", ["Oct. 3-5 | 2021-10-03/2021-10-05 | 2021-10-03 | 2021-10-05"]),
    ("a quarter of a year", "2021-07-25", "Orders fell in the first quarter of 2020.", ["the first quarter of 2020 | 2020-Q1 | 2020-01-01 | 2020-03-31"]),
    ("a half by its letter", "2021-07-25", "Orders fell in H1 2020.", ["H1 2020 | 2020-H1 | 2020-01-01 | 2020-06-30"]),
    ("a season", "2021-07-25", "They met last fall.", ["last fall | 2020-FA | 2020-09-01 | 2020-11-30"]),
    ("a decade and a century", "2021-07-25", "In the 1980s it was the best of the 20th century.", ["the 1980s | 198 | 1980-01-01 | 1989-12-31", "the 20th century | 19 | 1900-01-01 | 1999-12-31"]),
    ("Thanksgiving falls on the fourth Thursday of November", "2021-07-25", "The store will open on Thanksgiving.", ["Thanksgiving | 2021-11-25 | 2021-11-25 | 2021-11-25"]),
    ("Good Friday follows Easter", "2021-07-25", "Shops closed on Good Friday.", ["Good Friday | 2021-04-02 | 2021-04-02 | 2021-04-02"]),
    ("whose fiscal year", "2021-07-25", "Congress cut the budget for next fiscal year.", ["next fiscal year | 2022 | 2021-10-01 | 2022-09-30"]),
    ("nobody's fiscal year", "2021-07-25", "The firm cut its budget for fiscal 2022.", ["fiscal 2022 | 2022 | - | -"]),
    ("a school year in a pair", "2021-07-25", "Fees rose in 2012-13.", ["2012-13 | 2012/2013 | 2012-01-01 | 2013-12-31"]),
    # Hours
    ("an hour and its day", "2021-07-26", "Polls open at 9 a.m. Tuesday.", ["9 a.m. Tuesday | 2021-07-27T09:00 | 2021-07-27 | 2021-07-27"]),
    ("an evening", "2021-07-27", "Police were called on Monday evening.", ["Monday evening | 2021-07-26TEV | 2021-07-26 | 2021-07-26"]),
    ("tonight", "2021-07-27", "The council votes tonight.", ["tonight | 2021-07-27TNI | 2021-07-27 | 2021-07-27"]),
    # Lengths and what recurs
    ("a length as an adjective", "2021-07-25", "It ended a 20-year war.", ["a 20-year | P20Y | - | -"]),
    ("a length with a bound", "2021-07-25", "The wait is at least 72 hours.", ["at least 72 hours | PT72H | - | -"]),
    ("a length without a number", "2021-07-25", "It took several months.", ["several months | PXM | - | -"]),
    ("half an hour", "2021-07-25", "The speech took half an hour.", ["half an hour | PT30M | - | -"]),
    ("what recurs", "2021-07-25", "Members pay every two weeks, $5 a month or $50 a year.", ["every two weeks | P2W | - | -", "a month | P1M | - | -", "a year | P1Y | - | -"]),
    ("weekdays that recur", "2021-07-25", "The market is held on Mondays.", ["Mondays | XXXX-WXX-1 | - | -"]),
    ("now, then and soon", "2021-07-25", "Prices are now stable, were recently high and may soon fall.", ["now | PRESENT_REF | - | -", "recently | PAST_REF | - | -", "soon | FUTURE_REF | - | -"]),
    # No times at all
    ("verbs and names that look like months", "2021-07-25", "Theresa May may march with Jan Kral.", []),
    ("amounts that look like years", "2021-07-25", "Some 2000 troops and 1,998 horses crossed.", []),
    ("ages", "2021-07-25", "The 54-year-old and a boy of six years old spoke.", []),
    ("a flight, a highway and a room", "2021-07-25", "Flight 1998 left from room 2010 of highway 1945.", []),
    ("fractions", "2021-07-25", "Three quarters of the voters and a quarter of the rest agreed.", []),
    ("a newspaper's name", "2021-07-25", "The Daily Sun and the Weekly Post reported it.", []),
    # What cannot be known
    ("no publication date, a weekday", None, "The board met on Friday.", ["Friday | XXXX-WXX-5 | - | -"]),
    ("no publication date, a day of a month", None, "The board met on June 14.", ["June 14 | XXXX-06-14 | - | -"]),
    ("no publication date, next year", None, "The board meets next year.", ["next year | - | - | -"]),
    ("no publication date is needed for a full date", None, "The board met on June 14, 2020.", ["June 14, 2020 | 2020-06-14 | 2020-06-14 | 2020-06-14"]),
    ("February 30", "2021-07-25", "The rent is due on Feb. 30.", ["Feb. 30 | - | - | -"]),
    ("February 29 of a common year", "2021-07-25", "He was born on February 29, 2019.", ["February 29, 2019 | - | - | -"]),
    ("week 54", "2021-07-25", "Work ends in week 54 of 2021.", ["week 54 of 2021 | - | - | -"]),
    ("a year beyond the calendar", "2021-07-25", "Nobody will live in the year 20211.", ["the year 20211 | - | - | -"]),
    ("either way round", "2021-07-25", "Signed on 3/4/2021 by both.", ["3/4/2021 | - | - | -"]),
    ("only one way round", "2021-07-25", "Signed on 7/25/2021 by both.", ["7/25/2021 | 2021-07-25 | 2021-07-25 | 2021-07-25"]),
    ("a feast that follows the moon", "2021-07-25", "Fighting stopped for Ramadan.", ["Ramadan | - | - | -"]),
    ("a length of ten billion years and more", "2021-07-25", "It takes 99999999999 years.", ["99999999999 years | - | - | -"]),
    ("25 o'clock", "2021-07-25", "The train left at 13 p.m. sharp.", ["13 p.m. | - | - | -"]),
]  # fmt: skip
