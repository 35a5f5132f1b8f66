/** Axes with scales of their own, for curves: numbers stand beside the picture, names at the ends, and what leaves the range is cut. */
import { put, svg } from '../dom';
import { number } from '../words';
import { Plane, type Range } from './plane';

export interface ChartOptions {
    /** Names of the axes. */
    x: string;
    y: string;
    /** How far apart numbers on an axis are at least, as far as it fits: 1 for whole things such as degrees. */
    stepX?: number;
    stepY?: number;
}

const MARGIN = { left: 46, right: 16, bottom: 42, top: 28 };

let made = 0;

export class Chart extends Plane {
    private readonly window = svg('rect');

    constructor(
        range: Range,
        repaint: () => void,
        private readonly options: ChartOptions,
    ) {
        super(range, repaint);
        const id = `chart-${made++}`;
        this.svg.prepend(svg('clipPath', { id }, this.window));
        put(this.layer, { 'clip-path': `url(#${id})` });
    }

    /** Shows another range from now on. */
    look(range: Range): void {
        const same = (Object.keys(range) as (keyof Range)[]).every((side) => range[side] === this.range[side]);
        if (same) return;
        this.range = range;
        this.layOut();
        this.paintGround();
    }

    override visible(): Range {
        return this.range;
    }

    protected override layOut(): void {
        const { left, right, bottom, top } = this.range;
        const width = Math.max(this.size.width - MARGIN.left - MARGIN.right, 1);
        const height = Math.max(this.size.height - MARGIN.top - MARGIN.bottom, 1);
        this.scale = { x: width / (right - left), y: height / (top - bottom) };
        this.origin = { x: MARGIN.left - left * this.scale.x, y: MARGIN.top + top * this.scale.y };
        // points on the edge are seen whole
        put(this.window, { x: MARGIN.left - 8, y: MARGIN.top - 8, width: width + 16, height: height + 16 });
    }

    protected override paintGround(): void {
        const { left, right, bottom, top } = this.range;
        const from = this.at({ x: left, y: bottom });
        const to = this.at({ x: right, y: top });
        const parts: SVGElement[] = [];
        let grid = '';
        const stepX = niceStep(54 / this.scale.x, this.options.stepX);
        for (const x of marks(left, right, stepX)) {
            const place = Math.round(this.at({ x, y: 0 }).x) + 0.5;
            grid += `M${place} ${to.y}V${from.y}`;
            parts.push(svg('text', { class: 'plane-tick', x: place, y: from.y + 15, 'text-anchor': 'middle' }, number(x, digitsOf(stepX))));
        }
        const stepY = niceStep(34 / this.scale.y, this.options.stepY);
        for (const y of marks(bottom, top, stepY)) {
            const place = Math.round(this.at({ x: 0, y }).y) + 0.5;
            grid += `M${from.x} ${place}H${to.x}`;
            parts.push(svg('text', { class: 'plane-tick', x: from.x - 7, y: place + 4, 'text-anchor': 'end' }, number(y, digitsOf(stepY))));
        }
        const corner = `M${Math.round(from.x) + 0.5} ${to.y}V${Math.round(from.y) + 0.5}H${to.x}`;
        this.ground.replaceChildren(
            svg('path', { class: 'plane-grid', d: grid }),
            svg('path', { class: 'plane-axis', d: corner, fill: 'none' }),
            ...parts,
            svg('text', { class: 'plane-note', x: to.x, y: this.size.height - 8, 'text-anchor': 'end' }, this.options.x),
            svg('text', { class: 'plane-note', x: 10, y: 17 }, this.options.y),
        );
    }
}

/** The least of 1, 2 and 5 times a power of ten that is not below either. */
export function niceStep(least: number, finest = 0): number {
    const wanted = Math.max(least, finest);
    const power = 10 ** Math.floor(Math.log10(wanted) + 1e-9);
    for (const times of [1, 2, 5]) if (times * power >= wanted * (1 - 1e-9)) return times * power;
    return 10 * power;
}

function marks(from: number, to: number, step: number): number[] {
    const found: number[] = [];
    for (let k = Math.ceil(from / step - 1e-9); k * step <= to + step * 1e-9; k++) found.push(k * step);
    return found;
}

function digitsOf(step: number): number {
    return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}
