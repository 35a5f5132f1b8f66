/**
 * The code editor: CodeMirror 6 in the place of a textarea, whose value it keeps. Tab moves on, as everywhere on the page, until the reader
 * has started to type; Esc always leaves. Colours and names of tokens are those of styles/code.css.
 */
import { autocompletion, type Completion, closeBrackets, closeBracketsKeymap, type CompletionContext, type CompletionSource, completionKeymap, ifNotIn } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from '@codemirror/commands';
import { java, javaLanguage } from '@codemirror/lang-java';
import { bracketMatching, codeFolding, foldEffect, foldKeymap, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting, syntaxTree } from '@codemirror/language';
import { type Diagnostic as Mark, lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers, tooltips } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { StyleModule } from 'style-mod';
import { completions, following } from './names';

/*
 * CodeMirror writes its rules into a <style> element, which `style-src 'self'` forbids. A constructed sheet is no inline style, and
 * CodeMirror itself uses one inside shadow roots; this does the same for the page.
 */
const sheet = new CSSStyleSheet();
let mounted: StyleModule[] = [];
StyleModule.mount = (_root, modules) => {
    const wanted = Array.isArray(modules) ? modules : [modules];
    if (wanted.every((module) => mounted.includes(module))) return;
    // a later module wins over an earlier one, so those of another editor's configuration go first
    mounted = [...mounted.filter((module) => !wanted.includes(module)), ...wanted];
    sheet.replaceSync(mounted.map((module) => module.getRules()).join('\n'));
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

const colours = HighlightStyle.define([
    { tag: [tags.keyword, tags.modifier, tags.definitionKeyword, tags.controlKeyword, tags.operatorKeyword, tags.self, tags.standard(tags.typeName)], class: 'tok-keyword' },
    { tag: [tags.typeName, tags.className, tags.definition(tags.typeName)], class: 'tok-type' },
    { tag: [tags.number, tags.bool, tags.null, tags.literal], class: 'tok-number' },
    { tag: [tags.string, tags.character, tags.special(tags.string)], class: 'tok-string' },
    { tag: [tags.lineComment, tags.blockComment, tags.docComment, tags.comment], class: 'tok-comment' },
    { tag: [tags.annotation, tags.meta], class: 'tok-annotation' },
]);

const look = EditorView.theme({
    '&': { fontSize: 'var(--size-code)', color: 'var(--ink)', backgroundColor: 'var(--sheet)', flex: '1 1 auto', minHeight: '0' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.6', fontVariantLigatures: 'none', scrollbarWidth: 'thin' },
    '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--ink)' },
    '.cm-line': { padding: '0 1rem 0 0.5rem' },
    '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-3)', border: '0', paddingInlineStart: '0.35rem' },
    '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.1rem', padding: '0 0.4rem 0 0' },
    '.cm-activeLine': { backgroundColor: 'transparent' },
    '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--well) 60%, transparent)' },
    '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
    '.cm-cursor': { borderLeft: '2px solid var(--ink)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--link-soft)' },
    '.cm-selectionMatch': { backgroundColor: 'var(--mark)' },
    '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--link-soft)', outline: '1px solid var(--link)' },
    '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--bad-soft)' },
    '.cm-foldPlaceholder': { backgroundColor: 'var(--well)', border: '1px solid var(--rule)', color: 'var(--ink-2)', padding: '0 0.4rem', margin: '0 0.2rem' },
    '.cm-tooltip': { backgroundColor: 'var(--sheet)', color: 'var(--ink)', border: '1px solid var(--rule)', borderRadius: '0.5rem', overflow: 'hidden', boxShadow: 'var(--over)' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-code)', fontSize: '0.8rem' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.15rem 0.6rem', color: 'var(--ink)' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--ink)', color: 'var(--paper)' },
    '.cm-completionDetail': { color: 'inherit', opacity: '0.75', fontStyle: 'normal', marginInlineStart: '0.75rem' },
    '.cm-completionIcon': { display: 'none' },
    '.cm-diagnostic': { fontFamily: 'var(--font-ui)', fontSize: '0.85rem', padding: '0.4rem 0.75rem', border: '0', borderInlineStart: '3px solid var(--bad)', whiteSpace: 'pre-wrap' },
    '.cm-diagnostic-warning': { borderInlineStartColor: 'var(--spot)' },
    '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--bad) 1px', textUnderlineOffset: '0.2em' },
    '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--spot) 1px', textUnderlineOffset: '0.2em' },
    '.cm-gutter-lint': { width: '0.9rem' },
    '.cm-lint-marker': { content: 'none', width: '0.5rem', height: '0.5rem', margin: '0.42rem 0.2rem', borderRadius: '50%', backgroundColor: 'var(--bad)' },
    '.cm-lint-marker-warning': { backgroundColor: 'var(--spot)', borderRadius: '0' },
    '.cm-panels': { backgroundColor: 'var(--well)', color: 'var(--ink)', borderColor: 'var(--rule)' },
    '.cm-panels input, .cm-panels button': { backgroundColor: 'var(--sheet)', backgroundImage: 'none', border: '1px solid var(--edge)', borderRadius: '0.3rem', fontFamily: 'var(--font-ui)' },
    '.cm-bad-line': { backgroundColor: 'var(--bad-soft)', boxShadow: 'inset 3px 0 var(--bad)' },
});

/** Whole lines that the compiler complains about, or where the program broke off. */
const setBadLines = StateEffect.define<number[]>();
const badLine = Decoration.line({ class: 'cm-bad-line' });
const badLines = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update: (lines, transaction) => {
        for (const effect of transaction.effects) {
            if (effect.is(setBadLines)) return Decoration.set(effect.value.map((from) => badLine.range(from)), true);
        }
        return lines.map(transaction.changes);
    },
    provide: (field) => EditorView.decorations.from(field),
});

export interface Diagnostic {
    line: number;
    column: number;
    endColumn: number;
    severity: string;
    message: string;
}

export interface Editor {
    source(): string;
    replace(source: string): void;
    insert(text: string): void;
    diagnose(found: Diagnostic[]): void;
    onChange(listener: () => void): void;
    focus(): void;
    focusAt(x: number, y: number): void;
    measure(): void;
}

export interface Options {
    label: string;
    /** Names that this exercise uses: offered first. */
    names: string[];
    /** First and last line to show, from 1; the rest is folded. */
    region?: { from: number; to: number };
}

export function open(textarea: HTMLTextAreaElement, place: HTMLElement, options: Options): Editor {
    const listeners: (() => void)[] = [];
    // Tab indents only after typing has begun, so that somebody who walks through the page by Tab is not caught
    let typing = false;
    const view = new EditorView({
        state: EditorState.create({
            doc: textarea.value,
            extensions: [
                lineNumbers(),
                highlightActiveLineGutter(),
                highlightSpecialChars(),
                history(),
                drawSelection(),
                EditorState.tabSize.of(4),
                indentUnit.of('    '),
                indentOnInput(),
                bracketMatching(),
                closeBrackets(),
                highlightActiveLine(),
                highlightSelectionMatches(),
                codeFolding(),
                java(),
                syntaxHighlighting(colours),
                lintGutter(),
                badLines,
                tooltips({ position: 'fixed' }),
                javaLanguage.data.of({
                    autocomplete: ifNotIn(['LineComment', 'BlockComment', 'StringLiteral', 'CharacterLiteral', 'TextBlock'], named(completions(options.names))),
                }),
                javaLanguage.data.of({ autocomplete: ownNames }),
                autocompletion({ icons: false, maxRenderedOptions: 40 }),
                Prec.high(
                    keymap.of([
                        { key: 'Escape', run: leave },
                        { key: 'Tab', run: (target) => typing && indentMore(target) },
                        { key: 'Shift-Tab', run: (target) => typing && indentLess(target) },
                        // the page presses the button: a new line must not be typed first
                        { key: 'Mod-Enter', run: press },
                        { key: 'Mod-Shift-Enter', run: press },
                    ]),
                ),
                keymap.of([...completionKeymap, ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap]),
                look,
                // it scrolls in itself, so the keyboard must be seen to reach it
                EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': options.label, 'aria-multiline': 'true', spellcheck: 'false', autocapitalize: 'off' }),
                EditorView.domEventHandlers({
                    blur: () => {
                        typing = false;
                    },
                }),
                EditorView.updateListener.of((update) => {
                    if (!update.docChanged) return;
                    if (update.transactions.some((transaction) => transaction.isUserEvent('input'))) typing = true;
                    textarea.value = update.state.doc.toString();
                    listeners.forEach((listener) => listener());
                }),
            ],
        }),
    });

    function leave(target: EditorView): boolean {
        // an open list of completions or a search closes first
        if (target.dom.querySelector('.cm-panel') || document.querySelector('.cm-tooltip-autocomplete')) return false;
        target.contentDOM.blur();
        const around = place.closest('form, .bench, .program') ?? document;
        const next = around.querySelector<HTMLElement>('[data-submit-key], [data-run]') ?? around.querySelector<HTMLElement>('button[type="submit"]');
        next?.focus();
        return true;
    }

    function press(target: EditorView): boolean {
        return target.dom.closest('form, .bench, .exercise, .program') !== null;
    }

    textarea.hidden = true;
    place.prepend(view.dom);
    if (options.region) foldOutside(view, options.region);

    return {
        source: () => view.state.doc.toString(),
        replace: (source) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: source } }),
        insert: (text) => {
            view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true });
            view.focus();
        },
        diagnose: (found) => {
            const marks = found.map((one) => mark(view.state, one));
            const lines = marks.filter(({ severity }) => severity === 'error').map(({ from }) => view.state.doc.lineAt(from).from);
            view.dispatch(setDiagnostics(view.state, marks), { effects: setBadLines.of([...new Set(lines)]) });
        },
        onChange: (listener) => listeners.push(listener),
        focus: () => view.focus(),
        focusAt: (x, y) => {
            view.focus();
            const at = view.posAtCoords({ x, y });
            if (at !== null) view.dispatch({ selection: { anchor: at } });
        },
        measure: () => view.requestMeasure(),
    };
}

function foldOutside(view: EditorView, { from, to }: { from: number; to: number }): void {
    const { doc } = view.state;
    const effects = [];
    if (from > 2) effects.push(foldEffect.of({ from: 0, to: doc.line(Math.min(from, doc.lines) - 1).to }));
    if (to + 1 < doc.lines) effects.push(foldEffect.of({ from: doc.line(to + 1).from, to: doc.length }));
    if (effects.length > 0) view.dispatch({ effects });
}

/** A compiler's place in our text; the text may have changed since, so it is kept within the line. */
function mark({ doc }: EditorState, { line, column, endColumn, severity, message }: Diagnostic): Mark {
    const row = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const from = Math.min(row.from + Math.max(column - 1, 0), row.to);
    const to = Math.min(Math.max(row.from + Math.max(endColumn - 1, 0), from + 1), row.to);
    return { from: Math.min(from, to), to, severity: /warn/i.test(severity) ? 'warning' : 'error', message };
}

/** The names that fit where the reader types; after a dot, those of what stands before it. */
function named(all: Completion[]): CompletionSource {
    return (context) => {
        const word = context.matchBefore(/[\p{L}\p{N}_$]*/u);
        const from = word?.from ?? context.pos;
        const line = context.state.doc.lineAt(from);
        const before = line.text.slice(0, from - line.from);
        // the dot of a number is none
        const afterDot = /(?:[\p{L}_$][\p{L}\p{N}_$]*|[)\]])\s*\.\s*$/u.test(before);
        if (from === context.pos && !context.explicit && !afterDot) return null;
        return { from, options: afterDot ? following(all, before) : all, validFor: /^[\p{L}\p{N}_$]*$/u };
    };
}

/** Names that stand in the program itself. */
function ownNames(context: CompletionContext): { from: number; options: { label: string; type: string }[]; validFor: RegExp } | null {
    const word = context.matchBefore(/[\p{L}_$][\p{L}\p{N}_$]*/u);
    if (!word || (word.from === word.to && !context.explicit) || word.text.length < 2) return null;
    const within = syntaxTree(context.state).resolveInner(context.pos, -1).name;
    if (/Comment|String|TextBlock/.test(within)) return null;
    const names = new Set<string>();
    for (const [name] of context.state.doc.toString().matchAll(/[\p{L}_$][\p{L}\p{N}_$]{2,}/gu)) {
        if (name !== word.text) names.add(name);
    }
    return { from: word.from, options: [...names].map((label) => ({ label, type: 'text' })), validFor: /^[\p{L}\p{N}_$]*$/u };
}
