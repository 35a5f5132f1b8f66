/** Two vectors to pull: projection and angle, sum, and product with a number. */
import { listSeparator, number } from '../words';
import { Plane, type Vector } from './plane';
import { Stage } from './stage';

const TEXT = {
    label: 'Плоскость с двумя векторами, u и v. Их концы можно двигать мышью, пальцем или клавишами со стрелками.',
    words: 'Рисунок словами',
    end: (name: string) => `Конец вектора ${name}`,
    views: 'Что показать',
    projection: 'проекция',
    sum: 'сумма',
    scale: 'на число',
    reset: 'Вернуть как было',
};

const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y;
const size = (a: Vector): number => Math.hypot(a.x, a.y);
const pair = (a: Vector, digits = 1): string => `(${number(a.x, digits)}${listSeparator}${number(a.y, digits)})`;

export function draw(figure: HTMLElement): void {
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { view: 'projection', ux: 6, uy: 2, vx: 3, vy: 5, k: 1.5 },
        draw: paint,
        words: tell,
    });
    stage.within(-15, 15, 'ux', 'uy', 'vx', 'vy');
    const u = (): Vector => ({ x: stage.number('ux'), y: stage.number('uy') });
    const v = (): Vector => ({ x: stage.number('vx'), y: stage.number('vy') });
    const view = (): string => String(stage.values['view']);
    const plane = new Plane({ left: -4.6, right: 9.2, bottom: -3.4, top: 6.6 }, () => stage.changed());
    const vector = (name: 'u' | 'v', series: number): void =>
        plane.handle({
            label: TEXT.end(name),
            series,
            get: name === 'u' ? u : v,
            set: ({ x, y }) => {
                stage.set(`${name}x`, x);
                stage.set(`${name}y`, y);
            },
            settled: () => stage.settled(),
        });
    vector('v', 2);
    vector('u', 1);

    stage.chips('view', TEXT.views, [
        ['projection', TEXT.projection],
        ['sum', TEXT.sum],
        ['scale', TEXT.scale],
    ]);
    const factor = stage.slider('k', 'k', { min: -2, max: 2, step: 0.1 }, (k) => number(k, 1));
    stage.player({ sign: 'reset', label: TEXT.reset, press: () => stage.reset() });
    stage.show(plane.svg, TEXT.words);

    function paint(): void {
        const a = u();
        const b = v();
        const parts: SVGElement[] = [];
        factor.hidden = view() !== 'scale';
        if (view() === 'projection') paintProjection(a, b, parts);
        else if (view() === 'sum') paintSum(a, b, parts);
        else paintScale(a, b, parts);
        plane.paint(...parts);
    }

    function both(a: Vector, b: Vector): SVGElement[] {
        return [
            plane.arrow({ x: 0, y: 0 }, b, 2, 7),
            plane.arrow({ x: 0, y: 0 }, a, 1, 7),
            plane.text(b, 'v', { 'data-series': 2 }, plane.beyond(b, 22)),
            plane.text(a, 'u', { 'data-series': 1 }, plane.beyond(a, 22)),
        ];
    }

    function cosine(a: Vector, b: Vector): number {
        const lengths = size(a) * size(b);
        return lengths === 0 ? NaN : Math.min(1, Math.max(-1, dot(a, b) / lengths));
    }

    function projection(a: Vector, b: Vector): Vector {
        const share = dot(a, b) / dot(a, a);
        return Number.isFinite(share) ? { x: a.x * share, y: a.y * share } : { x: 0, y: 0 };
    }

    function paintProjection(a: Vector, b: Vector, parts: SVGElement[]): void {
        const shadow = projection(a, b);
        const cos = cosine(a, b);
        if (Number.isFinite(cos)) {
            const reach = 1.35 * size(a);
            const way = { x: (a.x / size(a)) * reach, y: (a.y / size(a)) * reach };
            // the line on which the shadow falls, when it falls off the vector
            if (dot(a, b) < 0 || size(shadow) > size(a)) parts.push(plane.line({ x: 0, y: 0 }, dot(a, b) < 0 ? shadow : way, { class: 'plane-dash' }));
        }
        parts.push(plane.line(b, shadow, { class: 'plane-dash' }), ...both(a, b));
        parts.push(plane.line({ x: 0, y: 0 }, shadow, { class: 'plane-line plane-shadow', 'data-series': 3 }));
        if (Number.isFinite(cos)) {
            if (Math.abs(cos) < 0.004) {
                const s = plane.length(1) > 0 ? 14 / plane.length(1) : 0;
                const e = { x: (a.x / size(a)) * s, y: (a.y / size(a)) * s };
                const f = { x: (b.x / size(b)) * s, y: (b.y / size(b)) * s };
                parts.push(plane.path([e, { x: e.x + f.x, y: e.y + f.y }, f], { class: 'plane-thin' }));
            } else if (1 - Math.abs(cos) > 0.002) {
                parts.push(plane.arc(a, b, 34));
                const mid = { x: a.x / size(a) + b.x / size(b), y: a.y / size(a) + b.y / size(b) };
                parts.push(plane.text({ x: 0, y: 0 }, 'φ', { class: 'plane-label plane-quiet' }, plane.beyond(mid, 50)));
            }
        }
        stage.read([
            ['u', pair(a)],
            ['v', pair(b)],
            ['u · v', number(dot(a, b), 2)],
            ['‖u‖', number(size(a), 2)],
            ['‖v‖', number(size(b), 2)],
            ['cos φ', number(cos, 2)],
            ['φ', Number.isFinite(cos) ? `${number((Math.acos(cos) * 180) / Math.PI, 1)}°` : '—'],
            ['проекция', size(a) === 0 ? '—' : number(dot(a, b) / size(a), 2)],
        ]);
    }

    function paintSum(a: Vector, b: Vector, parts: SVGElement[]): void {
        const sum = { x: a.x + b.x, y: a.y + b.y };
        parts.push(
            plane.polygon([{ x: 0, y: 0 }, a, sum, b], { class: 'plane-area', 'data-series': 3 }),
            plane.line(a, sum, { class: 'plane-dash' }),
            plane.line(b, sum, { class: 'plane-dash' }),
            ...both(a, b),
            plane.arrow({ x: 0, y: 0 }, sum, 3),
            plane.text(sum, 'u + v', { 'data-series': 3 }, plane.beyond(sum, 20)),
        );
        stage.read([
            ['u', pair(a)],
            ['v', pair(b)],
            ['u + v', pair(sum)],
            ['‖u‖ + ‖v‖', number(size(a) + size(b), 2)],
            ['‖u + v‖', number(size(sum), 2)],
        ]);
    }

    function paintScale(a: Vector, b: Vector, parts: SVGElement[]): void {
        const k = stage.number('k');
        const scaled = { x: k * a.x, y: k * a.y };
        parts.push(
            plane.line({ x: -40 * a.x, y: -40 * a.y }, { x: 40 * a.x, y: 40 * a.y }, { class: 'plane-dash' }),
            ...both(a, b).filter((_, index) => index % 2 === 1),
            plane.arrow({ x: 0, y: 0 }, scaled, 3),
            plane.text(scaled, 'ku', { 'data-series': 3 }, plane.beyond({ x: -scaled.y, y: scaled.x }, 20)),
            plane.text(b, 'v', { 'data-series': 2 }, plane.beyond(b, 22)),
        );
        stage.read([
            ['u', pair(a)],
            ['ku', pair(scaled)],
            ['‖u‖', number(size(a), 2)],
            ['‖ku‖', number(size(scaled), 2)],
            ['|k|·‖u‖', number(Math.abs(k) * size(a), 2)],
        ]);
    }

    function tell(): string {
        const a = u();
        const b = v();
        const start = `u = ${pair(a)}, v = ${pair(b)}. `;
        if (view() === 'sum') {
            const sum = { x: a.x + b.x, y: a.y + b.y };
            return `${start}Сумма ${pair(sum)} — диагональ параллелограмма. Её длина ${number(size(sum), 2)}, а сумма длин ${number(size(a) + size(b), 2)}.`;
        }
        if (view() === 'scale') {
            const k = stage.number('k');
            const way = k > 0 ? 'смотрит туда же' : k < 0 ? 'смотрит в обратную сторону' : 'стал нулевым';
            return `${start}k = ${number(k, 1)}, вектор ku = ${pair({ x: k * a.x, y: k * a.y })} ${way}, его длина ${number(Math.abs(k) * size(a), 2)}.`;
        }
        const cos = cosine(a, b);
        if (!Number.isFinite(cos)) return `${start}У нулевого вектора нет направления, угол не определён. Скалярное произведение равно нулю.`;
        const angle = number((Math.acos(cos) * 180) / Math.PI, 1);
        const kind = Math.abs(cos) < 0.004 ? 'Векторы перпендикулярны' : cos > 0 ? 'Угол острый' : 'Угол тупой';
        return `${start}Скалярное произведение ${number(dot(a, b), 2)}. ${kind}: ${angle} градуса, косинус ${number(cos, 2)}. Проекция v на направление u равна ${number(dot(a, b) / size(a), 2)}.`;
    }
}
