"""The judge in PyTorch: of one announcement in its context, what came of it and which sentences say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoConfig, AutoModel

from onrecord.reading.changes.context import EVEN, JudgeInput
from onrecord.reading.changes.hints import HINTS
from onrecord.reading.changes.outcomes import DIRECTIONS, OUTCOMES, POINTERS
from onrecord.reading.windows import SHAPES


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is right for one input.

    ``evidence`` (sentences,), ``what`` (pieces,) are 0 or 1; ``pointers`` the rows that are right for each of
    ``POINTERS``, ``None`` where the text gives no value, and without a name of which nothing is known.
    ``direction`` is -1 where it is not known; all but ``outcome`` is learnt from changes alone.
    """

    outcome: int
    direction: int = -1
    evidence: tuple[int, ...] = ()
    what: tuple[int, ...] = ()
    pointers: dict[str, tuple[int, ...] | None] = field(default_factory=dict)


class Judge(nn.Module):
    """A small encoder that sees which words announce, and heads for all that is asked of it."""

    def __init__(self, pretrained: Path, weights: bool = True, dropout: float = 0.1) -> None:
        super().__init__()
        config = AutoConfig.from_pretrained(pretrained)
        config.attention_probs_dropout_prob = 0.0
        config.hidden_dropout_prob = dropout
        config._attn_implementation = "sdpa" if config.model_type == "bert" else "eager"
        self.body = (
            AutoModel.from_pretrained(pretrained, config=config, add_pooling_layer=False)
            if weights
            else AutoModel.from_config(config, add_pooling_layer=False)
        )
        width = config.hidden_size
        half = width // 2
        self.shape = nn.Embedding(SHAPES, width)
        self.quoted = nn.Embedding(4, width)
        self.opens = nn.Embedding(3, width)
        self.hints = nn.Embedding(HINTS, width)
        self.marked = nn.Embedding(2, width)
        for table in (self.shape, self.quoted, self.opens):
            nn.init.zeros_(table.weight)
        for table in (self.hints, self.marked):
            nn.init.normal_(table.weight, std=0.02)
        self.scale = nn.LayerNorm(width)
        self.outcome = nn.Sequential(
            nn.Dropout(0.2),
            nn.Linear(3 * width, half),
            nn.GELU(),
            nn.Dropout(0.2),
            nn.Linear(half, len(OUTCOMES)),
        )
        self.direction = nn.Linear(width, len(DIRECTIONS))
        self.evidence = nn.Sequential(
            nn.Linear(3 * width, half), nn.GELU(), nn.Dropout(0.1), nn.Linear(half, 1)
        )
        self.tells = nn.Sequential(
            nn.Dropout(0.1),
            nn.Linear(3 * width, half),
            nn.GELU(),
            nn.Dropout(0.2),
            nn.Linear(half, len(OUTCOMES)),
        )
        self.what = nn.Linear(width, 1)
        self.point = nn.ModuleDict(
            {
                name: nn.Sequential(
                    nn.Dropout(0.1),
                    nn.Linear(4 * width, half),
                    nn.GELU(),
                    nn.Dropout(0.1),
                    nn.Linear(half, 1),
                )
                for name in POINTERS
            }
        )
        self.absent = nn.ModuleDict({name: nn.Linear(2 * width, 1) for name in POINTERS})

    def read(self, given: dict[str, Tensor]) -> Tensor:
        """Vectors of all pieces, (inputs, pieces, width)."""
        embedded = self.body.get_input_embeddings()(given["pieces"])
        for name in EVEN[1:]:
            embedded = embedded + getattr(self, name)(given[name])
        hidden = self.body(inputs_embeds=embedded, attention_mask=given.get("attended")).last_hidden_state
        return self.scale(hidden)  # type: ignore[no-any-return]

    def forward(self, given: dict[str, Tensor]) -> dict[str, Tensor]:
        """Log-odds of ``outcome``, ``direction``, ``evidence``, ``tells``, ``what``, pointers and ``absent``.

        ``tells`` is what each sentence by itself says of the outcome, (inputs, sentences, outcomes).
        """
        vectors = self.read(given)
        marked = given["marked"].unsqueeze(-1).to(vectors.dtype)
        announced = (vectors * marked).sum(1) / marked.sum(1).clamp(min=1)
        sentences = given["sentences"] @ vectors
        beside = announced.unsqueeze(1).expand(-1, sentences.shape[1], -1)
        pairs = torch.cat([sentences, beside, sentences * beside], -1)
        evidence = self.evidence(pairs).squeeze(-1)
        tells = self.tells(pairs)
        there = given["sentences"].sum(-1) > 0
        weight = torch.softmax(evidence.masked_fill(~there, -1e4), 1)
        weighed = (weight.unsqueeze(-1) * sentences).sum(1)
        said = {
            "outcome": self.outcome(torch.cat([vectors[:, 0], announced, weighed], -1))
            + (weight.unsqueeze(-1) * tells).sum(1),
            "tells": tells,
            "direction": self.direction(announced),
            "evidence": evidence,
            "what": self.what(vectors).squeeze(-1),
        }
        for name, (rows, _) in POINTERS.items():
            things = given[rows] @ vectors
            # What is real now depends on what the evidence says, so that it is told that as well.
            around, shown = (one.unsqueeze(1).expand(-1, things.shape[1], -1) for one in (announced, weighed))
            seen = torch.cat([things, around, things * around, shown], -1)
            said[name] = self.point[name](seen).squeeze(-1)
            said[f"{name} absent"] = self.absent[name](torch.cat([announced, weighed], -1)).squeeze(-1)
        return said


def together(inputs: Sequence[JudgeInput], padding: int) -> dict[str, Tensor]:
    """Inputs side by side, padded."""
    longest = max(one.pieces.shape[1] for one in inputs)
    given: dict[str, Tensor] = {}
    for name in EVEN:
        table = np.full((len(inputs), longest), padding if name == "pieces" else 0, dtype=np.int64)
        for row, one in enumerate(inputs):
            array = getattr(one, name)
            table[row, : array.shape[1]] = array[0]
        given[name] = torch.from_numpy(table)
    attended = np.zeros((len(inputs), longest), dtype=np.int64)
    for row, one in enumerate(inputs):
        attended[row, : one.pieces.shape[1]] = 1
    given["attended"] = torch.from_numpy(attended)
    for name in ("sentences", "figures", "times"):
        most = max(1, max(len(getattr(one, name)) for one in inputs))
        cube = np.zeros((len(inputs), most, longest), dtype=np.float32)
        for row, one in enumerate(inputs):
            array = getattr(one, name)
            cube[row, : array.shape[0], : array.shape[1]] = array
        given[name] = torch.from_numpy(cube)
    return given


def loss_of(said: dict[str, Tensor], given: dict[str, Tensor], lessons: Sequence[Lesson]) -> Tensor:
    """The sum of all losses, those of single values weighted down."""
    outcome = torch.tensor([one.outcome for one in lessons])
    total = functional.cross_entropy(said["outcome"], outcome, label_smoothing=0.05)
    direction = torch.tensor([one.direction for one in lessons])
    if (known := direction >= 0).any():
        total = total + 0.3 * functional.cross_entropy(said["direction"][known], direction[known])
    parts = []
    for row, one in enumerate(lessons):
        if one.outcome == OUTCOMES.index("none"):
            continue
        evidence = torch.tensor(one.evidence, dtype=torch.float32)
        parts.append(
            functional.binary_cross_entropy_with_logits(said["evidence"][row, : len(evidence)], evidence)
        )
        # A sentence of evidence tells the outcome by itself, any other leaves it open.
        right_tells = torch.where(evidence > 0, one.outcome, OUTCOMES.index("open"))
        parts.append(0.5 * functional.cross_entropy(said["tells"][row, : len(evidence)], right_tells))
        if any(one.what):
            what = torch.tensor(one.what, dtype=torch.float32)
            odds = said["what"][row, : len(what)]
            parts.append(0.5 * functional.binary_cross_entropy_with_logits(odds, what, reduction="sum") / 8)
        for name, (rows, _) in POINTERS.items():
            if name not in one.pointers:
                continue
            right = one.pointers[name]
            absent = torch.tensor(0.0 if right is not None else 1.0)
            parts.append(
                0.15 * functional.binary_cross_entropy_with_logits(said[f"{name} absent"][row], absent)
            )
            there = torch.nonzero(given[rows][row].sum(-1) > 0).squeeze(-1)
            sure = [n for n in there.tolist() if right and n in right]
            if sure and len(there) > 1:
                odds = said[name][row]
                parts.append(0.5 * (torch.logsumexp(odds[there], 0) - torch.logsumexp(odds[sure], 0)))
    return total + (torch.stack(parts).sum() / len(lessons) if parts else 0.0)
