import numpy as np

# region operations
u = np.array([1.0, 2.0, 3.0])
v = np.array([4.0, 5.0, 6.0])

total = u + v
doubled = 2 * u
dot = u @ v  # 1·4 + 2·5 + 3·6
norm = np.linalg.norm(u)  # √14

print("u + v =", total.tolist())
print("2u    =", doubled.tolist())
print("u · v =", float(dot))
print("‖u‖   =", float(norm))
# endregion

# region geometry
cosine = dot / (norm * np.linalg.norm(v))
degrees = np.degrees(np.arccos(cosine))
shadow = (u @ v) / (u @ u) * u  # проекция v на u
rest = v - shadow

print(f"cos φ = {cosine:.4f}, φ = {degrees:.2f}°")
print("проекция v на u:", shadow.tolist())
print("остаток · u =", float(rest @ u))
# endregion
