"""What the commands of an archive have in common: where it is, what narrows a question, how it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.archive import Archive

_Command = TypeVar("_Command", bound=Callable[..., Any])

DEFAULT = "onrecord.db"
FOUND, NOTHING, FAILED = 0, 1, 2


def archive_option(command: _Command) -> _Command:
    """``--archive``: the same for every command."""
    return click.option(
        "--archive",
        "where",
        metavar="FILE|URL",
        default=DEFAULT,
        envvar="ONRECORD_ARCHIVE",
        show_default=True,
        show_envvar=True,
        help="The archive: a SQLite file, or a postgresql:// URL.",
    )(command)


def output_options(command: _Command) -> _Command:
    """``--json`` and ``--csv``."""
    for option in (
        click.option("--csv", "as_csv", is_flag=True, help="Print the answers as CSV, one a row."),
        click.option("--json", "as_json", is_flag=True, help="Print one answer a line, as JSON."),
    ):
        command = option(command)
    return command


def page_options(command: _Command) -> _Command:
    """``--limit`` and ``--skip``."""
    for option in (
        click.option(
            "--skip", metavar="N", type=click.IntRange(0, 10**6), default=0, help="Pass over the first N."
        ),
        click.option(
            "--limit",
            metavar="N",
            type=click.IntRange(1, 10**6),
            default=20,
            show_default=True,
            help="At most so many answers.",
        ),
    ):
        command = option(command)
    return command


def published_options(command: _Command) -> _Command:
    """``--since`` and ``--until``: days of publication."""
    for option in (
        click.option("--until", metavar="DATE", help="Published on this day or before it."),
        click.option("--since", metavar="DATE", help="Published since this day, month or year (2021-06)."),
    ):
        command = option(command)
    return command


as_of_option = click.option(
    "--as-of", metavar="DATE", help="As the archive knew it on this day; without it, today."
)
outlet_option = click.option("--outlet", metavar="NAME", help="In outlets whose name holds this.")
by_option = click.option("--by", metavar="NAME", help='Of a source whose name holds this, or "#12".')
copies_option = click.option(
    "--copies", is_flag=True, help="Also from copies of a story that the archive has from elsewhere."
)
model_option = click.option("--model", metavar="NAME", help="As another model read it, not the newest.")


@contextmanager
def opened(
    context: click.Context, where: str, *, writing: bool = False, make: bool = False
) -> Iterator[Archive]:
    """The archive, made where there is none only if ``make``.

    What goes wrong is told on standard error, and the command ends with status 2.
    """
    from onrecord.archive import Archive
    from onrecord.export.visible import visible_on_terminal

    try:
        if writing and not make:
            Archive.open(where).close()
        with Archive.open(where, writing=writing) as archive:
            yield archive
    except OnrecordError as error:
        click.echo(visible_on_terminal(str(error)), err=True)
        context.exit(FAILED)


def plain(text: str) -> str:
    """The text without its styles where no terminal shows them, or where none are wanted."""
    import os
    import sys

    wanted = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return text if wanted else click.unstyle(text)


def answer(
    context: click.Context,
    found: Sequence[Any],
    *,
    as_json: bool,
    as_csv: bool,
    text: Callable[[Any], str],
    limit: int | None = None,
) -> None:
    """Prints the answers in the form asked for, and ends with status 1 where there is none."""
    import sys

    from onrecord.cli.stream import put

    if as_json and as_csv:
        raise click.UsageError("--json and --csv both print on standard output: ask for one of them.")
    stdout = sys.stdout.buffer
    if limit is not None and len(found) == limit:
        # On standard error, so that what is piped on is not changed by it.
        click.echo(f"These are {limit:,}; there may be more (--limit, --skip).", err=True)
    if as_json:
        import msgspec

        for one in found:
            put(stdout, msgspec.json.encode(one).decode("utf-8") + "\n")
    elif as_csv:
        from onrecord.export.answers import csv_of

        if found:
            put(stdout, csv_of(found))
    else:
        for one in found:
            put(stdout, plain(text(one)))
        if not found:
            click.echo("Nothing found.", err=True)
    context.exit(FOUND if found else NOTHING)
