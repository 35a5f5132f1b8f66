"""Writes the data set "correlated" to standard output.

100 standard normal points of NumPy's legacy generator with seed 42, multiplied on the right by [[2, 1], [1, 3]].
Run: python3 generate.py > data.csv (NumPy keeps the stream of np.random.seed and np.random.randn the same between versions).
"""

import numpy as np

np.random.seed(42)
points = np.random.randn(100, 2) @ np.array([[2.0, 1.0], [1.0, 3.0]])
print("x1,x2")
for x1, x2 in points:
    print(f"{x1:.17g},{x2:.17g}")
