import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cloud, components, varianceAlong } from '../scripts/figures/pca';

const content = '../src/main/content/';
const pairs = (text: string): { x: number; y: number }[] => [...text.matchAll(/(-?\d+\.\d+),\s*(-?\d+\.\d+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
const given = pairs(readFileSync(`${content}01-linear-algebra/figures/pca-axis.yml`, 'utf8'));

test('the figure has the rows of the data set', () => {
    const rows = pairs(readFileSync(`${content}datasets/correlated/data.csv`, 'utf8'));
    assert.equal(rows.length, 100);
    assert.equal(given.length, 100);
    rows.forEach(({ x, y }, index) => assert.ok(Math.hypot(x - given[index]!.x, y - given[index]!.y) < 1e-4, `row ${index}`));
});

test('the best axis is the one that the program of the section finds', () => {
    const recorded = (JSON.parse(readFileSync(`${content}01-linear-algebra/code/outputs/Pca.json`, 'utf8')) as { values: Record<string, number> }).values;
    const { values, first } = components(cloud(given));
    assert.ok(Math.abs(values[0] / (values[0] + values[1]) - recorded['ratio1']!) < 1e-5);
    assert.ok(Math.abs(Math.abs(first.x) - recorded['v1']!) < 1e-4 && Math.abs(Math.abs(first.y) - recorded['v2']!) < 1e-4);
});

test('variance along an axis is that of the shadows, greatest along the first component', () => {
    const found = cloud(given);
    const { values, first } = components(found);
    for (let degree = 0; degree < 180; degree += 7) {
        const angle = (degree * Math.PI) / 180;
        const shadows = given.map(({ x, y }) => x * Math.cos(angle) + y * Math.sin(angle));
        const mean = shadows.reduce((sum, value) => sum + value, 0) / 100;
        const direct = shadows.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 99;
        assert.ok(Math.abs(direct - varianceAlong(found, angle)) < 1e-10);
        assert.ok(direct <= values[0] + 1e-10 && direct >= values[1] - 1e-10);
    }
    assert.ok(Math.abs(varianceAlong(found, Math.atan2(first.y, first.x)) - values[0]) < 1e-12);
});
