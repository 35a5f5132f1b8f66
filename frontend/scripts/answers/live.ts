/**
 * While a number, a vector or a matrix is typed, what it is read as stands under the field, typeset; what could mean two things is asked there, before
 * anything is sent. A paste fills the cells that it holds. The grammar is the one that the server grades with.
 */
import { el, recall, remember, toast } from '../dom';
import { words } from '../words';
import { type Cell, type Reading, readGrid, readNumber, readPaste } from './grids';
import { type Mark, math, shown, table, typeset } from './typeset';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
/** What commas mean to this reader, once they have said so. */
const COMMA = 'gradient.comma';
const PAUSE = 250;
const LONGEST_QUOTE = 60;

function built(node: Mark | string): Node {
    if (typeof node === 'string') return document.createTextNode(node);
    const element = document.createElementNS(MATHML, node.name);
    element.append(...node.content.map(built));
    return element;
}

function formula(rows: Cell[][]): Node {
    const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0]?.read : undefined;
    return built(math(only ? shown(only.tree, only.value) : table(rows.map((row) => row.map((cell) => (cell.read ? typeset(cell.read.tree) : null))))));
}

function quoted(text: string): string {
    return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

export function live(field: HTMLElement): void {
    const grid = field.matches('[data-grid-input]');
    const cells = field instanceof HTMLInputElement ? [field] : [...field.querySelectorAll<HTMLInputElement>('input')];
    const columns = Number(field.dataset['columns'] ?? 1);
    const rows = Math.ceil(cells.length / columns);
    const place = el('div', { class: 'reading', role: 'status', 'aria-live': 'polite' });
    const unit = field.nextElementSibling instanceof HTMLSpanElement ? field.nextElementSibling : field;
    unit.after(place);
    const meaning = el('input', { type: 'hidden', name: 'meant', value: '' });

    const typed = (): string[] => cells.map((cell) => cell.value);
    const reading = (meant: string[]): Reading => (grid ? readGrid([typed()], { rows, columns, vector: rows === 1 || columns === 1 }, meant) : readNumber(cells[0]?.value ?? '', field.dataset['unit'] ?? '', meant));

    let timer = 0;
    const later = (): void => {
        clearTimeout(timer);
        timer = window.setTimeout(show, PAUSE);
    };
    cells.forEach((cell) => cell.addEventListener('input', later));
    if (grid) cells.forEach((cell, index) => cell.addEventListener('paste', (event) => paste(event, index)));

    function show(): void {
        meaning.remove();
        // of several cells that the server sent back only the one that cannot be read is wrong
        if (cells.length > 1) cells.forEach((cell) => cell.removeAttribute('aria-invalid'));
        if (cells.every((cell) => cell.value.trim() === '')) {
            place.replaceChildren();
            return;
        }
        let read = reading([]);
        const comma = recall(COMMA);
        if (read.is === 'asked' && read.doubt === 'comma' && (comma === 'decimal' || comma === 'thousands')) {
            read = reading([comma]);
            meaning.value = comma;
            place.after(meaning);
        }
        tell(read);
    }

    function tell(read: Reading): void {
        switch (read.is) {
            case 'read':
                place.replaceChildren(el('span', { class: 'reading-label' }, words('reading')), formula(read.rows));
                return;
            case 'blank':
            case 'size':
                place.replaceChildren(...partly());
                return;
            case 'asked': {
                const buttons = read.choices.map((choice) => {
                    const button = el('button', { class: 'button', type: 'button' });
                    button.append(formula(choice.rows));
                    if (['decimal', 'thousands', 'layout-one'].includes(choice.meaning)) button.append(` (${words(`meaning.${choice.meaning}`)})`);
                    button.addEventListener('click', () => {
                        if (read.doubt === 'comma') remember(COMMA, choice.meaning);
                        put(choice.rows, 0, 0);
                        show();
                        cells[0]?.focus();
                    });
                    return button;
                });
                place.replaceChildren(el('span', { class: 'reading-label' }, words(`asked.${read.doubt}`, quoted(read.piece))), el('span', { class: 'button-row' }, ...buttons));
                return;
            }
            case 'unreadable': {
                if (cells.length > 1) cells[read.cell]?.setAttribute('aria-invalid', 'true');
                const key = read.reason === 'number' && read.piece === '' ? 'end' : read.reason;
                const text = read.reason === 'long' ? words('misread.long', 200) : words(`misread.${key}`, quoted(read.text), read.at + 1, quoted(read.piece));
                place.replaceChildren(el('span', { class: 'reading-label' }, text));
            }
        }
    }

    /** The cells that are there so far, each by itself. */
    function partly(): Node[] {
        const so: Cell[][] = [];
        cells.forEach((cell, index) => {
            const row = (so[Math.floor(index / columns)] ??= []);
            const read = cell.value.trim() === '' ? null : readNumber(cell.value, '', ['decimal']);
            row.push(read?.is === 'read' ? read.rows[0]![0]! : { text: cell.value, read: null });
        });
        return [el('span', { class: 'reading-label' }, words('reading')), formula(so)];
    }

    function put(values: Cell[][], top: number, left: number): void {
        fill(
            values.map((row) => row.map((cell) => cell.text)),
            top,
            left,
        );
    }

    function fill(values: string[][], top: number, left: number): void {
        values.forEach((row, down) =>
            row.forEach((value, right) => {
                const cell = top + down < rows && left + right < columns ? cells[(top + down) * columns + left + right] : undefined;
                if (!cell) return;
                cell.value = value;
                cell.dispatchEvent(new Event('input', { bubbles: true }));
            }),
        );
    }

    function paste(event: ClipboardEvent, index: number): void {
        const text = event.clipboardData?.getData('text') ?? '';
        const top = Math.floor(index / columns);
        const left = index % columns;
        const pasted = readPaste(text, rows - top, columns - left);
        if (pasted.is === 'one') return;
        event.preventDefault();
        if (pasted.is === 'asked') {
            ask(text, pasted.choices, top, left);
            return;
        }
        const flat = columns === 1 && pasted.rows.length === 1 ? pasted.rows[0]!.map((value) => [value]) : rows === 1 && pasted.rows[0]!.length === 1 ? [pasted.rows.map((row) => row[0]!)] : pasted.rows;
        fill(flat, top, left);
        const wide = Math.max(...flat.map((row) => row.length));
        if (top + flat.length > rows || left + wide > columns) toast(words('pasteShape', flat.length, wide, rows - top, columns - left));
    }

    function ask(text: string, choices: { rows: Cell[][] }[], top: number, left: number): void {
        const buttons = choices.map((choice) => {
            const button = el('button', { class: 'button', type: 'button' });
            button.append(formula(choice.rows));
            button.addEventListener('click', () => {
                put(choice.rows, top, left);
                show();
                cells[top * columns + left]?.focus();
            });
            return button;
        });
        place.replaceChildren(el('span', { class: 'reading-label' }, words('asked.layout', quoted(text.trim()))), el('span', { class: 'button-row' }, ...buttons));
    }

    show();
}
