/** Polynomials through noisy points by least squares with a penalty on the weights; nothing here touches the page. */
import { gaussian, random } from './numerics';

export interface Sample {
    x: number[];
    y: number[];
}

/** `size` points with x even in [−1, 1) and y = truth(x) + noise·normal. */
export function sample(size: number, seed: number, noise: number, truth: (x: number) => number): Sample {
    const uniform = random(seed);
    const x = Array.from({ length: size }, () => 2 * uniform() - 1).sort((a, b) => a - b);
    return { x, y: x.map((value) => truth(value) + noise * gaussian(uniform)) };
}

/**
 * Weights w₀…w_d of powers of x that make mean (p(xᵢ) − yᵢ)² + lambda·Σ wⱼ² (j ≥ 1) least; x should lie in [−1, 1], n > degree.
 * Householder QR of the powers with the penalty as further rows: the condition number is not squared, as in the normal equations.
 * Source: Golub, Van Loan, Matrix Computations (2013), §5.2 and §6.1.4.
 */
export function fit({ x, y }: Sample, degree: number, lambda: number): number[] {
    const n = x.length;
    const d = degree + 1;
    const rows = x.map((value) => Array.from({ length: d }, (_, power) => value ** power));
    const right = [...y];
    if (lambda > 0) {
        // n, because the first part is a mean and the rows are a sum
        const weight = Math.sqrt(n * lambda);
        for (let j = 1; j < d; j++) {
            rows.push(Array.from({ length: d }, (_, k) => (k === j ? weight : 0)));
            right.push(0);
        }
    }
    return leastSquares(rows, right);
}

/** w that makes ‖Aw − b‖ least, for A with independent columns; both are overwritten. */
export function leastSquares(a: number[][], b: number[]): number[] {
    const rows = a.length;
    const columns = a[0]?.length ?? 0;
    const at = (i: number, j: number): number => a[i]?.[j] ?? 0;
    for (let k = 0; k < columns; k++) {
        let size = 0;
        for (let i = k; i < rows; i++) size = Math.hypot(size, at(i, k));
        if (size === 0) continue;
        // the sign that adds, so that nothing cancels
        const alpha = at(k, k) > 0 ? -size : size;
        const v = Array.from({ length: rows - k }, (_, i) => at(k + i, k));
        v[0] = (v[0] ?? 0) - alpha;
        const square = v.reduce((sum, value) => sum + value * value, 0);
        const reflect = (get: (i: number) => number, set: (i: number, value: number) => void): void => {
            const along = (2 * v.reduce((sum, value, i) => sum + value * get(k + i), 0)) / square;
            v.forEach((value, i) => set(k + i, get(k + i) - along * value));
        };
        for (let j = k; j < columns; j++)
            reflect(
                (i) => at(i, j),
                (i, value) => ((a[i] as number[])[j] = value),
            );
        reflect(
            (i) => b[i] ?? 0,
            (i, value) => (b[i] = value),
        );
    }
    const w = Array.from({ length: columns }, () => 0);
    for (let k = columns - 1; k >= 0; k--) {
        let rest = b[k] ?? 0;
        for (let j = k + 1; j < columns; j++) rest -= at(k, j) * (w[j] ?? 0);
        w[k] = rest / at(k, k);
    }
    return w;
}

/** The polynomial's value, by Horner's rule. */
export function valueAt(w: number[], x: number): number {
    return w.reduceRight((sum, weight) => sum * x + weight, 0);
}

export function rmse(w: number[], { x, y }: Sample): number {
    return Math.sqrt(x.reduce((sum, value, i) => sum + (valueAt(w, value) - (y[i] ?? 0)) ** 2, 0) / x.length);
}
