import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { random } from '../scripts/figures/numerics';
import { board, night, noisyNight, SIZE, triangle } from '../scripts/figures/pictures';
import { energy, layers, svd } from '../scripts/figures/singular';

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, index) => sum + value * b[index]!, 0);

function check(matrix: number[][]): void {
    const found = svd(matrix);
    const scale = found.values[0]! || 1;
    const back = layers(found, 0, found.values.length);
    matrix.flat().forEach((value, index) => assert.ok(Math.abs(value - back[index]!) < 1e-13 * scale * 20, `entry ${index}`));
    found.values.forEach((value, i) => {
        assert.ok(i === 0 || value <= found.values[i - 1]!);
        found.right.forEach((v, j) => assert.ok(Math.abs(dot(found.right[i]!, v) - Number(i === j)) < 1e-12));
        if (value > 1e-10 * scale) {
            found.left.forEach((u, j) => {
                if (found.values[j]! > 1e-10 * scale) assert.ok(Math.abs(dot(found.left[i]!, u) - Number(i === j)) < 1e-6);
            });
        }
    });
}

test('layers put a matrix together again, and singular vectors are orthonormal', () => {
    const uniform = random(29);
    for (const [m, n] of [[1, 1], [3, 2], [6, 6], [20, 7]] as const) {
        for (let round = 0; round < 10; round++) check(Array.from({ length: m }, () => Array.from({ length: n }, () => uniform() * 2 - 1)));
    }
    check([[0, 0], [0, 0]]);
    for (const picture of [night(), noisyNight(), board(), triangle()]) check(picture);
});

test('the worked example of the section has the singular values √45 and √5', () => {
    const { values } = svd([[3, 0], [4, 5]]);
    assert.ok(Math.abs(values[0]! - Math.sqrt(45)) < 1e-14 && Math.abs(values[1]! - Math.sqrt(5)) < 1e-14);
});

test('the error of a truncated sum is what was left out', () => {
    const picture = night();
    const found = svd(picture);
    for (const count of [1, 3, 8, 20]) {
        const sum = layers(found, 0, count);
        const error = Math.sqrt(picture.flat().reduce((square, value, index) => square + (value - sum[index]!) ** 2, 0));
        const left = Math.sqrt(found.values.slice(count).reduce((square, value) => square + value * value, 0));
        assert.ok(Math.abs(error - left) < 1e-12);
    }
});

test('eight layers keep as much energy as the program of the section says', () => {
    const recorded = JSON.parse(readFileSync('../src/main/content/01-linear-algebra/code/outputs/ImageCompression.json', 'utf8')) as { values: Record<string, number> };
    assert.ok(Math.abs(100 * energy(svd(night()).values, 8) - recorded.values['energyEight']!) < 1e-9);
    assert.ok(Math.abs((100 * 8 * (2 * SIZE + 1)) / SIZE ** 2 - recorded.values['storedPercent']!) < 1e-9);
});

test('a board is two layers, a slope needs all of them', () => {
    const rank = (picture: number[][]): number => svd(picture).values.filter((value) => value > 1e-9).length;
    assert.deepEqual([board(), triangle()].map(rank), [2, SIZE]);
});
