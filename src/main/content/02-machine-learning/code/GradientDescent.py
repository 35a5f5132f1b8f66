import csv
from pathlib import Path

import numpy as np

data = Path(__file__).resolve().parents[2] / "datasets" / "noisy-line" / "data.csv"
train = [row for row in csv.DictReader(data.open(encoding="utf-8")) if row["part"] == "train"]
x = np.array([float(row["x"]) for row in train])
y = np.array([float(row["y"]) for row in train])


# region gradient
def gradient(a, b):
    """Градиент среднеквадратичной ошибки по a и b."""
    error = a * x + b - y
    return 2 * np.mean(error * x), 2 * np.mean(error)
# endregion


# region descent
def descend(learning_rate, steps):
    a = b = 0.0
    for _ in range(steps):
        by_a, by_b = gradient(a, b)
        a -= learning_rate * by_a
        b -= learning_rate * by_b
    loss = np.mean((a * x + b - y) ** 2)
    print(f"η = {learning_rate:.3f}: после {steps} шагов a = {a:.4f}, b = {b:.4f}, MSE = {loss:.4f}")
# endregion


for rate in (0.01, 0.3, 0.48, 0.5):
    descend(rate, 40)
descend(0.3, 400)

# region limit
second = 2 * np.array([[np.mean(x * x), np.mean(x)], [np.mean(x), 1.0]])  # матрица вторых производных
largest = np.linalg.eigvalsh(second)[-1]
# endregion
print(f"наибольшая кривизна {largest:.3f}, спуск сходится при η < {2 / largest:.3f}")
