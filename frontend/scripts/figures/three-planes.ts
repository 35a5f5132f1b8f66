/** Three equations with three unknowns: each is a plane, and the solution is what all three share. */
import { number } from '../words';
import { type Fraction, echelon, rank, type Rows, type Solution, solve } from './fractions';
import { cross, dot, minus, type Point, size, Space, times } from './space';
import { Stage } from './stage';
import { equation, sum, system, systemFields, UNKNOWNS, values } from './system-fields';

const TEXT = {
    label: 'Три плоскости в пространстве, по одной на каждое уравнение. Пространство поворачивается мышью, пальцем или ползунком.',
    words: 'Рисунок словами',
    cases: 'Как расположены плоскости',
    point: 'точка',
    line: 'общая прямая',
    prism: 'призма',
    parallel: 'параллельные',
    turn: 'Повернуть',
    tilt: 'Наклонить',
    reset: 'Вернуть как было',
};

const CASES: Record<string, readonly (readonly number[])[]> = {
    point: [[1, 1, 1, 2], [1, -1, 0, -1], [0, 1, -1, 3]],
    line: [[1, 1, 1, 1], [1, -1, 0, 0], [2, 0, 1, 1]],
    prism: [[1, 1, 1, 1], [1, -1, 0, 0], [2, 0, 1, 4]],
    parallel: [[1, 1, 1, 3], [1, 1, 1, -2], [1, -1, 0, 0]],
};

const HALF = 4;

export function draw(figure: HTMLElement): void {
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { case: 'point', turn: 35, tilt: 22, ...values(CASES['point'] ?? []) },
        draw: paint,
        words: tell,
    });
    const space = new Space({
        half: HALF,
        get: () => ({ turn: stage.number('turn'), tilt: stage.number('tilt') }),
        set: (turn, tilt) => {
            stage.set('turn', turn);
            stage.set('tilt', tilt);
        },
        settled: () => stage.settled(),
        repaint: () => stage.changed(),
    });
    stage.chips(
        'case',
        TEXT.cases,
        [
            ['point', TEXT.point],
            ['line', TEXT.line],
            ['prism', TEXT.prism],
            ['parallel', TEXT.parallel],
        ],
        (name) => Object.assign(stage.values, values(CASES[name] ?? [])),
    );
    systemFields(stage, 3, 3, () => stage.set('case', ''));
    const degrees = (value: number): string => `${number(value, 0)}°`;
    stage.slider('turn', TEXT.turn, { min: -180, max: 180, step: 1 }, degrees);
    stage.slider('tilt', TEXT.tilt, { min: -85, max: 85, step: 1 }, degrees);
    stage.player({ sign: 'reset', label: TEXT.reset, press: () => stage.reset() });
    stage.show(space.svg, TEXT.words);

    function rows(): Rows {
        return system(stage, 3, 3);
    }

    function planes(): { normal: Point; c: number }[] {
        return rows().map((row) => {
            const [x = 0, y = 0, z = 0, c = 0] = row.map((entry) => entry.toNumber());
            return { normal: { x, y, z }, c };
        });
    }

    function solution(): Solution {
        return solve(echelon(rows()));
    }

    function paint(): void {
        const all = planes();
        const parts = space.frame();
        all.forEach(({ normal, c }, index) => {
            if (size(normal) > 0) parts.push(space.plane(normal, c, { class: 'space-plane', 'data-series': index + 1 }));
        });
        // where two planes meet
        for (const [a, b] of [[0, 1], [0, 2], [1, 2]] as const) {
            const [one, other] = [all[a], all[b]];
            if (!one || !other) continue;
            const way = cross(one.normal, other.normal);
            const square = dot(way, way);
            if (square < 1e-12) continue;
            const point = times(1 / square, cross(minus(times(one.c, other.normal), times(other.c, one.normal)), way));
            parts.push(space.through(point, way, { class: 'space-meeting' }));
        }
        const found = solution();
        if (found.kind === 'one') {
            const [x = 0, y = 0, z = 0] = found.values.map((value) => value.toNumber());
            const point = { x, y, z };
            if (Math.max(Math.abs(x), Math.abs(y), Math.abs(z)) <= HALF) parts.push(space.dot(point, 4, 6.5));
        } else if (found.kind === 'many' && found.free.length === 1) {
            const point = coordinates(found.values.map(({ constant }) => constant));
            const way = coordinates(found.values.map(({ terms }) => terms[0]));
            parts.push(space.through(point, way, { class: 'plane-line space-solution', 'data-series': 4 }));
        }
        space.paint(...parts);
        const whole = rows();
        stage.read([
            ['rank A', String(rank(whole.map((row) => row.slice(0, 3))))],
            ['rank (A | b)', String(rank(whole))],
            ...said(found),
        ]);
    }

    function coordinates(values: (Fraction | undefined)[]): Point {
        const [x = 0, y = 0, z = 0] = values.map((value) => value?.toNumber() ?? 0);
        return { x, y, z };
    }

    function said(found: Solution): [string, string][] {
        if (found.kind === 'none') return [['решений', 'нет']];
        if (found.kind === 'one') return UNKNOWNS.map((name, index) => [name, short(found.values[index])]);
        const names = found.free.length === 1 ? ['t'] : ['s', 't', 'r'];
        return UNKNOWNS.map((name, index) => {
            const { constant, terms } = found.values[index] ?? {};
            return [name, constant && terms ? sum([[constant, ''], ...terms.map((term, at): [Fraction, string] => [term, names[at] ?? ''])]) : ''];
        });
    }

    function short(value: Fraction | undefined): string {
        const text = String(value ?? 0);
        return text.length <= 7 ? text : number(value?.toNumber() ?? 0, 3);
    }

    function tell(): string {
        const found = solution();
        const whole = rows();
        const start = `Система: ${whole.map(equation).join('; ')}. `;
        if (found.kind === 'one') {
            const far = found.values.some((value) => Math.abs(value.toNumber()) > HALF) ? ' Точка лежит за пределами рисунка.' : '';
            return `${start}Три плоскости встречаются в одной точке: ${said(found).map(([name, value]) => `${name} = ${value}`).join(', ')}.${far}`;
        }
        if (found.kind === 'many') {
            const shape = ['', 'прямая', 'плоскость', 'всё пространство'][found.free.length];
            return `${start}Решений бесконечно много, все вместе они — ${shape}: ${said(found).map(([name, value]) => `${name} = ${value}`).join(', ')}.`;
        }
        const normals = planes().map(({ normal }) => normal);
        const parallel = [[0, 1], [0, 2], [1, 2]].filter(([a = 0, b = 0]) => size(cross(normals[a] as Point, normals[b] as Point)) < 1e-9).length;
        if (normals.some((normal) => size(normal) === 0)) return `${start}В одном из уравнений слева нуль, а справа нет: решений нет.`;
        return parallel > 0 ? `${start}Среди плоскостей есть параллельные, общей точки у всех трёх нет: решений нет.` : `${start}Плоскости пересекаются попарно, но по трём разным прямым, как стенки призмы: решений нет.`;
    }
}
