"""Генераторы Java. С тем же зерном программы на Python и на Java получают одни и те же случайные числа."""

import math

_MASK = (1 << 48) - 1


class JavaRandom:
    """java.util.Random: им пользуются наши программы."""

    def __init__(self, seed):
        self._state = (seed ^ 0x5DEECE66D) & _MASK
        self._spare = None  # нормальные числа рождаются парами

    def _bits(self, count):
        self._state = (self._state * 0x5DEECE66D + 0xB) & _MASK
        return self._state >> (48 - count)

    def next_int(self, bound):
        if bound & (bound - 1) == 0:
            return bound * self._bits(31) >> 31
        while True:
            bits = self._bits(31)
            value = bits % bound
            if bits - value + bound - 1 < 1 << 31:
                return value

    def next_boolean(self):
        return self._bits(1) == 1

    def next_double(self):
        return ((self._bits(26) << 27) + self._bits(27)) / (1 << 53)

    def next_gaussian(self):
        if self._spare is not None:
            value, self._spare = self._spare, None
            return value
        while True:
            v1 = 2 * self.next_double() - 1
            v2 = 2 * self.next_double() - 1
            s = v1 * v1 + v2 * v2
            if 0 < s < 1:
                factor = math.sqrt(-2 * math.log(s) / s)
                self._spare = v2 * factor
                return v1 * factor

    def shuffle(self, items):
        """Перемешивает список или массив на месте алгоритмом Фишера — Йетса."""
        for i in range(len(items) - 1, 0, -1):
            j = self.next_int(i + 1)
            items[i], items[j] = items[j], items[i]


_MASK64 = (1 << 64) - 1


class JavaSplittableRandom:
    """java.util.SplittableRandom: им перемешивает строки Tribuo."""

    def __init__(self, seed, gamma=0x9E3779B97F4A7C15):
        self._state, self._gamma = seed & _MASK64, gamma

    def _next(self):
        self._state = (self._state + self._gamma) & _MASK64
        return self._state

    def _next_int(self):
        z = self._next()
        z = (z ^ (z >> 33)) * 0x62A9D9ED799705F5 & _MASK64
        return ((z ^ (z >> 28)) * 0xCB24D0A5C88C35B3 & _MASK64) >> 32

    def next_int(self, bound):
        if bound & (bound - 1) == 0:
            return self._next_int() & (bound - 1)
        while True:
            bits = self._next_int() >> 1
            value = bits % bound
            if bits - value + bound - 1 < 1 << 31:
                return value

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.next_int(i + 1)
            items[i], items[j] = items[j], items[i]

    def split(self):
        """Независимый генератор; Tribuo заводит его на каждое обучение."""
        z = self._next()
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & _MASK64
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB & _MASK64
        seed = z ^ (z >> 31)
        z = self._next()
        z = (z ^ (z >> 33)) * 0xFF51AFD7ED558CCD & _MASK64
        z = (z ^ (z >> 33)) * 0xC4CEB9FE1A85EC53 & _MASK64
        gamma = z ^ (z >> 33) | 1
        if bin(gamma ^ (gamma >> 1)).count("1") < 24:
            gamma ^= 0xAAAAAAAAAAAAAAAA
        return JavaSplittableRandom(seed, gamma)
