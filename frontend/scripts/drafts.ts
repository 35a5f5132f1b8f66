/**
 * Keeps what is being written: to the server within two seconds of the last key, to the browser at once, so that a closed lid or a lost
 * connection costs nothing. The server counts versions; when another device wrote meanwhile, the reader chooses.
 */
import { csrf, el, icon, recall, remember } from './dom';
import { clock, words } from './words';

const AFTER_KEY = 1000;
const RETRY = 5000;

export interface Draft {
    changed(): void;
    onReplace(replace: (source: string) => void): void;
    /** Nothing more is saved: the page is about to be replaced. */
    forget(): void;
}

interface Stored {
    version: number;
    source: string;
    savedAt?: string;
}

export function keepDraft(textarea: HTMLTextAreaElement): Draft {
    const address = textarea.dataset['draft'] ?? '';
    const local = `gradient.draft.${address}`;
    const place = (textarea.closest('form, .bench') ?? document).querySelector<HTMLElement>('[data-saved]');
    let version = Number(textarea.dataset['version'] ?? 0);
    let sent = textarea.value;
    let timer = 0;
    let busy = false;
    let forgotten = false;
    let replace: (source: string) => void = (source) => (textarea.value = source);

    const show = (state: 'saved' | 'saving' | 'offline' | 'conflict', text: string): void => {
        if (!place) return;
        place.dataset['state'] = state;
        place.textContent = text;
    };

    const savedAt = textarea.dataset['savedAt'];
    if (savedAt) show('saved', words('saved', clock(new Date(savedAt))));

    const later = (delay: number): void => {
        clearTimeout(timer);
        timer = window.setTimeout(() => void save(), delay);
    };

    async function save(keepalive = false): Promise<void> {
        const source = textarea.value;
        if (busy || forgotten || source === sent) return;
        busy = true;
        show('saving', words('saving'));
        try {
            const answer = await fetch(address, {
                method: 'PUT',
                headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...csrf() },
                body: JSON.stringify({ source, version }),
                keepalive,
            });
            if (answer.status === 409) {
                choose((await answer.json()) as Stored);
                return;
            }
            if (!answer.ok) throw new Error(String(answer.status));
            const stored = (await answer.json()) as Stored;
            version = stored.version;
            sent = source;
            if (textarea.value === source) remember(local, null);
            show('saved', words('saved', clock(stored.savedAt ? new Date(stored.savedAt) : new Date())));
        } catch {
            show('offline', words('offline'));
            later(RETRY);
        } finally {
            busy = false;
            if (textarea.value !== sent && place?.dataset['state'] === 'saved') later(AFTER_KEY);
        }
    }

    /** Both drafts side by side; nothing is lost until the reader has chosen. */
    function choose(theirs: Stored): void {
        if (theirs.source === textarea.value) {
            version = theirs.version;
            sent = theirs.source;
            remember(local, null);
            show('saved', words('saved', clock(new Date())));
            return;
        }
        show('conflict', words('conflict'));
        const keep = el('button', { class: 'button', type: 'button', 'data-kind': 'primary' }, words('keepHere'));
        const take = el('button', { class: 'button', type: 'button' }, words('takeThere'));
        const dialog = el(
            'dialog',
            { class: 'dialog', 'data-width': 'wide', 'aria-labelledby': 'conflict-title' },
            el('header', {}, el('h2', { id: 'conflict-title' }, words('conflictTitle')), icon('warning')),
            el(
                'div',
                {},
                el('p', {}, words('conflictText')),
                el(
                    'div',
                    { class: 'drafts' },
                    el('section', {}, el('h3', {}, words('conflictHere')), el('pre', { class: 'code', tabindex: 0 }, textarea.value)),
                    el('section', {}, el('h3', {}, words('conflictThere')), el('pre', { class: 'code', tabindex: 0 }, theirs.source)),
                ),
            ),
            el('footer', {}, take, keep),
        );
        document.body.append(dialog);
        dialog.showModal();
        keep.addEventListener('click', () => {
            version = theirs.version;
            sent = theirs.source;
            dialog.close();
            later(0);
        });
        take.addEventListener('click', () => {
            version = theirs.version;
            sent = theirs.source;
            replace(theirs.source);
            remember(local, null);
            dialog.close();
            show('saved', words('saved', clock(new Date())));
        });
        dialog.addEventListener('close', () => dialog.remove());
    }

    addEventListener('online', () => later(0));
    addEventListener('pagehide', () => void save(true));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void save(true));

    return {
        changed() {
            remember(local, JSON.stringify({ version, source: textarea.value } satisfies Stored));
            later(AFTER_KEY);
        },
        onReplace(how) {
            replace = how;
            const waiting = recall(local);
            if (!waiting) return;
            // written here while the server could not be reached: it goes there now, and a newer draft there asks
            const kept = JSON.parse(waiting) as Stored;
            if (kept.source === textarea.value) {
                remember(local, null);
                return;
            }
            version = kept.version;
            replace(kept.source);
            later(0);
        },
        forget() {
            forgotten = true;
            clearTimeout(timer);
            remember(local, null);
        },
    };
}
