/** Exact rational numbers and Gaussian elimination on them: no rounding, so that a zero is a zero and a rank is a rank. */

/** A fraction in lowest terms; the denominator is positive. */
export class Fraction {
    static readonly ZERO = new Fraction(0n, 1n);
    static readonly ONE = new Fraction(1n, 1n);
    readonly top: bigint;
    readonly bottom: bigint;

    /** @throws RangeError if the denominator is zero */
    constructor(top: bigint, bottom: bigint) {
        if (bottom === 0n) throw new RangeError('a fraction needs a denominator');
        const common = gcd(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom) || 1n;
        const sign = bottom < 0n ? -1n : 1n;
        this.top = (sign * top) / common;
        this.bottom = (sign * bottom) / common;
    }

    static of(whole: number): Fraction {
        return new Fraction(BigInt(whole), 1n);
    }

    /** What a person types: `2`, `-3`, `−1/2`, `0,75`; null if it is no such number. */
    static read(text: string): Fraction | null {
        const bare = text.trim().replace(/[−–]/g, '-').replace(/\s/g, '');
        const found = /^([+-]?)(\d{1,9})(?:[.,](\d{1,6}))?(?:\/(\d{1,9}))?$/.exec(bare);
        if (!found) return null;
        const [, sign, whole = '0', decimals = '', below = '1'] = found;
        if (decimals && found[4]) return null;
        const bottom = BigInt(below) * 10n ** BigInt(decimals.length);
        return bottom === 0n ? null : new Fraction(BigInt(sign === '-' ? -1 : 1) * BigInt(whole + decimals), bottom);
    }

    plus(other: Fraction): Fraction {
        return new Fraction(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
    }

    minus(other: Fraction): Fraction {
        return this.plus(other.negated());
    }

    times(other: Fraction): Fraction {
        return new Fraction(this.top * other.top, this.bottom * other.bottom);
    }

    over(other: Fraction): Fraction {
        return new Fraction(this.top * other.bottom, this.bottom * other.top);
    }

    negated(): Fraction {
        return new Fraction(-this.top, this.bottom);
    }

    size(): Fraction {
        return this.top < 0n ? this.negated() : this;
    }

    isZero(): boolean {
        return this.top === 0n;
    }

    isOne(): boolean {
        return this.top === 1n && this.bottom === 1n;
    }

    isNegative(): boolean {
        return this.top < 0n;
    }

    exceeds(other: Fraction): boolean {
        return this.top * other.bottom > other.top * this.bottom;
    }

    toNumber(): number {
        return Number(this.top) / Number(this.bottom);
    }

    /** `3`, `−1/2`. */
    toString(): string {
        const sign = this.top < 0n ? '−' : '';
        const top = this.top < 0n ? -this.top : this.top;
        return this.bottom === 1n ? `${sign}${top}` : `${sign}${top}/${this.bottom}`;
    }
}

function gcd(a: bigint, b: bigint): bigint {
    return b === 0n ? a : gcd(b, a % b);
}

export type Rows = Fraction[][];

/** One thing that elimination did; rows and columns count from 0. */
export type Operation =
    /** The pivot of a column was found in its place. */
    | { kind: 'pivot'; row: number; column: number }
    /** Rows were exchanged, because the pivot was zero or not the largest. */
    | { kind: 'swap'; row: number; other: number; column: number; zero: boolean }
    /** `factor` times the pivot's row was taken from this row. */
    | { kind: 'subtract'; row: number; pivot: number; factor: Fraction; column: number }
    /** The column has no pivot. */
    | { kind: 'skip'; row: number; column: number };

export interface Step {
    operation: Operation;
    /** The matrix after it. */
    rows: Rows;
}

export type Pivoting = 'first' | 'largest';

/**
 * Brings the augmented matrix (A|b) to row echelon form. {@code rows}: m×(n+1). The pivot is the entry that stands in its place, or the first
 * non-zero one under it; with `largest`, always the one of largest modulus (the first of equals), as programs do it.
 */
export function eliminate(rows: Rows, pivoting: Pivoting = 'first'): Step[] {
    const m = rows.length;
    const n = (rows[0]?.length ?? 1) - 1;
    let now = rows;
    const steps: Step[] = [];
    const add = (operation: Operation): void => void steps.push({ operation, rows: now });
    let row = 0;
    for (let column = 0; column < n && row < m; column++) {
        let chosen = -1;
        for (let at = row; at < m; at++) {
            const entry = cell(now, at, column);
            if (entry.isZero()) continue;
            if (chosen < 0 || (pivoting === 'largest' && entry.size().exceeds(cell(now, chosen, column).size()))) chosen = at;
        }
        if (chosen < 0) {
            add({ kind: 'skip', row, column });
            continue;
        }
        if (chosen !== row) {
            const zero = cell(now, row, column).isZero();
            now = now.map((old, at) => (at === row ? now[chosen] : at === chosen ? now[row] : old) ?? old);
            add({ kind: 'swap', row, other: chosen, column, zero });
        } else {
            add({ kind: 'pivot', row, column });
        }
        for (let at = row + 1; at < m; at++) {
            const factor = cell(now, at, column).over(cell(now, row, column));
            if (factor.isZero()) continue;
            now = now.map((old, index) => (index === at ? old.map((entry, j) => entry.minus(factor.times(cell(now, row, j)))) : old));
            add({ kind: 'subtract', row: at, pivot: row, factor, column });
        }
        row++;
    }
    return steps;
}

/** An unknown as a number plus multiples of the free unknowns. */
export interface Expression {
    constant: Fraction;
    /** One coefficient for each free unknown, in the order of {@link Solution.free}. */
    terms: Fraction[];
}

export type Solution =
    | { kind: 'none'; row: number }
    | { kind: 'one'; values: Fraction[] }
    /** `free`: columns of the unknowns that may be anything. */
    | { kind: 'many'; free: number[]; values: Expression[] };

/** Reads the solution off a matrix (A|b) in row echelon form, from the bottom up. */
export function solve(echelon: Rows): Solution {
    const n = (echelon[0]?.length ?? 1) - 1;
    const pivots: { row: number; column: number }[] = [];
    for (let row = 0; row < echelon.length; row++) {
        const column = (echelon[row] ?? []).findIndex((entry) => !entry.isZero());
        if (column === n) return { kind: 'none', row };
        if (column >= 0) pivots.push({ row, column });
    }
    const free = Array.from({ length: n }, (_, column) => column).filter((column) => !pivots.some((pivot) => pivot.column === column));
    const values: Expression[] = Array.from({ length: n }, (_, column) => ({
        constant: Fraction.ZERO,
        terms: free.map((other) => (other === column ? Fraction.ONE : Fraction.ZERO)),
    }));
    for (const { row, column } of pivots.reverse()) {
        const pivot = cell(echelon, row, column);
        let constant = cell(echelon, row, n);
        let terms = free.map(() => Fraction.ZERO);
        for (let j = column + 1; j < n; j++) {
            const factor = cell(echelon, row, j);
            const known = values[j];
            if (!known) continue;
            constant = constant.minus(factor.times(known.constant));
            terms = terms.map((term, index) => term.minus(factor.times(known.terms[index] ?? Fraction.ZERO)));
        }
        values[column] = { constant: constant.over(pivot), terms: terms.map((term) => term.over(pivot)) };
    }
    return free.length === 0 ? { kind: 'one', values: values.map(({ constant }) => constant) } : { kind: 'many', free, values };
}

/** The matrix that elimination ends with. */
export function echelon(rows: Rows): Rows {
    return eliminate(rows).at(-1)?.rows ?? rows;
}

/** How many rows of a matrix, all of whose columns count, are independent. */
export function rank(rows: Rows): number {
    return echelon(rows.map((row) => [...row, Fraction.ZERO])).filter((row) => row.some((entry) => !entry.isZero())).length;
}

function cell(rows: Rows, row: number, column: number): Fraction {
    return rows[row]?.[column] ?? Fraction.ZERO;
}
