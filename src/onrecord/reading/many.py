"""Read many documents: results in input order, in bounded memory, on as many processes as asked for."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor

from onrecord.errors import ReadingError
from onrecord.intake import Refused
from onrecord.reading.one import read
from onrecord.record import Document, Reading

# Documents that wait in line for each worker: enough to keep it busy, few enough to stay in memory.
_WAITING = 4


def read_many(
    documents: Iterable[str | Document | Refused], *, workers: int = 1
) -> Iterator[Reading | Refused]:
    """A reading for each document, in the order of the input; what intake refused passes through.

    A document that cannot be judged as of the day it asks for is refused in its place (``OR202``).

    ``workers`` processes read side by side.  Nothing is read further ahead than the workers need, so
    memory does not grow with the number of documents.
    """
    if workers <= 1:
        for document in documents:
            yield document if isinstance(document, Refused) else _read(document)
        return
    with ProcessPoolExecutor(
        workers, mp_context=multiprocessing.get_context("spawn"), initializer=_leave_interrupts_to_parent
    ) as pool:
        waiting: deque[Future[Reading | Refused] | Refused] = deque()
        try:
            for document in documents:
                waiting.append(document if isinstance(document, Refused) else pool.submit(_read, document))
                if len(waiting) >= workers * _WAITING:
                    yield _result(waiting.popleft())
            while waiting:
                yield _result(waiting.popleft())
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _read(document: str | Document) -> Reading | Refused:
    """The reading, or why this document has none; a model that is missing is nobody's document's fault."""
    try:
        return read(document)
    except ReadingError as error:
        if error.code != "OR202" or isinstance(document, str):
            raise
        return Refused(document.id, error)


def _result(item: Future[Reading | Refused] | Refused) -> Reading | Refused:
    return item if isinstance(item, Refused) else item.result()


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
