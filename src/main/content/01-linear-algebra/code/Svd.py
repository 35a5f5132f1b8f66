import numpy as np


def show(name, matrix):
    print(name, "=")
    for row in matrix:
        print("".join(f"{x:10.4f}" for x in row))


a = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
m, n = a.shape

u, s, vt = np.linalg.svd(a)  # значения уже по убыванию
k = min(m, n)  # не n: у широкой матрицы значений меньше, чем столбцов
sigma = np.zeros((m, n))
sigma[:k, :k] = np.diag(s)

show("U", u)
show("Σ", sigma)
show("Vᵀ", vt)
show("UΣVᵀ", u @ sigma @ vt)

one_layer = s[0] * np.outer(u[:, 0], vt[0])
show("один слой", one_layer)
error = np.linalg.norm(a - one_layer)
energy = s[0] ** 2 / np.sum(s**2)
print(f"ошибка {error:.8f}, сохранено {100 * energy:.2f} % энергии")
