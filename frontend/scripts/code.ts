/** Code that can be changed: exercise editors with their drafts, and programs in a text. The editor itself comes when needed. */
import type { Diagnostic, Editor } from './editor';
import { el } from './dom';
import { type Draft, keepDraft } from './drafts';
import { enhance, enhanceNear, enhanceWithin } from './enhance';
import { touchBar } from './pages';
import { words } from './words';

const editors = new WeakMap<Element, Editor>();

/** The editor that stands in for this textarea, made once. */
async function editorFor(textarea: HTMLTextAreaElement, place: HTMLElement, region?: { from: number; to: number }): Promise<Editor> {
    const known = editors.get(textarea);
    if (known) return known;
    const { open } = await import('./editor');
    const editor = open(textarea, place, {
        label: textarea.getAttribute('aria-label') ?? words('editorLabel'),
        names: (textarea.dataset['complete'] ?? '').split(/[\s,]+/).filter(Boolean),
        ...(region ? { region } : {}),
    });
    editors.set(textarea, editor);
    if (matchMedia('(pointer: coarse)').matches) place.append(touchBar((text) => editor.insert(text)));
    return editor;
}

/* ── the editor of an exercise ── */

enhanceNear('textarea[data-editor]', async () => (element) => void openExercise(element as HTMLTextAreaElement));

async function openExercise(textarea: HTMLTextAreaElement): Promise<void> {
    const place = textarea.closest<HTMLElement>('.editor') ?? (textarea.parentElement as HTMLElement);
    const draft: Draft | null = textarea.dataset['draft'] ? keepDraft(textarea) : null;
    const editor = await editorFor(textarea, place);
    editor.onChange(() => draft?.changed());
    draft?.onReplace((source) => editor.replace(source));
    const form = textarea.form;
    form?.addEventListener('click', (event) => {
        const reset = (event.target as Element).closest<HTMLElement>('[data-reset]');
        if (!reset) return;
        const starter = form.querySelector<HTMLTextAreaElement>('textarea[data-starter]')?.value;
        if (starter !== undefined) event.preventDefault();
        if (editor.source() !== starter && !confirm(words('resetAsk'))) event.preventDefault();
        else if (starter !== undefined) editor.replace(starter);
        // the server brings the starter back with the page that follows: what waits here must not undo it
        else draft?.forget();
    });
    showDiagnostics(place.closest('.bench, form, .exercise') ?? place);
}

/* ── a program in a text ── */

enhance('[data-program]', (program) => {
    const textarea = program.querySelector<HTMLTextAreaElement>('textarea[name="source"]');
    const code = program.querySelector<HTMLElement>('[data-code]');
    const run = program.querySelector<HTMLButtonElement>('[data-run]');
    const reset = program.querySelector<HTMLButtonElement>('[data-reset]');
    if (!textarea || !code || !run) return;
    const original = textarea.value;
    // a run puts its own output in the place of the recorded one
    const recorded = program.querySelector('.output')?.cloneNode(true) as HTMLElement | undefined;
    let place: HTMLElement | null = null;
    run.hidden = false;

    const edit = async (): Promise<Editor> => {
        if (!place) {
            place = el('div', { class: 'editor' });
            const region = code.dataset['from']
                ? { from: Number(code.dataset['from']), to: Number(code.dataset['to'] ?? code.dataset['from']) }
                : undefined;
            // the place keeps the height of the code it replaces, so nothing under it moves
            place.style.minBlockSize = `${code.offsetHeight}px`;
            const editor = await editorFor(textarea, place, region);
            (code.closest('.code-frame') ?? code).replaceWith(place);
            editor.onChange(() => {
                if (reset) reset.hidden = editor.source() === original;
            });
            editor.measure();
            return editor;
        }
        return editorFor(textarea, place);
    };

    code.tabIndex = 0;
    code.setAttribute('role', 'group');
    code.setAttribute('aria-label', words('editorOpen'));
    code.title = words('editorOpen');
    code.addEventListener('click', (event) => {
        if (getSelection()?.isCollapsed === false) return;
        void edit().then((editor) => editor.focusAt(event.clientX, event.clientY));
    });
    code.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.target !== code) return;
        event.preventDefault();
        void edit().then((editor) => editor.focus());
    });
    reset?.addEventListener('click', () => {
        void edit().then((editor) => {
            editor.replace(original);
            editor.diagnose([]);
            if (recorded) {
                const fresh = recorded.cloneNode(true) as HTMLElement;
                program.querySelector('.output')?.replaceWith(fresh);
                enhanceWithin(fresh);
            }
            reset.hidden = true;
            run.focus();
        });
    });
});

/* ── the same program in another language, to read ── */

enhance('[data-languages]', (tabs) => {
    const program = tabs.closest<HTMLElement>('[data-program]');
    if (!program) return;
    const buttons = [...tabs.querySelectorAll<HTMLButtonElement>('button')];
    // the tab is the summary now
    for (const other of program.querySelectorAll<HTMLDetailsElement>('details.program-other')) other.open = true;
    const show = (language: string): void => {
        program.dataset['shown'] = language;
        for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
    };
    for (const button of buttons) button.addEventListener('click', () => show(button.dataset['language'] ?? 'java'));
    show('java');
    tabs.hidden = false;
});

/* ── marks on the lines ── */

function showDiagnostics(root: Element): void {
    for (const block of root.querySelectorAll<HTMLTemplateElement>('template[data-diagnostics]')) {
        const found = (JSON.parse(block.content.textContent ?? '[]') as Diagnostic[]).map((one, index) => {
            // what the result beside it says in the reader's language stands above the compiler's own words
            const meaning = block.parentElement?.querySelector(`[data-meaning="${index}"]`)?.textContent;
            return meaning ? { ...one, message: `${meaning}\n${one.message}` } : one;
        });
        const place = block.closest('[data-program], .bench, form, .exercise');
        const textarea = place?.querySelector<HTMLTextAreaElement>('textarea[data-editor], textarea[name="source"]');
        if (!place || !textarea) continue;
        const editor = editors.get(textarea);
        if (editor) editor.diagnose(found);
        else if (found.length > 0) place.querySelector<HTMLElement>('[data-code]')?.click();
    }
}

/* ── the tasks beside the editor follow the verdict ── */

/** A graded attempt only: what a rehearsal shows would be gone after a reload. The result and the tasks name the checks alike. */
function showTasks(): void {
    const tasks = document.getElementById('tasks');
    const checks = document.querySelectorAll('#result .verdict:is([data-verdict="passed"], [data-verdict="failed"]) .check');
    if (!tasks || checks.length === 0) return;
    // the one to start with, in a result that may scroll
    document.querySelector('#result .check[open]')?.scrollIntoView({ block: 'nearest' });
    const signs = new Map([...checks].map((check) => [check.querySelector('.check-name')?.textContent, check.querySelector('.state[data-verdict]')]));
    for (const task of tasks.querySelectorAll<HTMLElement>('li')) {
        const sign = signs.get(task.querySelector('.check-name')?.textContent);
        if (!sign) continue;
        task.dataset['verdict'] = sign.getAttribute('data-verdict') ?? '';
        task.querySelector('.state')?.replaceWith(sign.cloneNode(true));
    }
}

for (const event of ['htmx:afterSwap', 'htmx:sseMessage', 'htmx:load']) {
    document.addEventListener(event, ({ target }) => {
        if (!(target instanceof Element)) return;
        showDiagnostics(target);
        showTasks();
    });
}
