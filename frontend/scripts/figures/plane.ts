/** A coordinate plane in SVG: equal scales or each axis its own, a grid, axes with numbers, and points that can be dragged, touched and moved by keys. */
import { put, svg } from '../dom';
import { number } from '../words';
import { clamp, digitsOf, multiples, niceStep, snap } from './numerics';

export { clamp } from './numerics';

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
    /** Where the point may go; default: all that is seen. */
    within?: Range;
    /** The point stands on multiples of this; default 0.1. */
    grain?: number;
    /** Whether the point is there at all just now. */
    shown?(): boolean;
    /** The point's outline as an SVG path about the origin, where its colour alone would not tell it from others; default a circle. */
    outline?: string;
    /** Points of one group are one stop of the Tab key; Page Up and Page Down go from one to the next. For figures with many points. */
    group?: string;
}

export interface PlaneOptions {
    /** Each axis has its own scale and the range fills the picture. */
    stretched?: boolean;
    /** Names at the ends of the axes. */
    x?: string;
    y?: string;
    /** How numbers at the axes are written; an empty text leaves one out. */
    /** How a number on an axis is written; `digits` tells one mark from the next. */
    tickX?(value: number, digits: number): string;
    tickY?(value: number, digits: number): string;
    /** Numbers stand along the edges of the picture: at the axes the points would cover them. */
    rim?: boolean;
    /** Without lines behind the picture. */
    bare?: boolean;
    /** Without lines, axes and numbers: the figure draws its own. */
    empty?: boolean;
}

/** A number on an axis, and which way it may give way to a handle. */
interface Tick {
    text: string;
    anchor: 'start' | 'middle' | 'end';
    x: number;
    y: number;
    away: Vector;
}

export class Plane {
    readonly svg: SVGSVGElement;
    private readonly ground = svg('g', { 'aria-hidden': 'true' });
    private readonly under = svg('g', { 'aria-hidden': 'true' });
    private readonly layer = svg('g', { 'aria-hidden': 'true' });
    /** Over what is drawn: a curve that crosses a number leaves the number legible. */
    private readonly numbers = svg('g', { 'aria-hidden': 'true' });
    private readonly texts = svg('g', { 'aria-hidden': 'true' });
    private readonly grips = svg('g');
    private ticks: Tick[] = [];
    private readonly handles: { options: HandleOptions; group: SVGGElement }[] = [];
    private scale: Vector = { x: 1, y: 1 };
    private underKey = '';
    private origin: Vector = { x: 0, y: 0 };
    private size = { width: 640, height: 400 };

    constructor(
        private range: Range,
        private readonly repaint: () => void,
        private readonly options: PlaneOptions = {},
    ) {
        this.svg = svg('svg', { role: 'group' }, this.under, this.ground, this.layer, this.numbers, this.texts, this.grips);
        new ResizeObserver(() => this.fit()).observe(this.svg);
    }

    /** Pixels of a point of the plane. */
    at({ x, y }: Vector): Vector {
        return { x: this.origin.x + x * this.scale.x, y: this.origin.y - y * this.scale.y };
    }

    /** The point of the plane at these pixels. */
    from({ x, y }: Vector): Vector {
        return { x: (x - this.origin.x) / this.scale.x, y: (this.origin.y - y) / this.scale.y };
    }

    /** Pixels of a length along x, which is any length where the scales are equal. */
    length(units: number): number {
        return units * this.scale.x;
    }

    /** What of the plane is seen, which may be more than was asked for. */
    visible(): Range {
        const { x: left, y: top } = this.from({ x: 0, y: 0 });
        const { x: right, y: bottom } = this.from({ x: this.size.width, y: this.size.height });
        return { left, right, bottom, top };
    }

    /** Another part of the plane, and what its axes are called there. */
    look(range: Range, names: { x?: string; y?: string } = {}): void {
        const { x = this.options.x, y = this.options.y } = names;
        const same = Object.entries(range).every(([side, value]) => this.range[side as keyof Range] === value);
        if (same && x === this.options.x && y === this.options.y) return;
        this.range = range;
        Object.assign(this.options, { x, y });
        this.underKey = '';
        this.fit();
    }

    private fit(): void {
        const { width, height } = this.svg.getBoundingClientRect();
        if (width === 0 || height === 0) return;
        this.size = { width, height };
        const { left, right, bottom, top } = this.range;
        const scaleX = width / (right - left);
        const scaleY = height / (top - bottom);
        const equal = Math.min(scaleX, scaleY);
        this.scale = this.options.stretched ? { x: scaleX, y: scaleY } : { x: equal, y: equal };
        const spareX = width - (right - left) * this.scale.x;
        const spareY = height - (top - bottom) * this.scale.y;
        this.origin = { x: spareX / 2 - left * this.scale.x, y: spareY / 2 + top * this.scale.y };
        this.underKey = '';
        put(this.svg, { viewBox: `0 0 ${width} ${height}` });
        this.paintGround();
        this.repaint();
    }

    private paintGround(): void {
        if (this.options.empty) return;
        const { left, right, bottom, top } = this.visible();
        const { width, height } = this.size;
        // whole numbers are the easiest to read, until one of them fills a third of the picture
        const finest = this.options.stretched ? 0 : this.scale.x > 110 ? 0.5 : 1;
        const stepX = Math.max(finest, niceStep(14 / this.scale.x));
        const stepY = Math.max(finest, niceStep(14 / this.scale.y));
        const gridX = this.options.stretched ? niceStep(48 / this.scale.x) : stepX;
        const gridY = this.options.stretched ? niceStep(36 / this.scale.y) : stepY;
        const parts: SVGElement[] = [];
        if (!this.options.bare) {
            let grid = '';
            for (const x of multiples(left, right, gridX)) if (x !== 0) grid += `M${Math.round(this.at({ x, y: 0 }).x) + 0.5} 0V${height}`;
            for (const y of multiples(bottom, top, gridY)) if (y !== 0) grid += `M0 ${Math.round(this.at({ x: 0, y }).y) + 0.5}H${width}`;
            parts.push(svg('path', { class: 'plane-grid', d: grid }));
        }
        const zero = this.at({ x: 0, y: 0 });
        // numbers stay in sight when the axis is beyond the edge
        const rowY = this.options.rim ? height - 22 : clamp(zero.y, 0, height - 22);
        let axes = '';
        if (zero.y >= 0 && zero.y <= height) axes += `M0 ${Math.round(zero.y) + 0.5}H${width}`;
        if (zero.x >= 0 && zero.x <= width) axes += `M${Math.round(zero.x) + 0.5} 0V${height}`;
        parts.push(svg('path', { class: 'plane-axis', d: axes }));
        const everyX = this.options.stretched ? gridX : Math.max(stepX, niceStep(26 / this.scale.x));
        const everyY = this.options.stretched ? gridY : Math.max(stepY, niceStep(26 / this.scale.y));
        const tickX = this.options.tickX ?? number;
        const tickY = this.options.tickY ?? number;
        const column = multiples(bottom, top, everyY)
            .filter((y) => y !== 0)
            .map((y): [number, string] => [y, tickY(y, digitsOf(everyY))]);
        // left of the axis there may be no room for them
        const beside = this.options.rim || zero.x < TICK_GAP + 4 + TICK_LETTER * Math.max(0, ...column.map(([, text]) => text.length));
        const columnX = this.options.rim ? 0 : clamp(zero.x, 0, width);
        this.ticks = [];
        for (const x of multiples(left, right, everyX)) {
            const place = this.at({ x, y: 0 });
            if (place.x > 12 && place.x < width - 12 && Math.abs(place.x - zero.x) > 10) {
                this.ticks.push({ text: tickX(x, digitsOf(everyX)), anchor: 'middle', x: place.x, y: rowY + 14, away: { x: 0, y: 8 } });
            }
        }
        for (const [y, text] of column) {
            const place = this.at({ x: 0, y });
            // the name of the axis stands at its upper end, on the right too
            if (place.y > (beside && this.options.y ? 26 : 10) && place.y < height - 8 && Math.abs(place.y - rowY - 10) > 8) {
                const side = beside ? 1 : -1;
                this.ticks.push({ text, anchor: beside ? 'start' : 'end', x: columnX + side * (this.options.rim ? 6 : TICK_GAP), y: place.y + 4, away: { x: side * 8, y: 0 } });
            }
        }
        if (this.options.x) parts.push(svg('text', { class: 'plane-name', x: width - 8, y: clamp(zero.y, 16, height) - 7, 'text-anchor': 'end' }, this.options.x));
        if (this.options.y) parts.push(svg('text', { class: 'plane-name', x: clamp(zero.x, 0, width - 60) + 8, y: 15 }, this.options.y));
        this.ground.replaceChildren(...parts);
    }

    /** The numbers of the axes, each a little further from its axis where a handle stands on it, and left out where that does not help. */
    private paintNumbers(): void {
        const grips = this.handles.filter(({ options }) => options.shown?.() ?? true).map(({ options }) => this.at(options.get()));
        const free = ({ text, anchor, x, y }: Tick, away: Vector): boolean => {
            const wide = TICK_LETTER * text.length;
            const left = x + away.x - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
            const low = y + away.y;
            return grips.every((grip) => Math.hypot(grip.x - clamp(grip.x, left, left + wide), grip.y - clamp(grip.y, low - 9, low)) > GRIP);
        };
        this.numbers.replaceChildren(
            ...this.ticks.flatMap((tick) => {
                const away = [{ x: 0, y: 0 }, tick.away].find((one) => free(tick, one));
                if (!away || tick.text === '') return [];
                return [svg('text', { class: 'plane-tick', x: tick.x + away.x, y: tick.y + away.y, 'text-anchor': tick.anchor }, tick.text)];
            }),
        );
    }

    /** What lies under the grid and is dear to draw: made anew only when the key or the size changes. */
    underlay(key: string, make: () => SVGElement[]): void {
        if (key === this.underKey) return;
        this.underKey = key;
        this.under.replaceChildren(...make());
    }

    /** Replaces all that is drawn between the grid and the handles. */
    paint(...parts: SVGElement[]): void {
        this.layer.replaceChildren(...parts.filter((part) => !(part instanceof SVGTextElement)));
        this.texts.replaceChildren(...parts.filter((part) => part instanceof SVGTextElement));
        this.paintNumbers();
        for (const { options, group } of this.handles) {
            const shown = options.shown?.() ?? true;
            put(group, { hidden: !shown });
            if (!shown) continue;
            const value = options.get();
            const place = this.at(value);
            put(group, {
                transform: `translate(${place.x} ${place.y})`,
                ...this.ends(options),
                'aria-valuenow': snap(options.only === 'y' ? value.y : value.x, options.grain ?? GRAIN),
                'aria-valuetext': options.only ? say(value[options.only], options) : `x ${say(value.x, options)}, y ${say(value.y, options)}`,
            });
        }
    }

    private ends(options: HandleOptions): Record<string, number> {
        const { left, right, bottom, top } = options.within ?? this.range;
        return options.only === 'y' ? { 'aria-valuemin': bottom, 'aria-valuemax': top } : { 'aria-valuemin': left, 'aria-valuemax': right };
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
                ...this.ends(options),
            },
            svg('circle', { class: 'reach', r: 22 }),
            svg('circle', { class: 'halo', r: 13 }),
            options.outline ? svg('path', { class: 'grip', d: options.outline }) : svg('circle', { class: 'grip', r: 7 }),
        );
        this.handles.push({ options, group });
        this.grips.append(group);
        if (options.group) {
            if (this.members(options.group)[0] !== group) put(group, { tabindex: -1 });
            group.addEventListener('focus', () => this.members(options.group).forEach((member) => put(member, { tabindex: member === group ? 0 : -1 })));
        }

        const move = (to: Vector): void => {
            const seen = options.within ?? this.visible();
            const now = options.get();
            const grain = options.grain ?? GRAIN;
            options.set({
                x: options.only === 'y' ? now.x : snap(clamp(to.x, seen.left, seen.right), grain),
                y: options.only === 'x' ? now.y : snap(clamp(to.y, seen.bottom, seen.top), grain),
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
            move(this.from({ x: event.clientX - box.left - held.x, y: event.clientY - box.top - held.y }));
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
            if (options.group && (event.key === 'PageDown' || event.key === 'PageUp')) {
                event.preventDefault();
                const all = this.members(options.group);
                all.at((all.indexOf(group) + (event.key === 'PageDown' ? 1 : -1)) % all.length)?.focus({ preventScroll: true });
                return;
            }
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

    private members(name: string | undefined): SVGGElement[] {
        return this.handles.filter(({ options }) => options.group === name).map(({ group }) => group);
    }

    /* ── what figures draw ── */

    line(from: Vector, to: Vector, attributes: Record<string, string | number> = {}): SVGElement {
        const a = this.at(from);
        const b = this.at(to);
        return svg('line', { class: 'plane-thin', x1: a.x, y1: a.y, x2: b.x, y2: b.y, ...attributes });
    }

    /** A vector with its head; `short` leaves room for the handle at its end, which the head's tip touches. */
    arrow(from: Vector, to: Vector, series: number, short = 0): SVGElement {
        const a = this.at(from);
        const b = this.at(to);
        const whole = Math.hypot(b.x - a.x, b.y - a.y);
        if (whole < 2 + short) return svg('g');
        const ux = (b.x - a.x) / whole;
        const uy = (b.y - a.y) / whole;
        const tip = { x: b.x - ux * short, y: b.y - uy * short };
        const head = Math.min(11, (whole - short) / 2);
        const neck = { x: tip.x - ux * head, y: tip.y - uy * head };
        return svg(
            'g',
            {},
            svg('line', { class: 'plane-line', 'data-series': series, x1: a.x, y1: a.y, x2: neck.x, y2: neck.y }),
            svg('path', {
                class: 'plane-head',
                'data-series': series,
                d: `M${tip.x} ${tip.y}L${neck.x - uy * head * 0.45} ${neck.y + ux * head * 0.45}L${neck.x + uy * head * 0.45} ${neck.y - ux * head * 0.45}Z`,
            }),
        );
    }

    dot(place: Vector, series: number, radius = 4.5, attributes: Record<string, string | number> = {}): SVGElement {
        const { x, y } = this.at(place);
        return svg('circle', { class: 'plane-dot', 'data-series': series, cx: x.toFixed(2), cy: y.toFixed(2), r: radius, ...attributes });
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

const GRAIN = 0.1;
/** Pixels between an axis and its numbers. */
const TICK_GAP = 7;
/** Pixels of a handle's radius, with its outline. */
const GRIP = 8.5;
/** Pixels of one letter of a number on an axis. */
const TICK_LETTER = 6.7;

function say(value: number, { grain = GRAIN }: HandleOptions): string {
    return number(value, digitsOf(grain));
}
