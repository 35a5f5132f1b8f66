/** Surfaces to descend and the rules of the step; nothing here touches the page. */
import type { Range, Vector } from './plane';

export interface Surface {
    height(at: Vector): number;
    gradient(at: Vector): Vector;
    /** What of the plane is shown, and where the descent starts at first. */
    range: Range;
    start: Vector;
    /** The largest curvature, where it is the same everywhere. */
    curvature?: number;
    /** Heights of the contour lines. */
    levels: number[];
}

/** Powers of a factor, from one height to another. */
const geometric = (from: number, factor: number, count: number): number[] => Array.from({ length: count }, (_, index) => from * factor ** index);

export const SURFACES: Record<'bowl' | 'ravine' | 'saddle' | 'banana' | 'pits', Surface> = {
    bowl: {
        height: ({ x, y }) => (x * x + y * y) / 2,
        gradient: ({ x, y }) => ({ x, y }),
        range: { left: -4.6, right: 4.6, bottom: -3.6, top: 3.6 },
        start: { x: -3.5, y: 2 },
        curvature: 1,
        levels: geometric(0.15, 1.8, 10),
    },
    /** The ravine of the program Ravine: across, it is twenty-five times as steep as along. */
    ravine: {
        height: ({ x, y }) => (x * x + 25 * y * y) / 2,
        gradient: ({ x, y }) => ({ x, y: 25 * y }),
        range: { left: -9.5, right: 4.5, bottom: -4, top: 4 },
        start: { x: -8, y: 1 },
        curvature: 25,
        levels: geometric(1, 2.2, 9),
    },
    /** Every way down from a saddle leads away: it has no bottom. */
    saddle: {
        height: ({ x, y }) => (x * x - y * y) / 2,
        gradient: ({ x, y }) => ({ x, y: -y }),
        range: { left: -4.6, right: 4.6, bottom: -3.6, top: 3.6 },
        start: { x: -3.5, y: 0.05 },
        levels: [-12, -8, -5, -3, -1.5, -0.5, 0, 0.5, 1.5, 3, 5, 8, 12],
    },
    /** Rosenbrock's function with the factor 5 in place of 100: a bent ravine with its bottom at (1, 1). */
    banana: {
        height: ({ x, y }) => (1 - x) ** 2 + 5 * (y - x * x) ** 2,
        gradient: ({ x, y }) => ({ x: -2 * (1 - x) - 20 * x * (y - x * x), y: 10 * (y - x * x) }),
        range: { left: -2.4, right: 2.4, bottom: -1.1, top: 2.9 },
        start: { x: -1.5, y: 2.4 },
        levels: geometric(0.12, 2.2, 10),
    },
    /** Two pits, the left one deeper. */
    pits: {
        height: ({ x, y }) => (x * x - 4) ** 2 / 8 + y * y + 0.4 * x + 0.8,
        gradient: ({ x, y }) => ({ x: (x * (x * x - 4)) / 2 + 0.4, y: 2 * y }),
        range: { left: -3.9, right: 3.9, bottom: -2.6, top: 2.6 },
        start: { x: 0.9, y: 1.9 },
        levels: [0.2, 0.5, 0.9, 1.4, 2, 2.6, 3.4, 4.6, 6.5, 9.5, 14],
    },
};

export interface Rule {
    rate: number;
    /** 0 is plain descent; v ← μv + g, θ ← θ − ηv, as in the section. */
    momentum: number;
}

/** How a descent ended: it stands (the gradient is nearly zero), flew away, or was stopped on its way. */
export type End = 'still' | 'away' | 'going';

/** Beyond this distance from zero nobody comes back. */
export const AWAY = 1e6;

/** The points of at most `steps` steps, the start first; it ends early when it stands or has flown away. */
export function descend(gradient: (at: Vector) => Vector, start: Vector, { rate, momentum }: Rule, steps: number): { path: Vector[]; end: End } {
    const path = [start];
    let at = start;
    let velocity = { x: 0, y: 0 };
    for (let step = 0; step < steps; step++) {
        const slope = gradient(at);
        velocity = { x: momentum * velocity.x + slope.x, y: momentum * velocity.y + slope.y };
        if (Math.hypot(slope.x, slope.y) < 1e-4 && Math.hypot(velocity.x, velocity.y) < 1e-4) return { path, end: 'still' };
        at = { x: at.x - rate * velocity.x, y: at.y - rate * velocity.y };
        path.push(at);
        if (!(Math.abs(at.x) < AWAY && Math.abs(at.y) < AWAY)) return { path, end: 'away' };
    }
    const slope = gradient(at);
    return { path, end: Math.hypot(slope.x, slope.y) < 1e-4 && Math.hypot(velocity.x, velocity.y) < 1e-4 ? 'still' : 'going' };
}

/**
 * The step from which descent on a quadratic surface no longer converges, by its largest curvature λ: 2(1 + μ)/λ.
 * Source: Polyak (1964); Goh, Why Momentum Really Works (2017).
 */
export function largestRate(curvature: number, momentum: number): number {
    return (2 * (1 + momentum)) / curvature;
}
