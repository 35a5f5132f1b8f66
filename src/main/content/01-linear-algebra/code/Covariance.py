from pathlib import Path

import numpy as np

data = Path(__file__).resolve().parents[2] / "datasets" / "machines" / "data.csv"
names = ["temperature", "vibration", "speed", "noise"]
x = np.loadtxt(data, delimiter=",", skiprows=1, usecols=range(4))

centred = x - x.mean(axis=0)
covariance = centred.T @ centred / (len(x) - 1)  # то же считает np.cov(x, rowvar=False)
deviation = np.sqrt(np.diag(covariance))
correlation = covariance / np.outer(deviation, deviation)  # а это np.corrcoef


def show(title, matrix):
    print(title)
    for name, row in zip(names, matrix):
        print(f"  {name:<12}" + "".join(f"{value:10.2f}" for value in row))


show("Ковариации", covariance)
show("Корреляции", correlation)
