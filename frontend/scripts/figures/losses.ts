/** Loss functions as curves: one point is moved, and each curve says what it costs there and how steep it is. */
import { el } from '../dom';
import { number } from '../words';
import { absolute, hinge, huber, logistic, type Loss, squared, zeroOne } from './loss-functions';
import { dash, key, mark, Numbers } from './marks';
import { Plane } from './plane';
import { Stage } from './stage';

const TEXT = {
    label: 'Кривые функций потерь. Точку на горизонтальной оси можно двигать мышью, пальцем или клавишами со стрелками.',
    words: 'Рисунок словами',
    views: 'Что предсказывает модель',
    error: 'число',
    margin: 'класс',
    errorAxis: 'ошибка e',
    marginAxis: 'отступ m',
    point: { error: 'Ошибка прогноза e', margin: 'Отступ m' },
    delta: 'Порог Хубера δ',
    reset: 'Вернуть как было',
    table: 'Потери и наклон каждой функции в выбранной точке',
    loss: 'потери',
    slope: 'наклон',
    corner: 'излом',
};

interface Curve {
    name: string;
    /** In the middle of a sentence. */
    said: string;
    series: number;
    loss: Loss;
}

export function draw(figure: HTMLElement): void {
    const stage = new Stage(figure, { label: TEXT.label, start: { view: 'error', e: 2, m: -1, delta: 1 }, draw: paint, words: tell });
    const plane = new Plane({ left: -4.3, right: 4.3, bottom: -1, top: 6.4 }, () => stage.changed(), { y: TEXT.loss });
    const view = (): 'error' | 'margin' => (stage.values['view'] === 'margin' ? 'margin' : 'error');
    const at = (): number => stage.number(view() === 'error' ? 'e' : 'm');
    for (const name of ['error', 'margin'] as const) {
        plane.handle({
            label: TEXT.point[name],
            series: 4,
            only: 'x',
            get: () => ({ x: stage.number(name === 'error' ? 'e' : 'm'), y: 0 }),
            set: ({ x }) => stage.set(name === 'error' ? 'e' : 'm', x),
            settled: () => stage.settled(),
            within: { left: -4, right: 4, bottom: 0, top: 0 },
            shown: () => view() === name,
        });
    }
    stage.chips('view', TEXT.views, [
        ['error', TEXT.error],
        ['margin', TEXT.margin],
    ]);
    const delta = stage.slider('delta', TEXT.delta, { min: 0.2, max: 3, step: 0.1 }, (value) => number(value, 1));
    const numbers = new Numbers(TEXT.table, [TEXT.loss, TEXT.slope]);
    stage.add(numbers.table);
    stage.player({ sign: 'reset', label: TEXT.reset, press: () => stage.reset() });
    stage.show(plane.svg, TEXT.words);

    function curves(): Curve[] {
        if (view() === 'margin') {
            return [
                { name: 'логистические', said: 'логистические', series: 1, loss: logistic },
                { name: 'кусочно-линейные', said: 'кусочно-линейные', series: 2, loss: hinge },
                { name: '0 или 1', said: 'доля ошибок', series: 3, loss: zeroOne },
            ];
        }
        return [
            { name: 'квадрат', said: 'квадрат', series: 1, loss: squared },
            { name: 'модуль', said: 'модуль', series: 2, loss: absolute },
            { name: 'Хубер', said: 'функция Хубера', series: 3, loss: huber(stage.number('delta')) },
        ];
    }

    function paint(): void {
        delta.hidden = view() !== 'error';
        const x = at();
        const seen = plane.visible();
        const parts: SVGElement[] = [plane.line({ x, y: 0 }, { x, y: seen.top }, { class: 'plane-dash' })];
        for (const { loss, series } of curves()) {
            for (const part of pieces(loss, seen.left, seen.right)) parts.push(plane.path(part, { class: 'plane-line', 'data-series': series, ...dash(series) }));
        }
        for (const { loss, series } of curves()) {
            const y = loss.value(x);
            const slope = loss.slope(x);
            if (y > seen.top) {
                continue;
            }
            if (slope !== null && loss !== zeroOne) {
                // a tangent of one length on the screen, however steep
                const half = 1.7 / Math.hypot(1, slope);
                parts.push(plane.line({ x: x - half, y: y - half * slope }, { x: x + half, y: y + half * slope }, { class: 'plane-tangent', 'data-series': series }));
            }
            parts.push(mark(plane, { x, y }, series, 6));
        }
        const off = curves().filter(({ loss }) => loss.value(x) > seen.top);
        off.forEach(({ loss, series }) => {
            const beside = x > 3.4 || (x < 0 && x > -3.4) ? -30 : 30;
            parts.push(plane.text({ x, y: seen.top }, `↑ ${number(loss.value(x), 1)}`, { class: 'plane-beyond', 'data-series': series }, { x: beside, y: 22 }));
        });
        parts.push(
            plane.text({ x: seen.right, y: 0 }, view() === 'error' ? TEXT.errorAxis : TEXT.marginAxis, { class: 'plane-name' }, { x: -8, y: 34 }),
        );
        plane.paint(...parts);
        numbers.show(
            `${view() === 'error' ? 'e' : 'm'} = ${number(x, 1)}`,
            curves().map(({ name, loss, series }) => {
                const slope = loss.slope(x);
                return { head: [key(series, 'both'), el('span', {}, name)], cells: [number(loss.value(x), 2), slope === null ? TEXT.corner : number(slope, 2)] };
            }),
        );
    }

    function tell(): string {
        const x = at();
        const all = curves().map(({ said, loss }) => {
            const slope = loss.slope(x);
            return `${said} — ${number(loss.value(x), 2)}, ${slope === null ? 'здесь излом' : `наклон ${number(slope, 2)}`}`;
        });
        if (view() === 'error') return `Ошибка прогноза ${number(x, 1)}. Потери: ${all.join('; ')}. Порог δ = ${number(stage.number('delta'), 1)}.`;
        const answer = x > 0 ? 'Ответ верный' : x < 0 ? 'Ответ неверный' : 'Объект на границе';
        return `Отступ ${number(x, 1)}. ${answer}. Потери: ${all.join('; ')}.`;
    }
}

/** A curve as polylines: through corners exactly, broken where it jumps. */
function pieces(loss: Loss, left: number, right: number): { x: number; y: number }[][] {
    if (loss === zeroOne) {
        return [
            [{ x: left, y: 1 }, { x: 0, y: 1 }],
            [{ x: 0, y: 0 }, { x: right, y: 0 }],
        ];
    }
    const xs = [...Array.from({ length: 241 }, (_, i) => left + ((right - left) * i) / 240), 0, 1].sort((a, b) => a - b);
    return [xs.map((x) => ({ x, y: loss.value(x) }))];
}
