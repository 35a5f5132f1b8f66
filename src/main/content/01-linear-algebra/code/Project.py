from pathlib import Path

import numpy as np

data = Path(__file__).resolve().parents[2] / "datasets" / "machines" / "data.csv"
sensors = ["temperature", "vibration", "speed", "noise"]
raw = np.loadtxt(data, delimiter=",", skiprows=1, usecols=range(4))
fault = np.loadtxt(data, delimiter=",", skiprows=1, usecols=4, dtype=str) == "fault"

x = (raw - raw.mean(axis=0)) / raw.std(axis=0, ddof=1)  # среднее 0, стандартное отклонение 1

_, sigma, vt = np.linalg.svd(x, full_matrices=False)
shares = np.cumsum(sigma**2) / np.sum(sigma**2)
for count, share in enumerate(shares, start=1):
    print(f"компонент {count}: {100 * share:5.1f} % дисперсии")

component = vt[0] * np.sign(vt[0, 0])  # знак выбираем так, чтобы температура шла с плюсом
print("первая компонента:")
for name, weight in zip(sensors, component):
    print(f"  {name:<12} {weight:6.3f}")

accuracy = np.mean((x @ component > 0) == fault)
print(f"граница «первая компонента больше нуля»: доля верных ответов {accuracy:.3f}")
