/** A law of chance: its density with the area on the left of a cut, and its distribution function, where that area is a height. */
import { el } from '../dom';
import { brief, number } from '../words';
import { JavaRandom } from './java-random';
import * as laws from './laws';
import { mark } from './marks';
import { clamp } from './numerics';
import { Plane } from './plane';
import { Stage } from './stage';

const TEXT = {
    label: 'Вверху плотность, внизу функция распределения; черта отмечает квантиль.',
    words: 'Рисунок словами',
    law: 'Закон',
    level: 'Уровень p',
    simulate: 'Разыграть 1000',
    again: 'Разыграть заново',
    show: 'Что ещё показать',
    reset: 'Вернуть как было',
    quantile: 'квантиль',
    mean: 'среднее, ▲',
    median: 'медиана',
    deviation: 'отклонение',
    density: 'плотность',
    chance: 'вероятность',
    below: 'F(x)',
};

interface Choice {
    name: string;
    /** What the parameter's slider changes, its range and start. */
    parameter: string;
    min: number;
    max: number;
    start: number;
    step: number;
    make(value: number): laws.Law;
    /** What of the line is shown, the same for all parameters, so that a change is seen. */
    range: [number, number];
    top: number;
}

const CHOICES: Record<string, Choice> = {
    normal: { name: 'нормальный', parameter: 'Отклонение σ', min: 0.5, max: 2.5, start: 1, step: 0.1, make: (s) => laws.normal(0, s), range: [-5, 5], top: 0.85 },
    exponential: { name: 'экспоненциальный', parameter: 'Среднее m', min: 0.5, max: 3, start: 1, step: 0.1, make: (m) => laws.exponential(m), range: [0, 8], top: 2.1 },
    lognormal: { name: 'логнормальный', parameter: 'Отклонение логарифма', min: 0.2, max: 1.2, start: 0.8, step: 0.05, make: (s) => laws.logNormal(0, s), range: [0, 6], top: 2.1 },
    uniform: { name: 'равномерный', parameter: 'Длина отрезка', min: 0.5, max: 4, start: 2, step: 0.1, make: (b) => laws.uniform(0, b), range: [0, 4.5], top: 2.1 },
    binomial: { name: 'орлы из 10', parameter: 'Вероятность орла', min: 0.05, max: 0.95, start: 0.5, step: 0.05, make: (p) => laws.binomial(10, p), range: [-0.7, 10.7], top: 0.66 },
};

const DRAWN = 1000;
const BINS = 30;

export function draw(figure: HTMLElement): void {
    const parameterNames = Object.keys(CHOICES);
    const start: Record<string, number | string> = { law: 'lognormal', level: 0.5, simulate: 0, seed: 1 };
    for (const [key, choice] of Object.entries(CHOICES)) start[key] = choice.start;
    const stage = new Stage(figure, { label: TEXT.label, start, draw: paint, words: tell });
    const upper = new Plane({ left: 0, right: 1, bottom: 0, top: 1 }, () => stage.changed(), { stretched: true, rim: true });
    const lower = new Plane({ left: 0, right: 1, bottom: 0, top: 1 }, () => stage.changed(), { stretched: true, rim: true });
    let drawn: { key: string; counts: Map<number, number>; shares: number[] } = { key: '', counts: new Map(), shares: [] };
    stage.chips(
        'law',
        TEXT.law,
        parameterNames.map((key) => [key, CHOICES[key]?.name ?? '']),
    );
    stage.slider('level', TEXT.level, { min: 0.01, max: 0.99, step: 0.01 }, (value) => number(value, 2));
    const rows = parameterNames.map((key) => {
        const { parameter = '', min = 0, max = 1, step = 0.1 } = CHOICES[key] ?? {};
        return { key, row: stage.slider(key, parameter, { min, max, step }, (value) => number(value, 2)) };
    });
    stage.toggles(TEXT.show, [['simulate', TEXT.simulate]]);
    stage.action(TEXT.again, () => {
        stage.set('simulate', 1);
        stage.set('seed', stage.number('seed') + 1);
        stage.changed();
        stage.settled();
    });
    stage.player({ sign: 'reset', label: TEXT.reset, press: () => stage.reset() });
    stage.within(1, 1e6, 'seed');
    lower.svg.setAttribute('aria-hidden', 'true');
    stage.show(el('div', { class: 'pictures' }, upper.svg, lower.svg), TEXT.words);

    function choice(): Choice {
        return CHOICES[String(stage.values['law'])] ?? (CHOICES['normal'] as Choice);
    }

    function law(): laws.Law {
        return choice().make(stage.number(String(stage.values['law'])));
    }

    /** Drawn by quantiles of random levels, as the program on the page does. */
    function sample(of: laws.Law): typeof drawn {
        const key = [stage.values['law'], stage.number(String(stage.values['law'])), stage.number('seed')].join(' ');
        if (drawn.key === key) return drawn;
        const random = new JavaRandom(stage.number('seed'));
        const [left, right] = choice().range;
        drawn = { key, counts: new Map(), shares: Array.from({ length: BINS }, () => 0) };
        for (let i = 0; i < DRAWN; i++) {
            const x = of.quantile(clamp(random.nextDouble(), 1e-12, 1 - 1e-12));
            drawn.counts.set(x, (drawn.counts.get(x) ?? 0) + 1);
            const bin = Math.floor(((x - left) / (right - left)) * BINS);
            if (bin >= 0 && bin < BINS) drawn.shares[bin] = (drawn.shares[bin] ?? 0) + 1 / DRAWN;
        }
        return drawn;
    }

    function paint(): void {
        for (const { key, row } of rows) row.hidden = key !== stage.values['law'];
        const { range, top } = choice();
        const of = law();
        const [left, right] = range;
        const p = stage.number('level');
        const x = of.quantile(p);
        const air = (right - left) * 0.02;
        upper.look({ left: left - air, right: right + air, bottom: -0.12 * top, top });
        lower.look({ left: left - air, right: right + air, bottom: -0.12, top: 1.1 });
        const seen = clamp(x, left, right);
        const parts: SVGElement[] = [];
        const steps = Array.from({ length: 301 }, (_, i) => left + ((right - left) * i) / 300);
        const simulated = stage.number('simulate') ? sample(of) : null;
        if (of.discrete) {
            for (let k = Math.ceil(left); k <= right; k++) {
                const bar = (height: number, attributes: Record<string, string | number>, half = 0.3): SVGElement =>
                    upper.polygon([{ x: k - half, y: 0 }, { x: k - half, y: height }, { x: k + half, y: height }, { x: k + half, y: 0 }], attributes);
                parts.push(bar(of.density(k), { class: k <= x ? 'plane-area law-area' : 'plane-area law-rest', 'data-series': 1 }));
                if (simulated) parts.push(bar((simulated.counts.get(k) ?? 0) / DRAWN, { class: 'law-drawn', 'data-series': 2 }, 0.42));
            }
        } else {
            const under = [{ x: left, y: 0 }, ...steps.filter((at) => at < seen).map((at) => ({ x: at, y: Math.min(of.density(at), 1.2 * top) })), { x: seen, y: Math.min(of.density(seen), 1.2 * top) }, { x: seen, y: 0 }];
            parts.push(upper.polygon(under, { class: 'plane-area law-area', 'data-series': 1 }));
            if (simulated) {
                const width = (right - left) / BINS;
                simulated.shares.forEach((share, i) => {
                    const from = left + i * width;
                    const height = share / width;
                    if (height > 0) parts.push(upper.polygon([{ x: from, y: 0 }, { x: from, y: height }, { x: from + width, y: height }, { x: from + width, y: 0 }], { class: 'law-drawn', 'data-series': 2 }));
                });
            }
            parts.push(upper.path(steps.map((at) => ({ x: at, y: Math.min(of.density(at), 1.2 * top) })), { class: 'plane-line', 'data-series': 1 }));
        }
        parts.push(upper.line({ x: seen, y: 0 }, { x: seen, y: top }, { class: 'plane-dash' }));
        parts.push(mark(upper, { x: of.mean, y: 0 }, 3, 6));
        const { right: edge, top: ceiling } = upper.visible();
        parts.push(upper.text({ x: edge, y: ceiling }, of.discrete ? TEXT.chance : TEXT.density, { class: 'plane-note', 'text-anchor': 'end' }, { x: -8, y: 18 }));
        upper.paint(...parts);
        const stairs = of.discrete
            ? Array.from({ length: 12 }, (_, k) => k - 1).flatMap((k) => [
                  { x: Math.max(k, left), y: of.cdf(k) },
                  { x: Math.min(k + 1, right), y: of.cdf(k) },
              ])
            : steps.map((at) => ({ x: at, y: of.cdf(at) }));
        lower.paint(
            lower.path(stairs, { class: 'plane-line', 'data-series': 1 }),
            lower.line({ x: seen, y: 0 }, { x: seen, y: of.cdf(seen) }, { class: 'plane-dash' }),
            lower.line({ x: left, y: p }, { x: seen, y: p }, { class: 'plane-dash' }),
            lower.dot({ x: seen, y: of.discrete ? of.cdf(seen) : p }, 1, 5),
            lower.text({ x: right, y: 0.1 }, TEXT.below, { class: 'plane-note', 'text-anchor': 'end' }, { x: -8, y: 0 }),
        );
        stage.read([
            [`${TEXT.quantile} ${number(p, 2)}`, number(x, of.discrete ? 0 : 3)],
            [TEXT.median, number(of.quantile(0.5), of.discrete ? 0 : 3)],
            [TEXT.mean, number(of.mean, 3)],
            [TEXT.deviation, number(Math.sqrt(of.variance), 3)],
            ...(simulated ? ([['среднее разыгранных', brief(mean(simulated.counts), 3)]] as [string, string][]) : []),
        ]);
    }

    function mean(counts: Map<number, number>): number {
        let sum = 0;
        for (const [x, count] of counts) sum += x * count;
        return sum / DRAWN;
    }

    function tell(): string {
        const of = law();
        const p = stage.number('level');
        const x = of.quantile(p);
        const digits = of.discrete ? 0 : 3;
        const drawnWords = stage.number('simulate') ? ` Разыграно ${DRAWN} значений, их среднее ${number(mean(sample(of).counts), 3)}.` : '';
        return `Закон: ${choice().name}, ${choice().parameter.toLowerCase()} ${number(stage.number(String(stage.values['law'])), 2)}. Квантиль уровня ${number(p, 2)} равен ${number(x, digits)}: слева от него и в нём вероятность ${number(of.cdf(x), 3)}. Медиана ${number(of.quantile(0.5), digits)}, среднее ${number(of.mean, 3)}, стандартное отклонение ${number(Math.sqrt(of.variance), 3)}.${drawnWords}`;
    }
}
