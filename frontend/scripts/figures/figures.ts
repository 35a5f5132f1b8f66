/** Draws the figure that an element names; each one is a chunk of its own. */
type Draw = (figure: HTMLElement) => void;

const FIGURES: Record<string, () => Promise<{ draw: Draw }>> = {
    elimination: () => import('./elimination'),
    'least-squares': () => import('./least-squares'),
    'linear-system': () => import('./linear-system'),
    'matrix-transform': () => import('./matrix-transform'),
    projection: () => import('./projection'),
    'three-planes': () => import('./three-planes'),
    vectors: () => import('./vectors'),
    losses: () => import('./losses'),
    overfitting: () => import('./overfitting'),
    threshold: () => import('./threshold'),
};

export function draw(figure: HTMLElement): void {
    const load = FIGURES[figure.dataset['figure'] ?? ''];
    // an unknown name keeps its text alternative and caption; the content test refuses it anyway
    if (load) void load().then((module) => module.draw(figure));
}
