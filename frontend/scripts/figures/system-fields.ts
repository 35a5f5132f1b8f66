/** The fields of a linear system, written as equations: the reader types coefficients, spaces and signs are set by the figure. */
import { el, put } from '../dom';
import { Fraction, type Rows } from './fractions';
import type { Stage } from './stage';

export const UNKNOWNS = ['x', 'y', 'z'];

const TEXT = {
    coefficient: (unknown: string, row: number) => `Коэффициент при ${unknown} в уравнении ${row}`,
    right: (row: number) => `Правая часть уравнения ${row}`,
    group: 'Коэффициенты системы',
};

/** Under what names a stage keeps the coefficients: a11 … and the right-hand sides b1 … */
export function names(equations: number, unknowns: number): string[][] {
    return Array.from({ length: equations }, (_, row) => [...Array.from({ length: unknowns }, (_, column) => `a${row + 1}${column + 1}`), `b${row + 1}`]);
}

/** The values with which a stage starts; coefficients are kept as texts, so that a fraction stays a fraction. */
export function values(rows: readonly (readonly (number | string)[])[]): Record<string, string> {
    const keys = names(rows.length, (rows[0]?.length ?? 1) - 1);
    return Object.fromEntries(keys.flatMap((line, row) => line.map((key, column) => [key, String(rows[row]?.[column] ?? 0)])));
}

/** The system that the stage holds now; what is no number (an address may say anything) counts as zero. */
export function system(stage: Stage, equations: number, unknowns: number): Rows {
    return names(equations, unknowns).map((row) => row.map((name) => Fraction.read(String(stage.values[name])) ?? Fraction.ZERO));
}

/** Equations with fields, in the colours of their series. `onInput` is called after a coefficient has changed. */
export function systemFields(stage: Stage, equations: number, unknowns: number, onInput: () => void): void {
    const group = el('div', { class: 'system-fields', role: 'group', 'aria-label': TEXT.group, 'data-columns': unknowns });
    const fields: HTMLInputElement[] = [];
    if (unknowns > 2) {
        // there is room for the numbers only, so the names stand over them
        group.append(el('div', { class: 'system-head', 'aria-hidden': 'true' }, ...[...UNKNOWNS.slice(0, unknowns), '='].map((name) => el('span', {}, name))));
    }
    names(equations, unknowns).forEach((row, at) => {
        const line = el('div', { class: 'system-row', 'data-series': at + 1 });
        row.forEach((name, column) => {
            const last = column === unknowns;
            const field = el('input', {
                class: 'input',
                type: 'text',
                inputmode: 'text',
                autocomplete: 'off',
                size: 3,
                maxlength: 8,
                name,
                'aria-label': last ? TEXT.right(at + 1) : TEXT.coefficient(UNKNOWNS[column] ?? '', at + 1),
            });
            field.addEventListener('input', () => {
                const read = Fraction.read(field.value);
                put(field, { 'aria-invalid': read ? null : 'true' });
                if (!read) return;
                stage.set(name, field.value.trim());
                onInput();
                stage.changed();
                stage.settled();
            });
            field.addEventListener('blur', () => show(field, name));
            field.addEventListener('keydown', (event) => {
                const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
                const read = Fraction.read(field.value);
                if (by === 0 || !read) return;
                event.preventDefault();
                field.value = String(read.plus(Fraction.of(by)));
                field.dispatchEvent(new Event('input'));
            });
            fields.push(field);
            if (unknowns > 2) line.append(field);
            else line.append(last ? ' = ' : '', field, last ? '' : column < unknowns - 1 ? `${UNKNOWNS[column]} +` : (UNKNOWNS[column] ?? ''));
        });
        group.append(line);
    });
    const show = (field: HTMLInputElement, name: string): void => {
        field.value = String(Fraction.read(String(stage.values[name])) ?? Fraction.ZERO);
        put(field, { 'aria-invalid': null });
    };
    stage.add(group, () => {
        for (const field of fields) if (field !== document.activeElement) show(field, field.name);
    });
}

/** An equation as one writes it: no zero terms, no factor one, a minus instead of plus minus. */
export function equation(row: Fraction[]): string {
    const right = row.at(-1) ?? Fraction.ZERO;
    return `${sum(row.slice(0, -1).map((factor, column) => [factor, UNKNOWNS[column] ?? '']))} = ${right}`;
}

/** A sum of multiples of names; a name may be empty for a plain number. */
export function sum(terms: [Fraction, string][]): string {
    let text = '';
    for (const [factor, name] of terms) {
        if (factor.isZero()) continue;
        const size = factor.size();
        const body = name === '' ? String(size) : size.isOne() ? name : size.bottom === 1n ? `${size}${name}` : `(${size})${name}`;
        text += text === '' ? `${factor.isNegative() ? '−' : ''}${body}` : ` ${factor.isNegative() ? '−' : '+'} ${body}`;
    }
    return text || '0';
}
