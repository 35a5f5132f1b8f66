/** The marks of classes in the laboratory, on a canvas and beside words. */
import { svg } from './dom';

/** A class has a shape as well as a colour. */
export function shape(pen: Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'closePath' | 'arc' | 'rect'>, index: number, x: number, y: number, r: number): void {
    switch (index % 4) {
        case 0:
            pen.arc(x, y, r, 0, 2 * Math.PI);
            break;
        case 1:
            pen.rect(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
            break;
        case 2:
            polygon(pen, [[x, y - 1.15 * r], [x + 1.1 * r, y + 0.85 * r], [x - 1.1 * r, y + 0.85 * r]]);
            break;
        default:
            polygon(pen, [[x, y - 1.25 * r], [x + 1.25 * r, y], [x, y + 1.25 * r], [x - 1.25 * r, y]]);
    }
}

function polygon(pen: Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'closePath'>, corners: [number, number][]): void {
    corners.forEach(([x, y], at) => (at === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.closePath();
}

export function mark(index: number): SVGSVGElement {
    const shapes = [
        svg('circle', { cx: 6, cy: 6, r: 4.6 }),
        svg('rect', { x: 1.8, y: 1.8, width: 8.4, height: 8.4 }),
        svg('path', { d: 'M6 0.8 11 10H1Z' }),
        svg('path', { d: 'M6 0.4 11.6 6 6 11.6 0.4 6Z' }),
    ];
    const one = shapes[index % 4] ?? svg('circle');
    one.setAttribute('fill', `var(--d${(index % 8) + 1})`);
    return svg('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, one);
}

/** Of what took no part in training. */
export function outline(): SVGSVGElement {
    return svg('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, svg('circle', { cx: 6, cy: 6, r: 4.4, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 }));
}
