import csv
from pathlib import Path

import numpy as np
from java_random import JavaSplittableRandom

data = Path(__file__).resolve().parents[2] / "datasets" / "classes-2d" / "data.csv"
train = [row for row in csv.DictReader(data.open(encoding="utf-8")) if row["part"] == "train"]
x = np.array([[float(row["x1"]), float(row["x2"]), 1.0] for row in train])  # последний столбец — сдвиг
y = np.array([[row["label"] == "zero", row["label"] == "one"] for row in train], dtype=float)


# region optimisers
class SGD:
    def __init__(self, rate):
        self.rate = rate

    def step(self, g, weight):
        return self.rate * weight * g


class Momentum(SGD):
    def __init__(self, rate, decay):
        super().__init__(rate)
        self.decay, self.velocity = decay, 0

    def step(self, g, weight):
        self.velocity = self.decay * self.velocity + self.rate * weight * g
        return self.velocity


class AdaGrad:
    def __init__(self, rate, epsilon):
        self.rate, self.epsilon, self.squares = rate, epsilon, 0

    def step(self, g, weight):
        self.squares = self.squares + g**2  # сумма квадратов за всё время
        return self.rate * g / (self.epsilon + np.sqrt(self.squares))


class RMSProp:
    def __init__(self, rate, rho, epsilon):
        self.rate, self.rho, self.epsilon, self.squares = rate, rho, epsilon, 0

    def step(self, g, weight):
        self.squares = self.rho * self.squares + (1 - self.rho) * g**2  # скользящее среднее
        return self.rate * g / (self.epsilon + np.sqrt(self.squares))
# endregion


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# region train
def fit(optimiser, epochs, batch=10, seed=42):
    w = np.zeros((3, 2))
    random = JavaSplittableRandom(seed).split()
    order = np.arange(len(x))
    for _ in range(epochs):
        random.shuffle(order)
        for start in range(0, len(order), batch):
            rows = order[start : start + batch]
            # Как в Tribuo: сумма по мини-пакету; SGD умножит её ещё и на число примеров.
            gradient = x[rows].T @ (softmax(x[rows] @ w) - y[rows])
            w -= optimiser.step(gradient, len(rows))
    return w
# endregion


for name, make in [
    ("SGD", lambda: SGD(0.001)),
    ("Momentum", lambda: Momentum(0.001, 0.9)),
    ("AdaGrad", lambda: AdaGrad(0.1, 1e-6)),
    ("RMSProp", lambda: RMSProp(0.01, 0.9, 1e-8)),
]:
    losses = []
    for epochs in (1, 2, 3, 5, 8, 12, 20, 30):
        probability = softmax(x @ fit(make(), epochs))
        losses.append(-np.mean(np.log(probability[y == 1])))
    print(f"{name:<8}" + "".join(f" {loss:.4f}" for loss in losses))

# region adam
m, v = (1 - 0.9) * 4, (1 - 0.999) * 4**2  # средние после одного шага с градиентом 4
step = 0.01 * (m / (1 - 0.9)) / (np.sqrt(v / (1 - 0.999)) + 1e-8)
print(f"первый шаг Adam при градиенте 4, по статье: {step:.5f}")
# endregion
