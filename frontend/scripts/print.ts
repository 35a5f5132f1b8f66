/**
 * A section on paper is whole: on the screen its exercises, figures and plots come as the reader comes near, so before printing all of them are
 * fetched and drawn, in the light theme. The browser's own menu cannot wait; the key and the button of the page do.
 */
import { enhance, enhanceAll } from './enhance';

const PATIENCE = 10_000;

async function fetchExercises(): Promise<void> {
    const panels = [...document.querySelectorAll<HTMLElement>('.exercise-panel')].filter((panel) => !panel.querySelector('.exercise'));
    const came = panels.map((panel) => new Promise((done) => panel.addEventListener('htmx:afterSettle', done, { once: true })));
    for (const panel of panels) window.htmx.trigger(panel, 'intersect');
    // whatever does not come is printed as a link, as without scripts
    await Promise.race([Promise.all(came), new Promise((done) => setTimeout(done, PATIENCE))]);
}

async function print(): Promise<void> {
    const root = document.documentElement;
    const theme = root.dataset['theme'];
    root.dataset['theme'] = 'light';
    root.dataset['whole'] = '';
    await fetchExercises();
    await enhanceAll();
    // canvases take their colours when they are drawn
    document.dispatchEvent(new CustomEvent('gradient:theme'));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    window.print();
    delete root.dataset['whole'];
    if (theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    document.dispatchEvent(new CustomEvent('gradient:theme'));
}

enhance('[data-print]', (button) => {
    button.hidden = false;
    button.addEventListener('click', () => void print());
    document.addEventListener('keydown', (event) => {
        // by its place, as a Russian keyboard has another letter there
        if (event.code !== 'KeyP' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void print();
    });
});
