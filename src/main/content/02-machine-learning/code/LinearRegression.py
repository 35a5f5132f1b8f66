import csv
from pathlib import Path

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score

data = Path(__file__).resolve().parents[2] / "datasets" / "noisy-line" / "data.csv"
rows = list(csv.DictReader(data.open(encoding="utf-8")))


def part(name):
    chosen = [row for row in rows if row["part"] == name]
    return np.array([[float(row["x"])] for row in chosen]), np.array([float(row["y"]) for row in chosen])


x, y = part("train")
test_x, test_y = part("test")

# region formula
centred = x[:, 0] - x[:, 0].mean()
slope = centred @ (y - y.mean()) / (centred @ centred)
intercept = y.mean() - slope * x[:, 0].mean()
# endregion
print(f"формула:             y = {slope:.6f} x + {intercept:.6f}")

# region tribuo
model = LinearRegression().fit(x, y)
predicted = model.predict(test_x)
mse = mean_squared_error(test_y, predicted)
# endregion
print(f"scikit-learn:        y = {model.coef_[0]:.6f} x + {model.intercept_:.6f}")
print(
    f"на тестовых точках: MSE {mse:.4f}   RMSE {mse**0.5:.4f}   "
    f"MAE {mean_absolute_error(test_y, predicted):.4f}   R² {r2_score(test_y, predicted):.4f}"
)
