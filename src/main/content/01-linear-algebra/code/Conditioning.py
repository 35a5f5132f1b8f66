import numpy as np

coffee = np.array([[2.0, 1.0], [3.0, 2.0]])
nearly = np.array([[1.0, 1.0], [1.0, 1.001]])

exact = np.linalg.solve(nearly, [2, 2.001])
moved = np.linalg.solve(nearly, [2, 2.0011])
print(f"b = (2; 2,0010): x = ({exact[0]:.3f}, {exact[1]:.3f})")
print(f"b = (2; 2,0011): x = ({moved[0]:.3f}, {moved[1]:.3f})")
print(f"обусловленность: кофе {np.linalg.cond(coffee):.2f}, почти параллельные {np.linalg.cond(nearly):.0f}")
