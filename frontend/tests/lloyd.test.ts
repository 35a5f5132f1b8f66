import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inertia, plusPlus, run } from '../scripts/figures/lloyd';
import { gaussian, random } from '../scripts/figures/numerics';

test('the worked example of the section ends with inertia 5', () => {
    const points = [1, 2, 9, 12].map((x) => ({ x, y: 0 }));

    const moments = run(points, [1, 2].map((x) => ({ x, y: 0 })));

    const last = moments.at(-1);
    assert.equal(last?.phase, 'done');
    assert.deepEqual(last?.centres.map(({ x }) => x), [1.5, 10.5]);
    assert.equal(last?.inertia, 5);
});

test('inertia never grows, whatever the start', () => {
    const uniform = random(9);
    for (let round = 0; round < 50; round++) {
        const points = Array.from({ length: 60 }, () => ({ x: gaussian(uniform) + 4 * Math.floor(3 * uniform()), y: gaussian(uniform) }));
        const moments = run(points, plusPlus(points, 3, uniform)).slice(1);
        moments.slice(1).forEach((moment, i) => assert.ok(moment.inertia <= (moments[i]?.inertia ?? 0) + 1e-9, `round ${round}`));
        const last = moments.at(-1);
        assert.ok(last && Math.abs(last.inertia - inertia(points, last.cluster, last.centres)) < 1e-12);
    }
});

test('a centre without points stays where it is', () => {
    const points = [0, 1].map((x) => ({ x, y: 0 }));

    const last = run(points, [{ x: 0, y: 0 }, { x: 50, y: 50 }]).at(-1);

    assert.deepEqual(last?.centres[1], { x: 50, y: 50 });
});
