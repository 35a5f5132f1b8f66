import numpy as np

# region moments
a, b = np.meshgrid(np.arange(1, 7), np.arange(1, 7))
total, largest = a + b, np.maximum(a, b)
covariance = np.mean(total * largest) - total.mean() * largest.mean()
print(f"сумма:      среднее {total.mean():.4f}, дисперсия {total.var():.4f}")
print(f"наибольшее: среднее {largest.mean():.4f}, дисперсия {largest.var():.4f}")
print(f"ковариация {covariance:.4f}, корреляция {covariance / (total.std() * largest.std()):.4f}")
# endregion

# region zero
x = np.array([-1, 0, 1])  # равновероятно −1, 0 или 1
y = x**2
print(f"Y = X²: ковариация {np.mean(x * y) - x.mean() * y.mean():.4f}")
# endregion
