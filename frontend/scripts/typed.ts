/**
 * What was typed into a form outlives a session that ended meanwhile, or a server that could not be reached: it waits in this tab and stands in
 * the form again when the form's page is next opened. Never a password, never longer than an hour.
 */
import { el } from './dom';
import { words } from './words';

const KEY = 'gradient.typed';
const HOUR = 60 * 60 * 1000;
const DOORS = /^\/(login|register|password)(\/|$)/;

interface Typed {
    page: string;
    action: string;
    values: [string, string][];
    at: number;
    stranded: boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function pathOf(form: HTMLFormElement): string {
    return new URL(form.getAttribute('action') ?? '', location.href).pathname;
}

function fieldsOf(form: HTMLFormElement): Field[] {
    return [...form.elements].filter(
        (field): field is Field =>
            field instanceof HTMLTextAreaElement ||
            field instanceof HTMLSelectElement ||
            (field instanceof HTMLInputElement && !['hidden', 'password', 'submit', 'file'].includes(field.type)),
    );
}

function chosen(field: Field): boolean {
    return !(field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) || field.checked;
}

document.addEventListener(
    'submit',
    ({ target: form }) => {
        if (!(form instanceof HTMLFormElement) || form.method !== 'post' || DOORS.test(location.pathname)) return;
        const values = fieldsOf(form)
            .filter((field) => field.name !== '' && chosen(field))
            .map((field): [string, string] => [field.name, field.value]);
        const typed: Typed = { page: location.pathname, action: pathOf(form), values, at: Date.now(), stranded: false };
        if (values.length > 0) keep(typed);
    },
    true,
);

function keep(typed: Typed | null): void {
    try {
        if (typed) sessionStorage.setItem(KEY, JSON.stringify(typed));
        else sessionStorage.removeItem(KEY);
    } catch {
        // storage may be forbidden or full: then only the server's own answer keeps what was typed
    }
}

function kept(): Typed | null {
    try {
        return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Typed | null;
    } catch {
        return null;
    }
}

function putBack({ action, values }: Typed): void {
    const form = [...document.querySelectorAll<HTMLFormElement>('form[method="post" i]')].find((one) => pathOf(one) === action);
    if (!form) return;
    const left = [...values];
    for (const field of fieldsOf(form)) {
        const at = left.findIndex(([name, value]) => name === field.name && (chosen(field) || value === field.value));
        const value = left[at]?.[1];
        if (value === undefined) continue;
        left.splice(at, 1);
        if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) field.checked = true;
        else field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.closest('details')?.setAttribute('open', '');
    }
    const notice = el('p', { class: 'notice', 'data-tone': 'link', role: 'status' });
    form.prepend(notice);
    // words that come after their region are heard, those that come with it often are not
    requestAnimationFrame(() => (notice.textContent = words('typedBack')));
}

const typed = kept();
if (typed && document.querySelector('[data-offline]')) {
    keep({ ...typed, stranded: true });
} else if (typed && !DOORS.test(location.pathname)) {
    keep(null);
    const back = typed.stranded || (document.referrer !== '' && DOORS.test(new URL(document.referrer).pathname));
    if (back && typed.page === location.pathname && Date.now() - typed.at < HOUR) putBack(typed);
}

// the way back may open by itself
if (document.querySelector('[data-offline]')) addEventListener('online', () => location.reload());

// after the load, so that it takes nothing from the page
addEventListener('load', () => {
    void navigator.serviceWorker?.register(`/offline.js?lang=${document.documentElement.lang}`).catch(() => undefined);
});
