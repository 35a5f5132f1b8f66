"""Makes laws.csv and tests.csv: what SciPy says about the laws and the tests of hypotheses that the course's chapter on statistics uses.

python3 reference.py, in this folder. Made with SciPy 1.17.1. The files are in the tree, so that neither the Java tests nor those of the
scripts need Python; a later SciPy may be as good a witness, but then both files are made anew together.
"""

import csv

import numpy as np
from scipy import stats

# name in the file: (SciPy's law, the parameters that make cases, the values at which each is asked)
CONTINUOUS = {
    "uniform": (lambda a, b: stats.uniform(a, b - a), [(0, 1), (-2, 3)]),
    "normal": (lambda mu, sigma: stats.norm(mu, sigma), [(0, 1), (10, 2.5), (-3, 0.01)]),
    "exponential": (lambda mean: stats.expon(scale=mean), [(1,), (0.2,), (30,)]),
    "log-normal": (lambda mu, sigma: stats.lognorm(sigma, scale=np.exp(mu)), [(0, 1), (2, 0.3), (-1, 2)]),
    "student": (lambda df: stats.t(df), [(1,), (2,), (5,), (30,), (200,)]),
    "chi-squared": (lambda df: stats.chi2(df), [(1,), (2,), (7,), (50,)]),
    "beta": (lambda a, b: stats.beta(a, b), [(1, 1), (2, 5), (0.5, 0.5), (40, 60)]),
}
DISCRETE = {
    "binomial": (lambda n, p: stats.binom(n, p), [(1, 0.3), (10, 0.5), (100, 0.07), (1000, 0.42)]),
    "poisson": (lambda mean: stats.poisson(mean), [(0.5,), (4,), (60,)]),
    # failures before the first success, as in Apache Commons; SciPy counts the trials
    "geometric": (lambda p: stats.geom(p, loc=-1), [(0.5,), (0.2,), (0.03,)]),
}
# the tails too: a quantile at 1e-12 is where a careless formula shows
LEVELS = [1e-12, 1e-6, 0.001, 0.025, 0.1, 0.3, 0.5, 0.7, 0.9, 0.975, 0.999, 1 - 1e-6]

rows = []
for name, (law, cases) in CONTINUOUS.items():
    for case in cases:
        of = law(*case)
        for p in LEVELS:
            x = float(of.ppf(p))
            rows.append((name, case, "quantile", p, x))
            rows.append((name, case, "density", x, float(of.pdf(x))))
            rows.append((name, case, "cdf", x, float(of.cdf(x))))
            rows.append((name, case, "survival", x, float(of.sf(x))))
for name, (law, cases) in DISCRETE.items():
    for case in cases:
        of = law(*case)
        for p in LEVELS:
            rows.append((name, case, "quantile", p, float(of.ppf(p))))
        for k in sorted({max(0, int(of.ppf(p))) for p in LEVELS}):
            rows.append((name, case, "density", k, float(of.pmf(k))))
            rows.append((name, case, "cdf", k, float(of.cdf(k))))
            rows.append((name, case, "survival", k, float(of.sf(k))))

with open("laws.csv", "w", newline="") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["law", "parameters", "function", "at", "value"])
    for name, case, function, at, value in rows:
        # infinite densities and empty tails say nothing about precision
        if np.isfinite(at) and np.isfinite(value):
            writer.writerow([name, " ".join(map(repr, case)), function, repr(at), repr(value)])

tests = []


def add(name, left, right, result):
    tests.append((name, left, right, float(result.statistic), float(result.pvalue)))


generator = np.random.default_rng(20260601)
for size, shift in [(5, 0.0), (12, 0.8), (40, 0.3), (12, 6.0)]:
    left = np.round(generator.normal(10, 2, size), 3).tolist()
    right = np.round(generator.normal(10 + shift, 3, size + 3), 3).tolist()
    add("t", left, right, stats.ttest_ind(left, right))
    add("welch", left, right, stats.ttest_ind(left, right, equal_var=False))
    add("paired", left, right[:size], stats.ttest_rel(left, right[:size]))
    if size < 40:
        add("mann-whitney-exact", left, right, stats.mannwhitneyu(left, right, method="exact"))
    add("mann-whitney-normal", left, right, stats.mannwhitneyu(left, right, method="asymptotic"))
    ties = [round(value) for value in left], [round(value) for value in right]
    add("mann-whitney-normal", *ties, stats.mannwhitneyu(*ties, method="asymptotic"))
for table in [((10, 20, 30), (20, 20, 20)), ((8, 2), (1, 5)), ((300, 410), (350, 340)), ((90, 10), (10, 90))]:
    result = stats.chi2_contingency(table, correction=False)
    tests.append(("chi-squared-table", list(table[0]), list(table[1]), float(result.statistic), float(result.pvalue)))
for k, n, level in [(0, 10, 0.95), (3, 10, 0.95), (10, 10, 0.95), (37, 1000, 0.99), (998, 1000, 0.9)]:
    interval = stats.binomtest(k, n).proportion_ci(level, method="exact")
    tests.append(("clopper-pearson", [k, n], [level], float(interval.low), float(interval.high)))

with open("tests.csv", "w", newline="") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["test", "left", "right", "first", "second"])
    for name, left, right, first, second in tests:
        writer.writerow([name, " ".join(map(repr, left)), " ".join(map(repr, right)), repr(first), repr(second)])
