"""Trains the zone network on what `examples.ts` wrote, or cross-validates it by web domain.

    python3 train.py DATA                      cross-validates: figures, calibration
    python3 train.py DATA --out WEIGHTS.json   trains on everything there and writes the weights

Needs PyTorch (Debian: python3-torch). The network: a line's state is a sum of learned rows, one for the answer to each
question (local, and about its surroundings), the mean of its words' rows, and its word evidence through a matrix; then
residual blocks of depthwise dilated convolutions over the lines (Bai et al. 2018; Chollet 2017); then a linear layer, to which
the answers about the surroundings add directly. Loss: log of the summed probability of the zones that the gold allows.
"""
import argparse
import base64
import json
import os
import time

# Before they load: libraries of linear algebra start threads of their own, which only wait here.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

ap = argparse.ArgumentParser()
ap.add_argument("data")
ap.add_argument("--out", default="")
ap.add_argument("--epochs", type=int, default=20)
ap.add_argument("--seed", type=int, default=2)
ap.add_argument("--rate", type=float, default=2e-3)
ap.add_argument("--temperature", type=float, default=0, help="of the weights written; from the documents held out where 0")
ap.add_argument("--priors", default="", help="hand-set weights: report with and without them")
ap.add_argument("--folds", default="")
ap.add_argument("--without", default="", help="names of inputs to leave out, for ablations: words, evidence, or a template")
ap.add_argument("--dump", default="", help="write the log odds of every test line")
args = ap.parse_args()
torch.set_num_threads(1)
torch.manual_seed(args.seed)
rng = np.random.default_rng(args.seed)

STATE = 32
REACHES = [1, 2, 4, 8, 16, 32]
MOST_WORDS = 64
UNKNOWN, FIRST_WORD = 10, 16
DROP_STATE, DROP_TEMPLATE, DROP_WORD, DROP_WORDS = 0.2, 0.15, 0.1, 0.25
# A document weighs less the longer it is, but more than one short one.
LENGTH_POWER = 0.25
BOILERPLATE, ARTICLE, COMMENTS = 1, 2, 4
OPEN = 7
ZONES = ["boilerplate", "article", "comments"]

meta = json.load(open(f"{args.data}/meta.json"))
LOCAL, AROUND = meta["local"], meta["around"]
sizes = [t["size"] for t in LOCAL] + [t["size"] for t in AROUND]
names = [t["name"] for t in LOCAL] + [t["name"] for t in AROUND]
base = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
FIRST_AROUND = int(base[len(LOCAL)])
left_out = set(filter(None, args.without.split(";")))
kept = np.array([0.0 if n in left_out else 1.0 for n in names], dtype=np.float32)


def read(name):
    at = f"{args.data}/{name}"
    local = np.fromfile(at + ".local", dtype=np.uint8).reshape(-1, len(LOCAL))
    around = np.fromfile(at + ".around", dtype=np.uint8).reshape(-1, len(AROUND))
    ids = np.fromfile(at + ".ids", dtype=np.uint16)
    evidence = np.fromfile(at + ".evidence", dtype=np.float32).reshape(-1, 3)
    line = word = 0
    docs = []
    for m in meta["documents"][name]:
        n, counts = m["lines"], np.array(m["words"], dtype=np.int64)
        if n:
            own = ids[word : word + counts.sum()].astype(np.int64)
            first = np.concatenate([[0], np.cumsum(counts)[:-1]])
            keep = np.concatenate([np.arange(s, s + min(c, MOST_WORDS)) for s, c in zip(first, counts)])
            docs.append(
                dict(
                    meta=m,
                    file=name,
                    rows=np.concatenate([local[line : line + n], around[line : line + n]], 1).astype(np.int64) + base[:-1],
                    around=around[line : line + n],
                    evidence=np.clip(evidence[line : line + n], -6, 0),
                    ids=own[keep],
                    counts=np.minimum(counts, MOST_WORDS),
                    allowed=np.array(m["allowed"], dtype=np.int64),
                    lengths=np.array(m["lengths"]),
                )
            )
        line += n
        word += int(counts.sum())
    return docs


def shifted(x, by):
    """`x` of the line `by` lines below, zero beyond the ends; `x` is documents by lines by state."""
    if abs(by) >= x.shape[1]:
        return torch.zeros_like(x)
    none = x.new_zeros(x.shape[0], abs(by), x.shape[2])
    return torch.cat([x[:, by:], none], 1) if by > 0 else torch.cat([none, x[:, :by]], 1)


class Block(nn.Module):
    """A depthwise dilated convolution over the lines, then a mix of the channels, added to what came in."""

    def __init__(self, reach):
        super().__init__()
        self.reach = reach
        self.deep = nn.Parameter(torch.empty(3, STATE).uniform_(-(3**-0.5), 3**-0.5))
        self.bias = nn.Parameter(torch.empty(STATE).uniform_(-(3**-0.5), 3**-0.5))
        self.mix = nn.Linear(STATE, STATE)

    def forward(self, x, mask, drop):
        own = x * mask
        y = own * self.deep[1] + shifted(own, -self.reach) * self.deep[0] + shifted(own, self.reach) * self.deep[2]
        return x + F.relu(drop(self.mix(y + self.bias)))


class Network(nn.Module):
    """Answers come as a row of ones and zeros, so that the sums of learned rows are a product: that trains far faster."""

    def __init__(self):
        super().__init__()
        self.rows = nn.Parameter(torch.randn(int(base[-1]), STATE) * 0.05)
        self.words = nn.EmbeddingBag(meta["vocabulary"], STATE, mode="mean")
        nn.init.normal_(self.words.weight, 0, 0.05)
        self.evidence = nn.Linear(4, STATE)
        self.blocks = nn.ModuleList([Block(reach) for reach in REACHES])
        self.out = nn.Linear(STATE, 3)
        self.direct = nn.Parameter(torch.zeros(int(base[-1]) - FIRST_AROUND, 3))
        self.drop = nn.Dropout(DROP_STATE)

    def forward(self, b):
        count, longest = b["mask"].shape[:2]
        h = b["answers"] @ self.rows + self.evidence(b["evidence"])
        if "words" not in left_out:
            h = h + 3 * self.words(b["ids"], b["starts"])
        x = torch.zeros(count * longest, STATE).index_copy(0, b["place"], F.relu(h)).view(count, longest, -1)
        x = self.drop(x)
        for block in self.blocks:
            x = block(x, b["mask"], self.drop)
        scores = self.out(x.reshape(count * longest, -1)[b["place"]])
        return scores + b["answers"][:, FIRST_AROUND:] @ self.direct


def batch(docs, train):
    lengths = [len(d["allowed"]) for d in docs]
    longest = max(lengths)
    mask = torch.zeros(len(docs), longest, 1)
    rows = torch.from_numpy(np.concatenate([d["rows"] for d in docs]))
    given = torch.from_numpy(kept).repeat(len(rows), 1)
    place, ids, starts, evidence = [], [], [], []
    words = line = 0
    for i, d in enumerate(docs):
        n = lengths[i]
        mask[i, :n] = 1
        place.append(np.arange(n) + i * longest)
        unknown = not d["meta"]["known"] or (train and rng.random() < DROP_WORDS) or "evidence" in left_out
        own = d["ids"]
        if unknown:
            own = np.where(own >= FIRST_WORD, UNKNOWN, own)
        elif train:
            own = np.where(rng.random(len(own)) < DROP_WORD, UNKNOWN, own)
        e = np.zeros((n, 4), dtype=np.float32)
        if not unknown:
            e[:, :3], e[:, 3] = d["evidence"], 1
        evidence.append(e)
        ids.append(own)
        starts.append(np.concatenate([[0], np.cumsum(d["counts"])[:-1]]) + words)
        words += len(own)
        if train:
            whole = (rng.random(len(kept)) >= DROP_TEMPLATE) / (1 - DROP_TEMPLATE)
            given[line : line + n] *= torch.from_numpy(whole.astype(np.float32))
        line += n
    tensor = lambda parts: torch.from_numpy(np.concatenate(parts))
    weights = [np.full(n, n**-LENGTH_POWER, dtype=np.float32) for n in lengths]
    return dict(
        mask=mask,
        place=tensor(place),
        answers=torch.zeros(len(rows), int(base[-1])).scatter_(1, rows, given),
        evidence=tensor(evidence),
        ids=tensor(ids),
        starts=tensor(starts),
        allowed=tensor([d["allowed"] for d in docs]),
        weights=tensor(weights),
    )


def batches(docs, train):
    order = sorted(range(len(docs)), key=lambda i: len(docs[i]["allowed"]) + (rng.random() * 20 if train else 0))
    out, current = [], []
    for i in order:
        if current and (len(current) + 1) * len(docs[i]["allowed"]) > 3000:
            out.append(current)
            current = []
        current.append(i)
    out.append(current)
    if train:
        rng.shuffle(out)
    return out


BITS = torch.tensor([BOILERPLATE, ARTICLE, COMMENTS])


def train(docs, label):
    net = Network()
    tables = [net.rows, net.direct]
    own = {id(p) for p in tables}
    rest = [p for p in net.parameters() if id(p) not in own]
    rates = [args.rate, 4 * args.rate]
    optimiser = torch.optim.AdamW([dict(params=rest), dict(params=tables)], lr=args.rate, weight_decay=1e-4)
    steps = len(batches(docs, False)) * args.epochs + 60
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rates, total_steps=steps, pct_start=0.15)
    done = 0
    for epoch in range(args.epochs):
        began, total, count = time.time(), 0.0, 0
        net.train()
        for some in batches(docs, True):
            b = batch([docs[i] for i in some], True)
            log = F.log_softmax(net(b), 1)
            allowed = (b["allowed"][:, None] & BITS) > 0
            loss = -torch.logsumexp(log.masked_fill(~allowed, -1e4), 1)
            weight = b["weights"] * (b["allowed"] != OPEN)
            loss = (loss * weight).sum() / weight.sum().clamp(min=1e-6)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            done += 1
            if done < steps:
                schedule.step()
            total, count = total + loss.item(), count + 1
        print(f"{label}, pass {epoch + 1}: loss {total / count:.4f}, {time.time() - began:.0f} s", flush=True)
    net.eval()
    return net


def scores(net, docs):
    """Scores of each document's lines, in order."""
    out = [None] * len(docs)
    with torch.no_grad():
        for some in batches(docs, False):
            own = [docs[i] for i in some]
            all_ = net(batch(own, False)).numpy()
            at = 0
            for i, d in zip(some, own):
                out[i] = all_[at : at + len(d["allowed"])]
                at += len(d["allowed"])
    return out


def softmax(x):
    e = np.exp(x - x.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def judged(d, best):
    """Scored lines, their gold zones, and the zones found as the scorer takes them."""
    scored = d["allowed"] != OPEN
    gold = np.where(d["allowed"] == ARTICLE, 1, np.where(d["allowed"] == COMMENTS, 2, 0))
    found = best if d["meta"]["comments"] else np.where(best == 2, 0, best)
    return scored, gold, found


def figures(docs, all_scores):
    tally = {}
    for d, s in zip(docs, all_scores):
        scored, gold, found = judged(d, s.argmax(1))
        for zone in range(3):
            if zone == 2 and not d["meta"]["comments"]:
                continue
            t = tally.setdefault((d["file"], d["meta"]["tier"], zone), np.zeros(6))
            for k, hit in enumerate(
                (
                    scored & (found == zone) & (gold == zone),
                    scored & (found == zone) & (gold != zone),
                    scored & (found != zone) & (gold == zone),
                )
            ):
                t[k] += hit.sum()
                t[3 + k] += d["lengths"][hit].sum()
    f1 = lambda tp, fp, fn: 2 * tp / max(1, 2 * tp + fp + fn)
    for file, tier, zone in sorted(tally):
        t = tally[file, tier, zone]
        print(f"{file:9} {tier:13} {ZONES[zone]:12} line-F1 {f1(*t[:3]):.3f}  char-F1 {f1(*t[3:]):.3f}  lines {int(t[0] + t[2])}")
    total = {z: sum((t for (f, _, zone), t in tally.items() if f == "cleaned" and zone == z), np.zeros(6)) for z in range(3)}
    print("cleaned, macro line-F1 over the zones: %.3f" % np.mean([f1(*total[z][:3]) for z in range(3)]))
    core = {z: tally.get(("cleaned", "core", z), np.zeros(6)) for z in range(3)}
    print("cleaned core, macro line-F1 over the zones: %.3f" % np.mean([f1(*core[z][:3]) for z in range(3)]))


def confidences(docs, all_scores, temperature):
    sure, right = [], []
    for d, s in zip(docs, all_scores):
        p = softmax(s / temperature)
        best = p.argmax(1)
        if not d["meta"]["comments"]:
            # Where comments have no gold of their own, they and boilerplate are one answer.
            p = np.stack([p[:, 0] + p[:, 2], p[:, 1]], 1)
            best = p.argmax(1)
        scored, gold, _ = judged(d, best)
        sure.append(p.max(1)[scored])
        right.append((best == gold)[scored])
    return np.concatenate(sure), np.concatenate(right)


def calibration(sure, right):
    edges = np.array([0.33, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001])
    error, table = 0.0, []
    for low, high in zip(edges[:-1], edges[1:]):
        own = (sure >= low) & (sure < high)
        if own.any():
            error += own.mean() * abs(sure[own].mean() - right[own].mean())
            table.append((low, high, int(own.sum()), sure[own].mean(), right[own].mean()))
    return error, table


def with_priors(docs, all_scores, temperature):
    """The scores as the product takes them: divided by the temperature, hand-set weights added (see `priors.ts`)."""
    file = json.load(open(args.priors))
    column = {name: t for t, name in enumerate(names)}
    out = []
    for d, s in zip(docs, all_scores):
        s = s / temperature
        answers = d["rows"] - base[:-1]
        parts = [file["page" if d["meta"]["page"] else "cleaned"]] + ([] if d["meta"]["known"] else [file["unknownWords"]])
        for part in parts:
            for section in ("local", "below", "around"):
                for name, rows in part[section].items():
                    for answer, weights in rows.items():
                        hit = answers[:, column[name]] == int(answer)
                        if section == "below":
                            hit = np.concatenate([[False], hit[:-1]])
                        s[hit] += np.array(weights, dtype=np.float32)
        out.append(s)
    return out


def report(docs, all_scores):
    figures(docs, all_scores)
    best = min((calibration(*confidences(docs, all_scores, t))[0], t) for t in np.arange(0.8, 1.81, 0.05))
    print(f"temperature {best[1]:.2f}: expected calibration error {best[0]:.4f}")
    for low, high, n, said, was in calibration(*confidences(docs, all_scores, best[1]))[1]:
        print(f"  {low:.2f}-{min(1, high):.2f}  {n:7} lines  said {said:.3f}  right {was:.3f}")
    for file in sorted({d["file"] for d in docs}):
        own = [(d, s) for d, s in zip(docs, all_scores) if d["file"] == file]
        print(f"  {file}: {calibration(*confidences([d for d, _ in own], [s for _, s in own], best[1]))[0]:.4f}")
    if args.priors:
        print("with hand-set weights:")
        all_scores = with_priors(docs, all_scores, args.temperature or best[1])
        figures(docs, all_scores)
        print(f"  calibration error {calibration(*confidences(docs, all_scores, 1.0))[0]:.4f}")
    worst = []
    for d, s in zip(docs, all_scores):
        if d["file"] == "pages":
            scored, gold, found = judged(d, s.argmax(1))
            wrong = scored & ((gold == 1) != (found == 1))
            worst.append((int(wrong.sum()), d["meta"]["id"], d["meta"]["tier"], len(gold), int((wrong & (found == 1)).sum()), int((wrong & (gold == 2)).sum())))
    for row in sorted(worst, reverse=True)[:12] + sorted((w for w in worst if w[2] == "core"), reverse=True)[:8]:
        print("  wrong %d in %s (%s, %d lines): %d taken for article, %d of them comments" % row)
    return best[1]


def means(net, docs):
    """Mean state that each template, the words and the evidence give a line, and mean direct score of each template."""
    count = np.zeros(int(base[-1]))
    for d in docs:
        count += np.bincount(d["rows"].ravel(), minlength=len(count))
    rows, direct = net.rows.detach().numpy(), net.direct.detach().numpy()
    parts, plain = [], []
    for t, (low, high) in enumerate(zip(base[:-1], base[1:])):
        share = count[low:high] / max(1, count[low:high].sum())
        parts.append(share @ rows[low:high])
        if t >= len(LOCAL):
            plain.append(share @ direct[low - FIRST_AROUND : high - FIRST_AROUND])
    sums, lines = np.zeros((2, STATE)), 0
    with torch.no_grad():
        for some in batches(docs, False)[::20]:
            b = batch([docs[i] for i in some], False)
            sums[0] += 3 * net.words(b["ids"], b["starts"]).sum(0).numpy()
            sums[1] += (b["evidence"] @ net.evidence.weight.T).sum(0).numpy()
            lines += len(b["evidence"])
    return torch.tensor(np.array([*parts, *(sums / lines)])), torch.tensor(np.array(plain))


def pack(net, temperature, docs):
    def bytes_of(weight):
        w = weight.detach().numpy().astype(np.float32)
        step = float(np.abs(w).max()) / 127
        return dict(step=step, values=base64.b64encode(np.round(w / step).astype(np.int8).tobytes()).decode())

    def floats_of(*parts):
        all_ = np.concatenate([p.detach().numpy().astype(np.float32).ravel() for p in parts])
        return base64.b64encode(all_.tobytes()).decode()

    mean_states, mean_direct = means(net, docs)
    evidence = net.evidence.weight.detach().T.contiguous()
    blocks = []
    for block in net.blocks:
        blocks.append(floats_of(block.deep, block.bias, block.mix.weight.T.contiguous(), block.mix.bias))
    file = dict(
        state=STATE,
        reaches=REACHES,
        temperature=round(float(temperature), 3),
        mostWords=MOST_WORDS,
        local=[[t["name"], t["size"]] for t in LOCAL],
        around=[[t["name"], t["size"]] for t in AROUND],
        rows=bytes_of(net.rows),
        bias=floats_of(net.evidence.bias),
        words=bytes_of(3 * net.words.weight),
        evidence=floats_of(evidence),
        blocks=blocks,
        head=floats_of(net.out.weight, net.out.bias),
        direct=floats_of(net.direct),
        means=floats_of(mean_states),
        directMeans=floats_of(mean_direct),
    )
    json.dump(file, open(args.out, "w"), separators=(",", ":"))
    open(args.out, "a").write("\n")


train_files = ["pages", "cleaned", "variantB"]
data = {f: read(f) for f in meta["documents"]}
if args.out:
    own = [d for f in train_files for d in data[f]]
    net = train(own, "all")
    held = data.get("held", [])
    temperature = report(held, scores(net, held)) if held else 1.0
    pack(net, args.temperature or temperature, own)
else:
    folds = [int(k) for k in args.folds.split(",")] if args.folds else range(meta["folds"])
    tested, found = [], []
    for k in folds:
        net = train([d for f in train_files for d in data[f] if d["meta"]["fold"] != k], f"fold {k + 1}")
        own = [d for f in train_files for d in data[f] if d["meta"]["fold"] == k]
        own_scores = scores(net, own)
        tested += own
        found += own_scores
    report(tested, found)
    if args.dump:
        json.dump([(d["file"], d["meta"]["id"], np.round(s, 2).tolist()) for d, s in zip(tested, found)], open(args.dump, "w"))
