/** The signs that people's keyboards, phones, documents and programs put into answers. No regular expression of Unicode: the server's engine has none. */

/** Joins nothing and shows nothing: soft hyphen, joiners, marks of direction, byte order mark. */
export function invisible(code: number): boolean {
    return (
        code === 0xad ||
        code === 0x34f ||
        code === 0x61c ||
        code === 0x180e ||
        (code >= 0x200b && code <= 0x200f) ||
        (code >= 0x202a && code <= 0x202e) ||
        (code >= 0x2060 && code <= 0x206f) ||
        (code >= 0xfe00 && code <= 0xfe0f) ||
        code === 0xfeff
    );
}

/** A space that a typesetter puts between thousands, never between two things. */
export function hardSpace(code: number): boolean {
    return code === 0xa0 || code === 0x202f || code === 0x2007 || (code >= 0x2008 && code <= 0x200a);
}

export function space(code: number): boolean {
    return code === 32 || (code >= 9 && code <= 13) || code === 0x85 || (code >= 0x2000 && code <= 0x200a) || hardSpace(code) || code === 0x205f || code === 0x3000 || code === 0x2028 || code === 0x2029;
}

/** Without what cannot be seen, and with full-width signs and mathematical digits as plain ones. */
export function plain(text: string): string {
    let out = '';
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (invisible(code)) continue;
        if (code >= 0xff01 && code <= 0xff5e) out += String.fromCharCode(code - 0xfee0);
        else if (code === 0xd835 && text.charCodeAt(i + 1) >= 0xdfce && text.charCodeAt(i + 1) <= 0xdfff) out += String((text.charCodeAt(++i) - 0xdfce) % 10);
        else out += text.charAt(i);
    }
    return out;
}

/** Text without spaces of any kind at its ends. */
export function trimmed(text: string): string {
    let from = 0;
    let to = text.length;
    while (from < to && space(text.charCodeAt(from))) from++;
    while (to > from && space(text.charCodeAt(to - 1))) to--;
    return text.slice(from, to);
}

export function digit(sign: string): boolean {
    return sign >= '0' && sign <= '9';
}

export function letter(sign: string): boolean {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= 'А' && sign <= 'я') || sign === 'ё' || sign === 'Ё' || (sign >= 'Α' && sign <= 'ω');
}

const MINUS = '-−‐‑‒–—﹣－';
const TIMES = '*·×⋅∙•∗✕✖';
const OVER = '/÷:∶∕⁄';

/** One sign for each operation, or nothing. */
export function operation(sign: string): '+' | '-' | '*' | '/' | '' {
    if (sign === '') return '';
    if (sign === '+' || sign === '＋') return '+';
    if (MINUS.indexOf(sign) >= 0) return '-';
    if (TIMES.indexOf(sign) >= 0) return '*';
    if (OVER.indexOf(sign) >= 0) return '/';
    return '';
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ˡ';
const LEVEL = '0123456789+-()l';

/** What a raised sign is on the line, or nothing. */
export function lowered(sign: string): string {
    const at = RAISED.indexOf(sign);
    return at < 0 || sign === '' ? '' : LEVEL.charAt(at);
}

/** The one-sign fractions. */
export const FRACTIONS: Record<string, [number, number]> = {
    '½': [1, 2],
    '⅓': [1, 3],
    '⅔': [2, 3],
    '¼': [1, 4],
    '¾': [3, 4],
    '⅕': [1, 5],
    '⅖': [2, 5],
    '⅗': [3, 5],
    '⅘': [4, 5],
    '⅙': [1, 6],
    '⅚': [5, 6],
    '⅐': [1, 7],
    '⅛': [1, 8],
    '⅜': [3, 8],
    '⅝': [5, 8],
    '⅞': [7, 8],
    '⅑': [1, 9],
    '⅒': [1, 10],
};

const CYRILLIC = 'АВЕКМНОРСТХаеорсухкі';
const LATIN = 'ABEKMHOPCTXaeopcyxki';

/** A word with Cyrillic letters as the Latin ones that look the same. */
export function latin(word: string): string {
    let out = '';
    for (let i = 0; i < word.length; i++) {
        const at = CYRILLIC.indexOf(word.charAt(i));
        out += at < 0 ? word.charAt(i) : LATIN.charAt(at);
    }
    return out;
}
