/** The laboratory: the form's parts that belong together, and a run's picture, curves and player, live or from its trace. */
import type { Chart } from 'chart.js';
import htmx from 'htmx.org';
import { carried, el } from './dom';
import { chartJs, colour, lineKeys, tick } from './plots';
import { decimal, number } from './words';
import { drawing } from './lab-draw';
import { mark, outline, shape } from './lab-marks';

/* ── the form ── */

export function form(element: HTMLElement): void {
    const data = element.querySelector<HTMLSelectElement>('[data-lab-data]');
    const trainer = element.querySelector<HTMLSelectElement>('[data-lab-trainer]');
    const show = (): void => {
        for (const part of element.querySelectorAll<HTMLElement>('[data-lab-when]')) part.hidden = part.dataset['labWhen'] !== data?.value;
        for (const part of element.querySelectorAll<HTMLFieldSetElement>('[data-lab-trainer-fields]')) {
            part.hidden = part.disabled = part.dataset['labTrainerFields'] !== trainer?.value;
        }
    };
    data?.addEventListener('change', show);
    trainer?.addEventListener('change', show);
    // columns named for one table mean nothing for another
    data?.addEventListener('change', () => {
        for (const name of ['target', 'features', 'axisX', 'axisY']) {
            const field = element.querySelector<HTMLInputElement>(`input[name="${name}"]`);
            if (field) field.value = '';
        }
    });
    show();
    void chartJs().catch(() => null); // so that the first point finds its axes ready
    const file = element.querySelector<HTMLInputElement>('[data-lab-file]');
    const csv = element.querySelector<HTMLTextAreaElement>('textarea[name="csv"]');
    file?.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden'); // without scripts it would read nothing
    file?.addEventListener('change', () => {
        void file.files?.[0]?.arrayBuffer().then((bytes) => {
            if (csv) csv.value = decode(bytes);
        });
    });
    element.querySelectorAll<HTMLInputElement>('[data-lab-slide]').forEach(slide);
    // what was unfolded stays so when a run brings the form anew
    for (const part of element.querySelectorAll<HTMLDetailsElement>('details[id]')) {
        if (part.open) unfolded.add(part.id);
        else if (unfolded.has(part.id)) part.open = true;
        part.addEventListener('toggle', () => (part.open ? unfolded.add(part.id) : unfolded.delete(part.id)));
    }
    const sums = (): void => element.querySelectorAll<HTMLElement>('[data-lab-sum]').forEach((place) => sum(element, place));
    element.addEventListener('input', sums);
    element.addEventListener('change', sums);
    sums();
    const plane = element.querySelector<HTMLElement>('[data-lab-draw]');
    const points = element.querySelector<HTMLTextAreaElement>('textarea[name="points"]');
    if (plane && points) drawing(plane, points);
    const wrong = element.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.scrollIntoView({ block: 'center' });
    wrong?.focus({ preventScroll: true });
    if (wrong instanceof HTMLTextAreaElement && wrong.dataset['errorLine']) pick(wrong, Number(wrong.dataset['errorLine']));
}

const unfolded = new Set<string>();

/** A number that matters by its order of magnitude can be dragged as well as typed. */
function slide(field: HTMLInputElement): void {
    const [least, most] = (field.dataset['labSlide'] ?? '').split(' ').map(Number);
    if (!least || !most) return;
    const range = el('input', { type: 'range', class: 'lab-slide', min: Math.log10(least), max: Math.log10(most), step: 0.05, 'aria-label': field.labels?.[0]?.textContent ?? '' });
    const follow = (): void => {
        const value = Number(field.value.replace(',', '.'));
        if (value > 0) range.value = String(Math.log10(value));
        range.setAttribute('aria-valuetext', field.value);
    };
    range.addEventListener('input', () => {
        field.value = decimal(Number((10 ** Number(range.value)).toPrecision(2)));
        range.setAttribute('aria-valuetext', field.value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    field.addEventListener('input', follow);
    follow();
    field.after(range);
}

/** Tables saved by older programs are not UTF-8; Russian ones are in the code page of Windows then. */
function decode(bytes: ArrayBuffer): string {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return new TextDecoder('windows-1251').decode(bytes);
    }
}

/** What folded settings say: the words that were chosen, or the shares of the parts. */
function sum(form: HTMLElement, place: HTMLElement): void {
    const names = (place.dataset['labSum'] ?? '').split(' ');
    const said = names.map((name) => {
        const field = form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
        return field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : (field?.value ?? '');
    });
    if (names[0] === 'test') {
        const [test, validation] = said.map((text) => Math.round(100 * Number(text.replace(',', '.')))) as [number, number];
        place.textContent = Number.isFinite(test + validation) ? `${100 - test - validation} / ${validation} / ${test} %` : '';
    } else {
        place.textContent = said.filter((text) => text !== '').join(', ');
    }
}

/** Selects a line of a text and brings it into sight. */
function pick(area: HTMLTextAreaElement, line: number): void {
    const lines = area.value.split('\n');
    const from = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
    area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
    area.scrollTop = (area.scrollHeight / lines.length) * (line - 2);
}

/* ── what a run tells ── */

interface Scene {
    t: 'scene';
    x: string;
    y: string;
    xs: [number, number];
    ys: [number, number];
    ns: [number, number];
    grid: number;
    slice: boolean;
    classes: string[];
    watched: 'validation' | 'test';
    /** x, y, class or number, part (0 train, 1 validation, 2 test) */
    points: [number, number, number, number][];
}

interface Look {
    t: 'look';
    n: number;
    of: number;
    loss?: (number | null)[];
    quality?: (number | null)[];
    picture?: string;
    curve?: (number | null)[];
    centres?: [number, number][];
}

type Line = Scene | Look | { t: 'result' } | { t: 'learning' };

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
const LETTERS = 64;
const SHADES = 7;
const NOISE = 63;
const FRAME_MS = 45;
const ROWS_IN_TABLE = 40;

export function follow(stage: HTMLElement): void {
    const run = stage.dataset['run'];
    const canvas = stage.querySelector<HTMLCanvasElement>('[data-lab-canvas]');
    const block = carried(stage, 'template[data-lab-words]');
    if (!run || !canvas || !block) return;
    new Follower(stage, run, canvas, JSON.parse(block) as Record<string, string>, namesOf(stage)).start();
}

/** Words for the columns and classes of a data set. */
function namesOf(stage: HTMLElement): Record<string, string> {
    const names = stage.querySelector<HTMLTemplateElement>('template[data-lab-names]')?.content.children ?? [];
    return Object.fromEntries(Array.from(names, (name) => [name.getAttribute('title') ?? '', name.textContent ?? '']));
}

class Follower {
    private readonly live: boolean;
    private scene: Scene | null = null;
    private readonly looks: Look[] = [];
    private shown = -1;
    private playing = true;
    private lastStep = 0;
    private over = false;
    private readonly drawn: number[] = [];
    private curves: Curves | null = null;

    constructor(
        private readonly stage: HTMLElement,
        private readonly run: string,
        private readonly canvas: HTMLCanvasElement,
        private readonly texts: Record<string, string>,
        /** words for columns and classes of the course's own data */
        private readonly names: Record<string, string>,
    ) {
        this.live = !isOver(stage.dataset['state'] ?? '');
    }

    start(): void {
        const events = new EventSource(`${this.run}/events`);
        events.addEventListener('lines', (event) => this.take(JSON.parse((event as MessageEvent<string>).data) as Line[]));
        events.addEventListener('state', (event) => this.state((event as MessageEvent<string>).data));
        events.addEventListener('close', () => {
            events.close();
            this.end();
        });
        this.controls();
        const repaint = (): void => {
            this.paint();
            this.curves?.repaint();
        };
        document.addEventListener('gradient:theme', repaint);
        matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
        new ResizeObserver(() => this.paint()).observe(this.canvas);
        const loss = document.querySelector<HTMLElement>('[data-lab-loss]');
        const box = this.stage.getBoundingClientRect();
        if (this.live && (box.top > innerHeight - 200 || box.bottom < 0)) this.stage.scrollIntoView({ block: 'start' });
        if (loss) this.curves = new Curves(loss, this.texts, this.stage.dataset['task'] !== 'CLUSTERING');
        const tick = (): void => {
            // swapped out: a new run has taken the place
            if (!this.stage.isConnected) {
                events.close();
                return;
            }
            this.step(performance.now());
            requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
    }

    private take(lines: Line[]): void {
        for (const line of lines) {
            if (line.t === 'scene') {
                const called = (name: string): string => this.names[name] ?? name;
                const scene = { ...line, x: called(line.x), y: called(line.y), classes: line.classes.map(called) };
                this.scene = scene;
                this.legend(scene);
                this.curves?.name(line.watched);
                this.stage.querySelector<HTMLElement>('[data-lab-slice]')?.toggleAttribute('hidden', !line.slice);
                this.paint();
            } else if (line.t === 'look') {
                this.looks.push(line);
            }
        }
        const scrub = this.scrubber();
        if (scrub) scrub.max = String(Math.max(0, this.looks.length - 1));
        const last = this.looks.at(-1);
        const bar = this.stage.querySelector<HTMLProgressElement>('[data-lab-bar]');
        if (bar && last) bar.value = last.n / last.of;
        const player = this.stage.querySelector<HTMLElement>('[data-lab-player]');
        if (player && this.looks.length > 1) player.hidden = false;
        // a finished run shows how it ended; its player goes back
        if (!this.live) {
            this.playing = false;
            this.show(this.looks.length - 1);
        }
    }

    /** How many looks were drawn in the last second, while it trains. */
    private rate(): void {
        const now = performance.now();
        this.drawn.push(now);
        while (now - (this.drawn[0] ?? now) > 1000) this.drawn.shift();
        put(document.querySelector('[data-lab-rate]'), this.over || !this.live ? '' : say(this.texts['updates'], this.drawn.length));
    }

    private state(state: string): void {
        const badge = this.stage.querySelector<HTMLElement>('[data-lab-state] .badge');
        if (!badge) return;
        badge.textContent = this.texts[state] ?? state;
        if (state === 'cancelled') delete badge.dataset['tone'];
        else badge.dataset['tone'] = state === 'finished' ? 'ok' : isOver(state) ? 'bad' : 'link';
        if (isOver(state)) this.stage.querySelector<HTMLElement>('[data-lab-stop]')?.setAttribute('hidden', '');
    }

    private end(): void {
        this.over = true;
        this.stage.dataset['over'] = '';
        this.rate();
        if (this.live) {
            void htmx.ajax('get', `${this.run}/findings`, { source: '#findings', target: '#findings', swap: 'outerHTML' });
        }
        // the axis ends where the run did
        if (this.shown >= 0) this.show(this.shown);
        // nothing more will come to play
        if (this.shown >= this.looks.length - 1) this.play(false);
    }

    /** While it plays, one look follows another; it never runs ahead of what was told, and catches up when it lags. */
    private step(now: number): void {
        if (!this.playing || this.shown >= this.looks.length - 1 || now - this.lastStep < FRAME_MS) return;
        this.lastStep = now;
        const behind = this.looks.length - 1 - this.shown;
        this.show(this.shown + (!this.over && behind > 25 ? 3 : behind > 90 ? 2 : 1));
        this.rate();
        if (this.over && this.shown === this.looks.length - 1) this.play(false);
    }

    private show(index: number): void {
        const at = Math.max(0, Math.min(index, this.looks.length - 1));
        const look = this.looks[at];
        if (!look) return;
        this.shown = at;
        const scrub = this.scrubber();
        const [now, of] = this.epochs(look);
        const text = say(this.texts['progress'], now, of);
        // the player's line ends where the run did, which may have been stopped
        const end = this.over || !this.live ? this.epochs(this.looks.at(-1) ?? look)[0] : of;
        const place = say(this.texts['progress'], now, end);
        if (scrub) {
            scrub.value = String(at);
            scrub.setAttribute('aria-valuetext', place);
        }
        put(this.stage.querySelector('[data-lab-progress]'), text);
        put(this.stage.querySelector('[data-lab-place]'), place);
        this.paint();
        this.trace();
    }

    private trace(): void {
        const unit = this.stage.dataset['unit'];
        const first = unit === 'DEPTH' || unit === 'TREE' ? 1 : 0;
        this.curves?.show(this.looks, this.shown, { first, ended: this.over || !this.live, place: (look) => this.epoch(look)[0] });
    }

    /** A descent tells steps; a person thinks in epochs, whole ones: the first is the first from its beginning. */
    private epochs(look: Look): [number, number] {
        const [now, of] = this.epoch(look);
        return [Math.max(1, Math.ceil(now - 1e-9)), of];
    }

    /** Where a look stands, exactly, and where the run was to end. */
    private epoch(look: Look): [number, number] {
        const epochs = this.stage.dataset['unit'] === 'EPOCH' ? Number(this.stage.dataset['labEpochs'] ?? 0) : 0;
        return epochs ? [(look.n / look.of) * epochs, epochs] : [look.n, look.of];
    }

    private scrubber(): HTMLInputElement | null {
        return this.stage.querySelector<HTMLInputElement>('[data-lab-scrub]');
    }

    private controls(): void {
        this.scrubber()?.addEventListener('input', () => {
            this.play(false);
            this.show(Number(this.scrubber()?.value ?? 0));
        });
        this.stage.querySelector('[data-lab-play]')?.addEventListener('click', () => {
            if (!this.playing && this.shown >= this.looks.length - 1) this.show(0);
            this.play(!this.playing);
        });
        this.canvas.addEventListener('keydown', (event) => {
            const by = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
            if (event.key === ' ') this.play(!this.playing);
            else if (by === undefined) return;
            else {
                this.play(false);
                this.show(this.shown + by);
            }
            event.preventDefault();
        });
        this.play(this.live);
    }

    private play(on: boolean): void {
        this.playing = on;
        const button = this.stage.querySelector<HTMLElement>('[data-lab-play]');
        const use = button?.querySelector('use');
        button?.setAttribute('aria-label', (on ? button.dataset['pause'] : button.dataset['play']) ?? '');
        const href = use?.getAttribute('href');
        if (use && href) use.setAttribute('href', href.replace(/#.*$/, on ? '#pause' : '#play'));
    }

    private legend(scene: Scene): void {
        const list = this.stage.querySelector('[data-lab-legend]');
        if (!list) return;
        const items = scene.classes.map((name, index) => el('li', {}, mark(index), name));
        if (this.stage.dataset['task'] === 'REGRESSION' && scene.classes.length === 0) items.push(el('li', {}, this.texts['curve'] ?? ''));
        items.push(el('li', {}, outline(), this.texts['hidden'] ?? ''));
        list.replaceChildren(...items);
    }

    private paint(): void {
        const { scene, canvas } = this;
        const look = this.looks[this.shown];
        if (!scene) return;
        const ratio = Math.min(2, window.devicePixelRatio || 1);
        const wide = Math.round(canvas.clientWidth * ratio);
        const high = Math.round(canvas.clientHeight * ratio);
        if (wide === 0 || high === 0) return;
        if (canvas.width !== wide || canvas.height !== high) {
            canvas.width = wide;
            canvas.height = high;
        }
        const pen = canvas.getContext('2d');
        if (!pen) return;
        const tones = palette();
        pen.clearRect(0, 0, wide, high);
        if (look?.picture) this.ground(pen, scene, look.picture, tones, wide, high);
        const x = (value: number): number => ((value - scene.xs[0]) / (scene.xs[1] - scene.xs[0])) * wide;
        const y = (value: number): number => high - ((value - scene.ys[0]) / (scene.ys[1] - scene.ys[0])) * high;
        const numbers = this.stage.dataset['task'] === 'REGRESSION';
        const size = (scene.points.length > 500 ? 2.6 : 3.6) * ratio * Math.max(0.6, Math.min(1, canvas.clientWidth / 560));
        for (const [px, py, value, part] of scene.points) {
            const share = (value - scene.ns[0]) / (scene.ns[1] - scene.ns[0]);
            const index = numbers ? 0 : Math.max(0, value);
            const tone = numbers && look?.picture !== undefined ? mix(tones.low, tones.high, share) : (tones.data[index % 8] ?? tones.ink);
            point(pen, index, x(px), y(py), size, tone, part > 0, tones.sheet, ratio);
        }
        if (look?.curve) {
            pen.beginPath();
            look.curve.forEach((value, at) => {
                if (value === null) return;
                const px = ((at + 0.5) / (look.curve?.length ?? 1)) * wide;
                if (at === 0) pen.moveTo(px, y(value));
                else pen.lineTo(px, y(value));
            });
            pen.strokeStyle = css(tones.second);
            pen.lineWidth = 2.5 * ratio;
            pen.stroke();
        }
        for (const [cx, cy] of look?.centres ?? []) cross(pen, x(cx), y(cy), 7 * ratio, tones, ratio);
        // over the points, which would cover the numbers
        axes(pen, scene, x, y, wide, high, ratio);
    }

    /** The plane of answers, smooth between its cells, and the line where the answer changes. */
    private ground(pen: CanvasRenderingContext2D, scene: Scene, picture: string, tones: Palette, wide: number, high: number): void {
        const n = scene.grid;
        const task = this.stage.dataset['task'];
        const small = new OffscreenCanvas(n, n);
        const brush = small.getContext('2d');
        if (!brush) return;
        const image = brush.createImageData(n, n);
        const values = [...picture].map((letter) => ALPHABET.indexOf(letter));
        values.forEach((value, at) => {
            const tone = this.cell(value, scene, tones, task);
            image.data.set([tone[0], tone[1], tone[2], 255], at * 4);
        });
        brush.putImageData(image, 0, 0);
        const level = scene.classes.length === 2 && task === 'CLASSIFICATION';
        // trees, alone or many, cut the plane along its axes: their answers have edges and right angles, nothing between
        const smooth = level && !['DEPTH', 'TREE'].includes(this.stage.dataset['unit'] ?? '');
        pen.imageSmoothingEnabled = smooth;
        pen.imageSmoothingQuality = 'high';
        pen.drawImage(small, 0, 0, wide, high);
        if (task === 'REGRESSION') return;
        pen.beginPath();
        if (smooth) contour(pen, values, n, wide, high);
        else if (level) borders(pen, values.map((value) => Number(value > (LETTERS - 1) / 2)), n, wide, high);
        else borders(pen, values.map((value) => (value === NOISE && task === 'CLUSTERING' ? -1 : Math.floor(value / SHADES))), n, wide, high);
        pen.strokeStyle = css(tones.ink);
        pen.lineWidth = 2 * Math.min(2, window.devicePixelRatio || 1);
        pen.stroke();
    }

    private cell(value: number, scene: Scene, tones: Palette, task: string | undefined): Rgb {
        if (task === 'REGRESSION') return mix(mix(tones.sheet, tones.low, 0.6), mix(tones.sheet, tones.high, 0.6), value / (LETTERS - 1));
        if (task === 'CLASSIFICATION' && scene.classes.length === 2) {
            const share = value / (LETTERS - 1);
            const tone = share < 0.5 ? tones.data[0] : tones.data[1];
            return mix(tones.sheet, tone ?? tones.ink, 0.06 + 0.2 * Math.abs(2 * share - 1));
        }
        if (value === NOISE && task === 'CLUSTERING') return tones.well;
        return mix(tones.sheet, tones.data[Math.floor(value / SHADES) % 8] ?? tones.ink, 0.05 + (0.19 * (value % SHADES)) / (SHADES - 1));
    }
}

function isOver(state: string): boolean {
    return !['', 'queued', 'compiling', 'running'].includes(state);
}

function say(text: string | undefined, ...values: (string | number)[]): string {
    return (text ?? '').replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}

function put(place: Element | null, text: string): void {
    if (place) place.textContent = text;
}

/* ── colours ── */

type Rgb = [number, number, number];

interface Palette {
    sheet: Rgb;
    well: Rgb;
    ink: Rgb;
    second: Rgb;
    low: Rgb;
    high: Rgb;
    data: Rgb[];
}

let known: { theme: string; palette: Palette } | null = null;

function palette(): Palette {
    const theme = getComputedStyle(document.documentElement).colorScheme + colour('paper');
    if (known?.theme === theme) return known.palette;
    const data = [1, 2, 3, 4, 5, 6, 7, 8].map((index) => rgb(`d${index}`));
    const first: Rgb = data[0] ?? [0, 0, 0];
    const second: Rgb = data[1] ?? [0, 0, 0];
    known = { theme, palette: { sheet: rgb('sheet'), well: rgb('well'), ink: rgb('ink'), second, low: first, high: second, data } };
    return known.palette;
}

function rgb(token: string): Rgb {
    const [r, g, b] = (colour(token).match(/[\d.]+/g) ?? []).map(Number);
    return [r ?? 0, g ?? 0, b ?? 0];
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
    const at = Math.max(0, Math.min(1, share));
    return [from[0] + (to[0] - from[0]) * at, from[1] + (to[1] - from[1]) * at, from[2] + (to[2] - from[2]) * at];
}

function css([r, g, b]: Rgb): string {
    return `rgb(${Math.round(r)} ${Math.round(g)} ${Math.round(b)})`;
}

/* ── marks ── */

/** Rows that training doesn't see are drawn as outlines. */
function point(pen: CanvasRenderingContext2D, index: number, x: number, y: number, r: number, tone: Rgb, outlined: boolean, ground: Rgb, ratio: number): void {
    pen.beginPath();
    shape(pen, index, x, y, r);
    if (outlined) {
        pen.fillStyle = css(ground);
        pen.fill();
        pen.strokeStyle = css(tone);
        pen.lineWidth = 1.4 * ratio;
        pen.stroke();
    } else {
        pen.fillStyle = css(tone);
        pen.fill();
        pen.strokeStyle = css(ground);
        pen.lineWidth = 0.6 * ratio;
        pen.stroke();
    }
}

function cross(pen: CanvasRenderingContext2D, x: number, y: number, r: number, tones: Palette, ratio: number): void {
    for (const [tone, width] of [[tones.sheet, 6], [tones.ink, 3]] as const) {
        pen.beginPath();
        pen.moveTo(x - r, y - r);
        pen.lineTo(x + r, y + r);
        pen.moveTo(x - r, y + r);
        pen.lineTo(x + r, y - r);
        pen.strokeStyle = css(tone);
        pen.lineWidth = width * ratio;
        pen.stroke();
    }
}

function axes(pen: CanvasRenderingContext2D, scene: Scene, x: (v: number) => number, y: (v: number) => number, wide: number, high: number, ratio: number): void {
    pen.font = `${11 * ratio}px ${getComputedStyle(document.documentElement).getPropertyValue('--font-ui')}`;
    pen.fillStyle = colour('ink-2');
    pen.strokeStyle = colour('sheet');
    pen.lineWidth = 3 * ratio;
    pen.lineJoin = 'round';
    const write = (text: string, left: number, top: number): void => {
        pen.strokeText(text, left, top);
        pen.fillText(text, left, top);
    };
    pen.textBaseline = 'bottom';
    pen.textAlign = 'center';
    for (const [value, text] of ticks(scene.xs)) write(text, x(value), high - 4 * ratio);
    pen.textAlign = 'left';
    pen.textBaseline = 'middle';
    for (const [value, text] of ticks(scene.ys)) write(text, 4 * ratio, y(value));
    pen.textAlign = 'right';
    pen.textBaseline = 'bottom';
    write(`${scene.x} →`, wide - 6 * ratio, high - 18 * ratio);
    pen.textAlign = 'left';
    pen.textBaseline = 'top';
    write(`↑ ${scene.y}`, 6 * ratio, 6 * ratio);
}

/** Four or five round numbers inside the span, with their words. */
function ticks([low, high]: [number, number]): [number, string][] {
    const rough = (high - low) / 5;
    const unit = 10 ** Math.floor(Math.log10(rough));
    const step = ([1, 2, 5, 10].find((one) => one * unit >= rough) ?? 10) * unit;
    const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    const found: [number, string][] = [];
    for (let value = Math.ceil((low + step / 3) / step) * step; value < high - step / 3; value += step) found.push([value, number(value, digits)]);
    return found;
}

/** Where the share of the second class is one half: marching squares over the cells' middles. */
function contour(pen: CanvasRenderingContext2D, values: number[], n: number, wide: number, high: number): void {
    const half = (LETTERS - 1) / 2;
    const at = (i: number, j: number): number => (values[j * n + i] ?? 0) - half;
    const cut = (a: number, b: number): number => a / (a - b);
    for (let j = 0; j + 1 < n; j++) {
        for (let i = 0; i + 1 < n; i++) {
            const corners = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)] as const;
            const [a, b, c, d] = corners;
            const crossings: [number, number][] = [];
            if (a > 0 !== b > 0) crossings.push([i + cut(a, b), j]);
            if (b > 0 !== c > 0) crossings.push([i + 1, j + cut(b, c)]);
            if (d > 0 !== c > 0) crossings.push([i + cut(d, c), j + 1]);
            if (a > 0 !== d > 0) crossings.push([i, j + cut(a, d)]);
            for (let k = 0; k + 1 < crossings.length; k += 2) {
                const [from, to] = [crossings[k], crossings[k + 1]];
                if (!from || !to) continue;
                pen.moveTo(((from[0] + 0.5) / n) * wide, ((from[1] + 0.5) / n) * high);
                pen.lineTo(((to[0] + 0.5) / n) * wide, ((to[1] + 0.5) / n) * high);
            }
        }
    }
}

function borders(pen: CanvasRenderingContext2D, kinds: number[], n: number, wide: number, high: number): void {
    for (let j = 0; j < n; j++) {
        for (let i = 0; i < n; i++) {
            const own = kinds[j * n + i];
            if (i + 1 < n && kinds[j * n + i + 1] !== own) {
                pen.moveTo(((i + 1) / n) * wide, (j / n) * high);
                pen.lineTo(((i + 1) / n) * wide, ((j + 1) / n) * high);
            }
            if (j + 1 < n && kinds[(j + 1) * n + i] !== own) {
                pen.moveTo((i / n) * wide, ((j + 1) / n) * high);
                pen.lineTo(((i + 1) / n) * wide, ((j + 1) / n) * high);
            }
        }
    }
}

/* ── curves ── */

type Kind = 'loss' | 'quality';

interface Panel {
    kind: Kind;
    canvas: HTMLCanvasElement;
    chart: Chart | null;
}

/** Where the looks of a run stand on the axis. */
interface Along {
    /** The least place that there is. */
    first: number;
    /** Whether there is nothing more to come. */
    ended: boolean;
    place(look: Look): number;
}

/** In px: room for a number such as 0,95 or 1250. */
const AXIS_WIDTH = 44;

/** R² of a model that hasn't learnt yet may be far below what is worth an axis. */
const LEAST_QUALITY = -1;

/** Loss and quality on training rows and on the part that is watched, with the same numbers as a table. */
class Curves {
    private readonly panels: Panel[];
    private watched = '';
    private latest: (() => void) | null = null;

    constructor(
        private readonly card: HTMLElement,
        private readonly texts: Record<string, string>,
        private readonly both: boolean,
    ) {
        card.hidden = false;
        this.panels = [...card.querySelectorAll<HTMLCanvasElement>('canvas[data-lab-curve]')].map((canvas) => ({ kind: canvas.dataset['labCurve'] as Kind, canvas, chart: null }));
        void this.build();
    }

    name(watched: 'validation' | 'test'): void {
        this.watched = this.texts[watched] ?? watched;
        for (const { chart } of this.panels) {
            const second = chart?.data.datasets[1];
            if (second) second.label = this.watched;
        }
    }

    private async build(): Promise<void> {
        const ChartJs = await chartJs().catch(() => null);
        if (!ChartJs) return;
        const font = { family: getComputedStyle(document.documentElement).getPropertyValue('--font-ui'), size: 12 };
        const axis = (title: string) => ({
            type: 'linear' as const,
            grid: { color: colour('rule') },
            border: { color: colour('edge') },
            ticks: { color: colour('ink-2'), font, maxTicksLimit: 6, includeBounds: false, callback: tick },
            title: { display: title !== '', text: title, color: colour('ink-2'), font },
        });
        // a ball runs along the curve
        const last = (context: { dataIndex: number; dataset: { data: unknown[] } }): number => (context.dataIndex === context.dataset.data.length - 1 ? 3.5 : 0);
        const line = (label: string, token: string, dash: number[]) => ({
            label,
            data: [] as { x: number; y: number }[],
            borderColor: colour(token),
            backgroundColor: colour(token),
            borderDash: dash,
            borderWidth: 2,
            pointRadius: last,
            pointHitRadius: 8,
            clip: 6,
        });
        for (const panel of this.panels) {
            const first = panel === this.panels[0];
            // the curves stand one over the other: both begin at the same place
            const along = axis(this.texts['axis'] ?? '');
            const upright = { ...axis(''), afterFit: (scale: { width: number }) => (scale.width = AXIS_WIDTH) };
            panel.chart = new ChartJs(panel.canvas, {
                type: 'line',
                data: { datasets: [line(this.texts['train'] ?? '', 'd1', []), ...(this.both ? [line(this.watched, 'd2', [6, 4])] : [])] },
                options: {
                    responsive: true,
                    maintainAspectRatio: false,
                    animation: false,
                    scales: { x: { ...along, ticks: { ...along.ticks, precision: 0 } }, y: panel.kind === 'loss' ? { ...upright, beginAtZero: true } : { ...upright, suggestedMin: 0.5, max: 1 } },
                    plugins: { legend: { display: first, align: 'start', labels: { color: colour('ink'), font, ...lineKeys(colour('ink')) } } },
                },
            }) as Chart;
        }
        this.latest?.();
    }

    repaint(): void {
        for (const panel of this.panels) {
            panel.chart?.destroy();
            panel.chart = null;
        }
        void this.build();
    }

    show(looks: Look[], upTo: number, along: Along): void {
        this.latest = () => this.show(looks, upTo, along);
        const { place, first, ended } = along;
        const until = looks.slice(0, upTo + 1);
        const last = looks.at(-1);
        for (const { kind, chart } of this.panels) {
            chart?.data.datasets.forEach((set, index) => {
                set.data = until.flatMap((look) => {
                    const value = look[kind]?.[index];
                    return value === null || value === undefined ? [] : [{ x: place(look), y: kind === 'quality' ? Math.max(LEAST_QUALITY, value) : value }];
                });
            });
            const x = chart?.options.scales?.['x'];
            if (x && last) {
                x.max = place(ended ? last : { ...last, n: last.of });
                x.min = x.max > first ? first : 0;
            }
            chart?.update('none');
        }
        this.table(until, place);
    }

    private table(looks: Look[], place: (look: Look) => number): void {
        const details = this.card.querySelector('details');
        const head = details?.querySelector('thead');
        const body = details?.querySelector('tbody');
        if (!details || !head || !body) return;
        if (!details.open) {
            details.ontoggle = () => details.open && this.latest?.();
            return;
        }
        const th = (text: string): HTMLElement => el('th', { scope: 'col', 'data-align': 'end' }, text);
        const quality = this.texts['quality'] ?? '';
        const parts = this.both ? [this.texts['train'] ?? '', this.watched] : [''];
        head.replaceChildren(el('tr', {}, th(this.texts['axis'] ?? ''), ...parts.map((part) => th(`${this.texts['loss'] ?? ''} ${part}`)), ...(this.both ? parts.map((part) => th(`${quality} ${part}`)) : [])));
        const each = Math.max(1, Math.ceil(looks.length / ROWS_IN_TABLE));
        const td = (value: number | null | undefined): HTMLElement => el('td', { 'data-align': 'end' }, value === null || value === undefined ? '—' : number(value, 3));
        body.replaceChildren(
            ...looks
                .filter((_, index) => index % each === 0 || index === looks.length - 1)
                .map((look) => el('tr', {}, el('th', { scope: 'row', 'data-align': 'end' }, number(place(look), Number.isInteger(place(look)) ? 0 : 1)), ...(look.loss ?? []).map(td), ...(this.both ? (look.quality ?? []).map(td) : []))),
        );
    }
}
