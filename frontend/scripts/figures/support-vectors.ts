/** A linear support vector machine on the plane; nothing here touches the page. */
import type { Vector } from './plane';

export interface Labelled extends Vector {
    /** +1 or −1. */
    label: number;
}

export interface Boundary {
    w: Vector;
    b: number;
    /** Weight of each point, from 0 to C; support vectors have more than 0. */
    alpha: number[];
    /** How far from optimal the worst pair is; below the tolerance when the solver finished by itself. */
    gap: number;
    iterations: number;
}

/**
 * Minimises ½‖w‖² + C Σ max(0, 1 − yᵢ(w·xᵢ + b)) by sequential minimal optimisation of the dual: always the pair that promises the
 * largest decrease, until no pair breaks the optimality conditions by more than `tolerance`. Both classes must occur.
 * `from`: weights of a like problem to begin with, such as those before a point was moved; the result is the same, only sooner.
 * Source: Fan, Chen, Lin (2005), working set selection 2, as in LIBSVM; b as there, from the free weights.
 */
export function train(points: Labelled[], c: number, tolerance = 1e-6, from: number[] = [], most = 200_000): Boundary {
    const n = points.length;
    const y = points.map(({ label }) => label);
    const kernel = points.map((p) => points.map((q) => p.x * q.x + p.y * q.y));
    const k = (i: number, j: number): number => kernel[i]?.[j] ?? 0;
    const alpha = new Float64Array(n);
    if (from.length === n) {
        // shrunk together, weights keep Σ yᵢαᵢ = 0 and stay within C
        const share = Math.min(1, c / Math.max(...from, c));
        from.forEach((value, i) => (alpha[i] = near(value * share, c)));
    }
    // gradient of ½ αᵀQα − Σα
    const gradient = new Float64Array(n).fill(-1);
    alpha.forEach((value, j) => {
        if (value > 0) for (let t = 0; t < n; t++) gradient[t] = (gradient[t] ?? 0) + value * (y[t] ?? 0) * (y[j] ?? 0) * k(t, j);
    });
    const value = (list: Float64Array, i: number): number => list[i] ?? 0;
    const label = (i: number): number => y[i] ?? 0;
    const mayRise = (i: number): boolean => (label(i) > 0 ? value(alpha, i) < c : value(alpha, i) > 0);
    const mayFall = (i: number): boolean => (label(i) > 0 ? value(alpha, i) > 0 : value(alpha, i) < c);
    let iterations = 0;
    let gap = Infinity;
    for (; iterations < most; iterations++) {
        let i = -1;
        let highest = -Infinity;
        for (let t = 0; t < n; t++) {
            if (!mayRise(t)) continue;
            const g = -label(t) * value(gradient, t);
            if (g > highest) {
                highest = g;
                i = t;
            }
        }
        let j = -1;
        let lowest = Infinity;
        let promise = 0;
        for (let t = 0; t < n; t++) {
            if (!mayFall(t)) continue;
            const g = -label(t) * value(gradient, t);
            lowest = Math.min(lowest, g);
            const by = highest - g;
            if (i < 0 || by <= 0) continue;
            const curve = Math.max(k(i, i) + k(t, t) - 2 * k(i, t), 1e-12);
            const decrease = (by * by) / curve;
            if (decrease > promise) {
                promise = decrease;
                j = t;
            }
        }
        gap = highest - lowest;
        if (i < 0 || j < 0 || gap <= tolerance) break;
        const curve = Math.max(k(i, i) + k(j, j) - 2 * k(i, j), 1e-12);
        // along yᵢαᵢ + yⱼαⱼ = const: αᵢ moves by yᵢ·step, αⱼ by −yⱼ·step
        let step = (-label(i) * value(gradient, i) + label(j) * value(gradient, j)) / curve;
        step = Math.min(step, label(i) > 0 ? c - value(alpha, i) : value(alpha, i));
        step = Math.min(step, label(j) > 0 ? value(alpha, j) : c - value(alpha, j));
        alpha[i] = near(value(alpha, i) + label(i) * step, c);
        alpha[j] = near(value(alpha, j) - label(j) * step, c);
        for (let t = 0; t < n; t++) gradient[t] = value(gradient, t) + label(t) * step * (k(t, i) - k(t, j));
    }
    const w = points.reduce((sum, p, i) => ({ x: sum.x + value(alpha, i) * label(i) * p.x, y: sum.y + value(alpha, i) * label(i) * p.y }), { x: 0, y: 0 });
    const free = points.map((_, i) => i).filter((i) => value(alpha, i) > 0 && value(alpha, i) < c);
    let b;
    if (free.length > 0) {
        b = free.reduce((sum, i) => sum - label(i) * value(gradient, i), 0) / free.length;
    } else {
        // every weight is at an end: any b between these two is as good
        const upper = Math.min(...points.map((_, i) => (mayFall(i) ? -label(i) * value(gradient, i) : Infinity)));
        const lower = Math.max(...points.map((_, i) => (mayRise(i) ? -label(i) * value(gradient, i) : -Infinity)));
        b = (upper + lower) / 2;
    }
    return { w, b, alpha: [...alpha], gap, iterations };
}

/** ½‖w‖² + C Σ max(0, 1 − yᵢ(w·xᵢ + b)). */
export function objective(points: Labelled[], w: Vector, b: number, c: number): number {
    return (w.x * w.x + w.y * w.y) / 2 + c * points.reduce((sum, p) => sum + Math.max(0, 1 - p.label * (w.x * p.x + w.y * p.y + b)), 0);
}

/** A weight within rounding of an end of [0, c] is at the end. */
function near(alpha: number, c: number): number {
    if (alpha < 1e-12 * c) return 0;
    return alpha > c * (1 - 1e-12) ? c : alpha;
}
