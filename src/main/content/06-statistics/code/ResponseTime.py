import numpy as np
from java_random import JavaRandom
from scipy import stats

# region law
# логарифм времени в миллисекундах распределён нормально со средним ln 140 и отклонением 0,85
time = stats.lognorm(0.85, scale=140)
print(f"среднее {time.mean():.1f} мс, отклонение {time.std():.1f} мс")
for p in (0.5, 0.9, 0.95, 0.99):
    print(f"квантиль {p:.2f}: {time.ppf(p):.1f} мс")
print(f"быстрее среднего {time.cdf(time.mean()):.4f} запросов")
# endregion

# region draw
sample = np.sort(time.ppf(JavaRandom(5).next_doubles(20_000)))  # квантиль случайного уровня
print(f"разыграно: среднее {sample.mean():.1f}, медиана {sample[10_000]:.1f}, квантиль 0.95 {sample[19_000]:.1f}")
# endregion
