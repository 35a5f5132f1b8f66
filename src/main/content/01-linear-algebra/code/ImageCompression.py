import numpy as np

SIZE = 48


def draw():
    """Ночь: небо светлеет к горизонту, луна, гора и дорожка на воде. Яркости от нуля до единицы."""
    i, j = np.indices((SIZE, SIZE))
    sky = i < 30
    picture = np.where(sky, 0.15 + 0.35 * i / 30, 0.30)
    picture[np.hypot(i - 10, j - 34) < 6] = 1.0
    picture[sky & (i > 12 + 1.1 * np.abs(j - 14))] = 0.05
    picture[~sky & (np.abs(j - 34) < 2 + 0.15 * (i - 30)) & (i % 3 != 0)] = 0.8
    return picture


u, sigma, vt = np.linalg.svd(draw())
energy = np.cumsum(sigma**2) / np.sum(sigma**2)
for count in (1, 3, 8):
    restored = u[:, :count] * sigma[:count] @ vt[:count]  # сумма первых слоёв
    assert np.linalg.matrix_rank(restored) == count
    stored = 100 * count * (SIZE + SIZE + 1) / SIZE**2
    print(f"слоёв {count}: хранится {stored:5.1f} % чисел, энергии {100 * energy[count - 1]:6.2f} %")
