import htmx from 'htmx.org';

declare global {
    interface Window {
        htmx: typeof htmx;
    }
}

// the extension finds htmx by its global name, so this module must be evaluated before it
window.htmx = htmx;
