"""Train the judge of announced changes on a laptop's cores.

    python -m training.train_judge --encoder DIR --out DIR training/data/changes-a.txt ... \
        --contrasts training/data/outcomes-s.txt ...

Domains named with ``--aside`` are kept for choosing settings; nothing is measured on unseen domains here.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from pathlib import Path
from typing import Any

import torch

from onrecord.reading.changes.outcomes import OUTCOMES, POINTERS

from .changes import cases
from .contrasts import blocks
from .judge import Judge, loss_of, together
from .judge_lessons import Case, Example, case, contrast_examples, examples, news_examples, varied
from .model import vocabulary_of
from .train import keep_memory


def arguments() -> argparse.Namespace:
    """The command line."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("files", type=Path, nargs="+", help="cases, as training/data/README.md describes them")
    ask.add_argument("--news", type=Path, help="what training.announce wrote with --hard")
    ask.add_argument("--contrasts", type=Path, nargs="*", default=[], help="files of training.contrasts")
    ask.add_argument("--contrasts-each", type=int, default=2, help="dispatches a contrast and epoch")
    ask.add_argument("--encoder", type=Path, required=True, help="folder of the pretrained encoder")
    ask.add_argument("--start", type=Path, help="weights of an earlier judge to go on from")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--aside", nargs="*", default=[], help="domains kept aside for choosing settings")
    ask.add_argument("--epochs", type=int, default=8)
    ask.add_argument("--batch", type=int, default=8)
    ask.add_argument("--rate", type=float, default=1e-4)
    ask.add_argument("--head-rate", type=float, default=1e-3)
    ask.add_argument("--none-each", type=int, default=1, help="sentences that announce nothing, a case")
    ask.add_argument("--news-changes", type=int, default=150, help="at most so many changes from news")
    ask.add_argument("--news-none", type=int, default=400, help="at most so many non-changes from news")
    ask.add_argument("--dropout", type=float, default=0.1)
    ask.add_argument("--ema", type=float, default=0.99)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--threads", type=int, default=2)
    return ask.parse_args()


def batches(found: list[Example], size: int, chance: random.Random) -> list[list[Example]]:
    """Examples of like length together, in random order."""
    order = sorted(found, key=lambda one: (one.given.pieces.shape[1] // 40, chance.random()))
    cut = [order[at : at + size] for at in range(0, len(order), size)]
    chance.shuffle(cut)
    return cut


@torch.no_grad()
def measured(judge: Judge, found: list[Example], padding: int) -> dict[str, str]:
    """Shares of right answers, as percentages with what they are of."""
    judge.eval()
    tally: dict[str, list[int]] = {}

    def note(name: str, right: bool) -> None:
        sums = tally.setdefault(name, [0, 0])
        sums[0] += bool(right)
        sums[1] += 1

    for one in found:
        given = together([one.given], padding)
        said = {name: odds[0] for name, odds in judge(given).items()}
        answer = int(said["outcome"].argmax())
        if one.change is None:
            note("none seen as none", answer == OUTCOMES.index("none"))
            continue
        note("change seen as change", answer != OUTCOMES.index("none"))
        note("outcome", int(said["outcome"][:-1].argmax()) == one.lesson.outcome)
        note("direction", int(said["direction"].argmax()) == one.lesson.direction)
        if any(one.lesson.evidence):
            ranked = said["evidence"][: len(one.lesson.evidence)].argsort(descending=True).tolist()
            note("evidence, first", bool(one.lesson.evidence[ranked[0]]))
            note("evidence, two", any(one.lesson.evidence[n] for n in ranked[:2]))
        for name, (rows, _) in POINTERS.items():
            right = one.lesson.pointers[name]
            there = torch.nonzero(given[rows][0].sum(-1) > 0).squeeze(-1).tolist()
            best = max(there, key=lambda n: float(said[name][n]), default=-1)
            if right is not None:
                note(name, best in right)
                note(f"{name} given", bool(said[f"{name} absent"] < 0))
            else:
                note(f"{name} absent", bool(said[f"{name} absent"] > 0))
    judge.train()
    return {name: f"{100 * a / b:.0f} of {b}" for name, (a, b) in sorted(tally.items())}


def news(path: Path | None) -> list[dict[str, Any]]:
    """Articles with marked changes and with spans that announce nothing."""
    if path is None:
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def main() -> None:
    said = arguments()
    keep_memory()
    torch.set_num_threads(said.threads)
    torch.manual_seed(said.seed)
    said.out.mkdir(parents=True, exist_ok=True)
    chance = random.Random(said.seed)
    vocabulary = vocabulary_of(said.encoder)
    frame = (vocabulary.start, vocabulary.end)
    lines = [line for path in said.files for line in cases(path)]
    read: list[Case] = [case(line, vocabulary) for line in lines]
    kept = [one for one in read if one.line.get("domain") in said.aside]
    rest = [one for one in read if one.line.get("domain") not in said.aside]
    train = examples(rest, said.none_each, frame, chance)
    known = [one for path in said.contrasts for one in blocks(path)]
    articles = [case(line, vocabulary) for line in news(said.news)]
    train += news_examples(articles, said.news_changes, said.news_none, frame, chance)
    aside = examples(kept, 2, frame, random.Random(5))
    print(
        f"{len(rest)} cases, {len(train)} examples, {len(known)} contrasts; "
        f"aside {len(kept)} cases, {len(aside)} examples",
        flush=True,
    )
    judge = Judge(said.encoder, dropout=said.dropout)
    if said.start:
        judge.load_state_dict(torch.load(said.start))
    body = [p for n, p in judge.named_parameters() if n.startswith("body")]
    heads = [p for n, p in judge.named_parameters() if not n.startswith("body")]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": said.rate}, {"params": heads, "lr": said.head_rate}], weight_decay=0.01
    )
    each = len(train) + said.contrasts_each * len(contrast_examples(known, vocabulary, frame, chance))
    steps = said.epochs * math.ceil(each / said.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda t: min(1.0, t / (0.1 * steps)) * (0.02 + 0.49 * (1 + math.cos(math.pi * t / steps))),
    )
    average = {name: value.clone() for name, value in judge.state_dict().items()}
    step = 0
    for epoch in range(1, said.epochs + 1):
        clock, total = time.time(), 0.0
        fresh = [varied(one, frame, chance) for one in train]
        for _ in range(said.contrasts_each):
            fresh += contrast_examples(known, vocabulary, frame, chance)
        some = batches(fresh, said.batch, chance)
        for batch in some:
            given = together([one.given for one in batch], vocabulary.padding)
            loss = loss_of(judge(given), given, [one.lesson for one in batch])
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            total += float(loss.detach())
            decay = min(said.ema, (1 + step) / (10 + step))
            with torch.no_grad():
                for name, value in judge.state_dict().items():
                    if value.dtype.is_floating_point:
                        average[name].lerp_(value, 1 - decay)
        print(f"epoch {epoch} {time.time() - clock:.0f}s loss {total / len(some):.3f}", flush=True)
        torch.save(average, said.out / "average.pt")
        if aside and (epoch % 2 == 0 or epoch == said.epochs):
            mean = Judge(said.encoder, weights=False)
            mean.load_state_dict(average)
            print(measured(mean, aside, vocabulary.padding), flush=True)


if __name__ == "__main__":
    main()
