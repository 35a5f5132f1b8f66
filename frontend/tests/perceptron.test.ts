import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random } from '../scripts/figures/numerics';
import { accuracy, type Activation, cases, epoch, meanLoss, Perceptron, type Shape } from '../scripts/figures/perceptron';

test('the gradient is the one that differences give', () => {
    for (const activation of ['relu', 'tanh', 'linear'] satisfies Activation[]) {
        const uniform = random(2);
        const network = new Perceptron([2, 4, 3], activation, uniform);
        const data = cases('moons', 12, 0.1, uniform);
        for (const { x, label } of data) network.learn(x, label);
        const h = 1e-6;
        for (const { weights, gradient } of network.layers) {
            for (let i = 0; i < weights.length; i++) {
                const kept = weights[i] as number;
                weights[i] = kept + h;
                const above = meanLoss(network, data);
                weights[i] = kept - h;
                const below = meanLoss(network, data);
                weights[i] = kept;
                const difference = (above - below) / (2 * h);
                const got = (gradient[i] as number) / data.length;
                assert.ok(Math.abs(got - difference) < 1e-7, `${activation}: ${got} instead of ${difference}`);
            }
        }
    }
});

test('the network 2–10–10–1 has the 151 parameters of the section', () => {
    assert.equal(new Perceptron([2, 10, 10], 'relu', random(1)).parameters, 151);
    assert.equal(new Perceptron([2], 'relu', random(1)).parameters, 3);
});

test('the first step of Adam goes by the learning rate along each weight', () => {
    const network = new Perceptron([2], 'relu', random(1));
    const before = [...(network.layers[0]?.weights ?? [])];
    network.learn([1, -2], 1);
    network.step(0.1, 1);
    before.forEach((weight, i) => assert.ok(Math.abs(Math.abs((network.layers[0]?.weights[i] ?? 0) - weight) - 0.1) < 1e-6));
});

test('a hidden layer learns the moons, circles and crosses that a straight line cannot', () => {
    for (const shape of ['moons', 'circles', 'xor'] satisfies Shape[]) {
        const data = cases(shape, 200, 0.12, random(42));
        const trained = (hidden: number[]): number => {
            const uniform = random(7);
            const network = new Perceptron([2, ...hidden], 'tanh', uniform);
            for (let i = 0; i < 300; i++) epoch(network, data, 0.03, 16, uniform);
            return accuracy(network, data);
        };
        const line = trained([]);
        const deep = trained([8]);
        assert.ok(deep > 0.95, `${shape}: ${deep}`);
        assert.ok(line < 0.92, `${shape}: a line gets ${line}`);
    }
});

test('the same seed trains the same network', () => {
    const once = (): number => {
        const uniform = random(3);
        const data = cases('xor', 80, 0.2, uniform);
        const network = new Perceptron([2, 4], 'relu', uniform);
        for (let i = 0; i < 20; i++) epoch(network, data, 0.03, 16, uniform);
        return meanLoss(network, data);
    };
    assert.equal(once(), once());
});
