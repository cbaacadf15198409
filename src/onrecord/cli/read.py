"""``onrecord read``: articles in, who said what out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.dates import iso_date
from onrecord.cli.stream import put
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.export.tables import TableName
    from onrecord.intake import Refused
    from onrecord.record import Document, Reading

# The same as onrecord.intake.DEFAULT_LONGEST, which is not imported so that the help shows at once.
LONGEST = 2_000_000


@click.command()
@click.argument("inputs", metavar="[INPUT]...", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print one reading a line, as JSON.")
@click.option(
    "--html",
    "page",
    metavar="PAGE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write one self-contained page with every article and its statements.",
)
@click.option(
    "--table",
    type=click.Choice(["changes", "commitments", "figures", "times"]),
    help="Print the changes, commitments, figures or times as CSV, one a row.",
)
@click.option(
    "--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that read."
)
@click.option(
    "--longest",
    metavar="N",
    type=click.IntRange(min=1),
    default=LONGEST,
    show_default=True,
    help="Refuse documents of more characters than this.",
)
@click.option(
    "--published",
    metavar="DATE",
    callback=iso_date,
    help="Date of publication (ISO), for documents that have none.",
)
@click.option(
    "--as-of", metavar="DATE", callback=iso_date, help="Judge changes and deadlines as of this date (ISO)."
)
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colours: on a terminal only, always, or never.",
)
@click.pass_context
def read(
    context: click.Context,
    inputs: tuple[str, ...],
    as_json: bool,
    page: Path | None,
    table: TableName | None,
    workers: int,
    longest: int,
    published: str | None,
    as_of: str | None,
    color: str,
) -> None:
    """Read articles and show who said what.

    INPUT is a file (.txt, .md, .html, .jsonl), a folder, a pattern such as "news/*.txt", or "-" for
    standard input, which is also read where no INPUT is given.

    The exit status is 0 where every document was read, 1 where one was refused, 2 for a mistake in the
    command, 130 after Ctrl-C.
    """
    if table is not None and as_json:
        raise click.UsageError("--table and --json both print on standard output: ask for one of them.")
    if not inputs:
        # A process may also be started without any standard input.
        if sys.stdin is None or sys.stdin.isatty():
            click.echo(context.get_help(), err=True)
            context.exit(2)
        inputs = ("-",)

    from onrecord.cli.progress import progress
    from onrecord.export.visible import visible_on_terminal
    from onrecord.intake import Refused, documents
    from onrecord.reading import read_many

    done = refused = 0
    try:
        with ExitStack() as stack:
            found = documents(inputs, longest=longest, stdin=None if sys.stdin is None else sys.stdin.buffer)
            readings = read_many(dated(found, published, as_of), workers=workers)
            show = [*_outputs(stack, as_json=as_json, page=page, table=table, color=color)]
            watched = sys.stderr.isatty() and (page is not None or not sys.stdout.isatty())
            advance = stack.enter_context(progress(inputs, shown=watched))
            for item in readings:
                if isinstance(item, Refused):
                    refused += 1
                    click.echo(visible_on_terminal(str(item.error)), err=True)
                    advance(0)
                    continue
                done += 1
                for output in show:
                    output(item)
                advance(len(item.document.text.split()) if watched else 0)
    except OnrecordError as error:
        click.echo(visible_on_terminal(str(error)), err=True)
        context.exit(1)
    if refused or (watched and done > 1):
        click.echo(
            f"{done:,} {'document' if done == 1 else 'documents'} read, {refused:,} refused.", err=True
        )
    context.exit(1 if refused else 0)


def dated(
    items: Iterable[Document | Refused], published: str | None, as_of: str | None
) -> Iterator[Document | Refused]:
    """The documents with the dates that the caller gave; a document's own date of publication stays."""
    import msgspec

    from onrecord.record import Document

    for item in items:
        if isinstance(item, Document):
            if published is not None and item.published is None:
                item = msgspec.structs.replace(item, published=published, published_from="caller")
            if as_of is not None:
                item = msgspec.structs.replace(item, as_of=as_of)
        yield item


def _outputs(
    stack: ExitStack, *, as_json: bool, page: Path | None, table: TableName | None, color: str
) -> Iterator[Callable[[Reading], None]]:
    """What is done with each reading: a line of JSON, rows, a part of the page, or else text to look at."""
    stdout = sys.stdout.buffer
    if page is not None:
        from onrecord.export.pagefile import PageFile

        yield stack.enter_context(PageFile(page)).add
    if as_json:
        yield lambda reading: put(stdout, reading.to_json() + "\n")
    elif table is not None:
        from onrecord.export import tables

        put(stdout, tables.header(table))
        yield lambda reading: put(stdout, tables.table(reading, table))
    elif page is None:
        from onrecord.cli.terminal import Look, render

        terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
        styled = color == "always" or (color == "auto" and terminal)
        look = Look.for_terminal(styled=styled, colours=not os.environ.get("NO_COLOR"))
        yield lambda reading: put(stdout, render(reading, look))
