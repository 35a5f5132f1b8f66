from pathlib import Path

import numpy as np

data = Path(__file__).resolve().parents[2] / "datasets" / "correlated" / "data.csv"
x = np.loadtxt(data, delimiter=",", skiprows=1)


def first_share(x):
    """Доля первой компоненты; дисперсия вдоль i-й компоненты равна σᵢ² / (n − 1)."""
    sigma = np.linalg.svd(x - x.mean(axis=0), compute_uv=False)
    return sigma[0] ** 2 / np.sum(sigma**2)


plain = first_share(x)
millimetres = first_share(x * [1000, 1])  # первый признак перевели из метров в миллиметры
print(f"доля первой компоненты: как есть {plain:.4f}, после смены единиц {millimetres:.8f}")
