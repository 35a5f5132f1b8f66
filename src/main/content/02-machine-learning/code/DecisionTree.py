import csv
from pathlib import Path

import numpy as np
from sklearn.metrics import confusion_matrix
from sklearn.tree import DecisionTreeClassifier, export_text

data = Path(__file__).resolve().parents[2] / "datasets" / "iris" / "data.csv"
rows = list(csv.DictReader(data.open(encoding="utf-8")))
ALL = ["sepal_length", "sepal_width", "petal_length", "petal_width"]


def part(name, features):
    chosen = [row for row in rows if row["part"] == name]
    return np.array([[float(row[f]) for f in features] for row in chosen]), np.array([row["species"] for row in chosen])


# region train
x, y = part("train", ALL[:2])
test_x, test_y = part("test", ALL[:2])
tree = DecisionTreeClassifier(criterion="gini", max_depth=3, random_state=42).fit(x, y)
# endregion
# region print
print(export_text(tree, feature_names=ALL[:2]))
# endregion
print(f"два признака: на обучении {tree.score(x, y):.5f}, на тесте {tree.score(test_x, test_y):.5f}, листьев {tree.get_n_leaves()}")
print(confusion_matrix(test_y, tree.predict(test_x)))

# region all
for depth in range(1, 6):
    deeper = DecisionTreeClassifier(criterion="gini", max_depth=depth, random_state=42).fit(*part("train", ALL))
    print(f"четыре признака, глубина {depth}: на тесте {deeper.score(*part('test', ALL)):.5f}")
# endregion
