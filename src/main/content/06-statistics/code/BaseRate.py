import numpy as np
from java_random import JavaRandom

SENSITIVITY = 0.99  # доля больных, у которых тест положителен
SPECIFICITY = 0.99  # доля здоровых, у которых тест отрицателен


# region formula
def posterior(rate):
    """Вероятность болезни при положительном тесте по формуле Байеса; rate — доля больных в группе."""
    sick = rate * SENSITIVITY
    healthy = (1 - rate) * (1 - SPECIFICITY)
    return sick / (sick + healthy)
# endregion


# region simulate
def simulated(rate, people, random):
    """То же опытом: доля больных среди тех, у кого тест положителен."""
    first, second = random.next_doubles(2 * people).reshape(people, 2).T
    sick = first < rate
    alarm = second < np.where(sick, SENSITIVITY, 1 - SPECIFICITY)
    return np.mean(sick[alarm])
# endregion


# region print
random = JavaRandom(11)
for rate in (0.001, 0.01, 0.1, 0.5):
    print(f"больных {rate:.3f}: по формуле {posterior(rate):.4f}, из миллиона человек {simulated(rate, 1_000_000, random):.4f}")
# endregion
print(f"два положительных теста подряд: {posterior(posterior(0.001)):.4f}")
