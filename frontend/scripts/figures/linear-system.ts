/** Two equations with two unknowns: lines that cross or do not, or columns of which the right-hand side is mixed. */
import { listSeparator, number } from '../words';
import { type Fraction, rank, type Rows, type Solution, echelon, solve } from './fractions';
import { snap } from './numerics';
import { Plane, type Vector } from './plane';
import { Stage } from './stage';
import { equation, sum, system, systemFields, values } from './system-fields';

const TEXT = {
    label: 'Два уравнения с двумя неизвестными на клетчатой плоскости. Прямые или столбцы можно двигать мышью, пальцем или клавишами со стрелками.',
    words: 'Рисунок словами',
    views: 'Как читать систему',
    rows: 'по строкам',
    columns: 'по столбцам',
    cases: 'Сколько решений',
    one: 'одно',
    none: 'ни одного',
    many: 'бесконечно много',
    line: (row: number) => `Прямая ${row}, сдвиг`,
    column: (name: string) => `Столбец при ${name}`,
    right: 'Столбец правых частей',
    reset: 'Вернуть как было',
};

/** The receipts of the section's question. */
const CASES: Record<string, readonly (readonly number[])[]> = {
    one: [[2, 1, 5], [3, 2, 8]],
    none: [[2, 1, 5], [4, 2, 11]],
    many: [[2, 1, 5], [4, 2, 10]],
};

/** Near these points the lines carry their handles. */
const ANCHORS: Vector[] = [{ x: 0.5, y: 5 }, { x: 5.5, y: -2 }];

export function draw(figure: HTMLElement): void {
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { view: 'rows', case: 'one', ...values(CASES['one'] ?? []) },
        draw: paint,
        words: tell,
    });
    const rows = (): Rows => system(stage, 2, 2);
    const coefficient = (row: number, column: number): number => rows()[row]?.[column]?.toNumber() ?? 0;
    const byRows = (): boolean => stage.values['view'] === 'rows';
    const plane = new Plane({ left: -3.6, right: 8.6, bottom: -4.4, top: 7.4 }, () => stage.changed(), { x: 'x', y: 'y' });

    for (const row of [1, 0]) {
        plane.handle({
            label: TEXT.line(row + 1),
            series: row + 1,
            get: () => foot(row),
            set: ({ x, y }) => stage.set(`b${row + 1}`, String(snap(coefficient(row, 0) * x + coefficient(row, 1) * y, 1))),
            settled: () => stage.settled(),
            steps: [1, 1],
            grain: 0.01,
            shown: () => byRows() && normal(row) > 0,
        });
    }
    for (const [column, label, series] of [[2, TEXT.right, 3], [1, TEXT.column('y'), 5], [0, TEXT.column('x'), 4]] as const) {
        const top = column === 2 ? 'b1' : `a1${column + 1}`;
        const bottom = column === 2 ? 'b2' : `a2${column + 1}`;
        plane.handle({
            label,
            series,
            get: () => vector(column),
            set: ({ x, y }) => {
                stage.set(top, String(x));
                stage.set(bottom, String(y));
            },
            settled: () => stage.settled(),
            steps: [1, 1],
            grain: 1,
            shown: () => !byRows(),
        });
    }
    stage.chips('view', TEXT.views, [
        ['rows', TEXT.rows],
        ['columns', TEXT.columns],
    ]);
    stage.chips(
        'case',
        TEXT.cases,
        [
            ['one', TEXT.one],
            ['none', TEXT.none],
            ['many', TEXT.many],
        ],
        (kind) => Object.assign(stage.values, values(CASES[kind] ?? [])),
    );
    systemFields(stage, 2, 2, () => {});
    stage.player({ sign: 'reset', label: TEXT.reset, press: () => stage.reset() });
    stage.show(plane.svg, TEXT.words);

    function normal(row: number): number {
        return Math.hypot(coefficient(row, 0), coefficient(row, 1));
    }

    /** The point of a line that is nearest to its anchor. */
    function foot(row: number): Vector {
        const [a, b, c] = [coefficient(row, 0), coefficient(row, 1), coefficient(row, 2)];
        const anchor = ANCHORS[row] ?? { x: 0, y: 0 };
        const miss = (c - a * anchor.x - b * anchor.y) / (a * a + b * b);
        return Number.isFinite(miss) ? { x: anchor.x + a * miss, y: anchor.y + b * miss } : anchor;
    }

    function vector(column: number): Vector {
        return { x: coefficient(0, column), y: coefficient(1, column) };
    }

    function solution(): Solution {
        return solve(echelon(rows()));
    }

    function paint(): void {
        const found = solution();
        // the chips say what is so, whichever way the reader came to it
        stage.set('case', found.kind);
        if (byRows()) plane.look({ left: -3.6, right: 8.6, bottom: -4.4, top: 7.4 }, { x: 'x', y: 'y' });
        else plane.look({ left: -4.6, right: 9.4, bottom: -3.4, top: 9.6 }, { x: '', y: '' });
        plane.paint(...(byRows() ? lines(found) : mixture(found)));
        const whole = rows();
        const matrix = whole.map((row) => row.slice(0, 2));
        const [a, b] = [whole[0] ?? [], whole[1] ?? []];
        const determinant = a[0] && a[1] && b[0] && b[1] ? a[0].times(b[1]).minus(a[1].times(b[0])) : null;
        stage.read([
            ...(found.kind === 'one'
                ? ([
                      ['x', short(found.values[0])],
                      ['y', short(found.values[1])],
                  ] as [string, string][])
                : []),
            ['det A', determinant ? short(determinant) : ''],
            ['rank A', String(rank(matrix))],
            ['rank (A | b)', String(rank(whole))],
        ]);
    }

    function lines(found: Solution): SVGElement[] {
        const parts: SVGElement[] = [];
        const far = 60;
        for (const row of [0, 1]) {
            const size = normal(row);
            if (size === 0) continue;
            const at = foot(row);
            const way = { x: -coefficient(row, 1) / size, y: coefficient(row, 0) / size };
            const ends = [at, at].map(({ x, y }, side) => ({ x: x + (side ? far : -far) * way.x, y: y + (side ? far : -far) * way.y })) as [Vector, Vector];
            // coinciding lines: the second is dashed over the first, so that both are seen
            parts.push(plane.line(...ends, { class: 'plane-line', 'data-series': row + 1, ...(row === 1 ? { 'stroke-dasharray': '9 7' } : {}) }));
        }
        if (found.kind === 'one') {
            const at = { x: found.values[0]?.toNumber() ?? 0, y: found.values[1]?.toNumber() ?? 0 };
            parts.push(
                plane.line(at, { x: at.x, y: 0 }, { class: 'plane-dash' }),
                plane.line(at, { x: 0, y: at.y }, { class: 'plane-dash' }),
                plane.dot(at, 3, 6),
                plane.text(at, pair(found.values), { class: 'plane-note' }, { x: 34, y: -12 }),
            );
        }
        return parts;
    }

    function mixture(found: Solution): SVGElement[] {
        const [one, two, right] = [vector(0), vector(1), vector(2)];
        const zero = { x: 0, y: 0 };
        const parts: SVGElement[] = [];
        const across = ({ x, y }: Vector, series: number): SVGElement => plane.line({ x: -60 * x, y: -60 * y }, { x: 60 * x, y: 60 * y }, { class: 'plane-thin plane-ray', 'data-series': series });
        if (found.kind === 'one') {
            const [x, y] = found.values.map((value) => value.toNumber()) as [number, number];
            const along = { x: x * one.x, y: x * one.y };
            const other = { x: y * two.x, y: y * two.y };
            parts.push(
                plane.polygon([zero, along, right, other], { class: 'plane-area', 'data-series': 3 }),
                plane.line(zero, along, { class: 'plane-line plane-shadow', 'data-series': 4 }),
                plane.line(along, right, { class: 'plane-line plane-shadow', 'data-series': 5 }),
            );
        } else {
            // all mixtures lie on one line
            parts.push(across(Math.hypot(one.x, one.y) > 0 ? one : two, 4));
        }
        parts.push(
            plane.arrow(zero, right, 3, 7),
            plane.arrow(zero, two, 5, 7),
            plane.arrow(zero, one, 4, 7),
            plane.text(one, 'a₁', { 'data-series': 4 }, plane.beyond(one, 24)),
            plane.text(two, 'a₂', { 'data-series': 5 }, plane.beyond(two, 24)),
            plane.text(right, 'b', { 'data-series': 3 }, plane.beyond(right, 24)),
        );
        return parts;
    }

    function tell(): string {
        const found = solution();
        const [first = [], second = []] = rows();
        const start = `Система: ${equation(first)}; ${equation(second)}. `;
        if (found.kind === 'one') {
            const [x, y] = found.values;
            return byRows()
                ? `${start}Прямые пересекаются в одной точке ${pair(found.values)}: решение одно.`
                : `${start}Смесь одна: ${short(x)} первого столбца и ${short(y)} второго дают столбец правых частей.`;
        }
        if (normal(0) === 0 || normal(1) === 0) {
            return found.kind === 'none'
                ? `${start}В одном из уравнений слева нуль, а справа нет: решений нет.`
                : `${start}Одно из уравнений ничего не требует: решений бесконечно много.`;
        }
        if (found.kind === 'none') {
            return byRows() ? `${start}Прямые параллельны и не встречаются: решений нет.` : `${start}Столбцы лежат на одной прямой, а правая часть — вне её: решений нет.`;
        }
        const [x, y] = found.values.map(({ constant, terms }) => sum([[constant, ''], ...terms.map((term): [Fraction, string] => [term, 't'])]));
        return `${start}${byRows() ? 'Прямые совпадают' : 'Столбцы и правая часть лежат на одной прямой'}: решений бесконечно много, x = ${x}, y = ${y} при любом t.`;
    }

    /** A fraction while it is short, a decimal when it is not. */
    function short(value: Fraction | undefined): string {
        const text = String(value ?? 0);
        return text.length <= 6 ? text : number(value?.toNumber() ?? 0, 3);
    }

    function pair(found: Fraction[]): string {
        return `(${short(found[0])}${listSeparator}${short(found[1])})`;
    }
}
