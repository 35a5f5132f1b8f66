/** What a threshold makes of a model's scores; nothing here touches the page. */

export interface Scored {
    score: number;
    positive: boolean;
}

export interface Counts {
    tp: number;
    fp: number;
    fn: number;
    tn: number;
}

/** The answer is yes from the threshold on. */
export function count(items: Scored[], threshold: number): Counts {
    const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
    for (const { score, positive } of items) {
        if (score >= threshold) positive ? counts.tp++ : counts.fp++;
        else positive ? counts.fn++ : counts.tn++;
    }
    return counts;
}

/** NaN where the measure is a division by zero: precision when nobody was called. */
export function measures({ tp, fp, fn, tn }: Counts): { accuracy: number; precision: number; recall: number; f1: number; falseAlarms: number } {
    return {
        accuracy: (tp + tn) / (tp + fp + fn + tn),
        precision: tp / (tp + fp),
        recall: tp / (tp + fn),
        // the harmonic mean, written so that it is 0 and not NaN when nothing was found
        f1: (2 * tp) / (2 * tp + fp + fn),
        falseAlarms: fp / (fp + tn),
    };
}

/** The counts at every threshold that makes a difference, from "nobody" to "everybody". */
export function sweep(items: Scored[]): Counts[] {
    const scores = [...new Set(items.map(({ score }) => score))].sort((a, b) => b - a);
    return [Infinity, ...scores].map((threshold) => count(items, threshold));
}

/** The share of pairs in which the positive has the higher score; a draw counts half. Equals the area under the ROC curve. */
export function areaUnderRoc(items: Scored[]): number {
    const positives = items.filter(({ positive }) => positive);
    const negatives = items.filter(({ positive }) => !positive);
    let won = 0;
    for (const { score } of positives) for (const other of negatives) won += score > other.score ? 1 : score === other.score ? 0.5 : 0;
    return won / (positives.length * negatives.length);
}
