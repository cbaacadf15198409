"""``onrecord add``: read articles into an archive; begun again after any interruption, it goes on."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.asking.options import archive_option, opened
from onrecord.cli.dates import iso_date
from onrecord.cli.read import LONGEST, dated

if TYPE_CHECKING:
    from onrecord.archive import Archive
    from onrecord.archive.validators import KeptValidators
    from onrecord.intake import Refused
    from onrecord.intake.fetch import Validator
    from onrecord.record import Document, Reading

# Readings are kept so many at a time: what being killed can cost is read again in half a minute.
_TOGETHER = 64


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@archive_option
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
@click.option("--outlet", metavar="NAME", help="The outlet, for documents that name none.")
@click.option("--follow", is_flag=True, help="Fetch the pages that a feed names, not what it says of them.")
@click.option(
    "--public-only", is_flag=True, help="Refuse addresses in private networks, as a server's job must."
)
@click.option(
    "--refused",
    "refused_file",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what was refused, and why, to a file.",
)
@click.pass_context
def add(
    context: click.Context,
    inputs: tuple[str, ...],
    where: str,
    workers: int,
    longest: int,
    published: str | None,
    outlet: str | None,
    follow: bool,
    public_only: bool,
    refused_file: Path | None,
) -> None:
    """Read articles into an archive, which is made where there is none.

    INPUT is a file, a folder, a pattern such as "news/*.txt", or "-" for standard input, as for onrecord
    read; or the http address of a page or a feed, the only thing that onrecord ever fetches. What the
    archive has is not read again, so that the same command can be given as often as one likes, and after an
    interruption goes on where it was.

    The exit status is 0 where everything is in the archive, 1 where an input was refused, 2 for a mistake
    in the command or an archive that cannot be written, 130 after Ctrl-C.
    """
    with opened(context, where, writing=True, make=True) as archive:
        from onrecord.archive.validators import KeptValidators
        from onrecord.intake import documents
        from onrecord.intake.fetch import Fetcher
        from onrecord.reading import model_name

        kept = KeptValidators(archive, model_name())
        fetcher = Fetcher(longest, kept, public_only=public_only, follow=follow)
        stdin = None if sys.stdin is None else sys.stdin.buffer
        found = documents(inputs, longest=longest, stdin=stdin, fetcher=fetcher)
        placed = _placed(dated(found, published, None), outlet)
        refused = _add(archive, placed, inputs, workers, refused_file, fetcher.told, kept)
        if not refused:
            kept.put(fetcher.feeds)
        context.exit(1 if refused else 0)


def _add(
    archive: Archive,
    found: Iterable[Document | Refused],
    inputs: Sequence[str],
    workers: int,
    refused_file: Path | None,
    told_of: Mapping[str, Validator],
    validators: KeptValidators,
) -> int:
    """Adds everything; returns how many inputs were refused."""
    from onrecord.cli.progress import progress
    from onrecord.errors import ArchiveError
    from onrecord.export.visible import visible_on_terminal
    from onrecord.intake import Refused
    from onrecord.reading import model_name, read_many

    counts = Counter[str]()
    refused: list[Refused] = []
    waiting: list[Reading] = []

    def keep() -> None:
        """Keeps what waits: all of it, but for a text that holds more than an archive can number."""
        batch = waiting.copy()
        waiting.clear()
        try:
            counts.update(one.status for one in archive.add(batch))
        except ArchiveError as error:
            if error.code != "OR515":
                raise
            for reading in batch:
                try:
                    counts.update(one.status for one in archive.add(reading))
                except ArchiveError as its:
                    refuse(Refused(reading.document.id, its))
        validators.put(told_of[one.document.id] for one in batch if one.document.id in told_of)

    def refuse(item: Refused) -> None:
        refused.append(item)
        click.echo(visible_on_terminal(str(item.error)), err=True)

    def told() -> str:
        again = f", {counts['read again']:,} read again" if counts["read again"] else ""
        return f"{counts['added']:,} added{again}, {counts['known']:,} known, {len(refused):,} refused."

    with progress(inputs, shown=sys.stderr.isatty()) as advance:

        def fresh(model: str) -> Iterator[Document | Refused]:
            """Without the documents that the archive has from this model, which are counted."""
            for item in found:
                if not isinstance(item, Refused) and archive.knows(item, model):
                    counts["known"] += 1
                    if item.id in told_of:
                        validators.put([told_of[item.id]])
                    advance(0, told())
                else:
                    yield item

        try:
            for item in read_many(fresh(model_name()), workers=workers):
                if isinstance(item, Refused):
                    refuse(item)
                    advance(0, told())
                    continue
                waiting.append(item)
                advance(len(item.document.text.split()), told())
                if len(waiting) >= _TOGETHER:
                    keep()
        except BaseException:
            # What was read before an interruption, or before anything else went wrong, is worth keeping.
            keep()
            raise
        keep()
    _report(refused_file, refused)
    click.echo(told(), err=True)
    return len(refused)


def _placed(items: Iterable[Document | Refused], outlet: str | None) -> Iterator[Document | Refused]:
    """The documents with the outlet that the caller gave; a document's own stays."""
    import msgspec

    from onrecord.record import Document

    for item in items:
        if isinstance(item, Document) and outlet is not None and item.outlet is None:
            yield msgspec.structs.replace(item, outlet=outlet)
        else:
            yield item


def _report(path: Path | None, refused: Sequence[Refused]) -> None:
    from onrecord.errors import CommandError
    from onrecord.export.visible import visible_on_terminal

    if path is None:
        return
    lines = "".join(f"{visible_on_terminal(str(one.error))}\n" for one in refused)
    try:
        path.write_text(lines, "utf-8")
    except OSError as problem:
        raise CommandError("OR401", str(path), problem.strerror) from problem
