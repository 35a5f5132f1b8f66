/**
 * Vectors and matrices: cells of a form, or one text that holds them all — from a spreadsheet, NumPy, JSON, MATLAB, Java, LaTeX or by hand.
 *
 * A text is laid out in every way that its separators allow; a way counts when all its cells are numbers and its rows are equally long. One way that
 * fits the shape asked for is the reading; two different ones are a question; none is a shape or a cell that is told. Nothing is guessed.
 */
import { ALONE, DOUBTS, type Doubt, LONGEST_NUMBER, type Manner, type Read, Unreadable, parse, spelled } from './numbers';
import { hardSpace, letter, plain, space, trimmed } from './signs';

export const LONGEST_TEXT = 6000;
const MOST_CELLS = 400;
/** Cells of a text that fits no shape are read for the sake of a sentence, up to this many. */
const MOST_TOLD = 64;
/** Longer than the name of any function and the sign before it. */
const LONGEST_NAME = 8;

/** A number that was read, as text that reads back without a question, or an empty place. */
export interface Cell {
    text: string;
    read: Read | null;
}

export interface Choice {
    meaning: string;
    rows: Cell[][];
}

export type Reading =
    | { is: 'read'; rows: Cell[][] }
    | { is: 'asked'; doubt: Doubt | 'layout'; piece: string; choices: Choice[] }
    | { is: 'unreadable'; reason: string; at: number; piece: string; text: string; cell: number }
    | { is: 'blank'; cell: number }
    | { is: 'size'; rows: number; columns: number };

export interface Shape {
    rows: number;
    columns: number;
    /** Whether a row may stand for a column. */
    vector: boolean;
}

/* ── cells that are typed one by one ── */

export function readNumber(text: string, unit: string, meant: readonly string[]): Reading {
    return readCells([[withoutUnit(text, unit)]], meant);
}

function withoutUnit(text: string, unit: string): string {
    const bare = trimmed(text);
    return unit !== '' && bare.length > unit.length && bare.slice(-unit.length).toLowerCase() === unit.toLowerCase() ? bare.slice(0, -unit.length) : text;
}

/** The meaning of commas that the cells prove among themselves: with 0,5 beside it, 1,234 is decimal too. */
function proven(reads: (Read | null)[]): 'decimal' | 'thousands' | '' {
    const comma = reads.some((read) => read !== null && read.sureComma);
    const point = reads.some((read) => read !== null && read.surePoint);
    return comma === point ? '' : comma ? 'decimal' : 'thousands';
}

/** Reads every cell by itself; an ambiguous comma is judged over all of them. */
export function readCells(rows: string[][], meant: readonly string[], manner: Manner = ALONE): Reading {
    const flat: string[] = [];
    rows.forEach((row) => row.forEach((cell) => flat.push(cell)));
    if (flat.length === 0 || flat.every((cell) => trimmed(plain(cell)) === '')) return { is: 'unreadable', reason: 'empty', at: 0, piece: '', text: '', cell: 0 };
    const under = (meanings: readonly string[]): (Read | null)[] | Reading => {
        const reads: (Read | null)[] = [];
        for (let i = 0; i < flat.length; i++) {
            const text = flat[i]!;
            if (trimmed(plain(text)) === '') {
                reads.push(null);
                continue;
            }
            try {
                reads.push(parse(text, { ...manner, meant: meanings }));
            } catch (e) {
                if (!(e instanceof Unreadable)) throw e;
                return { is: 'unreadable', reason: e.reason, at: e.at, piece: e.piece, text: trimmed(text), cell: i };
            }
        }
        return reads;
    };
    let meanings = meant.slice();
    let reads = under(meanings);
    if (!Array.isArray(reads)) return reads;
    if (doubtOf(reads) === 'comma') {
        const sure = proven(reads);
        if (sure) {
            meanings = meanings.concat(sure);
            reads = under(meanings);
            if (!Array.isArray(reads)) return reads;
        }
    }
    const shaped = (all: (Read | null)[], resolved: boolean): Cell[][] => {
        let at = 0;
        return rows.map((row) =>
            row.map((text): Cell => {
                const read = all[at++]!;
                return { text: read === null ? '' : resolved || manner.code ? spelled(read.tree) : trimmed(text), read };
            }),
        );
    };
    const doubt = doubtOf(reads);
    if (!doubt) return { is: 'read', rows: shaped(reads, meanings.length > 0) };
    const choices: Choice[] = [];
    let piece = '';
    reads.forEach((read, at) => {
        if (piece === '' && read && read.doubts[0] === doubt) piece = trimmed(flat[at]!);
    });
    for (const meaning of DOUBTS[doubt]) {
        const chosen = under(meanings.concat(meaning));
        if (Array.isArray(chosen)) choices.push({ meaning, rows: shaped(chosen, true) });
    }
    if (choices.length === 1) return { is: 'read', rows: choices[0]!.rows };
    return { is: 'asked', doubt, piece, choices };
}

function doubtOf(reads: (Read | null)[]): Doubt | undefined {
    for (const read of reads) if (read && read.doubts.length > 0) return read.doubts[0];
    return undefined;
}

/* ── one text for all cells ── */

/** What stands around a list, taken off. */
interface Peeled {
    body: string;
    transposed: boolean;
    /** Of a program, whose literals may end in d or f. */
    code: boolean;
}

const WRAPPER = /^(?:new\s+)?(?:[A-Za-z_]+\s*\.\s*)?(array|asarray|matrix|mat|Matrix|tensor|Tensor|vector|Vector|of|asList|ImmutableMatrix)\s*\(/;

function peel(text: string): Peeled {
    let body = trimmed(plain(text));
    let transposed = false;
    let code = false;
    for (let round = 0; round < 8; round++) {
        const before = body;
        body = body.replace(/\\(?:left|right|bigl|bigr|Bigl|Bigr|big|Big|displaystyle|textstyle)(?![A-Za-z])\s*/g, '').replace(/\\(?:l|r)brack(?![A-Za-z])/g, (sign) => (sign === '\\lbrack' ? '[' : ']'));
        body = body.replace(/^\\([[(])/, '$1$1').replace(/^\(\(([\s\S]*)\\\)[.;,]?$/, '$1').replace(/^\[\[([\s\S]*)\\\][.;,]?$/, '$1');
        body = body.replace(/^\$\$?([^$]*)\$\$?\s*[.;,]?$/, '$1').replace(/^```[a-z]*\s*([\s\S]*?)\s*```$/, '$1');
        body = trimmed(body);
        // the end of a sentence or of a statement
        body = body.replace(/([\]})'ᵀ]|\\end\{[A-Za-z]*\*?\})\s*[.;,]+$/, '$1');
        const named = /^(?:[A-Za-zА-Яа-яёЁΑ-ω]|\\(?!begin))[^=;&\n\t,]{0,60}?=(?!=)\s*/.exec(body);
        if (named && /[\w)}\]\s'′а-яё]$/i.test(named[0].replace(/=\s*$/, ''))) body = body.slice(named[0].length);
        const java = /^new\s+[A-Za-z]+\s*(?:\[\s*\])+\s*/.exec(body);
        if (java) {
            body = body.slice(java[0].length);
            code = true;
        }
        if (body.charAt(0) === '{') code = true;
        const wrapper = WRAPPER.exec(body);
        if (wrapper) {
            const open = wrapper[0].length - 1;
            if (closing(body, open) === body.length - 1) {
                body = trimmed(body.slice(open + 1, -1).replace(/,\s*(?:dtype|device|requires_grad|order|copy)\s*=[^\])}]*$/, ''));
                // List.of(1, 2) has no brackets of its own
                if ('[{('.indexOf(body.charAt(0)) < 0 || closing(body, 0) !== body.length - 1) body = `[${body}]`;
                code = true;
            }
        }
        const turned = /([\]})]|\\end\{[A-Za-z]*\*?\})\s*(?:\^\s*(?:T|\{\s*T\s*\}|\\top|\{\s*\\top\s*\}|\\mathsf\{?T\}?|\{\\mathsf\{?T\}?\})|'|ᵀ|\.T)$/.exec(body);
        if (turned) {
            body = body.slice(0, turned.index) + turned[1]!;
            transposed = !transposed;
        }
        // round brackets around an environment say nothing
        if ((body.charAt(0) === '(' || body.charAt(0) === '[') && closing(body, 0) === body.length - 1 && /^.\s*\\begin/.test(body)) body = trimmed(body.slice(1, -1));
        if (body === before) break;
    }
    return { body, transposed, code };
}

/** The place of the bracket that closes the one at `open`, or -1. */
function closing(text: string, open: number): number {
    const stack: string[] = [];
    for (let i = open; i < text.length; i++) {
        const sign = text.charAt(i);
        const kind = '([{'.indexOf(sign);
        if (kind >= 0) {
            stack.push(')]}'.charAt(kind));
            if (stack.length > 60) return -1;
        } else if (')]}'.indexOf(sign) >= 0) {
            if (stack.pop() !== sign) return -1;
            if (stack.length === 0) return i;
        }
    }
    return -1;
}

/** Splits where no bracket is open; `length` says how many signs from `at` on separate, 0 for none. */
function split(text: string, length: (at: number) => number): string[] {
    const parts: string[] = [];
    let depth = 0;
    let from = 0;
    for (let i = 0; i < text.length; i++) {
        const sign = text.charAt(i);
        if ('([{'.indexOf(sign) >= 0) depth++;
        else if (')]}'.indexOf(sign) >= 0) depth--;
        else if (depth === 0) {
            const width = length(i);
            if (width > 0) {
                parts.push(text.slice(from, i));
                from = i + width;
                i = from - 1;
            }
        }
    }
    parts.push(text.slice(from));
    return parts;
}

const by = (text: string, signs: string): string[] => split(text, (at) => (signs.indexOf(text.charAt(at)) >= 0 ? 1 : 0));

/** Spaces that stand between two entries, and not around an operation: `1 -1` is two, `1 - 1` is one, `√ 2` is one. */
function bySpaces(text: string, hard: boolean): string[] {
    const blank = (at: number): boolean => {
        const code = text.charCodeAt(at);
        return at < text.length && space(code) && (hard || !hardSpace(code));
    };
    const parts = split(text, (at) => {
        if (!blank(at)) return 0;
        let to = at;
        while (blank(to)) to++;
        const before = text.charAt(at - 1);
        const next = text.charAt(to);
        if (before === '' || next === '') return to - at;
        if ('+-−–*/·×÷:^√∛'.indexOf(before) >= 0 || '*/·×÷:^'.indexOf(next) >= 0) return 0;
        if ('+-−–'.indexOf(next) >= 0 && blank(to + 1)) return 0;
        // the name of a function and its argument
        if (letter(before) && /(?:^|[^A-Za-zА-Яа-я])(?:sqrt|sin|cos|tan|tg|ctg|ln|lg|log|exp|abs|arcsin|arccos|arctg)$/i.test(text.slice(Math.max(0, at - LONGEST_NAME), at))) return 0;
        return to - at;
    });
    return parts.filter((part) => part !== '');
}

interface Layout {
    cells: string[][];
    manner: Manner;
}

function lines(text: string): string[] {
    const all = text.split(/\r\n|\r|\n/);
    while (all.length > 1 && trimmed(all[all.length - 1]!) === '' && all[all.length - 1]!.indexOf('\t') < 0) all.pop();
    while (all.length > 1 && trimmed(all[0]!) === '' && all[0]!.indexOf('\t') < 0) all.shift();
    return all;
}

/** A cell as a spreadsheet copies it: in quotes when it holds anything special. */
function unquoted(cell: string): string {
    const bare = trimmed(cell);
    return bare.length > 1 && bare.charAt(0) === '"' && bare.charAt(bare.length - 1) === '"' ? bare.slice(1, -1).replace(/""/g, '"') : bare;
}

/** Cells of a spreadsheet: they stay where they were, also those that are empty. */
function spreadsheet(text: string): string[][] {
    return lines(plain(text)).map((line) => line.split('\t').map(unquoted));
}

function tabbed(text: string): boolean {
    return text.indexOf('\t') >= 0 && !listed(text);
}

/** Every way to lay out a text without brackets around it. */
function layouts(body: string, bracketed: boolean, base: Manner): Layout[] {
    const found: Layout[] = [];
    const add = (cells: string[][], thousands: Manner['thousands']): void => {
        const count = cells.reduce((sum, row) => sum + row.length, 0);
        if (count <= MOST_CELLS) found.push({ cells: cells.map((row) => row.map(trimmed)), manner: { ...base, thousands, strict: true } });
    };
    // a separator at the end of a line belongs to the line's end
    const joined = trimmed(body).replace(/[;,][ \u00a0]*(?=\r|\n|$)/g, '');
    const rows = bracketed ? lines(joined).filter((line) => trimmed(line) !== '') : lines(joined);
    const sets: string[][] = [rows];
    if (rows.length > 1 && bracketed) sets.push([trimmed(body).replace(/[;,]?[\s\u00a0]*$/, '').replace(/[\r\n]+/g, ' ')]);
    for (const set of sets) {
        const semicolons = set.some((line) => by(line, ';').length > 1);
        if (semicolons) add(set.map((line) => by(line, ';')), 'any');
        const parts = semicolons && set.length === 1 ? by(set[0]!, ';') : semicolons ? null : set;
        if (!parts) continue;
        if (!semicolons && parts.length > 1) add(parts.map((part) => [part]), 'any');
        if (parts.some((part) => by(part, ',').length > 1)) {
            add(parts.map((part) => by(part, ',')), 'any');
            add(
                parts.map((part) => split(part, (at) => (part.charAt(at) === ',' && space(part.charCodeAt(at + 1)) ? 1 : 0))),
                'any',
            );
        }
        if (parts.some((part) => by(part, '&|').length > 1)) add(parts.map((part) => by(part.replace(/^\s*\||\|\s*$/g, ''), '&|')), 'any');
        const spaced = parts.map((part) => bySpaces(part, true));
        if (spaced.some((row) => row.length > 1)) {
            add(spaced, 'none');
            const soft = parts.map((part) => bySpaces(part, false));
            if (soft.some((row, at) => row.length !== spaced[at]!.length)) add(soft, 'hard');
        }
    }
    return found;
}

/** Rows that brackets tell apart: [[1, 2], [3, 4]] — or null. */
function nested(inner: string): string[] | null {
    const rows: string[] = [];
    let at = 0;
    while (at < inner.length) {
        const sign = inner.charAt(at);
        if (space(sign.charCodeAt(0)) || sign === ',' || sign === ';') {
            at++;
            continue;
        }
        const wrapper = /^[A-Za-z_.]+\s*(?=\()/.exec(inner.slice(at));
        if (wrapper && !/^(?:List\.of|Arrays\.asList)\s*$/.test(wrapper[0])) return null;
        if (wrapper) at += wrapper[0].length;
        if ('([{'.indexOf(inner.charAt(at)) < 0) return null;
        const end = closing(inner, at);
        if (end < 0) return null;
        rows.push(inner.slice(at + 1, end));
        at = end + 1;
        if (rows.length > MOST_CELLS) return null;
    }
    return rows.length > 0 ? rows : null;
}

const ENVIRONMENT = /^\\begin\{((?:[pbBvV]|small)?matrix\*?|array)\}([\s\S]*)\\end\{\1\}$/;

/** What a text that is not just one number may be. */
function candidates(peeled: Peeled, meant: readonly string[]): Layout[] {
    const base: Manner = { meant, thousands: 'any', code: peeled.code };
    const body = peeled.body;
    const environment = ENVIRONMENT.exec(body);
    if (environment) {
        const inner = environment[2]!.replace(/^\s*\{[^{}]*\}/, environment[1] === 'array' ? '' : '$&').replace(/\\[ht]?line(?![A-Za-z])|\\hline(?![A-Za-z])/g, '');
        const rows = inner.split(/\\\\(?:\[[^\]]*\])?|\\cr(?![A-Za-z])/);
        while (rows.length > 1 && trimmed(rows[rows.length - 1]!) === '') rows.pop();
        const cells = rows.map((row) => split(row, (at) => (row.charAt(at) === '&' ? 1 : 0)).map(trimmed));
        return [{ cells, manner: { ...base, thousands: 'any' } }];
    }
    const sign = body.charAt(0);
    if ('[{('.indexOf(sign) >= 0 && sign !== '' && closing(body, 0) === body.length - 1) {
        const inner = body.slice(1, -1);
        const rows = nested(inner);
        if (rows) {
            if (rows.length === 1 && '[{('.indexOf(trimmed(rows[0]!).charAt(0)) >= 0) return candidates({ ...peeled, body: `[${rows[0]!}]` }, meant);
            return layouts(rows.map((row) => row.replace(/[\r\n]+/g, ' ')).join('\n'), true, base).concat(rows.length === 1 ? [{ cells: [[trimmed(rows[0]!)]], manner: { ...base, strict: true } }] : []);
        }
        const list = layouts(inner, true, base);
        if (sign === '(') return list;
        return list.concat([{ cells: [[trimmed(inner)]], manner: { ...base, strict: true } }]);
    }
    return layouts(body, false, base);
}

function same(a: Cell[][], b: Cell[][]): boolean {
    const key = (rows: Cell[][]): string => rows.map((row) => row.map((cell) => (cell.read ? cell.read.value : '')).join(';')).join('|');
    return key(a) === key(b);
}

/** One way of laying out that held, with the meanings that it took. */
type Held = { is: 'read'; rows: Cell[][] } | { is: 'asked'; doubt: Doubt | 'layout'; piece: string; choices: Choice[] };

function rowsOf(held: Held): Cell[][] {
    return held.is === 'read' ? held.rows : held.choices[0]!.rows;
}

function turned(rows: Cell[][]): Cell[][] {
    return (rows[0] ?? []).map((_, at) => rows.map((row) => row[at]!));
}

function holds(layout: Layout, transposed: boolean): Held | Reading {
    if (layout.cells.some((row) => row.length !== layout.cells[0]!.length)) return { is: 'size', rows: layout.cells.length, columns: Math.max(...layout.cells.map((row) => row.length)) };
    const reading = readCells(layout.cells, layout.manner.meant, layout.manner);
    if (!transposed) return reading;
    if (reading.is === 'read') return { is: 'read', rows: turned(reading.rows) };
    if (reading.is === 'asked') return { ...reading, choices: reading.choices.map((choice) => ({ ...choice, rows: turned(choice.rows) })) };
    return reading;
}

function fits(rows: Cell[][], shape: Shape): boolean {
    const height = rows.length;
    const width = rows[0]?.length ?? 0;
    return (height === shape.rows && width === shape.columns) || (shape.vector && height === shape.columns && width === shape.rows);
}

/** What a text may be, before any of its cells is read. */
function laid(text: string, meant: readonly string[]): { found: Layout[]; transposed: boolean } {
    const peeled = peel(text);
    const found = tabbed(text) ? [{ cells: spreadsheet(text), manner: { ...ALONE, meant } }] : candidates(peeled, meant);
    return { found, transposed: peeled.transposed };
}

/** The layouts that hold numbers, those that are alike once. */
function ways({ found, transposed }: { found: Layout[]; transposed: boolean }): { held: Held[]; failed: Reading[] } {
    const held: Held[] = [];
    const failed: Reading[] = [];
    for (const layout of found) {
        const result = holds(layout, transposed);
        if (result.is === 'read' || result.is === 'asked') {
            if (!held.some((other) => same(rowsOf(other), rowsOf(result)))) held.push(result);
        } else {
            failed.push(result);
        }
    }
    return { held, failed };
}

/** A text as one number and nothing else, in the way that lists are strict about. */
function single(text: string, meant: readonly string[]): Held | null {
    if (text.length > LONGEST_NUMBER || /[\r\n\t]/.test(trimmed(text))) return null;
    const reading = readCells([[text]], meant, { meant, thousands: 'any', strict: true });
    return reading.is === 'read' || reading.is === 'asked' ? reading : null;
}

/** Whether a text says by its own signs that it is a list. */
function listed(text: string): boolean {
    const body = peel(text).body;
    return body.charAt(0) === '[' || body.charAt(0) === '{' || body.indexOf('\\begin') === 0;
}

/**
 * Reads the cells of a form or of a request. Fields of a form come in reading order as one row; one filled field may hold everything.
 */
export function readGrid(rows: string[][], shape: Shape, meant: readonly string[]): Reading {
    const flat: string[] = [];
    rows.forEach((row) => row.forEach((cell) => flat.push(cell)));
    const filled = flat.filter((cell) => trimmed(plain(cell)) !== '');
    const size = shape.rows * shape.columns;
    if (filled.length === 0) return { is: 'unreadable', reason: 'empty', at: 0, piece: '', text: '', cell: 0 };
    if (flat.length > MOST_CELLS) return { is: 'size', rows: rows.length, columns: rows[0]?.length ?? 0 };
    if (filled.length === 1 && size > 1) return readText(filled[0]!, flat, shape, meant);
    let cells = rows;
    if (rows.length === 1 && flat.length === size) {
        cells = [];
        for (let i = 0; i < shape.rows; i++) cells.push(flat.slice(i * shape.columns, (i + 1) * shape.columns));
    }
    if (cells.some((row) => row.length !== cells[0]!.length) || !fitsTexts(cells, shape)) return { is: 'size', rows: cells.length, columns: Math.max(...cells.map((row) => row.length)) };
    const reading = readCells(cells, meant);
    return reading.is === 'read' ? completed(reading.rows, shape) : reading;
}

function fitsTexts(rows: string[][], shape: Shape): boolean {
    if (rows.some((row) => row.length !== rows[0]!.length)) return false;
    return (rows.length === shape.rows && rows[0]!.length === shape.columns) || (shape.vector && rows.length === shape.columns && rows[0]!.length === shape.rows);
}

/** A place that is still empty is told; a vector lies as the form has it. */
function completed(rows: Cell[][], shape: Shape): Reading {
    const lying = rows.length === shape.rows && rows[0]!.length === shape.columns ? rows : turned(rows);
    let at = 0;
    for (const row of lying) {
        for (const cell of row) {
            if (cell.read === null) return { is: 'blank', cell: at };
            at++;
        }
    }
    return { is: 'read', rows: lying };
}

function readText(text: string, flat: string[], shape: Shape, meant: readonly string[]): Reading {
    if (text.length > LONGEST_TEXT) return { is: 'unreadable', reason: 'long', at: 0, piece: '', text: '', cell: 0 };
    const all = laid(text, meant);
    const lying: Shape = all.transposed ? { rows: shape.columns, columns: shape.rows, vector: shape.vector } : shape;
    const likely = ways({ ...all, found: all.found.filter((layout) => fitsTexts(layout.cells, lying)) });
    const fitting = distinct(likely.held, shape);
    const one = listed(text) ? null : single(text, meant);
    const at = flat.indexOf(text);
    const picked = meant.filter((meaning) => meaning.indexOf('layout-') === 0)[0];
    if (fitting.length > 0 && (fitting.length > 1 || one)) {
        const choices: Choice[] = fitting.map((way, index) => ({ meaning: `layout-${index + 1}`, rows: completedRows(rowsOf(way), shape) }));
        if (one) choices.push({ meaning: 'layout-one', rows: alone(one, at, shape) });
        const choice = choices.filter((other) => other.meaning === picked)[0];
        if (!choice) return { is: 'asked', doubt: 'layout', piece: trimmed(text), choices };
        if (choice.meaning === 'layout-one') return { is: 'blank', cell: at === 0 ? 1 : 0 };
        const way = fitting[Number(choice.meaning.slice(7)) - 1]!;
        return way.is === 'read' ? completed(way.rows, shape) : way;
    }
    const way = fitting[0];
    if (way) return way.is === 'read' ? completed(way.rows, shape) : { ...way, choices: way.choices.map((choice) => ({ ...choice, rows: completedRows(choice.rows, shape) })) };
    if (one && flat.length === shape.rows * shape.columns) return { is: 'blank', cell: at === 0 ? 1 : 0 };
    if (one) return { is: 'size', rows: 1, columns: 1 };
    // nothing fits: what it is instead is only told, so a long text is not read for it
    const rest = ways({ ...all, found: all.found.filter((layout) => layout.cells.length * (layout.cells[0]?.length ?? 0) <= MOST_TOLD) });
    const failed = likely.failed.concat(rest.failed);
    const other = rest.held[0];
    if (other) return { is: 'size', rows: rowsOf(other).length, columns: rowsOf(other)[0]!.length };
    const structural = failed.every((reading) => reading.is !== 'unreadable' || reading.reason === 'comma' || reading.reason === 'two');
    const ragged = failed.filter((reading) => reading.is === 'size')[0];
    if (ragged && structural) return ragged;
    const cell = failed.filter((reading) => reading.is === 'unreadable' && reading.reason !== 'empty')[0] ?? failed[0];
    if (cell) return cell.is === 'unreadable' ? { ...cell, cell: Math.max(at, 0) } : cell;
    const reading = readCells([[text]], meant);
    return reading.is === 'unreadable' ? { ...reading, cell: Math.max(at, 0) } : { is: 'size', rows: 1, columns: 1 };
}

/** A row and a column with the same entries are one vector. */
function distinct(fitting: Held[], shape: Shape): Held[] {
    return fitting.filter((way, at) => !fitting.slice(0, at).some((other) => same(completedRows(rowsOf(other), shape), completedRows(rowsOf(way), shape))));
}

function completedRows(rows: Cell[][], shape: Shape): Cell[][] {
    return rows.length === shape.rows && rows[0]!.length === shape.columns ? rows : turned(rows);
}

function alone(one: Held, at: number, shape: Shape): Cell[][] {
    const cell = rowsOf(one)[0]![0]!;
    const rows: Cell[][] = [];
    for (let i = 0; i < shape.rows; i++) {
        const row: Cell[] = [];
        for (let j = 0; j < shape.columns; j++) row.push(i * shape.columns + j === Math.max(at, 0) ? cell : { text: '', read: null });
        rows.push(row);
    }
    return rows;
}

/* ── pasting ── */

export type Pasted = { is: 'one' } | { is: 'cells'; rows: string[][] } | { is: 'asked'; choices: { rows: Cell[][] }[] };

/**
 * What a paste into a grid of `rows` × `columns` free cells puts into them. One number, and anything that cannot be read, stays one text for one cell:
 * an expression is never torn.
 */
export function readPaste(text: string, rows: number, columns: number): Pasted {
    if (text.length > LONGEST_TEXT || trimmed(plain(text)) === '') return { is: 'one' };
    if (tabbed(text)) return { is: 'cells', rows: spreadsheet(text) };
    const { held } = ways(laid(text, []));
    const several = held.filter((way) => rowsOf(way).length > 1 || rowsOf(way)[0]!.length > 1);
    if (several.length === 0) return { is: 'one' };
    const one = listed(text) ? null : single(text, []);
    // 1,2 is first of all a number with a decimal comma
    if (one && /^[^\s]+$/.test(trimmed(text))) return { is: 'one' };
    const shape: Shape = { rows, columns, vector: rows === 1 || columns === 1 };
    const exact = distinct(several.filter((way) => fits(rowsOf(way), shape)), shape);
    const within = several.filter((way) => rowsOf(way).length <= rows && rowsOf(way)[0]!.length <= columns);
    const best = exact.length > 0 ? exact : within.length > 0 ? within : several.slice(0, 1);
    const lying = (way: Held): Cell[][] => (fits(rowsOf(way), shape) ? completedRows(rowsOf(way), shape) : rowsOf(way));
    if (best.length === 1 && !one) return { is: 'cells', rows: lying(best[0]!).map((row) => row.map((cell) => cell.text)) };
    const choices = best.map((way) => ({ rows: lying(way) }));
    if (one) choices.push({ rows: rowsOf(one) });
    return { is: 'asked', choices };
}
