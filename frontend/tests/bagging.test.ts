import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accuracies, answer, cuts, grow, outOfBag, type Recipe, share } from '../scripts/figures/bagging';
import type { Example } from '../scripts/figures/cart';
import { random } from '../scripts/figures/numerics';
import { cases } from '../scripts/figures/perceptron';

const RECIPE: Recipe = { depth: 5, bootstrap: true, randomFeature: true };

function moons(size: number, uniform: () => number): Example[] {
    return cases('moons', size, 0.45, uniform).map(({ x, label }) => ({ x: x[0], y: x[1], label }));
}

test('about 37 of 100 examples stay out of a bootstrap sample', () => {
    const uniform = random(3);
    const examples = moons(200, uniform);
    const out = Array.from({ length: 50 }, () => grow(examples, RECIPE, uniform).unseen.filter(Boolean).length / 200);
    const mean = out.reduce((sum, value) => sum + value, 0) / 50;
    assert.ok(Math.abs(mean - (1 - 1 / 200) ** 200) < 0.01, `${mean}`);
});

test('without chance all trees are the same tree', () => {
    const uniform = random(5);
    const examples = moons(80, uniform);
    const same = { depth: 4, bootstrap: false, randomFeature: false };
    assert.deepEqual(grow(examples, same, uniform), grow(examples, same, uniform));
});

test('a deep tree knows its examples by heart, a forest is better on new ones', () => {
    let single = 0;
    let forest = 0;
    for (let seed = 1; seed <= 8; seed++) {
        const uniform = random(seed);
        const examples = moons(120, uniform);
        const fresh = moons(400, uniform);
        const trees = Array.from({ length: 40 }, () => grow(examples, { ...RECIPE, depth: 8 }, uniform));
        single += trees.reduce((sum, tree) => sum + (accuracies([tree], fresh)[0] ?? 0), 0) / 40 / 8;
        forest += (accuracies(trees, fresh).at(-1) ?? 0) / 8;
        assert.ok(Math.abs(outOfBag(trees, examples) - (accuracies(trees, fresh).at(-1) ?? 0)) < 0.09, `seed ${seed}`);
        const heart = grow(examples, { depth: 60, bootstrap: false, randomFeature: false }, uniform);
        assert.ok(examples.every((example) => answer(heart, example) === example.label));
    }
    assert.ok(forest > single + 0.02, `forest ${forest}, single ${single}`);
});

test('the share of votes is the mean of the answers', () => {
    const uniform = random(9);
    const examples = moons(60, uniform);
    const trees = Array.from({ length: 7 }, () => grow(examples, RECIPE, uniform));
    const at = { x: 0.3, y: -0.2 };
    assert.equal(share(trees, at), trees.filter((tree) => answer(tree, at) === 1).length / 7);
});

test('between neighbouring cuts a forest has one answer', () => {
    const uniform = random(11);
    const trees = Array.from({ length: 3 }, () => grow(moons(60, uniform), { ...RECIPE, depth: 3 }, uniform));
    const { x, y } = cuts(trees);
    assert.ok(x.length + y.length > 3);
    const between = (all: number[], at: number, share: number): number => {
        const [from, to] = [all[at - 1] ?? (all[0] ?? 0) - 1, all[at] ?? (all.at(-1) ?? 0) + 1];
        return from + share * (to - from);
    };
    for (let i = 0; i <= x.length; i++) {
        for (let j = 0; j <= y.length; j++) {
            const votes = [0.01, 0.5, 0.99].map((part) => share(trees, { x: between(x, i, part), y: between(y, j, part) }));
            assert.equal(new Set(votes).size, 1);
        }
    }
});
