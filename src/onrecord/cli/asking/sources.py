"""``onrecord sources`` and ``onrecord source``: who is heard, and everything that one of them said."""

from __future__ import annotations

import click

from onrecord.cli.asking.options import (
    answer,
    archive_option,
    copies_option,
    model_option,
    opened,
    outlet_option,
    output_options,
    page_options,
    plain,
    published_options,
)


@click.command()
@click.argument("name", required=False)
@click.option(
    "--kind",
    type=click.Choice(["person", "unnamed", "group", "outlet", "document"]),
    help="Only sources of this kind.",
)
@click.option("--named/--unnamed", default=None, help="Only sources that are named, or that are not.")
@outlet_option
@published_options
@page_options
@output_options
@archive_option
@click.pass_context
def sources(
    context: click.Context,
    name: str | None,
    kind: str | None,
    named: bool | None,
    outlet: str | None,
    since: str | None,
    until: str | None,
    limit: int,
    skip: int,
    as_json: bool,
    as_csv: bool,
    where: str,
) -> None:
    """Show who is heard most in an archive, or those whose names hold NAME.

    Copies of one story count once. Days of publication count in whole months.

    The exit status is 0 where something was found, 1 where nothing was, 2 for a mistake or an error.
    """
    with opened(context, where) as archive:
        from onrecord.archive.finding import Filters
        from onrecord.cli.asking import words as shown

        filters = Filters(by=name, named=named, outlet=outlet, since=since, until=until)
        found = archive.sources(filters, kind=kind, limit=limit, skip=skip)
        answer(context, found, as_json=as_json, as_csv=as_csv, text=shown.source, limit=limit)


@click.command()
@click.argument("name")
@click.option("--kind", type=click.Choice(["direct", "indirect", "mixed"]), help="Only quotes of this kind.")
@click.option("--via", metavar="NAME", help="Heard through a channel whose name holds this.")
@published_options
@copies_option
@model_option
@page_options
@output_options
@archive_option
@click.pass_context
def source(
    context: click.Context,
    name: str,
    kind: str | None,
    via: str | None,
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
    """Show everything that a source said, in order of time.

    NAME is any part of a name, or the number that onrecord sources shows ("#12"). Above the statements stand
    the sources that fit, with the reasons for which several names were taken for one.

    The exit status is 0 where something was found, 1 where nothing was, 2 for a mistake or an error.
    """
    with opened(context, where) as archive:
        import sys

        from onrecord.archive.finding import Filters
        from onrecord.cli.asking import words as shown
        from onrecord.cli.stream import put

        filters = Filters(kind=kind, via=via, since=since, until=until, copies=copies, model=model)
        if not as_json and not as_csv:
            for one in archive.source(name):
                put(sys.stdout.buffer, plain(shown.source(one) + "\n"))
        found = archive.said_by(name, filters, limit=limit, skip=skip)
        answer(context, found, as_json=as_json, as_csv=as_csv, text=shown.statement, limit=limit)
