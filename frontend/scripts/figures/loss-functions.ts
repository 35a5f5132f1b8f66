/** Loss functions of one example and their slopes; nothing here touches the page. */

export interface Loss {
    value(at: number): number;
    /** The derivative; at a corner null, where any number between the one-sided slopes would do. */
    slope(at: number): number | null;
}

/** e² of an error e. */
export const squared: Loss = { value: (e) => e * e, slope: (e) => 2 * e };

/** |e| of an error e. */
export const absolute: Loss = { value: Math.abs, slope: (e) => (e === 0 ? null : Math.sign(e)) };

/** ½e² up to |e| = δ, then a straight line with slope δ; δ > 0. Source: Huber (1964). */
export function huber(delta: number): Loss {
    return {
        value: (e) => (Math.abs(e) <= delta ? (e * e) / 2 : delta * (Math.abs(e) - delta / 2)),
        slope: (e) => Math.max(-delta, Math.min(delta, e)),
    };
}

/** ln(1 + e⁻ᵐ) of a margin m, in nats: cross-entropy of the probability σ(m) that the right class got. Never overflows. */
export const logistic: Loss = {
    value: (m) => Math.max(-m, 0) + Math.log1p(Math.exp(-Math.abs(m))),
    slope: (m) => (m > 0 ? -Math.exp(-m) / (1 + Math.exp(-m)) : -1 / (1 + Math.exp(m))),
};

/** max(0, 1 − m) of a margin m. */
export const hinge: Loss = { value: (m) => Math.max(0, 1 - m), slope: (m) => (m === 1 ? null : m < 1 ? -1 : 0) };

/** One for a wrong answer, nothing for a right one; it has no useful slope. */
export const zeroOne: Loss = { value: (m) => (m <= 0 ? 1 : 0), slope: (m) => (m === 0 ? null : 0) };
