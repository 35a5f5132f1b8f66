"""Writes the data sets that the chapter "Machine learning" takes from scikit-learn: noisy-line, classes-2d, classes-10d, iris, blobs, moons-clean.

Run in this folder: python3 generate_datasets.py. Made with numpy 1.24.2 and scikit-learn 1.2.1; the column "part" keeps the split that
sklearn.model_selection.train_test_split gives for random_state=42, so that programs in other languages train on the same rows.
"""

import csv

import numpy as np
from sklearn.datasets import load_iris, make_blobs, make_classification, make_moons
from sklearn.model_selection import train_test_split

SEED = 42


def parts(n, share):
    train, test = train_test_split(np.arange(n), test_size=share, random_state=SEED)
    part = np.empty(n, dtype=object)
    part[train], part[test] = "train", "test"
    return part


def write(name, header, rows):
    with open(f"../datasets/{name}/data.csv", "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def exact(x):
    return repr(float(x))


def noisy_line():
    np.random.seed(SEED)
    x = 2 * np.random.rand(100, 1)
    y = 4 + 3 * x + np.random.randn(100, 1)
    part = parts(100, 0.2)
    write("noisy-line", ["x", "y", "part"], [[exact(a), exact(b), p] for a, b, p in zip(x[:, 0], y[:, 0], part)])


def classes(name, features, informative, redundant):
    x, y = make_classification(
        n_samples=1000,
        n_features=features,
        n_informative=informative,
        n_redundant=redundant,
        n_clusters_per_class=1,
        random_state=SEED,
    )
    part = parts(1000, 0.3)
    names = [f"x{i + 1}" for i in range(features)] if features == 2 else [f"f{i}" for i in range(features)]
    labels = ["zero", "one"]
    write(name, [*names, "label", "part"], [[*map(exact, r), labels[c], p] for r, c, p in zip(x, y, part)])


def iris():
    data = load_iris()
    part = parts(150, 0.3)
    write(
        "iris",
        ["sepal_length", "sepal_width", "petal_length", "petal_width", "species", "part"],
        [[*(f"{v:.1f}" for v in r), data.target_names[c], p] for r, c, p in zip(data.data, data.target, part)],
    )


def blobs():
    x, y = make_blobs(n_samples=300, centers=4, cluster_std=0.60, random_state=SEED)
    write("blobs", ["x1", "x2", "group"], [[*map(exact, r), "ABCD"[c]] for r, c in zip(x, y)])


def moons_clean():
    x, y = make_moons(n_samples=1000, noise=0.1, random_state=SEED)
    part = parts(1000, 0.2)
    labels = ["upper", "lower"]
    write("moons-clean", ["x1", "x2", "label", "part"], [[*map(exact, r), labels[c], p] for r, c, p in zip(x, y, part)])


noisy_line()
classes("classes-2d", 2, 2, 0)
classes("classes-10d", 10, 5, 2)
iris()
blobs()
moons_clean()
