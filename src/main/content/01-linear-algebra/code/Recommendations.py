import numpy as np

VIEWERS = ["Аня", "Борис", "Вера", "Глеб", "Даша", "Егор"]
FILMS = ["комедия 1", "комедия 2", "комедия 3", "драма 1", "драма 2"]

ratings = np.array([
    [5, 4, np.nan, 1, 2],
    [4, 5, 4, 2, 1],
    [1, 2, 1, 5, np.nan],
    [2, 1, 1, 4, 5],
    [4, np.nan, 5, 1, 1],
    [np.nan, 1, 2, 5, 4],
])
unknown = np.isnan(ratings)


def two_layers(a):
    """Лучшее приближение ранга 2."""
    u, sigma, vt = np.linalg.svd(a, full_matrices=False)
    return u[:, :2] * sigma[:2] @ vt[:2]


filled = np.where(unknown, np.nanmean(ratings, axis=1, keepdims=True), ratings)
for _ in range(50):
    filled = np.where(unknown, two_layers(filled), ratings)

for i, j in np.argwhere(unknown):
    print(f"{VIEWERS[i]:<6} {FILMS[j]}: прогноз {filled[i, j]:.1f}")
