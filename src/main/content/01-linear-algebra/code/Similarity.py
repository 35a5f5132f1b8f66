import numpy as np


def cosine(u, v):
    return u @ v / (np.linalg.norm(u) * np.linalg.norm(v))


# комедии, драмы, боевики
anya = np.array([6.0, 2.0, 1.0])
boris = np.array([18.0, 5.0, 4.0])
vera = np.array([2.0, 6.0, 5.0])

print("           расстояние   косинус")
for name, other in [("до Бориса", boris), ("до Веры", vera)]:
    print(f"{name:<9}  {np.linalg.norm(anya - other):10.2f}   {cosine(anya, other):7.3f}")
