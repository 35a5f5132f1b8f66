from java_random import JavaRandom

CHANCE = [0.05, 0.08, 0.11]  # агент этих чисел не знает
STEPS = 6_000
RUNS = 40


def play(epsilon, seed):
    """Средняя награда за игру; epsilon — доля случайных проб."""
    random = JavaRandom(seed)
    shown = [0] * len(CHANCE)
    value = [0.0] * len(CHANCE)  # оценка награды за каждое действие
    total = 0
    for _ in range(STEPS):
        if random.next_double() < epsilon:
            action = random.next_int(len(CHANCE))
        else:
            action = value.index(max(value))
        reward = 1 if random.next_double() < CHANCE[action] else 0
        shown[action] += 1
        value[action] += (reward - value[action]) / shown[action]  # среднее без хранения всех наград
        total += reward
    return total / STEPS


for epsilon in (0.0, 0.1, 1.0):
    mean = sum(play(epsilon, 100 + run) for run in range(RUNS)) / RUNS
    print(f"доля случайных проб {epsilon:.1f}: средняя награда {mean:.4f}")
