import numpy as np


# region convolve
def convolve(image, kernel):
    """Свёртка без дополнения краёв: картинка h×w, ядро k×k, ответ (h − k + 1)×(w − k + 1)."""
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.einsum("ijpq,pq->ij", windows, kernel)
# endregion


# region picture
picture = [
    "..........",
    "..######..",
    "..######..",
    "..##..##..",
    "..##..##..",
    "..######..",
    "..######..",
    "..........",
]
image = np.array([[1.0 if c == "#" else 0.0 for c in row] for row in picture])
vertical = np.array([[-1.0, 0.0, 1.0]] * 3)
edges = convolve(image, vertical)
# endregion

for row in edges:
    print("".join(f"{value:3.0f}" for value in row))
print(f"весов у свёртки {vertical.size}, у полносвязного слоя того же размера {image.size * edges.size}")
