/** Small behaviours of pages: menus that close, forms that ask, tabs on narrow screens, grids of numbers. */
import { el, say } from './dom';
import { enhance } from './enhance';
import { words } from './words';

enhance('details[data-menu]', (menu) => {
    const details = menu as HTMLDetailsElement;
    document.addEventListener('click', (event) => {
        if (details.open && !details.contains(event.target as Node)) details.open = false;
    });
    details.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape' || !details.open) return;
        details.open = false;
        details.querySelector('summary')?.focus();
    });
});

enhance('form[data-confirm]', (form) => {
    form.addEventListener('submit', (event) => {
        if (!confirm(form.dataset['confirm'])) {
            event.preventDefault();
            event.stopImmediatePropagation();
        }
    });
});

enhance('.bench[data-tabs]', (bench) => {
    const buttons = bench.querySelectorAll<HTMLButtonElement>('.bench-tabs [data-tab]');
    const show = (tab: string): void => {
        bench.dataset['tab'] = tab;
        buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset['tab'] === tab)));
    };
    buttons.forEach((button) => button.addEventListener('click', () => show(button.dataset['tab'] ?? 'statement')));
    show(bench.dataset['tab'] ?? 'statement');
});

/* ── the search of every page: results under the field, arrows walk through them ── */

enhance('[data-search]', (form) => {
    const field = form.querySelector<HTMLInputElement>('input');
    const results = form.querySelector<HTMLElement>('.results');
    if (!field || !results) return;
    const close = (): void => results.replaceChildren();
    form.addEventListener('keydown', (event) => {
        const links = [...results.querySelectorAll<HTMLAnchorElement>('a')];
        const at = links.indexOf(document.activeElement as HTMLAnchorElement);
        if (event.key === 'Escape') {
            close();
            field.focus();
        } else if (event.key === 'ArrowDown' && links.length > 0) {
            event.preventDefault();
            links[Math.min(at + 1, links.length - 1)]?.focus();
        } else if (event.key === 'ArrowUp' && at >= 0) {
            event.preventDefault();
            (links[at - 1] ?? field).focus();
        }
    });
    field.addEventListener('input', () => field.value.trim() === '' && close());
    document.addEventListener('click', (event) => !form.contains(event.target as Node) && close());
    form.addEventListener('focusout', (event) => event.relatedTarget instanceof Node && !form.contains(event.relatedTarget) && close());
});

/* ── a vector or a matrix: arrows move between cells; what is typed is read by answers/live ── */

enhance('[data-grid-input]', (grid) => {
    const columns = Number(grid.dataset['columns'] ?? 1);
    const cells = [...grid.querySelectorAll<HTMLInputElement>('input')];
    cells.forEach((cell, index) => {
        cell.inputMode ||= 'decimal';
        cell.autocomplete = 'off';
        if (!cell.hasAttribute('aria-label')) {
            cell.setAttribute('aria-label', words('cell', Math.floor(index / columns) + 1, (index % columns) + 1));
        }
        cell.addEventListener('keydown', (event) => {
            const start = cell.selectionStart === 0 && cell.selectionEnd === 0;
            const end = cell.selectionStart === cell.value.length;
            let to = -1;
            if (event.key === 'ArrowUp') to = index - columns;
            else if (event.key === 'ArrowDown') to = index + columns;
            else if (event.key === 'ArrowLeft' && start && index % columns > 0) to = index - 1;
            else if (event.key === 'ArrowRight' && end && index % columns < columns - 1) to = index + 1;
            const next = cells[to];
            if (!next) return;
            event.preventDefault();
            next.focus();
            next.select();
        });
    });
});

enhance('[data-number-input], [data-grid-input]', (field) => void import('./answers/live').then((answers) => answers.live(field)));

/* ── staged hints and answers keep their place when a fragment replaces them ── */

/** Somebody who walks by Tab stands on the link of an exercise when its panel comes: the panel takes the focus over. */
document.addEventListener('htmx:beforeSwap', ({ target: panel }) => {
    if (!(panel instanceof HTMLElement) || !panel.matches('.exercise-panel, .trial') || !panel.contains(document.activeElement)) return;
    panel.addEventListener('htmx:afterSettle', () => panel.querySelector<HTMLElement>('a, input, button')?.focus({ preventScroll: true }), { once: true });
});

document.addEventListener('htmx:load', (event) => {
    const place = event.target;
    if (!(place instanceof HTMLElement) || place === document.body) return;
    const news = place.matches('[data-say]') ? place : place.querySelector<HTMLElement>('[data-say]');
    // panels that come by themselves while one reads bring nothing new
    if (news && !place.closest('.exercise-panel:not(:focus-within), .trial:not(:focus-within)')) say(news.innerText || news.textContent || '');
});

document.addEventListener('htmx:afterSwap', (event) => {
    const place = event.target;
    if (!(place instanceof HTMLElement)) return;
    const focus = place.querySelector<HTMLElement>('[data-focus-here]');
    if (!focus) return;
    focus.tabIndex = -1;
    focus.focus({ preventScroll: false });
});

/** A row of the symbols that a phone's keyboard hides. */
export function touchBar(insert: (text: string) => void): HTMLElement {
    const bar = el('div', { class: 'touch-bar', role: 'toolbar', 'aria-label': words('symbols') });
    for (const symbol of ['{', '}', '(', ')', '[', ']', ';', '.', '=', '"']) {
        const button = el('button', { type: 'button', tabindex: -1 }, symbol);
        button.addEventListener('pointerdown', (event) => event.preventDefault());
        button.addEventListener('click', () => insert(symbol));
        bar.append(button);
    }
    return bar;
}
