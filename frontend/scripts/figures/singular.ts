/** The singular value decomposition by one-sided Jacobi rotations. */

/** A = U·diag(σ)·Vᵀ; `left[i]` and `right[i]` are the i-th columns of U and V, σ goes down. */
export interface Svd {
    values: number[];
    left: Float64Array[];
    right: Float64Array[];
}

/**
 * Decomposes a matrix of m rows and n ≤ m columns. Pairs of columns are turned until all are orthogonal to working precision: their lengths are the singular
 * values, to a relative error of some units of 1e-15 times n. A column whose length is zero leaves its left vector zero.
 * Source: Golub, Van Loan, Matrix Computations (2013), § 8.6.3; Hestenes (1958).
 */
export function svd(matrix: readonly (readonly number[])[]): Svd {
    const m = matrix.length;
    const n = matrix[0]?.length ?? 0;
    const columns = Array.from({ length: n }, (_, j) => Float64Array.from(matrix, (row) => row[j] ?? 0));
    const turned = Array.from({ length: n }, (_, j) => Float64Array.from({ length: n }, (_, i) => (i === j ? 1 : 0)));
    // ten sweeps are plenty for every matrix met in practice; thirty is the end for one with NaN in it
    for (let sweep = 0, busy = true; busy && sweep < 30; sweep++) {
        busy = false;
        for (let p = 0; p < n - 1; p++) {
            for (let q = p + 1; q < n; q++) {
                const [a, b] = [columns[p], columns[q]] as [Float64Array, Float64Array];
                const [alpha, beta, gamma] = [dot(a, a), dot(b, b), dot(a, b)];
                if (Math.abs(gamma) <= 1e-15 * Math.sqrt(alpha * beta) || gamma === 0) continue;
                busy = true;
                const zeta = (beta - alpha) / (2 * gamma);
                const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
                const c = 1 / Math.hypot(1, t);
                turn(a, b, c, c * t);
                turn(turned[p] as Float64Array, turned[q] as Float64Array, c, c * t);
            }
        }
    }
    const lengths = columns.map((column) => Math.sqrt(dot(column, column)));
    const order = lengths.map((_, index) => index).sort((i, j) => (lengths[j] ?? 0) - (lengths[i] ?? 0));
    return {
        values: order.map((index) => lengths[index] ?? 0),
        left: order.map((index) => {
            const length = lengths[index] ?? 0;
            return length === 0 ? new Float64Array(m) : (columns[index] as Float64Array).map((value) => value / length);
        }),
        right: order.map((index) => turned[index] as Float64Array),
    };
}

/** The sum of the layers σᵢ·uᵢ·vᵢᵀ with from ≤ i < to, row by row. */
export function layers({ values, left, right }: Svd, from: number, to: number): Float64Array {
    const m = left[0]?.length ?? 0;
    const n = right[0]?.length ?? 0;
    const sum = new Float64Array(m * n);
    for (let layer = from; layer < to; layer++) {
        const [u, v, value] = [left[layer], right[layer], values[layer] ?? 0];
        if (!u || !v) continue;
        for (let i = 0; i < m; i++) {
            const scaled = value * (u[i] ?? 0);
            for (let j = 0; j < n; j++) sum[i * n + j] = (sum[i * n + j] ?? 0) + scaled * (v[j] ?? 0);
        }
    }
    return sum;
}

/** The share, from 0 to 1, of the squares of the singular values that the first `count` hold; 1 for a zero matrix. */
export function energy(values: readonly number[], count: number): number {
    const squares = (part: readonly number[]): number => part.reduce((sum, value) => sum + value * value, 0);
    const whole = squares(values);
    return whole === 0 ? 1 : squares(values.slice(0, count)) / whole;
}

function dot(a: Float64Array, b: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
    return sum;
}

function turn(a: Float64Array, b: Float64Array, c: number, s: number): void {
    for (let i = 0; i < a.length; i++) {
        const [x, y] = [a[i] ?? 0, b[i] ?? 0];
        a[i] = c * x - s * y;
        b[i] = s * x + c * y;
    }
}
