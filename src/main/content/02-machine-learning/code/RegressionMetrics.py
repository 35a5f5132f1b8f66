import numpy as np
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score

# region compute
actual = np.array([6.1, 8.4, 11.2, 14.3, 9.0])
predicted = np.array([6.5, 8.0, 11.6, 13.9, 12.0])  # на последней квартире модель промахнулась
error = predicted - actual
mse = np.mean(error**2)
rmse = np.sqrt(mse)
mae = np.mean(np.abs(error))
r2 = 1 - np.sum(error**2) / np.sum((actual - actual.mean()) ** 2)
# endregion
print(f"MSE {mse:.3f}   RMSE {rmse:.3f}   MAE {mae:.3f}   R² {r2:.3f}")

# То же готовыми функциями.
print(
    f"MSE {mean_squared_error(actual, predicted):.3f}   RMSE {mean_squared_error(actual, predicted) ** 0.5:.3f}   "
    f"MAE {mean_absolute_error(actual, predicted):.3f}   R² {r2_score(actual, predicted):.3f}"
)
