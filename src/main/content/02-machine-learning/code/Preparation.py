import csv
from pathlib import Path

import numpy as np
from java_random import JavaRandom
from sklearn.preprocessing import OneHotEncoder, StandardScaler

data = Path(__file__).resolve().parents[2] / "datasets" / "flats" / "data.csv"
area = np.array([[float(row["area"])] for row in csv.DictReader(data.open(encoding="utf-8"))])

# region split
order = np.arange(len(area))
JavaRandom(42).shuffle(order)  # зерно указано: опыт можно повторить
fifth = len(area) // 5  # 20 % на последнюю проверку и столько же на настройку
test, validation, train = np.split(order, [fifth, 2 * fifth])
# endregion
print(f"обучающая {len(train)}, валидационная {len(validation)}, тестовая {len(test)}")

# region scale
scaler = StandardScaler().fit(area[train])  # среднее и отклонение — только по обучающей части
scaled = scaler.transform(area)  # те же два числа для всех частей
# endregion
print(f"площадь: среднее {scaler.mean_[0]:.2f}, стандартное отклонение {scaler.scale_[0]:.2f}")
print(f"среднее после: обучающая {abs(scaled[train].mean()):.3f}, тестовая {scaled[test].mean():.3f}")

# region one-hot
districts = [["Центр"], ["Заречье"], ["Центр"], ["Слобода"]]
encoder = OneHotEncoder(sparse_output=False).fit(districts)
print(encoder.categories_[0].tolist())
for (district,), code in zip(districts, encoder.transform(districts)):
    print(district, "→", code.tolist())
# endregion
