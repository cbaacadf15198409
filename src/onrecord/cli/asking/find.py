"""``onrecord find``: statements or articles by their words."""

from __future__ import annotations

import re
from typing import Literal

import click

from onrecord.cli.asking.options import (
    answer,
    archive_option,
    by_option,
    copies_option,
    model_option,
    opened,
    outlet_option,
    output_options,
    page_options,
    published_options,
)

_RANGE = re.compile(r"(-?[\d_,.]+)?\.\.(-?[\d_,.]+)?")


def figure_range(
    _context: click.Context, _parameter: click.Parameter, given: str | None
) -> tuple[float | None, float | None]:
    """``2000..3000``, ``2000..`` or ``..3000`` as two numbers."""
    if given is None:
        return None, None
    match = _RANGE.fullmatch(given.strip())
    try:
        if match is None or not any(match.groups()):
            raise ValueError
        least, most = (
            float(part.replace(",", "").replace("_", "")) if part else None for part in match.groups()
        )
    except ValueError as problem:
        raise click.BadParameter(f"{given!r} is no range such as 2000..3000, 2000.. or ..3000.") from problem
    return least, most


# "-words" are words to leave out, and no options.
@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1)
@click.option("--articles", is_flag=True, help="Search in whole articles, not in statements.")
@by_option
@click.option("--via", metavar="NAME", help="Heard through a channel whose name holds this.")
@outlet_option
@click.option("--kind", type=click.Choice(["direct", "indirect", "mixed"]), help="Only quotes of this kind.")
@click.option("--named/--unnamed", default=None, help="Only sources that are named, or that are not.")
@published_options
@click.option("--said-since", metavar="DATE", help="Said on this day or after it.")
@click.option("--said-until", metavar="DATE", help="Said on this day or before it.")
@click.option(
    "--figure", metavar="LOW..HIGH", callback=figure_range, help="With a figure in this range (2000..3000)."
)
@click.option(
    "--sort",
    type=click.Choice(["newest", "oldest"]),
    default="newest",
    show_default=True,
    help="Which come first.",
)
@copies_option
@model_option
@page_options
@output_options
@archive_option
@click.pass_context
def find(
    context: click.Context,
    words: tuple[str, ...],
    articles: bool,
    by: str | None,
    via: str | None,
    outlet: str | None,
    kind: str | None,
    named: bool | None,
    since: str | None,
    until: str | None,
    said_since: str | None,
    said_until: str | None,
    figure: tuple[float | None, float | None],
    sort: Literal["newest", "oldest"],
    copies: bool,
    model: str | None,
    limit: int,
    skip: int,
    as_json: bool,
    as_csv: bool,
    where: str,
) -> None:
    """Find statements in an archive by their WORDS.

    Every word must be there, "words in quotation marks" together, and -words must not. Without WORDS,
    everything that passes the filters.

    The exit status is 0 where something was found, 1 where nothing was, 2 for a mistake or an error.
    """
    with opened(context, where) as archive:
        from onrecord.archive.finding import Filters
        from onrecord.cli.asking import words as shown

        if any(word.startswith("--") for word in words):
            raise click.UsageError(f"No such option: {next(w for w in words if w.startswith('--'))}")
        unused = (by, via, kind, named, said_since, said_until, model)
        if articles and (any(one is not None for one in unused) or figure != (None, None)):
            raise click.UsageError(
                "--articles goes with WORDS, --outlet, --since, --until, --copies and --sort alone."
            )
        asked = " ".join(word if " " not in word or '"' in word else f'"{word}"' for word in words)
        filters = Filters(
            by=by,
            via=via,
            outlet=outlet,
            kind=kind,
            named=named,
            since=since,
            until=until,
            said_since=said_since,
            said_until=said_until,
            least=figure[0],
            most=figure[1],
            copies=copies,
            model=model,
        )
        if articles:
            found = archive.articles(asked, filters, sort=sort, limit=limit, skip=skip)
            answer(context, found, as_json=as_json, as_csv=as_csv, text=shown.article, limit=limit)
        else:
            said = archive.find(asked, filters, sort=sort, limit=limit, skip=skip)
            answer(context, said, as_json=as_json, as_csv=as_csv, text=shown.statement, limit=limit)
