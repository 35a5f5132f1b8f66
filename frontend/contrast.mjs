// Measures the colours of tokens.css against WCAG 2.2 (1.4.3 and 1.4.11) in both themes and fails the build below AA.

import { readFile } from 'node:fs/promises';

const GROUNDS = ['paper', 'sheet', 'well', 'spot-soft', 'link-soft', 'ok-soft', 'bad-soft'];
const TEXT = ['ink', 'ink-2', 'ink-3', 'spot', 'link', 'ok', 'bad'];
const DATA = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8'];
const PAIRS = [
    ...TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground, 4.5])),
    ...DATA.flatMap((series) => ['paper', 'sheet', 'well'].map((ground) => [series, ground, 4.5])),
    ...['paper', 'sheet', 'well'].map((ground) => ['edge', ground, 3]),
    // white on black and the reverse: the primary button and the chosen tab
    ...['paper', 'sheet'].map((text) => [text, 'ink', 7]),
    ['ink', 'mark', 7],
];

export async function checkContrast(file) {
    const colours = {};
    for (const [, name, light, dark] of (await readFile(file, 'utf8')).matchAll(
        /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
    )) {
        colours[name] = { light, dark };
    }
    const failures = [];
    for (const [text, ground, least] of PAIRS) {
        for (const theme of ['light', 'dark']) {
            const ratio = contrast(colours[text][theme], colours[ground][theme]);
            if (ratio < least) failures.push(`${theme}: ${text} on ${ground} is ${ratio.toFixed(2)}, needs ${least}`);
        }
    }
    if (failures.length > 0) throw new Error('colours below AA:\n  ' + failures.join('\n  '));
}

/** Ratio of relative luminances, 1 to 21; WCAG 2.2, "contrast ratio". */
export function contrast(one, other) {
    const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex) {
    const [r, g, b] = [1, 3, 5]
        .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
