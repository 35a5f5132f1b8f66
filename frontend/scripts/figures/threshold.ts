/** Scores of two classes and a threshold between yes and no: the four outcomes, the measures, and the point on both curves. */
import { el, svg } from '../dom';
import { number } from '../words';
import { key, mark, Numbers } from './marks';
import { gaussian, random } from './numerics';
import { clamp, Plane, type Vector } from './plane';
import { areaUnderRoc, count, measures, type Scored, sweep } from './ranking';
import { parameters, Stage } from './stage';

const TEXT = {
    label: 'Оценки модели для объектов двух классов и порог между ответами «да» и «нет». Порог можно двигать мышью, пальцем или клавишами.',
    words: 'Рисунок словами',
    handle: 'Порог',
    threshold: 'порог',
    share: 'Доля положительных',
    apart: 'Насколько классы разделены',
    again: 'Другая выборка',
    reset: 'Вернуть как было',
    positives: 'на самом деле «да»',
    negatives: 'на самом деле «нет»',
    yes: 'модель: «да»',
    no: 'модель: «нет»',
    counts: 'Матрица ошибок',
    accuracy: 'доля верных ответов',
    precision: 'точность',
    recall: 'полнота',
    f1: 'F₁',
    auc: 'AUC',
    roc: 'ROC-кривая',
    rocX: 'ложные тревоги',
    pr: 'точность и полнота',
};

interface Parameters {
    size: number;
    seed: number;
}

export function draw(figure: HTMLElement): void {
    const { size = 200, seed = 14 } = parameters<Parameters>(figure);
    const stage = new Stage(figure, { label: TEXT.label, start: { t: 0.5, share: 0.3, apart: 1.6, seed }, draw: paint, words: tell });
    let made = '';
    let items: Scored[] = [];
    let points: Vector[] = [];
    let calls: Vector[] = [];
    let area = 0;
    const scores = new Plane({ left: -0.03, right: 1.03, bottom: -1, top: 1 }, () => stage.changed(), {
        stretched: true,
        bare: true,
        tickX: () => '',
        tickY: () => '',
    });
    // on a phone too the numbers have room beside the axis
    const unit = { left: -0.29, right: 1.06, bottom: -0.27, top: 1.14 };
    const share = (value: number): string => (value < 0 || value > 1 ? '' : number(value, 1));
    const curves = { stretched: true, tickX: share, tickY: share };
    const roc = new Plane(unit, () => stage.changed(), curves);
    const pr = new Plane(unit, () => stage.changed(), curves);
    scores.handle({
        label: TEXT.handle,
        series: 4,
        only: 'x',
        get: () => ({ x: stage.number('t'), y: 0 }),
        set: ({ x }) => stage.set('t', x),
        settled: () => stage.settled(),
        within: { left: 0, right: 1, bottom: 0, top: 0 },
        grain: 0.01,
        steps: [0.05, 0.01],
    });
    stage.slider('share', TEXT.share, { min: 0.05, max: 0.5, step: 0.05 }, (value) => `${number(100 * value, 0)} %`);
    stage.slider('apart', TEXT.apart, { min: 0, max: 3, step: 0.2 }, (value) => number(value, 1));
    const counts = new Numbers(TEXT.counts, [TEXT.yes, TEXT.no]);
    counts.table.classList.add('figure-outcomes');
    stage.add(counts.table);
    const again = (): void => {
        stage.set('seed', stage.number('seed') + 1);
        stage.changed();
        stage.settled();
    };
    stage.action(TEXT.again, again);
    stage.player({ sign: 'reset', label: TEXT.reset, press: () => stage.reset() });
    const both = el('div', { class: 'picture-pair', 'aria-hidden': 'true' }, roc.svg, pr.svg);
    stage.show(el('div', { class: 'pictures' }, scores.svg, both), TEXT.words);

    /** Normal sums on both sides of zero, made scores by the sigmoid. The first positives and negatives of one long list, so that another share keeps the rest. */
    function make(): void {
        const wanted = [stage.number('seed'), stage.number('share'), stage.number('apart')].join();
        if (wanted === made) return;
        made = wanted;
        const uniform = random(stage.number('seed'));
        const noise = Array.from({ length: 2 * size }, () => gaussian(uniform));
        const positives = Math.round(size * stage.number('share'));
        const half = stage.number('apart') / 2;
        const score = (z: number): number => 1 / (1 + Math.exp(-z));
        items = [
            ...noise.slice(0, positives).map((z) => ({ score: score(half + z), positive: true })),
            ...noise.slice(size, 2 * size - positives).map((z) => ({ score: score(-half + z), positive: false })),
        ];
        const all = sweep(items).map(measures);
        points = all.map(({ falseAlarms, recall }) => ({ x: falseAlarms, y: recall }));
        calls = all.filter(({ precision }) => !Number.isNaN(precision)).map(({ precision, recall }) => ({ x: recall, y: precision }));
        area = areaUnderRoc(items);
    }

    function paint(): void {
        make();
        const t = stage.number('t');
        const seen = scores.visible();
        const parts: SVGElement[] = [
            scores.polygon([{ x: t, y: seen.bottom }, { x: t, y: seen.top }, { x: seen.right, y: seen.top }, { x: seen.right, y: seen.bottom }], { class: 'plane-area plane-yes', 'data-series': 4 }),
        ];
        for (const positive of [true, false]) parts.push(...stack(positive));
        parts.push(scores.line({ x: t, y: seen.bottom }, { x: t, y: seen.top }, { class: 'plane-line plane-cut', 'data-series': 4 }));
        const left = scores.at({ x: 0, y: seen.top }).x;
        const { top, bottom } = { top: scores.at({ x: 0, y: seen.top }).y, bottom: scores.at({ x: 0, y: seen.bottom }).y };
        parts.push(
            svg('text', { class: 'plane-note', x: left + 8, y: top + 20 }, TEXT.positives),
            svg('text', { class: 'plane-note', x: left + 8, y: bottom - 12 }, TEXT.negatives),
        );
        // beside the line where there is room, and under the name of the class where that is in the way
        const { x } = scores.at({ x: t, y: 0 });
        const after = scores.length(1 - t) > 84;
        const clear = x - left > (after ? 150 : 240);
        parts.push(
            svg('text', { class: 'plane-note', x: x + (after ? 9 : -9), y: top + (clear ? 20 : 40), 'text-anchor': after ? 'start' : 'end' }, `${TEXT.threshold} ${number(t, 2)}`),
        );
        scores.paint(...parts);
        const found = count(items, t);
        const now = measures(found);
        paintCurve(roc, points, { x: now.falseAlarms, y: now.recall }, TEXT.rocX, TEXT.recall, [{ x: 0, y: 0 }, { x: 1, y: 1 }]);
        const base = (found.tp + found.fn) / items.length;
        paintCurve(pr, calls, { x: now.recall, y: now.precision }, TEXT.recall, TEXT.precision, [{ x: 0, y: base }, { x: 1, y: base }]);
        counts.show('', [
            { head: [key(1, 'point'), el('span', {}, '«да»')], cells: [`TP ${found.tp}`, `FN ${found.fn}`] },
            { head: [key(2, 'point'), el('span', {}, '«нет»')], cells: [`FP ${found.fp}`, `TN ${found.tn}`] },
        ]);
        stage.read([
            [TEXT.accuracy, number(now.accuracy, 2)],
            [TEXT.precision, number(now.precision, 2)],
            [TEXT.recall, number(now.recall, 2)],
            [TEXT.f1, number(now.f1, 2)],
            [TEXT.auc, number(area, 2)],
        ]);
    }

    /** One class as a heap of points: those with near scores stand on each other, away from the axis. */
    function stack(positive: boolean): SVGElement[] {
        const own = items.filter((item) => item.positive === positive);
        const bins = new Map<number, Scored[]>();
        const width = 1 / 40;
        for (const item of own) {
            const bin = Math.min(Math.floor(item.score / width), 39);
            bins.set(bin, [...(bins.get(bin) ?? []), item]);
        }
        const most = Math.max(...[...bins.values()].map((bin) => bin.length), 9);
        const room = scores.at({ x: 0, y: 0 }).y - 34;
        const step = Math.min(room / most, 11);
        const radius = Math.max(Math.min(step * 0.45, scores.length(width) * 0.42, 4.2), 1.6);
        const t = stage.number('t');
        const parts: SVGElement[] = [];
        for (const [bin, inside] of bins) {
            inside.sort((a, b) => a.score - b.score);
            inside.forEach((item, i) => {
                const right = item.score >= t === positive;
                const place = scores.from({ x: scores.at({ x: (bin + 0.5) * width, y: 0 }).x, y: scores.at({ x: 0, y: 0 }).y + (positive ? -1 : 1) * (8 + step * (i + 0.5)) });
                parts.push(mark(scores, place, positive ? 1 : 2, radius, right ? {} : { class: 'plane-dot plane-hollow' }));
            });
        }
        return parts;
    }

    function paintCurve(plane: Plane, curve: Vector[], here: Vector, x: string, y: string, chance: Vector[]): void {
        const parts: SVGElement[] = [plane.path(chance, { class: 'plane-dash' })];
        parts.push(plane.path(curve, { class: 'plane-line', 'data-series': 1 }));
        const corner = plane.at({ x: unit.right, y: unit.bottom });
        const above = plane.at({ x: 0, y: unit.top });
        parts.push(
            svg('text', { class: 'plane-note', x: corner.x - 6, y: corner.y - 4, 'text-anchor': 'end' }, x),
            svg('text', { class: 'plane-note', x: above.x + 6, y: above.y + 14 }, y),
        );
        if (!Number.isNaN(here.x) && !Number.isNaN(here.y)) parts.push(mark(plane, { x: clamp(here.x, 0, 1), y: clamp(here.y, 0, 1) }, 4, 6.5, { class: 'plane-dot plane-ringed' }));
        plane.paint(...parts);
    }

    function tell(): string {
        make();
        const t = stage.number('t');
        const found = count(items, t);
        const now = measures(found);
        const precision = Number.isNaN(now.precision) ? 'точность не определена: модель никому не сказала «да»' : `точность ${number(now.precision, 2)}`;
        return `Порог ${number(t, 2)}, положительных ${found.tp + found.fn} из ${items.length}. Верно найдено ${found.tp}, пропущено ${found.fn}, ложных тревог ${found.fp}, верно отпущено ${found.tn}. Доля верных ответов ${number(now.accuracy, 2)}, ${precision}, полнота ${number(now.recall, 2)}, F₁ ${number(now.f1, 2)}. Площадь под ROC-кривой ${number(area, 2)}.`;
    }
}
