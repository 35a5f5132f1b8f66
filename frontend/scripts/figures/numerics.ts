/** Small numerical things that figures share; nothing here touches the page. */

export function clamp(value: number, least: number, most: number): number {
    return Math.min(Math.max(value, least), most);
}

/** Places of a slider over values that grow by a factor: `count` + 1 of them, from 0. Every place is a value of its own, and its value leads back to it. */
export function logScale(min: number, max: number, step: number): { count: number; place(value: number): number; value(place: number): number } {
    const count = Math.round(Math.log(max / min) / Math.log(step));
    // neighbours differ by `step` - 1 of themselves: with so many digits no two of them are written alike
    const digits = 1 + Math.max(1, Math.ceil(-Math.log10(step - 1)));
    return {
        count,
        place: (value) => Math.round((Math.log(value / min) / Math.log(max / min)) * count),
        value: (place) => Number((min * (max / min) ** (place / count)).toPrecision(digits)),
    };
}

/** The value on the grid of whole multiples of `grain`, without the noise of binary fractions: 0.3, not 0.30000000000000004. */
export function snap(value: number, grain: number): number {
    return Number((Math.round(value / grain) * grain).toPrecision(12));
}

/** The least of 1, 2 and 5 times a power of ten that is not less than `least`; `least` > 0. */
export function niceStep(least: number): number {
    const power = 10 ** Math.floor(Math.log10(least));
    for (const digit of [1, 2, 5, 10]) {
        // 0.30000000000000004 / 0.1 is still three
        if (digit * power >= least * (1 - 1e-9)) return Number((digit * power).toPrecision(12));
    }
    return 10 * power;
}

/** Multiples of `step` from `from` to `to`, both included. */
export function multiples(from: number, to: number, step: number): number[] {
    const found: number[] = [];
    for (let count = Math.ceil(from / step - 1e-9); count * step <= to + step * 1e-9; count++) found.push(Number((count * step).toPrecision(12)));
    return found;
}

/** How many digits after the decimal sign a multiple of `step` needs. */
export function digitsOf(step: number): number {
    let digits = 0;
    while (digits < 8 && Math.abs(step * 10 ** digits - Math.round(step * 10 ** digits)) > 1e-6) digits++;
    return digits;
}

/** A seeded generator of numbers in [0, 1): mulberry32 by T. Ettinger. The same seed gives the same picture to everyone. */
export function random(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = Math.imul(state ^ (state >>> 15), state | 1);
        t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

/** A standard normal value from two uniform ones. Source: Box, Muller (1958). */
export function gaussian(uniform: () => number): number {
    return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

export interface SymmetricEigen {
    /** The larger one first. */
    values: [number, number];
    /** The unit vector of the larger one; the other's is perpendicular to it. */
    first: { x: number; y: number };
}

/** Eigenvalues and the first eigenvector of the symmetric matrix (a b; b d), by the half-angle of the rotation that makes it diagonal. */
export function symmetricEigen(a: number, b: number, d: number): SymmetricEigen {
    const mean = (a + d) / 2;
    const radius = Math.hypot((a - d) / 2, b);
    const angle = Math.atan2(2 * b, a - d) / 2;
    return { values: [mean + radius, mean - radius], first: { x: Math.cos(angle), y: Math.sin(angle) } };
}
