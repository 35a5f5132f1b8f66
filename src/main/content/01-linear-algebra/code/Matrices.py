import numpy as np


def show(name, matrix):
    print(name, "=")
    for row in matrix:
        print("".join(f"{x:6.0f}" for x in row))


# region operations
a = np.array([[1.0, 2.0], [3.0, 4.0]])
b = np.array([[5.0, 6.0], [7.0, 8.0]])

show("A + B", a + b)
show("2A", 2 * a)
show("AB", a @ b)  # не a * b: звёздочка перемножает поэлементно
show("BA", b @ a)
show("Aᵀ", a.T)
# endregion

# region vector
x = np.array([5.0, 7.0])
by_rows = a @ x
by_columns = 5 * a[:, 0] + 7 * a[:, 1]

print(f"Ax по строкам:   ({by_rows[0]:.0f}, {by_rows[1]:.0f})")
print(f"Ax по столбцам:  ({by_columns[0]:.0f}, {by_columns[1]:.0f})")
show("A·I", a @ np.eye(2))
# endregion
