"""Writes the data sets that the chapter "Machine learning" takes from scikit-learn: noisy-line, classes-2d, classes-10d, iris, blobs, moons-clean.

Run in this folder: python3 generate_datasets.py. Made with numpy 1.24.2 and scikit-learn 1.2.1; the column "part" keeps the split that
sklearn.model_selection.train_test_split gives for random_state=42, so that programs in other languages train on the same rows.
"""

import csv

import numpy as np
from sklearn.datasets import load_iris, make_blobs, make_classification, make_moons
from sklearn.model_selection import train_test_split

SEED = 42
# of 43 to 72 the one whose rows are the most usual: a forest and a tree reach on them what they reach on average over all thirty
HIDDEN_SEED = 56
HIDDEN_ROWS = 600


def parts(n, share):
    train, test = train_test_split(np.arange(n), test_size=share, random_state=SEED)
    part = np.empty(n, dtype=object)
    part[train], part[test] = "train", "test"
    return part


def write(name, header, rows, file="data.csv"):
    with open(f"../datasets/{name}/{file}", "w", newline="", encoding="utf-8") as file:
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


def noisy_line_hidden():
    """More points of the same line: exercises are graded on them, and no program is given them."""
    random = np.random.RandomState(HIDDEN_SEED)
    x = 2 * random.rand(HIDDEN_ROWS)
    y = 4 + 3 * x + random.randn(HIDDEN_ROWS)
    write("noisy-line", ["x", "y", "part"], [[exact(a), exact(b), "test"] for a, b in zip(x, y)], "hidden.csv")


class MoreRows(np.random.RandomState):
    """Lets make_classification draw the same clusters as for the first 1000 rows and other rows of them: whatever it draws by the row
    comes from another generator, while this one passes over what those 1000 rows took."""

    def __init__(self):
        super().__init__(SEED)
        self.other = np.random.RandomState(HIDDEN_SEED)
        self.flipped = 0

    def standard_normal(self, size):
        super().standard_normal((1000, size[1]))
        return self.other.standard_normal(size)

    def uniform(self, size):
        if size != HIDDEN_ROWS:
            return super().uniform(size=size)
        self.flipped = int((super().uniform(size=1000) < 0.01).sum())
        return self.other.uniform(size=size)

    def randint(self, *bounds, size=None, **more):
        if size is None:
            return super().randint(*bounds, **more)
        super().randint(*bounds, size=self.flipped)
        return self.other.randint(*bounds, size=size)

    def shuffle(self, rows):
        if len(rows) != HIDDEN_ROWS:
            return super().shuffle(rows)
        super().shuffle(np.arange(1000))
        return self.other.shuffle(rows)


def classes_10d_hidden():
    x, y = make_classification(
        n_samples=HIDDEN_ROWS,
        n_features=10,
        n_informative=5,
        n_redundant=2,
        n_clusters_per_class=1,
        random_state=MoreRows(),
    )
    labels = ["zero", "one"]
    header = [*(f"f{i}" for i in range(10)), "label", "part"]
    write("classes-10d", header, [[*map(exact, r), labels[c], "test"] for r, c in zip(x, y)], "hidden.csv")


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
noisy_line_hidden()
classes_10d_hidden()
