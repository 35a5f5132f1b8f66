/** The generator of `java.util.Random`: with one seed a figure shows the numbers that the program beside it prints. Nothing here touches the page. */

const MULTIPLIER = 0x5deece66dn;
const MASK = (1n << 48n) - 1n;

/** Source: the specification of java.util.Random; Knuth, The Art of Computer Programming, vol. 2, §3.2.1. */
export class JavaRandom {
    // 48 bits of state in two halves of 24, since products of halves are exact in a number
    private high: number;
    private low: number;
    private spare: number | null = null;

    constructor(seed: number) {
        const state = (BigInt(Math.trunc(seed)) ^ MULTIPLIER) & MASK;
        this.high = Number(state >> 24n);
        this.low = Number(state & 0xffffffn);
    }

    /** The top `count` bits of the next state, at most 32, as a number that is not negative. */
    private bits(count: number): number {
        const low = this.low * 0xe66d + 0xb;
        // 0x5deece66d in halves of 24 bits: 0x5de and 0xece66d; the lower one again in 8 and 16, or a product would pass 2^53
        const middle = this.low * 0xec;
        const sum = low + (middle % 0x100) * 0x10000;
        const carried = Math.floor(middle / 0x100) + Math.floor(sum / 0x1000000);
        this.high = (this.high * 0xece66d + this.low * 0x5de + carried) % 0x1000000;
        this.low = sum % 0x1000000;
        return Math.floor((this.high * 0x1000000 + this.low) / 2 ** (48 - count));
    }

    /** In [0, 1). */
    nextDouble(): number {
        const first = this.bits(26);
        return (first * 2 ** 27 + this.bits(27)) / 2 ** 53;
    }

    /** From 0 to bound − 1; 1 ≤ bound < 2³¹. */
    nextInt(bound: number): number {
        if (Number.isInteger(Math.log2(bound))) return Math.floor((bound * this.bits(31)) / 2 ** 31);
        for (;;) {
            const bits = this.bits(31);
            const value = bits % bound;
            // the last part of the range is not whole: its numbers would come up more seldom
            if (bits - value + (bound - 1) < 2 ** 31) return value;
        }
    }

    /** Standard normal. Source: Marsaglia's polar method. */
    nextGaussian(): number {
        if (this.spare !== null) {
            const value = this.spare;
            this.spare = null;
            return value;
        }
        for (;;) {
            const x = 2 * this.nextDouble() - 1;
            const y = 2 * this.nextDouble() - 1;
            const s = x * x + y * y;
            if (s > 0 && s < 1) {
                const factor = Math.sqrt((-2 * Math.log(s)) / s);
                this.spare = y * factor;
                return x * factor;
            }
        }
    }
}
