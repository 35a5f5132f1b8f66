/** Random numbers that a seed repeats, the same in every browser. */
export class Random {
    private state: number;
    private spare: number | null = null;

    constructor(seed: number) {
        this.state = seed >>> 0;
    }

    /** From 0 inclusive to 1 exclusive, in steps of 2⁻³². Source: Mulberry32, T. Ettinger (2017), public domain. */
    uniform(): number {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let t = this.state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    }

    /** Standard normal, by Marsaglia's polar method: two at a time, the second is kept. */
    normal(): number {
        if (this.spare !== null) {
            const kept = this.spare;
            this.spare = null;
            return kept;
        }
        for (;;) {
            const u = 2 * this.uniform() - 1;
            const v = 2 * this.uniform() - 1;
            const s = u * u + v * v;
            if (s === 0 || s >= 1) continue;
            const size = Math.sqrt((-2 * Math.log(s)) / s);
            this.spare = v * size;
            return u * size;
        }
    }

    /** A whole number from 0 inclusive to `below` exclusive. */
    integer(below: number): number {
        return Math.floor(this.uniform() * below);
    }

    /** Puts a list in random order, in place (Fisher–Yates). */
    shuffle<T>(list: T[]): T[] {
        for (let i = list.length - 1; i > 0; i--) {
            const j = this.integer(i + 1);
            [list[i], list[j]] = [list[j] as T, list[i] as T];
        }
        return list;
    }
}
