/**
 * The frame of an interactive figure: a picture, ways of looking, sliders, readings, a player, words that follow the state,
 * and the state in the address, so that a link shows what its sender saw.
 */
import { el, icon, put } from '../dom';

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

export class Stage {
    readonly values: Values;
    private readonly panel = el('div', { class: 'panel' });
    private readonly readings = el('dl', { class: 'readings' });
    private readonly live = el('p', { class: 'quiet-text', 'aria-live': 'polite' });
    private readonly told = el('p');
    private readonly refreshers: (() => void)[] = [];
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
            Object.assign(this.values, said);
            this.changed();
        });
    }

    /** Puts the picture and the panel in the figure's frame; the caption stays. */
    show(picture: SVGSVGElement, summary: string): void {
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
        const [id, query] = decodeURIComponent(location.hash.slice(1)).split('?');
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
            if (value !== this.options.start[name]) query.set(name, typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : value);
        }
        const hash = query.size > 0 ? `#${this.id}?${query}` : location.pathname + location.search;
        history.replaceState(history.state, '', hash);
    }

    /* ── controls ── */

    /** A choice of one of a few views. */
    chips(name: string, label: string, choices: [string, string][], onChoose: (value: string) => void = () => {}): HTMLElement {
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
        this.panel.append(group);
        return group;
    }

    slider(name: string, label: string, range: { min: number; max: number; step: number }, show: (value: number) => string): HTMLElement {
        const output = el('output');
        const input = el('input', { type: 'range', min: range.min, max: range.max, step: range.step, 'aria-label': label });
        const row = el('label', { class: 'slider' }, el('span', {}, label), output, input);
        input.addEventListener('input', () => {
            this.set(name, Number(input.value));
            this.changed();
        });
        input.addEventListener('change', () => this.settled());
        this.refreshers.push(() => {
            input.value = String(this.values[name]);
            const text = show(this.number(name));
            output.textContent = text;
            put(input, { 'aria-valuetext': text });
        });
        this.panel.append(row);
        return row;
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

    reset(): void {
        Object.assign(this.values, this.options.start);
        this.changed();
        this.settled();
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
