import csv
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression


class JavaRandom:
    """Генератор java.util.Random: с тем же зерном строки делятся так же, как в программе на Java."""

    def __init__(self, seed):
        self.state = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)

    def bits(self, count):
        self.state = (self.state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        return self.state >> (48 - count)

    def integer(self, bound):
        if bound & (bound - 1) == 0:
            return bound * self.bits(31) >> 31
        while True:
            bits = self.bits(31)
            value = bits % bound
            if bits - value + bound - 1 < 1 << 31:
                return value

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.integer(i + 1)
            items[i], items[j] = items[j], items[i]


data = Path(__file__).resolve().parents[2] / "datasets" / "clouds" / "data.csv"
rows = list(csv.DictReader(data.open(encoding="utf-8")))
JavaRandom(42).shuffle(rows)
x = np.array([[float(row["x1"]), float(row["x2"])] for row in rows])
label = np.array([row["label"] for row in rows])
cut = round(0.7 * len(rows))  # первые строки для обучения, остальные для проверки

# Обучение здесь другое: scikit-learn идёт до самого минимума и штрафует большие веса, поэтому w и b не те же.
model = LogisticRegression().fit(x[:cut], label[:cut])
w, b = model.coef_[0], model.intercept_[0]  # знак w · x + b решает: плюс — orange, минус — blue
right = 0
for i in range(cut, len(rows)):
    answer = "orange" if x[i] @ w + b > 0 else "blue"
    right += answer == label[i]
    if i < cut + 6:
        print(f"x = ({x[i, 0]:6.2f}, {x[i, 1]:6.2f})   модель: {answer}")
print(f"доля верных ответов на новых точках: {right / (len(rows) - cut):.3f}")
