/** What the server calls: one request as JSON, one answer as JSON. The same grammar reads in the browser, see live.ts. */
import { type Cell, type Reading, readGrid, readNumber } from './grids';
import { math, shown, table, typeset, written } from './typeset';

interface Request {
    kind: 'number' | 'grid';
    rows: string[][];
    unit?: string;
    height?: number;
    width?: number;
    vector?: boolean;
    meant?: string[];
}

const values = (rows: Cell[][]): (number | null)[][] => rows.map((row) => row.map((cell) => (cell.read ? cell.read.value : null)));
const texts = (rows: Cell[][]): string[][] => rows.map((row) => row.map((cell) => cell.text));

function formula(rows: Cell[][]): string {
    const first = rows[0]?.[0];
    if (rows.length === 1 && rows[0]!.length === 1 && first?.read) return written(math(shown(first.read.tree, first.read.value)));
    return written(math(table(rows.map((row) => row.map((cell) => (cell.read ? typeset(cell.read.tree) : null))))));
}

function told(reading: Reading): unknown {
    if (reading.is === 'read') return { is: 'read', values: values(reading.rows), texts: texts(reading.rows) };
    if (reading.is === 'asked') {
        const choices = reading.choices.map((choice) => ({ meaning: choice.meaning, texts: texts(choice.rows), html: formula(choice.rows) }));
        return { is: 'asked', doubt: reading.doubt, piece: reading.piece, choices };
    }
    return reading;
}

export function answer(json: string): string {
    const request = JSON.parse(json) as Request;
    const meant = request.meant ?? [];
    if (request.kind === 'number') return JSON.stringify(told(readNumber(request.rows[0]![0]!, request.unit ?? '', meant)));
    return JSON.stringify(told(readGrid(request.rows, { rows: request.height ?? 1, columns: request.width ?? 1, vector: request.vector === true }, meant)));
}
