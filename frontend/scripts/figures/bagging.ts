/** A random forest on two features: trees on bootstrap samples, each question about a feature drawn at random; nothing here touches the page. */
import { best, classes, type Example, majority, passes, type Question, split } from './cart';
import type { Vector } from './plane';

export type Node = { answer: number } | { question: Question; yes: Node; no: Node };

export interface Tree {
    root: Node;
    /** Which examples the tree has not seen: they test it for free. */
    unseen: boolean[];
}

export interface Recipe {
    depth: number;
    /** Each tree on a sample with replacement, or all on the same examples. */
    bootstrap: boolean;
    /** Each question about one feature drawn at random, or about the better of both. */
    randomFeature: boolean;
}

/** One tree for two classes. */
export function grow(examples: Example[], { depth, bootstrap, randomFeature }: Recipe, uniform: () => number): Tree {
    const unseen = examples.map(() => bootstrap);
    const drawn = bootstrap
        ? examples.map(() => {
              const index = Math.floor(uniform() * examples.length);
              unseen[index] = false;
              return examples[index] as Example;
          })
        : examples;
    const node = (own: Example[], left: number): Node => {
        const answer = majority(classes(own, 2));
        if (left === 0) return { answer };
        // where the drawn feature cannot part anything, the other one may
        const first = randomFeature ? best(own, 2, [uniform() < 0.5 ? 'x' : 'y']) : null;
        const found = first ?? best(own, 2);
        if (!found) return { answer };
        const [yes, no] = split({ examples: own, area: { left: 0, right: 0, bottom: 0, top: 0 }, depth: 0 }, found.question);
        return { question: found.question, yes: node(yes.examples, left - 1), no: node(no.examples, left - 1) };
    };
    return { root: node(drawn, depth), unseen };
}

export function answer({ root }: Tree, at: Vector): number {
    let node = root;
    while ('question' in node) node = passes(node.question, at) ? node.yes : node.no;
    return node.answer;
}

/** Where the trees' questions cut the plane: between neighbouring cuts every tree has one answer. */
export function cuts(trees: Tree[]): { x: number[]; y: number[] } {
    const found = { x: new Set<number>(), y: new Set<number>() };
    const visit = (node: Node): void => {
        if (!('question' in node)) return;
        found[node.question.axis].add(node.question.threshold);
        visit(node.yes);
        visit(node.no);
    };
    for (const { root } of trees) visit(root);
    const ordered = (values: Set<number>): number[] => [...values].sort((a, b) => a - b);
    return { x: ordered(found.x), y: ordered(found.y) };
}

/** Share of trees that vote for class 1. */
export function share(trees: Tree[], at: Vector): number {
    return trees.reduce((sum, tree) => sum + answer(tree, at), 0) / trees.length;
}

/** Share of right answers by majority after each tree; a draw counts as class 0. */
export function accuracies(trees: Tree[], examples: Example[]): number[] {
    const votes = examples.map(() => 0);
    return trees.map((tree, t) => {
        let right = 0;
        examples.forEach((example, i) => {
            votes[i] = (votes[i] ?? 0) + answer(tree, example);
            if ((votes[i] ?? 0) > (t + 1) / 2 === (example.label === 1)) right++;
        });
        return right / examples.length;
    });
}

/** Share of right answers where only the trees vote that have not seen the example; examples that all have seen are left out. */
export function outOfBag(trees: Tree[], examples: Example[]): number {
    let right = 0;
    let judged = 0;
    examples.forEach((example, i) => {
        const voters = trees.filter(({ unseen }) => unseen[i]);
        if (voters.length === 0) return;
        judged++;
        if (share(voters, example) > 0.5 === (example.label === 1)) right++;
    });
    return right / judged;
}
