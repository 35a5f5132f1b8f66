import numpy as np

house = np.array([[0, 0], [2, 0], [2, 2], [1, 3], [0, 2]], dtype=float).T  # вершины стоят столбцами
angle = np.radians(30)

for title, a in [
    ("Домик и растяжение", [[2, 0], [0, 1.5]]),
    ("Домик и поворот на 30°", [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]),
    ("Домик и отражение", [[1, 0], [0, -1]]),
    ("Домик и проекция на прямую y = x", [[0.5, 0.5], [0.5, 0.5]]),
    ("Домик и перекос", [[1, 1], [0, 1]]),
]:
    a = np.array(a)
    image = a @ house  # весь домик одним умножением
    e1, e2 = a.T
    assert np.allclose(image[:, 1], 2 * e1)  # вторая вершина — это 2e₁
    print(
        f"{title:<34} e₁ → ({e1[0]:5.2f}, {e1[1]:5.2f})   e₂ → ({e2[0]:5.2f}, {e2[1]:5.2f})   "
        f"площадь × {abs(np.linalg.det(a)):.2f}"
    )
