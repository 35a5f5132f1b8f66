/** A line laid by hand over points: the squares of the misses, their mean, a step of gradient descent and the best line. */
import { svg } from '../dom';
import { number } from '../words';
import { Plane, type Vector } from './plane';
import { parameters, Stage, tween } from './stage';

const TEXT = {
    label: 'Точки и прямая над ними. Два конца прямой можно двигать вверх и вниз мышью, пальцем или клавишами.',
    words: 'Рисунок словами',
    left: 'Прямая слева, высота',
    right: 'Прямая справа, высота',
    views: 'Как показать промахи',
    segments: 'отрезки',
    squares: 'квадраты',
    step: 'Шаг градиентного спуска',
    play: 'Спускаться',
    best: 'наилучшая прямая',
    reset: 'Вернуть как было',
};

/** Made by y = 0.6x + 1 and a fixed disturbance; a figure may bring its own as JSON. */
const POINTS: Vector[] = [
    [0.6, 1.1], [1.2, 2.3], [1.9, 1.6], [2.5, 3.1], [3.3, 2.6], [4.1, 3.9], [4.6, 3.2], [5.4, 4.9], [6.2, 4.3], [7.1, 5.6],
].map(([x = 0, y = 0]) => ({ x, y }));

export interface Line {
    w: number;
    b: number;
}

/** Mean of squared misses of y ≈ wx + b. */
export function meanSquare(points: Vector[], { w, b }: Line): number {
    return points.reduce((sum, { x, y }) => sum + (w * x + b - y) ** 2, 0) / points.length;
}

/** The least-squares line, by centred sums. Needs two different x. */
export function bestLine(points: Vector[]): Line {
    const n = points.length;
    const meanX = points.reduce((sum, point) => sum + point.x, 0) / n;
    const meanY = points.reduce((sum, point) => sum + point.y, 0) / n;
    const w =
        points.reduce((sum, point) => sum + (point.x - meanX) * (point.y - meanY), 0) /
        points.reduce((sum, point) => sum + (point.x - meanX) ** 2, 0);
    return { w, b: meanY - w * meanX };
}

/** One step down the gradient of {@link meanSquare}. */
export function descend(points: Vector[], { w, b }: Line, rate: number): Line {
    const n = points.length;
    const slope = points.reduce((sum, { x, y }) => sum + (w * x + b - y) * x, 0);
    const shift = points.reduce((sum, { x, y }) => sum + (w * x + b - y), 0);
    return { w: w - (rate * 2 * slope) / n, b: b - (rate * 2 * shift) / n };
}

export function draw(figure: HTMLElement): void {
    const given = parameters<{ points: [number, number][] }>(figure).points;
    const points = given ? given.map(([x, y]) => ({ x, y })) : POINTS;
    const best = bestLine(points);
    const lowest = meanSquare(points, best);
    const span = { left: 0.2, right: 7.6 };
    // the largest stable step is 1/λ of the Hessian; a third of it goes down without swinging
    const meanXX = points.reduce((sum, { x }) => sum + x * x, 0) / points.length;
    const rate = 1 / (3 * (meanXX + 1));
    let stop: (() => void) | null = null;
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { left: 3.4, right: 3.4, view: 'squares', steps: 0 },
        draw: paint,
        words: tell,
    });
    stage.within(-9, 15, 'left', 'right');
    const plane = new Plane({ left: -0.8, right: 8.4, bottom: -0.8, top: 6.6 }, () => stage.changed(), { x: 'x', y: 'y' });
    for (const side of ['right', 'left'] as const) {
        plane.handle({
            label: TEXT[side],
            series: 1,
            only: 'y',
            get: () => ({ x: span[side], y: stage.number(side) }),
            set: ({ y }) => {
                stop?.();
                stage.set(side, y);
                stage.set('steps', 0);
            },
            settled: () => stage.settled(),
            steps: [0.2, 0.1],
        });
    }
    stage.chips('view', TEXT.views, [
        ['squares', TEXT.squares],
        ['segments', TEXT.segments],
        ['best', TEXT.best],
    ]);
    stage.player(
        { sign: 'play', label: TEXT.play, press: play },
        { sign: 'step', label: TEXT.step, press: () => step() },
        { sign: 'reset', label: TEXT.reset, press: () => (stop?.(), stage.reset()) },
    );
    stage.show(plane.svg, TEXT.words);

    function line(): Line {
        const w = (stage.number('right') - stage.number('left')) / (span.right - span.left);
        return { w, b: stage.number('left') - w * span.left };
    }

    function lay({ w, b }: Line): void {
        stage.set('left', w * span.left + b);
        stage.set('right', w * span.right + b);
    }

    function step(settle = true): void {
        lay(descend(points, line(), rate));
        stage.set('steps', stage.number('steps') + 1);
        stage.changed();
        if (settle) stage.settled();
    }

    function play(): void {
        stop?.();
        let done = 0;
        stop = tween(
            2600,
            (share) => {
                while (done < Math.round(share * 60)) {
                    done++;
                    step(false);
                }
            },
            () => stage.settled(),
        );
    }

    function paint(): void {
        const { w, b } = line();
        const at = (x: number): number => w * x + b;
        const parts: SVGElement[] = [];
        const seen = plane.visible();
        for (const { x, y } of points) {
            if (stage.values['view'] === 'squares') {
                const miss = at(x) - y;
                // the square lies on the side where the line leaves room
                const side = miss > 0 ? -miss : miss;
                parts.push(plane.polygon([{ x, y }, { x, y: y + miss }, { x: x + side, y: y + miss }, { x: x + side, y }], { class: 'plane-area plane-square', 'data-series': 2 }));
            }
            parts.push(plane.line({ x, y }, { x, y: at(x) }, { class: 'plane-thin plane-miss', 'data-series': 2 }));
        }
        if (stage.values['view'] === 'best') {
            parts.push(
                plane.line({ x: seen.left, y: best.w * seen.left + best.b }, { x: seen.right, y: best.w * seen.right + best.b }, { class: 'plane-line plane-best', 'data-series': 3 }),
            );
        }
        parts.push(plane.line({ x: seen.left, y: at(seen.left) }, { x: seen.right, y: at(seen.right) }, { class: 'plane-line', 'data-series': 1 }));
        for (const point of points) {
            const place = plane.at(point);
            parts.push(svg('circle', { class: 'plane-dot', 'data-series': 2, cx: place.x, cy: place.y, r: 4.5 }));
        }
        plane.paint(...parts);
        const loss = meanSquare(points, line());
        stage.read([
            ['w', number(w, 3)],
            ['b', number(b, 3)],
            ['средний квадрат', number(loss, 3)],
            ['наименьший', number(lowest, 3)],
            ['шагов спуска', number(stage.number('steps'), 0)],
        ]);
    }

    function tell(): string {
        const { w, b } = line();
        const loss = meanSquare(points, line());
        const how = loss - lowest < 0.005 ? 'Лучше не бывает: это прямая наименьших квадратов.' : `У наилучшей прямой он ${number(lowest, 3)}.`;
        return `Прямая y = ${number(w, 2)}·x ${b < 0 ? '−' : '+'} ${number(Math.abs(b), 2)}. Средний квадрат промаха ${number(loss, 3)}. ${how}`;
    }
}
