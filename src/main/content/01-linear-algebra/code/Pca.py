from pathlib import Path

import numpy as np

data = Path(__file__).resolve().parents[2] / "datasets" / "correlated" / "data.csv"
x = np.loadtxt(data, delimiter=",", skiprows=1)
n = len(x)

# region components
mean = x.mean(axis=0)
centred = x - mean
covariance = centred.T @ centred / (n - 1)

values, vectors = np.linalg.eigh(covariance)  # для симметричных, по возрастанию
first, second = vectors[:, 1], vectors[:, 0]
if first[1] < 0:
    first = -first  # знак собственного вектора случаен
ratio = values[1] / values.sum()

correlation = covariance[0, 1] / np.sqrt(covariance[0, 0] * covariance[1, 1])
print(f"корреляция признаков: {correlation:.4f}")
print(f"дисперсии: {values[1]:.4f} и {values[0]:.4f}")
print(f"доли: {ratio:.8f} и {1 - ratio:.8f}")
print(f"первая компонента: ({first[0]:.8f}, {first[1]:.8f})")
# endregion

# region reduce
along = centred @ first
across = centred @ second
shadow = mean + np.outer(along, first)
print(f"средний квадрат ошибки восстановления: {np.mean((x - shadow) ** 2):.4f}")
print(f"ковариация новых координат: {along @ across / (n - 1):.1e}")
# endregion
