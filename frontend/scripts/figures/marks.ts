/** What tells series apart without their colours: a shape for points, a dash for lines, and a table that shows both beside the name. */
import { el, svg } from '../dom';
import type { Plane, Vector } from './plane';

const DASHES = ['', '9 5', '2 5', '11 4 2 4'];

/** How the line of a series is broken; the first one is not. */
export function dash(series: number): Record<string, string> {
    const pattern = DASHES[(series - 1) % DASHES.length];
    return pattern ? { 'stroke-dasharray': pattern } : {};
}

/** The outline of a series' shape about the origin, all of about the same area: circle, square, triangle, diamond, triangle on its tip, cross. */
export function outline(series: number, radius: number): string {
    const r = radius;
    switch ((series - 1) % 6) {
        case 0:
            return `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`;
        case 1:
            return polygon([[-0.87, -0.87], [0.87, -0.87], [0.87, 0.87], [-0.87, 0.87]], r);
        case 2:
            return polygon([[0, -1.3], [1.15, 0.75], [-1.15, 0.75]], r);
        case 3:
            return polygon([[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]], r);
        case 4:
            return polygon([[0, 1.3], [1.15, -0.75], [-1.15, -0.75]], r);
        default: {
            const a = 0.38;
            return polygon([[-a, -1.15], [a, -1.15], [a, -a], [1.15, -a], [1.15, a], [a, a], [a, 1.15], [-a, 1.15], [-a, a], [-1.15, a], [-1.15, -a], [-a, -a]], r);
        }
    }
}

function polygon(corners: [number, number][], r: number): string {
    return corners.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${(x * r).toFixed(2)} ${(y * r).toFixed(2)}`).join('') + 'Z';
}

/** A point of a series, in its shape. */
export function mark(plane: Plane, place: Vector, series: number, radius = 4.5, attributes: Record<string, string | number> = {}): SVGElement {
    const { x, y } = plane.at(place);
    return svg('path', { class: 'plane-dot', 'data-series': series, d: outline(series, radius), transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`, ...attributes });
}

/** What a series looks like, for a legend: its line, its point, or both; `broken`: broken as the line of which series. */
export function key(series: number, shows: 'line' | 'point' | 'both', broken = series): SVGSVGElement {
    const picture = svg('svg', { class: 'figure-key', viewBox: '0 0 26 12', 'aria-hidden': 'true' });
    if (shows !== 'point') picture.append(svg('path', { class: 'plane-line', 'data-series': series, d: 'M1 6H25', ...dash(broken) }));
    if (shows !== 'line') picture.append(svg('path', { class: 'plane-dot', 'data-series': series, d: outline(series, 4.5), transform: 'translate(13 6)' }));
    return picture;
}

/** A small table of numbers beside the picture; the first cell of each row is its head. */
export class Numbers {
    readonly table = el('table', { class: 'figure-numbers' });
    private readonly body = el('tbody');
    private readonly corner = el('td');

    constructor(caption: string, heads: string[]) {
        const row = el('tr', {}, this.corner);
        for (const head of heads) row.append(el('th', { scope: 'col' }, head));
        this.table.append(el('caption', { class: 'quiet-text' }, caption), el('thead', {}, row), this.body);
    }

    /** `corner`: where the numbers are taken, over the names. */
    show(corner: string, rows: { head: Node[]; cells: string[] }[]): void {
        this.corner.textContent = corner;
        this.body.replaceChildren(
            ...rows.map(({ head, cells }) => {
                const row = el('tr', {}, el('th', { scope: 'row' }, ...head));
                for (const cell of cells) row.append(el('td', {}, cell));
                return row;
            }),
        );
    }
}
