import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accuracy, best, type Example, gain, gini, impurity, type Leaf, split } from '../scripts/figures/cart';
import { random } from '../scripts/figures/numerics';

const AREA = { left: 0, right: 10, bottom: 0, top: 10 };

function grown(examples: Example[], of: number, depth: number): Leaf[] {
    const grow = (leaf: Leaf): Leaf[] => {
        const found = leaf.depth < depth ? best(leaf.examples, of) : null;
        return found ? split(leaf, found.question).flatMap(grow) : [leaf];
    };
    return grow({ examples, area: AREA, depth: 0 });
}

test('impurity is that of the worked examples', () => {
    assert.equal(gini([4, 4]), 0.5);
    assert.equal(gini([3, 1]), 0.375);
    assert.equal(gini([7, 0]), 0);
});

test('the gain of a question is that of the worked example', () => {
    // three red and one blue from one red and three blue
    const examples = [0, 0, 0, 1, 0, 1, 1, 1].map((label, i) => ({ x: i, y: 0, label }));
    assert.equal(gain(examples, { axis: 'x', threshold: 3.5 }, 2), 0.125);
});

test('no other question gains more than the best one', () => {
    const uniform = random(4);
    for (let round = 0; round < 40; round++) {
        const examples = Array.from({ length: 30 }, () => ({ x: Math.round(10 * uniform()), y: 10 * uniform(), label: Math.floor(3 * uniform()) }));
        const found = best(examples, 3);
        for (let value = 0; value <= 10; value += 0.05) {
            for (const axis of ['x', 'y'] as const) assert.ok(gain(examples, { axis, threshold: value }, 3) <= (found?.gain ?? 0) + 1e-9, `round ${round}`);
        }
    }
});

test('grown to the end, different points are told apart without a mistake; each split lowers the impurity', () => {
    const uniform = random(6);
    const examples = Array.from({ length: 50 }, () => ({ x: 10 * uniform(), y: 10 * uniform(), label: Math.floor(2 * uniform()) }));
    const byDepth = [0, 1, 2, 3, 4, 60].map((depth) => grown(examples, 2, depth));

    byDepth.slice(1).forEach((leaves, i) => assert.ok(impurity(leaves, 2) < impurity(byDepth[i] ?? [], 2)));
    assert.equal(accuracy(byDepth.at(-1) ?? [], 2), 1);
    for (const { examples: own, area } of byDepth.at(-1) ?? [])
        for (const { x, y } of own) assert.ok(x > area.left && x <= area.right && y > area.bottom && y <= area.top);
});

test('equal points of different classes cannot be split', () => {
    assert.equal(best([0, 1].map((label) => ({ x: 1, y: 2, label })), 2), null);
});
