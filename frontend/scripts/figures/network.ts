/** A small network trained on the page: its regions, its loss and its weights after every epoch. */
import { el, put, svg } from '../dom';
import { number } from '../words';
import { dash, key, mark, Numbers } from './marks';
import { random } from './numerics';
import { accuracy, type Activation, type Case, cases, epoch, meanLoss, Perceptron, type Shape } from './perceptron';
import { Plane, type Vector } from './plane';
import { regions } from './regions';
import { parameters, Stage } from './stage';

const TEXT = {
    label: 'Точки двух классов и области, на которые их делит сеть; рядом потери по эпохам и сама сеть.',
    words: 'Рисунок словами',
    data: 'Данные',
    shapes: { moons: 'луны', circles: 'круги', xor: 'шахматка', clouds: 'облака' },
    activations: 'Активация',
    activation: { relu: 'ReLU', tanh: 'tanh', linear: 'без неё' },
    layers: 'Скрытых слоёв',
    neurons: 'Нейронов в слое',
    rate: 'Скорость обучения',
    again: 'Другие начальные веса',
    play: 'Учить',
    pause: 'Остановить',
    next: 'Одна эпоха',
    back: 'Забыть выученное',
    table: 'Потери и доля верных ответов',
    loss: 'потери',
    right: 'доля верных',
    train: 'обучение',
    validation: 'валидация',
    epoch: 'эпоха',
    parameters: 'параметров',
    lossAxis: 'потери',
};

interface Parameters {
    train: number;
    validation: number;
    noise: number;
    batch: number;
    seed: number;
    /** After how many epochs training ends by itself. */
    epochs: number;
}

const RANGE = { left: -3.2, right: 3.2, bottom: -2.8, top: 2.8 };
interface Report {
    train: number;
    validation: number;
}

export function draw(figure: HTMLElement): void {
    const { train: trainSize = 200, validation: validationSize = 200, noise = 0.3, batch = 16, seed = 1, epochs: most = 500 } = parameters<Parameters>(figure);
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { data: 'moons', activation: 'tanh', layers: 1, neurons: 4, rate: 0.03, seed, epoch: 0 },
        draw: paint,
        words: tell,
    });
    let setting = '';
    let network = new Perceptron([2], 'tanh', random(1));
    let training: Case[] = [];
    let validation: Case[] = [];
    let uniform = random(1);
    let done = 0;
    let reports: Report[] = [];
    let shaded = '';

    const plane = new Plane(RANGE, () => stage.changed(), { rim: true });
    const losses = new Plane({ left: -10, right: 50, bottom: -0.2, top: 0.9 }, () => stage.changed(), {
        stretched: true,
        tickX: (value) => (value <= 0 ? '' : number(value, 0)),
        tickY: (value, digits) => (value < 0 ? '' : number(value, digits)),
    });
    const graph = svg('svg', { class: 'network-graph', viewBox: '0 0 240 170', preserveAspectRatio: 'xMidYMid meet' });

    stage.chips('data', TEXT.data, Object.entries(TEXT.shapes), forget);
    stage.chips('activation', TEXT.activations, Object.entries(TEXT.activation), forget);
    stage.slider('layers', TEXT.layers, { min: 0, max: 3, step: 1 }, (value) => number(value, 0), forget);
    const neurons = stage.slider('neurons', TEXT.neurons, { min: 1, max: 8, step: 1 }, (value) => number(value, 0), forget);
    stage.slider('rate', TEXT.rate, { min: 0.001, max: 1, step: 1.35, log: true }, (value) => number(value, value < 0.01 ? 4 : value < 0.1 ? 3 : 2), forget);
    const numbers = new Numbers(TEXT.table, [TEXT.loss, TEXT.right]);
    numbers.table.classList.add('figure-outcomes');
    stage.add(numbers.table);
    stage.action(TEXT.again, () => {
        stage.set('seed', stage.number('seed') + 1);
        forget();
        stage.changed();
        stage.settled();
    });
    const stopPlaying = stage.process({
        every: 60,
        // a few epochs a picture: the reader waits for the regions, not for the processor
        step: () => advance(3),
        reset: () => stage.set('epoch', 0),
        play: TEXT.play,
        pause: TEXT.pause,
        next: TEXT.next,
        back: TEXT.back,
    });
    const pair = el('div', { class: 'picture-pair', 'aria-hidden': 'true' }, losses.svg, graph);
    stage.show(el('div', { class: 'pictures' }, plane.svg, pair), TEXT.words);

    function forget(): void {
        stopPlaying();
        stage.set('epoch', 0);
    }

    function advance(by: number): boolean {
        const next = Math.min(stage.number('epoch') + by, most);
        stage.set('epoch', next);
        return next < most;
    }

    function sizes(): number[] {
        return [2, ...Array.from({ length: stage.number('layers') }, () => stage.number('neurons'))];
    }

    /** Brings the network to the epoch that is wanted, from the beginning if it is another one or an earlier one: so a link shows the same weights. */
    function follow(): void {
        const { data, activation, layers, neurons: width, rate, seed: start } = stage.values;
        const wanted = [data, activation, layers, layers === 0 ? 0 : width, rate, start].join();
        const until = Math.max(0, Math.min(Math.round(stage.number('epoch')), most));
        if (wanted !== setting || until < done) {
            setting = wanted;
            const points = random(seed);
            training = cases(data as Shape, trainSize, noise, points);
            validation = cases(data as Shape, validationSize, noise, points);
            uniform = random(1000 + stage.number('seed'));
            network = new Perceptron(sizes(), activation as Activation, uniform);
            done = 0;
            reports = [report()];
        }
        while (done < until) {
            epoch(network, training, stage.number('rate'), batch, uniform);
            done++;
            reports.push(report());
        }
    }

    function report(): Report {
        return { train: meanLoss(network, training), validation: meanLoss(network, validation) };
    }

    function paint(): void {
        follow();
        neurons.hidden = stage.number('layers') === 0;
        const state = `${setting}|${done}`;
        const boundary = shade(state);
        const parts: SVGElement[] = [svg('path', { class: 'plane-line plane-boundary', d: boundary })];
        for (const { x, label } of training) parts.push(mark(plane, { x: x[0], y: x[1] }, label === 1 ? 1 : 2, 3.6, { class: 'plane-dot plane-ringed' }));
        plane.paint(...parts);
        paintLosses();
        paintGraph();
        const now = reports.at(-1) ?? { train: NaN, validation: NaN };
        numbers.show('', [
            { head: [key(3, 'line', 1), el('span', {}, TEXT.train)], cells: [number(now.train, 2), number(accuracy(network, training), 2)] },
            { head: [key(4, 'line', 2), el('span', {}, TEXT.validation)], cells: [number(now.validation, 2), number(accuracy(network, validation), 2)] },
        ]);
        stage.read([
            [TEXT.epoch, number(done, 0)],
            [TEXT.parameters, number(network.parameters, 0)],
        ]);
    }

    let kept = '';
    /** Fills the plane with shades of the likelier class and returns the line where both are equally likely. */
    function shade(state: string): string {
        const full = `${state}|${Object.values(plane.visible()).join()}`;
        if (full === shaded) return kept;
        shaded = full;
        const { shades, line } = regions(plane, (x, y) => network.logit([x, y]), (logit) => 2 / (1 + Math.exp(-logit)) - 1);
        plane.underlay(full, () => shades);
        kept = line;
        return line;
    }

    function paintLosses(): void {
        const last = Math.max(50, Math.ceil(done / 50) * 50);
        const top = Math.min(Math.max(0.8, ...reports.map(({ train, validation: other }) => Math.max(train, other))), 1.6) * 1.28;
        losses.look({ left: -last * 0.26, right: last * 1.06, bottom: -top * 0.27, top });
        const parts: SVGElement[] = [];
        for (const [which, series] of [['validation', 4], ['train', 3]] as const) {
            const points = reports.map((at, i) => ({ x: i, y: Math.min(at[which], 9) }));
            parts.push(losses.path(points, { class: 'plane-line', 'data-series': series, ...(series === 4 ? dash(2) : {}) }));
            const end = points.at(-1);
            if (end) parts.push(mark(losses, end, series, 4));
        }
        parts.push(
            losses.text({ x: last * 1.06, y: 0 }, TEXT.epoch, { class: 'plane-note', 'text-anchor': 'end' }, { x: 0, y: 31 }),
            losses.text({ x: 0, y: top }, TEXT.lossAxis, { class: 'plane-note', 'text-anchor': 'start' }, { x: 6, y: 17 }),
        );
        losses.paint(...parts);
    }

    /** Neurons in columns; a thicker line is a larger weight, a broken one a negative weight. */
    function paintGraph(): void {
        const columns = [2, ...network.layers.map(({ neurons: count }) => count)];
        const place = (column: number, row: number): Vector => ({
            x: 27 + (column * 187) / (columns.length - 1),
            y: 85 + (row - ((columns[column] ?? 1) - 1) / 2) * Math.min(30, 148 / Math.max((columns[column] ?? 1) - 1, 1)),
        });
        const parts: SVGElement[] = [];
        network.layers.forEach(({ inputs, neurons: count, weights }, index) => {
            const largest = Math.max(...weights.subarray(0, inputs * count).map(Math.abs), 1e-9);
            for (let i = 0; i < count; i++) {
                for (let j = 0; j < inputs; j++) {
                    const weight = weights[i * inputs + j] ?? 0;
                    const from = place(index, j);
                    const to = place(index + 1, i);
                    parts.push(
                        svg('line', {
                            class: 'network-weight',
                            'data-series': weight > 0 ? 1 : 2,
                            'stroke-width': (0.4 + (2.6 * Math.abs(weight)) / largest).toFixed(2),
                            ...(weight < 0 ? { 'stroke-dasharray': '5 3' } : {}),
                            x1: from.x,
                            y1: from.y,
                            x2: to.x,
                            y2: to.y,
                        }),
                    );
                }
            }
        });
        columns.forEach((count, column) => {
            for (let row = 0; row < count; row++) {
                const { x, y } = place(column, row);
                parts.push(svg('circle', { class: 'network-neuron', cx: x, cy: y, r: 7 }));
            }
        });
        for (const [row, name] of ['x₁', 'x₂'].entries()) {
            const { x, y } = place(0, row);
            parts.push(svg('text', { class: 'plane-note network-name', x: x - 9, y: y + 4, 'text-anchor': 'end' }, name));
        }
        const out = place(columns.length - 1, 0);
        parts.push(svg('text', { class: 'plane-note network-name', x: out.x + 10, y: out.y + 4 }, 'p'));
        graph.replaceChildren(...parts);
        put(graph, { 'aria-hidden': 'true' });
    }

    function tell(): string {
        follow();
        const now = reports.at(-1) ?? { train: NaN, validation: NaN };
        const { data, activation } = stage.values;
        const how = { relu: 'активация ReLU', tanh: 'активация tanh', linear: 'без активации' }[activation as Activation];
        const shape = [...sizes(), 1].join('–');
        const line = stage.number('layers') === 0 || activation === 'linear' ? ' Граница у такой сети — прямая.' : '';
        return `Данные «${TEXT.shapes[data as Shape]}», сеть ${shape}, ${how}, параметров ${network.parameters}, скорость обучения ${number(stage.number('rate'), 3)}. Эпоха ${done}: потери на обучающих точках ${number(now.train, 3)}, на валидационных ${number(now.validation, 3)}, доля верных ответов ${number(accuracy(network, training), 2)} и ${number(accuracy(network, validation), 2)}.${line}`;
    }
}
