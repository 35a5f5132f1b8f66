/** Mean, covariance and variance along an axis of plane points. */
import { symmetricEigen, type SymmetricEigen } from './numerics';
import type { Vector } from './plane';

export interface Cloud {
    mean: Vector;
    /** Entries of the covariance matrix, with n − 1 below. */
    xx: number;
    xy: number;
    yy: number;
}

/** Needs at least two points. */
export function cloud(points: readonly Vector[]): Cloud {
    const n = points.length;
    const mean = { x: points.reduce((sum, { x }) => sum + x, 0) / n, y: points.reduce((sum, { y }) => sum + y, 0) / n };
    const sums = points.reduce(
        ({ xx, xy, yy }, { x, y }) => ({ xx: xx + (x - mean.x) ** 2, xy: xy + (x - mean.x) * (y - mean.y), yy: yy + (y - mean.y) ** 2 }),
        { xx: 0, xy: 0, yy: 0 },
    );
    return { mean, xx: sums.xx / (n - 1), xy: sums.xy / (n - 1), yy: sums.yy / (n - 1) };
}

/** The variance of the shadows on an axis at this angle, in radians: wᵀCw. */
export function varianceAlong({ xx, xy, yy }: Cloud, angle: number): number {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return xx * c * c + 2 * xy * c * s + yy * s * s;
}

export function components({ xx, xy, yy }: Cloud): SymmetricEigen {
    return symmetricEigen(xx, xy, yy);
}
