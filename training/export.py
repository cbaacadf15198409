"""Export a trained network to ONNX and quantize it to int8.

    python -m training.export --encoder DIR --weights average-8.pt --out src/onrecord/models/statements

The encoder is exported for one window at a time: without padding no mask is needed, and the dynamic
ranges of an int8 layer then depend on that window alone, so that a text reads the same in any company.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import torch
from torch import Tensor, nn

from onrecord.reading.network import DISTANCES, PARAGRAPHS, SENTENCES

from .model import Encoder, StatementNetwork


class OneWindow(nn.Module):
    """The encoder for a single window, without a mask."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(
        self, pieces: Tensor, shape: Tensor, quoted: Tensor, opens: Tensor, first: Tensor
    ) -> tuple[Tensor, Tensor]:
        return self.encoder(pieces, None, shape, quoted, opens, first)  # type: ignore[no-any-return]


def export(model: StatementNetwork, out: Path) -> None:
    """Write ``encoder.onnx`` and ``scorer.onnx``, in float32."""
    out.mkdir(parents=True, exist_ok=True)
    ids = torch.randint(5, 1000, (1, 40))
    zeros = torch.zeros_like(ids)
    first = torch.arange(1, 31).unsqueeze(0)
    torch.onnx.export(
        OneWindow(model.encoder).eval(),
        (ids, zeros, zeros, zeros, first),
        str(out / "encoder.onnx"),
        input_names=["pieces", "shape", "quoted", "opens", "first"],
        output_names=["vectors", "cues"],
        dynamic_axes={
            **{k: {1: "pieces"} for k in ("pieces", "shape", "quoted", "opens")},
            "first": {1: "words"},
            "vectors": {1: "words"},
            "cues": {1: "words"},
        },
        opset_version=17,
        dynamo=False,
        do_constant_folding=True,
    )
    window = torch.zeros(3, dtype=torch.long)
    start = torch.tensor([1, 2, 5])
    place = [torch.randint(0, most, (3, 30)) for most in (DISTANCES, SENTENCES, PARAGRAPHS)]
    torch.onnx.export(
        model.scorer.eval(),
        (torch.randn(1, 30, model.encoder.width), window, start, start + 1, *place),
        str(out / "scorer.onnx"),
        input_names=["vectors", "window", "start", "end", "distance", "sentence", "paragraph"],
        output_names=["roles"],
        dynamic_axes={
            "vectors": {0: "windows", 1: "words"},
            **{k: {0: "cues"} for k in ("window", "start", "end")},
            **{k: {0: "cues", 1: "words"} for k in ("distance", "sentence", "paragraph", "roles")},
        },
        opset_version=17,
        dynamo=False,
        do_constant_folding=True,
    )


def quantize_graph(source: Path, heads: int, width: int, fuse: bool) -> None:
    """Fuse what ONNX Runtime can fuse in an encoder, then hold its weights in int8."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    if fuse:
        from onnxruntime.transformers import optimizer
        from onnxruntime.transformers.fusion_options import FusionOptions

        options = FusionOptions("bert")
        options.enable_embed_layer_norm = False
        fused = optimizer.optimize_model(
            str(source), "bert", num_heads=heads, hidden_size=width, optimization_options=options
        )
        fused.save_model_to_file(str(source))
    whole = source.with_suffix(".float.onnx")
    source.rename(whole)
    quantize_dynamic(
        str(whole),
        str(source),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=False,
        op_types_to_quantize=["MatMul", "Gemm", "Attention", "Gather"],
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--encoder", type=Path, required=True)
    ask.add_argument("--weights", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--no-fuse", action="store_true")
    said = ask.parse_args()
    model = StatementNetwork(said.encoder, weights=False)
    model.load_state_dict(torch.load(said.weights))
    model.eval()
    export(model, said.out)
    shutil.copyfile(said.encoder / "vocab.txt", said.out / "vocabulary.txt")
    config = model.encoder.body.config
    quantize_graph(
        said.out / "encoder.onnx", config.num_attention_heads, config.hidden_size, not said.no_fuse
    )


if __name__ == "__main__":
    main()
