/** A plane to draw points of three classes on, by pointer or keyboard; what it holds is the text of the form's field. */
import { el } from './dom';
import { mark, shape } from './lab-marks';
import { colour } from './plots';
import { number } from './words';

const HEADER = 'x1,x2,class';
const NAMES = ['A', 'B', 'C'] as const;
const MOST = 1000;
const SPAN = 2;
const CLOUD_MS = 40;
const CLOUD = 0.16;
const STEP = 0.1;
const MOST_UNDONE = 50;

interface Drawn {
    x: number;
    y: number;
    name: string;
}

export function drawing(place: HTMLElement, field: HTMLTextAreaElement): void {
    const text = (key: string): string => place.dataset[key] ?? '';
    const canvas = el('canvas', { tabindex: 0, role: 'application', 'aria-label': `${text('label')}. ${text('help')}` });
    const count = el('output', { class: 'hint' });
    const chips = NAMES.map((name, index) => el('button', { type: 'button', class: 'chip', 'aria-pressed': index === 0 ? 'true' : 'false', 'data-class': name }, mark(index), text(['first', 'second', 'third'][index] ?? '')));
    const undo = el('button', { type: 'button', class: 'chip', disabled: '', 'aria-keyshortcuts': 'Control+Z' }, text('undo'));
    const clear = el('button', { type: 'button', class: 'chip' }, text('clear'));
    place.append(el('p', { class: 'hint' }, text('help')), el('div', { class: 'chips' }, ...chips), canvas, el('div', { class: 'lab-drawn' }, count, el('div', { class: 'chips' }, undo, clear)));
    place.hidden = false;

    let name: string = NAMES[0];
    let points = read(field.value);
    const before: Drawn[][] = [];
    let cursor = { x: 0, y: 0 };
    let lastCloud = 0;

    const paint = (): void => {
        const ratio = Math.min(2, window.devicePixelRatio || 1);
        canvas.width = Math.round(canvas.clientWidth * ratio);
        canvas.height = Math.round(canvas.clientHeight * ratio);
        const focused = document.activeElement === canvas;
        const pen = canvas.getContext('2d');
        if (pen) {
            const x = (value: number): number => ((value + SPAN) / (2 * SPAN)) * canvas.width;
            const y = (value: number): number => ((SPAN - value) / (2 * SPAN)) * canvas.height;
            pen.strokeStyle = colour('rule');
            line(pen, x(0), 0, x(0), canvas.height);
            line(pen, 0, y(0), canvas.width, y(0));
            const tones = NAMES.map((_, index) => colour(`d${index + 1}`));
            for (const point of points) {
                const index = kind(point.name);
                pen.fillStyle = tones[index] ?? '';
                pen.beginPath();
                shape(pen, index, x(point.x), y(point.y), 3.6 * ratio);
                pen.fill();
            }
            if (focused) {
                pen.strokeStyle = colour('ink');
                pen.lineWidth = 1.5 * ratio;
                line(pen, x(cursor.x) - 8 * ratio, y(cursor.y), x(cursor.x) + 8 * ratio, y(cursor.y));
                line(pen, x(cursor.x), y(cursor.y) - 8 * ratio, x(cursor.x), y(cursor.y) + 8 * ratio);
            }
        }
        const where = focused ? ` · (${number(cursor.x, 1)}; ${number(cursor.y, 1)})` : '';
        count.textContent = text('count').replace('{0}', String(points.length)) + where;
        undo.disabled = before.length === 0;
        clear.disabled = points.length === 0;
    };
    const changed = (): void => {
        field.value = points.length === 0 ? '' : [HEADER, ...points.map((point) => `${point.x.toFixed(3)},${point.y.toFixed(3)},${point.name}`)].join('\n');
        paint();
    };
    /** What comes next can be taken back as one. */
    const remember = (): void => {
        before.push([...points]);
        if (before.length > MOST_UNDONE) before.shift();
    };
    const takeBack = (): void => {
        const last = before.pop();
        if (!last) return;
        points = last;
        changed();
    };
    const add = (x: number, y: number): void => {
        if (points.length >= MOST) return;
        points.push({ x: hold(x), y: hold(y), name });
        changed();
    };
    const choose = (index: number): void => {
        name = NAMES[index] ?? NAMES[0];
        chips.forEach((chip, at) => chip.setAttribute('aria-pressed', String(at === index)));
    };
    const at = (event: PointerEvent): [number, number] => {
        const box = canvas.getBoundingClientRect();
        return [((event.clientX - box.left) / box.width) * 2 * SPAN - SPAN, SPAN - ((event.clientY - box.top) / box.height) * 2 * SPAN];
    };
    canvas.addEventListener('pointerdown', (event) => {
        if (event.button !== 0) return;
        canvas.setPointerCapture(event.pointerId);
        remember();
        add(...at(event));
    });
    canvas.addEventListener('pointermove', (event) => {
        if (!canvas.hasPointerCapture(event.pointerId) || performance.now() - lastCloud < CLOUD_MS) return;
        lastCloud = performance.now();
        const [x, y] = at(event);
        // a hand draws lines; data lies around them
        add(x + CLOUD * (Math.random() + Math.random() - 1), y + CLOUD * (Math.random() + Math.random() - 1));
    });
    canvas.addEventListener('keydown', (event) => {
        const by = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] }[event.key];
        const chosen = ['1', '2', '3'].indexOf(event.key);
        if (by && !event.ctrlKey && !event.metaKey) {
            const far = event.shiftKey ? 5 : 1;
            cursor = { x: hold(cursor.x + far * (by[0] ?? 0)), y: hold(cursor.y + far * (by[1] ?? 0)) };
        } else if (chosen >= 0) choose(chosen);
        else if (event.key === ' ') {
            remember();
            add(cursor.x, cursor.y);
        } else if (event.key === 'Backspace') takeBack();
        else return;
        event.preventDefault();
        paint();
    });
    place.addEventListener('keydown', (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyZ') return;
        event.preventDefault();
        takeBack();
    });
    canvas.addEventListener('focus', paint);
    canvas.addEventListener('blur', paint);
    chips.forEach((chip, index) => chip.addEventListener('click', () => choose(index)));
    undo.addEventListener('click', () => {
        takeBack();
        // a button that can do no more must not keep the focus
        if (undo.disabled) canvas.focus();
    });
    clear.addEventListener('click', () => {
        remember();
        points = [];
        changed();
        undo.focus();
    });
    field.addEventListener('change', () => {
        remember();
        points = read(field.value);
        paint();
    });
    document.addEventListener('gradient:theme', paint);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
    new ResizeObserver(paint).observe(canvas);
}

function hold(value: number): number {
    return Math.max(-SPAN, Math.min(SPAN, Math.round(value * 1000) / 1000));
}

function kind(name: string): number {
    return Math.max(0, NAMES.findIndex((one) => one === name));
}

function line(pen: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number): void {
    pen.beginPath();
    pen.moveTo(fromX, fromY);
    pen.lineTo(toX, toY);
    pen.stroke();
}

function read(text: string): Drawn[] {
    return text
        .split('\n')
        .slice(1)
        .map((row) => row.split(','))
        .filter((cells) => cells.length === 3 && cells.every((cell) => cell.trim() !== '') && Number.isFinite(Number(cells[0])) && Number.isFinite(Number(cells[1])))
        .map(([x, y, name]) => ({ x: Number(x), y: Number(y), name: (name ?? '').trim() }));
}
