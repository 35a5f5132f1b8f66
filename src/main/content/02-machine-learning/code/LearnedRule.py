from pathlib import Path

import numpy as np

data = Path(__file__).resolve().parents[2] / "datasets" / "machines" / "data.csv"
vibration = np.loadtxt(data, delimiter=",", skiprows=1, usecols=1)
fault = np.loadtxt(data, delimiter=",", skiprows=1, usecols=4, dtype=str) == "fault"
known = slice(0, 1000)  # по этим станкам учимся, остальные держим для проверки
new = slice(1000, None)


def errors(threshold, rows):
    """Доля ошибок правила «вибрация выше порога — станок скоро сломается»."""
    return np.mean((vibration[rows] > threshold) != fault[rows])


# region engineer
by_engineer = 4.5  # «всегда ставили столько»
# endregion

# region learn
learned = min(np.unique(vibration[known]), key=lambda threshold: errors(threshold, known))
# endregion

print(f"порог инженера {by_engineer:.2f}: доля ошибок на новых станках {errors(by_engineer, new):.3f}")
print(f"порог из данных {learned:.2f}: доля ошибок на новых станках {errors(learned, new):.3f}")
