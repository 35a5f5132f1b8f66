import re
from collections import Counter

import numpy as np

# Станок: четыре датчика — четыре координаты: °C, мм/с, об/мин, дБ.
machine = np.array([72.8, 4.73, 1454, 72.9])
print("станок:  ", machine.tolist())

# Картинка 5 × 4: яркости от нуля до единицы. Строки ставим друг за другом.
picture = np.array([
    [0.0, 1.0, 0.0, 1.0, 0.0],
    [1.0, 1.0, 1.0, 1.0, 1.0],
    [0.0, 1.0, 1.0, 1.0, 0.0],
    [0.0, 0.0, 1.0, 0.0, 0.0],
])
pixels = picture.ravel()
print(f"картинка: {pixels.size} координат, сумма яркостей {pixels.sum()}")

# Отзыв: сколько раз встретилось каждое слово словаря.
dictionary = ["фильм", "хороший", "скучный", "очень"]
review = "Фильм хороший, очень, очень хороший!"
counts = Counter(re.findall("[а-яё]+", review.lower()))
print("отзыв:   ", [float(counts[word]) for word in dictionary])
