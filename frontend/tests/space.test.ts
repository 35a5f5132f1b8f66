import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random } from '../scripts/figures/numerics';
import { clip, clipLine, cross, dot, minus, type Point, plus, size, times } from '../scripts/figures/space';

const uniform = random(23);
const point = (): Point => ({ x: uniform() * 4 - 2, y: uniform() * 4 - 2, z: uniform() * 4 - 2 });
const inside = ({ x, y, z }: Point, half: number): boolean => Math.max(Math.abs(x), Math.abs(y), Math.abs(z)) <= half * (1 + 1e-9);

test('the corners of a clipped plane lie on it and in the cube, and go round without crossing', () => {
    for (let round = 0; round < 200; round++) {
        const normal = point();
        const c = uniform() * 4 - 2;
        const corners = clip(normal, c, 3);
        for (const corner of corners) {
            assert.ok(inside(corner, 3));
            assert.ok(Math.abs(dot(normal, corner) - c) < 1e-9);
        }
        const turns = corners.map((corner, index) => {
            const next = corners[(index + 1) % corners.length]!;
            const after = corners[(index + 2) % corners.length]!;
            return Math.sign(dot(normal, cross(minus(next, corner), minus(after, next))));
        });
        assert.ok(new Set(turns).size <= 1, `round ${round}: ${turns}`);
    }
});

test('a plane cuts the cube in three to six corners, in a square when it is parallel to a face, or not at all', () => {
    assert.equal(clip({ x: 0, y: 0, z: 1 }, 1, 2).length, 4);
    assert.equal(clip({ x: 1, y: 1, z: 1 }, 0, 2).length, 6);
    assert.equal(clip({ x: 1, y: 1, z: 1 }, 5, 2).length, 3);
    assert.deepEqual(clip({ x: 1, y: 1, z: 1 }, 7, 2), []);
});

test('the ends of a clipped line lie on the cube’s surface', () => {
    for (let round = 0; round < 100; round++) {
        const [through, way] = [times(0.5, point()), point()];
        for (const end of clipLine(through, way, 3)!) {
            assert.ok(Math.abs(Math.max(Math.abs(end.x), Math.abs(end.y), Math.abs(end.z)) - 3) < 1e-9);
            assert.ok(size(cross(minus(end, through), way)) < 1e-9 * size(way) * 10);
        }
    }
    assert.equal(clipLine({ x: 5, y: 0, z: 0 }, { x: 0, y: 1, z: 0 }, 3), null);
    assert.ok(plus({ x: 1, y: 0, z: 0 }, { x: 0, y: 1, z: 0 }).y === 1);
});
