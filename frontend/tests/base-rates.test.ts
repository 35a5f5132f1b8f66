import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counts, posterior } from '../scripts/figures/base-rates';

test('the section gives 0.0902 for the rare disease and 0.9075 after a second test', () => {
    const tested = { rate: 0.001, sensitivity: 0.99, specificity: 0.99, tests: 1 };
    assert.equal(posterior(tested).toFixed(6), (99 / 1098).toFixed(6));
    assert.equal(posterior({ ...tested, tests: 2 }).toFixed(6), (9801 / 10800).toFixed(6));
});

test('nobody is lost, and the ill stay as many as they are', () => {
    for (const rate of [0.001, 0.02, 0.137, 0.5]) {
        for (const tests of [1, 2, 4]) {
            const people = counts({ rate, sensitivity: 0.93, specificity: 0.88, tests }, 1000);
            assert.equal(people.found + people.missed + people.alarmed + people.calm, 1000);
            assert.equal(people.found + people.missed, Math.round(1000 * rate));
            assert.ok(Object.values(people).every((value: number) => value >= 0));
        }
    }
});
