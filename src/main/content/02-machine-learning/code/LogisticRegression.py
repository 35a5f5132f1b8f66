import csv
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score, precision_score, recall_score, roc_auc_score

data = Path(__file__).resolve().parents[2] / "datasets" / "classes-2d" / "data.csv"
rows = list(csv.DictReader(data.open(encoding="utf-8")))


def part(name):
    chosen = [row for row in rows if row["part"] == name]
    return (
        np.array([[float(row["x1"]), float(row["x2"])] for row in chosen]),
        np.array([1 if row["label"] == "one" else 0 for row in chosen]),
    )


x, y = part("train")
test_x, test_y = part("test")

# region tribuo
model = LogisticRegression(C=1.0, penalty="l2", solver="lbfgs", max_iter=1000).fit(x, y)
predicted = model.predict(test_x)
probability = model.predict_proba(test_x)[:, 1]
# endregion
print(confusion_matrix(test_y, predicted))
print(
    f"доля верных ответов {accuracy_score(test_y, predicted):.4f}   точность {precision_score(test_y, predicted):.4f}   "
    f"полнота {recall_score(test_y, predicted):.4f}   F1 {f1_score(test_y, predicted):.4f}   AUC {roc_auc_score(test_y, probability):.4f}"
)

# region by-hand
n = len(x)
penalty = 1.0 / n  # штраф L2, как у scikit-learn при C = 1
w, b = np.zeros(2), 0.0
for _ in range(3_000):
    error = 1 / (1 + np.exp(-(x @ w + b))) - y
    w, b = w - 0.5 * (x.T @ error / n + penalty * w), b - 0.5 * error.mean()
# endregion
print(f"своими руками: w = ({w[0]:.4f}, {w[1]:.4f}), b = {b:.4f}")

# region boundary
ends = np.array([-3.0, 3.0])
heights = -(w[0] * ends + b) / w[1]  # где w·x + b = 0
# endregion
assert np.allclose(w[0] * ends + w[1] * heights + b, 0)
