"""``onrecord figures``: how a figure moved, as assertions, as a chart, as CSV or SVG."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.asking.find import figure_range
from onrecord.cli.asking.options import (
    answer,
    archive_option,
    by_option,
    copies_option,
    model_option,
    opened,
    outlet_option,
    output_options,
    published_options,
)


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--series", metavar="UNIT", help="Only figures in this unit, or that count this.")
@click.option(
    "--kind",
    type=click.Choice(["count", "money", "share", "rate", "measure"]),
    help="Only figures of this kind.",
)
@click.option(
    "--range", "bounds", metavar="LOW..HIGH", callback=figure_range, help="Only values in this range."
)
@click.option(
    "--svg",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the chart to a file as SVG.",
)
@by_option
@outlet_option
@published_options
@copies_option
@model_option
@output_options
@archive_option
@click.pass_context
def figures(
    context: click.Context,
    words: tuple[str, ...],
    series: str | None,
    kind: str | None,
    bounds: tuple[float | None, float | None],
    svg: Path | None,
    by: str | None,
    outlet: str | None,
    since: str | None,
    until: str | None,
    copies: bool,
    model: str | None,
    as_json: bool,
    as_csv: bool,
    where: str,
) -> None:
    """Show each figure asserted in sentences that hold all WORDS, and a chart of them over time.

    The chart shows the series that most figures belong to, or the one that --series names.

    The exit status is 0 where something was found, 1 where nothing was, 2 for a mistake or an error.
    """
    with opened(context, where) as archive:
        from onrecord.archive.finding import Filters
        from onrecord.archive.series import main_series
        from onrecord.cli.asking import words as shown
        from onrecord.cli.asking.chart import chart

        filters = Filters(
            by=by,
            outlet=outlet,
            since=since,
            until=until,
            least=bounds[0],
            most=bounds[1],
            copies=copies,
            model=model,
        )
        found = archive.figures(" ".join(words), filters, kind=kind)
        if series is not None:
            found = [one for one in found if one.series.casefold() == series.casefold()]
        drawn = [one for one in found if one.series == (main_series(found) or series)]
        if svg is not None and drawn:
            from onrecord.export.chart import written

            written(svg, drawn, " ".join(words))
        if found and not as_json and not as_csv:
            click.echo(chart(drawn))
        answer(context, found, as_json=as_json, as_csv=as_csv, text=shown.figure)
