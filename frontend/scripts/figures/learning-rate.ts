/** One parameter, one loss, several learning rates: the steps down the curve, and the losses of all rates side by side. */
import { el, put, svg } from '../dom';
import { brief, number, raised } from '../words';
import { descend, type End } from './descent';
import { clamp } from './numerics';
import { Plane, type Vector } from './plane';
import { Stage } from './stage';

const TEXT = {
    label: 'Сверху кривая потерь и шаги спуска по ней, внизу потери после каждого шага при нескольких скоростях обучения.',
    words: 'Рисунок словами',
    curve: 'Кривая потерь и шаги спуска. Начальную точку можно двигать.',
    losses: 'Потери после каждого шага, логарифмическая шкала',
    excess: 'потери минус наименьшие',
    shapes: 'Кривая потерь',
    parabola: 'парабола',
    pits: 'две ямы',
    rates: 'Скорости для сравнения',
    start: 'Начальное значение θ',
    rate: 'Скорость обучения η',
    play: 'Спускаться',
    pause: 'Остановить',
    next: 'Один шаг',
    back: 'К началу',
};

interface Curve {
    loss(theta: number): number;
    slope(theta: number): number;
    range: { left: number; right: number; bottom: number; top: number };
    start: number;
    /** Where the least loss is. */
    best: number;
    /** From this rate on the steps no longer come to rest, where it is known. */
    limit?: number;
}

const CURVES: Record<'parabola' | 'pits', Curve> = {
    /** The worked example of the section. */
    parabola: {
        loss: (theta) => (theta - 3) ** 2,
        slope: (theta) => 2 * (theta - 3),
        range: { left: -2.6, right: 8.4, bottom: -4.5, top: 27 },
        start: 0,
        best: 3,
        limit: 1,
    },
    pits: {
        loss: (theta) => (theta ** 2 - 4) ** 2 / 8 + 0.4 * theta + 0.8,
        slope: (theta) => (theta * (theta ** 2 - 4)) / 2 + 0.4,
        range: { left: -3.8, right: 3.8, bottom: -1.7, top: 10.5 },
        start: 3.4,
        best: -2.09384,
    },
};

const RATES = [0.02, 0.25, 0.95, 1.05];
const MOST = 40;
/** The chart of losses reaches from 10⁻⁶ to 10⁴. */
const FLOOR = -6;
const CEILING = 4;

export function draw(figure: HTMLElement): void {
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { shape: 'parabola', preset: '0.25', theta: CURVES.parabola.start, rate: 0.25, n: 3 },
        draw: paint,
        words: tell,
    });
    stage.within(-9, 9, 'theta');
    const plane = new Plane(CURVES.parabola.range, () => stage.changed(), { stretched: true, x: 'θ', y: 'L' });
    put(plane.svg, { 'aria-label': TEXT.curve });
    plane.handle({
        label: TEXT.start,
        series: 1,
        only: 'x',
        get: () => ({ x: stage.number('theta'), y: curve().loss(stage.number('theta')) }),
        set: ({ x }) => stage.set('theta', x),
        settled: () => stage.settled(),
        steps: [0.5, 0.1],
    });
    const chart = new Plane({ left: -9, right: MOST + 11, bottom: FLOOR - 1.8, top: CEILING + 2 }, () => stage.changed(), {
        stretched: true,
        empty: true,
    });
    put(chart.svg, { 'aria-label': TEXT.losses, role: 'img' });
    stage.chips(
        'shape',
        TEXT.shapes,
        [
            ['parabola', TEXT.parabola],
            ['pits', TEXT.pits],
        ],
        () => stage.set('theta', curve().start),
    );
    stage.chips(
        'preset',
        TEXT.rates,
        RATES.map((rate) => [String(rate), `η = ${number(rate, 2)}`]),
        (rate) => stage.set('rate', Number(rate)),
    );
    stage.slider('rate', TEXT.rate, { min: 0.01, max: 1.2, step: 0.01 }, (rate) => number(rate, 2), () => {
        const rate = stage.number('rate');
        stage.set('preset', RATES.includes(rate) ? String(rate) : '');
    });
    stage.process({
        every: 320,
        step: () => {
            stage.set('n', Math.min(steps() + 1, MOST));
            return steps() < MOST && run(stage.number('rate'), steps()).end === 'going';
        },
        reset: () => stage.set('n', 0),
        play: TEXT.play,
        pause: TEXT.pause,
        next: TEXT.next,
        back: TEXT.back,
    });
    stage.show(el('div', { class: 'panes' }, plane.svg, chart.svg), TEXT.words);

    function curve(): Curve {
        return stage.values['shape'] === 'pits' ? CURVES.pits : CURVES.parabola;
    }

    function steps(): number {
        return Math.min(Math.max(Math.round(stage.number('n')), 0), MOST);
    }

    /** The values of θ, and how it ended. */
    function run(rate: number, count: number): { thetas: number[]; end: End } {
        const { slope } = curve();
        const { path, end } = descend(({ x }) => ({ x: slope(x), y: 0 }), { x: stage.number('theta'), y: 0 }, { rate, momentum: 0 }, count);
        return { thetas: path.map(({ x }) => x), end };
    }

    function paint(): void {
        const { loss, range } = curve();
        plane.look(range);
        const { thetas, end } = run(stage.number('rate'), steps());
        const seen = plane.visible();
        const shape = Array.from({ length: 161 }, (_, index) => {
            const x = seen.left + ((seen.right - seen.left) * index) / 160;
            return { x, y: loss(x) };
        });
        const places = thetas.map((theta) => ({ x: clamp(theta, -1e3, 1e3), y: Math.min(loss(theta), 1e6) }));
        plane.paint(
            plane.path(shape, { class: 'plane-line', 'data-series': 8 }),
            plane.path(places, { class: 'plane-line plane-track', 'data-series': 1 }),
            ...places.slice(1, -1).map((place) => plane.dot(place, 1, 3)),
            ...places.slice(1).slice(-1).map((place) => plane.dot(place, 1, 6)),
        );
        paintChart();
        const theta = thetas.at(-1) ?? 0;
        stage.read([
            ['шаг', number(thetas.length - 1, 0)],
            ['θ', brief(theta, 3)],
            ['L(θ)', brief(loss(theta), 4)],
            ['производная', brief(curve().slope(theta), 3)],
            ['спуск', end === 'away' ? 'разошёлся' : end === 'still' ? 'сошёлся' : 'в пути'],
        ]);
    }

    function paintChart(): void {
        const parts: SVGElement[] = [];
        const grid = (x: number, y: number): Vector => chart.at({ x, y });
        for (let power = FLOOR; power <= CEILING; power += 2) {
            const [from, to] = [grid(0, power), grid(MOST, power)];
            parts.push(
                svg('line', { class: 'plane-grid', x1: from.x, y1: from.y, x2: to.x, y2: to.y }),
                svg('text', { class: 'plane-tick', x: from.x - 6, y: from.y + 4, 'text-anchor': 'end' }, `10${raised(power)}`),
            );
        }
        for (let step = 0; step <= MOST; step += 10) {
            const place = grid(step, FLOOR);
            parts.push(svg('text', { class: 'plane-tick', x: place.x, y: place.y + 15, 'text-anchor': 'middle' }, step === MOST ? 'шаг' : number(step, 0)));
        }
        const above = grid(0, CEILING + 2);
        parts.push(svg('text', { class: 'plane-note', x: above.x, y: above.y + 14 }, TEXT.excess));
        const n = steps();
        const mine = stage.number('rate');
        RATES.forEach((rate, index) => {
            if (rate !== mine) parts.push(...line(rate, index + 2, MOST, 'plane-line chart-other'));
        });
        parts.push(...line(mine, 1, n, 'plane-line'));
        chart.paint(...parts);
    }

    /** The losses of one rate over the least loss, with the rate at their end. */
    function line(rate: number, series: number, count: number, look: string): SVGElement[] {
        const { loss, best } = curve();
        const places: Vector[] = [];
        for (const [step, theta] of run(rate, count).thetas.entries()) {
            const y = Math.log10(Math.max(loss(theta) - loss(best), 10 ** FLOOR));
            places.push({ x: step, y: Math.min(y, CEILING) });
            if (y <= FLOOR || y >= CEILING) break;
        }
        const last = places.at(-1) ?? { x: 0, y: 0 };
        return [
            chart.path(places, { class: look, 'data-series': series }),
            chart.dot(last, series, series === 1 ? 5 : 2.5),
            chart.text(last, `η = ${number(rate, 2)}`, { class: 'plane-note chart-name', 'data-series': series, 'text-anchor': 'start' }, { x: 8, y: last.y >= CEILING ? 12 : last.y <= FLOOR ? -8 : 4 }),
        ];
    }

    function tell(): string {
        const { loss, limit, best } = curve();
        const rate = stage.number('rate');
        const { thetas, end } = run(rate, steps());
        const theta = thetas.at(-1) ?? 0;
        const start = `Скорость ${number(rate, 2)}, старт θ = ${number(stage.number('theta'), 1)}. Сделано шагов: ${thetas.length - 1}; θ = ${brief(theta, 3)}, потери ${brief(loss(theta), 4)}. `;
        if (end === 'away') return `${start}Спуск разошёлся.`;
        if (limit) {
            if (rate > limit) return `${start}Скорость больше ${number(limit, 0)}: каждый шаг перелетает дно и поднимается выше прежнего.`;
            if (rate === limit) return `${start}На самой границе спуск прыгает между двумя точками одной высоты.`;
            return rate > limit / 2 ? `${start}Шаги перелетают дно, но каждый раз ближе к нему.` : `${start}Шаги подходят ко дну с одной стороны.`;
        }
        const which = Math.abs(theta - best) < 0.05 ? 'Это дно более глубокой ямы.' : theta > 0 ? 'Точка справа, где яма мельче.' : 'Точка слева, где яма глубже.';
        return `${start}${which}`;
    }
}
