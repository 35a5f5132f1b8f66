type Child = Node | string;

/** Builds an element; attributes whose value is null or false are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
    name: K,
    attributes: Record<string, string | number | boolean | null> = {},
    ...children: Child[]
): HTMLElementTagNameMap[K] {
    const element = document.createElement(name);
    put(element, attributes);
    element.append(...children);
    return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg<K extends keyof SVGElementTagNameMap>(
    name: K,
    attributes: Record<string, string | number | boolean | null> = {},
    ...children: Child[]
): SVGElementTagNameMap[K] {
    const element = document.createElementNS(SVG, name);
    put(element, attributes);
    element.append(...children);
    return element;
}

export function put(element: Element, attributes: Record<string, string | number | boolean | null>): void {
    for (const [name, value] of Object.entries(attributes)) {
        if (value === null || value === false) element.removeAttribute(name);
        else element.setAttribute(name, value === true ? '' : String(value));
    }
}

/** The text that a template element carries: data for scripts, which no reader sees and nothing runs. */
export function carried(within: Element, selector: string): string | null {
    const template = within.querySelector(selector);
    return template instanceof HTMLTemplateElement ? template.content.textContent : null;
}

/** A sign of the sprite; the layout says where it is. */
export function icon(name: string): SVGSVGElement {
    const use = svg('use', { href: `${document.body.dataset['icons'] ?? '/assets/icons.svg'}#${name}` });
    return svg('svg', { class: 'icon', 'aria-hidden': 'true', focusable: 'false' }, use);
}

/** Says something in passing, to the eye and to a screen reader. */
export function toast(text: string): void {
    const place = document.getElementById('notices');
    if (!place) return;
    const note = el('div', { class: 'toast' }, text);
    place.append(note);
    setTimeout(() => note.remove(), 6000);
}

/** Says something to a screen reader alone. The region was there before its words: one that comes with them is often not heard. */
export function say(text: string): void {
    const place = document.getElementById('said');
    if (!place) return;
    place.textContent = '';
    // the same words twice are news twice
    requestAnimationFrame(() => (place.textContent = text.replace(/\s+/g, ' ').trim()));
}

export function meta(name: string): string | null {
    return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? null;
}

/** The header that proves to the server that the request comes from its own page. */
export function csrf(): Record<string, string> {
    const token = meta('_csrf');
    const header = meta('_csrf_header');
    return token && header ? { [header]: token } : {};
}

export function remember(name: string, value: string | null): void {
    try {
        if (value === null) localStorage.removeItem(name);
        else localStorage.setItem(name, value);
    } catch {
        // storage may be forbidden or full: the choice then lasts as long as the page
    }
}

export function recall(name: string): string | null {
    try {
        return localStorage.getItem(name);
    } catch {
        return null;
    }
}

/** Whether the key would be typed into something. */
export function isTyping(target: EventTarget | null): boolean {
    return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, .cm-editor') !== null);
}
