/**
 * The grammar of one number, as people type and paste it: the browser reads with it while one types, the server reads with the same file what was sent.
 *
 *     sum      = product { ("+" | "-") product }
 *     product  = factor { ("*" | "/") factor | power }          a power that follows without a sign is a factor
 *     factor   = { "+" | "-" } power                            so -2^2 is -4
 *     power    = postfix [ "^" factor ]                         to the right: 2^3^2 is 2^9
 *     postfix  = primary { "%" | "‰" | "°" }
 *     primary  = number | constant | function | root | fraction | "(" sum ")" | "|" sum "|"
 *
 * Where a reader may well mean two things, both are kept and one is asked for: see {@link Doubt}. Every intermediate result is finite, or the
 * whole is refused. Text and depth are bounded, and nothing is tried twice but for the choices of one question.
 */
import { FRACTIONS, digit, hardSpace, invisible, latin, letter, lowered, operation, plain, space, trimmed } from './signs';

export const LONGEST_NUMBER = 200;
const DEEPEST = 40;

/** What a typed text may mean in two ways, and how each way is called in requests. */
export const DOUBTS = {
    comma: ['decimal', 'thousands'],
    under: ['denominator', 'beside'],
    root: ['root-all', 'root-first'],
    argument: ['argument-all', 'argument-first'],
    exponent: ['exponent-all', 'exponent-first'],
    mixed: ['mixed', 'product'],
    log: ['ln', 'lg'],
    inverse: ['arc', 'reciprocal'],
} as const;
export type Doubt = keyof typeof DOUBTS;

export type Reason = 'empty' | 'long' | 'number' | 'name' | 'comma' | 'bracket' | 'two' | 'deep' | 'finite' | 'tiny';

/** Why a text cannot be read, and where: `at` counts signs from zero. */
export class Unreadable {
    constructor(
        readonly reason: Reason,
        readonly at: number,
        readonly piece: string,
    ) {}
}

export type Tree =
    | { is: 'number'; text: string }
    | { is: 'constant'; name: 'pi' | 'e' }
    | { is: 'sign'; of: Tree }
    | { is: 'sum' | 'difference' | 'product' | 'quotient' | 'power'; left: Tree; right: Tree }
    | { is: 'mixed'; whole: Tree; part: Tree }
    | { is: 'root'; degree: number; of: Tree }
    | { is: 'call'; name: string; of: Tree }
    | { is: 'per'; base: 100 | 1000; of: Tree }
    | { is: 'degrees'; of: Tree };

const LN_2 = Math.log(2);
const LN_10 = Math.log(10);

/** A logarithm to a whole base that is exact where its value is a whole number. */
function logarithm(base: number, ln: number): (x: number) => number {
    return (x) => {
        const value = Math.log(x) / ln;
        const whole = Math.round(value);
        return Math.abs(whole) < 300 && Math.pow(base, whole) === x ? whole : value;
    };
}

function root(x: number, degree: number): number {
    if (degree === 2) return Math.sqrt(x);
    if (x < 0 && degree % 2 === 1) return -root(-x, degree);
    const value = Math.pow(x, 1 / degree);
    const whole = Math.round(value);
    return Math.pow(whole, degree) === x ? whole : value;
}

const FUNCTIONS: Record<string, (x: number) => number> = {
    sqrt: Math.sqrt,
    cbrt: (x) => root(x, 3),
    abs: Math.abs,
    exp: Math.exp,
    ln: Math.log,
    lg: logarithm(10, LN_10),
    log2: logarithm(2, LN_2),
    sin: Math.sin,
    cos: Math.cos,
    tan: Math.tan,
    cot: (x) => 1 / Math.tan(x),
    arcsin: Math.asin,
    arccos: Math.acos,
    arctan: Math.atan,
    sinh: (x) => (Math.exp(x) - Math.exp(-x)) / 2,
    cosh: (x) => (Math.exp(x) + Math.exp(-x)) / 2,
    tanh: (x) => (Math.abs(x) > 20 ? (x > 0 ? 1 : -1) : (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1)),
    floor: Math.floor,
    ceil: Math.ceil,
};

/** What else the functions are called. */
const ALIASES: Record<string, string> = {
    tg: 'tan',
    ctg: 'cot',
    cotg: 'cot',
    asin: 'arcsin',
    acos: 'arccos',
    atan: 'arctan',
    arctg: 'arctan',
    sh: 'sinh',
    ch: 'cosh',
    th: 'tanh',
    log10: 'lg',
    ceiling: 'ceil',
    корень: 'sqrt',
    модуль: 'abs',
};

const INVERSES: Record<string, string> = { sin: 'arcsin', cos: 'arccos', tan: 'arctan' };
const CIRCULAR = ['sin', 'cos', 'tan', 'cot'];
const LIBRARIES = ['math', 'strictmath', 'np', 'numpy', 'torch', 'sympy', 'sp', 'cmath'];

function known(word: string): string {
    const small = word.toLowerCase();
    for (const name of [small, latin(small)]) {
        const alias = ALIASES[name] ?? name;
        if (Object.prototype.hasOwnProperty.call(FUNCTIONS, alias) || alias === 'pi' || alias === 'e' || alias === 'log' || alias === 'pow') return alias;
    }
    return small === 'пи' ? 'pi' : '';
}

/* ── tokens ── */

interface Token {
    is: 'number' | 'name' | 'operation' | 'open' | 'close' | 'bar' | 'root' | 'over' | 'separator' | 'postfix' | 'power' | 'raised' | 'end';
    /** Canonical text: digits with a point, the sign of the operation, the known name. */
    text: string;
    at: number;
    end: number;
    spaced: boolean;
    /** A whole number, which may be the whole of a mixed one. */
    whole?: boolean;
    /** A name that a library's name stood before: there `log` is the natural logarithm. */
    code?: boolean;
    degree?: number;
}

export interface Manner {
    /** Meanings already chosen. */
    meant: readonly string[];
    /** Which spaces may stand between thousands. */
    thousands: 'any' | 'hard' | 'none';
    /** Literals of programs: 1.0d, 2f. */
    code?: boolean;
    /** A sign that clings to what follows it, with a space before it, begins another entry as in MATLAB: such text is no number. */
    strict?: boolean;
}

export const ALONE: Manner = { meant: [], thousands: 'any' };

const SPACES_OF_TEX = [',', ';', ':', '!', ' ', '>'];
const EMPTY_TEX = ['left', 'right', 'bigl', 'bigr', 'big', 'Big', 'displaystyle', 'textstyle', 'mathrm', 'operatorname', 'text', 'mathit', 'quad', 'qquad', 'thinspace', 'limits', 'rm'];

class Lexer {
    readonly tokens: Token[] = [];
    readonly doubts: Doubt[] = [];
    /** A comma that can only be decimal, a point that can only be decimal. */
    sureComma = false;
    surePoint = false;
    private at = 0;
    /** Whether a comma inside the current brackets divides arguments. */
    private readonly dividing: boolean[] = [];

    constructor(
        private readonly text: string,
        private readonly manner: Manner,
    ) {
        let spaced = false;
        while (this.at < text.length) {
            const from = this.at;
            const token = this.next(spaced);
            if (token === 'space') {
                spaced = true;
                continue;
            }
            if (token) this.tokens.push({ ...token, at: from, end: this.at, spaced });
            spaced = false;
        }
        this.tokens.push({ is: 'end', text: '', at: text.length, end: text.length, spaced });
    }

    private next(spaced: boolean): Omit<Token, 'at' | 'end' | 'spaced'> | 'space' | null {
        const text = this.text;
        const sign = text.charAt(this.at);
        const code = text.charCodeAt(this.at);
        if (space(code) || sign === '~') {
            this.at++;
            return 'space';
        }
        if (invisible(code)) {
            this.at++;
            return null;
        }
        if (digit(sign) || ((sign === ',' || sign === '.') && digit(text.charAt(this.at + 1)) && !this.afterDigit())) return this.number();
        if (sign === '\\') return this.command();
        if (letter(sign)) return this.word();
        if (FRACTIONS[sign]) {
            this.at++;
            return { is: 'over', text: sign };
        }
        if (lowered(sign)) return this.raised();
        this.at++;
        if (sign === '*' && text.charAt(this.at) === '*') {
            this.at++;
            return { is: 'power', text: '^' };
        }
        const op = operation(sign);
        if (op) {
            const clings = spaced && (op === '+' || op === '-') && this.at < text.length && !space(text.charCodeAt(this.at));
            const last = this.tokens[this.tokens.length - 1];
            if (this.manner.strict && clings && last && ['number', 'close', 'postfix', 'over', 'raised', 'name'].indexOf(last.is) >= 0) throw new Unreadable('two', this.at - 1, sign);
            return { is: 'operation', text: op };
        }
        switch (sign) {
            case '^':
            case 'ˆ':
                return { is: 'power', text: '^' };
            case '(':
            case '[':
            case '{':
                if (sign === '{' && text.substr(this.at, 2) === ',}') throw new Unreadable('comma', this.at, ',');
                this.dividing.push(this.tokens.length > 0 && this.tokens[this.tokens.length - 1]!.text === 'pow');
                return { is: 'open', text: sign };
            case ')':
            case ']':
            case '}':
                this.dividing.pop();
                return { is: 'close', text: sign };
            case '|':
            case '∣':
                return { is: 'bar', text: '|' };
            case '√':
                return { is: 'root', text: sign, degree: 2 };
            case '∛':
                return { is: 'root', text: sign, degree: 3 };
            case '∜':
                return { is: 'root', text: sign, degree: 4 };
            case 'ᵀ':
                throw new Unreadable('number', this.at - 1, sign);
            case '%':
            case '‰':
            case '°':
            case 'º':
                return { is: 'postfix', text: sign === 'º' ? '°' : sign };
            case ',':
            case ';':
                if (this.dividing[this.dividing.length - 1]) return { is: 'separator', text: sign };
                throw new Unreadable(sign === ',' ? 'comma' : 'two', this.at - 1, sign);
            default:
                throw new Unreadable('number', this.at - 1, sign);
        }
    }

    private afterDigit(): boolean {
        return this.at > 0 && digit(this.text.charAt(this.at - 1));
    }

    private digits(): string {
        const from = this.at;
        while (digit(this.text.charAt(this.at))) this.at++;
        return this.text.slice(from, this.at);
    }

    /** One after another: groups of digits and the signs between them. */
    private number(): Omit<Token, 'at' | 'end' | 'spaced'> {
        const text = this.text;
        const from = this.at;
        const groups: string[] = [];
        const signs: string[] = [];
        if (digit(text.charAt(this.at))) groups.push(this.digits());
        else groups.push('');
        for (;;) {
            const sign = this.between(signs, groups[0] ?? '');
            if (!sign) break;
            signs.push(sign);
            groups.push(this.digits());
        }
        let point = false;
        // "5." is how NumPy prints five; "5.." and "5.x" are nothing
        if (signs.indexOf('.') < 0 && signs.indexOf(',') < 0 && text.charAt(this.at) === '.' && !digit(text.charAt(this.at + 1))) {
            this.at++;
            point = true;
        }
        let canonical = this.literal(groups, signs, from);
        const power = this.powerOfTen();
        canonical += power;
        if (this.manner.code && 'dDfFlL'.indexOf(text.charAt(this.at)) >= 0 && this.at < text.length && !letter(text.charAt(this.at + 1)) && !digit(text.charAt(this.at + 1))) this.at++;
        return { is: 'number', text: canonical, whole: !point && power === '' && canonical.indexOf('.') < 0 };
    }

    /** Steps over what stands between two groups of digits of one number and says which sign it was. */
    private between(before: string[], first: string): string {
        const text = this.text;
        const sign = text.charAt(this.at);
        const rest = (n: number): boolean => digit(text.charAt(this.at + n)) && digit(text.charAt(this.at + n + 1)) && digit(text.charAt(this.at + n + 2)) && !digit(text.charAt(this.at + n + 3));
        if ((sign === ',' || sign === '.' || sign === '_' || sign === '’' || sign === "'") && digit(text.charAt(this.at + 1))) {
            if (sign === ',' && this.dividing[this.dividing.length - 1]) return '';
            if ((sign === '’' || sign === "'") && !rest(1)) return '';
            this.at++;
            return sign === '’' ? "'" : sign;
        }
        if (text.substr(this.at, 3) === '{,}' && digit(text.charAt(this.at + 3))) {
            this.at += 3;
            return '{,}';
        }
        if (before.indexOf(',') >= 0 || before.indexOf('.') >= 0 || before.indexOf('{,}') >= 0 || first.length > 3 || first.length === 0) return '';
        if ((text.substr(this.at, 2) === '\\,' || text.substr(this.at, 2) === '\\ ') && rest(2)) {
            this.at += 2;
            return ' ';
        }
        const code = text.charCodeAt(this.at);
        const allowed = this.manner.thousands === 'any' ? space(code) && code !== 10 && code !== 13 && code !== 9 : this.manner.thousands === 'hard' && hardSpace(code);
        if ((allowed || (sign === '~' && this.manner.thousands !== 'none')) && rest(1)) {
            this.at++;
            return ' ';
        }
        return '';
    }

    /** The digits of a number with a point, after the signs between its groups are understood. */
    private literal(groups: string[], signs: string[], from: number): string {
        const whole = groups[0] ?? '';
        const grouping = (sign: string): boolean => sign === ' ' || sign === '_' || sign === "'";
        const marks = signs.filter((sign) => !grouping(sign));
        const exact = (upTo: number): boolean => {
            if (whole.length > 3 || whole.length === 0) return false;
            for (let i = 1; i <= upTo; i++) if (groups[i]!.length !== 3) return false;
            return true;
        };
        const piece = this.text.slice(from, this.at);
        const wrong = (): never => {
            throw new Unreadable(marks.length > 1 ? 'two' : 'number', from, piece);
        };
        for (let i = 0; i < signs.length; i++) if (signs[i] === ' ' && groups[i + 1]!.length !== 3) wrong();
        if (marks.length === 0) return groups.join('');
        const last = signs[signs.length - 1]!;
        if (marks.length === 1) {
            if (grouping(last)) wrong();
            const before = groups.slice(0, -1).join('') || '0';
            const after = groups[groups.length - 1]!;
            if (last === '{,}') {
                this.sureComma = true;
                return before + '.' + after;
            }
            if (last === '.') {
                this.surePoint = true;
                return before + '.' + after;
            }
            const either = signs.length === 1 && exact(1) && whole.charAt(0) !== '0';
            if (!either) {
                this.sureComma = true;
                return before + '.' + after;
            }
            if (this.manner.meant.indexOf('thousands') >= 0) return before + after;
            if (this.manner.meant.indexOf('decimal') < 0) this.doubts.push('comma');
            return before + '.' + after;
        }
        const first = marks[0]!;
        const same = marks.every((mark) => mark === first);
        if (same && first !== '{,}' && signs.length === marks.length && exact(groups.length - 1) && whole.charAt(0) !== '0') return groups.join('');
        // 1,234.5 and 1.234,5: what comes last and once is the decimal sign
        const others = marks.slice(0, -1);
        const consistent = others.every((mark) => mark === first) && first !== last && signs.length === marks.length && exact(groups.length - 2) && whole.charAt(0) !== '0';
        if (!consistent) return wrong();
        if (last === '.') this.surePoint = true;
        else this.sureComma = true;
        return groups.slice(0, -1).join('') + '.' + groups[groups.length - 1]!;
    }

    /** e-3 right after the digits, in either alphabet. */
    private powerOfTen(): string {
        const text = this.text;
        if ('eEеЕ'.indexOf(text.charAt(this.at)) < 0 || this.at >= text.length) return '';
        let next = this.at + 1;
        let sign = '';
        const op = operation(text.charAt(next));
        if (text.charAt(next) !== '' && (op === '+' || op === '-')) {
            sign = op === '-' ? '-' : '';
            next++;
        }
        if (!digit(text.charAt(next))) return '';
        this.at = next;
        return 'e' + sign + this.digits();
    }

    private raised(): Omit<Token, 'at' | 'end' | 'spaced'> {
        let inner = '';
        while (lowered(this.text.charAt(this.at))) inner += lowered(this.text.charAt(this.at++));
        return { is: 'raised', text: inner };
    }

    private word(): Omit<Token, 'at' | 'end' | 'spaced'> | null {
        const text = this.text;
        const from = this.at;
        while (letter(text.charAt(this.at)) || text.charAt(this.at) === '_') this.at++;
        let word = text.slice(from, this.at);
        if (LIBRARIES.indexOf(word.toLowerCase()) >= 0 && text.charAt(this.at) === '.') {
            this.at++;
            const inner = this.at;
            while (letter(text.charAt(this.at))) this.at++;
            word = text.slice(inner, this.at);
            return this.named(word, from, true);
        }
        if (word === 'из' && this.tokens.length > 0 && this.tokens[this.tokens.length - 1]!.text === 'sqrt') return null;
        return this.named(word, from, this.manner.code === true);
    }

    private named(word: string, from: number, code: boolean): Omit<Token, 'at' | 'end' | 'spaced'> {
        const text = this.text;
        if (word === 'π' || word === 'Π') return { is: 'name', text: 'pi' };
        // one Greek letter among others: 2πe
        if (word.indexOf('π') === 0) {
            this.at = from + 1;
            return { is: 'name', text: 'pi' };
        }
        const small = latin(word.toLowerCase());
        if (small === 'log' || small === 'log_') {
            for (const base of ['2', '10', '{2}', '{10}']) {
                const end = this.at + base.length;
                if (text.substr(this.at, base.length) === base && (small === 'log_' || text.charAt(end) === '(') && !digit(text.charAt(end))) {
                    this.at = end;
                    return { is: 'name', text: base.indexOf('10') >= 0 ? 'lg' : 'log2' };
                }
            }
        }
        if (small === 'inf' || small === 'infinity' || small === 'nan') throw new Unreadable('finite', from, word);
        const name = known(word);
        if (!name) throw new Unreadable('name', from, word);
        return { is: 'name', text: name, code };
    }

    /** A command of TeX. */
    private command(): Omit<Token, 'at' | 'end' | 'spaced'> | 'space' | null {
        const text = this.text;
        const from = this.at++;
        const sign = text.charAt(this.at);
        if (SPACES_OF_TEX.indexOf(sign) >= 0) {
            this.at++;
            return 'space';
        }
        if (sign === '%') {
            this.at++;
            return { is: 'postfix', text: '%' };
        }
        if (sign === '{' || sign === '}' || sign === '|') throw new Unreadable('number', from, '\\' + sign);
        while (letter(text.charAt(this.at))) this.at++;
        const word = text.slice(from + 1, this.at);
        if (EMPTY_TEX.indexOf(word) >= 0 && text.charAt(this.at) === '{') {
            // \operatorname{lg}
            const inner = this.at + 1;
            let end = inner;
            while (letter(text.charAt(end))) end++;
            if (end > inner && text.charAt(end) === '}') {
                const name = text.slice(inner, end);
                this.at = end + 1;
                return this.named(name, inner, false);
            }
        }
        if (EMPTY_TEX.indexOf(word) >= 0) return word.indexOf('quad') >= 0 ? 'space' : null;
        switch (word) {
            case 'frac':
            case 'dfrac':
            case 'tfrac':
            case 'cfrac':
                return { is: 'over', text: 'frac' };
            case 'sqrt':
                return { is: 'root', text: 'sqrt', degree: 0 };
            case 'cdot':
            case 'times':
            case 'ast':
                return { is: 'operation', text: '*' };
            case 'div':
                return { is: 'operation', text: '/' };
            case 'lvert':
            case 'rvert':
            case 'vert':
                return { is: 'bar', text: '|' };
            case 'infty':
                throw new Unreadable('finite', from, '\\infty');
            case 'degree':
                return { is: 'postfix', text: '°' };
            case '':
                throw new Unreadable('number', from, '\\');
            default: {
                if (word === 'log' && text.charAt(this.at) === '_') {
                    this.at++;
                    return this.named('log_', from, false);
                }
                const name = known(word);
                if (!name) throw new Unreadable('name', from, '\\' + word);
                return { is: 'name', text: name };
            }
        }
    }
}

/* ── trees ── */

const number = (text: string): Tree => ({ is: 'number', text });
const pair = (is: 'sum' | 'difference' | 'product' | 'quotient' | 'power', left: Tree, right: Tree): Tree => ({ is, left, right });

class Parser {
    readonly doubts: Doubt[];
    private at = 0;
    private depth = 0;
    private circular = 0;
    private bars = 0;

    constructor(
        private readonly tokens: Token[],
        doubts: Doubt[],
        private readonly manner: Manner,
    ) {
        this.doubts = doubts;
    }

    whole(): Tree {
        const tree = this.sum();
        const rest = this.peek();
        if (rest.is !== 'end') throw this.stuck(rest);
        return tree;
    }

    private peek(ahead = 0): Token {
        return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)]!;
    }

    private take(): Token {
        const token = this.peek();
        this.at++;
        return token;
    }

    private stuck(token: Token): Unreadable {
        if (token.is === 'number' || token.is === 'separator') return new Unreadable('two', token.at, token.text);
        if (token.is === 'open' || token.is === 'close' || token.is === 'bar') return new Unreadable('bracket', token.at, token.text);
        return new Unreadable('number', token.at, token.text);
    }

    /** The meaning chosen for a doubt; without one the doubt is noted, and the first holds for the time being. */
    private means(doubt: Doubt): string {
        const [first, second] = DOUBTS[doubt];
        if (this.manner.meant.indexOf(second) >= 0) return second;
        if (this.manner.meant.indexOf(first) < 0) this.doubts.push(doubt);
        return first;
    }

    private sum(): Tree {
        if (++this.depth > DEEPEST) throw new Unreadable('deep', this.peek().at, this.peek().text);
        let left = this.product();
        for (;;) {
            const token = this.peek();
            if (token.is !== 'operation' || (token.text !== '+' && token.text !== '-')) break;
            this.at++;
            left = pair(token.text === '+' ? 'sum' : 'difference', left, this.product());
        }
        this.depth--;
        return left;
    }

    private product(): Tree {
        let left = this.factor();
        for (;;) {
            const token = this.peek();
            if (token.is === 'operation' && token.text === '*') {
                this.at++;
                left = pair('product', left, this.factor());
            } else if (token.is === 'operation' && token.text === '/') {
                this.at++;
                left = this.divided(left, this.factor());
            } else if (this.follows()) {
                left = pair('product', left, this.power());
            } else {
                return left;
            }
        }
    }

    /** 1/2π may be a half of π, or one over 2π. */
    private divided(left: Tree, divisor: Tree): Tree {
        const beside: Tree[] = [];
        while (this.follows()) beside.push(this.power());
        if (beside.length === 0) return pair('quotient', left, divisor);
        const all = (first: Tree): Tree => beside.reduce((so, factor) => pair('product', so, factor), first);
        return this.means('under') === 'denominator' ? pair('quotient', left, all(divisor)) : all(pair('quotient', left, divisor));
    }

    /** Whether what comes next is a factor without a sign. */
    private follows(): boolean {
        const token = this.peek();
        if (token.is === 'bar') return this.bars === 0;
        return token.is === 'name' || token.is === 'open' || token.is === 'root' || token.is === 'over' || (token.is === 'raised' && this.peek(1).is === 'root');
    }

    private factor(): Tree {
        let minus = false;
        let signs = 0;
        while (this.peek().is === 'operation' && (this.peek().text === '+' || this.peek().text === '-')) {
            if (++signs > 2) throw this.stuck(this.peek());
            if (this.take().text === '-') minus = !minus;
        }
        const tree = this.power();
        return minus ? { is: 'sign', of: tree } : tree;
    }

    private power(): Tree {
        if (++this.depth > DEEPEST) throw new Unreadable('deep', this.peek().at, this.peek().text);
        const base = this.postfix();
        let tree = base;
        const token = this.peek();
        if (token.is === 'raised' && this.peek(1).is !== 'root') {
            this.at++;
            tree = pair('power', base, this.exponent(token));
        } else if (token.is === 'power') {
            this.at++;
            const first = this.peek();
            let exponent = this.factor();
            const next = this.peek();
            if (first.is === 'number' && first.end === next.at && !next.spaced && this.follows()) {
                if (this.means('exponent') === 'exponent-all') while (this.follows()) exponent = pair('product', exponent, this.power());
            }
            tree = pair('power', base, exponent);
        }
        this.depth--;
        return tree;
    }

    private exponent(raised: Token): Tree {
        let text = raised.text;
        let minus = false;
        if (text.charAt(0) === '(' && text.charAt(text.length - 1) === ')') text = text.slice(1, -1);
        if (text.charAt(0) === '-' || text.charAt(0) === '+') {
            minus = text.charAt(0) === '-';
            text = text.slice(1);
        }
        if (!/^\d+$/.test(text)) throw new Unreadable('number', raised.at, raised.text);
        return minus ? { is: 'sign', of: number(text) } : number(text);
    }

    private postfix(): Tree {
        let tree = this.primary();
        while (this.peek().is === 'postfix') {
            const token = this.take();
            if (token.text === '°') {
                if (this.circular === 0) throw new Unreadable('number', token.at, token.text);
                tree = { is: 'degrees', of: tree };
            } else {
                tree = { is: 'per', base: token.text === '%' ? 100 : 1000, of: tree };
            }
        }
        return tree;
    }

    private primary(): Tree {
        const token = this.take();
        switch (token.is) {
            case 'number':
                return this.mixed(token);
            case 'name':
                return this.name(token);
            case 'open':
                return this.closed(token);
            case 'bar': {
                if (this.bars > 0) throw this.stuck(token);
                this.bars++;
                const inner = this.sum();
                this.bars--;
                const end = this.take();
                if (end.is !== 'bar') throw end.is === 'end' ? new Unreadable('bracket', token.at, '|') : this.stuck(end);
                return { is: 'call', name: 'abs', of: inner };
            }
            case 'root':
                return this.root(token);
            case 'over':
                return token.text === 'frac' ? this.fraction() : this.vulgar(token);
            case 'raised': {
                const sign = this.take();
                if (sign.is === 'root' && sign.degree === 2 && /^\d+$/.test(token.text)) return this.rootOf(this.degree(token.text, token.at));
                throw this.stuck(token);
            }
            case 'operation':
            case 'close':
            case 'separator':
            case 'postfix':
            case 'power':
            case 'end':
                throw this.stuck(token);
        }
    }

    private closed(open: Token): Tree {
        const bars = this.bars;
        this.bars = 0;
        const inner = this.sum();
        this.bars = bars;
        const end = this.take();
        if (end.is !== 'close' || '([{'.indexOf(open.text) !== ')]}'.indexOf(end.text)) throw end.is === 'end' ? new Unreadable('bracket', open.at, open.text) : this.stuck(end);
        return inner;
    }

    private vulgar(token: Token): Tree {
        const [above, below] = FRACTIONS[token.text]!;
        return pair('quotient', number(String(above)), number(String(below)));
    }

    /** A whole number with a fraction beside it: 1½ is one and a half, 1 1/2 and 1\frac12 may be a product. */
    private mixed(token: Token): Tree {
        const whole = number(token.text);
        if (!token.whole) return whole;
        const next = this.peek();
        const after = this.tokens[this.at - 2];
        const divides = after !== undefined && (after.is === 'power' || (after.is === 'operation' && after.text === '/'));
        if (next.is === 'over' && next.text !== 'frac') {
            this.at++;
            return { is: 'mixed', whole, part: this.vulgar(next) };
        }
        if (divides) return whole;
        const tex = next.is === 'over';
        const spelled = next.is === 'number' && next.whole && next.spaced && this.peek(1).is === 'operation' && this.peek(1).text === '/' && this.peek(2).is === 'number' && this.peek(2).whole === true;
        if (!tex && !spelled) return whole;
        let part: Tree;
        this.at++;
        if (tex) {
            part = this.fraction();
        } else {
            this.at += 2;
            part = pair('quotient', number(next.text), number(this.tokens[this.at - 1]!.text));
        }
        return this.means('mixed') === 'mixed' ? { is: 'mixed', whole, part } : pair('product', whole, part);
    }

    /** \frac{1}{2}, \frac12. */
    private fraction(): Tree {
        const above = this.texArgument();
        return pair('quotient', above, this.texArgument());
    }

    private texArgument(): Tree {
        const token = this.take();
        if (token.is === 'open' && token.text === '{') return this.closed(token);
        if (token.is === 'name' && (token.text === 'pi' || token.text === 'e')) return { is: 'constant', name: token.text };
        if (token.is === 'number' && token.whole && token.text.length > 0) {
            if (token.text.length === 1) return number(token.text);
            // TeX takes one digit at a time: \frac12
            this.at--;
            this.tokens[this.at] = { ...token, text: token.text.slice(1), at: token.at + 1, spaced: false };
            return number(token.text.charAt(0));
        }
        throw this.stuck(token);
    }

    private degree(text: string, at: number): number {
        const degree = Number(text);
        if (!(degree >= 2 && degree <= 100)) throw new Unreadable('number', at, text);
        return degree;
    }

    private root(token: Token): Tree {
        if (token.degree !== 0) return this.rootOf(token.degree ?? 2);
        // \sqrt[3]{8}
        let degree = 2;
        if (this.peek().is === 'open' && this.peek().text === '[') {
            this.at++;
            const given = this.take();
            const end = this.take();
            if (given.is !== 'number' || end.text !== ']') throw this.stuck(given);
            degree = this.degree(given.text, given.at);
        }
        return { is: 'root', degree, of: this.texArgument() };
    }

    /** √2π may be the root of 2π. */
    private rootOf(degree: number): Tree {
        if (++this.depth > DEEPEST) throw new Unreadable('deep', this.peek().at, this.peek().text);
        const bare = this.peek().is === 'number' || this.peek().is === 'name';
        let inner = this.primary();
        this.depth--;
        if (bare && !this.peek().spaced && this.peek().is !== 'root' && this.follows()) {
            if (this.means('root') === 'root-all') while (this.follows()) inner = pair('product', inner, this.power());
        }
        return { is: 'root', degree, of: inner };
    }

    private name(token: Token): Tree {
        if (token.text === 'pi' || token.text === 'e') {
            // Math.PI, and pi() as some write it
            if (this.peek().text === '(' && this.peek(1).text === ')') this.at += 2;
            return { is: 'constant', name: token.text };
        }
        if (token.text === 'pow') return this.pow(token);
        let name = token.text;
        if (name === 'log') name = token.code ? 'ln' : this.means('log') === 'ln' ? 'ln' : 'lg';
        let exponent: Tree | null = null;
        let reciprocal = false;
        const raised = this.peek();
        if (raised.is === 'raised' || raised.is === 'power') {
            this.at++;
            exponent = raised.is === 'raised' ? this.exponent(raised) : this.bareExponent();
            if (exponent.is === 'sign') {
                const minusOne = exponent.of.is === 'number' && exponent.of.text === '1';
                const inverse = INVERSES[name];
                if (!minusOne || !inverse) throw new Unreadable('number', raised.at, raised.text);
                exponent = null;
                if (this.means('inverse') === 'arc') name = inverse;
                else reciprocal = true;
            }
        }
        const circular = CIRCULAR.indexOf(name) >= 0;
        if (circular) this.circular++;
        const call: Tree = { is: 'call', name, of: this.argument() };
        if (circular) this.circular--;
        if (reciprocal) return pair('quotient', number('1'), call);
        return exponent ? pair('power', call, exponent) : call;
    }

    private bareExponent(): Tree {
        const token = this.peek();
        if (token.is === 'open') {
            this.at++;
            return this.closed(token);
        }
        let minus = false;
        if (token.is === 'operation' && token.text === '-') {
            this.at++;
            minus = true;
        }
        const given = this.take();
        if (given.is !== 'number') throw this.stuck(given);
        return minus ? { is: 'sign', of: number(given.text) } : number(given.text);
    }

    /** sin π/6 may be the sine of π/6, or a sixth of sin π. */
    private argument(): Tree {
        const token = this.peek();
        if (token.is === 'open') {
            this.at++;
            return this.closed(token);
        }
        if (++this.depth > DEEPEST) throw new Unreadable('deep', token.at, token.text);
        let inner = this.factor();
        this.depth--;
        const next = this.peek();
        const goesOn = this.follows() || (next.is === 'operation' && (next.text === '*' || next.text === '/'));
        if (goesOn && this.means('argument') === 'argument-all') {
            for (;;) {
                const op = this.peek();
                if (op.is === 'operation' && op.text === '*') {
                    this.at++;
                    inner = pair('product', inner, this.factor());
                } else if (op.is === 'operation' && op.text === '/') {
                    this.at++;
                    inner = this.divided(inner, this.factor());
                } else if (this.follows()) {
                    inner = pair('product', inner, this.power());
                } else {
                    return inner;
                }
            }
        }
        return inner;
    }

    private pow(token: Token): Tree {
        const open = this.take();
        if (open.is !== 'open') throw this.stuck(token);
        const base = this.sum();
        const between = this.take();
        if (between.is !== 'separator') throw this.stuck(between);
        const exponent = this.sum();
        const end = this.take();
        if (end.is !== 'close') throw this.stuck(end);
        return pair('power', base, exponent);
    }
}

/* ── values ── */

/** @throws Unreadable where a step is not finite */
export function value(tree: Tree): number {
    const result = step(tree);
    if (!isFinite(result)) throw new Unreadable('finite', 0, '');
    return result === 0 ? 0 : result;
}

function step(tree: Tree): number {
    switch (tree.is) {
        case 'number': {
            const result = Number(tree.text);
            if (result === 0 && /[1-9]/.test(tree.text.split('e')[0]!)) throw new Unreadable('tiny', 0, '');
            return result;
        }
        case 'constant':
            return tree.name === 'pi' ? Math.PI : Math.E;
        case 'sign':
            return -value(tree.of);
        case 'sum':
            return value(tree.left) + value(tree.right);
        case 'difference':
            return value(tree.left) - value(tree.right);
        case 'product':
            return value(tree.left) * value(tree.right);
        case 'quotient':
            return value(tree.left) / value(tree.right);
        case 'power':
            if (tree.left.is === 'constant' && tree.left.name === 'e') return Math.exp(value(tree.right));
            return Math.pow(value(tree.left), value(tree.right));
        case 'mixed':
            return value(tree.whole) + value(tree.part);
        case 'root':
            return root(value(tree.of), tree.degree);
        case 'call':
            return FUNCTIONS[tree.name]!(value(tree.of));
        case 'per':
            return value(tree.of) / tree.base;
        case 'degrees':
            return (value(tree.of) * Math.PI) / 180;
    }
}

/** Text that reads back as the same tree, with nothing left to ask. */
export function spelled(tree: Tree): string {
    const inner = (of: Tree): string => (of.is === 'number' || of.is === 'constant' || of.is === 'call' || of.is === 'root' ? spelled(of) : `(${spelled(of)})`);
    switch (tree.is) {
        case 'number':
            return tree.text;
        case 'constant':
            return tree.name;
        case 'sign':
            return `-${inner(tree.of)}`;
        case 'sum':
            return `${inner(tree.left)} + ${inner(tree.right)}`;
        case 'difference':
            return `${inner(tree.left)} - ${inner(tree.right)}`;
        case 'product':
            return `${inner(tree.left)}*${inner(tree.right)}`;
        case 'quotient':
            return `${inner(tree.left)}/${inner(tree.right)}`;
        case 'power':
            return `${inner(tree.left)}^${inner(tree.right)}`;
        case 'mixed':
            return `${inner(tree.whole)} + ${inner(tree.part)}`;
        case 'root':
            return tree.degree === 2 ? `sqrt(${spelled(tree.of)})` : tree.degree === 3 ? `cbrt(${spelled(tree.of)})` : `\\sqrt[${tree.degree}]{${spelled(tree.of)}}`;
        case 'call':
            return `${tree.name}(${spelled(tree.of)})`;
        case 'per':
            return `${inner(tree.of)}${tree.base === 100 ? '%' : '‰'}`;
        case 'degrees':
            return `${inner(tree.of)}°`;
    }
}

/* ── one number ── */

export interface Read {
    tree: Tree;
    value: number;
    /** What is still to be asked. */
    doubts: Doubt[];
    sureComma: boolean;
    surePoint: boolean;
}

/**
 * Reads one number.
 * @throws Unreadable
 */
export function parse(text: string, manner: Manner): Read {
    const clean = plain(text);
    if (trimmed(clean) === '') throw new Unreadable('empty', 0, '');
    if (text.length > LONGEST_NUMBER) throw new Unreadable('long', 0, '');
    const offset = skipped(clean);
    // an infinite or undefined number is told as such, whatever stands around it
    if (clean.indexOf('∞') >= 0) throw new Unreadable('finite', clean.indexOf('∞'), '∞');
    const lexer = new Lexer(blank(clean, offset), manner);
    const parser = new Parser(lexer.tokens, lexer.doubts, manner);
    const tree = parser.whole();
    return { tree, value: value(tree), doubts: parser.doubts, sureComma: lexer.sureComma, surePoint: lexer.surePoint };
}

/** The length of what may stand before a number and says nothing about it: `x = `, `≈`, a dollar. */
function skipped(text: string): number {
    const sign = /^\s*(?:\$\$?|\\\(|\\\[)?\s*(?:(?:[A-Za-zА-Яа-яёЁΑ-ω‖|\\][^=≈+*/√;,\n]{0,40})?[=≈])?\s*/.exec(text);
    return sign ? sign[0].length : 0;
}

/** The text with what stands around the number blanked out, so that places stay where they are. */
function blank(text: string, offset: number): string {
    let end = text.length;
    const tail = /(?:\s*(?:\$\$?|\\\)|\\\]))\s*[.;,]?\s*$/.exec(text);
    if (tail && /\$|\\\(|\\\[/.test(text.slice(0, offset))) end = tail.index;
    let out = '';
    for (let i = 0; i < offset; i++) out += ' ';
    return out + text.slice(offset, Math.max(offset, end));
}
