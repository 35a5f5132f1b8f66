/** A thousand people, a disease and a test: who is ill among those whose test is positive. */
import { el, put, svg } from '../dom';
import { number } from '../words';
import { type Counts, counts, posterior } from './base-rates';
import { key, Numbers, outline } from './marks';
import { parameters, Stage } from './stage';

const TEXT = {
    label: 'Тысяча человек: больные и здоровые, с положительным тестом и с отрицательным.',
    words: 'Рисунок словами',
    rate: 'Больных',
    sensitivity: 'Чувствительность',
    specificity: 'Специфичность',
    tests: 'Тестов подряд',
    view: 'Кого показать',
    all: 'всех',
    positive: 'только положительные',
    table: 'Сколько людей',
    people: 'человек',
    reset: 'Вернуть как было',
    chance: 'болен, если все тесты положительны',
    before: 'болен, пока тестов не было',
};

const PEOPLE = 1000;
const CELL = 16;
const RADIUS = 4.6;
/** Columns of the field: as many as make its shape nearest to that of its frame. */
const COLUMNS = [20, 25, 40, 50];

/** From the dearest to the dullest, each in its shape: filled are those whose test is positive. */
const GROUPS: { name: keyof Counts; said: string; series: number; hollow: boolean }[] = [
    { name: 'found', said: 'больной, тест положителен', series: 2, hollow: false },
    { name: 'missed', said: 'больной, тест отрицателен', series: 2, hollow: true },
    { name: 'alarmed', said: 'здоровый, тест положителен', series: 1, hollow: false },
    { name: 'calm', said: 'здоровый, тест отрицателен', series: 1, hollow: true },
];

interface Parameters {
    rate: number;
    sensitivity: number;
    specificity: number;
}

export function draw(figure: HTMLElement): void {
    const { rate = 0.02, sensitivity = 0.95, specificity = 0.9 } = parameters<Parameters>(figure);
    const stage = new Stage(figure, { label: TEXT.label, start: { rate, sensitivity, specificity, tests: 1, view: 'all' }, draw: paint, words: tell });
    const layer = svg('g', { 'aria-hidden': 'true' });
    const picture = svg('svg', { role: 'img' }, layer);
    let columns = 40;
    new ResizeObserver(() => {
        const { width, height } = picture.getBoundingClientRect();
        if (width === 0 || height === 0) return;
        const side = (count: number): number => Math.min(width / (count + 1), height / (PEOPLE / count + 1));
        columns = COLUMNS.reduce((best, count) => (side(count) > side(best) ? count : best));
        put(picture, { viewBox: `${-CELL / 2} ${-CELL / 2} ${(columns + 1) * CELL} ${(PEOPLE / columns + 1) * CELL}` });
        stage.changed();
    }).observe(picture);
    stage.chips('view', TEXT.view, [
        ['all', TEXT.all],
        ['positive', TEXT.positive],
    ]);
    stage.slider('rate', TEXT.rate, { min: 0.001, max: 0.5, step: 1.1, log: true }, (value) => `${number(100 * value, 1)} %`);
    stage.slider('sensitivity', TEXT.sensitivity, { min: 0.5, max: 1, step: 0.01 }, (value) => `${number(100 * value, 0)} %`);
    stage.slider('specificity', TEXT.specificity, { min: 0.5, max: 1, step: 0.01 }, (value) => `${number(100 * value, 0)} %`);
    stage.slider('tests', TEXT.tests, { min: 1, max: 4, step: 1 }, (value) => number(value, 0));
    const numbers = new Numbers(TEXT.table, [TEXT.people]);
    stage.add(numbers.table);
    stage.player({ sign: 'reset', label: TEXT.reset, press: () => stage.reset() });
    stage.show(picture, TEXT.words);

    function now(): { rate: number; sensitivity: number; specificity: number; tests: number } {
        return { rate: stage.number('rate'), sensitivity: stage.number('sensitivity'), specificity: stage.number('specificity'), tests: Math.round(stage.number('tests')) };
    }

    function paint(): void {
        const people = counts(now(), PEOPLE);
        const only = stage.values['view'] === 'positive';
        let place = 0;
        // one path a group: a thousand elements would be slow to move
        const parts = GROUPS.map(({ name, series, hollow }) => {
            let path = '';
            for (let i = 0; i < people[name]; i++, place++) {
                path += moved(outline(series, RADIUS), ((place % columns) + 0.5) * CELL, (Math.floor(place / columns) + 0.5) * CELL);
            }
            return svg('path', { class: hollow ? 'plane-dot plane-hollow' : 'plane-dot', 'data-series': series, d: only && hollow ? '' : path });
        });
        layer.replaceChildren(...parts);
        numbers.show(
            '',
            GROUPS.map(({ name, said, series, hollow }) => {
                const shape = key(series, 'point');
                if (hollow) shape.querySelector('path')?.classList.add('plane-hollow');
                return { head: [shape, el('span', {}, said)], cells: [number(people[name], 0)] };
            }),
        );
        stage.read([
            [TEXT.before, `${number(100 * now().rate, 1)} %`],
            [TEXT.chance, `${number(100 * posterior(now()), 1)} %`],
        ]);
    }

    function tell(): string {
        const people = counts(now(), PEOPLE);
        const positive = people.found + people.alarmed;
        const tests = now().tests === 1 ? 'Тест один' : `Тестов подряд ${now().tests}, положительным считаем того, у кого положительны все`;
        return `Из тысячи человек больных ${people.found + people.missed}. ${tests}. Положительных ${positive}: больных среди них ${people.found}, здоровых ${people.alarmed}. Больных пропущено ${people.missed}. Вероятность болезни при положительном ответе ${number(100 * posterior(now()), 1)} %, до теста была ${number(100 * now().rate, 1)} %.`;
    }
}

/** An outline about the origin, put elsewhere. */
function moved(outlined: string, x: number, y: number): string {
    // of an arc only the ends are places, so the circle is written anew
    if (outlined.includes('A')) return `M${x - RADIUS} ${y}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0Z`;
    let at = 0;
    return outlined.replace(/-?\d+(\.\d+)?/g, (value) => (Number(value) + (at++ % 2 === 0 ? x : y)).toFixed(1));
}
