import csv
from pathlib import Path

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.inspection import permutation_importance

data = Path(__file__).resolve().parents[2] / "datasets" / "classes-10d" / "data.csv"
rows = list(csv.DictReader(data.open(encoding="utf-8")))
NAMES = [f"f{i}" for i in range(10)]


def part(name):
    chosen = [row for row in rows if row["part"] == name]
    return np.array([[float(row[f]) for f in NAMES] for row in chosen]), np.array([int(row["label"] == "one") for row in chosen])


# region train
x, y = part("train")
test_x, test_y = part("test")
forest = RandomForestClassifier(n_estimators=100, max_depth=5, random_state=42).fit(x, y)
# endregion

# region importance
permuted = permutation_importance(forest, test_x, test_y, n_repeats=5, random_state=0).importances_mean
# endregion
print("по перестановке важнее всех", NAMES[int(np.argmax(permuted))])
print("по выгоде вопросов:", *[NAMES[i] for i in np.argsort(-forest.feature_importances_)])
