import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Cell, type Reading, readGrid, readNumber, readPaste } from '../scripts/answers/grids';

/** The table that the server's tests read as well: what people of one kind write, and what it means. */
interface Form {
    who: string;
    ask: string;
    typed: string;
    is: string;
    values?: (number | null)[][];
    choices?: (number | null)[][][];
    doubt?: string;
    reason?: string;
    at?: number;
    cell?: number;
    rows?: number;
    columns?: number;
}

// tests run in the frontend's folder
const forms = JSON.parse(readFileSync('../src/test/resources/app/gradient/exercise/typed-forms.json', 'utf8')) as Form[];

function read({ ask, typed }: Form): Reading {
    if (ask.startsWith('number')) return readNumber(typed, ask.slice('number:'.length), []);
    const vector = ask.startsWith('v');
    const [rows, columns] = vector ? [1, Number(ask.slice(1))] : ask.split('x').map(Number);
    return readGrid([[typed]], { rows: rows!, columns: columns!, vector }, []);
}

const values = (rows: Cell[][]): (number | null)[][] => rows.map((row) => row.map((cell) => cell.read?.value ?? null));

function alike(actual: (number | null)[][], expected: (number | null)[][], form: Form): void {
    assert.equal(actual.length, expected.length, JSON.stringify(form));
    actual.forEach((row, i) => {
        assert.equal(row.length, expected[i]!.length, JSON.stringify(form));
        row.forEach((value, j) => {
            const other = expected[i]![j] ?? null;
            if (value === null || other === null) assert.equal(value, other, JSON.stringify(form));
            else assert.ok(Math.abs(value - other) <= 1e-12 * Math.max(1, Math.abs(other)), `${JSON.stringify(form)}: ${value}`);
        });
    });
}

test('every typed form is read, asked or refused as the table says', () => {
    assert.ok(forms.length >= 500);
    for (const form of forms) {
        const reading = read(form);
        assert.equal(reading.is, form.is, `${JSON.stringify(form)}: ${JSON.stringify(reading)}`);
        if (reading.is === 'read') alike(values(reading.rows), form.values!, form);
        if (reading.is === 'asked') {
            assert.equal(reading.doubt, form.doubt, JSON.stringify(form));
            assert.equal(reading.choices.length, form.choices!.length, JSON.stringify(form));
            reading.choices.forEach((choice, at) => alike(values(choice.rows), form.choices![at]!, form));
        }
        if (reading.is === 'unreadable') {
            assert.equal(reading.reason, form.reason, JSON.stringify(form));
            if (form.at !== undefined) assert.equal(reading.at, form.at, JSON.stringify(form));
        }
        if (reading.is === 'blank') assert.equal(reading.cell, form.cell, JSON.stringify(form));
        if (reading.is === 'size') assert.deepEqual([reading.rows, reading.columns], [form.rows, form.columns], JSON.stringify(form));
    }
});

test('what a question offers is written so that nothing is left to ask', () => {
    for (const form of forms.filter(({ is, ask }) => is === 'asked' && ask === 'number')) {
        const reading = read(form);
        if (reading.is !== 'asked') throw new Error(JSON.stringify(form));
        for (const choice of reading.choices) {
            const again = readNumber(choice.rows[0]![0]!.text, '', []);
            assert.equal(again.is, 'read', `${JSON.stringify(form)}: ${choice.rows[0]![0]!.text}`);
            if (again.is === 'read') alike(values(again.rows), values(choice.rows), form);
        }
    }
});

test('a paste fills the cells it holds, leaves empty ones empty and never tears an expression', () => {
    const cells = (text: string, rows = 2, columns = 2): unknown => {
        const pasted = readPaste(text, rows, columns);
        return pasted.is === 'cells' ? pasted.rows : pasted.is;
    };

    assert.equal(cells('0,5\r\n'), 'one');
    assert.equal(cells('(1+2)/4'), 'one');
    assert.equal(cells('1/(1 + e^-2)'), 'one');
    assert.equal(cells('√(1 + 2) / 4'), 'one');
    assert.equal(cells('1,2'), 'one');
    assert.equal(cells('привет, мир'), 'one');
    assert.deepEqual(cells('\t-1\r\n1\t-1'), [
        ['', '-1'],
        ['1', '-1'],
    ]);
    assert.deepEqual(cells('{{0.75, -1}, {1, -1}}'), [
        ['0.75', '-1'],
        ['1', '-1'],
    ]);
    assert.deepEqual(cells('$$A = \\begin{pmatrix} -4 & 4 \\\\ -4 & 3 \\end{pmatrix}.$$'), [
        ['-4', '4'],
        ['-4', '3'],
    ]);
    assert.deepEqual(cells('\\begin{array}{cc} 1 & 2 \\\\ 3 & 4 \\end{array}'), [
        ['1', '2'],
        ['3', '4'],
    ]);
    assert.deepEqual(cells('1; 2; 3', 3, 1), [['1'], ['2'], ['3']]);
    assert.equal(cells('1 234', 1, 2), 'asked');
});
