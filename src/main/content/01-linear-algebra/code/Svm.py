from pathlib import Path

import numpy as np
from sklearn.svm import SVC

data = Path(__file__).resolve().parents[2] / "datasets" / "two-groups" / "data.csv"
table = np.genfromtxt(data, delimiter=",", skip_header=1, dtype=None, encoding="utf-8")
x = np.array([[row[0], row[1]] for row in table])
label = np.array([1 if row[2] == "plus" else -1 for row in table])


def fit(cost, title):
    # region train
    model = SVC(kernel="linear", C=cost, tol=1e-6).fit(x, label)
    # endregion
    w, b = model.coef_[0], model.intercept_[0]
    right = int(np.sum(model.predict(x) == label))
    print(f"{title}: w = ({w[0]:.4f}, {w[1]:.4f}), b = {b:.4f}")
    print(f"    зазор {2 / np.linalg.norm(w):.4f}, опорных векторов {len(model.support_)}, верно на обучающих {right} из {len(x)}")


fit(1, "Мягкий зазор, C = 1")
fit(1e9, "Жёсткий зазор, C = 10⁹")
