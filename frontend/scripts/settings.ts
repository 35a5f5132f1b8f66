/** The reader's own settings: theme, text size, focus mode. early.ts puts them on the root before the first paint. */
import { icon, recall, remember } from './dom';
import { enhance } from './enhance';

const root = document.documentElement;
const THEMES = ['device', 'light', 'dark'] as const;
const SIGNS = { device: 'device', light: 'sun', dark: 'moon' } as const;

function theme(): (typeof THEMES)[number] {
    const chosen = root.dataset['theme'];
    return chosen === 'light' || chosen === 'dark' ? chosen : 'device';
}

function setTheme(next: (typeof THEMES)[number]): void {
    if (next === 'device') delete root.dataset['theme'];
    else root.dataset['theme'] = next;
    remember('gradient.theme', next === 'device' ? null : next);
    document.querySelectorAll<HTMLElement>('[data-theme-toggle]').forEach(showTheme);
    document.dispatchEvent(new CustomEvent('gradient:theme'));
}

function showTheme(button: HTMLElement): void {
    const now = theme();
    button.querySelector('svg')?.replaceWith(icon(SIGNS[now]));
    const label = button.dataset[now] ?? '';
    button.setAttribute('aria-label', label);
    button.title = label;
}

export function nextTheme(): void {
    setTheme(THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length] ?? 'device');
}

export function toggleFocus(): void {
    const on = root.dataset['focus'] === undefined;
    if (on) root.dataset['focus'] = '';
    else delete root.dataset['focus'];
    remember('gradient.focus', on ? '' : null);
    document.querySelectorAll('[data-focus-mode]').forEach((button) => button.setAttribute('aria-pressed', String(on)));
}

enhance('[data-theme-toggle]', (button) => {
    button.hidden = false;
    showTheme(button);
    button.addEventListener('click', nextTheme);
});

/** The profile's own choice of theme counts in this browser as soon as it is saved. */
enhance('select[data-theme-choice]', (select) => {
    const choice = select as HTMLSelectElement;
    choice.form?.addEventListener('submit', () => {
        setTheme(choice.value === 'light' || choice.value === 'dark' ? choice.value : 'device');
    });
});

const SIZES = ['s', 'm', 'l', 'xl'];

function setSize(size: string): void {
    if (size === 'm') delete root.dataset['text'];
    else root.dataset['text'] = size;
    remember('gradient.text', size === 'm' ? null : size);
    document.dispatchEvent(new CustomEvent('gradient:text'));
}

/** `data-text-size="l"` chooses that size, an empty one goes through all of them. */
enhance('[data-text-size]', (button) => {
    const size = button.dataset['textSize'];
    button.hidden = false;
    if (!size) {
        button.addEventListener('click', () => setSize(SIZES[(SIZES.indexOf(root.dataset['text'] ?? 'm') + 1) % SIZES.length] ?? 'm'));
        return;
    }
    const show = (): void => button.setAttribute('aria-pressed', String((root.dataset['text'] ?? 'm') === size));
    show();
    document.addEventListener('gradient:text', show);
    button.addEventListener('click', () => setSize(size));
});

enhance('[data-reader-tools]', (tools) => {
    tools.hidden = false;
});

enhance('[data-focus-mode]', (button) => {
    button.hidden = false;
    button.setAttribute('aria-pressed', String(root.dataset['focus'] !== undefined));
    button.addEventListener('click', toggleFocus);
});

// another tab of the same reader changed the theme
addEventListener('storage', (event) => {
    if (event.key !== 'gradient.theme') return;
    const chosen = recall('gradient.theme');
    if (chosen) root.dataset['theme'] = chosen;
    else delete root.dataset['theme'];
    document.querySelectorAll<HTMLElement>('[data-theme-toggle]').forEach(showTheme);
    document.dispatchEvent(new CustomEvent('gradient:theme'));
});
