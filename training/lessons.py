"""What a larger network says of a document, kept to teach a smaller one (Hinton et al. 2015)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from onrecord.reading.decode import CueScores, Thresholds

Halves = npt.NDArray[np.float16]

# Cues that the teacher gives less than about one chance in five are not worth a lesson.
WORTH_TEACHING = Thresholds(cue_begins=-1.4, nested_begins=-1.4, smoothing=0.0)


@dataclass(frozen=True, slots=True)
class Lesson:
    """Chances: of cues for every word (n, 4); of roles for every cue, from its window's first word on."""

    cues: Halves
    roles: dict[tuple[int, int], tuple[int, Halves]]


def chances(odds: npt.NDArray[np.floating]) -> Halves:
    """Log-odds as chances, in half precision."""
    return (1.0 / (1.0 + np.exp(-np.clip(odds, -15, 15)))).astype(np.float16)


def lesson(odds: npt.NDArray[np.float32], scored: list[CueScores]) -> Lesson:
    """The lesson of one document from its cue log-odds (n, 4) and its scored cues."""
    roles = {
        (cue.start, cue.end): (cue.offset, chances(np.stack([cue.source, cue.content], axis=1)))
        for cue in scored
    }
    return Lesson(chances(odds), roles)


def save(lessons: dict[str, Lesson], path: Path) -> None:
    """Write lessons, by document id, as one compressed file without pickles."""
    arrays: dict[str, npt.NDArray[np.generic]] = {"ids": np.array(list(lessons))}
    for number, one in enumerate(lessons.values()):
        arrays[f"{number} cues"] = one.cues
        places = [(start, end, offset, len(said)) for (start, end), (offset, said) in one.roles.items()]
        arrays[f"{number} places"] = np.array(places, dtype=np.int32).reshape(-1, 4)
        said = [said for _, said in one.roles.values()]
        arrays[f"{number} roles"] = np.concatenate(said) if said else np.zeros((0, 2), dtype=np.float16)
    np.savez_compressed(path, **arrays)


def load_lessons(path: Path) -> dict[str, Lesson]:
    """What ``save`` wrote."""
    found = {}
    with np.load(path) as file:
        for number, key in enumerate(file["ids"].tolist()):
            roles, at = {}, 0
            said = file[f"{number} roles"]
            for start, end, offset, length in file[f"{number} places"].tolist():
                roles[(start, end)] = (offset, said[at : at + length])
                at += length
            found[key] = Lesson(file[f"{number} cues"], roles)
    return found
