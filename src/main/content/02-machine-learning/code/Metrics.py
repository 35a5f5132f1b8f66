import csv
from pathlib import Path

import numpy as np
from java_random import JavaRandom
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score, precision_score, recall_score, roc_auc_score, roc_curve
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

data = Path(__file__).resolve().parents[2] / "datasets" / "loans" / "data.csv"
rows = list(csv.DictReader(data.open(encoding="utf-8")))
JavaRandom(1).shuffle(rows)
cut = round(0.7 * len(rows))

# region train
x = np.array([[float(row[name]) for name in row if name != "outcome"] for row in rows])
positive = np.array([row["outcome"] == "default" for row in rows])
model = make_pipeline(StandardScaler(), LogisticRegression(penalty=None)).fit(x[:cut], positive[:cut])
probability = model.predict_proba(x[cut:])[:, 1]
actual = positive[cut:]
# endregion

# region thresholds
# Найденные невозвраты у двух библиотек одни и те же. Ложных тревог у scikit-learn чуть меньше: она дошла до минимума
# потерь, а Tribuo остановилась после двадцатой эпохи.
for threshold in (1.01, 0.5, 0.2, 0.1, 0.05):
    (tn, fp), (fn, tp) = confusion_matrix(actual, probability >= threshold)
    print(f"порог {threshold:.2f}  TP {tp:3d} FN {fn:3d}  полнота {tp / (tp + fn):.3f}")

predicted = probability >= 0.5
print(
    f"при пороге 0.50: доля верных {accuracy_score(actual, predicted):.3f}  точность {precision_score(actual, predicted):.3f}  "
    f"полнота {recall_score(actual, predicted):.3f}  F1 {f1_score(actual, predicted):.3f}"
)
# endregion

# region roc
false_alarms, recall, thresholds = roc_curve(actual, probability)  # оси x и y; пороги — все, при которых что-то меняется
# endregion
print(f"площадь под ROC-кривой {np.sum(np.diff(false_alarms) * (recall[1:] + recall[:-1]) / 2):.3f}")


# region auc
def auc(score, positive):
    """Доля пар «положительный и отрицательный», в которых у положительного оценка выше; ничья считается за половину."""
    difference = score[positive][:, np.newaxis] - score[~positive]
    return np.mean((difference > 0) + 0.5 * (difference == 0))
# endregion


print(f"она же по парам {auc(probability, actual):.3f}, функцией библиотеки {roc_auc_score(actual, probability):.3f}")
