import numpy as np

points = np.array([[1.0, 1.0], [1.0, 2.0], [2.0, 2.0], [2.0, 3.0]])
y = np.array([6.0, 8.0, 9.0, 11.0])


def r2(x, w):
    return 1 - np.sum((y - x @ w) ** 2) / np.sum((y - y.mean()) ** 2)


# region normal
with_ones = np.column_stack([np.ones(len(points)), points])  # первый столбец — для сдвига
w = np.linalg.lstsq(with_ones, y, rcond=None)[0]
print(f"со столбцом единиц: b = {w[0]:.4f}, w = ({w[1]:.4f}, {w[2]:.4f})")
print(f"прогноз в точке (3, 5): {w @ [1, 3, 5]:.4f}")
print(f"R² = {r2(with_ones, w):.4f}")
# endregion

# region no-intercept
wrong = np.linalg.lstsq(points, y, rcond=None)[0]
print(f"без сдвига: w = ({wrong[0]:.4f}, {wrong[1]:.4f}), прогноз {wrong @ [3, 5]:.1f}, R² = {r2(points, wrong):.4f}")
# endregion
