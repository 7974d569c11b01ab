"""scikit-learn's side of bench/metrics.ts: the same metrics on the same data, vectorised, timed in one process."""

import json
import sys
import time

import numpy as np
from sklearn.metrics import average_precision_score, f1_score, roc_auc_score


def sweep(y_true, scores):
    """Best micro and macro F1 over every different score as the threshold of all labels, from cumulative sums."""
    rows, labels = y_true.shape
    positives = y_true.sum(axis=0, dtype=np.int64)
    f1_steps = np.empty((labels, rows))
    ranked_scores = np.empty((labels, rows))
    ranked_truth = np.empty((labels, rows), dtype=np.uint8)
    for label in range(labels):
        order = np.argsort(-scores[:, label])
        ranked_scores[label] = scores[order, label]
        ranked_truth[label] = y_true[order, label]
        tp = np.cumsum(ranked_truth[label], dtype=np.int64)
        f1_steps[label] = np.diff(2 * tp / (np.arange(1, rows + 1) + positives[label]), prepend=0)
    order = np.argsort(-ranked_scores.ravel())
    falling = ranked_scores.ravel()[order]
    last_of_tie = np.append(np.flatnonzero(np.diff(falling)), falling.size - 1)
    tp = np.cumsum(ranked_truth.ravel()[order], dtype=np.int64)
    micro = (2 * tp / (np.arange(1, tp.size + 1) + positives.sum()))[last_of_tie]
    macro = np.cumsum(f1_steps.ravel()[order])[last_of_tie] / labels
    thresholds = falling[last_of_tie]
    return {name: [float(f1.max()), float(thresholds[f1.argmax()])] for name, f1 in (("micro", micro), ("macro", macro))}


def timed(times, name, function):
    start = time.perf_counter()
    result = function()
    times[name] = time.perf_counter() - start
    return result


def main(folder, rows, labels):
    scores = np.fromfile(f"{folder}/scores.f64").reshape(rows, labels)
    y_true = np.fromfile(f"{folder}/y_true.u8", dtype=np.uint8).reshape(rows, labels)
    times, values = {}, {}
    y_pred = (scores >= 0.5).astype(np.uint8)
    f1 = timed(times, "F1", lambda: [f1_score(y_true, y_pred, average=a, zero_division=0) for a in ("micro", "macro")])
    values["f1_micro"], values["f1_macro"] = f1
    pairs = range(labels)
    values["average_precision"] = timed(
        times, "average precision", lambda: float(np.mean([average_precision_score(y_true[:, i], scores[:, i]) for i in pairs]))
    )
    values["roc_auc"] = timed(
        times, "ROC-AUC", lambda: float(np.mean([roc_auc_score(y_true[:, i], scores[:, i]) for i in pairs]))
    )
    best = timed(times, "sweep", lambda: sweep(y_true, scores))
    values["sweep_micro"], values["sweep_macro"] = best["micro"], best["macro"]
    print(json.dumps({"times": times, "values": values}))


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
