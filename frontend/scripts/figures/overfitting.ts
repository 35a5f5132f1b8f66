/** Polynomials through noisy points: degree and penalty are chosen, the errors on training and on new points follow. */
import { el, svg } from '../dom';
import { number } from '../words';
import { dash, key, mark, Numbers } from './marks';
import { Plane } from './plane';
import { fit, rmse, sample, valueAt } from './polynomial';
import { parameters, Stage } from './stage';

const TEXT = {
    label: 'Вверху точки и многочлен, вокруг которых они разбросаны, внизу ошибка для каждой степени.',
    words: 'Рисунок словами',
    degree: 'Степень',
    penalty: 'Штраф λ',
    none: '0',
    fresh: 'Новые точки',
    show: 'Что ещё показать',
    again: 'Другая выборка',
    reset: 'Вернуть как было',
    table: 'Корень из среднего квадрата ошибки',
    error: 'RMSE',
    onTrain: 'обучающие',
    onFresh: 'новые',
    largest: 'наибольший вес',
    x: 'степень',
    noise: 'шум',
};

interface Parameters {
    train: number;
    fresh: number;
    noise: number;
    frequency: number;
    seed: number;
    degrees: number;
}

/** The slider's lowest place means no penalty at all. */
const NO_PENALTY = -7;

export function draw(figure: HTMLElement): void {
    const { train: size = 20, fresh: freshSize = 200, noise = 0.3, frequency = 3, seed = 7, degrees = 12 } = parameters<Parameters>(figure);
    const truth = (x: number): number => Math.sin(frequency * x);
    const stage = new Stage(figure, { label: TEXT.label, start: { degree: 3, penalty: NO_PENALTY, seed, fresh: 0 }, draw: paint, words: tell });
    const picture = new Plane({ left: -1.2, right: 1.2, bottom: -2, top: 2 }, () => stage.changed(), { stretched: true, rim: true });
    const errors = new Plane({ left: -1.6, right: degrees + 0.9, bottom: -0.25, top: 1.12 }, () => stage.changed(), {
        stretched: true,
        tickX: (value) => (Number.isInteger(value) && value > 0 ? number(value, 0) : ''),
        tickY: (value, digits) => (value < 0 ? '' : number(value, digits)),
    });
    let data = make();
    stage.slider('degree', TEXT.degree, { min: 1, max: degrees, step: 1 }, (value) => number(value, 0));
    stage.slider('penalty', TEXT.penalty, { min: NO_PENALTY, max: 1, step: 0.5 }, (power) => penaltyText(power));
    const numbers = new Numbers(TEXT.table, [TEXT.error]);
    stage.add(numbers.table);
    const again = (): void => {
        stage.set('seed', stage.number('seed') + 1);
        stage.changed();
        stage.settled();
    };
    stage.toggles(TEXT.show, [['fresh', TEXT.fresh]]);
    stage.action(TEXT.again, again);
    stage.player({ sign: 'reset', label: TEXT.reset, press: () => stage.reset() });
    errors.svg.setAttribute('aria-hidden', 'true');
    stage.show(el('div', { class: 'pictures' }, picture.svg, errors.svg), TEXT.words);

    function make() {
        const now = stage.number('seed');
        return { seed: now, train: sample(size, now, noise, truth), fresh: sample(freshSize, now + 1_000_000, noise, truth) };
    }

    function penalty(): number {
        const power = stage.number('penalty');
        return power <= NO_PENALTY ? 0 : 10 ** power;
    }

    function penaltyText(power: number): string {
        if (power <= NO_PENALTY) return TEXT.none;
        const value = 10 ** power;
        return number(value, Math.max(0, Math.ceil(-power) + (Number.isInteger(power) ? 0 : 1)));
    }

    /** Both errors of every degree. */
    function curve(lambda: number): { degree: number; train: number; fresh: number }[] {
        return Array.from({ length: degrees }, (_, i) => {
            const w = fit(data.train, i + 1, lambda);
            return { degree: i + 1, train: rmse(w, data.train), fresh: rmse(w, data.fresh) };
        });
    }

    function paint(): void {
        if (data.seed !== stage.number('seed')) data = make();
        const degree = stage.number('degree');
        const w = fit(data.train, degree, penalty());
        const grid = Array.from({ length: 241 }, (_, i) => -1.2 + i / 100);
        const parts: SVGElement[] = [];
        if (stage.number('fresh')) {
            data.fresh.x.forEach((x, i) => parts.push(mark(picture, { x, y: data.fresh.y[i] ?? 0 }, 2, 2.4, { class: 'plane-dot plane-faint' })));
        }
        parts.push(picture.path(grid.map((x) => ({ x, y: truth(x) })), { class: 'plane-dash' }));
        // far outside the picture a curve is only cut, not drawn: some browsers stumble over such lengths
        parts.push(
            picture.path(
                grid.map((x) => ({ x, y: Math.max(-30, Math.min(30, valueAt(w, x))) })),
                { class: 'plane-line', 'data-series': 3 },
            ),
        );
        data.train.x.forEach((x, i) => parts.push(mark(picture, { x, y: data.train.y[i] ?? 0 }, 1, 5, { class: 'plane-dot plane-ringed' })));
        picture.paint(...parts);
        paintErrors(degree);
        const here = { train: rmse(w, data.train), fresh: rmse(w, data.fresh) };
        numbers.show('', [
            { head: [key(1, 'both'), el('span', {}, TEXT.onTrain)], cells: [number(here.train, 2)] },
            { head: [key(2, 'both'), el('span', {}, TEXT.onFresh)], cells: [number(here.fresh, 2)] },
        ]);
        stage.read([[TEXT.largest, number(Math.max(...w.slice(1).map(Math.abs)), 1)]]);
    }

    function paintErrors(degree: number): void {
        const lambda = penalty();
        const now = curve(lambda);
        const { top } = errors.visible();
        const parts: SVGElement[] = [
            errors.line({ x: degree, y: 0 }, { x: degree, y: top }, { class: 'plane-dash' }),
            errors.line({ x: 0, y: noise }, { x: degrees + 0.9, y: noise }, { class: 'plane-thin', 'stroke-dasharray': '1 4' }),
            errors.text({ x: 0, y: noise }, TEXT.noise, { class: 'plane-note', 'text-anchor': 'start' }, { x: 5, y: -5 }),
        ];
        if (lambda > 0) {
            const free = curve(0);
            for (const [which, series] of [['train', 1], ['fresh', 2]] as const) {
                parts.push(errors.path(free.map((at) => ({ x: at.degree, y: Math.min(at[which], 9) })), { class: 'plane-line plane-ghost', 'data-series': series, ...dash(series) }));
            }
        }
        for (const [which, series] of [['train', 1], ['fresh', 2]] as const) {
            parts.push(errors.path(now.map((at) => ({ x: at.degree, y: Math.min(at[which], 9) })), { class: 'plane-line', 'data-series': series, ...dash(series) }));
            for (const at of now) parts.push(mark(errors, { x: at.degree, y: at[which] }, series, at.degree === degree ? 6 : 3));
            const here = now[degree - 1]?.[which] ?? 0;
            if (here > top) {
                const side = degree > degrees / 2 ? -34 : 34;
                parts.push(errors.text({ x: degree, y: top }, `↑ ${number(here, 2)}`, { class: 'plane-beyond', 'data-series': series }, { x: side, y: 24 }));
            }
        }
        parts.push(errors.text({ x: degrees + 0.9, y: 0 }, TEXT.x, { class: 'plane-note', 'text-anchor': 'end' }, { x: 0, y: 31 }));
        parts.push(svg('text', { class: 'plane-note', x: errors.at({ x: 0, y: 0 }).x + 8, y: 16 }, TEXT.error));
        errors.paint(...parts);
    }

    function tell(): string {
        const degree = stage.number('degree');
        const all = curve(penalty());
        const here = all[degree - 1] ?? { train: NaN, fresh: NaN };
        const best = all.reduce((lowest, at) => (at.fresh < lowest.fresh ? at : lowest));
        const gap = here.fresh > 2 * here.train ? 'Разрыв между ними велик: многочлен подстроился под шум.' : 'Они близки.';
        const fine = penalty() > 0 ? `со штрафом λ = ${penaltyText(stage.number('penalty'))}` : 'без штрафа';
        return `Многочлен степени ${degree} ${fine}, выборка ${stage.number('seed')}. RMSE на обучающих точках ${number(here.train, 2)}, на новых ${number(here.fresh, 2)}. ${gap} Лучшая степень по новым точкам при этом штрафе — ${best.degree}, там ошибка ${number(best.fresh, 2)}. Шум данных ${number(noise, 1)}.`;
    }
}
