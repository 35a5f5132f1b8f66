/** Lloyd's algorithm, one half-step at a time; nothing here touches the page. */
import type { Vector } from './plane';

/** To which centre each point goes; of equally near ones, to the first. */
export function assign(points: Vector[], centres: Vector[]): number[] {
    return points.map((point) => {
        let best = 0;
        centres.forEach((centre, index) => {
            const rival = centres[best];
            if (rival && squaredDistance(point, centre) < squaredDistance(point, rival)) best = index;
        });
        return best;
    });
}

/** Each centre in the mean of its points; one without points stays where it is. */
export function move(points: Vector[], cluster: number[], centres: Vector[]): Vector[] {
    return centres.map((centre, index) => {
        const own = points.filter((_, i) => cluster[i] === index);
        if (own.length === 0) return centre;
        return { x: own.reduce((sum, { x }) => sum + x, 0) / own.length, y: own.reduce((sum, { y }) => sum + y, 0) / own.length };
    });
}

/** The sum of squared distances from points to the centres of their clusters. */
export function inertia(points: Vector[], cluster: number[], centres: Vector[]): number {
    return points.reduce((sum, point, i) => {
        const centre = centres[cluster[i] ?? 0];
        return centre ? sum + squaredDistance(point, centre) : sum;
    }, 0);
}

export interface Moment {
    /** What has just been done; `done` when the points went where they were already. */
    phase: 'start' | 'assigned' | 'moved' | 'done';
    centres: Vector[];
    /** Empty until the first assignment. */
    cluster: number[];
    inertia: number;
}

/** Every moment from the start to the end: assign, move, assign, … until an assignment changes nothing. */
export function run(points: Vector[], start: Vector[]): Moment[] {
    let centres = start;
    let cluster = assign(points, centres);
    const moments: Moment[] = [
        { phase: 'start', centres, cluster: [], inertia: NaN },
        { phase: 'assigned', centres, cluster, inertia: inertia(points, cluster, centres) },
    ];
    for (;;) {
        centres = move(points, cluster, centres);
        moments.push({ phase: 'moved', centres, cluster, inertia: inertia(points, cluster, centres) });
        const next = assign(points, centres);
        const same = next.every((value, i) => value === cluster[i]);
        cluster = next;
        moments.push({ phase: same ? 'done' : 'assigned', centres, cluster, inertia: inertia(points, cluster, centres) });
        if (same) return moments;
    }
}

/** Starts far apart: the next one is a point drawn with a chance in proportion to its squared distance. Source: Arthur, Vassilvitskii (2007). */
export function plusPlus(points: Vector[], k: number, uniform: () => number): Vector[] {
    const chosen: Vector[] = [];
    while (chosen.length < k) {
        const weights = points.map((point) => (chosen.length === 0 ? 1 : Math.min(...chosen.map((centre) => squaredDistance(point, centre)))));
        let left = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
        const index = weights.findIndex((weight) => (left -= weight) < 0);
        const point = points[index < 0 ? points.length - 1 : index];
        if (point) chosen.push({ ...point });
    }
    return chosen;
}

function squaredDistance(a: Vector, b: Vector): number {
    return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}
