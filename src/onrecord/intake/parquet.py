"""Parquet files -> documents, some rows of the columns that are needed at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from onrecord.errors import IntakeError
from onrecord.intake.document import Refused
from onrecord.intake.rows import document_of_row, fields_of
from onrecord.record import Document

_ROWS = 64


def documents_from_parquet(stream: BinaryIO, where: str, *, longest: int) -> Iterator[Document | Refused]:
    """A document for every row; OR119 where pyarrow is missing, OR115 where the file is damaged."""
    try:
        from pyarrow import ArrowException, parquet
    except ImportError:
        yield Refused(where, IntakeError("OR119", where))
        return
    number = 0
    try:
        table = parquet.ParquetFile(stream)
        names = list(table.schema_arrow.names)
        columns = {field: names[at] for field, at in fields_of(names, where).items()}
        for batch in table.iter_batches(_ROWS, columns=sorted(set(columns.values()))):
            for row in batch.to_pylist():
                number += 1
                values = {field: row[name] for field, name in columns.items()}
                yield document_of_row(values, f"{where}:{number}", longest)
    except IntakeError as error:
        yield Refused(where, error)
    except (ArrowException, OSError, ValueError) as problem:
        place = f"{where}:{number + 1}"
        yield Refused(place, IntakeError("OR115", place, str(problem)[:120]))
    else:
        if not number:
            yield Refused(where, IntakeError("OR103", where))
