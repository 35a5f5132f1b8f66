/** Keys that work on every page, and the dialog that lists them. */
import { el, icon, isTyping, recall, remember } from './dom';
import { enhance } from './enhance';
import { nextTheme, toggleFocus } from './settings';
import { words } from './words';

const SHORTCUTS: [string[], string][] = [
    [['/'], 'keysSearch'],
    [['?'], 'keysHelp'],
    [['T'], 'keysTheme'],
    [['F'], 'keysFocus'],
    [['[', ']'], 'keysNext'],
    [['Ctrl', 'Enter'], 'keysRun'],
    [['Ctrl', 'Shift', 'Enter'], 'keysSubmit'],
    [['Ctrl', 'Space'], 'keysComplete'],
    [['Esc'], 'keysLeave'],
    [['←', '↑', '→', '↓'], 'keysPoints'],
];

let dialog: HTMLDialogElement | null = null;

export function showKeys(): void {
    dialog ??= build();
    if (!dialog.open) dialog.showModal();
}

function build(): HTMLDialogElement {
    const list = el('dl', { class: 'keymap' });
    for (const [keys, meaning] of SHORTCUTS) {
        const term = el('dt');
        keys.forEach((key, index) => term.append(...(index > 0 ? [' '] : []), el('kbd', { class: 'key' }, key)));
        list.append(term, el('dd', {}, words(meaning)));
    }
    // WCAG 2.1.4: keys without a modifier can be switched off by whoever speaks to the computer or types by accident
    const single = el('input', { type: 'checkbox', checked: recall('gradient.keys') !== 'off' });
    single.addEventListener('change', () => remember('gradient.keys', single.checked ? null : 'off'));
    const close = el('button', { class: 'icon-button', type: 'button', 'aria-label': words('close') }, icon('close'));
    const made = el(
        'dialog',
        { class: 'dialog', 'aria-labelledby': 'keys-title' },
        el('header', {}, el('h2', { id: 'keys-title' }, words('keys')), close),
        el('div', {}, list),
        el('footer', {}, el('label', { class: 'checkbox' }, single, words('keysSingle'))),
    );
    close.addEventListener('click', () => made.close());
    made.addEventListener('click', (event) => event.target === made && made.close());
    document.body.append(made);
    return made;
}

enhance('[data-keymap-open]', (button) => {
    button.hidden = false;
    button.addEventListener('click', showKeys);
});

/** The field that is seen, or the page of the search where the header has no room for one. */
function search(): void {
    const fields = [...document.querySelectorAll<HTMLInputElement>('[role="search"] input[type="search"]')];
    const seen = fields.find((field) => field.checkVisibility());
    if (seen) seen.focus();
    else fields[0]?.form?.submit();
}

document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (recall('gradient.keys') === 'off' || document.querySelector('dialog[open]')) return;
    // letters by their place, as a Russian keyboard has others there
    switch (event.code === 'KeyT' || event.code === 'KeyF' ? event.code : event.key) {
        case '/':
            event.preventDefault();
            search();
            break;
        case '?':
            event.preventDefault();
            showKeys();
            break;
        case 'KeyT':
            nextTheme();
            break;
        case 'KeyF':
            if (document.querySelector('.reader')) toggleFocus();
            break;
        case '[':
            document.querySelector<HTMLAnchorElement>('a[rel="prev"]')?.click();
            break;
        case ']':
            document.querySelector<HTMLAnchorElement>('a[rel="next"]')?.click();
            break;
    }
});

// Ctrl+Enter runs, with Shift it submits: inside any form or editor that names the buttons
document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !(event.target instanceof Element)) return;
    const place = event.target.closest('form, .bench, .exercise, .program');
    const wanted = event.shiftKey ? '[data-grade-key]' : '[data-submit-key], [data-run]';
    const button = place?.querySelector<HTMLButtonElement>(wanted) ?? place?.querySelector<HTMLButtonElement>('[data-submit-key], [data-run]');
    if (!button || button.disabled) return;
    event.preventDefault();
    button.click();
});
