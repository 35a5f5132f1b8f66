/** A classification tree on two features, grown question by question (CART with Gini); nothing here touches the page. */
import type { Range, Vector } from './plane';

export interface Example extends Vector {
    /** The class, from 0. */
    label: number;
}

export interface Question {
    /** Is this coordinate at most the threshold? */
    axis: 'x' | 'y';
    threshold: number;
}

export interface Leaf {
    examples: Example[];
    /** The part of the plane that comes here. */
    area: Range;
    depth: number;
}

/** How many examples of each class. */
export function classes(examples: Example[], of: number): number[] {
    const counts = Array.from({ length: of }, () => 0);
    for (const { label } of examples) counts[label] = (counts[label] ?? 0) + 1;
    return counts;
}

/** 1 − Σ p²: the chance of a mistake when the class is guessed with these shares. Nothing at all is pure. */
export function gini(counts: number[]): number {
    const total = counts.reduce((sum, count) => sum + count, 0);
    return total === 0 ? 0 : 1 - counts.reduce((sum, count) => sum + (count / total) ** 2, 0);
}

/** The most frequent class; of equally frequent ones the first. */
export function majority(counts: number[]): number {
    return counts.indexOf(Math.max(...counts));
}

export function passes({ axis, threshold }: Question, example: Vector): boolean {
    return example[axis] <= threshold;
}

/** How much lower the mean impurity of both halves is than that of the whole; zero if one half is empty. */
export function gain(examples: Example[], question: Question, of: number): number {
    const left = examples.filter((example) => passes(question, example));
    const right = examples.filter((example) => !passes(question, example));
    if (left.length === 0 || right.length === 0) return 0;
    const part = (half: Example[]): number => (half.length / examples.length) * gini(classes(half, of));
    return gini(classes(examples, of)) - part(left) - part(right);
}

/** Thresholds half-way between neighbouring values of a coordinate. */
export function thresholds(examples: Example[], axis: 'x' | 'y'): number[] {
    const values = [...new Set(examples.map((example) => example[axis]))].sort((a, b) => a - b);
    return values.slice(1).map((value, i) => ((values[i] ?? value) + value) / 2);
}

/** The question with the largest gain, by trying them all; of equal ones the first along x. Null where none gains anything. */
export function best(examples: Example[], of: number, axes: readonly ('x' | 'y')[] = ['x', 'y']): { question: Question; gain: number } | null {
    let found: { question: Question; gain: number } | null = null;
    for (const axis of axes) {
        for (const threshold of thresholds(examples, axis)) {
            const question = { axis, threshold };
            const value = gain(examples, question, of);
            // rounding must not decide between equal questions
            if (value > (found?.gain ?? 0) + 1e-12) found = { question, gain: value };
        }
    }
    return found;
}

/** Both halves of a leaf; the first is where the answer is yes. */
export function split(leaf: Leaf, question: Question): [Leaf, Leaf] {
    const { axis, threshold } = question;
    const yes = axis === 'x' ? { ...leaf.area, right: threshold } : { ...leaf.area, top: threshold };
    const no = axis === 'x' ? { ...leaf.area, left: threshold } : { ...leaf.area, bottom: threshold };
    return [
        { examples: leaf.examples.filter((example) => passes(question, example)), area: yes, depth: leaf.depth + 1 },
        { examples: leaf.examples.filter((example) => !passes(question, example)), area: no, depth: leaf.depth + 1 },
    ];
}

/** Mean impurity of the leaves, each as heavy as its examples. */
export function impurity(leaves: Leaf[], of: number): number {
    const total = leaves.reduce((sum, { examples }) => sum + examples.length, 0);
    return leaves.reduce((sum, { examples }) => sum + examples.length * gini(classes(examples, of)), 0) / total;
}

/** Share of examples that the majority of their leaf is right about. */
export function accuracy(leaves: Leaf[], of: number): number {
    const total = leaves.reduce((sum, { examples }) => sum + examples.length, 0);
    return leaves.reduce((sum, { examples }) => sum + Math.max(...classes(examples, of)), 0) / total;
}
