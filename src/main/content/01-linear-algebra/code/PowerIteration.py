import numpy as np

a = np.array([[4.0, 2.0], [1.0, 3.0]])
answer = np.array([2.0, 1.0]) / np.sqrt(5)

steps = 20
v = np.array([0.0, 1.0])
for k in range(1, steps + 1):
    v = a @ v
    v /= np.linalg.norm(v)
    error = np.linalg.norm(v - answer)
    if k <= 5 or k == steps:
        print(f"шаг {k:2d}: v = ({v[0]:.8f}, {v[1]:.8f}), ошибка {error:.1e}")
print(f"λ₁ ≈ {v @ a @ v:.10f}")  # отношение Рэлея
