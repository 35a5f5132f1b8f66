/** The plane in shades of the likelier of two classes, and the line between them, for any model that gives a number. */
import { svg } from '../dom';
import type { Plane, Vector } from './plane';

/** How many shades each class has between unsure and sure. */
const SHADES = 6;
const CELL = 6;

/**
 * `signed`: the model's number at a point, positive for class 1. `sureness`: that number as −1 (surely class 0) to 1 (surely class 1).
 * The line goes where `signed` changes its sign, by marching squares.
 */
export function regions(plane: Plane, signed: (x: number, y: number) => number, sureness: (signed: number) => number): { shades: SVGElement[]; line: string } {
    const seen = plane.visible();
    const step = CELL / plane.length(1);
    const columns = Math.ceil((seen.right - seen.left) / step);
    const rows = Math.ceil((seen.top - seen.bottom) / step);
    const values: number[][] = [];
    for (let r = 0; r <= rows; r++) {
        const row: number[] = [];
        for (let c = 0; c <= columns; c++) row.push(signed(seen.left + c * step, seen.bottom + r * step));
        values.push(row);
    }
    const value = (r: number, c: number): number => values[r]?.[c] ?? 0;
    const pixel = (c: number, r: number): Vector => plane.at({ x: seen.left + c * step, y: seen.bottom + r * step });
    const found = new Map<number, string>();
    let line = '';
    for (let r = 0; r < rows; r++) {
        let from = 0;
        let before = NaN;
        for (let c = 0; c <= columns; c++) {
            const level = c < columns ? shade(sureness((value(r, c) + value(r, c + 1) + value(r + 1, c) + value(r + 1, c + 1)) / 4)) : NaN;
            if (c > 0 && level !== before) {
                // neighbours of one shade are one rectangle
                const a = pixel(from, r + 1);
                const b = pixel(c, r);
                found.set(before, `${found.get(before) ?? ''}M${a.x.toFixed(1)} ${a.y.toFixed(1)}H${b.x.toFixed(1)}V${b.y.toFixed(1)}H${a.x.toFixed(1)}Z`);
                from = c;
            }
            before = level;
            if (c < columns) line += crossing(r, c, value, pixel);
        }
    }
    return { shades: painted(found), line };
}

/** Cuts nearer than this are one: no eye tells them apart, and a large forest has very many. */
const NEAREST = 2;

/**
 * As {@link regions}, for a model that gives one number between each two neighbouring cuts of both axes, such as a tree: the line then
 * runs along the cuts, with right angles. Everywhere else the number is taken at the middle between the cuts.
 */
export function blocks(plane: Plane, cuts: { x: number[]; y: number[] }, signed: (x: number, y: number) => number, sureness: (signed: number) => number): { shades: SVGElement[]; line: string } {
    const seen = plane.visible();
    const xs = edges(seen.left, seen.right, cuts.x, (x) => plane.at({ x, y: 0 }).x);
    const ys = edges(seen.bottom, seen.top, cuts.y, (y) => plane.at({ x: 0, y }).y);
    const middle = (all: number[], at: number): number => ((all[at] ?? 0) + (all[at + 1] ?? 0)) / 2;
    const [columns, rows] = [xs.length - 1, ys.length - 1];
    const values = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => signed(middle(xs, c), middle(ys, r))));
    const value = (r: number, c: number): number => values[r]?.[c] ?? NaN;
    const pixel = (c: number, r: number): string => {
        const { x, y } = plane.at({ x: xs[c] ?? 0, y: ys[r] ?? 0 });
        return `${x.toFixed(1)} ${y.toFixed(1)}`;
    };
    const found = new Map<number, string>();
    for (let r = 0; r < rows; r++) {
        for (let c = 0, from = 0; c < columns; c++) {
            const level = shade(sureness(value(r, c)));
            if (c + 1 < columns && shade(sureness(value(r, c + 1))) === level) continue;
            found.set(level, `${found.get(level) ?? ''}M${pixel(from, r)}L${pixel(c + 1, r)}L${pixel(c + 1, r + 1)}L${pixel(from, r + 1)}Z`);
            from = c + 1;
        }
    }
    // pieces in one row are one piece, whose ends alone are drawn
    let line = '';
    const run = (count: number, parted: (at: number) => boolean, end: (at: number) => string): void => {
        for (let at = 0, from = 0; at < count; at++) {
            if (!parted(at)) from = at + 1;
            else if (at + 1 === count || !parted(at + 1)) line += `M${end(from)}L${end(at + 1)}`;
        }
    };
    const apart = (a: number, b: number): boolean => a > 0 !== b > 0;
    for (let c = 1; c < columns; c++) run(rows, (r) => apart(value(r, c - 1), value(r, c)), (r) => pixel(c, r));
    for (let r = 1; r < rows; r++) run(columns, (c) => apart(value(r - 1, c), value(r, c)), (c) => pixel(c, r));
    return { shades: painted(found), line };
}

/** The cuts that are seen, with the ends of the picture. */
function edges(from: number, to: number, cuts: number[], pixel: (value: number) => number): number[] {
    const kept = [from];
    for (const cut of cuts) {
        const near = (other: number): boolean => Math.abs(pixel(cut) - pixel(other)) < NEAREST;
        if (cut > from && cut < to && !near(kept.at(-1) ?? from) && !near(to)) kept.push(cut);
    }
    return [...kept, to];
}

function painted(found: Map<number, string>): SVGElement[] {
    return [...found].map(([level, d]) => svg('path', { class: 'network-shade', 'data-series': level > 0 ? 1 : 2, 'fill-opacity': (0.05 + 0.055 * Math.abs(level)).toFixed(3), d }));
}

/** From −SHADES to SHADES, never zero. */
function shade(sure: number): number {
    return Math.max(1, Math.ceil(Math.abs(sure) * SHADES)) * (sure > 0 ? 1 : -1);
}

/** The piece of the line inside one cell: between the places where the sign changes along its sides. */
function crossing(r: number, c: number, value: (r: number, c: number) => number, pixel: (c: number, r: number) => Vector): string {
    const corners = [
        [c, r],
        [c + 1, r],
        [c + 1, r + 1],
        [c, r + 1],
    ] as const;
    const ends: Vector[] = [];
    corners.forEach(([c0, r0], i) => {
        const [c1, r1] = corners[(i + 1) % 4] ?? [c0, r0];
        const a = value(r0, c0);
        const b = value(r1, c1);
        if (a > 0 === b > 0) return;
        const share = a / (a - b);
        ends.push(pixel(c0 + (c1 - c0) * share, r0 + (r1 - r0) * share));
    });
    let line = '';
    for (let i = 0; i + 1 < ends.length; i += 2) {
        const [a, b] = [ends[i], ends[i + 1]];
        if (a && b) line += `M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
    }
    return line;
}
