from java_random import JavaRandom

ROWS, COLUMNS = 4, 5
EXIT, PIT, START = 4, 9, 15
MOVES = [(-1, 0), (0, 1), (1, 0), (0, -1)]
ARROWS = "↑→↓←"
DISCOUNT, RATE, EPSILON, SLIP = 0.95, 0.2, 0.2, 0.1


def step(state, action):
    row, column = MOVES[random.next_int(4) if random.next_double() < SLIP else action]
    row = min(max(state // COLUMNS + row, 0), ROWS - 1)
    column = min(max(state % COLUMNS + column, 0), COLUMNS - 1)
    return row * COLUMNS + column


def reward_of(state):
    return 10 if state == EXIT else -10 if state == PIT else -0.1


def best(values):
    return values.index(max(values))


random = JavaRandom(3)
episodes = 2_000
collected = [0.0] * episodes
# region learn
q = [[0.0] * 4 for _ in range(ROWS * COLUMNS)]  # чего ждать от действия a в состоянии s
for episode in range(episodes):
    state = START
    for _ in range(100):
        if state in (EXIT, PIT):
            break
        action = random.next_int(4) if random.next_double() < EPSILON else best(q[state])
        following = step(state, action)
        reward = reward_of(following)
        target = reward + (0 if following in (EXIT, PIT) else DISCOUNT * max(q[following]))
        q[state][action] += RATE * (target - q[state][action])
        collected[episode] += reward
        state = following
# endregion
for row in range(ROWS):
    line = ""
    for column in range(COLUMNS):
        s = row * COLUMNS + column
        line += "  выход" if s == EXIT else "   яма " if s == PIT else f"  {ARROWS[best(q[s])]} {max(q[s]):4.1f}"
    print(line)
print(f"награда за игру: первые 50 — {sum(collected[:50]) / 50:.2f}, последние 500 — {sum(collected[-500:]) / 500:.2f}")
