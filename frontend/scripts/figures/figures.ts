/** Draws the figure that an element names; each one is a chunk of its own. */
type Draw = (figure: HTMLElement) => void;

const FIGURES: Record<string, () => Promise<{ draw: Draw }>> = {
    'base-rate': () => import('./base-rate'),
    'decision-tree': () => import('./decision-tree'),
    distribution: () => import('./distribution'),
    elimination: () => import('./elimination'),
    forest: () => import('./forest'),
    'gradient-descent': () => import('./gradient-descent'),
    'k-means': () => import('./k-means'),
    'learning-rate': () => import('./learning-rate'),
    'least-squares': () => import('./least-squares'),
    'linear-system': () => import('./linear-system'),
    logistic: () => import('./logistic'),
    losses: () => import('./losses'),
    'matrix-transform': () => import('./matrix-transform'),
    network: () => import('./network'),
    'norm-balls': () => import('./norm-balls'),
    overfitting: () => import('./overfitting'),
    'pca-axis': () => import('./pca-axis'),
    projection: () => import('./projection'),
    'svd-image': () => import('./svd-image'),
    'svm-margin': () => import('./svm-margin'),
    'three-planes': () => import('./three-planes'),
    threshold: () => import('./threshold'),
    vectors: () => import('./vectors'),
};

/** Ends when the figure stands there, which a page on paper waits for. */
export async function draw(figure: HTMLElement): Promise<void> {
    const load = FIGURES[figure.dataset['figure'] ?? ''];
    // an unknown name keeps its text alternative and caption; the content test refuses it anyway
    if (load) (await load()).draw(figure);
}
