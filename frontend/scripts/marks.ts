/** The reader's own traces in a section: how far they are, and their bookmarks, highlights and notes on paragraphs. */
import { csrf, el, icon } from './dom';
import { enhance } from './enhance';
import { copyButton } from './reading';
import { words } from './words';

const READING_BEGINS = 4000;
const PAUSE = 1500;
const LONGEST_QUOTE = 400;

/* ── where the reader is ── */

enhance('[data-reading-position]', (text) => {
    const address = text.dataset['readingPosition'] ?? '';
    const opened = performance.now();
    let told = -1;
    let moved = false;
    let timer = 0;

    const tell = (): void => {
        // a page that was only opened leaves no trace, and no guest
        if (!moved || performance.now() - opened < READING_BEGINS) return;
        const box = text.getBoundingClientRect();
        const share = Math.min(Math.max((innerHeight - box.top) / box.height, 0), 1);
        if (Math.abs(share - told) < 0.01) return;
        told = share;
        let anchor = '';
        for (const part of text.querySelectorAll(':scope > [id]')) {
            if (part.getBoundingClientRect().top > innerHeight * 0.35) break;
            anchor = part.id;
        }
        const body = new URLSearchParams({ share: share.toFixed(4), ...(anchor ? { anchor } : {}) });
        // a lost position is no news for the reader
        void fetch(address, { method: 'POST', body, headers: csrf(), keepalive: true }).catch(() => undefined);
    };
    addEventListener(
        'scroll',
        () => {
            moved = true;
            clearTimeout(timer);
            timer = window.setTimeout(tell, Math.max(PAUSE, READING_BEGINS - (performance.now() - opened)));
        },
        { passive: true },
    );
    addEventListener('pagehide', tell);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && tell());
});

/* ── pencil marks ── */

enhance('[data-marks]', (text) => {
    const address = text.dataset['marks'] ?? '';
    let block: HTMLElement | null = null;

    const button = (kind: string, sign: string, label: string): HTMLButtonElement => {
        const made = el('button', { class: 'icon-button', type: 'button', 'aria-label': label, title: label }, icon(sign));
        made.addEventListener('click', () => block && mark(block, kind));
        return made;
    };
    const pencil = el(
        'div',
        { class: 'pencil', hidden: true },
        button('bookmark', 'bookmark', words('markBookmark')),
        button('highlight', 'highlight', words('markHighlight')),
        button('note', 'note', words('markNote')),
        copyButton(words('markLink'), () => `${location.origin}${location.pathname}#${block?.id ?? ''}`, 'link'),
    );
    text.append(pencil);

    const offer = (to: HTMLElement): void => {
        if (block === to && !pencil.hidden) return;
        block = to;
        pencil.hidden = false;
        const at = to.getBoundingClientRect();
        const frame = text.getBoundingClientRect();
        // beside the text where there is a margin; else over the paragraph, so that its first line can be read
        pencil.style.insetBlockStart = `${at.top - frame.top - (matchMedia('(min-width: 1200px)').matches ? 6 : pencil.offsetHeight)}px`;
    };
    const blockOf = (node: EventTarget | Node | null): HTMLElement | null => {
        const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
        const found = element?.closest<HTMLElement>('[data-marks] > [id]') ?? null;
        // panels have their own controls at the same place
        return found?.matches('.program, .exercise, .figure') ? null : found;
    };
    text.addEventListener('pointerover', (event) => {
        if (event.pointerType !== 'mouse' || pencil.contains(event.target as Node)) return;
        const found = blockOf(event.target);
        if (found) offer(found);
    });
    text.addEventListener('pointerleave', () => (pencil.hidden = true));
    // with a finger, selecting some words brings the pencil
    document.addEventListener('selectionchange', () => {
        const selection = getSelection();
        if (!selection || selection.isCollapsed || !matchMedia('(hover: none)').matches) return;
        const found = blockOf(selection.anchorNode);
        if (found) offer(found);
    });

    function quoteOf(element: HTMLElement): string {
        const selection = getSelection();
        const chosen = selection && !selection.isCollapsed && element.contains(selection.anchorNode) ? selection.toString() : '';
        const copy = element.cloneNode(true) as HTMLElement;
        copy.querySelectorAll('.anchor, .copy, annotation').forEach((extra) => extra.remove());
        return (chosen || (copy.textContent ?? '')).replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE);
    }

    function mark(element: HTMLElement, kind: string): void {
        const standing = document.querySelector<HTMLElement>(`#section-marks li[data-kind="${kind}"][data-anchor="${CSS.escape(element.id)}"]`);
        if (kind === 'note') {
            writeNote(element);
            return;
        }
        const values = standing ? {} : { anchor: element.id, kind, quote: quoteOf(element) };
        const to = standing ? `/me/marks/${standing.dataset['id'] ?? ''}/delete` : address;
        void window.htmx.ajax('post', to, { target: '#section-marks', swap: 'outerHTML', values });
    }

    /** The form under the text, already pointing at this paragraph. */
    function writeNote(element: HTMLElement): void {
        const panel = document.querySelector<HTMLDetailsElement>('[data-marks-panel]');
        const choice = panel?.querySelector<HTMLSelectElement>('select[name="anchor"]');
        const body = panel?.querySelector<HTMLTextAreaElement>('textarea[name="body"]');
        if (!panel || !choice || !body) return;
        const quote = quoteOf(element);
        listPlaces(choice);
        choice.value = element.id;
        choice.dispatchEvent(new Event('change'));
        setKind(panel, 'note');
        quoteField(panel)?.setAttribute('value', quote);
        panel.open = true;
        body.focus();
    }

    /** Every paragraph, under its heading, so that a mark is within reach of the keyboard too. */
    function listPlaces(choice: HTMLSelectElement): void {
        if (choice.dataset['listed'] !== undefined) return;
        choice.dataset['listed'] = '';
        let last: HTMLOptionElement | undefined = choice.options[0];
        for (const place of text.querySelectorAll<HTMLElement>(':scope > [id]')) {
            const known = [...choice.options].find(({ value }) => value === place.id);
            if (known) {
                last = known;
            } else if (!place.matches('.program, .exercise')) {
                const quote = quoteOf(place);
                const option = el('option', { value: place.id }, words('markHere', quote.length > 60 ? `${quote.slice(0, 60)}…` : quote));
                last?.after(option);
                last = option;
            }
        }
    }

    function quoteField(panel: HTMLElement): HTMLInputElement | null {
        return panel.querySelector<HTMLInputElement>('input[name="quote"]');
    }

    function setKind(panel: HTMLElement, kind: string): void {
        const choice = panel.querySelector<HTMLSelectElement>('select[name="kind"]');
        if (!choice) return;
        choice.value = kind;
        choice.dispatchEvent(new Event('change'));
    }

    const panel = document.querySelector<HTMLDetailsElement>('[data-marks-panel]');
    const choice = panel?.querySelector<HTMLSelectElement>('select[name="anchor"]');
    if (panel && choice) {
        panel.addEventListener('toggle', () => panel.open && listPlaces(choice));
        choice.addEventListener('change', () => {
            const place = document.getElementById(choice.value);
            quoteField(panel)?.setAttribute('value', place && place.parentElement === text ? quoteOf(place) : '');
        });
        // a bookmark and a highlight have no words of their own
        const kind = panel.querySelector<HTMLSelectElement>('select[name="kind"]');
        const note = panel.querySelector<HTMLElement>('textarea[name="body"]')?.closest<HTMLElement>('.field');
        kind?.addEventListener('change', () => {
            if (note) note.hidden = kind.value !== 'note';
        });
    }

    function show(): void {
        text.querySelectorAll('[data-marked]').forEach((marked) => marked.removeAttribute('data-marked'));
        document.querySelectorAll<HTMLElement>('#section-marks li[data-anchor]').forEach((item) => {
            const place = document.getElementById(item.dataset['anchor'] ?? '');
            if (!place || !text.contains(place)) return;
            place.dataset['marked'] = `${place.dataset['marked'] ?? ''} ${item.dataset['kind'] ?? ''}`.trim();
        });
    }
    document.addEventListener('htmx:afterSwap', show);
    show();
});
