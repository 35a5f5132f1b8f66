/** Three-dimensional space on paper: parallel projection, turned by drag; planes are clipped to a cube. */
import { put, svg } from '../dom';
import { clamp } from './numerics';
import type { Vector } from './plane';

export interface Point {
    x: number;
    y: number;
    z: number;
}

export const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });
export const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y, z: a.z + b.z });
export const times = (k: number, a: Point): Point => ({ x: k * a.x, y: k * a.y, z: k * a.z });
export const dot = (a: Point, b: Point): number => a.x * b.x + a.y * b.y + a.z * b.z;
export const cross = (a: Point, b: Point): Point => ({ x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x });
export const size = (a: Point): number => Math.hypot(a.x, a.y, a.z);

/**
 * The corners, in order, of the part of the plane n·p = c that lies in the cube |x|, |y|, |z| ≤ half; empty if it misses the cube.
 * The plane crosses each of the cube's twelve edges at most once; the crossings are ordered by angle around their middle.
 */
export function clip(normal: Point, c: number, half: number): Point[] {
    const found: Point[] = [];
    const axes = ['x', 'y', 'z'] as const;
    for (const axis of axes) {
        const [one, other] = axes.filter((name) => name !== axis) as ['x' | 'y' | 'z', 'x' | 'y' | 'z'];
        if (Math.abs(normal[axis]) < 1e-12) continue;
        for (const s of [-half, half]) {
            for (const t of [-half, half]) {
                const at = (c - normal[one] * s - normal[other] * t) / normal[axis];
                if (Math.abs(at) > half * (1 + 1e-9)) continue;
                const point = { x: 0, y: 0, z: 0 };
                point[axis] = at;
                point[one] = s;
                point[other] = t;
                if (!found.some((seen) => size(minus(seen, point)) < 1e-9 * half)) found.push(point);
            }
        }
    }
    if (found.length < 3) return [];
    const middle = times(1 / found.length, found.reduce(plus));
    const u = minus(found[0] as Point, middle);
    const v = cross(normal, u);
    return found.sort((a, b) => angle(minus(a, middle)) - angle(minus(b, middle)));

    function angle(way: Point): number {
        return Math.atan2(dot(way, v) / size(v), dot(way, u) / size(u));
    }
}

/** The part of a line in the cube, as its two ends; null if the line misses the cube. */
export function clipLine(point: Point, way: Point, half: number): [Point, Point] | null {
    let from = -Infinity;
    let to = Infinity;
    for (const axis of ['x', 'y', 'z'] as const) {
        if (Math.abs(way[axis]) < 1e-12) {
            if (Math.abs(point[axis]) > half) return null;
            continue;
        }
        const ends = [(-half - point[axis]) / way[axis], (half - point[axis]) / way[axis]].sort((a, b) => a - b) as [number, number];
        from = Math.max(from, ends[0]);
        to = Math.min(to, ends[1]);
    }
    return from < to ? [plus(point, times(from, way)), plus(point, times(to, way))] : null;
}

export interface SpaceOptions {
    /** Half the side of the cube that is shown, and its middle if that is not zero. */
    half: number;
    middle?: Point;
    /** Degrees: how the space is turned around its upright axis, and how far it is looked at from above. */
    get(): { turn: number; tilt: number };
    set(turn: number, tilt: number): void;
    settled(): void;
    repaint(): void;
    /** Names of the axes. */
    names?: [string, string, string];
}

export class Space {
    readonly svg: SVGSVGElement;
    private readonly layer = svg('g', { 'aria-hidden': 'true' });
    private width = 400;
    private height = 320;
    private scale = 1;
    private readonly middle: Point;

    constructor(private readonly options: SpaceOptions) {
        this.middle = options.middle ?? { x: 0, y: 0, z: 0 };
        this.svg = svg('svg', { role: 'img', class: 'space' }, this.layer);
        new ResizeObserver(() => this.fit()).observe(this.svg);
        let held: { x: number; y: number; turn: number; tilt: number } | null = null;
        this.svg.addEventListener('pointerdown', (event) => {
            if (event.button !== 0) return;
            this.svg.setPointerCapture(event.pointerId);
            held = { x: event.clientX, y: event.clientY, ...options.get() };
        });
        this.svg.addEventListener('pointermove', (event) => {
            if (!held) return;
            const turn = held.turn - (event.clientX - held.x) * 0.5;
            options.set(Math.round(((((turn + 180) % 360) + 360) % 360) - 180), Math.round(clamp(held.tilt + (event.clientY - held.y) * 0.4, -85, 85)));
            options.repaint();
        });
        const drop = (): void => {
            if (held) options.settled();
            held = null;
        };
        this.svg.addEventListener('pointerup', drop);
        this.svg.addEventListener('pointercancel', drop);
    }

    private fit(): void {
        const { width, height } = this.svg.getBoundingClientRect();
        if (width === 0 || height === 0) return;
        this.width = width;
        this.height = height;
        // the cube's diagonal fits whichever way it is turned
        this.scale = Math.min(width, height) / (2 * this.options.half * 1.62);
        put(this.svg, { viewBox: `0 0 ${width} ${height}` });
        this.options.repaint();
    }

    /** Pixels of a point, and how near it is to the eye. */
    at(point: Point): Vector & { depth: number } {
        const { x, y, z } = minus(point, this.middle);
        const { turn, tilt } = this.options.get();
        const [ct, st] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
        const [cl, sl] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
        const right = -st * x + ct * y;
        const away = ct * x + st * y;
        return {
            x: this.width / 2 + right * this.scale,
            y: this.height / 2 - (z * cl - away * sl) * this.scale,
            depth: away * cl + z * sl,
        };
    }

    /** Replaces what is drawn; the farther things are given first. */
    paint(...parts: SVGElement[]): void {
        this.layer.replaceChildren(...parts);
    }

    /** The cube's edges, the hidden ones dashed, and the axes through its middle. */
    frame(): SVGElement[] {
        const h = this.options.half;
        const corners = [-h, h].flatMap((x) => [-h, h].flatMap((y) => [-h, h].map((z) => plus(this.middle, { x, y, z }))));
        const farthest = corners.reduce((far, corner) => (this.at(corner).depth < this.at(far).depth ? corner : far));
        const parts: SVGElement[] = [];
        for (const a of corners) {
            for (const b of corners) {
                const differ = Number(a.x !== b.x) + Number(a.y !== b.y) + Number(a.z !== b.z);
                if (differ !== 1 || a.x > b.x || a.y > b.y || a.z > b.z) continue;
                parts.push(this.line(a, b, { class: a === farthest || b === farthest ? 'space-far' : 'space-edge' }));
            }
        }
        const names = this.options.names ?? ['x', 'y', 'z'];
        const zero = { x: 0, y: 0, z: 0 };
        (['x', 'y', 'z'] as const).forEach((axis, index) => {
            const end = { ...zero, [axis]: this.middle[axis] + h };
            parts.push(this.line({ ...zero, [axis]: this.middle[axis] - h }, end, { class: 'plane-axis' }));
            const place = this.at({ ...end, [axis]: end[axis] + 0.09 * h });
            parts.push(svg('text', { class: 'plane-name space-name', x: place.x, y: place.y + 4, 'text-anchor': 'middle' }, names[index] ?? ''));
        });
        parts.push(this.dot(zero, 0, 2.5));
        return parts;
    }

    /** The part of the plane n·p = c that is in sight. */
    plane(normal: Point, c: number, attributes: Record<string, string | number>): SVGElement {
        const corners = clip(normal, c - dot(normal, this.middle), this.options.half);
        return this.polygon(corners.map((corner) => plus(corner, this.middle)), attributes);
    }

    /** The part of a line that is in sight. */
    through(point: Point, way: Point, attributes: Record<string, string | number>): SVGElement {
        const ends = clipLine(minus(point, this.middle), way, this.options.half);
        return ends ? this.line(plus(ends[0], this.middle), plus(ends[1], this.middle), attributes) : svg('g');
    }

    line(from: Point, to: Point, attributes: Record<string, string | number>): SVGElement {
        const a = this.at(from);
        const b = this.at(to);
        return svg('line', { x1: a.x.toFixed(2), y1: a.y.toFixed(2), x2: b.x.toFixed(2), y2: b.y.toFixed(2), ...attributes });
    }

    polygon(points: Point[], attributes: Record<string, string | number>): SVGElement {
        const places = points.map((point) => this.at(point));
        return svg('polygon', { points: places.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' '), ...attributes });
    }

    dot(point: Point, series: number, radius = 5): SVGElement {
        const place = this.at(point);
        return svg('circle', { class: 'plane-dot', ...(series > 0 ? { 'data-series': series } : {}), cx: place.x.toFixed(2), cy: place.y.toFixed(2), r: radius });
    }

    arrow(from: Point, to: Point, series: number): SVGElement {
        const a = this.at(from);
        const b = this.at(to);
        const whole = Math.hypot(b.x - a.x, b.y - a.y);
        if (whole < 3) return this.dot(to, series, 3.5);
        const [ux, uy] = [(b.x - a.x) / whole, (b.y - a.y) / whole];
        const head = Math.min(11, whole / 2);
        const neck = { x: b.x - ux * head, y: b.y - uy * head };
        return svg(
            'g',
            {},
            svg('line', { class: 'plane-line', 'data-series': series, x1: a.x, y1: a.y, x2: neck.x, y2: neck.y }),
            svg('path', {
                class: 'plane-head',
                'data-series': series,
                d: `M${b.x} ${b.y}L${neck.x - uy * head * 0.45} ${neck.y + ux * head * 0.45}L${neck.x + uy * head * 0.45} ${neck.y - ux * head * 0.45}Z`,
            }),
        );
    }

    text(point: Point, text: string, attributes: Record<string, string | number> = {}, shift: Vector = { x: 0, y: 0 }): SVGElement {
        const { x, y } = this.at(point);
        return svg('text', { class: 'plane-label', x: clamp(x + shift.x, 14, this.width - 14), y: clamp(y + shift.y, 18, this.height - 8), 'text-anchor': 'middle', ...attributes }, text);
    }
}
