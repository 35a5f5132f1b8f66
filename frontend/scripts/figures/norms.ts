/** Lengths of plane vectors by the p-norm, and its ball. */
import type { Vector } from './plane';

/** The p-norm, 0 < p ≤ ∞; for p < 1 it is no norm, as the triangle inequality fails, but the formula stands. */
export function pNorm({ x, y }: Vector, p: number): number {
    if (p === Infinity) return Math.max(Math.abs(x), Math.abs(y));
    if (p === 1) return Math.abs(x) + Math.abs(y);
    // the largest coordinate is taken out, so that powers neither overflow nor vanish
    const most = Math.max(Math.abs(x), Math.abs(y));
    return most === 0 ? 0 : most * (Math.abs(x / most) ** p + Math.abs(y / most) ** p) ** (1 / p);
}

/** The vectors of this length, all the way round. */
export function ball(radius: number, p: number, points = 240): Vector[] {
    return Array.from({ length: points }, (_, step) => {
        const angle = (2 * Math.PI * step) / points;
        const way = { x: Math.cos(angle), y: Math.sin(angle) };
        const norm = pNorm(way, p);
        return { x: (radius * way.x) / norm, y: (radius * way.y) / norm };
    });
}

/**
 * The point of the line ax + by = c with the least p-norm: where the growing ball touches it. For 1 < p < ∞ it is proportional to |n|^(q−1) by
 * Hölder's inequality, 1/p + 1/q = 1; for p ≤ 1 a corner of the ball touches; for p = ∞ both coordinates are equal in modulus. Where a whole side
 * touches (p = 1, |a| = |b|; p = ∞, a or b zero), one of its points. Needs (a, b) ≠ 0.
 */
export function touch(a: number, b: number, c: number, p: number): Vector {
    if (p <= 1) return Math.abs(a) >= Math.abs(b) ? { x: c / a, y: 0 } : { x: 0, y: c / b };
    const power = p === Infinity ? 0 : 1 / (p - 1);
    const most = Math.max(Math.abs(a), Math.abs(b));
    const way = { x: Math.sign(a) * (Math.abs(a) / most) ** power, y: Math.sign(b) * (Math.abs(b) / most) ** power };
    const scale = c / (a * way.x + b * way.y);
    return { x: scale * way.x, y: scale * way.y };
}
