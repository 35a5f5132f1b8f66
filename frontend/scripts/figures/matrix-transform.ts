/**
 * A 2×2 matrix as a motion of the plane: the grid, a letter and the unit square go where the columns send them. A vector v is turned by hand until it and its
 * image lie on one line: then it is an eigenvector, and its line appears.
 */
import { listSeparator, number } from '../words';
import { Plane, type Vector } from './plane';
import { Stage, still, tween } from './stage';

const TEXT = {
    label: 'Плоскость, которую преобразует матрица. Концы образов базисных векторов, столбцы матрицы, можно двигать мышью, пальцем или клавишами.',
    words: 'Рисунок словами',
    column: (name: string) => `Столбец матрицы, образ вектора ${name}`,
    views: 'Готовые матрицы',
    time: 'Доля пути t',
    probe: 'Вектор v',
    shown: 'Подсказка',
    eigen: 'Собственные прямые',
    play: 'Показать движение',
    reset: 'Вернуть как было',
};

type Matrix = readonly [number, number, number, number];

const PRESETS: [string, string, Matrix][] = [
    ['rotate', 'поворот', [0.8, -0.6, 0.6, 0.8]],
    ['scale', 'растяжение', [2, 0, 0, 0.5]],
    ['shear', 'перекос', [1, 1, 0, 1]],
    ['reflect', 'отражение', [0, 1, 1, 0]],
    ['project', 'проекция', [0.5, 0.5, 0.5, 0.5]],
];

/** The letter F has no symmetry, so that a reflection shows. */
const LETTER: Vector[] = [
    [0.3, 0.2], [0.5, 0.2], [0.5, 0.75], [0.95, 0.75], [0.95, 0.95], [0.5, 0.95], [0.5, 1.4], [1.1, 1.4], [1.1, 1.6], [0.3, 1.6],
].map(([x = 0, y = 0]) => ({ x, y }));

/** Eigenvalues of a 2×2 matrix by its trace and determinant; complex ones as real and imaginary part. */
export function eigenvalues([a, b, c, d]: Matrix): { real: true; values: [number, number] } | { real: false; re: number; im: number } {
    const half = (a + d) / 2;
    // ((a − d) / 2)² + bc is the discriminant without the loss of digits of half² − det
    const discriminant = ((a - d) / 2) ** 2 + b * c;
    if (discriminant < -1e-12) return { real: false, re: half, im: Math.sqrt(-discriminant) };
    const root = Math.sqrt(Math.max(discriminant, 0));
    return { real: true, values: [half + root, half - root] };
}

/** A direction that the matrix keeps, for an eigenvalue; null if it keeps every direction. */
export function eigenvector([a, b, c, d]: Matrix, value: number): Vector | null {
    const one = { x: b, y: value - a };
    const other = { x: value - d, y: c };
    const longer = Math.hypot(one.x, one.y) >= Math.hypot(other.x, other.y) ? one : other;
    const size = Math.hypot(longer.x, longer.y);
    return size < 1e-9 ? null : { x: longer.x / size, y: longer.y / size };
}

export function draw(figure: HTMLElement): void {
    let stop: (() => void) | null = null;
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { a: 1.5, b: 0.5, c: 0.5, d: 1.5, t: 1, preset: '', vx: -0.5, vy: 1.6, eigen: 0 },
        draw: paint,
        words: tell,
    });
    stage.within(-9, 9, 'a', 'b', 'c', 'd', 'vx', 'vy');
    const matrix = (): Matrix => [stage.number('a'), stage.number('b'), stage.number('c'), stage.number('d')];
    const plane = new Plane({ left: -4.4, right: 4.4, bottom: -3.2, top: 3.6 }, () => stage.changed());
    const column = (name: 'e₁' | 'e₂', top: string, bottom: string, series: number): void =>
        plane.handle({
            label: TEXT.column(name),
            series,
            get: () => ({ x: stage.number(top), y: stage.number(bottom) }),
            set: ({ x, y }) => {
                stop?.();
                stage.set(top, x);
                stage.set(bottom, y);
                stage.set('t', 1);
                stage.set('preset', '');
            },
            settled: () => stage.settled(),
            steps: [0.5, 0.1],
        });
    plane.handle({
        label: TEXT.probe,
        series: 5,
        get: probe,
        set: ({ x, y }) => {
            stage.set('vx', x);
            stage.set('vy', y);
        },
        settled: () => stage.settled(),
        steps: [0.5, 0.1],
    });
    column('e₁', 'a', 'c', 1);
    column('e₂', 'b', 'd', 2);
    stage.chips(
        'preset',
        TEXT.views,
        PRESETS.map(([name, text]) => [name, text]),
        (chosen) => {
            const found = PRESETS.find(([name]) => name === chosen);
            if (!found) return;
            const [a, b, c, d] = found[2];
            Object.assign(stage.values, { a, b, c, d });
            play();
        },
    );
    stage.toggles(TEXT.shown, [['eigen', TEXT.eigen]]);
    stage.slider('t', TEXT.time, { min: 0, max: 1, step: 0.01 }, (t) => number(t, 2));
    stage.player({ sign: 'play', label: TEXT.play, press: play }, { sign: 'reset', label: TEXT.reset, press: () => (stop?.(), stage.reset()) });
    stage.show(plane.svg, TEXT.words);

    function play(): void {
        stop?.();
        if (still()) {
            stage.set('t', 1);
            stage.changed();
            return;
        }
        stop = tween(1400, (share) => {
            stage.set('t', Math.round(share * 100) / 100);
            stage.changed();
        });
    }

    function probe(): Vector {
        return { x: stage.number('vx'), y: stage.number('vy') };
    }

    /** The eigenvalue of v, if v lies within two degrees of an eigenvector's line; null for a zero vector too. */
    function found(): number | null {
        const eigen = eigenvalues(matrix());
        const v = probe();
        const size = Math.hypot(v.x, v.y);
        if (!eigen.real || size === 0) return null;
        for (const value of eigen.values) {
            const way = eigenvector(matrix(), value);
            // a matrix that only stretches keeps every direction
            if (!way || Math.abs(v.x * way.y - v.y * way.x) / size < 0.035) return value;
        }
        return null;
    }

    /** The matrix on its way from the identity: (1 − t)I + tA. */
    function now(): Matrix {
        const [a, b, c, d] = matrix();
        const t = stage.number('t');
        return [1 - t + t * a, t * b, t * c, 1 - t + t * d];
    }

    function paint(): void {
        const m = now();
        const to = ({ x, y }: Vector): Vector => ({ x: m[0] * x + m[1] * y, y: m[2] * x + m[3] * y });
        const parts = [];
        const far = 12;
        for (let i = -far; i <= far; i++) {
            parts.push(plane.path([to({ x: i, y: -far }), to({ x: i, y: far })], { class: 'plane-moved' }));
            parts.push(plane.path([to({ x: -far, y: i }), to({ x: far, y: i })], { class: 'plane-moved' }));
        }
        parts.push(plane.polygon([{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }].map(to), { class: 'plane-area', 'data-series': 3 }));
        parts.push(plane.polygon(LETTER, { class: 'plane-dash' }), plane.polygon(LETTER.map(to), { class: 'plane-letter' }));
        const eigen = eigenvalues(matrix());
        if (eigen.real && stage.number('t') === 1) {
            for (const value of eigen.values) {
                const way = eigenvector(matrix(), value);
                if (way && (stage.number('eigen') === 1 || found() === value)) parts.push(plane.line({ x: -far * way.x, y: -far * way.y }, { x: far * way.x, y: far * way.y }, { class: 'plane-line plane-eigen', 'data-series': 4 }));
            }
        }
        const one = to({ x: 1, y: 0 });
        const two = to({ x: 0, y: 1 });
        const settled = stage.number('t') === 1;
        const v = probe();
        const image = to(v);
        const zero = { x: 0, y: 0 };
        parts.push(
            plane.line(v, image, { class: 'plane-dash' }),
            plane.arrow(zero, image, 6),
            plane.arrow(zero, v, 5, settled ? 7 : 0),
            plane.text(v, 'v', { 'data-series': 5 }, plane.beyond(v, 24)),
            plane.text(image, 'Av', { 'data-series': 6 }, plane.beyond(image, 24)),
            plane.arrow({ x: 0, y: 0 }, two, 2, settled ? 7 : 0),
            plane.arrow({ x: 0, y: 0 }, one, 1, settled ? 7 : 0),
            plane.text(two, 'Ae₂', { 'data-series': 2 }, plane.beyond(two, 24)),
            plane.text(one, 'Ae₁', { 'data-series': 1 }, plane.beyond(one, 24)),
        );
        plane.svg.classList.toggle('plane-moving', !settled);
        plane.paint(...parts);
        const [a, b, c, d] = matrix();
        stage.read([
            ['A, строка 1', `${number(a, 1)}${listSeparator}${number(b, 1)}`],
            ['A, строка 2', `${number(c, 1)}${listSeparator}${number(d, 1)}`],
            ['det A', number(a * d - b * c, 2)],
            ...(stage.number('eigen') === 1
                ? ([
                      ['λ₁', lambda(0)],
                      ['λ₂', lambda(1)],
                  ] as [string, string][])
                : []),
            ['v', pair(v)],
            ['Av', pair(transformed(v))],
            ['Av = λv', found() === null ? 'нет' : `да, λ ≈ ${number(found() ?? 0, 2)}`],
        ]);
    }

    function transformed({ x, y }: Vector): Vector {
        const [a, b, c, d] = matrix();
        return { x: a * x + b * y, y: c * x + d * y };
    }

    function pair({ x, y }: Vector): string {
        return `(${number(x, 1)}${listSeparator}${number(y, 1)})`;
    }

    function lambda(index: 0 | 1): string {
        const eigen = eigenvalues(matrix());
        if (eigen.real) return number(eigen.values[index], 2);
        return `${number(eigen.re, 2)} ${index === 0 ? '+' : '−'} ${number(eigen.im, 2)}i`;
    }

    function tell(): string {
        const [a, b, c, d] = matrix();
        const det = a * d - b * c;
        const area =
            Math.abs(det) < 0.005
                ? 'Плоскость сжалась в прямую или точку, обратной матрицы нет.'
                : `Площади умножаются на ${number(Math.abs(det), 2)}${det < 0 ? ', плоскость перевёрнута' : ''}.`;
        const eigen = eigenvalues(matrix());
        const kept = eigen.real
            ? `Собственные значения ${number(eigen.values[0], 2)} и ${number(eigen.values[1], 2)}.`
            : 'Вещественных собственных значений нет: каждое направление поворачивается.';
        const value = found();
        const seen =
            value === null
                ? `Вектор v = ${pair(probe())} переходит в ${pair(transformed(probe()))} и свою прямую покидает.`
                : `Вектор v = ${pair(probe())} остаётся на своей прямой, он собственный: λ = ${number(value, 2)}.`;
        return `Столбцы матрицы (${number(a, 1)}${listSeparator}${number(c, 1)}) и (${number(b, 1)}${listSeparator}${number(d, 1)}). Определитель ${number(det, 2)}. ${area} ${seen}${stage.number('eigen') === 1 ? ` ${kept}` : ''}`;
    }
}
