/** The reader's own traces in a section: how far they are, and their bookmarks, highlights and notes on paragraphs. */
import { csrf, el, icon } from './dom';
import { enhance } from './enhance';
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
    );
    text.append(pencil);

    const offer = (to: HTMLElement): void => {
        if (block === to && !pencil.hidden) return;
        block = to;
        pencil.hidden = false;
        const at = to.getBoundingClientRect();
        const frame = text.getBoundingClientRect();
        pencil.style.insetBlockStart = `${at.top - frame.top - 6}px`;
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
        let option = [...choice.options].find(({ value }) => value === element.id);
        if (!option) {
            option = el('option', { value: element.id }, words('markHere', quote.length > 60 ? `${quote.slice(0, 60)}…` : quote));
            choice.append(option);
        }
        option.selected = true;
        panel.open = true;
        body.focus();
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
