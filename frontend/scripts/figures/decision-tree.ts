/** A tree grown question by question: the reader's own question in a leaf beside the best one, and what both gain. */
import { el } from '../dom';
import { number } from '../words';
import { accuracy, best, classes, type Example, gain, gini, impurity, type Leaf, majority, passes, type Question, split } from './cart';
import { key, mark, Numbers } from './marks';
import { Plane, type Range, type Vector } from './plane';
import { parameters, Stage } from './stage';

const TEXT = {
    label: 'Цветки на плоскости двух признаков, области листьев дерева и черта вопроса. Черту можно двигать мышью, пальцем или клавишами.',
    words: 'Рисунок словами',
    handle: 'Порог вашего вопроса',
    axes: 'О каком признаке вопрос',
    ask: 'Разделить здесь',
    leaf: 'Другой лист',
    depth: 'Наибольшая глубина',
    play: 'Растить дерево',
    pause: 'Остановить',
    next: 'Лучший вопрос из всех',
    back: 'Начать заново',
    table: 'Цветки выбранного листа: всего и по обе стороны от черты',
    all: 'лист',
    gini: 'Джини',
    gain: 'выгода вопроса',
    bestHere: 'лучшая в листе',
    leaves: 'листьев',
    impurity: 'неоднородность',
    accuracy: 'доля верных ответов',
    curve: 'выгода',
    bestMark: 'лучший',
};

interface Parameters {
    /** Names of the features along x and y, and of the classes. */
    features: [string, string];
    classes: string[];
    /** x, y and the class from 0. */
    points: [number, number, number][];
}

/** A place in the tree: every letter a step down, y where the answer is yes. The root is the empty word. */
type Path = string;

export function draw(figure: HTMLElement): void {
    const { points: given = [], features = ['x', 'y'], classes: names = [] } = parameters<Parameters>(figure);
    if (given.length === 0) return;
    const examples: Example[] = given.map(([x, y, label]) => ({ x, y, label }));
    const of = names.length;
    const whole: Range = around(examples);
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { tree: '', leaf: '', axis: 'x', x: 6.6, y: 3.6, depth: 3 },
        draw: paint,
        words: tell,
    });
    // numbers leave room for the feature's name at the end of its axis
    const plane = new Plane(whole, () => stage.changed(), {
        stretched: true,
        x: features[0],
        y: features[1],
        tickX: (value, digits) => (value > whole.right - 0.17 * (whole.right - whole.left) ? '' : number(value, digits)),
        tickY: (value, digits) => number(value, digits),
    });
    const curve = new Plane({ left: 0, right: 1, bottom: -0.1, top: 0.3 }, () => stage.changed(), { stretched: true, tickY: (value, digits) => (value < 0 ? '' : number(value, digits)) });
    let said = '';
    let leaves = new Map<Path, Leaf>();
    const tried = new Map<Leaf, ReturnType<typeof best>>();

    for (const axis of ['x', 'y'] as const) {
        plane.handle({
            label: `${TEXT.handle}, ${features[axis === 'x' ? 0 : 1]}`,
            series: 4,
            only: axis,
            get: () => handlePlace(axis),
            set: (to) => {
                stopPlaying();
                const [low, high] = ends(here(), axis);
                if (to[axis] > low && to[axis] < high) stage.set(axis, to[axis]);
            },
            settled: () => stage.settled(),
            grain: 0.05,
            steps: [0.1, 0.05],
            shown: () => stage.values['axis'] === axis && here().examples.length > 1,
        });
    }
    stage.chips('axis', TEXT.axes, [
        ['x', features[0]],
        ['y', features[1]],
    ]);
    const numbers = new Numbers(TEXT.table, [TEXT.all, '≤', '>']);
    numbers.table.classList.add('figure-counts');
    stage.add(numbers.table);
    stage.action(TEXT.ask, () => {
        stopPlaying();
        const path = leafPath();
        const question = own();
        if (gain(here().examples, question, of) <= 0 && !separates(here(), question)) return;
        grow(path, question);
        stage.changed();
        stage.settled();
    });
    stage.action(TEXT.leaf, () => {
        const all = [...tree().keys()];
        choose(all[(all.indexOf(leafPath()) + 1) % all.length] ?? '');
        stage.changed();
        stage.settled();
    });
    stage.slider('depth', TEXT.depth, { min: 1, max: 8, step: 1 }, (value) => number(value, 0));
    const stopPlaying = stage.process({
        every: 900,
        step,
        reset: () => Object.assign(stage.values, { tree: '', leaf: '', axis: 'x', x: 6.6, y: 3.6 }),
        play: TEXT.play,
        pause: TEXT.pause,
        next: TEXT.next,
        back: TEXT.back,
    });
    curve.svg.setAttribute('aria-hidden', 'true');
    plane.svg.addEventListener('click', (event) => {
        if ((event.target as Element).closest('.plane-handle')) return;
        const box = plane.svg.getBoundingClientRect();
        const place = plane.from({ x: event.clientX - box.left, y: event.clientY - box.top });
        for (const [path, { area }] of tree()) {
            if (place.x > area.left && place.x <= area.right && place.y > area.bottom && place.y <= area.top) choose(path);
        }
        stage.changed();
        stage.settled();
    });
    stage.show(el('div', { class: 'pictures' }, plane.svg, curve.svg), TEXT.words);

    /* ── the tree, as the address tells it ── */

    /** Leaves by their path; the address says "path axis threshold" for each question, in the order they were asked. */
    function tree(): Map<Path, Leaf> {
        const now = String(stage.values['tree']);
        if (now === said && leaves.size > 0) return leaves;
        said = now;
        leaves = new Map([['', { examples, area: whole, depth: 0 }]]);
        for (const word of now.split('~')) {
            const [, path = '', axis = '', threshold = ''] = /^([yn]*)\.([xy])(-?\d+(?:\.\d+)?)$/.exec(word) ?? [];
            const leaf = leaves.get(path);
            if (!leaf || !axis) continue;
            const question: Question = { axis: axis === 'x' ? 'x' : 'y', threshold: Number(threshold) };
            if (!separates(leaf, question)) continue;
            const [yes, no] = split(leaf, question);
            leaves.delete(path);
            leaves.set(`${path}y`, yes).set(`${path}n`, no);
        }
        if (!leaves.has(String(stage.values['leaf']))) stage.set('leaf', worst() ?? [...leaves.keys()][0] ?? '');
        return leaves;
    }

    function grow(path: Path, { axis, threshold }: Question): void {
        const before = String(stage.values['tree']);
        const word = `${path}.${axis}${Number(threshold.toFixed(4))}`;
        stage.set('tree', before ? `${before}~${word}` : word);
        tree();
        choose(leaves.has(leafPath()) ? leafPath() : (worst() ?? `${path}y`));
    }

    /** The leaf that the best question helps most, with all its examples; null when nothing helps any more. */
    function worst(limit = Infinity): Path | null {
        let chosen: Path | null = null;
        let most = 1e-12;
        for (const [path, leaf] of leaves) {
            if (leaf.depth >= limit) continue;
            const helps = (bestOf(leaf)?.gain ?? 0) * leaf.examples.length;
            if (helps > most) {
                most = helps;
                chosen = path;
            }
        }
        return chosen;
    }

    function bestOf(leaf: Leaf): ReturnType<typeof best> {
        if (!tried.has(leaf)) tried.set(leaf, best(leaf.examples, of));
        return tried.get(leaf) ?? null;
    }

    function step(): boolean {
        tree();
        const limit = stage.number('depth');
        const path = worst(limit);
        const leaf = path === null ? undefined : leaves.get(path);
        const found = leaf && bestOf(leaf);
        if (path === null || !found) return false;
        grow(path, found.question);
        return worst(limit) !== null;
    }

    function choose(path: Path): void {
        stage.set('leaf', path);
        const leaf = leaves.get(path);
        if (!leaf) return;
        // the own question stays inside the leaf, and is not the best one by itself
        for (const axis of ['x', 'y'] as const) {
            const [from, to] = ends(leaf, axis);
            if (stage.number(axis) < from || stage.number(axis) >= to) stage.set(axis, Math.round(10 * (from + to)) / 20);
        }
    }

    function leafPath(): Path {
        tree();
        return String(stage.values['leaf']);
    }

    function here(): Leaf {
        return tree().get(leafPath()) ?? { examples, area: whole, depth: 0 };
    }

    function own(): Question {
        const axis = stage.values['axis'] === 'y' ? 'y' : 'x';
        return { axis, threshold: cut(axis) };
    }

    /** An address may name a threshold that lies outside its leaf: then the middle. */
    function cut(axis: 'x' | 'y'): number {
        const [from, to] = ends(here(), axis);
        const said = stage.number(axis);
        return said > from && said < to ? said : (from + to) / 2;
    }

    function handlePlace(axis: 'x' | 'y'): Vector {
        const { left, right, bottom, top } = here().area;
        return axis === 'x' ? { x: cut('x'), y: bottom + 0.12 * (top - bottom) } : { x: right - 0.08 * (right - left), y: cut('y') };
    }

    function side({ area }: Leaf, { axis, threshold }: Question): [Vector, Vector] {
        return axis === 'x'
            ? [{ x: threshold, y: area.bottom }, { x: threshold, y: area.top }]
            : [{ x: area.left, y: threshold }, { x: area.right, y: threshold }];
    }

    /* ── the picture ── */

    function paint(): void {
        const parts: SVGElement[] = [];
        for (const { area, examples: inside } of tree().values()) {
            const counts = classes(inside, of);
            const corners = [{ x: area.left, y: area.bottom }, { x: area.right, y: area.bottom }, { x: area.right, y: area.top }, { x: area.left, y: area.top }];
            parts.push(plane.polygon(corners, { class: 'plane-leaf', 'data-series': majority(counts) + 1 }));
        }
        const leaf = here();
        const { area } = leaf;
        const inset = { x: 3 / plane.length(1), y: Math.abs(plane.from({ x: 0, y: 3 }).y - plane.from({ x: 0, y: 0 }).y) };
        if (leaves.size > 1) {
            const frame = [
                { x: area.left + inset.x, y: area.bottom + inset.y },
                { x: area.right - inset.x, y: area.bottom + inset.y },
                { x: area.right - inset.x, y: area.top - inset.y },
                { x: area.left + inset.x, y: area.top - inset.y },
            ];
            parts.push(plane.polygon(frame, { class: 'plane-chosen' }));
        }
        // equal measurements are many: each further one at the same place stands a little aside
        const seen = new Map<string, number>();
        for (const example of examples) {
            const place = `${example.x},${example.y}`;
            const before = seen.get(place) ?? 0;
            seen.set(place, before + 1);
            const angle = before * 2.4;
            const away = before === 0 ? 0 : 5;
            const { x, y } = plane.at(example);
            parts.push(mark(plane, plane.from({ x: x + away * Math.cos(angle), y: y + away * Math.sin(angle) }), example.label + 1, 3.6, { class: 'plane-dot plane-ringed' }));
        }
        const found = bestOf(leaf);
        if (found) {
            const [from, to] = side(leaf, found.question);
            parts.push(plane.line(from, to, { class: 'plane-line plane-bestcut' }));
        }
        const question = own();
        if (leaf.examples.length > 1) {
            const [from, to] = side(leaf, question);
            parts.push(plane.line(from, to, { class: 'plane-line plane-cut', 'data-series': 4 }));
        }
        plane.paint(...parts);
        const value = gain(leaf.examples, question, of);
        paintCurve(leaf, question, value);
        showNumbers(leaf, question);
        const all = [...leaves.values()];
        stage.read([
            [TEXT.gain, number(value, 3)],
            [TEXT.bestHere, number(found?.gain ?? 0, 3)],
            [TEXT.leaves, number(all.length, 0)],
            [TEXT.impurity, number(impurity(all, of), 3)],
            [TEXT.accuracy, number(accuracy(all, of), 2)],
        ]);
    }

    /** What every threshold along the chosen feature would gain in this leaf: what the algorithm looks through. */
    function paintCurve(leaf: Leaf, question: Question, value: number): void {
        const { axis } = question;
        const [from, to] = ends(leaf, axis);
        const grid = Array.from({ length: 241 }, (_, i) => from + ((to - from) * i) / 240);
        const gains = grid.map((threshold) => gain(leaf.examples, { axis, threshold }, of));
        const found = bestOf(leaf);
        const top = Math.max(found?.gain ?? 0, 0.02) * 1.3;
        // over the same span as the flowers, so that a threshold stands at one place in both pictures
        const [left, right] = axis === 'x' ? [whole.left, whole.right] : [whole.bottom, whole.top];
        curve.look({ left, right, bottom: -0.28 * top, top });
        const parts: SVGElement[] = [
            curve.path(grid.map((x, i) => ({ x, y: gains[i] ?? 0 })), { class: 'plane-line', 'data-series': 5 }),
            curve.line({ x: question.threshold, y: 0 }, { x: question.threshold, y: top }, { class: 'plane-line plane-cut', 'data-series': 4 }),
            mark(curve, { x: question.threshold, y: value }, 4, 5.5, { class: 'plane-dot plane-ringed' }),
            curve.text({ x: left, y: top }, TEXT.curve, { class: 'plane-note', 'text-anchor': 'start' }, { x: 8, y: 17 }),
            curve.text({ x: right, y: 0 }, features[axis === 'x' ? 0 : 1], { class: 'plane-note', 'text-anchor': 'end' }, { x: 4, y: 31 }),
        ];
        if (found?.question.axis === axis) {
            const { threshold } = found.question;
            parts.push(
                curve.line({ x: threshold, y: 0 }, { x: threshold, y: found.gain }, { class: 'plane-line plane-bestcut' }),
                curve.text({ x: threshold, y: found.gain }, TEXT.bestMark, { class: 'plane-note' }, { x: 0, y: -7 }),
            );
        }
        curve.paint(...parts);
    }

    function showNumbers(leaf: Leaf, question: Question): void {
        const yes = leaf.examples.filter((example) => passes(question, example));
        const no = leaf.examples.filter((example) => !passes(question, example));
        const parts = [leaf.examples, yes, no].map((part) => classes(part, of));
        numbers.show('', [
            ...names.map((name, label) => ({ head: [key(label + 1, 'point'), el('span', {}, name)], cells: parts.map((counts) => String(counts[label] ?? 0)) })),
            { head: [el('span', {}, TEXT.gini)], cells: parts.map((counts) => number(gini(counts), 2)) },
        ]);
    }

    function tell(): string {
        const leaf = here();
        const question = own();
        const found = bestOf(leaf);
        const name = (axis: 'x' | 'y'): string => features[axis === 'x' ? 0 : 1];
        const counts = classes(leaf.examples, of).map((count, label) => `${names[label] ?? ''} ${count}`);
        const all = [...leaves.values()];
        const deepest = Math.max(...all.map(({ depth }) => depth));
        const mine = `Ваш вопрос «${name(question.axis)} не больше ${number(question.threshold, 2)}?» даёт выгоду ${number(gain(leaf.examples, question, of), 3)}.`;
        const top = found
            ? `Лучший — «${name(found.question.axis)} не больше ${number(found.question.threshold, 2)}?», выгода ${number(found.gain, 3)}.`
            : 'Делить этот лист больше незачем.';
        return `Листьев ${all.length}, глубина ${deepest}, неоднородность ${number(impurity(all, of), 3)}, доля верных ответов на обучающих цветках ${number(accuracy(all, of), 2)}. Выбран лист, в нём ${counts.join(', ')}. ${mine} ${top}`;
    }
}

function separates({ examples }: Leaf, question: Question): boolean {
    return examples.some((example) => passes(question, example)) && examples.some((example) => !passes(question, example));
}

/** Between which thresholds a leaf can be divided along an axis. */
function ends({ area }: Leaf, axis: 'x' | 'y'): [number, number] {
    return axis === 'x' ? [area.left, area.right] : [area.bottom, area.top];
}

function around(points: Vector[]): Range {
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const by = (values: number[]): number => 0.08 * (Math.max(...values) - Math.min(...values));
    return { left: Math.min(...xs) - 2 * by(xs), right: Math.max(...xs) + by(xs), bottom: Math.min(...ys) - 2 * by(ys), top: Math.max(...ys) + by(ys) };
}
