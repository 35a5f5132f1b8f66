import assert from 'node:assert/strict';
import { test } from 'node:test';
import { echelon, eliminate, Fraction, rank, type Rows, solve } from '../scripts/figures/fractions';
import { random } from '../scripts/figures/numerics';

const matrix = (...rows: number[][]): Rows => rows.map((row) => row.map((value) => Fraction.of(value)));
const text = (rows: Rows): string[] => rows.map((row) => row.join(' '));

test('a fraction is kept in lowest terms with its sign above', () => {
    assert.equal(String(new Fraction(6n, -4n)), '−3/2');
    assert.equal(String(Fraction.of(1).over(Fraction.of(3)).plus(new Fraction(1n, 6n))), '1/2');
    assert.throws(() => Fraction.ONE.over(Fraction.ZERO), RangeError);
});

test('what people type is read exactly, and nothing else is', () => {
    assert.deepEqual(
        ['2', ' −3 ', '-1/2', '0,75', '1.5', '+4'].map((typed) => String(Fraction.read(typed))),
        ['2', '−3', '−1/2', '3/4', '3/2', '4'],
    );
    for (const typed of ['', 'x', '1/0', '1,5/2', '--1', '1e3', '2/', '12345678901']) assert.equal(Fraction.read(typed), null, typed);
});

test('the worked system is solved as by hand', () => {
    const steps = eliminate(matrix([2, 1, 5], [3, 2, 8]));
    assert.deepEqual(text(steps.at(-1)!.rows), ['2 1 5', '0 1/2 1/2']);
    assert.deepEqual(String((solve(steps.at(-1)!.rows) as { values: Fraction[] }).values), '2,1');
});

test('a zero in the pivot’s place is exchanged, with the first row that has something', () => {
    const [first] = eliminate(matrix([0, 1, 1, 3], [0, 2, 0, 2], [4, 1, 1, 7]));
    assert.deepEqual({ ...first!.operation }, { kind: 'swap', row: 0, other: 2, column: 0, zero: true });
});

test('with the choice of the largest, the factors never exceed one', () => {
    const uniform = random(5);
    for (let round = 0; round < 60; round++) {
        const rows = Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => Fraction.of(Math.floor(uniform() * 19) - 9)));
        for (const { operation } of eliminate(rows, 'largest')) {
            if (operation.kind === 'subtract') assert.ok(!operation.factor.size().exceeds(Fraction.ONE));
        }
    }
});

test('contradiction and freedom are told apart', () => {
    assert.equal(solve(echelon(matrix([1, 1, 1, 2], [2, 2, 2, 4], [1, 1, 1, 5]))).kind, 'none');
    const line = solve(echelon(matrix([1, 1, 1, 6], [1, -1, 1, 2], [2, 0, 2, 8])));
    assert.ok(line.kind === 'many');
    assert.deepEqual(line.free, [2]);
    assert.deepEqual(line.values.map(({ constant, terms }) => `${constant} ${terms}`), ['4 −1', '2 0', '0 1']);
    const nothing = solve(echelon(matrix([0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0])));
    assert.ok(nothing.kind === 'many' && nothing.free.length === 3);
});

test('the rank counts independent rows', () => {
    assert.deepEqual([matrix([1, 2], [2, 4]), matrix([0, 0]), matrix([1, 2, 3], [4, 5, 6], [7, 8, 9]), matrix([0, 1], [1, 0])].map(rank), [1, 0, 2, 2]);
});

test('every solution satisfies its system exactly, for any choice of the free unknowns', () => {
    const uniform = random(17);
    const seen = { none: 0, one: 0, many: 0 };
    for (let round = 0; round < 400; round++) {
        // few different values, so that dependent rows are frequent
        const rows = Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => Fraction.of(Math.floor(uniform() * 3) - 1)));
        const found = solve(echelon(rows));
        seen[found.kind]++;
        assert.equal(rank(rows) > rank(rows.map((row) => row.slice(0, 3))), found.kind === 'none');
        if (found.kind === 'none') continue;
        const values =
            found.kind === 'one'
                ? found.values
                : found.values.map(({ constant, terms }) => terms.reduce((sum, term, index) => sum.plus(term.times(Fraction.of(3 * index - 2))), constant));
        for (const row of rows) {
            const left = values.reduce((sum, value, column) => sum.plus(value.times(row[column]!)), Fraction.ZERO);
            assert.equal(String(left), String(row[3]));
        }
    }
    assert.ok(Math.min(seen.none, seen.one, seen.many) > 10, JSON.stringify(seen));
});
