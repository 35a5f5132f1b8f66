import assert from 'node:assert/strict';
import { test } from 'node:test';
import { best, type Case, descend, gradient, loss, sigmoid } from '../scripts/figures/logistic-fit';
import { gaussian, random } from '../scripts/figures/numerics';

function drawn(seed: number, apart: number): Case[] {
    const uniform = random(seed);
    return Array.from({ length: 60 }, (_, i) => ({ x: gaussian(uniform) + (i % 2) * apart, y: gaussian(uniform) - (i % 2) * apart, label: i % 2 }));
}

test('the probability is that of the worked example', () => {
    assert.ok(Math.abs(sigmoid(2 * 1 - 3 + 0.5) - 0.3775) < 1e-4);
});

test('the gradient is the one that differences give', () => {
    const cases = drawn(4, 1);
    const model = { w: { x: 0.7, y: -1.2 }, b: 0.3 };
    const slope = gradient(model, cases);
    const h = 1e-6;
    const along = (by: { x: number; y: number; b: number }): number =>
        (loss({ w: { x: model.w.x + h * by.x, y: model.w.y + h * by.y }, b: model.b + h * by.b }, cases) -
            loss({ w: { x: model.w.x - h * by.x, y: model.w.y - h * by.y }, b: model.b - h * by.b }, cases)) /
        (2 * h);
    assert.ok(Math.abs(along({ x: 1, y: 0, b: 0 }) - slope.w.x) < 1e-8);
    assert.ok(Math.abs(along({ x: 0, y: 1, b: 0 }) - slope.w.y) < 1e-8);
    assert.ok(Math.abs(along({ x: 0, y: 0, b: 1 }) - slope.b) < 1e-8);
});

test('at the best weights the gradient is zero, and descent comes to them', () => {
    for (let seed = 1; seed <= 10; seed++) {
        const cases = drawn(seed, 0.8);
        const found = best(cases);
        assert.ok(found, `seed ${seed}`);
        const { w, b } = gradient(found, cases);
        assert.ok(Math.hypot(w.x, w.y, b) < 1e-9, `seed ${seed}`);
        let model = { w: { x: 0, y: 0 }, b: 0 };
        for (let i = 0; i < 3000; i++) model = descend(model, cases, 1);
        assert.ok(loss(model, cases) - loss(found, cases) < 1e-6, `seed ${seed}`);
    }
});

test('classes that a line parts have no best weights', () => {
    assert.equal(best([-2, -1, 1, 2].map((x) => ({ x, y: 0.1 * x * x, label: x > 0 ? 1 : 0 }))), null);
});
