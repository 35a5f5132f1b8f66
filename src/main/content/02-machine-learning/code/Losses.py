import numpy as np


# region mse
def mse(predicted, actual):
    """Среднеквадратичная ошибка: среднее квадратов разностей прогноза и правды."""
    return np.mean((predicted - actual) ** 2)
# endregion


# region log-loss
def cross_entropy(probability, actual):
    """Бинарная перекрёстная энтропия: actual — нули и единицы, probability — вероятности единицы, строго между ними."""
    return -np.mean(actual * np.log(probability) + (1 - actual) * np.log(1 - probability))
# endregion


# region lines
area = np.array([30, 45, 60, 80])  # м²
price = np.array([6.1, 8.4, 11.2, 14.3])  # млн рублей
for a, b in [(0.10, 3.0), (0.20, 0.0), (0.17, 1.0)]:
    print(f"y = {a:.2f} x + {b:.1f}   MSE = {mse(a * area + b, price):.4f}")
# endregion

# region surprise
for p in (0.99, 0.9, 0.5, 0.1, 0.01):
    print(f"p = {p:.2f}   потери при y = 1: {cross_entropy(p, 1):.4f}   при y = 0: {cross_entropy(p, 0):.4f}")
# endregion
