"""``onrecord due``: what was promised, planned, ordered or demanded, by when, and what became of it."""

from __future__ import annotations

import click

from onrecord.cli.asking.options import (
    answer,
    archive_option,
    as_of_option,
    by_option,
    copies_option,
    model_option,
    opened,
    output_options,
    page_options,
    published_options,
)


@click.command()
@click.argument("words", nargs=-1)
@click.option("--before", metavar="DATE", help="Due on this day or before it.")
@click.option("--after", metavar="DATE", help="Due on this day or after it.")
@click.option(
    "--kind",
    type=click.Choice(["promise", "plan", "order", "demand", "threat", "forecast"]),
    help="Only commitments of this kind.",
)
@by_option
@as_of_option
@published_options
@copies_option
@model_option
@page_options
@output_options
@archive_option
@click.pass_context
def due(
    context: click.Context,
    words: tuple[str, ...],
    before: str | None,
    after: str | None,
    kind: str | None,
    by: str | None,
    as_of: str | None,
    since: str | None,
    until: str | None,
    copies: bool,
    model: str | None,
    limit: int,
    skip: int,
    as_json: bool,
    as_csv: bool,
    where: str,
) -> None:
    """Show the commitments with a deadline, the earliest first, each with its status as of a day.

    A commitment is settled by a later article that reports on it; the chain of reports stands below it.

    The exit status is 0 where something was found, 1 where nothing was, 2 for a mistake or an error.
    """
    with opened(context, where) as archive:
        from onrecord.archive.finding import Filters
        from onrecord.cli.asking import words as shown

        filters = Filters(by=by, kind=kind, since=since, until=until, copies=copies, model=model)
        found = archive.due(
            " ".join(words), filters, before=before, after=after, as_of=as_of, limit=limit, skip=skip
        )
        answer(context, found, as_json=as_json, as_csv=as_csv, text=shown.commitment, limit=limit)
