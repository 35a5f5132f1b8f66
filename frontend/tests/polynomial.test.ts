import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gaussian, random } from '../scripts/figures/numerics';
import { fit, leastSquares, rmse, sample, valueAt } from '../scripts/figures/polynomial';

const close = (got: number, wanted: number, within: number): void => assert.ok(Math.abs(got - wanted) <= within, `${got} instead of ${wanted}`);

test('a polynomial is found again from its values, up to degree 12', () => {
    const uniform = random(5);
    for (const degree of [0, 1, 3, 7, 12]) {
        const weights = Array.from({ length: degree + 1 }, () => 4 * uniform() - 2);
        const x = Array.from({ length: 20 }, () => 2 * uniform() - 1);
        const found = fit({ x, y: x.map((value) => valueAt(weights, value)) }, degree, 0);
        found.forEach((weight, j) => close(weight, weights[j] ?? NaN, 1e-7));
    }
});

test('the misses of least squares are perpendicular to every column', () => {
    const uniform = random(8);
    const a = Array.from({ length: 9 }, () => Array.from({ length: 4 }, () => gaussian(uniform)));
    const b = Array.from({ length: 9 }, () => gaussian(uniform));
    const w = leastSquares(
        a.map((row) => [...row]),
        [...b],
    );
    const misses = a.map((row, i) => row.reduce((sum, value, j) => sum + value * (w[j] ?? 0), 0) - (b[i] ?? 0));
    for (let j = 0; j < 4; j++) close(misses.reduce((sum, miss, i) => sum + miss * (a[i]?.[j] ?? 0), 0), 0, 1e-12);
});

test('with a penalty the gradient of mean square plus penalty is zero, and the intercept goes free', () => {
    const points = sample(20, 3, 0.3, (x) => Math.sin(3 * x));
    const lambda = 0.01;
    const w = fit(points, 9, lambda);
    for (let j = 0; j <= 9; j++) {
        const slope = points.x.reduce((sum, x, i) => sum + (2 / 20) * (valueAt(w, x) - (points.y[i] ?? 0)) * x ** j, 0);
        close(slope + (j === 0 ? 0 : 2 * lambda * (w[j] ?? 0)), 0, 1e-12);
    }
});

test('a higher degree never fits the training points worse, a stronger penalty never better', () => {
    for (let seed = 1; seed <= 10; seed++) {
        const points = sample(20, seed, 0.3, (x) => Math.sin(3 * x));
        const byDegree = Array.from({ length: 12 }, (_, k) => rmse(fit(points, k + 1, 0), points));
        const byPenalty = [0, 1e-6, 1e-3, 0.1, 10].map((lambda) => rmse(fit(points, 12, lambda), points));
        byDegree.slice(1).forEach((value, k) => assert.ok(value <= (byDegree[k] ?? 0) + 1e-9, `seed ${seed}, degree ${k + 2}`));
        byPenalty.slice(1).forEach((value, k) => assert.ok(value >= (byPenalty[k] ?? 0) - 1e-9, `seed ${seed}, penalty ${k + 1}`));
    }
});
