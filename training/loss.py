"""Batches of windows, and what the network got wrong on one."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from onrecord.reading.network import Floats, encoder_input, scorer_input
from onrecord.reading.windows import Window, windows
from onrecord.reading.wordpieces import WordPieces

from .corpus import Example, Target
from .lessons import Lesson
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


@dataclass(slots=True)
class Goals:
    """What the network should say of a batch.

    ``tags``: (windows, words, 4), the chance that a cue begins or goes on; ``known``, alike, 1 where that is
    known; ``cues``: (window, start, end) in words of the document; ``roles``: for each cue the chances
    (words of its window, 2) of source and content.
    """

    tags: Floats
    known: Floats
    cues: list[tuple[int, int, int]] = field(default_factory=list)
    roles: list[Floats] = field(default_factory=list)


def goals(batch: Sequence[tuple[Example, Window]], width: int, trust: float) -> Goals:
    """The targets of a batch; ``trust`` is the weight of the teacher's word where an example has a lesson."""
    found = Goals(*(np.zeros((len(batch), width, 4), dtype=np.float32) for _ in range(2)))
    for row, (one, w) in enumerate(batch):
        core = slice(w.core_start - w.start, w.core_end - w.start)
        found.known[row, core] = 1
        marked = {}
        for target in one.targets:
            start, end = target.cue
            if start < w.start or end > w.end:
                continue
            for level in (2,) if target.nested else (0, 2):
                found.tags[row, start - w.start, level] = 1
                found.tags[row, start - w.start + 1 : end - w.start, level + 1] = 1
            if w.core_start <= start < w.core_end:
                marked[target.cue] = _roles(target, w)
        if not one.complete:
            # The corpus is flat: whether a word of a content is a nested cue is not known.
            for target in one.targets:
                at = [i - w.start for i in target.content if w.start <= i < w.end]
                found.known[row, at, 2:] = 0
        if one.lesson is not None:
            _taught(one.lesson, w, row, found, marked, trust if one.targets else 1.0)
            found.known[row, core] = 1
        for (start, end), roles in marked.items():
            found.cues.append((row, start, end))
            found.roles.append(roles)
    return found


def _roles(target: Target, w: Window) -> Floats:
    roles = np.zeros((w.end - w.start, 2), dtype=np.float32)
    for number, role in enumerate((target.source, target.content)):
        roles[[i - w.start for i in role if w.start <= i < w.end], number] = 1
    return roles


def _taught(
    lesson: Lesson, w: Window, row: int, found: Goals, marked: dict[tuple[int, int], Floats], trust: float
) -> None:
    """Mix the teacher's word into the targets of one window."""
    count = w.end - w.start
    taught_cues = lesson.cues[w.start : w.end].astype(np.float32)
    mixed = (1 - trust) * found.tags[row, :count] + trust * taught_cues
    found.tags[row, :count] = np.where(found.known[row, :count] > 0, mixed, taught_cues)
    for cue, (offset, said) in lesson.roles.items():
        if not w.core_start <= cue[0] < w.core_end or cue[1] > w.end:
            continue
        taught = np.zeros((count, 2), dtype=np.float32)
        low, high = max(w.start, offset), min(w.end, offset + len(said))
        taught[low - w.start : high - w.start] = said[low - offset : high - offset]
        marked[cue] = (1 - trust) * marked[cue] + trust * taught if cue in marked else taught


def loss_of(
    model: StatementNetwork,
    batch: Sequence[tuple[Example, Window]],
    vocabulary: WordPieces,
    device: str,
    chance: random.Random,
    trust: float = 0.5,
) -> tuple[Tensor, dict[str, float]]:
    """The loss of one batch in bfloat16, and its parts."""
    arrays = encoder_input(
        [(one.encoded, w) for one, w in batch], vocabulary.start, vocabulary.end, vocabulary.padding
    )
    width = arrays.first.shape[1]
    wanted = goals(batch, width, trust)

    def tensor(values: npt.NDArray[np.generic]) -> Tensor:
        return torch.from_numpy(values).to(device)

    with torch.autocast(device, torch.bfloat16):
        vectors, odds = model.encoder(
            *(tensor(getattr(arrays, k)) for k in ("pieces", "attended", "shape", "quoted", "opens", "first"))
        )
        odds = odds.float()
        known = tensor(wanted.known)
        cue_loss = functional.binary_cross_entropy_with_logits(odds, tensor(wanted.tags), reduction="none")
        cue_loss = (cue_loss * known).sum() / known.sum() * 60
        _add_alarms(wanted, batch, odds.detach(), chance)
        if not wanted.cues:
            return cue_loss, {"cue": cue_loss.item(), "source": 0.0, "content": 0.0}
        pairs = scorer_input([one.words for one, _ in batch], [w for _, w in batch], wanted.cues, width)
        names = ("window", "start", "end", "distance", "sentence", "paragraph")
        out = model.scorer(vectors, *(tensor(getattr(pairs, name)) for name in names)).float()
    goal = np.zeros((len(wanted.cues), width, 2), dtype=np.float32)
    real = np.zeros((len(wanted.cues), width, 1), dtype=np.float32)
    for k, roles in enumerate(wanted.roles):
        goal[k, : len(roles)] = roles
        real[k, : len(roles)] = 1
    loss = functional.binary_cross_entropy_with_logits(out, tensor(goal), reduction="none") * tensor(real)
    source_loss = loss[..., 0].sum() / len(wanted.cues) / 4
    content_loss = loss[..., 1].sum() / len(wanted.cues) / 10
    parts = {"cue": cue_loss.item(), "source": source_loss.item(), "content": content_loss.item()}
    return cue_loss + source_loss + content_loss, parts


def _add_alarms(
    wanted: Goals, batch: Sequence[tuple[Example, Window]], odds: Tensor, chance: random.Random
) -> None:
    """Score some false alarms of the tagger too: with nothing to find, they learn to take nothing."""
    loud = (torch.sigmoid(odds[..., 0]) > 0.2).cpu().numpy()
    false = loud & (wanted.known[..., 0] > 0) & (wanted.tags.max(-1) < 0.1)
    alarms = list(zip(*(places.tolist() for places in np.nonzero(false)), strict=True))
    chance.shuffle(alarms)
    for row, at in alarms[: 2 + len(wanted.cues) // 4]:
        w = batch[row][1]
        wanted.cues.append((row, at + w.start, at + w.start + 1))
        wanted.roles.append(np.zeros((w.end - w.start, 2), dtype=np.float32))
