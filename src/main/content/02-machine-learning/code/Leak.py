import numpy as np
from java_random import JavaRandom

ROWS, FEATURES, KEPT, RUNS = 100, 2_000, 20, 20


def noise(seed):
    """Признаки — шум, и ответы — шум."""
    random = JavaRandom(seed)
    x, y = np.empty((ROWS, FEATURES)), np.empty(ROWS)
    for i in range(ROWS):
        x[i] = [random.next_gaussian() for _ in range(FEATURES)]
        y[i] = 1 if random.next_boolean() else -1
    return x, y


def best_features(x, y):
    """Номера признаков, сильнее всего связанных с ответом на данных строках."""
    return np.argsort(-np.abs(y @ x), kind="stable")[:KEPT]


def accuracy(x, y, train, test):
    """Обучает на train классификатор по ближайшему центру класса и возвращает долю верных ответов на test."""
    plus = x[train][y[train] > 0].mean(axis=0)
    minus = x[train][y[train] < 0].mean(axis=0)
    score = (x[test] - (plus + minus) / 2) @ (plus - minus)
    return np.mean((score > 0) == (y[test] > 0))


leaking, honest = [], []
for run in range(RUNS):
    x, y = noise(run)
    # region experiment
    train, test = slice(0, 70), slice(70, ROWS)
    leaking.append(accuracy(x[:, best_features(x, y)], y, train, test))  # отбор видел контрольные строки
    honest.append(accuracy(x[:, best_features(x[train], y[train])], y, train, test))  # отбор их не видел
    # endregion
print(f"отобрали, потом разделили: доля верных ответов {np.mean(leaking):.3f}")
print(f"разделили, потом отобрали: доля верных ответов {np.mean(honest):.3f}")
print("на самом деле угадать здесь нечего: 0.5")
