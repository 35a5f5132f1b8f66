/** Plots of programs: Chart.js from its webjar, in the page's colours, with shapes and dashes beside them and the same numbers as a table. */
import type { Chart, ChartConfiguration, ChartDataset, LegendItem, Plugin, Point } from 'chart.js';
import { carried, el, svg } from './dom';
import { number, words } from './words';

declare const CHART_JS_VERSION: string;
declare global {
    interface Window {
        Chart?: typeof Chart;
    }
}

export interface Series {
    kind: 'SCATTER' | 'LINE' | 'BAR' | 'HEATMAP' | 'AREA';
    name: string;
    x: number[];
    y: number[];
}

export interface Plot {
    /** PLANE: points and lines, both axes to one scale. */
    kind: 'SCATTER' | 'LINE' | 'PLANE' | 'BAR' | 'HEATMAP';
    title: string;
    xLabel: string;
    yLabel: string;
    labels: string[];
    series: Series[];
}

const SHAPES = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'star', 'rectRounded', 'dash'] as const;
/** The same shapes about the middle of a key. */
const KEYS = [
    'M10 6A4 4 0 1 0 18 6A4 4 0 1 0 10 6Z',
    'M10.5 2.5H17.5V9.5H10.5Z',
    'M14 1.5 18.5 9.5H9.5Z',
    'M14 1.5 18.5 6 14 10.5 9.5 6Z',
    'M10.5 2.5 17.5 9.5M17.5 2.5 10.5 9.5',
    'M9.5 6H18.5M14 1.5V10.5M10.5 2.5 17.5 9.5M17.5 2.5 10.5 9.5',
    'M12 2.5H16A1.5 1.5 0 0 1 17.5 4V8A1.5 1.5 0 0 1 16 9.5H12A1.5 1.5 0 0 1 10.5 8V4A1.5 1.5 0 0 1 12 2.5Z',
    'M10 6H18',
];
const DASHES = [[], [6, 4], [2, 3], [10, 4, 2, 4], [12, 4], [4, 2], [1, 4], [8, 2, 2, 2]];
const TABLE_ROWS = 200;

let loading: Promise<typeof Chart> | null = null;

/** Chart.js of the webjar puts itself on the window; a failed load may be tried again. */
export function chartJs(): Promise<typeof Chart> {
    loading ??= new Promise<typeof Chart>((done, failed) => {
        const script = el('script', { src: new URL(`../webjars/chart.js/${CHART_JS_VERSION}/dist/chart.umd.min.js`, import.meta.url).href });
        script.addEventListener('load', () => (window.Chart ? done(window.Chart) : failed(new Error('no Chart'))));
        script.addEventListener('error', () => {
            loading = null;
            failed(new Error('Chart.js did not load'));
        });
        document.head.append(script);
    });
    return loading;
}

interface Tick {
    value: number;
}

/** What an axis writes at its marks: all with as many decimals as tell one from the next. */
export function tick(value: string | number, _: number, all: Tick[]): string {
    if (typeof value !== 'number') return value;
    const whole = (digits: number): boolean => all.every((one) => Math.abs(one.value * 10 ** digits - Math.round(one.value * 10 ** digits)) < 1e-6);
    const digits = [0, 1, 2, 3].find(whole);
    return digits === undefined || Math.abs(value) >= 1e6 ? short(value) : number(value, digits);
}

/** The keys of a chart of lines, broken as the lines are: by itself Chart.js draws them all whole. */
export function lineKeys(colourOfText: string): { usePointStyle: true; pointStyleWidth: number; generateLabels(chart: Chart): LegendItem[] } {
    return {
        usePointStyle: true,
        pointStyleWidth: 28,
        generateLabels: (chart) =>
            (chart.data.datasets as ChartDataset<'line'>[]).map((set, index) => ({
                text: set.label ?? '',
                datasetIndex: index,
                hidden: !chart.isDatasetVisible(index),
                pointStyle: 'line',
                strokeStyle: set.borderColor as string,
                lineWidth: 2,
                lineDash: set.borderDash as number[],
                fontColor: colourOfText,
            })),
    };
}

export async function draw(figure: HTMLElement): Promise<void> {
    const data = carried(figure, 'template.plot-data');
    if (!data) return;
    const plot = JSON.parse(data) as Plot;
    figure.append(plot.kind === 'HEATMAP' ? heatmap(plot) : table(plot));
    if (plot.kind === 'HEATMAP') return;
    const canvas = el('canvas', { role: 'img', 'aria-label': describe(plot) });
    const frame = el('div', { class: 'plot-canvas' }, canvas);
    const keys = mixed(plot) ? legend(drawnOf(plot)) : null;
    if (keys) figure.querySelector('details')?.before(keys);
    figure.querySelector('details')?.before(frame);
    await chartJs().then(
        (ChartJs) => {
            let chart = new ChartJs(canvas, configure(plot));
            const repaint = (): void => {
                chart.destroy();
                chart = new ChartJs(canvas, configure(plot));
            };
            document.addEventListener('gradient:theme', repaint);
            matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
            addEventListener('beforeprint', () => chart.resize());
        },
        () => {
            // without the picture the numbers still tell
            frame.remove();
            keys?.remove();
            figure.querySelector('details')?.setAttribute('open', '');
        },
    );
}

/** A token's value as the theme now has it: `light-dark()` resolves only in a real property. */
export function colour(token: string): string {
    const probe = el('span', { hidden: true });
    probe.style.color = `var(--${token})`;
    document.body.append(probe);
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
}

function configure(plot: Plot): ChartConfiguration<'scatter' | 'bar'> {
    const ink = colour('ink-2');
    const rule = colour('rule');
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const font = { family: getComputedStyle(document.documentElement).getPropertyValue('--font-ui'), size: 12 };
    const axis = (label: string) => ({
        grid: { color: rule, tickColor: rule },
        border: { color: colour('edge') },
        ticks: { color: ink, font, includeBounds: false, callback: tick },
        title: { display: label !== '', text: label, color: ink, font },
    });
    const bars = plot.kind === 'BAR';
    // what is counted has no halves
    const counts = bars && plot.series.every(({ y }) => y.every(Number.isInteger));
    const x = axis(plot.xLabel);
    const drawn = drawnOf(plot);
    const lines = drawn.every((series) => series.kind === 'LINE');
    const grid = cells(plot);
    const y = axis(plot.yLabel);
    return {
        type: bars ? 'bar' : 'scatter',
        data: bars
            ? { labels: plot.labels, datasets: plot.series.map((series, index) => barsOf(series, index)) }
            : { datasets: drawn.map((series, index) => pointsOf(series, index)) },
        plugins: [...(grid ? [shading(grid, drawn)] : []), ...(plot.kind === 'PLANE' ? [oneScale(drawn)] : [])],
        options: {
            responsive: true,
            maintainAspectRatio: false,
            animation: still ? false : { duration: 240 },
            font,
            scales: {
                x: bars ? { ...x, type: 'category', grid: { display: false }, ticks: { color: ink, font } } : { ...x, type: 'linear', ...grid?.x },
                y: { ...y, type: 'linear', beginAtZero: bars, ticks: { ...y.ticks, ...(counts ? { precision: 0 } : {}) }, ...grid?.y },
            },
            plugins: {
                legend: {
                    display: !mixed(plot) && (drawn.length > 1 || (drawn[0]?.name ?? '') !== ''),
                    align: 'start',
                    labels: { color: colour('ink'), font, usePointStyle: true, boxHeight: 7, ...(lines ? lineKeys(colour('ink')) : {}) },
                },
                tooltip: {
                    backgroundColor: colour('ink'),
                    titleColor: colour('paper'),
                    bodyColor: colour('paper'),
                    titleFont: font,
                    bodyFont: font,
                    displayColors: false,
                    callbacks: {
                        label: (item) => {
                            const name = item.dataset.label ? `${item.dataset.label}: ` : '';
                            const point = item.raw as Point | number;
                            return typeof point === 'number' ? name + short(point) : `${name}(${short(point.x ?? 0)}; ${short(point.y ?? 0)})`;
                        },
                    },
                },
            },
        },
    } as ChartConfiguration<'scatter' | 'bar'>;
}

/** What is drawn as points and lines. Lines of one name are one line with gaps between its parts. */
function drawnOf(plot: Plot): Series[] {
    const found: Series[] = [];
    for (const series of plot.series.filter(({ kind }) => kind !== 'AREA')) {
        const same = found.find(({ kind, name }) => kind === 'LINE' && series.kind === 'LINE' && name !== '' && name === series.name);
        if (!same) {
            found.push({ ...series });
            continue;
        }
        same.x = [...same.x, NaN, ...series.x];
        same.y = [...same.y, NaN, ...series.y];
    }
    return found;
}

/** Whether there are both points and lines, whose keys Chart.js would draw as points of one size. */
function mixed(plot: Plot): boolean {
    return new Set(drawnOf(plot).map(({ kind }) => kind)).size > 1;
}

/** The keys of points and lines, each as it is drawn. */
function legend(drawn: Series[]): HTMLElement {
    return el(
        'ul',
        { class: 'plot-keys' },
        ...drawn.map(({ kind, name }, index) => {
            const tone = { class: kind === 'LINE' ? 'plot-key-line' : 'plot-key-point', 'data-series': (index % 8) + 1 };
            const dash = DASHES[index % DASHES.length] ?? [];
            const sign = kind === 'LINE' ? svg('path', { ...tone, d: 'M1 6H27', ...(dash.length > 0 ? { 'stroke-dasharray': dash.join(' ') } : {}) }) : svg('path', { ...tone, d: KEYS[index % SHAPES.length] ?? KEYS[0] ?? '' });
            return el('li', {}, svg('svg', { viewBox: '0 0 28 12', 'aria-hidden': 'true' }, sign), name);
        }),
    );
}

/** The even grid of a plot's areas: how wide and high a cell is, and from where to where the cells reach. */
interface Cells {
    areas: Series[];
    width: number;
    height: number;
    x: { min: number; max: number };
    y: { min: number; max: number };
}

function cells(plot: Plot): Cells | null {
    const areas = plot.series.filter((series) => series.kind === 'AREA');
    if (areas.length === 0) return null;
    const reach = (values: number[]): { step: number; min: number; max: number } => {
        const places = [...new Set(values)].sort((a, b) => a - b);
        const gaps = places.slice(1).map((place, at) => place - (places[at] ?? place));
        const step = gaps.length > 0 ? Math.min(...gaps) : 1;
        return { step, min: (places[0] ?? 0) - step / 2, max: (places.at(-1) ?? 0) + step / 2 };
    };
    const across = reach(areas.flatMap((area) => area.x));
    const up = reach(areas.flatMap((area) => area.y));
    return { areas, width: across.step, height: up.step, x: { min: across.min, max: across.max }, y: { min: up.min, max: up.max } };
}

/** How much of a plane is seen around what is drawn on it, as a share of its size. */
const MARGIN = 0.06;

/**
 * Gives both axes the same number of pixels for one unit, so that lengths, angles and circles look as they are: the axis with too much
 * room shows more. How much room there is comes out only when the axes have been laid out, and again with every new size.
 */
function oneScale(drawn: Series[]): Plugin<'scatter' | 'bar'> {
    const reach = (values: number[]): { middle: number; span: number } => {
        const finite = values.filter(Number.isFinite);
        const [low, high] = finite.length > 0 ? [finite.reduce((a, b) => Math.min(a, b)), finite.reduce((a, b) => Math.max(a, b))] : [0, 1];
        return { middle: (low + high) / 2, span: (high - low) * (1 + 2 * MARGIN) };
    };
    const across = reach(drawn.flatMap(({ x }) => x));
    const up = reach(drawn.flatMap(({ y }) => y));
    let rounds = 0;
    return {
        id: 'oneScale',
        afterUpdate: (chart) => {
            const { width, height } = chart.chartArea;
            const scales = chart.options.scales;
            const [x, y] = [scales?.['x'], scales?.['y']];
            if (!x || !y || width <= 0 || height <= 0) return;
            const unit = Math.max(across.span / width, up.span / height) || 1 / width;
            const wanted = [across.middle - (unit * width) / 2, across.middle + (unit * width) / 2, up.middle - (unit * height) / 2, up.middle + (unit * height) / 2];
            const now = [chart.scales['x']?.min, chart.scales['x']?.max, chart.scales['y']?.min, chart.scales['y']?.max];
            // other numbers at an axis may take other room: a few rounds settle it to less than a pixel
            if (rounds >= 4 || wanted.every((value, at) => Math.abs(value - (now[at] ?? NaN)) < unit / 2)) {
                rounds = 0;
                return;
            }
            rounds++;
            Object.assign(x, { min: wanted[0], max: wanted[1] });
            Object.assign(y, { min: wanted[2], max: wanted[3] });
            chart.update('none');
        },
    };
}

/** Shades the cells of each area in the colour of the series that has its name. */
function shading(grid: Cells, drawn: Series[]): Plugin<'scatter' | 'bar'> {
    return {
        id: 'areas',
        beforeDatasetsDraw: (chart) => {
            const { ctx, chartArea, scales } = chart;
            const { x, y } = scales;
            if (!x || !y) return;
            ctx.save();
            ctx.beginPath();
            ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
            ctx.clip();
            ctx.globalAlpha = 0.22;
            grid.areas.forEach((area, index) => {
                const same = drawn.findIndex((series) => series.name === area.name);
                ctx.fillStyle = colour(`d${((same < 0 ? index : same) % 8) + 1}`);
                area.x.forEach((centre, at) => {
                    const middle = area.y[at] ?? 0;
                    // whole pixels: cells that share an edge leave neither a gap nor a darker line
                    const left = Math.round(x.getPixelForValue(centre - grid.width / 2));
                    const right = Math.round(x.getPixelForValue(centre + grid.width / 2));
                    const top = Math.round(y.getPixelForValue(middle + grid.height / 2));
                    const bottom = Math.round(y.getPixelForValue(middle - grid.height / 2));
                    ctx.fillRect(left, top, right - left, bottom - top);
                });
            });
            ctx.restore();
        },
    };
}

function pointsOf(series: Series, index: number): ChartDataset<'scatter'> {
    const tone = colour(`d${(index % 8) + 1}`);
    const line = series.kind === 'LINE';
    const many = series.x.length > 400;
    return {
        label: series.name,
        data: series.x.map((x, at) => ({ x, y: series.y[at] ?? 0 })),
        showLine: line,
        borderColor: tone,
        backgroundColor: line ? tone : tone.replace('rgb(', 'rgba(').replace(')', ', 0.75)'),
        borderWidth: line ? 2 : 1,
        borderDash: line ? (DASHES[index % DASHES.length] ?? []) : [],
        pointStyle: line ? 'line' : (SHAPES[index % SHAPES.length] ?? 'circle'),
        pointRadius: line ? 0 : many ? 2 : 3.5,
        pointHoverRadius: 6,
        pointHitRadius: 10,
    };
}

function barsOf(series: Series, index: number): ChartDataset<'bar'> {
    const tone = colour(`d${(index % 8) + 1}`);
    return { label: series.name, data: series.y, backgroundColor: tone, borderRadius: 3, maxBarThickness: 64 };
}

function short(value: number): string {
    const size = Math.abs(value);
    if (size !== 0 && (size >= 1e6 || size < 1e-3)) return value.toExponential(2).replace('.', ',').replace('-', '−');
    return number(value, size >= 100 || Number.isInteger(value) ? (Number.isInteger(value) ? 0 : 1) : 3).replace(/([.,]\d*?)0+$/, '$1').replace(/[.,]$/, '');
}

function describe(plot: Plot): string {
    const axes = [plot.xLabel, plot.yLabel].filter(Boolean).join(' / ');
    const series = [...new Set(plot.series.map((one) => one.name))].filter(Boolean).join(', ');
    return [plot.title, axes, series].filter(Boolean).join('. ');
}

/* ── the same numbers as tables ── */

function table(plot: Plot): HTMLElement {
    const head = el('tr');
    const body = el('tbody');
    let all = 0;
    if (plot.kind === 'BAR') {
        head.append(th(''), ...plot.series.map((series) => th(series.name, 'end')));
        plot.labels.forEach((label, at) => {
            body.append(el('tr', {}, el('th', { scope: 'row' }, label), ...plot.series.map((series) => td(series.y[at] ?? 0))));
        });
        all = plot.labels.length;
    } else {
        const named = plot.series.some((series) => series.name !== '');
        head.append(...(named ? [th('')] : []), th(plot.xLabel || 'x', 'end'), th(plot.yLabel || 'y', 'end'));
        for (const series of plot.series.filter((one) => one.kind !== 'AREA')) {
            series.x.forEach((x, at) => {
                all++;
                if (all > TABLE_ROWS) return;
                body.append(el('tr', {}, ...(named ? [el('th', { scope: 'row' }, series.name)] : []), td(x), td(series.y[at] ?? 0)));
            });
        }
    }
    const grid = el('table', { class: 'table' }, el('thead', {}, head), body);
    const note = all > TABLE_ROWS ? [el('p', {}, words('plotRows', TABLE_ROWS, all))] : [];
    return el('details', {}, el('summary', {}, words('plotTable')), ...note, el('div', { class: 'table-scroll', tabindex: 0, role: 'group', 'aria-label': plot.title || words('plotTable') }, grid));
}

/** A heat map is a table already: each cell holds its number and is as dark as it is large. */
function heatmap(plot: Plot): HTMLElement {
    const values = plot.series.flatMap((series) => series.y);
    const low = Math.min(...values);
    const span = Math.max(...values) - low || 1;
    const head = el('tr', {}, el('td'), ...plot.labels.map((label) => th(label, 'center')));
    const rows = plot.series.map((series) =>
        el(
            'tr',
            {},
            el('th', { scope: 'row' }, series.name),
            ...series.y.map((value) => el('td', { 'data-level': Math.round(((value - low) / span) * 10) }, short(value))),
        ),
    );
    const caption = [plot.yLabel, plot.xLabel].filter(Boolean).join(' × ');
    return el(
        'div',
        { class: 'table-scroll', tabindex: 0, role: 'group', 'aria-label': plot.title },
        el('table', { class: 'heatmap' }, ...(caption ? [el('caption', {}, caption)] : []), el('thead', {}, head), el('tbody', {}, ...rows)),
    );
}

function th(text: string, align: string | null = null): HTMLElement {
    return el('th', { scope: 'col', 'data-align': align }, text);
}

function td(value: number): HTMLElement {
    return el('td', { 'data-align': 'end' }, short(value));
}
