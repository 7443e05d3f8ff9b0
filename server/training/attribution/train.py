"""Trains the models of attribution. Called by attribution.ts: train.py EXAMPLES.json OUT_FOLDER FOLDS SEED"""
import json
import sys

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression


# How often each invented sentence counts.
INVENTED = 4.0


def pack_trees(model, digits=4):
    """The columns of model/trees.ts: left child is the next row."""
    out = {"base": round(float(np.ravel(model._baseline_prediction)[0]), digits), "roots": [], "feature": [], "threshold": [], "right": []}

    def walk(nodes, at):
        row = len(out["feature"])
        node = nodes[at]
        if node["is_leaf"]:
            out["feature"].append(-1)
            out["threshold"].append(round(float(node["value"]), digits))
            out["right"].append(0)
            return
        out["feature"].append(int(node["feature_idx"]))
        out["threshold"].append(round(float(node["num_threshold"]), digits))
        out["right"].append(0)
        walk(nodes, node["left"])
        out["right"][row] = len(out["feature"])
        walk(nodes, node["right"])

    for (predictor,) in model._predictors:
        out["roots"].append(len(out["feature"]))
        walk(predictor.nodes, 0)
    return out


class Lexical:
    """Logistic regression over words at places and pairs of them."""

    def __init__(self, pairs, size, c=0.15, least=3):
        self.pairs, self.size, self.c, self.least = pairs, size, c, least

    def keys(self, words):
        n, t = words.shape
        single = words + np.arange(t) * self.size
        base = t * self.size
        double = [
            base + (k * self.size + words[:, a]) * self.size + words[:, b]
            for k, (a, b) in enumerate(self.pairs)
        ]
        return np.concatenate([single, np.stack(double, 1)], 1) if double else single

    def fit(self, words, y, w):
        keys = self.keys(words)
        found, counts = np.unique(keys, return_counts=True)
        self.columns = found[counts >= self.least]
        self.model = LogisticRegression(C=self.c, max_iter=300, solver="liblinear")
        self.model.fit(self.matrix(keys), y, sample_weight=w)
        return self

    def matrix(self, keys):
        where = np.searchsorted(self.columns, keys)
        where[where == len(self.columns)] = 0
        known = self.columns[where] == keys
        rows = np.repeat(np.arange(len(keys)), known.sum(1))
        return csr_matrix((np.ones(known.sum()), (rows, where[known])), shape=(len(keys), len(self.columns)))

    def score(self, words):
        return self.model.decision_function(self.matrix(self.keys(words)))

    def pack(self, single, double, name):
        out = {"bias": round(float(self.model.intercept_[0]), 3), "single": {s: {} for s in single}, "double": {d: {} for d in double}}
        base = len(single) * self.size
        for key, weight in zip(self.columns, self.model.coef_[0]):
            weight = round(float(weight), 2)
            if weight == 0:
                continue
            if key < base:
                out["single"][single[key // self.size]][name(int(key % self.size))] = weight
            else:
                key -= base
                b = int(key % self.size)
                key //= self.size
                out["double"][double[key // self.size]][name(int(key % self.size)) + " " + name(b)] = weight
        return out


def parts(groups, count, seed):
    rng = np.random.RandomState(seed)
    unique = np.unique(groups)
    rng.shuffle(unique)
    part = {g: i % count for i, g in enumerate(unique)}
    return np.array([part[g] for g in groups])


def fill(x, names, lexical, example):
    """Columns that are made of lexical scores of the candidate and its neighbours."""
    x = x.copy()
    col = {n: i for i, n in enumerate(names)}
    art, line, sent = example
    n = len(x)
    start = 0
    best_before, last = -9.0, None
    while start < n:
        end = start
        while end < n and art[end] == art[start] and line[end] == line[start] and sent[end] == sent[start]:
            end += 1
        here = lexical[start:end]
        x[start:end, col["lexical score"]] = here
        for i in range(end - start):
            x[start + i, col["score of the one before"]] = here[i - 1] if i > 0 else -9
            x[start + i, col["score of the one behind"]] = here[i + 1] if i + 1 < end - start else -9
            others = np.delete(here, i)
            x[start + i, col["best of the others"]] = max(others.max(), -9) if len(others) else -9
        key = (art[start], line[start], sent[start] - 1)
        before = max(best_before, -9) if last == key else -9
        x[start:end, col["score of the sentence before"]] = before
        best_before, last = here.max(), (art[start], line[start], sent[start])
        start = end
    return x


def train_cue(data, keep, seed):
    words, x, y, example = data["words"], data["x"], data["y"], data["example"]
    index = np.flatnonzero(keep)
    use = y[index] >= 0
    sub = tuple(e[index] for e in example)
    inner = parts(sub[0], 5, seed)
    weight = np.where(data["invented"][index], INVENTED, 1.0)
    lexical = np.zeros(len(index))
    for k in range(5):
        fit = (inner != k) & use
        model = Lexical(data["pairs"], data["size"]).fit(words[index[fit]], y[index[fit]], weight[fit])
        lexical[inner == k] = model.score(words[index[inner == k]])
    final = Lexical(data["pairs"], data["size"]).fit(words[index[use]], y[index[use]], weight[use])
    filled = fill(x[index], data["names"], lexical, sub)
    trees = HistGradientBoostingClassifier(
        max_iter=160, learning_rate=0.06, max_leaf_nodes=12, min_samples_leaf=25, l2_regularization=2, random_state=seed, early_stopping=False
    ).fit(filled[use], y[index][use], sample_weight=weight[use])
    return final, trees


def main():
    file, out, folds, seed = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    with open(file) as handle:
        given = json.load(handle)
    rows = given["cue"]
    data = {
        "words": np.array([r["words"] for r in rows], dtype=np.int64),
        "x": np.array([r["features"] for r in rows], dtype=np.float64),
        "y": np.array([r["label"] for r in rows]),
        "example": tuple(np.array([r[k] for r in rows]) for k in ("article", "line", "sentence")),
        "pairs": given["cuePairs"],
        "size": given["size"],
        "names": given["cueFeatures"],
    }
    data["invented"] = np.array([given["part"][a] < 0 for a in data["example"][0]])
    part = np.array([given["part"][a] for a in data["example"][0]])
    name = lambda number: given["wordNames"][number]
    scores = np.zeros(len(rows))
    held = np.array([given["held"][a] for a in data["example"][0]])
    for fold in [*range(folds), "shipped"]:
        keep = ~held if fold == "shipped" else part != fold
        lexical, trees = train_cue(data, keep, seed)
        test = np.flatnonzero(~keep)
        sub = tuple(e[test] for e in data["example"])
        filled = fill(data["x"][test], data["names"], lexical.score(data["words"][test]), sub)
        if fold != "shipped":
            scores[test] = trees.decision_function(filled)
        pack = {"words": given["vocabulary"], "cue": {"lexical": lexical.pack(given["cueSingles"], given["cueDoubles"], name), "trees": pack_trees(trees), "threshold": 0.42}}
        with open(f"{out}/fold{fold}.json", "w") as handle:
            json.dump(pack, handle, separators=(",", ":"))
    y = data["y"]
    use = (y >= 0) & ~data["invented"]
    for threshold in (0.3, 0.36, 0.42, 0.48, 0.54):
        said = 1 / (1 + np.exp(-scores[use])) >= threshold
        tp = (said & (y[use] == 1)).sum()
        print(f"cue candidates at {threshold}: P {tp / said.sum():.3f} R {tp / (y[use] == 1).sum():.3f} F1 {2 * tp / (said.sum() + (y[use] == 1).sum()):.3f}")


main()
