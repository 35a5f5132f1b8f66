/** Least squares seen twice: three points and a line, and in the space of answers a vector and the plane of all lines' predictions. */
import { el } from '../dom';
import { listSeparator, number } from '../words';
import { Plane } from './plane';
import { cross, dot, minus, type Point, plus, size, Space, times } from './space';
import { Stage, tween } from './stage';

const TEXT = {
    label: 'Сверху пространство: плоскость всех векторов Ax, вектор b и остаток между ними. Внизу те же три точки и прямая над ними.',
    words: 'Рисунок словами',
    space: 'Вектор b, плоскость столбцов и точка Ax на ней. Поворачивается мышью, пальцем или ползунком.',
    plane: 'Три точки и прямая. Точки можно двигать вверх и вниз.',
    point: (at: number) => `Точка ${at}, высота`,
    shift: 'Сдвиг x₁',
    slope: 'Наклон x₂',
    turn: 'Повернуть',
    nearest: 'К ближайшей точке',
    reset: 'Вернуть как было',
};

/** Columns of A: the shift is the same for all three points, the slope counts their abscissas 0, 1, 2. */
const ONES: Point = { x: 1, y: 1, z: 1 };
const ABSCISSAS: Point = { x: 0, y: 1, z: 2 };
const NORMAL = cross(ONES, ABSCISSAS);

/** The coefficients of the nearest mixture of two independent columns, by the normal equation. */
export function nearest(one: Point, two: Point, b: Point): [number, number] {
    const [oo, ot, tt] = [dot(one, one), dot(one, two), dot(two, two)];
    const det = oo * tt - ot * ot;
    return [(tt * dot(one, b) - ot * dot(two, b)) / det, (oo * dot(two, b) - ot * dot(one, b)) / det];
}

export function draw(figure: HTMLElement): void {
    let stop = (): void => {};
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { x1: 0.5, x2: 0.5, b1: 0, b2: 4, b3: 2, turn: 12 },
        draw: paint,
        words: tell,
    });
    stage.within(-1, 4.5, 'b1', 'b2', 'b3');
    const space = new Space({
        half: 2.8,
        middle: { x: 1.8, y: 1.8, z: 1.8 },
        get: () => ({ turn: stage.number('turn'), tilt: 16 }),
        set: (turn) => stage.set('turn', turn),
        settled: () => stage.settled(),
        repaint: () => stage.changed(),
        names: ['1', '2', '3'],
    });
    space.svg.setAttribute('aria-label', TEXT.space);
    const plane = new Plane({ left: -0.7, right: 2.7, bottom: -1.2, top: 5 }, () => stage.changed(), {
        stretched: true,
        tickX: (value) => (Number.isInteger(value) ? number(value, 0) : ''),
        x: 't',
        y: 'b',
    });
    plane.svg.setAttribute('aria-label', TEXT.plane);
    for (const at of [0, 1, 2]) {
        plane.handle({
            label: TEXT.point(at + 1),
            series: 2,
            only: 'y',
            within: { left: 0, right: 2, bottom: -1, top: 4.5 },
            get: () => ({ x: at, y: stage.number(`b${at + 1}`) }),
            set: ({ y }) => {
                stop();
                stage.set(`b${at + 1}`, y);
            },
            settled: () => stage.settled(),
            steps: [0.5, 0.1],
        });
    }
    const two = (value: number): string => number(value, 2);
    stage.slider('x1', TEXT.shift, { min: -2, max: 5, step: 0.05 }, two, () => stop());
    stage.slider('x2', TEXT.slope, { min: -3, max: 3, step: 0.05 }, two, () => stop());
    stage.slider('turn', TEXT.turn, { min: -180, max: 180, step: 1 }, (value) => `${number(value, 0)}°`);
    stage.action(TEXT.nearest, approach);
    stage.player({ sign: 'reset', label: TEXT.reset, press: () => (stop(), stage.reset()) });
    stage.show(el('div', { class: 'panes' }, space.svg, plane.svg), TEXT.words);

    function b(): Point {
        return { x: stage.number('b1'), y: stage.number('b2'), z: stage.number('b3') };
    }

    function mixture(x1: number, x2: number): Point {
        return plus(times(x1, ONES), times(x2, ABSCISSAS));
    }

    function approach(): void {
        stop();
        const from = [stage.number('x1'), stage.number('x2')] as const;
        const to = nearest(ONES, ABSCISSAS, b());
        stop = tween(
            1100,
            (share) => {
                stage.set('x1', from[0] + (to[0] - from[0]) * share);
                stage.set('x2', from[1] + (to[1] - from[1]) * share);
                stage.changed();
            },
            () => stage.settled(),
        );
    }

    function state(): { residual: Point; now: Point; best: Point; found: boolean } {
        const now = mixture(stage.number('x1'), stage.number('x2'));
        const best = mixture(...nearest(ONES, ABSCISSAS, b()));
        return { now, best, residual: minus(b(), now), found: size(minus(now, best)) < 0.005 };
    }

    function paint(): void {
        const { now, best, residual, found } = state();
        const zero = { x: 0, y: 0, z: 0 };
        const parts = [
            ...space.frame(),
            space.plane(NORMAL, 0, { class: 'space-plane', 'data-series': 8 }),
            space.arrow(zero, ONES, 8),
            space.arrow(zero, ABSCISSAS, 8),
            space.text(ONES, 'a₁', { 'data-series': 8 }, { x: 16, y: 16 }),
            space.text(ABSCISSAS, 'a₂', { 'data-series': 8 }, { x: 14, y: 4 }),
        ];
        if (!found) parts.push(space.line(b(), best, { class: 'plane-dash' }));
        parts.push(
            space.line(b(), now, { class: 'plane-line', 'data-series': 2, 'stroke-dasharray': '7 5' }),
            space.arrow(zero, now, 1),
            space.arrow(zero, b(), 2),
            space.text(now, 'Ax', { 'data-series': 1 }, { x: -16, y: -2 }),
            space.text(b(), 'b', { 'data-series': 2 }, { x: 12, y: -8 }),
        );
        if (found && size(residual) > 0.1) parts.push(corner(best, residual));
        space.paint(...parts);
        const [x1, x2] = [stage.number('x1'), stage.number('x2')];
        const at = (x: number): { x: number; y: number } => ({ x, y: x1 + x2 * x });
        plane.paint(
            ...[0, 1, 2].map((x) => plane.line({ x, y: stage.number(`b${x + 1}`) }, at(x), { class: 'plane-line', 'data-series': 2, 'stroke-dasharray': '7 5' })),
            plane.line(at(-3), at(5), { class: 'plane-line', 'data-series': 1 }),
            ...[0, 1, 2].map((x) => plane.dot(at(x), 1, 4)),
        );
        stage.read([
            ['b', triple(b())],
            ['Ax', triple(now)],
            ['a₁ · (b − Ax)', number(dot(ONES, residual), 2)],
            ['a₂ · (b − Ax)', number(dot(ABSCISSAS, residual), 2)],
            ['‖b − Ax‖²', number(dot(residual, residual), 2)],
            ['минимум', number(size(minus(b(), best)) ** 2, 2)],
        ]);
    }

    /** The sign of the right angle between the residual and the plane. */
    function corner(foot: Point, residual: Point): SVGElement {
        const along = times(0.45 / size(ONES), ONES);
        const up = times(0.45 / size(residual), residual);
        return space.polygon([foot, plus(foot, along), plus(plus(foot, along), up), plus(foot, up)], { class: 'space-corner' });
    }

    function triple({ x, y, z }: Point): string {
        return `(${[x, y, z].map((value) => number(value, Number.isInteger(value) ? 0 : 1)).join(listSeparator)})`;
    }

    function tell(): string {
        const { now, best, residual, found } = state();
        const slope = stage.number('x2');
        const start = `Прямая ${number(stage.number('x1'), 2)} ${slope < 0 ? '−' : '+'} ${number(Math.abs(slope), 2)}·t, b = ${triple(b())}, Ax = ${triple(now)}. Квадрат длины остатка ${number(dot(residual, residual), 2)}. `;
        if (found) return `${start}Короче не бывает: остаток перпендикулярен обоим столбцам, оба произведения равны нулю.`;
        return `${start}Произведения остатка на столбцы ${number(dot(ONES, residual), 2)} и ${number(dot(ABSCISSAS, residual), 2)}; наименьший возможный квадрат ${number(size(minus(b(), best)) ** 2, 2)}.`;
    }
}
