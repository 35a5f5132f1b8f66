import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completions, following } from '../scripts/names';

const all = completions(['Math.sqrt', 'twoNorm', 'DenseVector']);
const labels = (before: string): string[] => following(all, before).map(({ label }) => label);

test('the names of an exercise come first, and each name once', () => {
    assert.deepEqual(all.slice(0, 3).map(({ label }) => label), ['Math.sqrt', 'twoNorm', 'DenseVector']);
    const names = all.map(({ label }) => label).filter((label) => label !== 'for');
    assert.equal(new Set(names).size, names.length);
});

test('after a dot come the names of what stands before it', () => {
    assert.ok(labels('double x = Math.').includes('sqrt'));
    assert.ok(!labels('double x = Math.').includes('twoNorm'));
    assert.deepEqual(labels('System.out.').sort(), ['print', 'printf', 'println']);
});

test('a variable has no type here, so every lone name may follow it', () => {
    assert.ok(labels('vector.').includes('twoNorm'));
    assert.ok(labels('import org.tribuo.').includes('DenseVector'));
    assert.ok(labels('first().').includes('twoNorm'));
    assert.ok(!labels('vector.').some((label) => label.includes('.')));
});
