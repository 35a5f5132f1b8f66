import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gaussian, random } from '../scripts/figures/numerics';
import { areaUnderRoc, count, measures, type Scored, sweep } from '../scripts/figures/ranking';

test('the measures are those of the worked example of the section', () => {
    const found = measures({ tp: 15, fn: 5, fp: 10, tn: 70 });

    assert.equal(found.accuracy, 0.85);
    assert.equal(found.precision, 0.6);
    assert.equal(found.recall, 0.75);
    assert.ok(Math.abs(found.f1 - 0.9 / 1.35) < 1e-12);
    assert.equal(found.falseAlarms, 0.125);
});

test('a score at the threshold is a yes', () => {
    const items = [
        { score: 0.5, positive: true },
        { score: 0.49, positive: true },
    ];
    assert.deepEqual(count(items, 0.5), { tp: 1, fp: 0, fn: 1, tn: 0 });
});

test('precision of nobody called is no number, F1 of nothing found is zero', () => {
    const found = measures({ tp: 0, fn: 5, fp: 0, tn: 7 });

    assert.ok(Number.isNaN(found.precision));
    assert.equal(found.f1, 0);
});

test('the share of won pairs is the area under the ROC curve, draws included', () => {
    const uniform = random(21);
    for (let round = 0; round < 30; round++) {
        const items: Scored[] = Array.from({ length: 60 }, (_, i) => {
            const positive = i < 5 + round;
            return { score: Math.round(4 * (gaussian(uniform) + (positive ? 1 : 0))) / 4, positive };
        });
        const points = sweep(items).map(measures);
        let area = 0;
        points.slice(1).forEach((point, i) => {
            const before = points[i];
            if (before) area += ((point.falseAlarms - before.falseAlarms) * (point.recall + before.recall)) / 2;
        });
        assert.ok(Math.abs(area - areaUnderRoc(items)) < 1e-12, `round ${round}`);
    }
});
