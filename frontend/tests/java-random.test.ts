import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { JavaRandom } from '../scripts/figures/java-random';

/** What java.util.Random gives: a test in Java keeps this file true. */
const REFERENCE = '../src/test/resources/app/gradient/content/scipy/java-random.csv';

test('the generator repeats the numbers of java.util.Random, seed by seed', () => {
    const generators = new Map<string, JavaRandom>();
    const lines = readFileSync(REFERENCE, 'utf8').trim().split('\n').slice(1);
    assert.equal(lines.length, 25);
    for (const line of lines) {
        const [seed = '', kind = '', numbers = ''] = line.split(',');
        const random = generators.get(seed) ?? new JavaRandom(Number(seed));
        generators.set(seed, random);
        for (const wanted of numbers.split(' ').map(Number)) {
            if (kind.startsWith('int')) assert.equal(random.nextInt(Number(kind.slice(4))), wanted);
            else if (kind === 'double') assert.equal(random.nextDouble(), wanted);
            // a logarithm may end in another digit
            else assert.ok(Math.abs(random.nextGaussian() - wanted) <= 4e-16 * Math.max(1, Math.abs(wanted)), `seed ${seed}`);
        }
    }
});
