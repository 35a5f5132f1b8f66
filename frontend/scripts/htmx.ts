import './htmx-global';
import 'htmx-ext-sse';
import { csrf, toast } from './dom';
import { enhanceWithin } from './enhance';
import { words } from './words';

document.addEventListener('htmx:configRequest', (event) => {
    const { detail } = event as CustomEvent<{ headers: Record<string, string>; verb: string }>;
    if (detail.verb !== 'get') Object.assign(detail.headers, csrf());
});

document.addEventListener('htmx:load', (event) => {
    enhanceWithin((event as CustomEvent<{ elt: Element }>).detail.elt);
});

// a proxy's error page is no fragment: the server's own refusals always say where they go
document.addEventListener('htmx:beforeSwap', (event) => {
    const { detail } = event as CustomEvent<{ xhr: XMLHttpRequest; shouldSwap: boolean }>;
    const retargeted = detail.xhr.getResponseHeader('HX-Retarget') !== null;
    if (detail.xhr.status >= 400 && ![409, 422].includes(detail.xhr.status) && !retargeted) {
        detail.shouldSwap = false;
        toast(words('requestFailed'));
    }
});

document.addEventListener('htmx:sendError', () => toast(words('requestFailed')));
document.addEventListener('htmx:timeout', () => toast(words('requestFailed')));
