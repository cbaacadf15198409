"""The ``onrecord`` command: the group that every command hangs on, and how any of them ends."""

from __future__ import annotations

import click

from onrecord.cli.asking.add import add
from onrecord.cli.asking.changes import changes
from onrecord.cli.asking.due import due
from onrecord.cli.asking.figures import figures
from onrecord.cli.asking.find import find
from onrecord.cli.asking.judge import merge, split
from onrecord.cli.asking.show import show
from onrecord.cli.asking.sources import source, sources
from onrecord.cli.read import read
from onrecord.cli.stream import interrupted_once, silence

INTERRUPTED = 130


class Onrecord(click.Group):
    """A group whose commands end quietly on a closed pipe, and with status 130 on Ctrl-C."""

    def invoke(self, context: click.Context) -> object:
        """Runs the command; turns the two endings that are no errors into exit statuses."""
        try:
            with interrupted_once():
                return super().invoke(context)
        except KeyboardInterrupt:
            click.echo("Interrupted.", err=True)
            context.exit(INTERRUPTED)
        except BrokenPipeError:
            # Whoever read the output has read enough.
            silence()
            context.exit(0)


def _show_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    from importlib.metadata import PackageNotFoundError, version

    try:
        number = version("onrecord")
    except PackageNotFoundError:
        number = "(not installed)"
    click.echo(f"onrecord {number}")
    context.exit()


@click.group(cls=Onrecord, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version and exit.",
)
def main() -> None:
    """Keep the record of who said what: every attributed statement of a news article."""


for _command in (read, add, find, sources, source, figures, due, changes, show, merge, split):
    main.add_command(_command)
