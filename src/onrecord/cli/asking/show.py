"""``onrecord show``: one article or one part of it, by its identifier."""

from __future__ import annotations

import click

from onrecord.cli.asking.options import FOUND, archive_option, model_option, opened


@click.command()
@click.argument("identifier")
@click.option("--json", "as_json", is_flag=True, help="Print the whole answer as JSON.")
@click.option("--text", "only_text", is_flag=True, help="Print nothing but the article's text.")
@model_option
@archive_option
@click.pass_context
def show(
    context: click.Context, identifier: str, as_json: bool, only_text: bool, model: str | None, where: str
) -> None:
    """Show an article with its statements, or the part of it that IDENTIFIER names.

    IDENTIFIER is what the other commands print, such as 7c31589e19eccaa8 or 7c31589e19eccaa8:s13 (s for a
    statement, f a figure, c a commitment, x a change, a an actor); its beginning is enough. Versions of
    the same article and copies of the same story are named with it.

    The exit status is 0 where it was found, 2 where it was not, or for an error.
    """
    with opened(context, where) as archive:
        import sys

        import msgspec

        from onrecord.cli.asking.article import shown_article
        from onrecord.cli.stream import put

        found = archive.show(identifier, model=model)
        if as_json:
            put(sys.stdout.buffer, msgspec.json.encode(found).decode("utf-8") + "\n")
        elif only_text:
            put(sys.stdout.buffer, found.document.text + "\n")
        else:
            put(sys.stdout.buffer, shown_article(found))
        context.exit(FOUND)
