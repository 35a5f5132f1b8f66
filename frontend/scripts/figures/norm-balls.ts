/** Unit balls of the p-norms, the length of a vector by each of them, and where a growing ball touches a line. */
import { el } from '../dom';
import { listSeparator, number } from '../words';
import { ball, pNorm, touch } from './norms';
import { Plane, type Vector } from './plane';
import { Stage, tween } from './stage';

const TEXT = {
    label: 'Плоскость с единичным шаром нормы и вектором v. Конец вектора или прямую можно двигать мышью, пальцем или клавишами.',
    words: 'Рисунок словами',
    views: 'Что показать',
    length: 'длина вектора',
    touching: 'шар и прямая',
    norms: 'Норма',
    power: 'Показатель p',
    end: 'Конец вектора v',
    cuts: (axis: string) => `Где прямая пересекает ось ${axis}`,
    reset: 'Вернуть как было',
};

/** The slider's right end; a ball of this power is a square to every eye, and stands for infinity. */
const SQUARE = 64;

const PRESETS: Record<string, number> = { l1: 1, l2: 2, linf: SQUARE };

/** L with its index; there is no small ∞ among the letters, so all three are set alike. */
function norm(index: string): HTMLElement {
    return el('span', {}, 'L', el('sub', {}, index));
}

export function draw(figure: HTMLElement): void {
    let stop = (): void => {};
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { view: 'touch', norm: 'l2', p: 2, vx: 1.5, vy: 1, cx: 1.4, cy: 2.6 },
        draw: paint,
        words: tell,
    });
    stage.within(-4, 4, 'vx', 'vy');
    stage.within(0.3, 2.9, 'cx', 'cy');
    const lengths = (): boolean => stage.values['view'] === 'length';
    const plane = new Plane({ left: -3, right: 3, bottom: -2.4, top: 2.9 }, () => stage.changed());
    plane.handle({
        label: TEXT.end,
        series: 1,
        get: vector,
        set: ({ x, y }) => {
            stage.set('vx', x);
            stage.set('vy', y);
        },
        settled: () => stage.settled(),
        grain: 0.05,
        steps: [0.25, 0.05],
        shown: lengths,
    });
    for (const axis of ['x', 'y'] as const) {
        plane.handle({
            label: TEXT.cuts(axis === 'x' ? 'x₁' : 'x₂'),
            series: 2,
            only: axis,
            within: axis === 'x' ? { left: 0.3, right: 2.9, bottom: 0, top: 0 } : { left: 0, right: 0, bottom: 0.3, top: 2.8 },
            get: () => ({ x: axis === 'x' ? stage.number('cx') : 0, y: axis === 'y' ? stage.number('cy') : 0 }),
            set: (to) => stage.set(`c${axis}`, to[axis]),
            settled: () => stage.settled(),
            grain: 0.05,
            steps: [0.25, 0.05],
            shown: () => !lengths(),
        });
    }
    stage.chips('view', TEXT.views, [
        ['length', TEXT.length],
        ['touch', TEXT.touching],
    ]);
    stage.chips(
        'norm',
        TEXT.norms,
        [
            ['l1', norm('1')],
            ['l2', norm('2')],
            ['linf', norm('∞')],
        ],
        (name) => morph(PRESETS[name] ?? 2),
    );
    stage.slider('p', TEXT.power, { min: 0.5, max: SQUARE, step: 1.02, log: true }, (p) => (p === SQUARE ? '∞' : number(p, p < 10 ? 2 : 0)), () => {
        stop();
        named();
    });
    stage.player({ sign: 'reset', label: TEXT.reset, press: () => (stop(), stage.reset()) });
    named();
    stage.show(plane.svg, TEXT.words);

    function vector(): Vector {
        return { x: stage.number('vx'), y: stage.number('vy') };
    }

    function power(): number {
        const p = stage.number('p');
        return p >= SQUARE ? Infinity : p;
    }

    function named(): void {
        stage.set('norm', Object.entries(PRESETS).find(([, p]) => p === stage.number('p'))?.[0] ?? '');
    }

    /** The ball flows from one norm's form into the other's: the steps between are balls too. */
    function morph(to: number): void {
        stop();
        const from = stage.number('p');
        stop = tween(
            500,
            (share) => {
                stage.set('p', share === 1 ? to : from * (to / from) ** share);
                stage.changed();
            },
            () => stage.settled(),
        );
    }

    function paint(): void {
        const p = power();
        const parts: SVGElement[] = [];
        if (lengths()) {
            const v = vector();
            const norm = pNorm(v, p);
            if (norm > 0) parts.push(plane.polygon(ball(norm, p), { class: 'plane-line', 'data-series': 1, 'stroke-dasharray': '6 5' }));
            parts.push(
                plane.polygon(ball(1, p), { class: 'plane-area', 'data-series': 3 }),
                plane.polygon(ball(1, p), { class: 'plane-line', 'data-series': 3 }),
                plane.path([{ x: 0, y: 0 }, { x: v.x, y: 0 }, v], { class: 'plane-dash' }),
                plane.arrow({ x: 0, y: 0 }, v, 1, 7),
                plane.text(v, 'v', { 'data-series': 1 }, plane.beyond(v, 22)),
            );
            stage.read([
                ['v', pair(v)],
                ['‖v‖₁', number(pNorm(v, 1), 2)],
                ['‖v‖₂', number(pNorm(v, 2), 2)],
                ['‖v‖∞', number(pNorm(v, Infinity), 2)],
                [`‖v‖ при этом p`, number(norm, 2)],
            ]);
        } else {
            const at = contact();
            const radius = pNorm(at, p);
            const [cx, cy] = [stage.number('cx'), stage.number('cy')];
            // the whole line, through both its cuts of the axes
            const along = (t: number): Vector => ({ x: cx * (1 - t), y: cy * t });
            parts.push(
                plane.polygon(ball(radius, p), { class: 'plane-area', 'data-series': 3 }),
                plane.polygon(ball(radius, p), { class: 'plane-line', 'data-series': 3 }),
                plane.line(along(-20), along(21), { class: 'plane-line', 'data-series': 2 }),
                plane.dot(at, 3, 5),
                plane.dot(at, 3, 12, { class: 'plane-ring' }),
            );
            stage.read([
                ['касание', pair(at)],
                ['радиус', number(radius, 2)],
                ['нулей', String([at.x, at.y].filter((value) => value === 0).length)],
            ]);
        }
        plane.paint(...parts);
    }

    /** The line is x/cx + y/cy = 1. */
    function contact(): Vector {
        return touch(1 / stage.number('cx'), 1 / stage.number('cy'), 1, power());
    }

    function pair({ x, y }: Vector): string {
        return `(${number(x, 2)}${listSeparator}${number(y, 2)})`;
    }

    function tell(): string {
        const p = power();
        const shape = p < 1 ? 'звезда с вогнутыми боками: треугольное неравенство для неё неверно, и это не норма' : p === 1 ? 'ромб с углами на осях' : p === 2 ? 'круг' : p === Infinity ? 'квадрат' : p < 2 ? 'нечто между ромбом и кругом' : 'нечто между кругом и квадратом';
        const start = `p = ${p === Infinity ? '∞' : number(p, 2)}, единичный шар — ${shape}. `;
        if (lengths()) {
            const v = vector();
            return `${start}v = ${pair(v)}: L₁ ${number(pNorm(v, 1), 2)}, L₂ ${number(pNorm(v, 2), 2)}, L∞ ${number(pNorm(v, Infinity), 2)}, при выбранном p ${number(pNorm(v, p), 2)}.`;
        }
        const at = contact();
        const least = Math.min(Math.abs(at.x), Math.abs(at.y));
        const zero = least === 0 ? 'Одна из координат точки касания — нуль.' : least < 0.005 ? 'Одна из координат точки касания почти нуль, но не нуль.' : 'Обе координаты точки касания не нули.';
        return `${start}Растущий шар касается прямой в точке ${pair(at)}, когда радиус его ${number(pNorm(at, p), 2)}. ${zero}`;
    }
}
