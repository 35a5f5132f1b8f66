/** A coordinate plane in SVG: equal scales, a grid, axes with numbers, and points that can be dragged, touched and moved by keys. */
import { put, svg } from '../dom';
import { number } from '../words';

export interface Vector {
    x: number;
    y: number;
}

export interface Range {
    left: number;
    right: number;
    bottom: number;
    top: number;
}

export interface HandleOptions {
    label: string;
    series: number;
    get(): Vector;
    /** Called while the point moves. */
    set(to: Vector): void;
    /** Called when the point has come to rest. */
    settled(): void;
    /** Steps of the arrow keys without and with Shift. */
    steps?: [number, number];
    /** In one direction only: the other coordinate stays. */
    only?: 'x' | 'y';
}

const GRAIN = 0.1;

export class Plane {
    readonly svg: SVGSVGElement;
    private readonly ground = svg('g', { 'aria-hidden': 'true' });
    private readonly layer = svg('g', { 'aria-hidden': 'true' });
    private readonly grips = svg('g');
    private readonly handles: { options: HandleOptions; group: SVGGElement }[] = [];
    private scale = 1;
    private origin: Vector = { x: 0, y: 0 };
    private size = { width: 640, height: 400 };

    constructor(
        private readonly range: Range,
        private readonly repaint: () => void,
    ) {
        this.svg = svg('svg', { role: 'group' }, this.ground, this.layer, this.grips);
        new ResizeObserver(() => this.fit()).observe(this.svg);
    }

    /** Pixels of a point of the plane. */
    at({ x, y }: Vector): Vector {
        return { x: this.origin.x + x * this.scale, y: this.origin.y - y * this.scale };
    }

    /** Pixels of a length. */
    length(units: number): number {
        return units * this.scale;
    }

    /** What of the plane is seen, which may be more than was asked for. */
    visible(): Range {
        return {
            left: -this.origin.x / this.scale,
            right: (this.size.width - this.origin.x) / this.scale,
            bottom: (this.origin.y - this.size.height) / this.scale,
            top: this.origin.y / this.scale,
        };
    }

    private fit(): void {
        const { width, height } = this.svg.getBoundingClientRect();
        if (width === 0 || height === 0) return;
        this.size = { width, height };
        const { left, right, bottom, top } = this.range;
        this.scale = Math.min(width / (right - left), height / (top - bottom));
        const spareX = width - (right - left) * this.scale;
        const spareY = height - (top - bottom) * this.scale;
        this.origin = { x: spareX / 2 - left * this.scale, y: spareY / 2 + top * this.scale };
        put(this.svg, { viewBox: `0 0 ${width} ${height}` });
        this.paintGround();
        this.repaint();
    }

    private paintGround(): void {
        const { left, right, bottom, top } = this.visible();
        const step = this.scale < 14 ? 2 : 1;
        const parts: SVGElement[] = [];
        let grid = '';
        for (let x = Math.ceil(left / step) * step; x <= right; x += step) {
            if (x === 0) continue;
            const place = Math.round(this.at({ x, y: 0 }).x) + 0.5;
            grid += `M${place} 0V${this.size.height}`;
        }
        for (let y = Math.ceil(bottom / step) * step; y <= top; y += step) {
            if (y === 0) continue;
            const place = Math.round(this.at({ x: 0, y }).y) + 0.5;
            grid += `M0 ${place}H${this.size.width}`;
        }
        parts.push(svg('path', { class: 'plane-grid', d: grid }));
        const zero = this.at({ x: 0, y: 0 });
        parts.push(
            svg('path', {
                class: 'plane-axis',
                d: `M0 ${Math.round(zero.y) + 0.5}H${this.size.width}M${Math.round(zero.x) + 0.5} 0V${this.size.height}`,
            }),
        );
        const every = this.scale < 26 ? 2 * step : step;
        for (let x = Math.ceil(left / every) * every; x < right; x += every) {
            const place = this.at({ x, y: 0 });
            if (x !== 0 && place.x > 12 && place.x < this.size.width - 12) {
                parts.push(svg('text', { class: 'plane-tick', x: place.x, y: place.y + 14, 'text-anchor': 'middle' }, tick(x)));
            }
        }
        for (let y = Math.ceil(bottom / every) * every; y < top; y += every) {
            const place = this.at({ x: 0, y });
            if (y !== 0 && place.y > 10 && place.y < this.size.height - 8) {
                parts.push(svg('text', { class: 'plane-tick', x: place.x - 6, y: place.y + 4, 'text-anchor': 'end' }, tick(y)));
            }
        }
        this.ground.replaceChildren(...parts);
    }

    /** Replaces all that is drawn between the grid and the handles. */
    paint(...parts: SVGElement[]): void {
        this.layer.replaceChildren(...parts);
        for (const { options, group } of this.handles) {
            const value = options.get();
            const place = this.at(value);
            put(group, {
                transform: `translate(${place.x} ${place.y})`,
                'aria-valuenow': round(options.only === 'y' ? value.y : value.x),
                'aria-valuetext': options.only ? number(value[options.only], 1) : `x ${number(value.x, 1)}, y ${number(value.y, 1)}`,
            });
        }
    }

    /** A point that the reader moves. */
    handle(options: HandleOptions): void {
        const group = svg(
            'g',
            {
                class: 'plane-handle',
                'data-series': options.series,
                tabindex: 0,
                role: 'slider',
                'aria-label': options.label,
                'aria-valuemin': this.range.left,
                'aria-valuemax': this.range.right,
            },
            svg('circle', { class: 'reach', r: 22 }),
            svg('circle', { class: 'halo', r: 13 }),
            svg('circle', { class: 'grip', r: 7 }),
        );
        this.handles.push({ options, group });
        this.grips.append(group);

        const move = (to: Vector): void => {
            const seen = this.visible();
            const now = options.get();
            options.set({
                x: options.only === 'y' ? now.x : round(clamp(to.x, seen.left, seen.right)),
                y: options.only === 'x' ? now.y : round(clamp(to.y, seen.bottom, seen.top)),
            });
            this.repaint();
        };
        let held: Vector | null = null;
        group.addEventListener('pointerdown', (event) => {
            if (event.button !== 0) return;
            event.preventDefault();
            group.setPointerCapture(event.pointerId);
            group.focus({ preventScroll: true });
            const place = this.at(options.get());
            const box = this.svg.getBoundingClientRect();
            // the point stays under the finger where it was taken
            held = { x: event.clientX - box.left - place.x, y: event.clientY - box.top - place.y };
        });
        group.addEventListener('pointermove', (event) => {
            if (!held) return;
            const box = this.svg.getBoundingClientRect();
            move({
                x: (event.clientX - box.left - held.x - this.origin.x) / this.scale,
                y: (this.origin.y - (event.clientY - box.top - held.y)) / this.scale,
            });
        });
        const drop = (): void => {
            if (!held) return;
            held = null;
            options.settled();
        };
        group.addEventListener('pointerup', drop);
        group.addEventListener('pointercancel', drop);
        const [coarse, fine] = options.steps ?? [0.5, 0.1];
        group.addEventListener('keydown', (event) => {
            const step = event.shiftKey ? fine : coarse;
            const now = options.get();
            const by: Record<string, Vector> = {
                ArrowLeft: { x: -step, y: 0 },
                ArrowRight: { x: step, y: 0 },
                ArrowUp: { x: 0, y: step },
                ArrowDown: { x: 0, y: -step },
            };
            const way = by[event.key];
            if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            move({ x: now.x + way.x, y: now.y + way.y });
            options.settled();
        });
    }

    /* ── what figures draw ── */

    line(from: Vector, to: Vector, attributes: Record<string, string | number> = {}): SVGElement {
        const a = this.at(from);
        const b = this.at(to);
        return svg('line', { class: 'plane-thin', x1: a.x, y1: a.y, x2: b.x, y2: b.y, ...attributes });
    }

    /** A vector with its head; `short` leaves room for the handle at its end. */
    arrow(from: Vector, to: Vector, series: number, short = 0): SVGElement {
        const a = this.at(from);
        const b = this.at(to);
        const whole = Math.hypot(b.x - a.x, b.y - a.y);
        if (whole < 2) return svg('g');
        const ux = (b.x - a.x) / whole;
        const uy = (b.y - a.y) / whole;
        const tip = { x: b.x - ux * short, y: b.y - uy * short };
        const head = Math.min(11, whole / 2);
        const neck = { x: tip.x - ux * head, y: tip.y - uy * head };
        return svg(
            'g',
            {},
            svg('line', { class: 'plane-line', 'data-series': series, x1: a.x, y1: a.y, x2: short > 0 ? tip.x : neck.x, y2: short > 0 ? tip.y : neck.y }),
            short > 0
                ? svg('g')
                : svg('path', {
                      class: 'plane-head',
                      'data-series': series,
                      d: `M${tip.x} ${tip.y}L${neck.x - uy * head * 0.45} ${neck.y + ux * head * 0.45}L${neck.x + uy * head * 0.45} ${neck.y - ux * head * 0.45}Z`,
                  }),
        );
    }

    polygon(points: Vector[], attributes: Record<string, string | number>): SVGElement {
        return svg('polygon', {
            points: points
                .map((point) => this.at(point))
                .map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`)
                .join(' '),
            ...attributes,
        });
    }

    path(points: Vector[], attributes: Record<string, string | number>): SVGElement {
        const d = points.map((point, index) => {
            const { x, y } = this.at(point);
            return `${index === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`;
        });
        return svg('path', { fill: 'none', d: d.join(''), ...attributes });
    }

    /** The arc of an angle at the origin, from one direction to the other the short way. */
    arc(from: Vector, to: Vector, pixels: number): SVGElement {
        const start = Math.atan2(from.y, from.x);
        let turn = Math.atan2(to.y, to.x) - start;
        if (turn > Math.PI) turn -= 2 * Math.PI;
        if (turn < -Math.PI) turn += 2 * Math.PI;
        const zero = this.at({ x: 0, y: 0 });
        const point = (angle: number): string => `${zero.x + pixels * Math.cos(angle)} ${zero.y - pixels * Math.sin(angle)}`;
        return svg('path', { class: 'plane-thin', d: `M${point(start)}A${pixels} ${pixels} 0 0 ${turn > 0 ? 0 : 1} ${point(start + turn)}` });
    }

    text(place: Vector, text: string, attributes: Record<string, string | number> = {}, shift: Vector = { x: 0, y: 0 }): SVGElement {
        const { x, y } = this.at(place);
        return svg(
            'text',
            {
                class: 'plane-label',
                x: clamp(x + shift.x, 8 + 5 * text.length, this.size.width - 8 - 5 * text.length),
                y: clamp(y + shift.y, 18, this.size.height - 8),
                'text-anchor': 'middle',
                ...attributes,
            },
            text,
        );
    }

    /** Beyond the end of a vector, where its name stands. */
    beyond(vector: Vector, pixels: number): Vector {
        const size = Math.hypot(vector.x, vector.y) || 1;
        return { x: (vector.x / size) * pixels, y: (-vector.y / size) * pixels + 6 };
    }
}

function tick(value: number): string {
    return value < 0 ? `−${-value}` : String(value);
}

export function clamp(value: number, least: number, most: number): number {
    return Math.min(Math.max(value, least), most);
}

export function round(value: number): number {
    return Math.round(value / GRAIN) / (1 / GRAIN);
}
