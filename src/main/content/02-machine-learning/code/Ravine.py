import numpy as np

STEPS = 60
CURVATURE = np.array([1.0, 25.0])  # вдоль второй оси склон в двадцать пять раз круче


def height(w):
    return CURVATURE @ w**2 / 2


def gradient(w):
    return CURVATURE * w


# region rules
def sgd(g, state, t):
    return 0.07 * g


def momentum(g, state, t):
    state["velocity"] = 0.7 * state.get("velocity", 0) + g
    return 0.04 * state["velocity"]


def adagrad(g, state, t):
    state["squares"] = state.get("squares", 0) + g**2  # сумма квадратов за всё время
    return 1.0 * g / (np.sqrt(state["squares"]) + 1e-8)


def rmsprop(g, state, t):
    state["squares"] = 0.9 * state.get("squares", 0) + 0.1 * g**2  # скользящее среднее квадратов
    return 0.15 * g / (np.sqrt(state["squares"]) + 1e-8)


def adam(g, state, t):
    state["first"] = 0.9 * state.get("first", 0) + 0.1 * g  # скользящее среднее градиентов
    state["second"] = 0.999 * state.get("second", 0) + 0.001 * g**2  # скользящее среднее их квадратов
    first = state["first"] / (1 - 0.9**t)  # поправка: в начале средние занижены
    second = state["second"] / (1 - 0.999**t)
    return 0.4 * first / (np.sqrt(second) + 1e-8)
# endregion


for name, rule in [("SGD", sgd), ("Momentum", momentum), ("AdaGrad", adagrad), ("RMSProp", rmsprop), ("Adam", adam)]:
    w = np.array([-8.0, 1.0])
    state = {}
    for t in range(1, STEPS + 1):
        w = w - rule(gradient(w), state, t)
    print(f"{name:<8} после {STEPS} шагов ({w[0]:.4f}, {w[1]:.4f}), высота {height(w):.6f}")
