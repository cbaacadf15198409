"""Batches of windows, and what the network got wrong on one."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from onrecord.reading.network import encoder_input, scorer_input
from onrecord.reading.windows import Window, windows
from onrecord.reading.wordpieces import WordPieces

from .corpus import Example
from .model import StatementNetwork


def shifted_windows(one: Example, size: int, overlap: int, chance: random.Random) -> list[Window]:
    """Windows as in reading, but the first one shortened at random, so that no epoch sees the same cuts."""
    found = windows(one.words, one.encoded.first, size - chance.randrange(0, size // 3), overlap)
    return found


def batches(
    examples: Sequence[Example], per_batch: int, size: int, overlap: int, chance: random.Random
) -> Iterator[list[tuple[Example, Window]]]:
    """Windows of similar length together, in random order."""
    everything = [(one, w) for one in examples for w in shifted_windows(one, size, overlap, chance)]
    chance.shuffle(everything)
    pool = per_batch * 40
    grouped = []
    for begin in range(0, len(everything), pool):
        part = sorted(everything[begin : begin + pool], key=lambda p: p[1].end - p[1].start)
        grouped += [part[i : i + per_batch] for i in range(0, len(part), per_batch)]
    chance.shuffle(grouped)
    yield from grouped


def loss_of(
    model: StatementNetwork,
    batch: list[tuple[Example, Window]],
    vocabulary: WordPieces,
    device: str,
    half: bool,
    chance: random.Random,
) -> tuple[Tensor, dict[str, float]]:
    """The loss of one batch, and its parts."""
    arrays = encoder_input(
        [(one.encoded, w) for one, w in batch], vocabulary.start, vocabulary.end, vocabulary.padding
    )
    rows, width = arrays.first.shape
    core = np.zeros((rows, width), dtype=np.float32)
    tags = np.zeros((rows, width, 4), dtype=np.float32)
    known = np.zeros((rows, width, 4), dtype=np.float32)
    asked: list[tuple[int, int, int]] = []
    wanted = []
    for row, (one, w) in enumerate(batch):
        core[row, w.core_start - w.start : w.core_end - w.start] = 1
        known[row, w.core_start - w.start : w.core_end - w.start] = 1
        if not one.complete:
            # The corpus is flat: whether a word of a content is a nested cue is not known.
            for target in one.targets:
                at = [i - w.start for i in target.content if w.start <= i < w.end]
                known[row, at, 2:] = 0
        for target in one.targets:
            start, end = target.cue
            if start < w.start or end > w.end:
                continue
            for level in (2,) if target.nested else (0, 2):
                tags[row, start - w.start, level] = 1
                tags[row, start - w.start + 1 : end - w.start, level + 1] = 1
            if w.core_start <= start < w.core_end:
                asked.append((row, start, end))
                wanted.append(target)

    def tensor(values: np.ndarray) -> Tensor:
        return torch.from_numpy(values).to(device)

    with torch.autocast(device, torch.bfloat16, enabled=half):
        vectors, cue_odds = model.encoder(
            *(tensor(getattr(arrays, k)) for k in ("pieces", "attended", "shape", "quoted", "opens", "first"))
        )
        cue_odds = cue_odds.float()
        # False alarms are scored too, with nothing to find, so that they learn to take nothing.
        with torch.no_grad():
            alarm = (torch.sigmoid(cue_odds[..., 0]) > 0.2).cpu().numpy() & (core > 0) & (tags.sum(-1) == 0)
        alarms = list(zip(*(x.tolist() for x in np.nonzero(alarm)), strict=True))
        chance.shuffle(alarms)
        for row, at in alarms[: 2 + len(asked) // 4]:
            asked.append((row, at + batch[row][1].start, at + batch[row][1].start + 1))
            wanted.append(None)
        weights = tensor(known)
        cue_loss = functional.binary_cross_entropy_with_logits(cue_odds, tensor(tags), reduction="none")
        cue_loss = (cue_loss * weights).sum() / weights.sum() * 60
        if not asked:
            return cue_loss, {"cue": cue_loss.item(), "source": 0.0, "content": 0.0}
        pairs = scorer_input([one.words for one, _ in batch], [w for _, w in batch], asked, width)
        out = model.scorer(
            vectors,
            *(
                tensor(getattr(pairs, k))
                for k in ("window", "start", "end", "distance", "sentence", "paragraph")
            ),
        ).float()
    goal = np.zeros((len(asked), width, 2), dtype=np.float32)
    real = np.zeros((len(asked), width, 1), dtype=np.float32)
    for k, ((row, _, _), target) in enumerate(zip(asked, wanted, strict=True)):
        w = batch[row][1]
        real[k, : w.end - w.start] = 1
        if target is None:
            continue
        for number, role in enumerate((target.source, target.content)):
            at = [i - w.start for i in role if w.start <= i < w.end]
            goal[k, at, number] = 1
    pair_loss = functional.binary_cross_entropy_with_logits(out, tensor(goal), reduction="none") * tensor(
        real
    )
    source_loss = pair_loss[..., 0].sum() / len(asked) / 4
    content_loss = pair_loss[..., 1].sum() / len(asked) / 10
    return cue_loss + source_loss + content_loss, {
        "cue": cue_loss.item(),
        "source": source_loss.item(),
        "content": content_loss.item(),
    }
