/** Logistic regression by hand: the boundary and the arrow of its weights are pulled, probabilities and the loss follow. */
import { el, svg } from '../dom';
import { number } from '../words';
import { best, type Case, descend, logit, loss, type Model, sigmoid } from './logistic-fit';
import { mark } from './marks';
import { Plane, type Vector } from './plane';
import { parameters, Stage } from './stage';

const TEXT = {
    label: 'Точки двух классов и прямая граница между ними. Границу и конец стрелки весов можно двигать мышью, пальцем или клавишами.',
    words: 'Рисунок словами',
    base: 'Точка на границе',
    tip: 'Конец вектора весов w',
    play: 'Спускаться',
    pause: 'Остановить',
    next: 'Шаг градиентного спуска',
    back: 'Вернуть как было',
    norm: '‖w‖',
    loss: 'потери',
    lowest: 'наименьшие',
    accuracy: 'доля верных ответов',
    steps: 'шагов спуска',
    z: 'z = w·x + b',
    p: 'вероятность p',
};

interface Parameters {
    /** x, y and the class, 1 or 0. */
    points: [number, number, number][];
    rate: number;
}

/** Probabilities where one shade ends. */
const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.97];

export function draw(figure: HTMLElement): void {
    const { points: given = [], rate = 1 } = parameters<Parameters>(figure);
    if (given.length === 0) return;
    const cases: Case[] = given.map(([x, y, label]) => ({ x, y, label }));
    const lowest = best(cases);
    const stage = new Stage(figure, { label: TEXT.label, start: { px: 0.5, py: -0.4, wx: 1.6, wy: 1, steps: 0 }, draw: paint, words: tell });
    const plane = new Plane({ left: -2.6, right: 4.4, bottom: -3, top: 3.2 }, () => stage.changed());
    const curve = new Plane({ left: -6.5, right: 6.5, bottom: -0.35, top: 1.25 }, () => stage.changed(), {
        stretched: true,
        tickX: (value) => number(value, 0),
        tickY: (value, digits) => (value <= 0 || value > 1 ? '' : number(value, digits)),
    });
    plane.handle({
        label: TEXT.base,
        series: 4,
        get: () => ({ x: stage.number('px'), y: stage.number('py') }),
        set: ({ x, y }) => {
            stopPlaying();
            Object.assign(stage.values, { px: x, py: y, steps: 0 });
        },
        settled: () => stage.settled(),
        steps: [0.2, 0.05],
        grain: 0.05,
        within: { left: -2.4, right: 4.2, bottom: -2.8, top: 3 },
    });
    plane.handle({
        label: TEXT.tip,
        series: 4,
        get: () => ({ x: stage.number('px') + stage.number('wx'), y: stage.number('py') + stage.number('wy') }),
        set: ({ x, y }) => {
            stopPlaying();
            const wx = x - stage.number('px');
            const wy = y - stage.number('py');
            // without a direction there is no boundary to draw
            if (Math.hypot(wx, wy) < 0.1) return;
            Object.assign(stage.values, { wx, wy, steps: 0 });
        },
        settled: () => stage.settled(),
        steps: [0.2, 0.05],
        grain: 0.05,
    });
    const stopPlaying = stage.process({
        every: 90,
        step,
        reset: () => stage.reset(),
        play: TEXT.play,
        pause: TEXT.pause,
        next: TEXT.next,
        back: TEXT.back,
    });
    curve.svg.setAttribute('aria-hidden', 'true');
    stage.show(el('div', { class: 'pictures' }, plane.svg, curve.svg), TEXT.words);

    function model(): Model {
        const w = { x: stage.number('wx'), y: stage.number('wy') };
        return { w, b: -(w.x * stage.number('px') + w.y * stage.number('py')) };
    }

    function step(): boolean {
        const { w, b } = descend(model(), cases, rate);
        // the point on the boundary goes to the nearest place of the new one
        const size = Math.max(w.x * w.x + w.y * w.y, 1e-6);
        const off = (w.x * stage.number('px') + w.y * stage.number('py') + b) / size;
        Object.assign(stage.values, { wx: w.x, wy: w.y, px: stage.number('px') - off * w.x, py: stage.number('py') - off * w.y, steps: stage.number('steps') + 1 });
        return lowest === null || loss({ w, b }, cases) - loss(lowest, cases) > 1e-5;
    }

    function paint(): void {
        const now = model();
        const { w, b } = now;
        const size = Math.hypot(w.x, w.y);
        const along = { x: -w.y / size, y: w.x / size };
        const far = 40;
        const line = (z: number): [Vector, Vector] => {
            const foot = { x: ((z - b) * w.x) / size ** 2, y: ((z - b) * w.y) / size ** 2 };
            return [
                { x: foot.x - far * along.x, y: foot.y - far * along.y },
                { x: foot.x + far * along.x, y: foot.y + far * along.y },
            ];
        };
        const parts: SVGElement[] = [];
        LEVELS.forEach((p, i) => {
            const from = Math.log(p / (1 - p));
            const next = LEVELS[i + 1];
            // the last shade goes beyond the picture
            const to = next === undefined ? from + 60 * size : Math.log(next / (1 - next));
            for (const side of [1, -1]) {
                const [a, c] = line(side * from);
                const [d, e] = line(side * to);
                parts.push(plane.polygon([a, c, e, d], { class: 'network-shade', 'data-series': side > 0 ? 1 : 2, 'fill-opacity': (0.05 + 0.05 * i).toFixed(2) }));
            }
        });
        for (const z of [Math.log(9), -Math.log(9)]) {
            const [from, to] = line(z);
            parts.push(plane.line(from, to, { class: 'plane-dash' }));
        }
        const [from, to] = line(0);
        parts.push(plane.line(from, to, { class: 'plane-line plane-boundary' }));
        for (const example of cases) {
            const right = logit(now, example) > 0 === (example.label === 1);
            parts.push(mark(plane, example, example.label === 1 ? 1 : 2, 4.2, { class: right ? 'plane-dot plane-ringed' : 'plane-dot plane-hollow' }));
        }
        const base = { x: stage.number('px'), y: stage.number('py') };
        const tip = { x: base.x + w.x, y: base.y + w.y };
        parts.push(plane.arrow(base, tip, 4, 7));
        parts.push(plane.text(tip, 'w', { 'data-series': 4 }, { x: (18 * w.x) / size, y: (-18 * w.y) / size + 6 }));
        plane.paint(...parts);
        paintCurve(now);
        stage.read([
            [TEXT.loss, number(loss(now, cases), 3)],
            [TEXT.lowest, lowest ? number(loss(lowest, cases), 3) : '—'],
            [TEXT.accuracy, number(accuracy(now), 2)],
            ['w₁', number(w.x, 2)],
            ['w₂', number(w.y, 2)],
            ['b', number(b, 2)],
            [TEXT.norm, number(size, 2)],
            [TEXT.steps, number(stage.number('steps'), 0)],
        ]);
    }

    /** Every point on the sigmoid: how sure the model is of it, and how far that is from the truth. */
    function paintCurve(now: Model): void {
        const { left, right } = curve.visible();
        const grid = Array.from({ length: 161 }, (_, i) => left + ((right - left) * i) / 160);
        const parts: SVGElement[] = [curve.line({ x: left, y: 1 }, { x: right, y: 1 }, { class: 'plane-dash' })];
        parts.push(curve.path(grid.map((z) => ({ x: z, y: sigmoid(z) })), { class: 'plane-line plane-boundary' }));
        for (const example of cases) {
            const z = Math.max(left + 0.15, Math.min(right - 0.15, logit(now, example)));
            const p = sigmoid(logit(now, example));
            const series = example.label === 1 ? 1 : 2;
            parts.push(curve.line({ x: z, y: p }, { x: z, y: example.label }, { class: 'plane-spoke', 'data-series': series }));
            parts.push(mark(curve, { x: z, y: example.label }, series, 3.4, p > 0.5 === (example.label === 1) ? {} : { class: 'plane-dot plane-hollow' }));
        }
        const corner = curve.at({ x: right, y: -0.35 });
        const above = curve.at({ x: 0, y: 1.25 });
        parts.push(
            svg('text', { class: 'plane-note', x: corner.x - 8, y: corner.y - 8, 'text-anchor': 'end' }, TEXT.z),
            svg('text', { class: 'plane-note', x: above.x + 8, y: above.y + 16 }, TEXT.p),
        );
        curve.paint(...parts);
    }

    function accuracy(now: Model): number {
        return cases.filter((example) => logit(now, example) > 0 === (example.label === 1)).length / cases.length;
    }

    function tell(): string {
        const now = model();
        const { w, b } = now;
        const value = loss(now, cases);
        const floor = lowest ? loss(lowest, cases) : NaN;
        const how = value - floor < 0.001 ? 'Меньше не бывает.' : `Наименьшие возможные ${number(floor, 3)}.`;
        return `p = σ(${number(w.x, 2)}·x₁ ${w.y < 0 ? '−' : '+'} ${number(Math.abs(w.y), 2)}·x₂ ${b < 0 ? '−' : '+'} ${number(Math.abs(b), 2)}). Длина вектора весов ${number(Math.hypot(w.x, w.y), 2)}: чем она больше, тем круче сигмоида и уже полоса сомнений. Потери ${number(value, 3)}. ${how} Доля верных ответов ${number(accuracy(now), 2)}.`;
    }
}
