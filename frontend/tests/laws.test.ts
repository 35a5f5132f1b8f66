import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as laws from '../scripts/figures/laws';

/** What SciPy says; the Java library is held to the same file. The tests run in the folder of the frontend. */
const REFERENCE = '../src/test/resources/app/gradient/content/scipy/laws.csv';

const LAWS: Record<string, (...parameters: number[]) => laws.Law> = {
    uniform: (a, b) => laws.uniform(a ?? 0, b ?? 1),
    normal: (mean, sigma) => laws.normal(mean ?? 0, sigma ?? 1),
    exponential: (mean) => laws.exponential(mean ?? 1),
    'log-normal': (mu, sigma) => laws.logNormal(mu ?? 0, sigma ?? 1),
    student: (df) => laws.student(df ?? 1),
    'chi-squared': (df) => laws.chiSquared(df ?? 1),
    beta: (a, b) => laws.beta(a ?? 1, b ?? 1),
    binomial: (n, p) => laws.binomial(n ?? 1, p ?? 0.5),
    poisson: (mean) => laws.poisson(mean ?? 1),
    geometric: (p) => laws.geometric(p ?? 0.5),
};

const rows = readFileSync(REFERENCE, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
        const [name = '', parameters = '', of = '', at, value] = line.split(',');
        return { name, parameters: parameters.split(' ').map(Number), of, at: Number(at), value: Number(value) };
    });

for (const [name, law] of Object.entries(LAWS)) {
    test(`the ${name} law gives SciPy's numbers to 1e-9, tails included`, () => {
        const own = rows.filter((row) => row.name === name);
        assert.ok(own.length > 80, `${own.length} numbers`);
        for (const { parameters, of, at, value } of own) {
            const made = law(...parameters);
            const got = made[of as 'density' | 'cdf' | 'survival' | 'quantile'](at);
            assert.ok(Math.abs(got - value) <= 1e-9 * Math.abs(value), `${name}(${parameters.join(', ')}), ${of} at ${at}: ${got} instead of ${value}`);
        }
    });
}

test('every law of the file is there', () => {
    assert.deepEqual([...new Set(rows.map((row) => row.name))].sort(), Object.keys(LAWS).sort());
});

test('mean and variance are those of the density', () => {
    for (const law of [laws.binomial(9, 0.3), laws.poisson(4), laws.geometric(0.2)]) {
        let mean = 0;
        let square = 0;
        for (let k = 0; k < 400; k++) {
            mean += k * law.density(k);
            square += k * k * law.density(k);
        }
        assert.ok(Math.abs(mean - law.mean) < 1e-9);
        assert.ok(Math.abs(square - mean * mean - law.variance) < 1e-9);
    }
    for (const law of [laws.uniform(-2, 3), laws.normal(3, 2), laws.exponential(0.5), laws.logNormal(0, 0.4), laws.student(7), laws.chiSquared(5), laws.beta(2, 5)]) {
        const from = law.quantile(1e-12);
        const step = (law.quantile(1 - 1e-12) - from) / 400_000;
        let mean = 0;
        let square = 0;
        for (let i = 0; i < 400_000; i++) {
            const x = from + (i + 0.5) * step;
            mean += x * law.density(x) * step;
            square += x * x * law.density(x) * step;
        }
        assert.ok(Math.abs(mean - law.mean) < 1e-6, `${mean} ${law.mean}`);
        assert.ok(Math.abs(square - mean * mean - law.variance) < 2e-4 * law.variance, `${square - mean * mean} ${law.variance}`);
    }
});

test('outside what a law can give there is nothing', () => {
    assert.equal(laws.binomial(5, 0.3).density(2.5), 0);
    assert.equal(laws.binomial(5, 0.3).cdf(-0.1), 0);
    assert.equal(laws.binomial(5, 0.3).cdf(5), 1);
    assert.equal(laws.binomial(5, 0).quantile(0.5), 0);
    assert.equal(laws.binomial(5, 1).quantile(0.5), 5);
    assert.equal(laws.exponential(2).density(-1), 0);
    assert.equal(laws.beta(2, 3).cdf(1.5), 1);
    assert.equal(laws.beta(1, 3).density(0), 3);
});
