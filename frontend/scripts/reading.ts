/** What helps while reading: copying, the outline that follows, previews of what a link points at. */
import { el, icon, isTyping } from './dom';
import { enhance } from './enhance';
import { words } from './words';

/* ── copying ── */

/** `copy` belongs to something that shows it on approach; any other sign stands for itself. */
export function copyButton(label: string, text: () => string, sign = 'copy'): HTMLButtonElement {
    const button = el('button', { class: sign === 'copy' ? 'icon-button copy' : 'icon-button', type: 'button', 'aria-label': label, title: label }, icon(sign));
    button.addEventListener('click', () => {
        void navigator.clipboard.writeText(text()).then(() => {
            button.dataset['copied'] = '';
            button.setAttribute('aria-label', words('copied'));
            button.querySelector('svg')?.replaceWith(icon('check'));
            setTimeout(() => {
                delete button.dataset['copied'];
                button.setAttribute('aria-label', label);
                button.querySelector('svg')?.replaceWith(icon(sign));
            }, 1800);
        });
    });
    return button;
}

enhance('pre[data-copy]', (code) => {
    const frame = el('div', { class: 'code-frame' });
    code.replaceWith(frame);
    frame.append(code, copyButton(words('copyCode'), () => code.textContent ?? ''));
});

enhance('.formula[data-tex]', (formula) => {
    formula.append(copyButton(words('copyTex'), () => formula.dataset['tex'] ?? ''));
});

/** What is copied out of a text has its formulas in LaTeX: $x_1$ in a line, $$…$$ on its own. */
document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData || isTyping(event.target)) return;
    const part = selection.getRangeAt(0).cloneContents();
    const formulas = part.querySelectorAll('math');
    if (formulas.length === 0) return;
    for (const math of formulas) {
        const tex = math.closest<HTMLElement>('.formula')?.dataset['tex'] ?? math.querySelector('annotation')?.textContent ?? math.textContent ?? '';
        math.replaceWith(math.getAttribute('display') === 'block' ? `\n$$${tex}$$\n` : `$${tex}$`);
    }
    part.querySelectorAll('.anchor, .copy, .formula-number, .quiet-text').forEach((extra) => extra.remove());
    // laid out out of sight, so that paragraphs come on lines of their own
    const sheet = el('div', { class: 'quiet-text' });
    sheet.append(part);
    document.body.append(sheet);
    event.clipboardData.setData('text/plain', sheet.innerText);
    sheet.remove();
    event.preventDefault();
});

/* an empty text stands for the page's address */
enhance('[data-copy-text]', (button) => {
    button.hidden = false;
    const label = button.textContent ?? '';
    button.addEventListener('click', () => {
        void navigator.clipboard.writeText(button.dataset['copyText'] || location.href).then(() => {
            button.textContent = words('copied');
            setTimeout(() => (button.textContent = label), 1800);
        });
    });
});

/* ── a formula wider than the column scrolls in itself, and then the keyboard must reach it ── */

const wide = new ResizeObserver((entries) => {
    const found = entries.map(({ target }) => ({ target, scrolls: target.scrollWidth > target.clientWidth }));
    for (const { target, scrolls } of found) {
        if (scrolls) target.setAttribute('tabindex', '0');
        else target.removeAttribute('tabindex');
    }
});
enhance('.formula', (formula) => {
    const math = formula.querySelector('math');
    if (math) wide.observe(math);
});

/* ── a jump within the text: until it has ended everything is laid out, and keeps its height afterwards ── */

enhance('[data-reading-position]', () => {
    const root = document.documentElement;
    document.addEventListener('click', ({ target }) => {
        const link = target instanceof Element ? target.closest('a') : null;
        if (link?.hash && link.pathname === location.pathname) root.dataset['whole'] = '';
    });
    // a height is remembered at the end of a frame, and the jump may end at its beginning
    const release = (): number => requestAnimationFrame(() => requestAnimationFrame(() => delete root.dataset['whole']));
    const settle = (): void => document.addEventListener('scrollend', release);
    // what is still loading may move the place to which early.ts saw the address point
    if (document.readyState === 'complete') settle();
    else addEventListener('load', settle);
});

/* ── the outline follows the reader ── */

enhance('[data-outline]', (outline) => {
    const links = new Map<Element, HTMLAnchorElement>();
    outline.querySelectorAll<HTMLAnchorElement>('a[href^="#"]').forEach((link) => {
        const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        if (place) links.set(place, link);
    });
    const places = [...links.keys()];
    let waiting = false;
    const follow = (): void => {
        waiting = false;
        const line = innerHeight * 0.3;
        let current = places[0];
        for (const place of places) if (place.getBoundingClientRect().top <= line) current = place;
        if (scrollY + innerHeight >= document.documentElement.scrollHeight - 4) current = places.at(-1);
        for (const [place, link] of links) {
            if (place === current) link.setAttribute('aria-current', 'location');
            else link.removeAttribute('aria-current');
        }
    };
    addEventListener(
        'scroll',
        () => {
            if (waiting) return;
            waiting = true;
            requestAnimationFrame(follow);
        },
        { passive: true },
    );
    follow();
});

/* ── previews ── */

const fetched = new Map<string, Promise<Document>>();
let shown: { link: HTMLElement; card: HTMLElement } | null = null;

function hidePreview(): void {
    shown?.card.remove();
    shown?.link.removeAttribute('aria-describedby');
    shown = null;
}

async function target(link: HTMLAnchorElement): Promise<Element | null> {
    const url = new URL(link.href, location.href);
    const id = decodeURIComponent(url.hash.slice(1));
    if (!id) return null;
    if (url.pathname === location.pathname) return document.getElementById(id);
    const key = url.origin + url.pathname;
    if (url.origin !== location.origin) return null;
    const page =
        fetched.get(key) ??
        fetch(key).then(async (answer) => new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html'));
    fetched.set(key, page);
    return (await page).getElementById(id);
}

async function showPreview(link: HTMLAnchorElement): Promise<void> {
    const place = await target(link);
    if (!place || !link.isConnected || !(link.matches(':hover') || document.activeElement === link)) return;
    hidePreview();
    const copy = place.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('[id]').forEach((inner) => inner.removeAttribute('id'));
    copy.removeAttribute('id');
    // a heading says nothing without the paragraph under it
    const more = /^H[1-6]$/.test(place.tagName) ? place.nextElementSibling?.cloneNode(true) : null;
    const card = el('div', { class: 'preview prose', id: 'preview', role: 'tooltip' }, copy, ...(more ? [more] : []));
    document.body.append(card);
    const box = link.getBoundingClientRect();
    const below = box.bottom + card.offsetHeight + 12 < innerHeight || box.top < card.offsetHeight + 12;
    const left = Math.max(16, Math.min(box.left, innerWidth - card.offsetWidth - 16));
    card.style.insetInlineStart = `${left + scrollX}px`;
    card.style.insetBlockStart = `${(below ? box.bottom + 8 : box.top - card.offsetHeight - 8) + scrollY}px`;
    link.setAttribute('aria-describedby', 'preview');
    shown = { link, card };
    card.addEventListener('pointerleave', hidePreview);
}

enhance('a[data-preview]', (link) => {
    if (!(link instanceof HTMLAnchorElement)) return;
    let timer = 0;
    const soon = (): void => {
        clearTimeout(timer);
        timer = window.setTimeout(() => void showPreview(link), 220);
    };
    const leave = (): void => {
        clearTimeout(timer);
        setTimeout(() => {
            if (shown?.link === link && !shown.card.matches(':hover') && document.activeElement !== link) hidePreview();
        }, 150);
    };
    link.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && soon());
    link.addEventListener('pointerleave', leave);
    link.addEventListener('focus', () => link.matches(':focus-visible') && soon());
    link.addEventListener('blur', () => shown?.link === link && hidePreview());
});
document.addEventListener('keydown', (event) => event.key === 'Escape' && hidePreview());
