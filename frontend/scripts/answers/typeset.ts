/** What was read, as a formula: MathML, which browsers set with the page's own mathematical font. */
import type { Tree } from './numbers';

/** An element of MathML, its attributes, and what is in it. */
export interface Mark {
    name: string;
    attributes: Record<string, string>;
    content: (Mark | string)[];
}

function mark(name: string, ...content: (Mark | string)[]): Mark {
    return { name, attributes: {}, content };
}

/** Decimal comma and narrow spaces between thousands from five digits on, as on every page of the course. */
export function digits(text: string): string {
    const [mantissa = '', power] = text.split('e');
    const [whole = '', part] = mantissa.split('.');
    let grouped = whole;
    if (whole.length >= 5) for (let at = whole.length - 3; at > 0; at -= 3) grouped = grouped.slice(0, at) + ' ' + grouped.slice(at);
    return (part === undefined ? grouped : grouped + ',' + part) + (power === undefined ? '' : 'e' + power);
}

function literal(text: string): Mark {
    const [mantissa = '', power] = text.split('e');
    const number = mark('mn', digits(mantissa));
    if (power === undefined) return number;
    const exponent = power.charAt(0) === '-' ? mark('mrow', mark('mo', '−'), mark('mn', power.slice(1))) : mark('mn', power);
    return mark('mrow', number, mark('mo', '·'), mark('msup', mark('mn', '10'), exponent));
}

/** How tightly an operation holds: what is looser stands in brackets. */
function hold(tree: Tree): number {
    switch (tree.is) {
        case 'sum':
        case 'difference':
            return 1;
        case 'sign':
        case 'mixed':
            return 2;
        case 'product':
            return 3;
        case 'power':
            return 5;
        case 'number':
            return tree.text.indexOf('e') >= 0 ? 3 : 6;
        default:
            return 6;
    }
}

function bracketed(tree: Tree): Mark {
    return mark('mrow', mark('mo', '('), typeset(tree), mark('mo', ')'));
}

function within(tree: Tree, least: number): Mark {
    return hold(tree) < least ? bracketed(tree) : typeset(tree);
}

export function typeset(tree: Tree): Mark {
    switch (tree.is) {
        case 'number':
            return literal(tree.text);
        case 'constant':
            return mark('mi', tree.name === 'pi' ? 'π' : 'e');
        case 'sign':
            return mark('mrow', mark('mo', '−'), within(tree.of, 3));
        case 'sum':
            return mark('mrow', within(tree.left, 1), mark('mo', '+'), within(tree.right, 3));
        case 'difference':
            return mark('mrow', within(tree.left, 1), mark('mo', '−'), within(tree.right, 3));
        case 'product':
            return mark('mrow', within(tree.left, 3), mark('mo', '·'), within(tree.right, tree.right.is === 'product' ? 4 : 3));
        case 'quotient':
            return mark('mfrac', typeset(tree.left), typeset(tree.right));
        case 'power':
            return mark('msup', tree.left.is === 'quotient' || tree.left.is === 'per' ? bracketed(tree.left) : within(tree.left, 6), typeset(tree.right));
        case 'mixed':
            return mark('mrow', typeset(tree.whole), typeset(tree.part));
        case 'root':
            return tree.degree === 2 ? mark('msqrt', typeset(tree.of)) : mark('mroot', typeset(tree.of), mark('mn', String(tree.degree)));
        case 'call':
            return call(tree.name, tree.of);
        case 'per':
            return mark('mrow', within(tree.of, 6), mark('mo', tree.base === 100 ? '%' : '‰'));
        case 'degrees':
            return mark('mrow', within(tree.of, 6), mark('mo', '°'));
    }
}

function call(name: string, of: Tree): Mark {
    switch (name) {
        case 'sqrt':
            return mark('msqrt', typeset(of));
        case 'cbrt':
            return mark('mroot', typeset(of), mark('mn', '3'));
        case 'abs':
            return mark('mrow', mark('mo', '|'), typeset(of), mark('mo', '|'));
        case 'exp':
            return mark('msup', mark('mi', 'e'), typeset(of));
        case 'floor':
            return mark('mrow', mark('mo', '⌊'), typeset(of), mark('mo', '⌋'));
        case 'ceil':
            return mark('mrow', mark('mo', '⌈'), typeset(of), mark('mo', '⌉'));
        default:
            return mark('mrow', name === 'log2' ? mark('msub', mark('mi', 'log'), mark('mn', '2')) : mark('mi', name), bracketed(of));
    }
}

/** Six significant digits, for saying what an expression comes to. */
export function brief(value: number): string {
    const rounded = Number(value.toPrecision(6));
    const size = Math.abs(rounded);
    if (size !== 0 && (size >= 1e9 || size < 1e-5)) return String(Number(rounded.toPrecision(6)).toExponential()).replace('e+', 'e');
    return String(rounded);
}

/** A number's reading, with what it comes to where that is not seen at once. */
export function shown(tree: Tree, value: number): Mark {
    const bare = tree.is === 'sign' ? tree.of : tree;
    if (bare.is === 'number') return typeset(tree);
    const text = brief(value);
    const exact = Number(text) === value;
    const figure = text.charAt(0) === '-' ? mark('mrow', mark('mo', '−'), literal(text.slice(1))) : literal(text);
    return mark('mrow', typeset(tree), mark('mo', exact ? '=' : '≈'), figure);
}

/** Rows in round brackets; an empty place is a box. */
export function table(rows: (Mark | null)[][]): Mark {
    const lines = rows.map((row) => mark('mtr', ...row.map((cell) => mark('mtd', cell ?? mark('mo', '□')))));
    return mark('mrow', mark('mo', '('), mark('mtable', ...lines), mark('mo', ')'));
}

export function math(content: Mark): Mark {
    return mark('math', content);
}

export function written(node: Mark | string): string {
    if (typeof node === 'string') return node.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    return `<${node.name}>${node.content.map(written).join('')}</${node.name}>`;
}
