/** Lines of equal height by marching squares. */
import type { Range, Vector } from './plane';

/**
 * Pieces of the line where `height` equals `level`, on a grid of columns×rows cells; ends are placed on the cells' edges by linear interpolation. A cell whose
 * corners alternate is settled by the height of its middle.
 */
export function contour(height: (at: Vector) => number, level: number, { left, right, bottom, top }: Range, columns: number, rows: number): [Vector, Vector][] {
    const width = (right - left) / columns;
    const tall = (top - bottom) / rows;
    const heights = Array.from({ length: rows + 1 }, (_, j) => Array.from({ length: columns + 1 }, (_, i) => height({ x: left + i * width, y: bottom + j * tall }) - level));
    const found: [Vector, Vector][] = [];
    for (let j = 0; j < rows; j++) {
        for (let i = 0; i < columns; i++) {
            const corners: Vector[] = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]].map(([a = 0, b = 0]) => ({ x: left + a * width, y: bottom + b * tall }));
            const values = [heights[j]?.[i] ?? 0, heights[j]?.[i + 1] ?? 0, heights[j + 1]?.[i + 1] ?? 0, heights[j + 1]?.[i] ?? 0];
            const crossings: Vector[] = [];
            for (let edge = 0; edge < 4; edge++) {
                const [a, b] = [values[edge] ?? 0, values[(edge + 1) % 4] ?? 0];
                if (a < 0 === b < 0) continue;
                const [from, to] = [corners[edge] as Vector, corners[(edge + 1) % 4] as Vector];
                const share = a / (a - b);
                crossings.push({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
            }
            const [one, two, three, four] = crossings;
            if (!one || !two) continue;
            if (!three || !four) {
                found.push([one, two]);
                continue;
            }
            const middle = height({ x: left + (i + 0.5) * width, y: bottom + (j + 0.5) * tall }) - level;
            // crossings are in the order of the edges: bottom, right, top, left
            if (middle < 0 === (values[0] ?? 0) < 0) found.push([one, two], [three, four]);
            else found.push([four, one], [two, three]);
        }
    }
    return found;
}
