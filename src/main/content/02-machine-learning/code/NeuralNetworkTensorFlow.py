import csv
import warnings
from pathlib import Path

import numpy as np
from java_random import JavaRandom
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler

data = Path(__file__).resolve().parents[2] / "datasets" / "moons" / "data.csv"
rows = list(csv.DictReader(data.open(encoding="utf-8")))


def split(rows, seed, share):
    shuffled = list(rows)
    JavaRandom(seed).shuffle(shuffled)
    cut = round(share * len(shuffled))
    return shuffled[:cut], shuffled[cut:]


def numbers(rows):
    return np.array([[float(row["x1"]), float(row["x2"])] for row in rows]), [row["label"] for row in rows]


train_rows, test_rows = split(rows, 42, 0.8)
inner_rows, _ = split(train_rows, 7, 0.8)
scaler = StandardScaler().fit(numbers(inner_rows)[0])
x, y = scaler.transform(numbers(inner_rows)[0]), numbers(inner_rows)[1]
test_x, test_y = scaler.transform(numbers(test_rows)[0]), numbers(test_rows)[1]
print(f"точек: {len(y)} обучающих, {len(test_y)} тестовых")

warnings.filterwarnings("ignore", category=ConvergenceWarning)  # эпох ровно сто, сошлась сеть или нет

# region train
# У scikit-learn сеть целиком — один объект; начальные веса у неё свои, поэтому и потери другие.
network = MLPClassifier(
    hidden_layer_sizes=(10, 10),
    activation="relu",
    solver="adam",
    learning_rate_init=0.01,
    batch_size=32,
    max_iter=100,
    alpha=0,
    tol=0,
    n_iter_no_change=100,
    random_state=42,
)
network.fit(x, y)
# endregion
print("потери меньше десятой:", "да" if log_loss(y, network.predict_proba(x)) < 0.1 else "нет")
print(f"доля верных ответов на тесте {network.score(test_x, test_y):.2f}")
