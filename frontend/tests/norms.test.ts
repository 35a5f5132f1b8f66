import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ball, pNorm, touch } from '../scripts/figures/norms';
import { random } from '../scripts/figures/numerics';

const powers = [0.5, 1, 1.5, 2, 3, 8, Infinity];

test('the norms of (3, −4) are those of the text', () => {
    assert.deepEqual([1, 2, Infinity].map((p) => pNorm({ x: 3, y: -4 }, p)), [7, 5, 4]);
    assert.ok(Number.isFinite(pNorm({ x: 1e200, y: 1e200 }, 3)));
});

test('points of a ball have its radius', () => {
    for (const p of powers) for (const point of ball(2.5, p)) assert.ok(Math.abs(pNorm(point, p) - 2.5) < 1e-12, `p = ${p}`);
});

test('the triangle inequality holds from p = 1 on, and fails under it', () => {
    const uniform = random(31);
    const vector = (): { x: number; y: number } => ({ x: uniform() * 4 - 2, y: uniform() * 4 - 2 });
    for (let round = 0; round < 300; round++) {
        const [u, v] = [vector(), vector()];
        for (const p of powers.slice(1)) assert.ok(pNorm({ x: u.x + v.x, y: u.y + v.y }, p) <= pNorm(u, p) + pNorm(v, p) + 1e-12);
    }
    assert.ok(pNorm({ x: 1, y: 1 }, 0.5) > pNorm({ x: 1, y: 0 }, 0.5) + pNorm({ x: 0, y: 1 }, 0.5));
});

test('no point of the line has a smaller norm than the one where the ball touches', () => {
    const uniform = random(37);
    for (let round = 0; round < 60; round++) {
        const [a, b, c] = [uniform() * 4 - 2, uniform() * 4 - 2, uniform() * 6 - 3];
        for (const p of powers) {
            const found = touch(a, b, c, p);
            assert.ok(Math.abs(a * found.x + b * found.y - c) < 1e-9);
            const least = pNorm(found, p);
            for (let t = -10; t <= 10; t += 0.05) {
                assert.ok(pNorm({ x: found.x - t * b, y: found.y + t * a }, p) >= least - 1e-9, `p = ${p}, a = ${a}, b = ${b}, c = ${c}, t = ${t}`);
            }
        }
    }
});
