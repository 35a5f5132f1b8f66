/**
 * The frame of an interactive figure: a picture, ways of looking, sliders, readings, a player, words that follow the state,
 * and the state in the address, so that a link shows what its sender saw.
 */
import { carried, el, icon, put } from '../dom';
import { clamp, logScale } from './numerics';

export type Values = Record<string, number | string>;

export interface StageOptions {
    /** What the picture is, for screen readers. */
    label: string;
    /** What the reader sees at first; numbers, and names of views. */
    start: Values;
    draw(): void;
    /** The picture in words. */
    words(): string;
}

/** What the figure's YAML gives; the page carries it as JSON. */
export function parameters<T>(figure: HTMLElement): Partial<T> {
    const data = carried(figure, 'template.figure-parameters');
    // YAML's scalars come as they were written, so that nothing is guessed on the way; here a number is wanted
    const number = /^-?\d+(\.\d+)?$/;
    return data ? (JSON.parse(data, (_, value: unknown) => (typeof value === 'string' && number.test(value) ? Number(value) : value)) as Partial<T>) : {};
}

export interface SliderRange {
    min: number;
    max: number;
    /** In units of the value; with `log`, the factor between two neighbours, such as 1.05. */
    step: number;
    log?: boolean;
}

/** A process that goes on by steps: how it is played, and what its buttons are called. */
export interface Process {
    /** Milliseconds between two steps while it plays. */
    every: number;
    /** Makes one step and says whether there is another one. */
    step(): boolean;
    reset(): void;
    play: string;
    pause: string;
    next: string;
    back: string;
}

export class Stage {
    readonly values: Values;
    private readonly panel = el('div', { class: 'panel' });
    private readonly readings = el('dl', { class: 'readings' });
    private readonly live = el('p', { class: 'quiet-text', 'aria-live': 'polite' });
    private readonly told = el('p');
    private readonly refreshers: (() => void)[] = [];
    /** Brings a value that an address brought into what the controls can show. */
    private readonly guards: (() => void)[] = [];
    private stopPlaying = (): void => {};
    private readonly id: string;
    private timer = 0;
    private frame = 0;

    constructor(
        private readonly figure: HTMLElement,
        private readonly options: StageOptions,
    ) {
        this.id = figure.id || `figure-${figure.dataset['figure'] ?? ''}`;
        this.values = { ...options.start, ...this.fromAddress() };
        addEventListener('hashchange', () => {
            const said = this.fromAddress();
            if (Object.keys(said).length === 0) return;
            this.stopPlaying();
            Object.assign(this.values, this.options.start, said);
            this.guards.forEach((guard) => guard());
            this.changed();
            this.settled();
        });
    }

    /** Puts the picture and the panel in the figure's frame; the caption stays. */
    show(picture: SVGSVGElement | HTMLElement, summary: string): void {
        picture.classList.add('picture');
        if (picture instanceof HTMLElement && !picture.hasAttribute('role')) put(picture, { role: 'group' });
        put(picture, { 'aria-label': this.options.label, 'aria-describedby': `${this.id}-words` });
        this.live.id = `${this.id}-words`;
        const stage = el('div', { class: 'stage' });
        stage.append(picture, this.panel);
        this.panel.prepend(...[...this.panel.children].filter((child) => child.classList.contains('chips')));
        this.panel.append(this.readings);
        const player = this.panel.querySelector('.player');
        if (player) this.panel.append(player);
        const text = el('details', { class: 'figure-text' }, el('summary', {}, summary), this.told);
        const caption = this.figure.querySelector('figcaption');
        this.figure.querySelectorAll(':scope > :not(figcaption, .anchor, script)').forEach((old) => old.remove());
        if (caption) caption.before(stage, text, this.live);
        else this.figure.append(stage, text, this.live);
        this.changed();
        this.told.textContent = this.options.words();
        if (location.hash.startsWith(`#${this.id}?`)) this.figure.scrollIntoView({ block: 'center' });
    }

    number(name: string): number {
        return Number(this.values[name] ?? 0);
    }

    set(name: string, value: number | string): void {
        this.values[name] = value;
    }

    /** Draws again; many changes within one frame draw once. */
    changed(): void {
        if (this.frame) return;
        this.frame = requestAnimationFrame(() => {
            this.frame = 0;
            this.options.draw();
            this.refreshers.forEach((refresh) => refresh());
        });
    }

    /** The reader has let go: the words and the address follow. */
    settled(): void {
        clearTimeout(this.timer);
        this.timer = window.setTimeout(() => {
            const said = this.options.words();
            this.live.textContent = said;
            this.told.textContent = said;
            this.toAddress();
        }, 350);
    }

    private fromAddress(): Values {
        const [id, query] = location.hash.slice(1).split('?');
        const found: Values = {};
        if (id !== this.id || !query) return found;
        for (const [name, value] of new URLSearchParams(query)) {
            const start = this.options.start[name];
            if (start === undefined) continue;
            const parsed = typeof start === 'number' ? Number(value) : value;
            if (typeof parsed === 'string' || Number.isFinite(parsed)) found[name] = parsed;
        }
        return found;
    }

    private toAddress(): void {
        const query = new URLSearchParams();
        for (const [name, value] of Object.entries(this.values)) {
            if (value !== this.options.start[name]) query.set(name, typeof value === 'number' ? String(Number(value.toPrecision(6))) : value);
        }
        const hash = query.size > 0 ? `#${this.id}?${query}` : location.pathname + location.search;
        history.replaceState(history.state, '', hash);
    }

    /* ── controls ── */

    /** A choice of one of a few views. */
    chips(name: string, label: string, choices: [string, string | Node][], onChoose: (value: string) => void = () => {}): HTMLElement {
        const group = el('div', { class: 'chips', role: 'group', 'aria-label': label });
        for (const [value, text] of choices) {
            const chip = el('button', { class: 'chip', type: 'button' }, text);
            chip.addEventListener('click', () => {
                this.set(name, value);
                onChoose(value);
                this.changed();
                this.settled();
            });
            this.refreshers.push(() => put(chip, { 'aria-pressed': String(this.values[name] === value) }));
            group.append(chip);
        }
        // an empty value is a choice too: none of these
        this.guard(name, (value) => (value === '' || choices.some(([known]) => known === value) ? value : (this.options.start[name] ?? '')));
        this.panel.append(group);
        return group;
    }

    /** Chips that are on or off, each for itself: the value is 1 or 0. */
    toggles(label: string, choices: [string, string][], onToggle: (name: string) => void = () => {}): HTMLElement {
        const group = el('div', { class: 'chips', role: 'group', 'aria-label': label });
        for (const [name, text] of choices) {
            const chip = el('button', { class: 'chip', type: 'button' }, text);
            chip.addEventListener('click', () => {
                this.set(name, this.number(name) ? 0 : 1);
                onToggle(name);
                this.changed();
                this.settled();
            });
            this.guard(name, (value) => (Number(value) ? 1 : 0));
            this.refreshers.push(() => put(chip, { 'aria-pressed': String(this.number(name) === 1) }));
            group.append(chip);
        }
        this.panel.append(group);
        return group;
    }

    /** Keeps a number that no slider guards, such as a point's coordinate, within what makes sense, whatever an address says. */
    within(least: number, most: number, ...names: string[]): void {
        for (const name of names) this.guard(name, (value) => clamp(Number(value), least, most));
    }

    private guard(name: string, allow: (value: number | string) => number | string): void {
        const guard = (): void => {
            this.values[name] = allow(this.values[name] ?? 0);
        };
        guard();
        this.guards.push(guard);
    }

    /** `onInput` is called before the picture is drawn again. */
    slider(name: string, label: string, range: SliderRange, show: (value: number) => string, onInput: () => void = () => {}): HTMLElement {
        const { min, max, step } = range;
        const log = range.log ? logScale(min, max, step) : null;
        const output = el('output');
        const input = el('input', { type: 'range', min: log ? 0 : min, max: log ? log.count : max, step: log ? 1 : step, 'aria-label': label });
        const row = el('label', { class: 'slider' }, el('span', {}, label), output, input);
        this.guard(name, (value) => clamp(Number(value), min, max));
        input.addEventListener('input', () => {
            const place = Number(input.value);
            this.set(name, log ? log.value(place) : place);
            onInput();
            this.changed();
        });
        input.addEventListener('change', () => this.settled());
        this.refreshers.push(() => {
            input.value = String(log ? log.place(this.number(name)) : this.number(name));
            const text = show(this.number(name));
            output.textContent = text;
            put(input, { 'aria-valuetext': text });
        });
        this.panel.append(row);
        return row;
    }

    /** A button that says what it does. */
    action(label: string, press: () => void): HTMLButtonElement {
        const button = el('button', { class: 'button', 'data-size': 'small', type: 'button' }, label);
        button.addEventListener('click', press);
        this.panel.append(button);
        return button;
    }

    /** Buttons with signs: play, step, reset. */
    player(...buttons: { sign: string; label: string; press(button: HTMLButtonElement): void }[]): HTMLButtonElement[] {
        const row = el('div', { class: 'player' });
        const made = buttons.map(({ sign, label, press }) => {
            const button = el('button', { class: 'icon-button', type: 'button', 'aria-label': label, title: label }, icon(sign));
            button.addEventListener('click', () => press(button));
            row.append(button);
            return button;
        });
        this.panel.append(row);
        return made;
    }

    /**
     * Play and pause, one step, and back to the start. It stops by itself at the end and when the figure leaves the window; where motion
     * is not wanted, playing goes to the end at once. Returns how to stop it, which is what every change of the setting does.
     */
    process({ every, step, reset, play, pause, next, back }: Process): () => void {
        let timer = 0;
        const [start] = this.player(
            { sign: 'play', label: play, press: () => (timer ? halt() : begin()) },
            {
                sign: 'step',
                label: next,
                press: () => {
                    halt(false);
                    step();
                    this.changed();
                    this.settled();
                },
            },
            {
                sign: 'reset',
                label: back,
                press: () => {
                    halt(false);
                    reset();
                    this.changed();
                    this.settled();
                },
            },
        );
        // under a narrow picture the buttons come first, so that what they change stays in sight
        put(this.panel, { 'data-process': true });
        const show = (): void => {
            if (!start) return;
            put(start, { 'aria-label': timer ? pause : play, title: timer ? pause : play });
            start.replaceChildren(icon(timer ? 'pause' : 'play'));
        };
        const halt = (settle = true): void => {
            if (!timer) return;
            clearInterval(timer);
            timer = 0;
            show();
            if (settle) this.settled();
        };
        const begin = (): void => {
            if (still()) {
                // a process that never ends stops where patience would
                for (let count = 0; count < 2000 && step(); count++);
                this.changed();
                this.settled();
                return;
            }
            timer = window.setInterval(() => {
                const more = step();
                this.changed();
                if (!more) halt();
            }, every);
            show();
        };
        new IntersectionObserver((entries) => {
            if (entries.every((entry) => !entry.isIntersecting)) halt();
        }).observe(this.figure);
        this.stopPlaying = () => halt(false);
        return this.stopPlaying;
    }

    reset(): void {
        this.stopPlaying();
        Object.assign(this.values, this.options.start);
        this.changed();
        this.settled();
    }

    /** Anything else beside the picture, after the controls so far. */
    add(element: HTMLElement, refresh: () => void = () => {}): void {
        this.panel.append(element);
        this.refreshers.push(refresh);
    }

    /** The numbers beside the picture; a name may be marked with its series. */
    read(rows: [string, string][]): void {
        const children: Node[] = [];
        for (const [name, value] of rows) children.push(el('dt', {}, name), el('dd', {}, value));
        this.readings.replaceChildren(...children);
    }
}

export const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Calls `tick` with a share from 0 to 1 over `millis`; at once where motion is not wanted. Returns how to stop it. */
export function tween(millis: number, tick: (share: number) => void, end: () => void = () => {}): () => void {
    if (still()) {
        tick(1);
        end();
        return () => {};
    }
    const begun = performance.now();
    let frame = 0;
    const step = (now: number): void => {
        const share = Math.min((now - begun) / millis, 1);
        tick(share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2);
        if (share < 1) frame = requestAnimationFrame(step);
        else end();
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
}
