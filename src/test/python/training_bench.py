"""Trains scikit-learn models on the CSV files of a folder and prints, for each case: name, rows, then times of fit in ms and the quality.

Called by TrainingBenchTests; settings are those of the Java side, named there.
"""

import csv
import sys
import time
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LinearRegression, LogisticRegression, SGDClassifier
from sklearn.tree import DecisionTreeClassifier

WARM_UP, ROUNDS = 3, 15


def table(path):
    with open(path, encoding="utf-8") as file:
        rows = list(csv.reader(file))
    features = np.array([[float(cell) for cell in row[:-1]] for row in rows[1:]])
    return features, np.array([row[-1] for row in rows[1:]])


def case(name, make, x, y, quality):
    for _ in range(WARM_UP):
        model = make().fit(x, y)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        model = make().fit(x, y)
        times.append((time.perf_counter() - start) * 1000)
    print(name, len(x), f"{quality(model):.6f}", *(f"{t:.4f}" for t in times))


folder = Path(sys.argv[1])
for size in ("1", "10"):
    x, y = table(folder / f"noisy-line-{size}.csv")
    case(f"X09-{size}", LinearRegression, x, y.astype(float), lambda m: m.score(x, y.astype(float)))
    x, y = table(folder / f"classes-2d-{size}.csv")
    case(f"X10-{size}", lambda: LogisticRegression(C=1.0, max_iter=1000), x, y, lambda m: m.score(x, y))
    case(
        f"X10-sgd-{size}",
        lambda: SGDClassifier(
            loss="log_loss", alpha=0, learning_rate="constant", eta0=0.01, max_iter=100, tol=None, random_state=42
        ),
        x,
        y,
        lambda m: m.score(x, y),
    )
    case(
        f"X10-liblinear-{size}",
        lambda: LogisticRegression(C=1.0, solver="liblinear", tol=1e-4, max_iter=1000),
        x,
        y,
        lambda m: m.score(x, y),
    )
    x, y = table(folder / f"iris-{size}.csv")
    case(f"X11-{size}", lambda: DecisionTreeClassifier(max_depth=3, random_state=42), x, y, lambda m: m.score(x, y))
    x, y = table(folder / f"classes-10d-{size}.csv")
    case(
        f"X12-{size}",
        lambda: RandomForestClassifier(n_estimators=100, max_depth=5, random_state=42),
        x,
        y,
        lambda m: m.score(x, y),
    )
    x, y = table(folder / f"blobs-{size}.csv")
    case(f"X13-{size}", lambda: KMeans(4, n_init=1, random_state=42), x, y, lambda m: m.inertia_ / len(x))
