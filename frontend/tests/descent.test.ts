import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contour } from '../scripts/figures/contours';
import { descend, largestRate, SURFACES } from '../scripts/figures/descent';
import { random } from '../scripts/figures/numerics';

test('gradients are those of their surfaces', () => {
    const uniform = random(41);
    const h = 1e-5;
    for (const { height, gradient, range } of Object.values(SURFACES)) {
        for (let round = 0; round < 50; round++) {
            const at = { x: range.left + uniform() * (range.right - range.left), y: range.bottom + uniform() * (range.top - range.bottom) };
            const slope = gradient(at);
            const x = (height({ x: at.x + h, y: at.y }) - height({ x: at.x - h, y: at.y })) / (2 * h);
            const y = (height({ x: at.x, y: at.y + h }) - height({ x: at.x, y: at.y - h })) / (2 * h);
            assert.ok(Math.hypot(slope.x - x, slope.y - y) < 1e-6 * (1 + Math.hypot(x, y)));
        }
    }
});

test('in the ravine both rules end where the program of the section does', () => {
    const recorded = (JSON.parse(readFileSync('../src/main/content/02-machine-learning/code/outputs/Ravine.json', 'utf8')) as { values: Record<string, number> }).values;
    const { height, gradient, start } = SURFACES.ravine;
    const last = (rate: number, momentum: number): number => height(descend(gradient, start, { rate, momentum }, 60).path.at(-1)!);
    assert.ok(Math.abs(last(0.07, 0) - recorded['SGD']!) < 1e-12);
    assert.ok(Math.abs(last(0.07, 0) / last(0.04, 0.7) - recorded['momentumLower']!) < 1e-6 * recorded['momentumLower']!);
});

test('a quadratic descent stands below the largest rate and flies away above it', () => {
    for (const name of ['bowl', 'ravine'] as const) {
        const { gradient, curvature } = SURFACES[name];
        for (const momentum of [0, 0.5, 0.9]) {
            const limit = largestRate(curvature!, momentum);
            assert.equal(descend(gradient, { x: 1, y: 1 }, { rate: 0.98 * limit, momentum }, 6000).end, 'still', `${name} ${momentum}`);
            assert.equal(descend(gradient, { x: 1, y: 1 }, { rate: 1.02 * limit, momentum }, 6000).end, 'away', `${name} ${momentum}`);
        }
    }
});

test('a saddle holds only who stands exactly on its ridge', () => {
    const { gradient } = SURFACES.saddle;
    assert.equal(descend(gradient, { x: -3, y: 0 }, { rate: 0.1, momentum: 0 }, 500).end, 'still');
    assert.equal(descend(gradient, { x: -3, y: 1e-6 }, { rate: 0.1, momentum: 0 }, 500).end, 'away');
});

test('which pit is found depends on the start, and the left one is deeper', () => {
    const { gradient, height } = SURFACES.pits;
    const bottom = (x: number) => descend(gradient, { x, y: 1 }, { rate: 0.1, momentum: 0 }, 2000).path.at(-1)!;
    assert.ok(bottom(-1).x < 0 && bottom(1).x > 0);
    assert.ok(height(bottom(-1)) < height(bottom(1)));
});

test('contour lines lie at their height and close around the bottom', () => {
    const circle = contour(({ x, y }) => x * x + y * y, 4.033, { left: -3, right: 3, bottom: -3, top: 3 }, 60, 60);
    let length = 0;
    for (const [from, to] of circle) {
        assert.ok(Math.abs(Math.hypot(from.x, from.y) - Math.sqrt(4.033)) < 0.01);
        length += Math.hypot(to.x - from.x, to.y - from.y);
    }
    assert.ok(Math.abs(length - 2 * Math.PI * Math.sqrt(4.033)) < 0.03, `length ${length}`);
    const ends = circle.flat().map(({ x, y }) => `${x.toFixed(6)} ${y.toFixed(6)}`);
    for (const end of new Set(ends)) assert.equal(ends.filter((other) => other === end).length, 2);
});
