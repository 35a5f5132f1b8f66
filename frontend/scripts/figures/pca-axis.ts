/** An axis turned by hand through a cloud of points: how widely the shadows spread on it, and which axis is the best. */
import { el, put, svg } from '../dom';
import { number } from '../words';
import { cloud, components, varianceAlong } from './pca';
import { Plane, type Vector } from './plane';
import { parameters, Stage } from './stage';

const TEXT = {
    label: 'Облако точек и ось через его центр, на которую точки отбрасывают тени; внизу дисперсия теней при разных углах.',
    words: 'Рисунок словами',
    cloud: 'Точки, ось и тени. Ось поворачивают за кружок на её конце.',
    curve: 'Дисперсия теней в зависимости от угла оси',
    end: 'Конец оси',
    angle: 'Угол оси',
    options: 'Подсказка',
    best: 'Показать лучшую ось',
    reset: 'Вернуть как было',
};

const REACH = 6.5;

export function draw(figure: HTMLElement): void {
    const points: Vector[] = (parameters<{ points: [number, number][] }>(figure).points ?? []).map(([x, y]) => ({ x, y }));
    if (points.length < 2) return;
    const spread = cloud(points);
    const { values, first } = components(spread);
    const whole = values[0] + values[1];
    const best = degrees(first);
    /** Where the axis has been: the curve is uncovered by turning. */
    const seen = new Set<number>();
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { angle: 10, best: 0 },
        draw: paint,
        words: tell,
    });
    const plane = new Plane({ left: -8.2, right: 8.2, bottom: -8.2, top: 8.2 }, () => stage.changed(), { rim: true });
    put(plane.svg, { 'aria-label': TEXT.cloud });
    plane.handle({
        label: TEXT.end,
        series: 1,
        get: () => end(REACH),
        set: ({ x, y }) => stage.set('angle', Math.round(degrees({ x: x - spread.mean.x, y: y - spread.mean.y }))),
        settled: () => stage.settled(),
        grain: 0.01,
        steps: [0.3, 0.12],
    });
    const curve = new Plane({ left: -22, right: 184, bottom: -2.4, top: values[0] * 1.2 }, () => stage.changed(), {
        stretched: true,
        tickX: (value) => (value > 0 && value <= 180 ? `${number(value, 0)}°` : ''),
        x: 'угол',
        y: 'дисперсия',
    });
    put(curve.svg, { 'aria-label': TEXT.curve, role: 'img' });
    stage.slider('angle', TEXT.angle, { min: 0, max: 179, step: 1 }, (angle) => `${number(angle, 0)}°`);
    stage.toggles(TEXT.options, [['best', TEXT.best]]);
    stage.player({
        sign: 'reset',
        label: TEXT.reset,
        press: () => {
            seen.clear();
            stage.reset();
        },
    });
    stage.show(el('div', { class: 'panes axis-panes' }, plane.svg, curve.svg), TEXT.words);

    /** The angle of an axis, which looks both ways: from 0 to 180 degrees. */
    function degrees({ x, y }: Vector): number {
        const angle = (Math.atan2(y, x) * 180) / Math.PI;
        return ((angle % 180) + 180) % 180;
    }

    function angle(): number {
        // 180° is 0° again
        return stage.number('angle') % 180;
    }

    function way(of: number): Vector {
        return { x: Math.cos((of * Math.PI) / 180), y: Math.sin((of * Math.PI) / 180) };
    }

    function end(reach: number, of = angle()): Vector {
        const { x, y } = way(of);
        return { x: spread.mean.x + reach * x, y: spread.mean.y + reach * y };
    }

    function variance(of: number): number {
        return varianceAlong(spread, (of * Math.PI) / 180);
    }

    function miss(): number {
        const apart = Math.abs(angle() - best);
        return Math.min(apart, 180 - apart);
    }

    function paint(): void {
        const now = angle();
        seen.add(Math.round(now));
        const shown = stage.number('best') === 1;
        const { x: c, y: s } = way(now);
        let fall = '';
        const shadows = points.map((point) => {
            const along = (point.x - spread.mean.x) * c + (point.y - spread.mean.y) * s;
            const foot = { x: spread.mean.x + along * c, y: spread.mean.y + along * s };
            const [a, b] = [plane.at(point), plane.at(foot)];
            fall += `M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
            return foot;
        });
        plane.paint(
            svg('path', { class: 'plane-fall', d: fall }),
            ...points.map((point) => plane.dot(point, 2, 3)),
            ...(shown ? [plane.line(end(-14, best), end(14, best), { class: 'plane-line plane-best', 'data-series': 3 })] : []),
            plane.line(end(-14), end(14), { class: 'plane-line', 'data-series': 1 }),
            ...shadows.map((foot) => plane.dot(foot, 1, 3)),
        );
        const all = Array.from({ length: 181 }, (_, degree) => ({ x: degree, y: variance(degree) }));
        curve.paint(
            ...(shown
                ? [
                      curve.path(all, { class: 'plane-line', 'data-series': 3 }),
                      curve.line({ x: best, y: 0 }, { x: best, y: values[0] }, { class: 'plane-dash' }),
                  ]
                : []),
            ...[...seen].map((degree) => curve.dot({ x: degree, y: variance(degree) }, 8, 2)),
            curve.line({ x: now, y: 0 }, { x: now, y: variance(now) }, { class: 'plane-line', 'data-series': 1 }),
            curve.dot({ x: now, y: variance(now) }, 1, 5),
        );
        stage.read([
            ['вдоль оси', number(variance(now), 2)],
            ['поперёк', number(variance(now + 90), 2)],
            ['доля вдоль', `${number((100 * variance(now)) / whole, 1)} %`],
            ...(shown
                ? ([
                      ['лучший угол', `${number(best, 1)}°`],
                      ['λ₁', number(values[0], 2)],
                      ['λ₂', number(values[1], 2)],
                  ] as [string, string][])
                : []),
        ]);
    }

    function tell(): string {
        const now = angle();
        const start = `Ось под углом ${number(now, 0)}°. Дисперсия теней вдоль неё ${number(variance(now), 2)}, поперёк ${number(variance(now + 90), 2)}, вместе всегда ${number(whole, 2)}; вдоль приходится ${number((100 * variance(now)) / whole, 1)} %.`;
        if (stage.number('best') !== 1) return start;
        return `${start} Лучшая ось под углом ${number(best, 1)}°, вдоль неё ${number(values[0], 2)}. Вы отстоите от неё на ${number(miss(), 1)}°.`;
    }
}
