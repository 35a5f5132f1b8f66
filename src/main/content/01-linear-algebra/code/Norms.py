import numpy as np

v = np.array([3.0, -4.0])
for name, order in [("L1", 1), ("L2", 2), ("L∞", np.inf)]:
    print(f"{name} = {np.linalg.norm(v, order)}")
