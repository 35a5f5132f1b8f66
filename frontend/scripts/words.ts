/** What scripts say comes from the page's message bundles, in the reader's language: the JSON block of ui/words. */
const block = document.getElementById('words');
const texts: Record<string, string> = block?.textContent ? (JSON.parse(block.textContent) as Record<string, string>) : {};

export function words(key: string, ...values: (string | number)[]): string {
    const text = texts[key] ?? key;
    return text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}

const locale = document.documentElement.lang === 'en' ? 'en' : 'ru';

/** A number as the page's language writes it: in Russian a decimal comma, and a space between thousands from five digits on. */
export function number(value: number, digits: number): string {
    if (!Number.isFinite(value)) return '—';
    const rounded = Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value;
    return rounded
        .toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: 'min2' })
        .replace('-', '−');
}

/** A number as a form of the page's language has it: all its digits, decimal comma in Russian. */
export function decimal(value: number): string {
    return locale === 'ru' ? String(value).replace('.', ',') : String(value);
}

/** As {@link number}, but what would be long or vanish is a power of ten: 3,1·10⁷. */
export function brief(value: number, digits: number): string {
    const size = Math.abs(value);
    if (!Number.isFinite(value)) return value === Infinity ? '∞' : value === -Infinity ? '−∞' : '—';
    if (size === 0 || (size < 1e5 && size >= 0.5 * 10 ** -digits)) return number(value, digits);
    const power = Math.floor(Math.log10(size));
    return `${number(value / 10 ** power, 1)}·10${raised(power)}`;
}

/** A whole number as an exponent: ⁻⁶. */
export function raised(power: number): string {
    return [...String(power)].map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('');
}

/** The decimal sign of the page's language. */
export const listSeparator = locale === 'ru' ? '; ' : ', ';

export function clock(instant: Date): string {
    return instant.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
}
