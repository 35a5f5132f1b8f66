import csv
from pathlib import Path

import numpy as np
from java_random import JavaSplittableRandom
from sklearn.model_selection import cross_val_score
from sklearn.tree import DecisionTreeClassifier

data = Path(__file__).resolve().parents[2] / "datasets" / "clouds" / "data.csv"
rows = list(csv.DictReader(data.open(encoding="utf-8")))
x = np.array([[float(row["x1"]), float(row["x2"])] for row in rows])
label = np.array([row["label"] for row in rows])

# Блоки те же, что в программе на Java; обычно пишут cv=KFold(5, shuffle=True, random_state=42).
order = np.arange(len(rows))
JavaSplittableRandom(42).shuffle(order)
blocks = [(np.setdiff1d(order, fold), fold) for fold in np.array_split(order, 5)]

# Глубже пяти деревья двух библиотек расходятся: из одинаково выгодных вопросов они выбирают разные.
for depth in range(1, 6):
    # region folds
    tree = DecisionTreeClassifier(criterion="gini", max_depth=depth, random_state=42)
    shares = cross_val_score(tree, x, label, cv=blocks)
    # endregion
    on_train = tree.fit(x, label).score(x, label)
    print(f"глубина {depth:2d}   на обучении {on_train:.3f}   на блоках {shares.mean():.3f} ± {shares.std(ddof=1):.3f}")
