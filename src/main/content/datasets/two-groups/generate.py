"""Writes the data set "two-groups" to standard output.

20 standard normal points of NumPy's legacy generator with seed 42; the first ten are labelled "plus", the last ten
"minus" and moved by (2, 2).
Run: python3 generate.py > data.csv (NumPy keeps the stream of np.random.seed and np.random.randn the same between versions).
"""

import numpy as np

np.random.seed(42)
points = np.random.randn(20, 2)
points[10:] += 2
print("x1,x2,label")
for i, (x1, x2) in enumerate(points):
    print(f"{x1:.17g},{x2:.17g},{'plus' if i < 10 else 'minus'}")
