import numpy as np
from java_random import JavaRandom

# region adaboost
x = np.arange(10.0)
y = np.array([1, 1, 1, -1, -1, -1, 1, 1, 1, -1.0])
weight = np.full(10, 0.1)  # веса примеров, в сумме единица
vote = np.zeros(10)  # взвешенная сумма голосов пней
for number in range(1, 4):
    stumps = [(k + 0.5, left) for k in range(9) for left in (1, -1)]
    mistakes = [weight[np.where(x < threshold, left, -left) != y].sum() for threshold, left in stumps]
    best = next(i for i, m in enumerate(mistakes) if m < min(mistakes) + 1e-12)
    (threshold, left), error = stumps[best], mistakes[best]
    answer = np.where(x < threshold, left, -left)
    alpha = 0.5 * np.log((1 - error) / error)  # чем меньше ошибка, тем громче голос
    vote += alpha * answer
    weight *= np.exp(-alpha * y * answer)  # ошибочные тяжелеют
    weight /= weight.sum()
    wrong = int((vote * y <= 0).sum())
    print(
        f"пень {number}: порог {threshold:.1f}, слева {left:+d}   взвешенная ошибка {error:.4f}   "
        f"голос {alpha:.4f}   ошибок у суммы {wrong}"
    )
# endregion

random = JavaRandom(11)
x = np.sort([6 * random.next_double() for _ in range(60)])
y = np.sin(x) + 0.4 * np.array([random.next_gaussian() for _ in range(60)])
new_x = np.array([6 * random.next_double() for _ in range(300)])
new_y = np.sin(new_x) + 0.4 * np.array([random.next_gaussian() for _ in range(300)])


def best_for_rest(rest):
    """Порог и средние слева и справа: пень, лучший для остатков по сумме квадратов."""
    left = np.cumsum(rest)[:-1]
    right = rest.sum() - left
    sizes = np.arange(1, len(rest))
    gain = left**2 / sizes + right**2 / (len(rest) - sizes)
    k = int(np.argmax(gain > gain.max() - 1e-12))
    return (x[k] + x[k + 1]) / 2, left[k] / (k + 1), right[k] / (len(rest) - k - 1)


def rmse(predicted, y):
    return np.sqrt(np.mean((predicted - y) ** 2))


TREES = 400
for rate in (1, 0.1):
    # region gradient
    total, total_new, on_new = np.zeros(60), np.zeros(300), []
    for _ in range(TREES):
        threshold, left, right = best_for_rest(y - total)  # остатки: минус градиент половины квадрата ошибки
        total += rate * np.where(x < threshold, left, right)
        total_new += rate * np.where(new_x < threshold, left, right)
        on_new.append(rmse(total_new, new_y))
    # endregion
    best = int(np.argmin(on_new))
    print(
        f"η = {rate:.1f}: один пень {on_new[0]:.3f}   лучше всего {on_new[best]:.3f} при {best + 1}   "
        f"после {TREES} — {on_new[-1]:.3f}, на обучающих {rmse(total, y):.3f}"
    )
