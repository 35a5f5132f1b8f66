"""Генератор Java. С тем же зерном программы на Python и на Java получают одни и те же случайные числа."""

import math

import numpy as np

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


    def next_doubles(self, count):
        """Столько же чисел из [0, 1), сколько дали бы count вызовов next_double, но сразу массивом NumPy."""
        # состояние через k шагов — линейная функция нынешнего: a[k] * s + c[k]; удваиваем число известных k
        a = np.array([0x5DEECE66D], dtype=np.uint64)
        c = np.array([0xB], dtype=np.uint64)
        while len(a) < 2 * count:
            a, c = np.concatenate([a, a * a[-1]]), np.concatenate([c, a * c[-1] + c])
        states = (a[: 2 * count] * np.uint64(self._state) + c[: 2 * count]) & np.uint64(_MASK)
        if count > 0:
            self._state = int(states[-1])
        high, low = states[::2] >> np.uint64(22), states[1::2] >> np.uint64(21)
        return ((high << np.uint64(27)) + low) / float(1 << 53)
