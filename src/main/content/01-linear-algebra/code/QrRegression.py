import numpy as np

# region small
x = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])
y = np.array([1.0, 3.0, 4.0])
q, r = np.linalg.qr(x)  # знаки столбцов библиотека выбирает сама
print(f"R = ({abs(r[0, 0]):.4f} {abs(r[0, 1]):.4f}; {abs(r[1, 1]):.4f})")
b, a = np.linalg.solve(r, q.T @ y)
print(f"b = {b:.4f}, a = {a:.4f}")
# endregion

# region compare
degree = 10
t = np.arange(30) / 29
powers = np.vander(t, degree + 1, increasing=True)  # столбцы 1, t, t², …
sums = powers.sum(axis=1)  # ответы: все коэффициенты равны единице
q, r = np.linalg.qr(powers)
w = np.linalg.solve(r, q.T @ sums)
print(f"обусловленность X: {np.linalg.cond(powers):.1e}")
print("QR ошибся меньше чем на 0.000001:", "да" if np.max(np.abs(w - 1)) < 1e-6 else "нет")
# endregion
