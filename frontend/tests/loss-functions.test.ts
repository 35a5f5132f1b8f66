import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absolute, hinge, huber, logistic, squared } from '../scripts/figures/loss-functions';

const close = (got: number, wanted: number, within = 1e-12): void => assert.ok(Math.abs(got - wanted) <= within, `${got} instead of ${wanted}`);

test('every slope is the derivative of its value', () => {
    const h = 1e-6;
    for (const loss of [squared, absolute, huber(1), huber(0.4), logistic, hinge]) {
        for (const at of [-3.1, -1.3, -0.2, 0.3, 0.9, 1.7, 4]) {
            const slope = loss.slope(at);
            assert.ok(slope !== null);
            close((loss.value(at + h) - loss.value(at - h)) / (2 * h), slope, 1e-7);
        }
    }
});

test('at a corner there is no slope', () => {
    assert.equal(absolute.slope(0), null);
    assert.equal(hinge.slope(1), null);
});

test('the two parts of the Huber loss meet without a corner', () => {
    const loss = huber(0.7);
    close(loss.value(0.7), loss.value(0.7 + 1e-13), 1e-12);
    close(loss.slope(0.7) ?? NaN, 0.7);
});

test('log-loss of a margin is minus the logarithm of the sigmoid, and never overflows', () => {
    close(logistic.value(0), Math.LN2);
    close(logistic.value(2), -Math.log(1 / (1 + Math.exp(-2))));
    close(logistic.value(-1000), 1000);
    assert.equal(logistic.value(1000), 0);
    close(logistic.slope(-1000) ?? NaN, -1);
});
