/** Pictures of 48×48 points for the figure on singular values: brightness from 0 to 1, row by row from the top. */
import { gaussian, random } from './numerics';

export const SIZE = 48;

type Picture = number[][];

const paint = (brightness: (i: number, j: number) => number): Picture =>
    Array.from({ length: SIZE }, (_, i) => Array.from({ length: SIZE }, (_, j) => brightness(i, j)));

/** The same night as in the program ImageCompression: sky, moon, mountain, and the moon's path on the water. */
export function night(): Picture {
    return paint((i, j) => {
        let brightness = i < 30 ? 0.15 + (0.35 * i) / 30 : 0.3;
        if (Math.hypot(i - 10, j - 34) < 6) brightness = 1;
        if (i < 30 && i > 12 + 1.1 * Math.abs(j - 14)) brightness = 0.05;
        if (i >= 30 && Math.abs(j - 34) < 2 + 0.15 * (i - 30) && i % 3 !== 0) brightness = 0.8;
        return brightness;
    });
}

/** The same night through a bad lens: normal noise of deviation 0.1 at every point. */
export function noisyNight(): Picture {
    const uniform = random(20);
    return night().map((row) => row.map((value) => value + 0.1 * gaussian(uniform)));
}

/** Squares of a board: two layers are all there is. */
export function board(): Picture {
    return paint((i, j) => ((Math.floor(i / 6) + Math.floor(j / 6)) % 2 === 0 ? 0.9 : 0.15));
}

/** A slope whose edge follows no row and no column. */
export function triangle(): Picture {
    return paint((i, j) => (i + j < SIZE ? 0.15 : 0.9));
}
