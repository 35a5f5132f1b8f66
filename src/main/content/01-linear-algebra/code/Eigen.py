import numpy as np

# region decomposition
a = np.array([[4.0, 2.0], [1.0, 3.0]])
values, vectors = np.linalg.eig(a)

for i in range(2):
    v = vectors[:, i]  # собственные векторы стоят столбцами
    print(f"λ = {values[i]:.4f}, v = ({v[0]:.8f}, {v[1]:.8f})")
    print(f"    ‖Av − λv‖ = {np.linalg.norm(a @ v - values[i] * v):.1e}")
# endregion

# region rotation
quarter_turn = np.array([[0.0, -1.0], [1.0, 0.0]])
for value in np.linalg.eigvals(quarter_turn):
    real = abs(value.imag) < 1e-12
    print(f"поворот на 90°: λ = {value.real:.0f} {value.imag:+.0f}i, вещественный собственный вектор: {'есть' if real else 'нет'}")
# endregion
