/** A picture put together from the layers of its singular value decomposition, one after another. */
import { el, put, svg } from '../dom';
import { number } from '../words';
import { board, night, noisyNight, SIZE, triangle } from './pictures';
import { Plane } from './plane';
import { energy, layers, type Svd, svd } from './singular';
import { Stage } from './stage';

const TEXT = {
    label: 'Картинка, собранная из первых слоёв разложения, рядом исходная; внизу сингулярные значения по убыванию.',
    words: 'Рисунок словами',
    pictures: 'Картинка',
    night: 'ночь',
    noise: 'ночь с шумом',
    board: 'доска',
    triangle: 'склон',
    views: 'Что показать',
    sum: 'сумма слоёв',
    layer: 'один слой',
    rest: 'остаток',
    count: 'Слоёв k',
    original: 'исходная',
    values: 'Сингулярные значения на логарифмической шкале',
    play: 'Добавлять слои',
    pause: 'Остановить',
    next: 'Ещё один слой',
    back: 'Вернуть как было',
};

const PICTURES: Record<string, () => number[][]> = { night, noise: noisyNight, board, triangle };

/** The chart's foot stands for this power of ten. */
const LOWEST = -3;

/** Singular values below this share of the first are the rounding errors of zeros. */
const NOTHING = 1e-12;

export function draw(figure: HTMLElement): void {
    const known = new Map<string, { picture: number[]; found: Svd }>();
    const shown = canvas();
    const original = canvas();
    const shownName = el('span');
    const stage = new Stage(figure, {
        label: TEXT.label,
        start: { picture: 'night', view: 'sum', k: 3 },
        draw: paint,
        words: tell,
    });
    const plane = new Plane({ left: -6.6, right: SIZE + 2, bottom: -1, top: 4.9 }, () => stage.changed(), {
        stretched: true,
        x: 'k',
        y: 'σ',
        tickX: (value) => (value > 0 ? number(value, 0) : ''),
        tickY: (value) => (value >= 0 && Number.isInteger(value) ? number(10 ** (value + LOWEST), Math.max(-value - LOWEST, 0)) : ''),
    });
    put(plane.svg, { 'aria-label': TEXT.values, role: 'img' });
    stage.chips('picture', TEXT.pictures, [
        ['night', TEXT.night],
        ['noise', TEXT.noise],
        ['board', TEXT.board],
        ['triangle', TEXT.triangle],
    ]);
    stage.chips('view', TEXT.views, [
        ['sum', TEXT.sum],
        ['layer', TEXT.layer],
        ['rest', TEXT.rest],
    ]);
    stage.slider('k', TEXT.count, { min: 1, max: SIZE, step: 1 }, (k) => number(k, 0), () => stop());
    const stop = stage.process({
        every: 260,
        step: () => {
            stage.set('k', Math.min(count() + 1, SIZE));
            return count() < SIZE;
        },
        reset: () => stage.reset(),
        play: TEXT.play,
        pause: TEXT.pause,
        next: TEXT.next,
        back: TEXT.back,
    });
    stage.show(
        el(
            'div',
            { class: 'panes pictures-pane' },
            el('div', { class: 'image-pair' }, el('div', {}, shown, shownName), el('div', {}, original, el('span', {}, TEXT.original))),
            plane.svg,
        ),
        TEXT.words,
    );

    function count(): number {
        return Math.round(stage.number('k'));
    }

    function now(): { picture: number[]; found: Svd } {
        const name = String(stage.values['picture']);
        const before = known.get(name);
        if (before) return before;
        const rows = (PICTURES[name] ?? night)();
        const made = { picture: rows.flat(), found: svd(rows) };
        known.set(name, made);
        return made;
    }

    /** The distance of the sum of k layers to the night without noise. */
    function toClean(k: number): number {
        const sum = layers(now().found, 0, k);
        return Math.sqrt(night().flat().reduce((square, value, index) => square + (value - (sum[index] ?? 0)) ** 2, 0));
    }

    function error(k: number): number {
        return Math.sqrt(now().found.values.slice(k).reduce((square, value) => square + value * value, 0));
    }

    function paint(): void {
        const { picture, found } = now();
        const k = count();
        const view = stage.values['view'];
        fill(original, picture, false);
        if (view === 'sum') fill(shown, layers(found, 0, k), false);
        else if (view === 'layer') fill(shown, layers(found, k - 1, k), true);
        else fill(shown, layers(found, k, SIZE), true);
        shownName.textContent = view === 'sum' ? `слоёв: ${k}` : view === 'layer' ? `слой ${k}; серое — нуль` : 'чего ещё нет; серое — нуль';
        const first = found.values[0] ?? 1;
        const bars = found.values.map((value, index) => {
            const taken = view === 'layer' ? index === k - 1 : view === 'sum' ? index < k : index >= k;
            const foot = plane.at({ x: index + 1, y: 0 });
            const head = plane.at({ x: index + 1, y: value > first * NOTHING ? Math.max(Math.log10(value) - LOWEST, 0) : 0 });
            return svg('line', { class: taken ? 'layer-bar' : 'layer-bar layer-left', 'data-series': 1, x1: foot.x, y1: foot.y, x2: head.x, y2: head.y });
        });
        plane.paint(...bars);
        const stored = k * (2 * SIZE + 1);
        stage.read([
            ['чисел', `${number(stored, 0)} из ${number(SIZE * SIZE, 0)}`],
            ['хранится', `${number((100 * stored) / (SIZE * SIZE), 0)} %`],
            ['энергия', `${number(100 * energy(found.values, k), 2)} %`],
            ['ошибка', number(error(k), 2)],
            ['σ слоя', number(found.values[k - 1] ?? 0, 2)],
            ...(stage.values['picture'] === 'noise' ? ([['до чистой', number(toClean(k), 2)]] as [string, string][]) : []),
        ]);
    }

    function tell(): string {
        const { found } = now();
        const k = count();
        const name = { night: TEXT.night, noise: TEXT.noise, board: TEXT.board, triangle: TEXT.triangle }[String(stage.values['picture'])] ?? '';
        const stored = k * (2 * SIZE + 1);
        const saved = stored < SIZE * SIZE ? '' : ' Хранить слои уже не выгоднее, чем саму картинку.';
        const rank = found.values.filter((value) => value > (found.values[0] ?? 1) * NOTHING).length;
        const noise = stage.values['picture'] === 'noise' ? ` До картинки без шума ${number(toClean(k), 2)}, а от снимка целиком до неё ${number(toClean(SIZE), 2)}.` : '';
        return `Картинка «${name}», взято слоёв: ${k}, ненулевых всего ${rank}. Хранится чисел: ${number(stored, 0)} из ${number(SIZE * SIZE, 0)}, энергии ${number(100 * energy(found.values, k), 2)} %, ошибка ${number(error(k), 2)}.${saved}${noise}`;
    }
}

function canvas(): HTMLCanvasElement {
    return el('canvas', { width: SIZE, height: SIZE, 'aria-hidden': 'true' });
}

/** Brightness as grey; what may be negative is spread around the middle grey. */
function fill(place: HTMLCanvasElement, values: ArrayLike<number>, signed: boolean): void {
    const context = place.getContext('2d');
    if (!context) return;
    const image = context.createImageData(SIZE, SIZE);
    let most = 1e-9;
    for (let index = 0; signed && index < values.length; index++) most = Math.max(most, Math.abs(values[index] ?? 0));
    for (let index = 0; index < values.length; index++) {
        const value = values[index] ?? 0;
        // faint leftovers are shown faint: nothing below a tenth is stretched to black and white
        const grey = 255 * (signed ? 0.5 + value / (2 * Math.max(most, 0.1)) : value);
        image.data.set([grey, grey, grey, 255], 4 * index);
    }
    context.putImageData(image, 0, 0);
}
