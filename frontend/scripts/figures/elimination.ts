/** Gaussian elimination on a system of three equations, one operation at a time, in exact fractions. */
import { el, put } from '../dom';
import { eliminate, Fraction, type Operation, type Rows, type Solution, solve } from './fractions';
import { Stage } from './stage';
import { sum, system, systemFields, UNKNOWNS, values } from './system-fields';

const TEXT = {
    label: 'Расширенная матрица системы и список действий над её строками. Коэффициенты можно ввести свои.',
    words: 'Рисунок словами',
    matrix: 'Расширенная матрица',
    examples: 'Примеры',
    one: 'одно решение',
    swap: 'нуль на месте ведущего',
    many: 'бесконечно много',
    none: 'ни одного',
    pivoting: 'Какой элемент делать ведущим',
    first: 'первый не нуль',
    largest: 'наибольший',
    play: 'Показать все шаги подряд',
    pause: 'Остановить',
    next: 'Следующее действие',
    back: 'К началу',
    row: ['первая строка', 'вторая строка', 'третья строка'],
    start: 'Система записана расширенной матрицей: слева от черты коэффициенты, справа правые части.',
};

const EXAMPLES: Record<string, readonly (readonly number[])[]> = {
    one: [[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]],
    swap: [[0, 2, 1, 7], [1, 1, 1, 6], [2, 2, -1, 3]],
    many: [[1, 1, 1, 6], [1, -1, 1, 2], [2, 0, 2, 8]],
    none: [[1, 1, 1, 6], [1, -1, 1, 2], [2, 0, 2, 9]],
};

/** What is shown at one moment. */
interface Moment {
    rows: Rows;
    said: string;
    /** Rows that the operation has just changed. */
    changed: number[];
    /** Pivots found so far, by row. */
    pivots: number[];
    /** The row that the words are about. */
    about: number | null;
}

export function draw(figure: HTMLElement): void {
    const picture = el('div', { class: 'elimination' });
    const table = el('table', { class: 'elimination-matrix' });
    const begin = el('p', { class: 'elimination-begin' });
    const list = el('ol', { class: 'elimination-steps' });
    picture.append(el('div', { class: 'elimination-frame' }, table), el('div', {}, begin, list));
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { example: 'one', pivoting: 'first', at: 0, ...values(EXAMPLES['one'] ?? []) },
        draw: paint,
        words: tell,
    });
    stage.chips(
        'example',
        TEXT.examples,
        [
            ['one', TEXT.one],
            ['swap', TEXT.swap],
            ['many', TEXT.many],
            ['none', TEXT.none],
        ],
        (name) => {
            Object.assign(stage.values, values(EXAMPLES[name] ?? []));
            again();
        },
    );
    stage.chips(
        'pivoting',
        TEXT.pivoting,
        [
            ['first', TEXT.first],
            ['largest', TEXT.largest],
        ],
        again,
    );
    systemFields(stage, 3, 3, () => {
        stage.set('example', '');
        again();
    });
    const stop = stage.process({
        every: 1400,
        step: () => {
            const last = moments().length - 1;
            stage.set('at', Math.min(place() + 1, last));
            return place() < last;
        },
        reset: () => stage.set('at', 0),
        play: TEXT.play,
        pause: TEXT.pause,
        next: TEXT.next,
        back: TEXT.back,
    });
    stage.show(picture, TEXT.words);

    function again(): void {
        stop();
        stage.set('at', 0);
    }

    function place(): number {
        return Math.min(Math.max(Math.round(stage.number('at')), 0), moments().length - 1);
    }

    function moments(): Moment[] {
        const rows = system(stage, 3, 3);
        const found: Moment[] = [{ rows, said: TEXT.start, changed: [], pivots: [], about: null }];
        const pivots: number[] = [];
        let last = rows;
        for (const { operation, rows: after } of eliminate(rows, stage.values['pivoting'] === 'largest' ? 'largest' : 'first')) {
            if (operation.kind === 'pivot' || operation.kind === 'swap') pivots.push(operation.column);
            last = after;
            const about = operation.kind === 'skip' ? null : operation.row;
            found.push({ rows: after, said: say(operation, after), changed: touched(operation), pivots: [...pivots], about });
        }
        for (const { said, about } of back(last)) found.push({ rows: last, said, changed: [], pivots: [...pivots], about });
        return found;
    }

    function paint(): void {
        const all = moments();
        const now = all[place()];
        if (!now) return;
        table.replaceChildren(
            el('caption', { class: 'quiet-text' }, TEXT.matrix),
            el('thead', {}, el('tr', {}, ...[...UNKNOWNS, ''].map((name) => (name ? el('th', { scope: 'col' }, name) : el('td'))))),
            el(
                'tbody',
                {},
                ...now.rows.map((row, at) =>
                    el(
                        'tr',
                        { 'data-changed': now.changed.includes(at), 'data-about': now.about === at },
                        ...row.map((entry, column) => el('td', { 'data-pivot': now.pivots[at] === column }, written(entry))),
                    ),
                ),
            ),
        );
        // all steps are there from the start, so that the picture keeps its height while they appear
        begin.textContent = TEXT.start;
        put(begin, { 'data-now': place() === 0 });
        list.replaceChildren(
            ...all.slice(1).map(({ said }, index) =>
                el('li', { 'data-now': index + 1 === place(), ...(index + 1 > place() ? { 'data-later': true, 'aria-hidden': 'true' } : {}) }, el('span', {}, said)),
            ),
        );
        stage.read([['шаг', `${place()} из ${all.length - 1}`]]);
    }

    function tell(): string {
        const now = moments()[place()];
        if (!now) return '';
        const rows = now.rows.map((row, at) => `${TEXT.row[at]}: ${row.slice(0, -1).join(', ')}, справа ${row.at(-1)}`);
        return `${now.said} Матрица: ${rows.join('; ')}.`;
    }
}

function touched(operation: Operation): number[] {
    if (operation.kind === 'swap') return [operation.row, operation.other];
    return operation.kind === 'subtract' ? [operation.row] : [];
}

const OF = ['первой', 'второй', 'третьей'];
const IN = ['в первой', 'во второй', 'в третьей'];
const TO = ['К первой', 'Ко второй', 'К третьей'];
const FIRST = ['Первую', 'Вторую', 'Третью'];
const SECOND = ['первую', 'вторую', 'третью'];

function say(operation: Operation, after: Rows): string {
    switch (operation.kind) {
        case 'pivot':
            return `Ведущий элемент: ${after[operation.row]?.[operation.column]} ${IN[operation.row]} строке.`;
        case 'swap':
            return `${operation.zero ? 'На месте ведущего элемента нуль' : 'Ниже есть число больше по модулю'}: меняем ${SECOND[operation.row]} строку с ${OF[operation.other]}. Ведущий элемент: ${after[operation.row]?.[operation.column]}.`;
        case 'subtract': {
            const { factor, row, pivot } = operation;
            const size = factor.size();
            const times = size.isOne() ? '' : `, умноженную на ${size}`;
            return factor.isNegative() ? `${TO[row]} строке прибавляем ${SECOND[pivot]}${times}.` : `Из ${OF[row]} строки вычитаем ${SECOND[pivot]}${times}.`;
        }
        case 'skip':
            return `В столбце ${UNKNOWNS[operation.column]} ведущего элемента нет: ниже одни нули.`;
    }
}

/** The way back, from the last equation to the first, and what came of it. */
function back(rows: Rows): { said: string; about: number | null }[] {
    const found = solve(rows);
    if (found.kind === 'none') return [{ said: `${FIRST[found.row]} строку читаем так: 0 = ${rows[found.row]?.at(-1)}. Так не бывает, решений нет.`, about: found.row }];
    const said: { said: string; about: number | null }[] = [];
    const free = found.kind === 'many' ? found.free.map((column) => UNKNOWNS[column]) : [];
    if (free.length === 1) said.push({ said: `У неизвестной ${free[0]} ведущего элемента нет: она может быть любой.`, about: null });
    if (free.length > 1) said.push({ said: `У неизвестных ${free.slice(0, -1).join(', ')} и ${free.at(-1)} ведущих элементов нет: они могут быть любыми.`, about: null });
    for (let row = rows.length - 1; row >= 0; row--) {
        const column = (rows[row] ?? []).findIndex((entry) => !entry.isZero());
        if (column < 0) continue;
        said.push({ said: `Из ${OF[row]} строки ${UNKNOWNS[column]} = ${value(found, column)}.`, about: row });
    }
    said.push({
        said: found.kind === 'one' ? `Решение одно: ${UNKNOWNS.map((name, column) => `${name} = ${value(found, column)}`).join(', ')}.` : 'Решений бесконечно много.',
        about: null,
    });
    return said;
}

function value(found: Solution, column: number): string {
    if (found.kind === 'none') return '';
    if (found.kind === 'one') return String(found.values[column]);
    const { constant = Fraction.ZERO, terms = [] } = found.values[column] ?? {};
    return sum([[constant, ''], ...terms.map((term, index): [Fraction, string] => [term, UNKNOWNS[found.free[index] ?? 0] ?? ''])]);
}

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** A fraction as it is written by hand, one number over the other. */
function written(value: Fraction): Node {
    if (value.bottom === 1n) return document.createTextNode(String(value));
    const part = (name: string, ...children: (Node | string)[]): Element => {
        const made = document.createElementNS(MATHML, name);
        made.append(...children);
        return made;
    };
    const fraction = part('mfrac', part('mn', String(value.size().top)), part('mn', String(value.bottom)));
    return part('math', ...(value.isNegative() ? [part('mo', '−')] : []), fraction);
}
