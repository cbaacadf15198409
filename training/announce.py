"""Train the announcement scorer on the word vectors of the statement encoder that ships, and export it.

    python -m training.announce --out DIR training/data/changes-a.txt ...

The encoder is held fixed: the scorer costs next to nothing where the text is read anyhow.  Several scorers
of different seeds are averaged in one graph.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.intake import document_from_text
from onrecord.reading.changes.announcements import candidates
from onrecord.reading.changes.context import Floats, Outline, outline, span_of
from onrecord.reading.model import StatementModel, statement_model
from onrecord.reading.network import encoder_input
from onrecord.reading.windows import encode, windows
from onrecord.reading.words import words

from .changes import cases
from .contrasts import OUTCOMES, blocks, dispatch
from .model import Block
from .news_changes import news

MARKS = Path(__file__).resolve().parent / "data" / "news-changes.jsonl"
_INNER = 96


class AnnouncementScorer(nn.Module):
    """From word vectors (windows, words, width) the log-odds of each word to announce a change."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.drop = nn.Dropout(0.3)
        self.inner = nn.Linear(width, _INNER)
        self.norm = nn.LayerNorm(_INNER)
        self.blocks = nn.Sequential(Block(_INNER, 9), Block(_INNER, 9))
        self.out = nn.Sequential(nn.LayerNorm(_INNER), nn.Linear(_INNER, 1))

    def forward(self, vectors: Tensor) -> Tensor:
        return self.out(self.blocks(self.norm(self.inner(self.drop(vectors)))))[..., 0]  # type: ignore[no-any-return]


class Scorers(nn.Module):
    """The mean chance of several scorers."""

    def __init__(self, scorers: Sequence[AnnouncementScorer]) -> None:
        super().__init__()
        self.scorers = nn.ModuleList(scorers)

    def forward(self, vectors: Tensor) -> Tensor:
        return torch.stack([torch.sigmoid(one(vectors)) for one in self.scorers]).mean(0)


@dataclass(frozen=True, slots=True)
class Text:
    """A document as the scorer learns it: vectors (words, width), and 1 for each word that announces.

    ``weight`` is how much an announcing word counts against one that does not.
    """

    line: dict[str, Any]
    outlined: Outline
    vectors: Tensor
    right: Tensor
    weight: float = 1.0


def vectors_of(line: dict[str, Any], model: StatementModel, weight: float = 1.0) -> Text:
    """Run the statement encoder over a case."""
    document = document_from_text(line["text"], id=line["id"], published=line.get("published"))
    found = words(document.text, [block.span for block in document.blocks if block.kind == "paragraph"])
    encoded = encode(found, model.vocabulary)
    vectors: Floats = np.zeros((len(found), 0), dtype=np.float32)
    for window in windows(found, encoded.first, model.settings.size.pieces, model.settings.size.overlap):
        batch = encoder_input(
            [(encoded, window)], model.vocabulary.start, model.vocabulary.end, model.vocabulary.padding
        )
        seen, _ = model.network.encode(batch)
        if not vectors.shape[1]:
            vectors = np.zeros((len(found), seen.shape[2]), dtype=np.float32)
        core = slice(window.core_start - window.start, window.core_end - window.start)
        vectors[window.core_start : window.core_end] = seen[0][core]
    right = np.zeros(len(found), dtype=np.float32)
    for change in line["changes"]:
        for start, end in change["announced"]:
            right[(found.start < end) & (found.end > start)] = 1
    return Text(line, outline(found, encoded), torch.from_numpy(vectors), torch.from_numpy(right), weight)


def trained(texts: list[Text], seed: int, epochs: int) -> AnnouncementScorer:
    """A scorer trained on the texts."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    scorer = AnnouncementScorer(texts[0].vectors.shape[1])
    optimizer = torch.optim.AdamW(scorer.parameters(), 1.5e-3, weight_decay=0.05)
    order = list(texts)
    for epoch in range(epochs):
        chance.shuffle(order)
        for group in optimizer.param_groups:
            group["lr"] = 1.5e-3 * (1 - epoch / epochs)
        for at in range(0, len(order), 4):
            some = order[at : at + 4]
            losses = [
                functional.binary_cross_entropy_with_logits(
                    scorer(one.vectors[None])[0], one.right, pos_weight=torch.tensor(one.weight)
                )
                for one in some
            ]
            optimizer.zero_grad()
            torch.stack(losses).mean().backward()
            optimizer.step()
    return scorer.eval()


@torch.no_grad()
def measured(scorers: Scorers, texts: Sequence[Text], least: float) -> tuple[float, float]:
    """The share of announcements whose sentence is a candidate, and false candidates a document."""
    hit = total = false = 0
    for one in texts:
        chances = scorers(one.vectors[None])[0].numpy()
        found = [c.sentence for c in candidates(one.outlined, chances, least, 1_000)]
        true: set[int] = set()
        for change in one.line["changes"]:
            own = {
                n
                for n in range(len(one.outlined.first))
                for span in [span_of(one.outlined, n)]
                for a, b in change["announced"]
                if span.start < b and a < span.end
            }
            true |= own
            total += 1
            hit += bool(own & set(found))
        false += len(set(found) - true)
    return hit / max(1, total), false / max(1, len(texts))


@torch.no_grad()
def hard(scorers: Scorers, texts: Sequence[Text]) -> list[dict[str, Any]]:
    """The articles with spans that seem to announce a change and do not, the likeliest first."""
    found = []
    for one in texts:
        chances = scorers(one.vectors[None])[0].numpy()
        marked = [span for change in one.line["changes"] for span in change["announced"]]
        wrong = [
            c
            for c in candidates(one.outlined, chances, 0.08, 1_000)
            if not any(
                span_of(one.outlined, c.sentence).start < b and a < span_of(one.outlined, c.sentence).end
                for a, b in marked
            )
        ]
        wrong.sort(key=lambda c: -c.score)
        found.append({**one.line, "none": [list(c.span) for c in wrong]})
    return found


def export(scorers: Scorers, width: int, path: Path) -> None:
    """Write the scorers as one ONNX graph in float32."""
    torch.onnx.export(
        scorers,
        (torch.zeros(1, 20, width),),
        str(path),
        input_names=["vectors"],
        output_names=["chances"],
        dynamic_axes={"vectors": {1: "words"}, "chances": {1: "words"}},
        opset_version=17,
        dynamo=False,
    )


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("files", type=Path, nargs="+")
    ask.add_argument("--corpus", type=Path, help="train.jsonl of the corpus that our news marks belong to")
    ask.add_argument("--contrasts", type=Path, nargs="*", default=[], help="files of training.contrasts")
    ask.add_argument("--hard", type=Path, help="write what the scorer wrongly takes for an announcement here")
    ask.add_argument("--aside", nargs="*", default=[], help="domains kept aside for choosing settings")
    # In news announcements are rare and small, so that a scorer that never sees one would do well.
    ask.add_argument(
        "--news-weight", type=float, default=4.0, help="what a word that announces counts for there"
    )
    ask.add_argument("--epochs", type=int, default=8)
    ask.add_argument("--seeds", type=int, default=3)
    ask.add_argument("--out", type=Path, required=True)
    said = ask.parse_args()
    model = statement_model()
    lines = [line for path in said.files for line in cases(path)]
    read = [vectors_of(line, model) for line in lines]
    kept = [one for one in read if one.line["domain"] in said.aside]
    rest = [one for one in read if one.line["domain"] not in said.aside]
    marked = news(MARKS, said.corpus) if said.corpus else []
    articles = [vectors_of(line, model, said.news_weight) for line in marked]
    known = [one for path in said.contrasts for one in blocks(path)]
    chance = random.Random(1)
    rest += [
        vectors_of(dispatch(one, letter, known, chance), model)
        for one in known
        for letter in chance.sample(sorted(OUTCOMES), 3)
    ]
    held, learnt = articles[::6], [one for n, one in enumerate(articles) if n % 6]
    rest += learnt
    scorers = Scorers([trained(rest, seed, said.epochs) for seed in range(said.seeds)]).eval()
    for least in (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5):
        found, false = measured(scorers, kept, least)
        real, wrong = measured(scorers, held, least)
        print(
            f"from {least:.2f} on: {100 * found:.0f} % of announcements, {false:.2f} others a document; "
            f"in news {100 * real:.0f} %, {wrong:.2f}",
            flush=True,
        )
    said.out.mkdir(parents=True, exist_ok=True)
    if said.hard:
        said.hard.write_text("".join(json.dumps(one) + "\n" for one in hard(scorers, articles)), "utf-8")
    export(scorers, rest[0].vectors.shape[1], said.out / "announcements.onnx")


if __name__ == "__main__":
    main()
