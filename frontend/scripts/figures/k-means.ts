/** Lloyd's algorithm by half-steps: points go to the nearest centre, centres go to the mean of their points. */
import { el } from '../dom';
import { number } from '../words';
import { type Moment, plusPlus, run } from './lloyd';
import { mark, outline } from './marks';
import { random } from './numerics';
import { Plane, type Vector } from './plane';
import { parameters, Stage, tween } from './stage';

const TEXT = {
    label: 'Точки на плоскости и центры групп. Центры можно двигать мышью, пальцем или клавишами.',
    words: 'Рисунок словами',
    centre: (index: number) => `Центр ${index}`,
    k: 'Групп k',
    starts: 'Откуда начать',
    bad: 'неудачный старт',
    random: 'случайный',
    plus: 'k-means++',
    play: 'До конца',
    pause: 'Остановить',
    next: 'Следующий шаг',
    back: 'К началу',
    step: 'шаг',
    did: 'сделали',
    inertia: 'инерция',
    lowest: 'лучшая найденная',
    best: 'лучшая',
    phases: { start: 'Центры выбраны, точки ещё ничьи.', assigned: 'Каждая точка ушла к ближайшему центру.', moved: 'Центры встали в середины своих групп.', done: 'Точки остались там же: алгоритм остановился.' },
    phase: { start: 'ещё ничего', assigned: 'назначили', moved: 'передвинули', done: 'остановились' },
};

const MOST = 6;
/** Starts whose best end the figure compares with. */
const STARTS = 40;

interface Parameters {
    points: [number, number][];
    /** A start that ends badly. */
    bad: [number, number][];
}

export function draw(figure: HTMLElement): void {
    const given = parameters<Parameters>(figure);
    const points = (given.points ?? []).map(vector);
    const bad = (given.bad ?? []).map(vector);
    if (points.length === 0 || bad.length === 0) return;
    const stage = new Stage(figure, { label: TEXT.label, start: { k: bad.length, start: 'bad', seed: 1, centres: write(bad), at: 0 }, draw: paint, words: tell });
    const box = around(points);
    const plane = new Plane(box, () => stage.changed(), { rim: true });
    const curve = new Plane({ left: -1, right: 10, bottom: -1, top: 10 }, () => stage.changed(), {
        stretched: true,
        tickX: (value) => (Number.isInteger(value) && value > 0 ? number(value, 0) : ''),
        tickY: (value) => (value < 0 ? '' : number(value, 0)),
    });
    let said = '';
    let moments: Moment[] = [];
    const lowest = new Map<number, number>();
    /** How far the centres have slid to where this step puts them. */
    let slid = 1;
    let stop = (): void => {};
    // the first is on top, and the last is shown only if there are so many
    for (let index = MOST - 1; index >= 0; index--) {
        plane.handle({
            label: TEXT.centre(index + 1),
            series: index + 1,
            outline: outline(index + 1, 8),
            get: () => centres()[index] ?? { x: 0, y: 0 },
            set: (to) => {
                halt();
                const all = centres().map((centre) => ({ ...centre }));
                all[index] = to;
                begin(all, 'own');
            },
            settled: () => stage.settled(),
            shown: () => index < stage.number('k'),
        });
    }
    stage.chips(
        'start',
        TEXT.starts,
        [
            ['bad', TEXT.bad],
            ['random', TEXT.random],
            ['plus', TEXT.plus],
        ],
        (kind) => {
            halt();
            if (kind !== 'bad') stage.set('seed', stage.number('seed') + 1);
            if (kind === 'bad') stage.set('k', bad.length);
            restart(kind);
        },
    );
    const count = stage.slider('k', TEXT.k, { min: 2, max: MOST, step: 1 }, (value) => number(value, 0), () => {
        halt();
        const kind = String(stage.values['start']);
        restart(kind === 'random' ? 'random' : 'plus');
    });
    count.classList.add('figure-k');
    const stopPlaying = stage.process({
        every: 800,
        step,
        reset: () => {
            stop();
            slid = 1;
            stage.set('at', 0);
        },
        play: TEXT.play,
        pause: TEXT.pause,
        next: TEXT.next,
        back: TEXT.back,
    });
    curve.svg.setAttribute('aria-hidden', 'true');
    stage.show(el('div', { class: 'pictures' }, plane.svg, curve.svg), TEXT.words);

    function halt(): void {
        stopPlaying();
        stop();
        slid = 1;
    }

    /** New centres at the beginning; the seed is part of the address, so that a link starts the same way. */
    function restart(kind: string): void {
        const k = stage.number('k');
        const uniform = random(stage.number('seed'));
        if (kind === 'bad') begin(bad, 'bad');
        else if (kind === 'plus') begin(plusPlus(points, k, uniform), 'plus');
        else begin(shuffled(points, uniform).slice(0, k), 'random');
    }

    function begin(all: Vector[], kind: string): void {
        stage.set('centres', write(all));
        stage.set('start', kind);
        stage.set('at', 0);
    }

    function follow(): void {
        const now = `${stage.number('k')}|${String(stage.values['centres'])}`;
        if (now === said) return;
        said = now;
        let start = read(String(stage.values['centres']));
        // an address may name other centres than it has
        if (start.length !== stage.number('k')) start = plusPlus(points, stage.number('k'), random(stage.number('seed')));
        moments = run(points, start);
        if (stage.number('at') >= moments.length) stage.set('at', moments.length - 1);
    }

    function moment(): Moment {
        follow();
        return moments[Math.round(stage.number('at'))] ?? (moments[0] as Moment);
    }

    /** Where the centres are seen, which is on the way while they slide. */
    function centres(): Vector[] {
        const now = moment();
        const before = moments[Math.round(stage.number('at')) - 1];
        if (slid >= 1 || !before) return now.centres;
        return now.centres.map((to, i) => {
            const from = before.centres[i] ?? to;
            return { x: from.x + (to.x - from.x) * slid, y: from.y + (to.y - from.y) * slid };
        });
    }

    function step(): boolean {
        follow();
        const at = stage.number('at');
        if (at >= moments.length - 1) return false;
        stage.set('at', at + 1);
        stop();
        slid = 0;
        stop = tween(450, (share) => {
            slid = share;
            stage.changed();
        });
        return at + 1 < moments.length - 1;
    }

    /** The lowest inertia that many starts by k-means++ reach. */
    function best(k: number): number {
        const known = lowest.get(k);
        if (known !== undefined) return known;
        const found = Math.min(...Array.from({ length: STARTS }, (_, seed) => run(points, plusPlus(points, k, random(1000 + seed))).at(-1)?.inertia ?? Infinity));
        lowest.set(k, found);
        return found;
    }

    function paint(): void {
        const now = moment();
        const seen = centres();
        const parts: SVGElement[] = [];
        points.forEach((point, i) => {
            const own = now.cluster[i];
            const centre = own === undefined ? undefined : seen[own];
            if (own !== undefined && centre) parts.push(plane.line(point, centre, { class: 'plane-spoke', 'data-series': own + 1 }));
        });
        seen.forEach((_, index) => {
            const way = moments.slice(0, Math.round(stage.number('at'))).map((past) => past.centres[index] ?? { x: 0, y: 0 });
            const here = seen[index];
            if (here) way.push(here);
            parts.push(plane.path(way, { class: 'plane-trail', 'data-series': index + 1 }));
        });
        points.forEach((point, i) => {
            const own = now.cluster[i];
            parts.push(own === undefined ? plane.dot(point, 8, 3.5, { class: 'plane-dot plane-quiet' }) : mark(plane, point, own + 1, 4));
        });
        plane.paint(...parts);
        paintCurve();
        stage.read([
            [TEXT.step, number(stage.number('at'), 0)],
            [TEXT.did, TEXT.phase[now.phase]],
            [TEXT.inertia, number(now.inertia, 1)],
            [TEXT.best, number(best(stage.number('k')), 1)],
        ]);
    }

    function paintCurve(): void {
        const at = Math.round(stage.number('at'));
        const top = Math.max(...moments.slice(1).map(({ inertia }) => inertia)) * 1.12;
        const last = Math.max(moments.length - 1, 6);
        curve.look({ left: -last * 0.16, right: last + 0.6, bottom: -top * 0.24, top });
        const seen = moments.slice(1, at + 1).map(({ inertia }, i) => ({ x: i + 1, y: inertia }));
        const floor = best(stage.number('k'));
        const parts: SVGElement[] = [
            curve.line({ x: 0, y: floor }, { x: last + 0.6, y: floor }, { class: 'plane-dash' }),
            curve.text({ x: last + 0.6, y: floor }, TEXT.lowest, { class: 'plane-note', 'text-anchor': 'end' }, { x: 0, y: -6 }),
            curve.text({ x: last + 0.6, y: 0 }, TEXT.step, { class: 'plane-note', 'text-anchor': 'end' }, { x: 0, y: 31 }),
            curve.text({ x: 0, y: top }, TEXT.inertia, { class: 'plane-note', 'text-anchor': 'start' }, { x: 8, y: 18 }),
        ];
        if (seen.length > 0) parts.push(curve.path(seen, { class: 'plane-line', 'data-series': 1 }));
        // a filled point after an assignment, a hollow one after a move
        seen.forEach((place, i) => parts.push(mark(curve, place, 1, 4, moments[i + 1]?.phase === 'moved' ? { class: 'plane-dot plane-hollow' } : {})));
        curve.paint(...parts);
    }

    function tell(): string {
        const now = moment();
        const k = stage.number('k');
        const where = now.centres.map(({ x, y }, i) => {
            const size = now.cluster.filter((own) => own === i).length;
            return `центр ${i + 1} (${number(x, 1)}; ${number(y, 1)})${now.cluster.length > 0 ? `, точек ${size}` : ''}`;
        });
        const how = Number.isNaN(now.inertia) ? '' : ` Инерция ${number(now.inertia, 1)}.`;
        const floor = best(k);
        const end =
            now.phase !== 'done'
                ? ''
                : now.inertia > floor * 1.001
                  ? ` Это плохой минимум: из других стартов выходит ${number(floor, 1)}.`
                  : ' Лучше при таком k не выходило ни из одного старта.';
        return `Групп ${k}, шаг ${number(stage.number('at'), 0)}. ${TEXT.phases[now.phase]} ${where.join('; ')}.${how}${end}`;
    }
}

function vector([x, y]: [number, number]): Vector {
    return { x, y };
}

/** Centres in an address: 1.5,2~-3,4. */
function write(all: Vector[]): string {
    return all.map(({ x, y }) => `${Number(x.toFixed(2))},${Number(y.toFixed(2))}`).join('~');
}

function read(text: string): Vector[] {
    const found = text.split('~').map((pair) => {
        const [x = NaN, y = NaN] = pair.split(',').map(Number);
        return { x, y };
    });
    return found.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
}

function shuffled(points: Vector[], uniform: () => number): Vector[] {
    const all = [...points];
    for (let i = all.length - 1; i > 0; i--) {
        const j = Math.floor(uniform() * (i + 1));
        [all[i], all[j]] = [all[j] as Vector, all[i] as Vector];
    }
    return all;
}

function around(points: Vector[]): { left: number; right: number; bottom: number; top: number } {
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const air = 1.4;
    return { left: Math.min(...xs) - air, right: Math.max(...xs) + air, bottom: Math.min(...ys) - air, top: Math.max(...ys) + air };
}
