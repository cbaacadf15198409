"""What the layout must see: texts of our own, each with its blocks in order.

``blocks`` are (kind, the block's text).  People, places and organisations are invented, agencies are not.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A text, what it shows, and its blocks."""

    shows: str
    text: str
    blocks: tuple[tuple[str, str], ...]


LEAD = "The island ferry will be back in service in May, the port authority said on Tuesday."
NEXT = "The mayor, Karin Lund, told the council that she would believe it when she saw it."
LAST = "No date was given for the pier."

HEADLINES: tuple[Row, ...] = (
    Row(
        "a short first line without a full stop is the headline",
        f"Ferry to Return in May\n{LEAD}",
        (("headline", "Ferry to Return in May"), ("paragraph", LEAD)),
    ),
    Row(
        "a headline in sentence case, a blank line under it",
        f"Island ferry to return in May\n\n{LEAD}\n\n{NEXT}",
        (("headline", "Island ferry to return in May"), ("paragraph", LEAD), ("paragraph", NEXT)),
    ),
    Row(
        "a headline may hold a question and a comma",
        f"Ferry Repaired? On Paper, Nothing to Change\n{LEAD}",
        (("headline", "Ferry Repaired? On Paper, Nothing to Change"), ("paragraph", LEAD)),
    ),
    Row(
        "a first line that ends in a full stop is an ordinary paragraph",
        f"Ferry to return in May.\n{LEAD}",
        (("paragraph", "Ferry to return in May."), ("paragraph", LEAD)),
    ),
    Row(
        "a full stop inside closing quotation marks counts",
        f"Lund: ‘I Will Believe It When I See It.’\n\n{LEAD}",
        (("paragraph", "Lund: ‘I Will Believe It When I See It.’"), ("paragraph", LEAD)),
    ),
    Row(
        "a headline of a speaker and a quotation without a full stop",
        f"Lund: ‘I Will Believe It When I See It’\n\n{LEAD}",
        (("headline", "Lund: ‘I Will Believe It When I See It’"), ("paragraph", LEAD)),
    ),
    Row(
        "two lines above the body are a headline and a sub-headline",
        f"Ferry to Return in May\nIslanders remain doubtful after a winter without it\n\n{LEAD}",
        (
            ("headline", "Ferry to Return in May"),
            ("subheading", "Islanders remain doubtful after a winter without it"),
            ("paragraph", LEAD),
        ),
    ),
    Row(
        "a Markdown heading is a headline",
        f"# Ferry to return in May\n\n{LEAD}\n\n## What the islanders want\n\n{NEXT}",
        (
            ("headline", "# Ferry to return in May"),
            ("paragraph", LEAD),
            ("subheading", "## What the islanders want"),
            ("paragraph", NEXT),
        ),
    ),
    Row(
        "one line by itself is a paragraph, for nothing stands under it",
        "Ferry to Return in May",
        (("paragraph", "Ferry to Return in May"),),
    ),
    Row(
        "short lines with no body under them are paragraphs",
        "Ferry to return\nPier to follow\nMayor in doubt",
        (("paragraph", "Ferry to return"), ("paragraph", "Pier to follow"), ("paragraph", "Mayor in doubt")),
    ),
    Row(
        "a statement that lacks its full stop is no headline",
        f"“We have a ship and no pier,” said Olaf Brandt\n{LEAD}",
        (("paragraph", "“We have a ship and no pier,” said Olaf Brandt"), ("paragraph", LEAD)),
    ),
    Row(
        "a first line that ends with a colon leads on to the body",
        f"The port authority has said the following:\n{LEAD}",
        (("paragraph", "The port authority has said the following:"), ("paragraph", LEAD)),
    ),
    Row(
        "a transcript has no headline",
        "Q: When will the ferry be back?\nA: In May, we hope, if the pier is ready by then.",
        (
            ("paragraph", "Q: When will the ferry be back?"),
            ("paragraph", "A: In May, we hope, if the pier is ready by then."),
        ),
    ),
    Row(
        "a name in capitals before a colon is a speaker",
        "BRANDT: We have a ship\nLUND: And no pier, as I have said at every meeting since March.",
        (
            ("paragraph", "BRANDT: We have a ship"),
            ("paragraph", "LUND: And no pier, as I have said at every meeting since March."),
        ),
    ),
)

SUBHEADINGS: tuple[Row, ...] = (
    Row(
        "a short line between two paragraphs",
        f"{LEAD}\nWhat the Islanders Want\n{NEXT}",
        (("paragraph", LEAD), ("subheading", "What the Islanders Want"), ("paragraph", NEXT)),
    ),
    Row(
        "in quotation marks and in title case",
        f"{LEAD}\n‘Pictures of Officials Boarding a Helicopter’\n{NEXT}",
        (
            ("paragraph", LEAD),
            ("subheading", "‘Pictures of Officials Boarding a Helicopter’"),
            ("paragraph", NEXT),
        ),
    ),
    Row(
        "in sentence case",
        f"{LEAD}\n\nA winter without bread\n\n{NEXT}",
        (("paragraph", LEAD), ("subheading", "A winter without bread"), ("paragraph", NEXT)),
    ),
    Row(
        "in capitals",
        f"{LEAD}\nBACKGROUND\n{NEXT}",
        (("paragraph", LEAD), ("subheading", "BACKGROUND"), ("paragraph", NEXT)),
    ),
    Row(
        "a last line with a speaker's name is none",
        f"{LEAD}\n“I will believe it when I see it.”\n— Karin Lund",
        (
            ("paragraph", LEAD),
            ("paragraph", "“I will believe it when I see it.”"),
            ("paragraph", "— Karin Lund"),
        ),
    ),
    Row(
        "nor is the last line without a dash",
        f"{LEAD}\nKarin Lund in Torsvik",
        (("paragraph", LEAD), ("paragraph", "Karin Lund in Torsvik")),
    ),
    Row(
        "a short quotation with its attribution is a paragraph",
        f"{LEAD}\n“Not before May,” Brandt said\n{NEXT}",
        (("paragraph", LEAD), ("paragraph", "“Not before May,” Brandt said"), ("paragraph", NEXT)),
    ),
    Row(
        "a short indirect statement is a paragraph",
        f"{LEAD}\nNot before May, he said\n{NEXT}",
        (("paragraph", LEAD), ("paragraph", "Not before May, he said"), ("paragraph", NEXT)),
    ),
    Row(
        "a quotation in sentence case is a paragraph",
        f"{LEAD}\n“We have no pier”\n{NEXT}",
        (("paragraph", LEAD), ("paragraph", "“We have no pier”"), ("paragraph", NEXT)),
    ),
    Row(
        "a line that ends with a comma or a colon goes on",
        f"{LEAD}\nThe Council Wants:\n{NEXT}\nDear Islanders,\n{NEXT}",
        (
            ("paragraph", LEAD),
            ("paragraph", "The Council Wants:"),
            ("paragraph", NEXT),
            ("paragraph", "Dear Islanders,"),
            ("paragraph", NEXT),
        ),
    ),
    Row(
        "list items are paragraphs",
        f"{LEAD}\n- A Daily Crossing\n- A Lower Fare\n1. A New Pier\n• A Shelter\n{NEXT}",
        (
            ("paragraph", LEAD),
            ("paragraph", "- A Daily Crossing"),
            ("paragraph", "- A Lower Fare"),
            ("paragraph", "1. A New Pier"),
            ("paragraph", "• A Shelter"),
            ("paragraph", NEXT),
        ),
    ),
    Row(
        "questions and answers of a transcript are paragraphs",
        f"{LEAD}\nQ: In May\n{NEXT}\nSMITH: Perhaps\n{NEXT}",
        (
            ("paragraph", LEAD),
            ("paragraph", "Q: In May"),
            ("paragraph", NEXT),
            ("paragraph", "SMITH: Perhaps"),
            ("paragraph", NEXT),
        ),
    ),
    Row(
        "a question is kept",
        f"{LEAD}\nWho Pays for the Pier?\n{NEXT}",
        (("paragraph", LEAD), ("paragraph", "Who Pays for the Pier?"), ("paragraph", NEXT)),
    ),
    Row(
        "a name above somebody's words is a speaker",
        f"{LEAD}\nSolveig Aas, 52\n“{NEXT}”\nOlaf Brandt\n“{NEXT}”",
        (
            ("paragraph", LEAD),
            ("paragraph", "Solveig Aas, 52"),
            ("paragraph", f"“{NEXT}”"),
            ("paragraph", "Olaf Brandt"),
            ("paragraph", f"“{NEXT}”"),
        ),
    ),
)

BYLINES: tuple[Row, ...] = (
    Row(
        "a byline between headline and body",
        f"Ferry to Return in May\nBy Ines Hallberg\n{LEAD}",
        (("headline", "Ferry to Return in May"), ("byline", "By Ines Hallberg"), ("paragraph", LEAD)),
    ),
    Row(
        "a byline under a headline that closes like a sentence",
        f"Will the ferry be back in May?\n\nBy Ines Hallberg\n\n{LEAD}",
        (
            ("paragraph", "Will the ferry be back in May?"),
            ("byline", "By Ines Hallberg"),
            ("paragraph", LEAD),
        ),
    ),
    Row(
        "a byline at the very top, a date under it",
        f"By Ines Hallberg\nPublished: 5 March 2024, 10:30 GMT\n{LEAD}",
        (
            ("byline", "By Ines Hallberg"),
            ("byline", "Published: 5 March 2024, 10:30 GMT"),
            ("paragraph", LEAD),
        ),
    ),
    Row(
        "reporters and editors at the foot",
        f"{LEAD}\n\n(Reporting by Ines Hallberg in Torsvik; Editing by Per Aas)",
        (("paragraph", LEAD), ("byline", "(Reporting by Ines Hallberg in Torsvik; Editing by Per Aas)")),
    ),
    Row(
        "a sentence that begins with by is a paragraph",
        f"Ferry to Return in May\nBy Friday the ferry had left the yard.\n{LEAD}",
        (
            ("headline", "Ferry to Return in May"),
            ("paragraph", "By Friday the ferry had left the yard."),
            ("paragraph", LEAD),
        ),
    ),
)

BOILERPLATE: tuple[Row, ...] = (
    Row(
        "lines that belong to the page",
        f"{LEAD}\nAdvertisement\n{NEXT}\nRead more: Helicopters for the winter\nShare this article\n"
        f"Sign up for our newsletter\n© 2021 The Harbour Post. All rights reserved.",
        (
            ("paragraph", LEAD),
            ("boilerplate", "Advertisement"),
            ("paragraph", NEXT),
            ("boilerplate", "Read more: Helicopters for the winter"),
            ("boilerplate", "Share this article"),
            ("boilerplate", "Sign up for our newsletter"),
            ("boilerplate", "© 2021 The Harbour Post. All rights reserved."),
        ),
    ),
    Row(
        "above the headline too",
        f"Advertisement\nFerry to Return in May\n{LEAD}",
        (("boilerplate", "Advertisement"), ("headline", "Ferry to Return in May"), ("paragraph", LEAD)),
    ),
    Row(
        "sentences that begin alike are paragraphs",
        f"{LEAD}\nCopyright law will not change, the minister said.\nSign up for the winter crossing, Brandt told "
        "the islanders.\nAdvertisements for the ferry were printed in March.",
        (
            ("paragraph", LEAD),
            ("paragraph", "Copyright law will not change, the minister said."),
            ("paragraph", "Sign up for the winter crossing, Brandt told the islanders."),
            ("paragraph", "Advertisements for the ferry were printed in March."),
        ),
    ),
)

PARAGRAPHS: tuple[Row, ...] = (
    Row(
        "a paragraph broken in mid-sentence is one",
        "The port authority has also promised a new pier\nwhich the islanders have asked for since 2009.",
        (
            (
                "paragraph",
                "The port authority has also promised a new pier\nwhich the islanders have asked for since 2009.",
            ),
        ),
    ),
    Row(
        "also with a blank line at the break",
        "The port authority has also promised a new pier\n\nwhich the islanders have asked for since 2009.",
        (
            (
                "paragraph",
                "The port authority has also promised a new pier\n\nwhich the islanders have asked for since 2009.",
            ),
        ),
    ),
    Row(
        "a quotation whose speaker stands on the next line",
        "“We have a ship and no pier,”\nsaid Olaf Brandt of the port authority.",
        (("paragraph", "“We have a ship and no pier,”\nsaid Olaf Brandt of the port authority."),),
    ),
    Row(
        "lines that each end a sentence are paragraphs of their own",
        f"{LEAD}\n{NEXT}\n{LAST}",
        (("paragraph", LEAD), ("paragraph", NEXT), ("paragraph", LAST)),
    ),
    Row(
        "a quotation's next paragraph has its own opening mark",
        "“We have a ship, we have a crew, and we have money.\n“We do not have a pier,” Brandt said.",
        (
            ("paragraph", "“We have a ship, we have a crew, and we have money."),
            ("paragraph", "“We do not have a pier,” Brandt said."),
        ),
    ),
    Row(
        "a paragraph may begin with a name in lower case",
        "Ferry to Return in May\nal-Haddad, who owns the yard, said that the ferry would be ready in time.",
        (
            ("headline", "Ferry to Return in May"),
            ("paragraph", "al-Haddad, who owns the yard, said that the ferry would be ready in time."),
        ),
    ),
    Row(
        "hard-wrapped text is joined up to the blank line",
        "The island ferry will be back in service in May, the port authority\n"
        "said on Tuesday, after a winter in which supplies came by helicopter\n"
        "and barge. Residents of the outer islands have been promised a date.\n\n"
        "Olaf Brandt, who runs the authority, said he had a ship and a crew and\n"
        "the money for both, and that the Torsvik pier would be next.",
        (
            (
                "paragraph",
                "The island ferry will be back in service in May, the port authority\n"
                "said on Tuesday, after a winter in which supplies came by helicopter\n"
                "and barge. Residents of the outer islands have been promised a date.",
            ),
            (
                "paragraph",
                "Olaf Brandt, who runs the authority, said he had a ship and a crew and\n"
                "the money for both, and that the Torsvik pier would be next.",
            ),
        ),
    ),
    Row(
        "hard-wrapped lines that begin with capitals are joined",
        "Nobody at the meeting of the island council could remember when\n"
        "Karin Lund had last voted with the port authority, and neither\n"
        "Olaf Brandt nor his deputy wished to guess at it on Tuesday, said\n"
        "Solveig Aas, the clerk.",
        (
            (
                "paragraph",
                "Nobody at the meeting of the island council could remember when\n"
                "Karin Lund had last voted with the port authority, and neither\n"
                "Olaf Brandt nor his deputy wished to guess at it on Tuesday, said\n"
                "Solveig Aas, the clerk.",
            ),
        ),
    ),
    Row(
        "a heading stays by itself above a paragraph in lower case",
        "# Ferry to return in May\n\nthe ferry will be back in May.",
        (("headline", "# Ferry to return in May"), ("paragraph", "the ferry will be back in May.")),
    ),
    Row(
        "a line of the page does not swallow the paragraph that goes on under it",
        f"{LEAD}\nRelated: Ferries\nin the north there is no pier at all.",
        (("paragraph", LEAD), ("paragraph", "Related: Ferries\nin the north there is no pier at all.")),
    ),
    Row(
        "carriage returns and white space stand between blocks, never in them",
        f"  {LEAD}\t\r\n \r\n\u00a0{NEXT} \r\n",
        (("paragraph", LEAD), ("paragraph", NEXT)),
    ),
    Row(
        "an old line end of one carriage return separates too",
        f"{LEAD}\r{NEXT}",
        (("paragraph", LEAD), ("paragraph", NEXT)),
    ),
)

DATELINES: tuple[Row, ...] = (
    Row(
        "a dateline is a block, the paragraph goes on after it",
        f"Ferry to Return in May\nTORSVIK (Coastal) -- {LEAD}",
        (("headline", "Ferry to Return in May"), ("dateline", "TORSVIK (Coastal) --"), ("paragraph", LEAD)),
    ),
    Row(
        "a dateline on a line of its own",
        f"Ferry to Return in May\nTORSVIK, March 5, 2024 (Reuters)\n{LEAD}",
        (
            ("headline", "Ferry to Return in May"),
            ("dateline", "TORSVIK, March 5, 2024 (Reuters)"),
            ("paragraph", LEAD),
        ),
    ),
    Row(
        "an agency's wire with an underscore for a dash",
        f"TORSVIK, Norway (AP) _\n{LEAD}",
        (("dateline", "TORSVIK, Norway (AP) _"), ("paragraph", LEAD)),
    ),
    Row(
        "a place alone on a line",
        f"TORSVIK _\n{LEAD}",
        (("dateline", "TORSVIK _"), ("paragraph", LEAD)),
    ),
    Row(
        "in a transcript a name before a colon is a speaker, whatever the name",
        "WASHINGTON: The ferry will be back in May.\nLUND: That is what you said in March.\n",
        (
            ("paragraph", "WASHINGTON: The ferry will be back in May."),
            ("paragraph", "LUND: That is what you said in March."),
        ),
    ),
)

ROWS = HEADLINES + SUBHEADINGS + BYLINES + BOILERPLATE + PARAGRAPHS + DATELINES
