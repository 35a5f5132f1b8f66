from java_random import JavaRandom

import numpy as np


# region estimate
def estimate(random, points):
    """Доля точек квадрата, попавших в четверть круга, умноженная на четыре."""
    xy = random.next_doubles(2 * points).reshape(points, 2)
    return 4 * np.mean(np.sum(xy**2, axis=1) <= 1)
# endregion


# region error
errors = []
for k, points in enumerate((100, 1_000, 10_000, 100_000)):
    random = JavaRandom(1 + k)
    estimates = np.array([estimate(random, points) for _ in range(200)])
    errors.append(np.mean(np.abs(estimates - np.pi)))
    print(f"точек {points:6d}: последняя оценка {estimates[-1]:.4f}, средняя ошибка {errors[-1]:.5f}")
print(f"точек больше в 1000 раз, ошибка меньше в {errors[0] / errors[-1]:.1f} раза")
# endregion
