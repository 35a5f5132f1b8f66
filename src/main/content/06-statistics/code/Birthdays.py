import numpy as np


# region formula
def shared(people, days):
    """Вероятность того, что среди people человек хотя бы двое родились в один день."""
    return 1 - np.prod((days - np.arange(people)) / days)
# endregion


# region print
for people in (10, 22, 23, 40, 60):
    print(f"человек {people}: вероятность {shared(people, 365):.4f}")
# endregion
