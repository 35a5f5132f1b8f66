/** A plane to draw points of two classes on, by pointer or keyboard; what it holds is the text of the form's field. */
import { el } from './dom';
import { colour } from './plots';

const HEADER = 'x1,x2,class';
const NAMES = ['A', 'B'] as const;
const MOST = 1000;
const SPAN = 2;
const CLOUD_MS = 40;
const CLOUD = 0.16;
const STEP = 0.1;

interface Drawn {
    x: number;
    y: number;
    name: string;
}

export function drawing(place: HTMLElement, field: HTMLTextAreaElement): void {
    const canvas = el('canvas', { tabindex: 0, role: 'application', 'aria-label': `${place.dataset['label'] ?? ''}. ${place.dataset['help'] ?? ''}` });
    const count = el('output', { class: 'hint' });
    const chips = NAMES.map((name, index) => el('button', { type: 'button', class: 'chip', 'aria-pressed': index === 0 ? 'true' : 'false' }, `${name}: ${(index === 0 ? place.dataset['first'] : place.dataset['second']) ?? ''}`));
    const clear = el('button', { type: 'button', class: 'chip' }, place.dataset['clear'] ?? '');
    place.append(el('p', { class: 'hint' }, place.dataset['help'] ?? ''), el('div', { class: 'chips' }, ...chips, clear), canvas, count);
    place.hidden = false;

    let name: string = NAMES[0];
    let points = read(field.value);
    let cursor = { x: 0, y: 0 };
    let lastCloud = 0;

    const paint = (): void => {
        const ratio = Math.min(2, window.devicePixelRatio || 1);
        canvas.width = Math.round(canvas.clientWidth * ratio);
        canvas.height = Math.round(canvas.clientHeight * ratio);
        const pen = canvas.getContext('2d');
        if (!pen) return;
        const x = (value: number): number => ((value + SPAN) / (2 * SPAN)) * canvas.width;
        const y = (value: number): number => ((SPAN - value) / (2 * SPAN)) * canvas.height;
        pen.strokeStyle = colour('rule');
        pen.beginPath();
        pen.moveTo(x(0), 0);
        pen.lineTo(x(0), canvas.height);
        pen.moveTo(0, y(0));
        pen.lineTo(canvas.width, y(0));
        pen.stroke();
        for (const point of points) {
            const second = point.name !== NAMES[0];
            pen.fillStyle = colour(second ? 'd2' : 'd1');
            pen.beginPath();
            if (second) pen.rect(x(point.x) - 3 * ratio, y(point.y) - 3 * ratio, 6 * ratio, 6 * ratio);
            else pen.arc(x(point.x), y(point.y), 3.5 * ratio, 0, 2 * Math.PI);
            pen.fill();
        }
        if (document.activeElement === canvas) {
            pen.strokeStyle = colour('ink');
            pen.lineWidth = 1.5 * ratio;
            pen.beginPath();
            pen.moveTo(x(cursor.x) - 8 * ratio, y(cursor.y));
            pen.lineTo(x(cursor.x) + 8 * ratio, y(cursor.y));
            pen.moveTo(x(cursor.x), y(cursor.y) - 8 * ratio);
            pen.lineTo(x(cursor.x), y(cursor.y) + 8 * ratio);
            pen.stroke();
        }
        count.textContent = (place.dataset['count'] ?? '').replace('{0}', String(points.length));
    };
    const changed = (): void => {
        field.value = [HEADER, ...points.map((point) => `${point.x.toFixed(3)},${point.y.toFixed(3)},${point.name}`)].join('\n');
        paint();
    };
    const add = (x: number, y: number): void => {
        if (points.length >= MOST) return;
        const hold = (value: number): number => Math.max(-SPAN, Math.min(SPAN, value));
        points.push({ x: hold(x), y: hold(y), name });
        changed();
    };
    const at = (event: PointerEvent): [number, number] => {
        const box = canvas.getBoundingClientRect();
        return [((event.clientX - box.left) / box.width) * 2 * SPAN - SPAN, SPAN - ((event.clientY - box.top) / box.height) * 2 * SPAN];
    };
    canvas.addEventListener('pointerdown', (event) => {
        canvas.setPointerCapture(event.pointerId);
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
        if (by) cursor = { x: cursor.x + (by[0] ?? 0), y: cursor.y + (by[1] ?? 0) };
        else if (event.key === ' ') add(cursor.x, cursor.y);
        else if (event.key === 'Backspace') {
            points.pop();
            changed();
        } else return;
        event.preventDefault();
        paint();
    });
    canvas.addEventListener('focus', paint);
    canvas.addEventListener('blur', paint);
    chips.forEach((chip, index) =>
        chip.addEventListener('click', () => {
            name = NAMES[index] ?? NAMES[0];
            chips.forEach((other) => other.setAttribute('aria-pressed', String(other === chip)));
        }),
    );
    clear.addEventListener('click', () => {
        points = [];
        changed();
    });
    field.addEventListener('change', () => {
        points = read(field.value);
        paint();
    });
    document.addEventListener('gradient:theme', paint);
    new ResizeObserver(paint).observe(canvas);
}

function read(text: string): Drawn[] {
    return text
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
        .filter((cells) => cells.length === 3 && Number.isFinite(Number(cells[0])) && Number.isFinite(Number(cells[1])))
        .map(([x, y, name]) => ({ x: Number(x), y: Number(y), name: (name ?? '').trim() }));
}
