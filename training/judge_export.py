"""Export the judge of announced changes to ONNX and hold its weights in int8.

    python -m training.judge_export --encoder DIR --weights average.pt --out src/onrecord/models/changes

One announcement at a time: without padding no mask is needed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor, nn

from onrecord.reading.changes.context import EVEN
from onrecord.reading.changes.outcomes import POINTERS

from .export import quantize_graph
from .judge import Judge

_INPUTS = (*EVEN, "sentences", "figures", "times")


class OneAnnouncement(nn.Module):
    """The judge for a single input, its answers in a fixed order."""

    def __init__(self, judge: Judge) -> None:
        super().__init__()
        self.judge = judge
        self.names = ["outcome", "direction", "evidence", "what"]
        self.names += [label for name in POINTERS for label in (name, f"{name} absent")]

    def forward(self, *given: Tensor) -> tuple[Tensor, ...]:
        said = self.judge(dict(zip(_INPUTS, given, strict=True)))
        return tuple(said[name] for name in self.names)


def export(judge: Judge, path: Path) -> None:
    """Write the judge in float32."""
    one = OneAnnouncement(judge).eval()
    ids = torch.randint(5, 1000, (1, 40))
    zeros = torch.zeros_like(ids)
    rows = {
        name: torch.rand(1, count, 40) for name, count in (("sentences", 3), ("figures", 4), ("times", 2))
    }
    torch.onnx.export(
        one,
        (ids, *(zeros for _ in EVEN[1:]), *rows.values()),
        str(path),
        input_names=list(_INPUTS),
        output_names=[name.replace(" ", "_") for name in one.names],
        dynamic_axes={
            **{name: {1: "pieces"} for name in EVEN},
            **{name: {1: f"{name}_rows", 2: "pieces"} for name in rows},
            "evidence": {1: "sentences_rows"},
            "what": {1: "pieces"},
            **{name: {1: f"{rows_of}_rows"} for name, (rows_of, _) in POINTERS.items()},
        },
        opset_version=17,
        dynamo=False,
        do_constant_folding=True,
    )


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--encoder", type=Path, required=True)
    ask.add_argument("--weights", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    said = ask.parse_args()
    judge = Judge(said.encoder, weights=False)
    judge.load_state_dict(torch.load(said.weights))
    judge.eval()
    said.out.mkdir(parents=True, exist_ok=True)
    export(judge, said.out / "judge.onnx")
    config = judge.body.config
    quantize_graph(said.out / "judge.onnx", config.num_attention_heads, config.hidden_size, fuse=True)


if __name__ == "__main__":
    main()
