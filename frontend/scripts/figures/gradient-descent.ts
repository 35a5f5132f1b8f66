/** Gradient descent over contour lines: the start is dragged, the step and the momentum are chosen, and whoever flies away is seen to. */
import { put, svg } from '../dom';
import { brief, listSeparator, number } from '../words';
import { contour } from './contours';
import { descend, type End, largestRate, type Surface, SURFACES } from './descent';
import { Plane, type Vector } from './plane';
import { Stage } from './stage';

const TEXT = {
    label: 'Линии уровня поверхности и путь спуска по ней. Начальную точку можно двигать мышью, пальцем или клавишами.',
    words: 'Рисунок словами',
    surfaces: 'Поверхность',
    start: 'Начальная точка',
    rate: 'Скорость обучения η',
    momentum: 'Импульс μ',
    play: 'Спускаться',
    pause: 'Остановить',
    next: 'Один шаг',
    back: 'К началу пути',
};

const NAMES: Record<keyof typeof SURFACES, { chip: string; said: string; rate: number }> = {
    bowl: { chip: 'чаша', said: 'круглая чаша', rate: 0.3 },
    ravine: { chip: 'овраг', said: 'овраг, поперёк в 25 раз круче, чем вдоль', rate: 0.07 },
    saddle: { chip: 'седло', said: 'седло, дна у него нет', rate: 0.1 },
    banana: { chip: 'изогнутый овраг', said: 'изогнутый овраг с дном в точке (1; 1)', rate: 0.03 },
    pits: { chip: 'две ямы', said: 'две ямы, левая глубже', rate: 0.1 },
};

const MOST = 300;
const STATES: Record<End, string> = { still: 'сошёлся', away: 'разошёлся', going: 'в пути' };

export function draw(figure: HTMLElement): void {
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { surface: 'ravine', x: SURFACES.ravine.start.x, y: SURFACES.ravine.start.y, rate: NAMES.ravine.rate, momentum: 0, n: 12 },
        draw: paint,
        words: tell,
    });
    stage.within(-12, 12, 'x', 'y');
    const plane = new Plane(SURFACES.ravine.range, () => stage.changed());
    plane.handle({
        label: TEXT.start,
        series: 2,
        get: () => ({ x: stage.number('x'), y: stage.number('y') }),
        set: ({ x, y }) => {
            stage.set('x', x);
            stage.set('y', y);
        },
        settled: () => stage.settled(),
        grain: 0.05,
        steps: [0.25, 0.05],
    });
    stage.chips(
        'surface',
        TEXT.surfaces,
        Object.entries(NAMES).map(([name, { chip }]) => [name, chip]),
        () => {
            stop();
            const { start } = surface();
            Object.assign(stage.values, { x: start.x, y: start.y, rate: NAMES[name()].rate, momentum: 0, n: 12 });
        },
    );
    stage.slider('rate', TEXT.rate, { min: 0.001, max: 3, step: 1.04, log: true }, (rate) => number(rate, rate < 0.01 ? 4 : rate < 0.1 ? 3 : 2));
    stage.slider('momentum', TEXT.momentum, { min: 0, max: 0.95, step: 0.05 }, (momentum) => number(momentum, 2));
    const stop = stage.process({
        every: 110,
        step: () => {
            stage.set('n', steps() + 1);
            return run().end === 'going' && steps() < MOST;
        },
        reset: () => stage.set('n', 0),
        play: TEXT.play,
        pause: TEXT.pause,
        next: TEXT.next,
        back: TEXT.back,
    });
    stage.show(plane.svg, TEXT.words);

    function name(): keyof typeof SURFACES {
        const said = String(stage.values['surface']);
        return said in SURFACES ? (said as keyof typeof SURFACES) : 'ravine';
    }

    function surface(): Surface {
        return SURFACES[name()];
    }

    function steps(): number {
        return Math.min(Math.max(Math.round(stage.number('n')), 0), MOST);
    }

    function run(): { path: Vector[]; end: End } {
        return descend(surface().gradient, { x: stage.number('x'), y: stage.number('y') }, { rate: stage.number('rate'), momentum: stage.number('momentum') }, steps());
    }

    function paint(): void {
        const { height, gradient, levels, range, curvature } = surface();
        plane.look(range);
        plane.underlay(name(), () =>
            levels.map((level, index) => {
                const pieces = contour(height, level, plane.visible(), 240, 180).map(([from, to]) => {
                    const [a, b] = [plane.at(from), plane.at(to)];
                    return `M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
                });
                // lower is darker: the eye reads the depth
                return svg('path', { class: 'plane-contour', d: pieces.join(''), opacity: (0.95 - (0.65 * index) / levels.length).toFixed(2) });
            }),
        );
        const { path, end } = run();
        const seen = plane.visible();
        const last = path.at(-1) ?? { x: 0, y: 0 };
        // a few jumps beyond the edge say that it flies away; all of them would be a wall of lines
        const out = path.findIndex(({ x, y }) => x < seen.left || x > seen.right || y < seen.bottom || y > seen.top);
        const drawn = out < 0 ? path : path.slice(0, out + 7);
        plane.paint(
            plane.path(drawn.map(within), { class: 'plane-line plane-track', 'data-series': 1 }),
            ...drawn.map((point) => plane.dot(within(point), 1, 2.5)),
            plane.dot(within(last), 1, 6),
        );
        const slope = gradient(last);
        stage.read([
            ['шаг', number(path.length - 1, 0)],
            ['точка', `${coordinate(last.x)}${listSeparator}${coordinate(last.y)}`],
            ['высота', brief(height(last), 3)],
            ['‖∇L‖', brief(Math.hypot(slope.x, slope.y), 3)],
            ...(curvature ? ([['граница η', number(largestRate(curvature, stage.number('momentum')), 3)]] as [string, string][]) : []),
            ['спуск', STATES[end]],
        ]);
        put(plane.svg, { 'data-end': end });

        function within({ x, y }: Vector): Vector {
            return { x: Math.min(Math.max(x, 80 * seen.left), 80 * seen.right), y: Math.min(Math.max(y, 80 * seen.bottom), 80 * seen.top) };
        }
    }

    function tell(): string {
        const { height, curvature } = surface();
        const { path, end } = run();
        const last = path.at(-1) ?? { x: 0, y: 0 };
        const momentum = stage.number('momentum');
        const start = `Поверхность: ${NAMES[name()].said}. Старт ${pair(path[0] ?? last)}, η = ${number(stage.number('rate'), 3)}, μ = ${number(momentum, 2)}. `;
        const limit = curvature ? ` Для этой поверхности спуск сходится при η меньше ${number(largestRate(curvature, momentum), 3)}.` : '';
        const after = path.length - 1;
        if (end === 'still') return `${start}Шагов понадобилось ${after}, спуск остановился в точке ${pair(last)} на высоте ${brief(height(last), 3)}.${limit}`;
        if (end === 'away') {
            const why = name() === 'saddle' ? 'склон уходит вниз без конца' : 'каждый шаг перелетает дно дальше прежнего';
            return `${start}К шагу ${after} точка улетела дальше миллиона: спуск разошёлся, ${why}.${limit}`;
        }
        return `${start}Сделано шагов: ${after}; точка ${pair(last)}, высота ${brief(height(last), 3)}.${limit}`;
    }

    function pair({ x, y }: Vector): string {
        return `(${coordinate(x)}${listSeparator}${coordinate(y)})`;
    }

    function coordinate(value: number): string {
        return Math.abs(value) < 1000 ? number(value, 2) : brief(value, 0);
    }
}
