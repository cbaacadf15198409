"""Train the statement network: restartable, on CPU cores or on a GPU.

    python -m training.train --data POLNEAR --encoder DIR --out DIR [--epochs 8] [--threads 2]

Every epoch ends with a checkpoint; the same command run again goes on from the last one.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import math
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from onrecord.reading.decode import Thresholds
from onrecord.reading.network import encoder_input, scorer_input
from onrecord.reading.scoring import WindowSize
from onrecord.reading.windows import Window, windows
from onrecord.reading.wordpieces import WordPieces

from .corpus import Example, example, load, passages, split_passages, split_tuning
from .model import StatementNetwork
from .read import TorchNetwork, read_all, scorer_module


def keep_memory() -> None:
    """Tell glibc to keep freed memory: returning it to the system at every step triples the time of one."""
    try:
        allocator = ctypes.CDLL("libc.so.6")
    except OSError:
        return
    allocator.mallopt(-4, 0)  # M_MMAP_MAX
    allocator.mallopt(-1, 2**31 - 1)  # M_TRIM_THRESHOLD
    allocator.mallopt(-2, 2**28)  # M_TOP_PAD


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


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True, help="folder with train.jsonl and dev.jsonl")
    ask.add_argument("--passages", type=Path, nargs="*", default=[], help="passages of our own, marked up")
    ask.add_argument("--repeat", type=int, default=2, help="how often an epoch sees each passage")
    ask.add_argument("--scorer", type=Path, required=True, help="the corpus scorer, score.py")
    ask.add_argument("--encoder", type=Path, required=True, help="folder of the pretrained encoder")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--epochs", type=int, default=8)
    ask.add_argument("--batch", type=int, default=8, help="windows a step")
    ask.add_argument("--size", type=int, default=510)
    ask.add_argument("--overlap", type=int, default=128)
    ask.add_argument("--rate", type=float, default=2e-4)
    ask.add_argument("--head-rate", type=float, default=1e-3)
    ask.add_argument("--ema", type=float, default=0.996)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--threads", type=int, default=2)
    ask.add_argument("--most", type=int, default=0, help="at most so many documents, to try things")
    ask.add_argument(
        "--tuning", type=int, default=40, help="documents of the training split kept for thresholds"
    )
    ask.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    said = ask.parse_args()
    keep_memory()
    torch.set_num_threads(said.threads)
    torch.manual_seed(said.seed)
    chance = random.Random(said.seed)
    said.out.mkdir(parents=True, exist_ok=True)
    with (said.encoder / "vocab.txt").open(encoding="utf-8") as lines:
        vocabulary = WordPieces(line.rstrip("\n") for line in lines)
    scorer = scorer_module(said.scorer)
    lines = load(said.data / "train.jsonl")
    rest, tune_lines = split_tuning(lines, said.tuning)
    train = [example(line, vocabulary) for line in rest]
    own = [line for path in said.passages for line in passages(path)]
    train += [example(line, vocabulary, complete=True) for line in split_passages(own)[0] * said.repeat]
    dev_lines = load(said.data / "dev.jsonl")
    if said.most:
        train, dev_lines = train[: said.most], dev_lines[: said.most]
    held = {
        "tune": ([example(line, vocabulary) for line in tune_lines], {str(d["id"]): d for d in tune_lines}),
        "dev": ([example(line, vocabulary) for line in dev_lines], {str(d["id"]): d for d in dev_lines}),
    }
    model = StatementNetwork(said.encoder).to(said.device)
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    groups = [
        {"params": [p for n, p in model.named_parameters() if n.startswith("encoder.body")], "lr": said.rate},
        {
            "params": [p for n, p in model.named_parameters() if not n.startswith("encoder.body")],
            "lr": said.head_rate,
        },
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    per_epoch = sum(
        len(windows(one.words, one.encoded.first, said.size * 5 // 6, said.overlap)) for one in train
    )
    total = said.epochs * per_epoch // said.batch

    def rate(step: int) -> float:
        warm = max(1, total // 20)
        return (
            step / warm
            if step < warm
            else 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, (step - warm) / max(1, total - warm))))
        )

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    begin = 0
    saved = said.out / "last.pt"
    size = WindowSize(said.size, said.overlap)
    if saved.exists():
        state = torch.load(saved, weights_only=False)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        average, begin = state["average"], state["epoch"]
        chance.setstate(state["chance"])
        torch.set_rng_state(state["torch"])
    half = True
    for epoch in range(begin, said.epochs):
        model.train()
        clock, sums, seen = time.time(), {"cue": 0.0, "source": 0.0, "content": 0.0}, 0
        for number, batch in enumerate(batches(train, said.batch, said.size, said.overlap, chance)):
            loss, parts = loss_of(model, batch, vocabulary, said.device, half, chance)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            with torch.no_grad():
                for k, v in model.state_dict().items():
                    if v.dtype.is_floating_point:
                        average[k].lerp_(v, 1 - said.ema)
            for k in sums:
                sums[k] += parts[k]
            seen += 1
            if number % 20 == 19:
                print(
                    f"epoch {epoch + 1} step {number + 1} {time.time() - clock:.0f}s "
                    + " ".join(f"{k} {v / seen:.3f}" for k, v in sums.items()),
                    flush=True,
                )
                sums, seen = dict.fromkeys(sums, 0.0), 0
        state = {
            "model": model.state_dict(),
            "optimizer": optimizer.state_dict(),
            "schedule": schedule.state_dict(),
            "average": average,
            "epoch": epoch + 1,
            "chance": chance.getstate(),
            "torch": torch.get_rng_state(),
        }
        torch.save(state, saved.with_suffix(".new"))
        saved.with_suffix(".new").replace(saved)
        torch.save(average, said.out / f"average-{epoch + 1}.pt")
        judge = StatementNetwork(said.encoder, weights=False).to(said.device)
        judge.load_state_dict(average)
        judge.eval()
        report = {"epoch": epoch + 1, "seconds": round(time.time() - clock)}
        for name, (examples, gold) in held.items():
            found = read_all(TorchNetwork(judge, said.device, half), examples, vocabulary, Thresholds(), size)
            figures = scorer.score(gold, found)
            direct = scorer.score(gold, found, direct=True)
            report[name] = {
                k: figures[k]["F1"]
                for k in ("found", "attributed", "exact", "soft", "source", "cue", "content")
            }
            report[name]["P"], report[name]["R"] = figures["found"]["P"], figures["found"]["R"]
            report[name]["direct"] = direct["attributed"]["F1"]
        with (said.out / "figures.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(report) + "\n")
        print(json.dumps(report), flush=True)


if __name__ == "__main__":
    main()
