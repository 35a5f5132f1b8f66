import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gaussian, random } from '../scripts/figures/numerics';
import { type Labelled, objective, train } from '../scripts/figures/support-vectors';

const content = new URL('../../src/main/content/', import.meta.url);
const root = content.pathname.includes('/target/') ? '../src/main/content/' : content.pathname;

const close = (got: number, wanted: number, within: number): void => assert.ok(Math.abs(got - wanted) <= within, `${got} instead of ${wanted}`);

/** The data set that the section's program reads. */
function twoGroups(): Labelled[] {
    return readFileSync(`${root}datasets/two-groups/data.csv`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => {
            const [x, y, label] = line.split(',');
            return { x: Number(x), y: Number(y), label: label === 'plus' ? 1 : -1 };
        });
}

test('margin and support vectors are those that LIBSVM finds in the section', () => {
    const recorded = JSON.parse(readFileSync(`${root}01-linear-algebra/code/outputs/Svm.json`, 'utf8')) as { values: Record<string, number> };
    for (const [c, name] of [
        [1, 'soft'],
        [1e9, 'hard'],
    ] as const) {
        const { w, alpha, gap } = train(twoGroups(), c);

        assert.ok(gap <= 1e-6, `C = ${c}: gap ${gap}`);
        // LIBSVM stopped at its own, coarser tolerance
        close(2 / Math.hypot(w.x, w.y), recorded.values[`${name}Margin`] ?? NaN, 3e-4);
        assert.equal(alpha.filter((value) => value > 0).length, recorded.values[`${name}Vectors`]);
    }
});

test('no boundary near the found one is better', () => {
    const uniform = random(17);
    for (let round = 0; round < 20; round++) {
        const points = Array.from({ length: 24 }, (_, i) => {
            const label = i % 2 === 0 ? 1 : -1;
            return { x: gaussian(uniform) + 0.8 * label, y: gaussian(uniform) + 0.8 * label, label };
        });
        for (const c of [0.01, 1, 100]) {
            const { w, b } = train(points, c);
            const lowest = objective(points, w, b, c);
            for (const size of [1e-3, 1e-2, 0.1]) {
                for (let turn = 0; turn < 26; turn++) {
                    const by = [gaussian(uniform), gaussian(uniform), gaussian(uniform)].map((value) => value * size) as [number, number, number];
                    const other = objective(points, { x: w.x + by[0], y: w.y + by[1] }, b + by[2], c);
                    assert.ok(other >= lowest - 1e-5 * Math.max(1, lowest), `round ${round}, C = ${c}: ${other} < ${lowest}`);
                }
            }
        }
    }
});

test('two points: the boundary is half-way and the margin is their distance', () => {
    const { w, b } = train([{ x: 0, y: 0, label: -1 }, { x: 2, y: 0, label: 1 }], 1e6);

    close(w.x, 1, 1e-9);
    close(w.y, 0, 1e-9);
    close(b, -1, 1e-9);
});

test('begun from the weights of another problem, it ends in the same place', () => {
    const points = twoGroups();
    for (const c of [0.1, 1, 500]) {
        const cold = train(points, c, 1e-8);
        const moved = points.map((p, i) => (i === 3 ? { ...p, x: p.x - 0.5 } : p));
        const warm = train(points, c, 1e-8, train(moved, 3 * c, 1e-8).alpha);

        close(warm.w.x, cold.w.x, 1e-6 * Math.max(1, Math.abs(cold.w.x)));
        close(warm.w.y, cold.w.y, 1e-6 * Math.max(1, Math.abs(cold.w.y)));
        close(warm.b, cold.b, 1e-6 * Math.max(1, Math.abs(cold.b)));
        close(warm.alpha.reduce((sum, value, i) => sum + value * (points[i]?.label ?? 0), 0), 0, 1e-9 * c);
    }
});
