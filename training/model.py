"""The statement network in PyTorch: one encoder, a cue tagger, a scorer of words for each cue."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoConfig, AutoModel
from transformers.models.mpnet.modeling_mpnet import MPNetSelfAttention

from onrecord.reading.network import DISTANCES, PARAGRAPHS, SENTENCES
from onrecord.reading.windows import SHAPES
from onrecord.reading.wordpieces import END, PADDING, START, WordPieces


def vocabulary_of(pretrained: Path) -> WordPieces:
    """The vocabulary beside a pretrained encoder: BERT's, or MPNet's, which names its special pieces anew."""
    with (pretrained / "vocab.txt").open(encoding="utf-8") as lines:
        pieces = [line.rstrip("\n") for line in lines]
    names = {"<s>": START, "</s>": END, "<pad>": PADDING}
    if "<s>" in pieces:
        # MPNet's list holds BERT's special pieces too, and does not use them.
        pieces = ["" if piece in names.values() else names.get(piece, piece) for piece in pieces]
    return WordPieces(pieces)


class FusedAttention(MPNetSelfAttention):  # type: ignore[misc]
    """MPNet's attention with its position bias held fixed, so that PyTorch's fused kernel serves."""

    def forward(
        self,
        hidden_states: Tensor,
        attention_mask: Tensor | None = None,
        position_bias: Tensor | None = None,
        **_: Any,
    ) -> tuple[Tensor]:
        shape = (*hidden_states.shape[:-1], -1, self.attention_head_size)
        q, k, v = (part(hidden_states).view(shape).transpose(1, 2) for part in (self.q, self.k, self.v))
        bias = position_bias.detach() if position_bias is not None else None
        if attention_mask is not None:
            bias = attention_mask if bias is None else bias + attention_mask
        mixed = functional.scaled_dot_product_attention(
            q, k, v, attn_mask=None if bias is None else bias.to(q.dtype)
        )
        return (self.o(mixed.transpose(1, 2).flatten(2)),)


class Encoder(nn.Module):
    """A pretrained encoder whose input also tells case, quotation and where paragraphs begin."""

    def __init__(self, pretrained: Path, weights: bool = True) -> None:
        super().__init__()
        config = AutoConfig.from_pretrained(pretrained)
        config.attention_probs_dropout_prob = 0.0
        config._attn_implementation = "sdpa" if config.model_type == "bert" else "eager"
        self.body = (
            AutoModel.from_pretrained(pretrained, config=config, add_pooling_layer=False)
            if weights
            else AutoModel.from_config(config, add_pooling_layer=False)
        )
        for module in self.body.modules():
            if isinstance(module, MPNetSelfAttention):
                module.__class__ = FusedAttention
        width = config.hidden_size
        self.width = width
        self.shape = nn.Embedding(SHAPES, width)
        self.quoted = nn.Embedding(4, width)
        self.opens = nn.Embedding(3, width)
        for table in (self.shape, self.quoted, self.opens):
            nn.init.zeros_(table.weight)
        # Sentence encoders end in vectors of very different length.
        self.scale = nn.LayerNorm(width)
        self.cue = nn.Sequential(
            nn.Linear(width, width // 2), nn.GELU(), nn.Dropout(0.1), nn.Linear(width // 2, 4)
        )

    def forward(
        self, pieces: Tensor, attended: Tensor, shape: Tensor, quoted: Tensor, opens: Tensor, first: Tensor
    ) -> tuple[Tensor, Tensor]:
        embedded = self.body.get_input_embeddings()(pieces)
        embedded = embedded + self.shape(shape) + self.quoted(quoted) + self.opens(opens)
        hidden = self.body(inputs_embeds=embedded, attention_mask=attended).last_hidden_state
        vectors = self.scale(torch.gather(hidden, 1, first.unsqueeze(-1).expand(-1, -1, hidden.shape[-1])))
        return vectors, self.cue(vectors)


class Block(nn.Module):
    """A depthwise convolution over words and a small feed-forward, each with a residual connection."""

    def __init__(self, width: int, kernel: int) -> None:
        super().__init__()
        self.near = nn.Conv1d(width, width, kernel, padding=kernel // 2, groups=width)
        self.norm = nn.LayerNorm(width)
        self.feed = nn.Sequential(
            nn.Linear(width, 2 * width), nn.GELU(), nn.Dropout(0.1), nn.Linear(2 * width, width)
        )

    def forward(self, x: Tensor) -> Tensor:
        mixed = self.near(x.transpose(1, 2)).transpose(1, 2)
        return x + self.feed(self.norm(mixed))


class Scorer(nn.Module):
    """For each cue, the log-odds that a word belongs to its source and to its content."""

    def __init__(self, width: int, inner: int = 96) -> None:
        super().__init__()
        self.word = nn.Linear(width, inner)
        self.begin = nn.Linear(width, inner)
        self.end = nn.Linear(width, inner)
        self.word_match = nn.Linear(width, inner)
        self.cue_match = nn.Linear(width, inner)
        self.distance = nn.Embedding(DISTANCES, inner)
        self.sentence = nn.Embedding(SENTENCES, inner)
        self.paragraph = nn.Embedding(PARAGRAPHS, inner)
        self.norm = nn.LayerNorm(inner)
        self.blocks = nn.Sequential(Block(inner, 9), Block(inner, 9))
        self.out = nn.Sequential(nn.LayerNorm(inner), nn.Linear(inner, 2))

    def forward(
        self,
        vectors: Tensor,
        window: Tensor,
        start: Tensor,
        end: Tensor,
        distance: Tensor,
        sentence: Tensor,
        paragraph: Tensor,
    ) -> Tensor:
        at_start, at_end = vectors[window, start], vectors[window, end - 1]
        cue = self.begin(at_start) + self.end(at_end)
        matched = self.word_match(vectors)[window] * self.cue_match(at_start + at_end).unsqueeze(1)
        place = self.distance(distance) + self.sentence(sentence) + self.paragraph(paragraph)
        x = self.norm(self.word(vectors)[window] + cue.unsqueeze(1) + place + matched)
        return self.out(self.blocks(x))


class StatementNetwork(nn.Module):
    """Encoder and scorer, trained together."""

    def __init__(self, pretrained: Path, weights: bool = True) -> None:
        super().__init__()
        self.encoder = Encoder(pretrained, weights)
        self.scorer = Scorer(self.encoder.width)
