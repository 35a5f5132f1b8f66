/** A linear support vector machine: the widest strip between two classes, how strict it is, and the points that hold it. */
import { svg } from '../dom';
import { number } from '../words';
import { dash, outline } from './marks';
import { Plane, type Vector } from './plane';
import { parameters, Stage } from './stage';
import { type Boundary, type Labelled, train } from './support-vectors';

const TEXT = {
    label: 'Точки двух классов, граница между ними и полоса зазора. Точки можно двигать мышью, пальцем или клавишами.',
    words: 'Рисунок словами',
    point: (index: number, sign: string) => `Точка ${index} класса ${sign}; Page Up и Page Down — к соседней`,
    plus: 'плюс',
    minus: 'минус',
    c: 'C',
    margin: 'зазор 2/‖w‖',
    vectors: 'опорных векторов',
    inside: 'в полосе и за ней',
    wrong: 'не на своей стороне',
    reset: 'Вернуть как было',
};

interface Parameters {
    /** x, y and +1 or −1. */
    points: [number, number, number][];
}

export function draw(figure: HTMLElement): void {
    const given = (parameters<Parameters>(figure).points ?? []).map(([x, y, label]) => ({ x, y, label }));
    if (given.length === 0) return;
    const start: Record<string, number> = { c: 1 };
    given.forEach(({ x, y }, i) => {
        start[`x${i}`] = x;
        start[`y${i}`] = y;
    });
    const stage = new Stage(figure, { label: TEXT.label, start, draw: paint, words: tell });
    const plane = new Plane({ left: -3.1, right: 4.9, bottom: -2.7, top: 4.6 }, () => stage.changed());
    let said = '';
    let found: Boundary = { w: { x: 0, y: 0 }, b: 0, alpha: [], gap: 0, iterations: 0 };
    given.forEach(({ label }, i) => {
        plane.handle({
            label: TEXT.point(i + 1, label > 0 ? TEXT.plus : TEXT.minus),
            series: label > 0 ? 1 : 2,
            outline: outline(label > 0 ? 1 : 2, 5.5),
            get: () => ({ x: stage.number(`x${i}`), y: stage.number(`y${i}`) }),
            set: ({ x, y }) => {
                stage.set(`x${i}`, x);
                stage.set(`y${i}`, y);
            },
            settled: () => stage.settled(),
            steps: [0.2, 0.05],
            grain: 0.05,
            group: 'points',
        });
    });
    stage.slider('c', TEXT.c, { min: 0.01, max: 1000, step: 1.25, log: true }, cost);
    stage.player({ sign: 'reset', label: TEXT.reset, press: () => stage.reset() });
    stage.show(plane.svg, TEXT.words);

    function cost(value: number): string {
        return number(value, value < 1 ? 1 - Math.floor(Math.log10(value)) : value < 10 ? 1 : 0);
    }

    function points(): Labelled[] {
        return given.map(({ label }, i) => ({ x: stage.number(`x${i}`), y: stage.number(`y${i}`), label }));
    }

    function solve(): Boundary {
        const now = JSON.stringify(stage.values);
        if (now !== said) {
            said = now;
            found = train(points(), stage.number('c'), 1e-5, found.alpha);
        }
        return found;
    }

    function score({ w, b }: Boundary, { x, y }: Vector): number {
        return w.x * x + w.y * y + b;
    }

    function state(): { margin: number; vectors: number; inside: number; wrong: number } {
        const now = solve();
        const all = points().map((p) => p.label * score(now, p));
        return {
            margin: 2 / Math.hypot(now.w.x, now.w.y),
            vectors: now.alpha.filter((value) => value > 0).length,
            // the tolerance of the solver, not of the eye
            inside: all.filter((m) => m < 1 - 1e-4).length,
            wrong: all.filter((m) => m <= 0).length,
        };
    }

    function paint(): void {
        const now = solve();
        const { w, b, alpha } = now;
        const size = Math.hypot(w.x, w.y);
        const parts: SVGElement[] = [];
        if (size > 1e-9) {
            // far enough along the boundary to leave the picture on both sides
            const far = 30;
            const along = { x: -w.y / size, y: w.x / size };
            const line = (level: number): [Vector, Vector] => {
                const foot = { x: ((level - b) * w.x) / size ** 2, y: ((level - b) * w.y) / size ** 2 };
                return [
                    { x: foot.x - far * along.x, y: foot.y - far * along.y },
                    { x: foot.x + far * along.x, y: foot.y + far * along.y },
                ];
            };
            const [lowFrom, lowTo] = line(-1);
            const [highFrom, highTo] = line(1);
            parts.push(plane.polygon([lowFrom, lowTo, highTo, highFrom], { class: 'plane-area plane-strip', 'data-series': 4 }));
            for (const [level, series] of [
                [1, 1],
                [-1, 2],
            ] as const) {
                const [from, to] = line(level);
                parts.push(plane.line(from, to, { class: 'plane-edge', 'data-series': series, ...dash(series + 1) }));
            }
            const [from, to] = line(0);
            parts.push(plane.line(from, to, { class: 'plane-line plane-boundary' }));
            // how far a point that breaks the strip is from its own edge
            points().forEach((p) => {
                const short = 1 - p.label * score(now, p);
                if (short < 1e-4) return;
                const by = (p.label * short) / size ** 2;
                parts.push(plane.line(p, { x: p.x + by * w.x, y: p.y + by * w.y }, { class: 'plane-miss', 'data-series': p.label > 0 ? 1 : 2 }));
            });
        }
        points().forEach((p, i) => {
            if ((alpha[i] ?? 0) > 0) {
                const { x, y } = plane.at(p);
                parts.push(svg('circle', { class: 'plane-ring', cx: x, cy: y, r: 11 }));
            }
        });
        plane.paint(...parts);
        const { margin, vectors, inside, wrong } = state();
        stage.read([
            [TEXT.margin, number(margin, 2)],
            [TEXT.vectors, number(vectors, 0)],
            [TEXT.inside, number(inside, 0)],
            [TEXT.wrong, number(wrong, 0)],
            ['w₁', number(w.x, 2)],
            ['w₂', number(w.y, 2)],
            ['b', number(b, 2)],
        ]);
    }

    function tell(): string {
        const { w, b } = solve();
        const { margin, vectors, inside, wrong } = state();
        const strict = wrong === 0 && inside === 0 ? 'В полосе пусто: зазор жёсткий.' : `Внутри полосы или за ней точек: ${inside}, из них не на своей стороне ${wrong}.`;
        return `C = ${cost(stage.number('c'))}. Граница ${number(w.x, 2)}·x₁ ${w.y < 0 ? '−' : '+'} ${number(Math.abs(w.y), 2)}·x₂ ${b < 0 ? '−' : '+'} ${number(Math.abs(b), 2)} = 0, зазор ${number(margin, 2)}, опорных векторов ${vectors} из ${given.length}. ${strict}`;
    }
}
