import numpy as np
from java_random import JavaRandom

NOISE = 0.3
random = JavaRandom(7)


def truth(x):
    return np.sin(3 * x)


x = np.sort([2 * random.next_double() - 1 for _ in range(20)])
y = truth(x) + NOISE * np.array([random.next_gaussian() for _ in range(20)])
new_x = np.array([2 * random.next_double() - 1 for _ in range(200)])
new_y = truth(new_x) + NOISE * np.array([random.next_gaussian() for _ in range(200)])
test_x = np.array([2 * random.next_double() - 1 for _ in range(200)])
test_y = truth(test_x) + NOISE * np.array([random.next_gaussian() for _ in range(200)])


def powers(x, degree):
    return np.vander(x, degree + 1, increasing=True)


def fit(degree, penalty):
    """Веса многочлена с наименьшей суммой MSE и штрафа, умноженного на сумму квадратов весов; сдвиг не штрафуем."""
    a = powers(x, degree)
    ridge = len(x) * penalty * np.eye(degree + 1)
    ridge[0, 0] = 0
    return np.linalg.solve(a.T @ a + ridge, a.T @ y)


def rmse(w, x, y):
    return np.sqrt(np.mean((powers(x, len(w) - 1) @ w - y) ** 2))


# region degrees
for degree in range(1, 13):
    w = fit(degree, 5e-11)
    print(f"степень {degree:2d}   на обучающих {rmse(w, x, y):.3f}   на новых {rmse(w, new_x, new_y):.3f}")
# endregion

# region ridge
for power in range(-7, 1):
    w = fit(12, 10.0**power)
    print(
        f"λ = {10.0**power:<8g} на обучающих {rmse(w, x, y):.3f}   на новых {rmse(w, new_x, new_y):.3f}   "
        f"наибольший вес {np.abs(w).max():.1f}"
    )
# endregion

# region chosen
chosen = min(range(-7, 1), key=lambda power: rmse(fit(12, 10.0**power), new_x, new_y))
honest = rmse(fit(12, 10.0**chosen), test_x, test_y)
print(f"выбрали lg λ = {chosen}, на ещё двухстах точках {honest:.3f}")
# endregion
