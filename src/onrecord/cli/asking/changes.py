"""``onrecord changes``: what was announced, and what all the archive shows of it as of a day."""

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
@click.option(
    "--verdict",
    type=click.Choice(["in fact", "in name only", "in part", "not yet", "overdue", "undone", "disputed"]),
    help="Only changes with this verdict.",
)
@click.option(
    "--direction",
    type=click.Choice(["decrease", "increase", "end", "start", "replace"]),
    help="Only changes in this direction.",
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
def changes(
    context: click.Context,
    words: tuple[str, ...],
    verdict: str | None,
    direction: str | None,
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
    """Show the announced changes, the newest first, with the verdict on each as of a day.

    The verdict is derived from all that the archive knew by that day: a later article that reports the
    outcome settles what an earlier one announced.

    The exit status is 0 where something was found, 1 where nothing was, 2 for a mistake or an error.
    """
    with opened(context, where) as archive:
        from onrecord.archive.finding import Filters
        from onrecord.cli.asking import words as shown

        filters = Filters(by=by, kind=direction, since=since, until=until, copies=copies, model=model)
        found = archive.changes(
            " ".join(words), filters, verdict=verdict, as_of=as_of, limit=limit, skip=skip
        )
        answer(context, found, as_json=as_json, as_csv=as_csv, text=shown.change, limit=limit)
