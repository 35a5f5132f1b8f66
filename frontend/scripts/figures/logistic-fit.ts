/** Logistic regression on the plane: loss, gradient and the best weights; nothing here touches the page. */
import { logistic } from './loss-functions';
import type { Vector } from './plane';
import { leastSquares } from './polynomial';

export interface Case extends Vector {
    /** 1 or 0. */
    label: number;
}

/** p = σ(w·x + b). */
export interface Model {
    w: Vector;
    b: number;
}

export function logit({ w, b }: Model, { x, y }: Vector): number {
    return w.x * x + w.y * y + b;
}

export function sigmoid(z: number): number {
    return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
}

/** Mean cross-entropy in nats. */
export function loss(model: Model, cases: Case[]): number {
    return cases.reduce((sum, example) => sum + logistic.value((2 * example.label - 1) * logit(model, example)), 0) / cases.length;
}

/** The mean of (p − y)·x, and of p − y for b. */
export function gradient(model: Model, cases: Case[]): Model {
    const n = cases.length;
    const total = { w: { x: 0, y: 0 }, b: 0 };
    for (const example of cases) {
        const miss = (sigmoid(logit(model, example)) - example.label) / n;
        total.w.x += miss * example.x;
        total.w.y += miss * example.y;
        total.b += miss;
    }
    return total;
}

export function descend(model: Model, cases: Case[], rate: number): Model {
    const slope = gradient(model, cases);
    return { w: { x: model.w.x - rate * slope.w.x, y: model.w.y - rate * slope.w.y }, b: model.b - rate * slope.b };
}

/**
 * The weights with the lowest loss, by Newton's method: each step is a weighted least-squares problem. Classes that a line parts without
 * a mistake have no best weights; then null.
 * Source: Bishop, Pattern Recognition and Machine Learning (2006), §4.3.3.
 */
export function best(cases: Case[]): Model | null {
    let model: Model = { w: { x: 0, y: 0 }, b: 0 };
    for (let round = 0; round < 60; round++) {
        const rows: number[][] = [];
        const right: number[] = [];
        for (const example of cases) {
            const p = sigmoid(logit(model, example));
            const root = Math.sqrt(Math.max(p * (1 - p), 1e-12));
            rows.push([root * example.x, root * example.y, root]);
            right.push((example.label - p) / root);
        }
        const [x = NaN, y = NaN, b = NaN] = leastSquares(rows, right);
        if (![x, y, b].every(Number.isFinite)) return null;
        model = { w: { x: model.w.x + x, y: model.w.y + y }, b: model.b + b };
        if (Math.hypot(model.w.x, model.w.y, model.b) > 1e3) return null;
        if (Math.hypot(x, y, b) < 1e-10) return model;
    }
    return null;
}
