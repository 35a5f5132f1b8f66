/** A random forest grown tree by tree: the shares of votes on the plane, the ballot of one point, and accuracy as trees are added. */
import { el, svg } from '../dom';
import { number } from '../words';
import { accuracies, answer, cuts, grow, outOfBag, type Recipe, share, type Tree } from './bagging';
import type { Example } from './cart';
import { mark, outline } from './marks';
import { random } from './numerics';
import { cases } from './perceptron';
import { Plane, type Vector } from './plane';
import { blocks } from './regions';
import { parameters, Stage } from './stage';

const TEXT = {
    label: 'Точки двух классов и области, за которые голосуют деревья. Вопросительную точку можно двигать мышью, пальцем или клавишами.',
    words: 'Рисунок словами',
    probe: 'Новая точка, о которой голосуют деревья',
    trees: 'Деревьев',
    depth: 'Глубина',
    chance: 'Откуда случайность',
    bootstrap: 'Бутстрэп',
    feature: 'Случайный признак',
    again: 'Другой лес',
    play: 'Сажать деревья',
    pause: 'Остановить',
    next: 'Ещё одно дерево',
    back: 'К одному дереву',
    ballot: (one: number, all: number) => `за круги ${one} из ${all}`,
    forest: 'лес',
    single: 'отдельные деревья',
    votes: 'за круги',
    fresh: 'доля верных ответов',
    mean: 'у дерева в среднем',
    oob: 'за бортом',
    count: 'деревьев',
};

interface Parameters {
    train: number;
    fresh: number;
    noise: number;
    seed: number;
    /** The forest's largest size. */
    trees: number;
}

export function draw(figure: HTMLElement): void {
    const { train = 120, fresh: freshSize = 400, noise = 0.45, seed = 4, trees: most = 60 } = parameters<Parameters>(figure);
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { trees: 1, depth: 6, bootstrap: 1, feature: 1, seed: 7, x: 0.4, y: 0.3 },
        draw: paint,
        words: tell,
    });
    const points = random(seed);
    const make = (size: number): Example[] => cases('moons', size, noise, points).map(({ x, label }) => ({ x: x[0], y: x[1], label }));
    const examples = make(train);
    const fresh = make(freshSize);
    let setting = '';
    let grown: Tree[] = [];
    let uniform = random(1);
    let alone: number[] = [];
    let shaded = '';
    let boundary = '';

    const plane = new Plane({ left: -3.4, right: 3.4, bottom: -2.8, top: 2.8 }, () => stage.changed());
    const curve = new Plane({ left: -0.17 * most, right: 1.05 * most, bottom: 0.62, top: 1.04 }, () => stage.changed(), {
        stretched: true,
        // the last numbers leave room for the axis's name
        tickX: (value) => (value > 0 && value < 0.8 * most ? number(value, 0) : ''),
        tickY: (value, digits) => (value > 1 || value < 0.7 ? '' : number(value, digits)),
    });
    plane.handle({
        label: TEXT.probe,
        series: 4,
        outline: outline(4, 8),
        get: probe,
        set: ({ x, y }) => Object.assign(stage.values, { x, y }),
        settled: () => stage.settled(),
    });
    stage.toggles(
        TEXT.chance,
        [
            ['bootstrap', TEXT.bootstrap],
            ['feature', TEXT.feature],
        ],
        () => stopPlaying(),
    );
    stage.slider('trees', TEXT.trees, { min: 1, max: most, step: 1 }, (value) => number(value, 0), () => stopPlaying());
    stage.slider('depth', TEXT.depth, { min: 1, max: 10, step: 1 }, (value) => number(value, 0), () => stopPlaying());
    const ballot = svg('svg', { class: 'forest-ballot', viewBox: '0 0 200 60', 'aria-hidden': 'true' });
    const count = el('p', { class: 'forest-count' });
    stage.add(el('div', {}, count, ballot as unknown as HTMLElement));
    stage.action(TEXT.again, () => {
        stopPlaying();
        stage.set('seed', stage.number('seed') + 1);
        stage.changed();
        stage.settled();
    });
    const stopPlaying = stage.process({
        every: 160,
        step: () => {
            const next = Math.min(stage.number('trees') + 1, most);
            stage.set('trees', next);
            return next < most;
        },
        reset: () => stage.set('trees', 1),
        play: TEXT.play,
        pause: TEXT.pause,
        next: TEXT.next,
        back: TEXT.back,
    });
    curve.svg.setAttribute('aria-hidden', 'true');
    stage.show(el('div', { class: 'pictures' }, plane.svg, curve.svg), TEXT.words);

    function probe(): Vector {
        return { x: stage.number('x'), y: stage.number('y') };
    }

    /** The trees that are wanted; those that stand already are kept while the recipe is the same. */
    function forest(): Tree[] {
        const recipe: Recipe = { depth: stage.number('depth'), bootstrap: stage.number('bootstrap') === 1, randomFeature: stage.number('feature') === 1 };
        const wanted = `${JSON.stringify(recipe)}|${stage.number('seed')}`;
        if (wanted !== setting) {
            setting = wanted;
            grown = [];
            alone = [];
            uniform = random(100 + stage.number('seed'));
        }
        while (grown.length < stage.number('trees')) {
            const tree = grow(examples, recipe, uniform);
            grown.push(tree);
            alone.push(accuracies([tree], fresh)[0] ?? 0);
        }
        return grown.slice(0, stage.number('trees'));
    }

    function paint(): void {
        const trees = forest();
        const full = `${setting}|${trees.length}|${Object.values(plane.visible()).join()}`;
        if (full !== shaded) {
            shaded = full;
            const { shades, line } = blocks(plane, cuts(trees), (x, y) => share(trees, { x, y }) - 0.5, (votes) => 2 * votes);
            plane.underlay(full, () => shades);
            boundary = line;
        }
        const parts: SVGElement[] = [svg('path', { class: 'plane-line plane-boundary plane-steps', d: boundary })];
        for (const example of examples) parts.push(mark(plane, example, example.label === 1 ? 1 : 2, 3.8, { class: 'plane-dot plane-ringed' }));
        plane.paint(...parts);
        paintCurve(trees);
        paintBallot(trees);
        const mean = alone.slice(0, trees.length).reduce((sum, value) => sum + value, 0) / trees.length;
        const rows: [string, string][] = [
            [TEXT.fresh, number(accuracies(trees, fresh).at(-1) ?? NaN, 3)],
            [TEXT.mean, number(mean, 3)],
        ];
        if (stage.number('bootstrap')) rows.push([TEXT.oob, number(outOfBag(trees, examples), 3)]);
        stage.read(rows);
    }

    function paintCurve(trees: Tree[]): void {
        const together = accuracies(trees, fresh).map((y, i) => ({ x: i + 1, y }));
        const parts: SVGElement[] = alone.slice(0, trees.length).map((y, i) => mark(curve, { x: i + 1, y }, 2, 2.8, { class: 'plane-dot plane-faint' }));
        if (together.length > 1) parts.push(curve.path(together, { class: 'plane-line', 'data-series': 3 }));
        const end = together.at(-1);
        if (end) parts.push(mark(curve, end, 3, 5.5, { class: 'plane-dot plane-ringed' }));
        const corner = curve.at({ x: 1.05 * most, y: 0.62 });
        const above = curve.at({ x: 0, y: 1.04 });
        parts.push(
            svg('text', { class: 'plane-note', x: corner.x - 8, y: corner.y - 30, 'text-anchor': 'end' }, `▲ ${TEXT.forest}, ■ ${TEXT.single}`),
            svg('text', { class: 'plane-note', x: corner.x - 8, y: corner.y - 8, 'text-anchor': 'end' }, TEXT.count),
            svg('text', { class: 'plane-note', x: above.x + 8, y: above.y + 16 }, TEXT.fresh),
        );
        curve.paint(...parts);
    }

    /** One mark a tree, in the order they were planted. */
    function paintBallot(trees: Tree[]): void {
        const row = 15;
        const one = trees.filter((tree) => answer(tree, probe()) === 1).length;
        count.textContent = TEXT.ballot(one, trees.length);
        ballot.replaceChildren(
            ...trees.map((tree, i) => {
                const series = answer(tree, probe()) === 1 ? 1 : 2;
                return svg('path', { class: 'plane-dot', 'data-series': series, d: outline(series, 4.6), transform: `translate(${8 + (i % row) * 13} ${8 + Math.floor(i / row) * 14})` });
            }),
        );
    }

    function tell(): string {
        const trees = forest();
        const one = trees.filter((tree) => answer(tree, probe()) === 1).length;
        const mean = alone.slice(0, trees.length).reduce((sum, value) => sum + value, 0) / trees.length;
        const chance = [stage.number('bootstrap') ? 'бутстрэп' : '', stage.number('feature') ? 'случайный признак в каждом вопросе' : ''].filter(Boolean).join(' и ') || 'нет, все деревья одинаковы';
        const oob = stage.number('bootstrap') ? ` По примерам за бортом — ${number(outOfBag(trees, examples), 3)}.` : '';
        return `Деревьев ${trees.length}, глубина ${stage.number('depth')}. Случайность: ${chance}. В точке (${number(stage.number('x'), 1)}; ${number(stage.number('y'), 1)}) за круги голосуют ${one} из ${trees.length}. Доля верных ответов леса на новых точках ${number(accuracies(trees, fresh).at(-1) ?? NaN, 3)}, у дерева в среднем ${number(mean, 3)}.${oob}`;
    }
}
