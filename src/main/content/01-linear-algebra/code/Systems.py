import numpy as np

a = np.array([[2.0, 1.0], [3.0, 2.0]])
b = np.array([5.0, 8.0])

x = np.linalg.solve(a, b)
print("x =", x.tolist())
print(f"определитель = {np.linalg.det(a):.4f}")
print("обратная =", np.linalg.inv(a).tolist())

dependent = np.array([[2.0, 1.0], [4.0, 2.0]])
try:
    print("решение зависимой системы:", np.linalg.solve(dependent, b).tolist())
except np.linalg.LinAlgError:
    print("решение зависимой системы: не существует")

back = a @ x
print(f"Ax = ({back[0]:.4f}, {back[1]:.4f})")
print("‖b − Ax‖ =", float(np.linalg.norm(b - back)))
