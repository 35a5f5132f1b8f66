import csv
from pathlib import Path

import numpy as np
from java_random import JavaRandom
from sklearn.preprocessing import StandardScaler

datasets = Path(__file__).resolve().parents[2] / "datasets"


def read(name):
    return list(csv.DictReader((datasets / name / "data.csv").open(encoding="utf-8")))


def split(rows, seed, share):
    shuffled = list(rows)
    JavaRandom(seed).shuffle(shuffled)
    cut = round(share * len(shuffled))
    return shuffled[:cut], shuffled[cut:]


def numbers(rows):
    """Признаки (строка — пример) и метки: у верхней луны единица."""
    return (
        np.array([[float(row["x1"]), float(row["x2"])] for row in rows]),
        np.array([1.0 if row["label"] == "upper" else 0.0 for row in rows]),
    )


layers = []


# region layer
class Layer:
    """Полносвязный слой: z = x Wᵀ + b, затем ReLU или, у последнего слоя, сигмоида. Строка x — один пример."""

    def __init__(self, inputs, neurons, last, random):
        scale = np.sqrt(2.0 / inputs)  # начальные веса по Хе
        self.w = np.array([[random.next_gaussian() * scale for _ in range(inputs)] for _ in range(neurons)])
        self.b = np.zeros(neurons)
        self.last = last

    def forward(self, x):
        self.input = x
        self.z = x @ self.w.T + self.b
        return 1 / (1 + np.exp(-self.z)) if self.last else np.maximum(0, self.z)

    def backward(self, delta):
        """Принимает производные потерь по z этого слоя, запоминает градиенты и возвращает производные по входу."""
        self.gradients = [delta.T @ self.input, delta.sum(axis=0)]
        return delta @ self.w
# endregion


def predict(x):
    for layer in layers:
        x = layer.forward(x)
    return x[:, 0]


# region backpropagation
def learn(x, y):
    """Градиент перекрёстной энтропии, среднее по мини-пакету."""
    delta = (predict(x) - y)[:, np.newaxis] / len(y)  # производная потерь по z последнего слоя
    for k in reversed(range(len(layers))):
        delta = layers[k].backward(delta)
        if k > 0:
            delta = delta * (layers[k - 1].z > 0)  # через ReLU сигнал идёт, только если нейрон был включён
# endregion


# region adam
class Adam:
    def __init__(self, rate, beta1, beta2, epsilon):
        self.rate, self.beta1, self.beta2, self.epsilon = rate, beta1, beta2, epsilon
        self.memory = {}
        self.t = 0

    def step(self):
        self.t += 1
        for k, layer in enumerate(layers):
            for part, (value, g) in enumerate(zip((layer.w, layer.b), layer.gradients)):
                m, v = self.memory.get((k, part), (0, 0))
                m = self.beta1 * m + (1 - self.beta1) * g
                v = self.beta2 * v + (1 - self.beta2) * g * g
                self.memory[k, part] = m, v
                first = m / (1 - self.beta1**self.t)
                second = v / (1 - self.beta2**self.t)
                value -= self.rate * first / (np.sqrt(second) + self.epsilon)
# endregion


def loss(x, y):
    p = np.clip(predict(x), 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def accuracy(x, y):
    return np.mean((predict(x) >= 0.5) == (y == 1))


def fit(train_rows, test_rows):
    global layers
    inner_rows, _ = split(train_rows, 7, 0.8)  # остальные обучающие точки — валидационные
    scaler = StandardScaler().fit(numbers(inner_rows)[0])
    x, y = scaler.transform(numbers(inner_rows)[0]), numbers(inner_rows)[1]
    test_x, test_y = scaler.transform(numbers(test_rows)[0]), numbers(test_rows)[1]

    # region train
    random = JavaRandom(42)
    layers = [Layer(2, 10, False, random), Layer(10, 10, False, random), Layer(10, 1, True, random)]
    epochs, batch = 100, 32
    adam = Adam(0.01, 0.9, 0.999, 1e-8)
    losses = []
    order = np.arange(len(x))
    for epoch in range(epochs):
        random.shuffle(order)
        for start in range(0, len(order), batch):
            chosen = order[start : start + batch]
            learn(x[chosen], y[chosen])
            adam.step()
        losses.append(loss(x, y))
    # endregion

    print(f"параметров {sum(layer.w.size + layer.b.size for layer in layers)}")
    print(f"потери после 1, 10 и 100 эпох: {losses[0]:.4f}  {losses[9]:.4f}  {losses[99]:.4f}")
    print(f"доля верных ответов на тесте: сеть {accuracy(test_x, test_y):.4f}")


fit(*split(read("moons"), 42, 0.8))

print("луны без лишнего шума:")
clean = read("moons-clean")
fit([row for row in clean if row["part"] == "train"], [row for row in clean if row["part"] == "test"])
