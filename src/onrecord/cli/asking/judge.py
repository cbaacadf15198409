"""``onrecord merge`` and ``onrecord split``: a person's judgement on who is who, beside the machine's."""

from __future__ import annotations

import click

from onrecord.cli.asking.options import FOUND, archive_option, opened

_name_option = click.option("--by", metavar="NAME", help="Who judges; without it, the user's login name.")
_note_option = click.option("--note", metavar="TEXT", help="Why, for whoever asks later.")


@click.command()
@click.argument("left")
@click.argument("right")
@_name_option
@_note_option
@archive_option
@click.pass_context
def merge(
    context: click.Context, left: str, right: str, by: str | None, note: str | None, where: str
) -> None:
    """Judge that two sources, LEFT and RIGHT, are one.

    Each is a number that onrecord sources shows ("#12"), or a name that only one source has. Questions about
    either are then answered with both. onrecord split takes it back.

    The exit status is 0 where it was noted, 2 for a mistake or an error.
    """
    with opened(context, where, writing=True) as archive:
        one, other = archive.merge(left, right, by=by, note=note)
        click.echo(f"#{one} and #{other} are one.")
        context.exit(FOUND)


@click.command()
@click.argument("left")
@click.argument("right", required=False)
@click.option(
    "--article",
    "articles",
    metavar="ID",
    multiple=True,
    help="An article in which LEFT is somebody else; may be given several times.",
)
@_name_option
@_note_option
@archive_option
@click.pass_context
def split(
    context: click.Context,
    left: str,
    right: str | None,
    articles: tuple[str, ...],
    by: str | None,
    note: str | None,
    where: str,
) -> None:
    """Judge that two sources, LEFT and RIGHT, are two, or that LEFT is somebody else in some articles.

    With --article, what these articles hear from LEFT goes to a new source, whose number is printed.
    onrecord merge of the two takes it back.

    The exit status is 0 where it was noted, 2 for a mistake or an error.
    """
    if (right is None) == (not articles):
        raise click.UsageError("Name either a second source or the articles of the other one (--article).")
    with opened(context, where, writing=True) as archive:
        one, other = archive.split(left, right, articles=articles, by=by, note=note)
        click.echo(f"#{one} and #{other} are two.")
        context.exit(FOUND)
