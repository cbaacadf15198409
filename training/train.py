"""Train the statement network: restartable, on CPU cores or on a GPU.

    python -m training.train --data POLNEAR --scorer SCORE.py --encoder DIR --out DIR

Every quarter of an hour and every epoch ends with a checkpoint; the same command run again goes on from
the last one.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import math
import random
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch

from onrecord.reading.decode import Thresholds
from onrecord.reading.scoring import WindowSize
from onrecord.reading.windows import windows

from .corpus import Example, example, load, passages, split_passages, split_tuning
from .lessons import load_lessons
from .loss import batches, loss_of
from .model import StatementNetwork, vocabulary_of
from .read import TorchNetwork, read_all, scorer_module

_SAVE_EVERY = 900.0
_PARTS = ("cue", "source", "content")


def keep_memory() -> None:
    """Tell glibc to keep freed memory: returning it to the system at every step triples the time of one."""
    try:
        allocator = ctypes.CDLL("libc.so.6")
    except OSError:
        return
    allocator.mallopt(-4, 0)  # M_MMAP_MAX
    allocator.mallopt(-1, 2**31 - 1)  # M_TRIM_THRESHOLD
    allocator.mallopt(-2, 2**28)  # M_TOP_PAD


def arguments() -> argparse.Namespace:
    """The command line."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True, help="folder with train.jsonl and dev.jsonl")
    ask.add_argument("--passages", type=Path, nargs="*", default=[], help="passages of our own, marked up")
    ask.add_argument(
        "--lessons", type=Path, nargs="*", default=[], help="what a teacher said: training.teach"
    )
    ask.add_argument(
        "--trust", type=float, default=0.5, help="weight of the teacher's word against the marks"
    )
    ask.add_argument("--more", type=Path, nargs="*", default=[], help="unmarked documents that have lessons")
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
    return ask.parse_args()


class Run:
    """A network in training with everything that a restart needs."""

    def __init__(self, said: argparse.Namespace, steps: int) -> None:
        self.said = said
        self.model = StatementNetwork(said.encoder).to(said.device)
        self.average = {k: v.detach().clone() for k, v in self.model.state_dict().items()}
        body = [p for n, p in self.model.named_parameters() if n.startswith("encoder.body")]
        heads = [p for n, p in self.model.named_parameters() if not n.startswith("encoder.body")]
        self.optimizer = torch.optim.AdamW(
            [{"params": body, "lr": said.rate}, {"params": heads, "lr": said.head_rate}],
            weight_decay=0.01,
            betas=(0.9, 0.98),
        )
        warm = max(1, steps // 20)

        def rate(step: int) -> float:
            if step < warm:
                return step / warm
            done = min(1.0, (step - warm) / max(1, steps - warm))
            return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done))

        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, rate)
        self.epoch = self.batch = self.step = 0
        self._file = said.out / "last.pt"
        if self._file.exists():
            self._restore(torch.load(self._file, weights_only=False))

    def _restore(self, state: dict[str, Any]) -> None:
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.average = state["average"]
        self.epoch, self.batch, self.step = state["epoch"], state["batch"], state["step"]

    def save(self) -> None:
        """Write a checkpoint; one that is cut short leaves the last one whole."""
        state = {
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "average": self.average,
            "epoch": self.epoch,
            "batch": self.batch,
            "step": self.step,
        }
        torch.save(state, self._file.with_suffix(".new"))
        self._file.with_suffix(".new").replace(self._file)

    def update(self, loss: torch.Tensor) -> None:
        """One step down, and the moving average of the weights with it."""
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.step += 1
        decay = min(self.said.ema, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for name, value in self.model.state_dict().items():
                if value.dtype.is_floating_point:
                    self.average[name].lerp_(value, 1 - decay)

    def averaged(self) -> StatementNetwork:
        """The network with the averaged weights, to be measured."""
        judge = StatementNetwork(self.said.encoder, weights=False).to(self.said.device)
        judge.load_state_dict(self.average)
        return judge.eval()


def one_epoch(run: Run, train: list[Example]) -> None:
    """From where the run stands to the end of the epoch."""
    said = run.said
    vocabulary = vocabulary_of(said.encoder)
    order = random.Random(f"{said.seed} {run.epoch}")
    alarms = random.Random(run.step)
    torch.manual_seed(said.seed * 100_000 + run.step)
    run.model.train()
    clock = saved = time.time()
    sums, seen = dict.fromkeys(_PARTS, 0.0), 0
    for number, batch in enumerate(batches(train, said.batch, said.size, said.overlap, order)):
        if number < run.batch:
            continue
        loss, parts = loss_of(run.model, batch, vocabulary, said.device, alarms, said.trust)
        run.update(loss)
        run.batch = number + 1
        for part in _PARTS:
            sums[part] += parts[part]
        seen += 1
        if seen == 20:
            means = " ".join(f"{part} {value / seen:.3f}" for part, value in sums.items())
            print(f"epoch {run.epoch + 1} step {number + 1} {time.time() - clock:.0f}s {means}", flush=True)
            sums, seen = dict.fromkeys(_PARTS, 0.0), 0
        if time.time() - saved > _SAVE_EVERY:
            run.save()
            saved = time.time()
    run.epoch, run.batch = run.epoch + 1, 0
    run.save()
    torch.save(run.average, said.out / f"average-{run.epoch}.pt")


def main() -> None:
    """Train to the last epoch, measuring after each."""
    said = arguments()
    keep_memory()
    torch.set_num_threads(said.threads)
    torch.manual_seed(said.seed)
    said.out.mkdir(parents=True, exist_ok=True)
    vocabulary = vocabulary_of(said.encoder)
    scorer = scorer_module(said.scorer)
    rest, kept = split_tuning(load(said.data / "train.jsonl"), said.tuning)
    train = [example(line, vocabulary) for line in rest]
    own = [line for path in said.passages for line in passages(path)]
    train += [example(line, vocabulary, complete=True) for line in split_passages(own)[0] * said.repeat]
    train += [example({"attributions": [], **line}, vocabulary) for path in said.more for line in load(path)]
    lessons = {key: one for path in said.lessons for key, one in load_lessons(path).items()}
    train = [replace(one, lesson=lessons.get(one.id)) for one in train]
    train = [one for one in train if one.targets or one.lesson]
    held = {"tune": kept, "dev": load(said.data / "dev.jsonl")}
    if said.most:
        train, held["dev"] = train[: said.most], held["dev"][: said.most]
    judged = {name: [example(line, vocabulary) for line in lines] for name, lines in held.items()}
    gold = {name: {str(line["id"]): line for line in lines} for name, lines in held.items()}
    shorter = said.size * 5 // 6  # the mean of the shifted windows
    count = sum(len(windows(one.words, one.encoded.first, shorter, said.overlap)) for one in train)
    run = Run(said, said.epochs * count // said.batch)
    size = WindowSize(said.size, said.overlap)
    while run.epoch < said.epochs:
        one_epoch(run, train)
        network = TorchNetwork(run.averaged(), said.device, True)
        report: dict[str, Any] = {"epoch": run.epoch}
        for name, examples in judged.items():
            found = read_all(network, examples, vocabulary, Thresholds(), size)
            figures = scorer.score(gold[name], found)
            direct = scorer.score(gold[name], found, direct=True)
            report[name] = {key: figures[key]["F1"] for key in scorer.FIGURES}
            report[name] |= {"P": figures["found"]["P"], "R": figures["found"]["R"]}
            report[name]["direct"] = direct["attributed"]["F1"]
        with (said.out / "figures.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(report) + "\n")
        print(json.dumps(report), flush=True)


if __name__ == "__main__":
    main()
