import csv
from pathlib import Path

import numpy as np
from java_random import JavaRandom
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score

data = Path(__file__).resolve().parents[2] / "datasets" / "blobs" / "data.csv"
rows = list(csv.DictReader(data.open(encoding="utf-8")))
points = np.array([[float(row["x1"]), float(row["x2"])] for row in rows])
truth = [row["group"] for row in rows]

# region train
model = KMeans(n_clusters=4, init="k-means++", n_init=10, random_state=42).fit(points)  # число стартов названо
# endregion
for c in np.argsort(-model.cluster_centers_[:, 0]):
    x1, x2 = model.cluster_centers_[c]
    print(f"центр ({x1:.3f}, {x2:.3f}), точек {(model.labels_ == c).sum()}")
print(
    f"инерция {model.inertia_:.5f}   скорректированный индекс Рэнда {adjusted_rand_score(truth, model.labels_):.3f}   "
    f"силуэт {silhouette_score(points, model.labels_):.4f}"
)

# region elbow
for k in range(2, 5):
    found = KMeans(n_clusters=k, init="k-means++", n_init=10, random_state=1).fit(points)
    print(f"k = {k}   инерция {found.inertia_:9.2f}   силуэт {silhouette_score(points, found.labels_):.3f}")
# endregion


# region own
def own_k_means(points, k, seed):
    """Алгоритм Ллойда: начальные центры — случайные точки; стоп, когда назначения не меняются."""
    order = list(range(len(points)))
    JavaRandom(seed).shuffle(order)
    centres = points[order[:k]].copy()
    before, now = None, assign(points, centres)
    while not np.array_equal(before, now):
        for c in range(k):
            if np.any(now == c):
                centres[c] = points[now == c].mean(axis=0)
        before, now = now, assign(points, centres)
    return centres
# endregion


def squared(points, centres):
    return ((points[:, np.newaxis] - centres) ** 2).sum(axis=2)


def assign(points, centres):
    return squared(points, centres).argmin(axis=1)


# region starts
bad = 0
for seed in range(1, 201):
    inertia = squared(points, own_k_means(points, 4, seed)).min(axis=1).sum()
    bad += inertia > model.inertia_ + 1
# endregion
print(f"худший оптимум из 200 стартов: случайные точки {bad}")
