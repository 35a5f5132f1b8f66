/** A small multilayer perceptron with one sigmoid output, trained by Adam; nothing here touches the page. */
import { gaussian } from './numerics';

export type Activation = 'relu' | 'tanh' | 'linear';

const FUNCTIONS: Record<Activation, { value(z: number): number; slope(z: number, a: number): number }> = {
    relu: { value: (z) => (z > 0 ? z : 0), slope: (z) => (z > 0 ? 1 : 0) },
    tanh: { value: Math.tanh, slope: (_, a) => 1 - a * a },
    linear: { value: (z) => z, slope: () => 1 },
};

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

interface Layer {
    inputs: number;
    neurons: number;
    /** Row by row: weight of input j in neuron i is at i·inputs + j; then the biases. */
    weights: Float64Array;
    gradient: Float64Array;
    /** Adam's running means of the gradient and of its square. */
    mean: Float64Array;
    square: Float64Array;
    z: Float64Array;
    a: Float64Array;
    delta: Float64Array;
}

export class Perceptron {
    readonly layers: Layer[];
    private steps = 0;

    /** `sizes`: inputs, then neurons of each hidden layer; one output is added. Weights are normal with variance 2 / inputs for ReLU, else 1 / inputs; biases 0. */
    constructor(
        sizes: number[],
        private readonly activation: Activation,
        uniform: () => number,
    ) {
        this.layers = [...sizes.slice(1), 1].map((neurons, index) => {
            const inputs = sizes[index] ?? 1;
            const count = neurons * inputs + neurons;
            const last = index === sizes.length - 1;
            const spread = Math.sqrt((activation === 'relu' && !last ? 2 : 1) / inputs);
            const weights = new Float64Array(count);
            for (let i = 0; i < neurons * inputs; i++) weights[i] = gaussian(uniform) * spread;
            return {
                inputs,
                neurons,
                weights,
                gradient: new Float64Array(count),
                mean: new Float64Array(count),
                square: new Float64Array(count),
                z: new Float64Array(neurons),
                a: new Float64Array(neurons),
                delta: new Float64Array(neurons),
            };
        });
    }

    get parameters(): number {
        return this.layers.reduce((sum, { weights }) => sum + weights.length, 0);
    }

    /** The logit of class 1; the layers keep what they saw. */
    logit(x: ArrayLike<number>): number {
        let input = x;
        const last = this.layers.length - 1;
        const { value } = FUNCTIONS[this.activation];
        this.layers.forEach((layer, index) => {
            const { inputs, neurons, weights, z, a } = layer;
            for (let i = 0; i < neurons; i++) {
                let sum = weights[neurons * inputs + i] ?? 0;
                for (let j = 0; j < inputs; j++) sum += (weights[i * inputs + j] ?? 0) * (input[j] ?? 0);
                z[i] = sum;
                a[i] = index === last ? sum : value(sum);
            }
            input = a;
        });
        return input[0] ?? 0;
    }

    /** The probability of class 1. */
    probability(x: ArrayLike<number>): number {
        return sigmoid(this.logit(x));
    }

    /** Adds the gradient of one example's cross-entropy to the layers' gradients. */
    learn(x: ArrayLike<number>, label: number): void {
        const p = this.probability(x);
        const { slope } = FUNCTIONS[this.activation];
        const last = this.layers.length - 1;
        for (let index = last; index >= 0; index--) {
            const layer = this.layers[index] as Layer;
            const { inputs, neurons, weights, gradient, delta } = layer;
            const below = this.layers[index - 1];
            const input: ArrayLike<number> = below ? below.a : x;
            if (index === last) delta[0] = p - label;
            if (below) below.delta.fill(0);
            for (let i = 0; i < neurons; i++) {
                const d = delta[i] ?? 0;
                for (let j = 0; j < inputs; j++) {
                    const at = i * inputs + j;
                    gradient[at] = (gradient[at] ?? 0) + d * (input[j] ?? 0);
                    if (below) below.delta[j] = (below.delta[j] ?? 0) + d * (weights[at] ?? 0);
                }
                const bias = neurons * inputs + i;
                gradient[bias] = (gradient[bias] ?? 0) + d;
            }
            if (below) for (let j = 0; j < inputs; j++) below.delta[j] = (below.delta[j] ?? 0) * slope(below.z[j] ?? 0, below.a[j] ?? 0);
        }
    }

    /** One step of Adam down the mean gradient of `examples` examples, which is then forgotten. Source: Kingma, Ba (2015), algorithm 1. */
    step(rate: number, examples: number): void {
        this.steps++;
        const first = 1 - BETA1 ** this.steps;
        const second = 1 - BETA2 ** this.steps;
        for (const { weights, gradient, mean, square } of this.layers) {
            for (let i = 0; i < weights.length; i++) {
                const g = (gradient[i] ?? 0) / examples;
                const m = BETA1 * (mean[i] ?? 0) + (1 - BETA1) * g;
                const v = BETA2 * (square[i] ?? 0) + (1 - BETA2) * g * g;
                mean[i] = m;
                square[i] = v;
                weights[i] = (weights[i] ?? 0) - (rate * (m / first)) / (Math.sqrt(v / second) + EPSILON);
                gradient[i] = 0;
            }
        }
    }
}

export interface Case {
    x: [number, number];
    label: number;
}

/** Mean cross-entropy in nats; from the logit, so that a sure mistake costs much but not infinitely. */
export function meanLoss(network: Perceptron, cases: Case[]): number {
    return (
        cases.reduce((sum, { x, label }) => {
            const margin = label === 1 ? network.logit(x) : -network.logit(x);
            return sum + Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)));
        }, 0) / cases.length
    );
}

export function accuracy(network: Perceptron, cases: Case[]): number {
    return cases.filter(({ x, label }) => network.logit(x) > 0 === (label === 1)).length / cases.length;
}

/** One pass over the cases in random order, a step after each `batch` of them. */
export function epoch(network: Perceptron, cases: Case[], rate: number, batch: number, uniform: () => number): void {
    const order = cases.map((_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(uniform() * (i + 1));
        [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (let from = 0; from < order.length; from += batch) {
        const part = order.slice(from, from + batch);
        for (const index of part) {
            const { x, label } = cases[index] as Case;
            network.learn(x, label);
        }
        network.step(rate, part.length);
    }
}

export type Shape = 'moons' | 'circles' | 'xor' | 'clouds';

/** `size` cases of a shape, half of each class, with normal noise; all lie about the origin within ±3. */
export function cases(shape: Shape, size: number, noise: number, uniform: () => number): Case[] {
    return Array.from({ length: size }, (_, index) => {
        const label = index % 2;
        const [x, y] = place(shape, label, uniform);
        return { x: [x + noise * gaussian(uniform), y + noise * gaussian(uniform)], label };
    });
}

function place(shape: Shape, label: number, uniform: () => number): [number, number] {
    switch (shape) {
        case 'moons': {
            // two half circles of radius 1 in each other, moved to the middle and half as large again
            const angle = Math.PI * uniform();
            const x = label === 1 ? Math.cos(angle) : 1 - Math.cos(angle);
            const y = label === 1 ? Math.sin(angle) : 0.5 - Math.sin(angle);
            return [1.5 * (x - 0.5), 1.5 * (y - 0.25)];
        }
        case 'circles': {
            const angle = 2 * Math.PI * uniform();
            const radius = label === 1 ? 0.8 : 2;
            return [radius * Math.cos(angle), radius * Math.sin(angle)];
        }
        case 'xor': {
            const x = 0.2 + 1.8 * uniform();
            const y = 0.2 + 1.8 * uniform();
            const flip = uniform() < 0.5 ? 1 : -1;
            return [flip * x, (label === 1 ? -1 : 1) * flip * y];
        }
        case 'clouds': {
            const side = label === 1 ? 1 : -1;
            return [side * 1.1 + 0.5 * gaussian(uniform), side * 0.8 + 0.5 * gaussian(uniform)];
        }
    }
}

function sigmoid(z: number): number {
    return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
}
