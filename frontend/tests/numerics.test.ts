import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digitsOf, gaussian, logScale, multiples, niceStep, random, snap, symmetricEigen } from '../scripts/figures/numerics';

test('a snapped value carries no binary noise', () => {
    assert.equal(snap(0.1 + 0.2, 0.1), 0.3);
    assert.equal(snap(-1.26, 0.05), -1.25);
});

test('a nice step is 1, 2 or 5 times a power of ten, and not less than asked', () => {
    assert.deepEqual([0.03, 0.2, 1, 1.1, 4.9, 51].map(niceStep), [0.05, 0.2, 1, 2, 5, 100]);
});

test('every place of a slider has a value of its own that leads back to it', () => {
    for (const [min, max, step] of [[0.5, 64, 1.02], [0.001, 3, 1.04], [0.01, 1000, 1.25], [0.001, 1, 1.35]] as const) {
        const scale = logScale(min, max, step);
        const values = Array.from({ length: scale.count + 1 }, (_, place) => scale.value(place));
        assert.deepEqual(values.map(scale.place), values.map((_, place) => place));
        assert.deepEqual([values.at(0), values.at(-1)], [min, max]);
    }
});

test('multiples include both ends and need as many digits as their step', () => {
    assert.deepEqual(multiples(-0.2, 0.4, 0.2), [-0.2, 0, 0.2, 0.4]);
    assert.deepEqual([1, 0.5, 0.05, 20].map(digitsOf), [0, 1, 2, 0]);
});

test('the same seed gives the same numbers, spread evenly', () => {
    const one = random(7);
    const other = random(7);
    const values = Array.from({ length: 4000 }, one);
    assert.deepEqual(values.slice(0, 50), Array.from({ length: 50 }, other));
    assert.ok(values.every((value) => value >= 0 && value < 1));
    assert.ok(Math.abs(values.reduce((sum, value) => sum + value, 0) / 4000 - 0.5) < 0.02);
});

test('normal values have mean 0 and variance 1', () => {
    const uniform = random(11);
    const values = Array.from({ length: 8000 }, () => gaussian(uniform));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    assert.ok(Math.abs(mean) < 0.04, `mean ${mean}`);
    assert.ok(Math.abs(variance - 1) < 0.06, `variance ${variance}`);
});

test('a symmetric matrix times its eigenvector is the eigenvalue times it', () => {
    const uniform = random(3);
    for (let round = 0; round < 200; round++) {
        const [a, b, d] = [uniform() * 8 - 4, uniform() * 8 - 4, uniform() * 8 - 4] as [number, number, number];
        const { values, first } = symmetricEigen(a, b, d);
        assert.ok(Math.hypot(a * first.x + b * first.y - values[0] * first.x, b * first.x + d * first.y - values[0] * first.y) < 1e-12);
        assert.ok(values[0] >= values[1]);
        assert.ok(Math.abs(values[0] + values[1] - a - d) < 1e-12);
    }
});
