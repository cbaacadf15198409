"""Announced changes marked in real articles: offsets of our own, the texts from the corpus that has them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any


def news(marks: Path, corpus: Path) -> list[dict[str, Any]]:
    """The marked articles in the form of ``training.changes.cases``; the rest is left out.

    ``marks`` are JSON lines of offsets, ``corpus`` JSON lines with ``id``, ``text`` and ``date``.
    """
    texts = {}
    for line in corpus.read_text("utf-8").splitlines():
        article = json.loads(line)
        texts[hashlib.sha256(article["text"].encode("utf-8")).hexdigest()] = article
    found = []
    for line in marks.read_text("utf-8").splitlines():
        marked = json.loads(line)
        article = texts.get(marked["sha256"])
        if article is None:
            continue
        text, day = article["text"], (article.get("date") or "")[:10] or None
        changes = [
            {
                **change,
                "by": _words(text, change["by_span"]),
                "what": _words(text, change["what_span"]),
            }
            for change in marked["changes"]
        ]
        found.append(
            {
                "id": marked["id"],
                "domain": "news",
                "published": day,
                "as_of": day,
                "text": text,
                "changes": changes,
            }
        )
    return found


def _words(text: str, span: list[int] | None) -> str:
    return text[span[0] : span[1]] if span else "-"
