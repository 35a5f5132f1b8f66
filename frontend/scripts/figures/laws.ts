/**
 * Laws of chance: density (probability of a discrete one), distribution function, the chance of more, quantile. Nothing here touches the page.
 * All of them agree with SciPy to 1e-9 of the value, tails included; the test holds them to the same file as the Java library.
 */

export interface Law {
    readonly discrete: boolean;
    readonly mean: number;
    readonly variance: number;
    /** Density at `x`; of a discrete law the probability of `x` itself. */
    density(x: number): number;
    /** P(X ≤ x). */
    cdf(x: number): number;
    /** P(X > x), without the loss of digits that 1 − cdf has far to the right. */
    survival(x: number): number;
    /** The least x with cdf(x) ≥ p, for 0 < p < 1. */
    quantile(p: number): number;
}

/** Lanczos' coefficients for g = 607/128. Source: Godfrey (2001), as in Apache Commons Numbers. */
const LANCZOS = [
    0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174, -0.49191381609762019978, 0.33994649984811888699e-4,
    0.46523628927048575665e-4, -0.98374475304879564677e-4, 0.15808870322491248884e-3, -0.21026444172410488319e-3, 0.2174396181152126432e-3, -0.16431810653676389022e-3,
    0.84418223983852743293e-4, -0.2619083840158140867e-4, 0.36899182659531622704e-5,
];
const TINY = 1e-300;
const STEPS = 10_000;

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
    let sum = LANCZOS[0] ?? 0;
    for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] ?? 0) / (x + i);
    const t = x + 607 / 128 + 0.5;
    return (x + 0.5) * Math.log(t) - t + 0.5 * Math.log(2 * Math.PI) + Math.log(sum / x);
}

/** ln of what Stirling's formula leaves out of n!: exact to 1e-16 from n = 16 on, by logGamma below. Source: Loader (2000). */
function stirlingError(n: number): number {
    if (n < 16) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
    const square = n * n;
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/** x ln(x/m) + m − x without loss of digits where x is near m. Source: Loader (2000). */
function deviance(x: number, m: number): number {
    if (Math.abs(x - m) < 0.1 * (x + m)) {
        const v = (x - m) / (x + m);
        let sum = (x - m) * v;
        let term = 2 * x * v;
        for (let j = 1; j < STEPS; j++) {
            term *= v * v;
            const next = sum + term / (2 * j + 1);
            if (next === sum) return sum;
            sum = next;
        }
    }
    return x * Math.log(x / m) + m - x;
}

/** e^(−m) m^x / Γ(x+1), also for an x that is not whole. */
function poissonTerm(x: number, m: number): number {
    if (m === 0) return x === 0 ? 1 : 0;
    if (x === 0) return Math.exp(-m);
    return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}

/** C(n, x) p^x q^(n−x), also for x and n that are not whole. */
function binomialTerm(x: number, n: number, p: number, q: number): number {
    if (x < 0 || x > n) return 0;
    if (p === 0) return x === 0 ? 1 : 0;
    if (q === 0) return x === n ? 1 : 0;
    if (x === 0) return Math.exp(n * Math.log1p(-p));
    if (x === n) return Math.exp(n * Math.log(p));
    const log = stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * q);
    return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}

/** A continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)). Source: Lentz's method, Press et al., Numerical Recipes, §5.2. */
function fraction(first: number, term: (i: number) => [number, number]): number {
    let value = first || TINY;
    let c = value;
    let d = 0;
    for (let i = 1; i < STEPS; i++) {
        const [a, b] = term(i);
        d = 1 / (b + a * d || TINY);
        c = b + a / c || TINY;
        value *= c * d;
        if (Math.abs(c * d - 1) < 1e-16) break;
    }
    return value;
}

/** Regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P, each without loss of digits. Source: Numerical Recipes, §6.2. */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
    if (x <= 0) return { lower: 0, upper: 1 };
    if (x < a + 1) {
        let sum = 1;
        let term = 1;
        for (let i = 1; i < STEPS && term > sum * 1e-17; i++) {
            term *= x / (a + i);
            sum += term;
        }
        const lower = sum * poissonTerm(a, x);
        return { lower, upper: 1 - lower };
    }
    // x^a e^(−x) / Γ(a) is a times the Poisson term
    const upper = (a * poissonTerm(a, x)) / fraction(x + 1 - a, (i) => [i * (a - i), x + 2 * i + 1 - a]);
    return { lower: 1 - upper, upper };
}

/** Regularised incomplete beta function I_x(a, b) and its rest; `y` = 1 − x comes separately, since it may be tiny. Source: Numerical Recipes, §6.4. */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): { lower: number; upper: number } {
    if (x <= 0) return { lower: 0, upper: 1 };
    if (y <= 0) return { lower: 1, upper: 0 };
    if (x > (a + 1) / (a + b + 2)) {
        const { lower, upper } = incompleteBeta(b, a, y, x);
        return { lower: upper, upper: lower };
    }
    const factor = (binomialTerm(a, a + b, x, y) * a * b) / (a + b);
    const value = fraction(1, (i) => {
        const m = Math.floor(i / 2);
        const top = i % 2 === 0 ? m * (b - m) * x : -(a + m) * (a + b + m) * x;
        return [top / ((a + i - 1) * (a + i)), 1];
    });
    const lower = factor / a / value;
    return { lower, upper: 1 - lower };
}

/**
 * The place where `cdf` reaches p, by halving what is surely around it, from a finite `least` on; where p is above one half the small `rest` above it is
 * looked at. Ends when no number is left in between.
 */
function invert(law: Pick<Law, 'cdf' | 'survival'>, p: number, least: number, most: number, rest = 1 - p): number {
    const before = p <= 0.5 ? (x: number): boolean => law.cdf(x) < p : (x: number): boolean => law.survival(x) > rest;
    let low = least;
    let high = Number.isFinite(most) ? most : 1;
    while (high < most && before(high)) high *= 2;
    for (let i = 0; i < 1_500; i++) {
        // halving the logarithm finds places near zero as fast as others
        const middle = low > 0 && high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : low === 0 && high > TINY ? Math.min(high / 2, high * high) : (low + high) / 2;
        if (middle <= low || middle >= high) break;
        if (before(middle)) low = middle;
        else high = middle;
    }
    return high;
}

function discreteQuantile(law: Pick<Law, 'cdf' | 'survival' | 'mean' | 'variance'>, p: number, most: number): number {
    // the same grain of mercy as a careful library has: a cdf that is p up to rounding has reached it
    const reached = (k: number): boolean => (p <= 0.5 ? law.cdf(k) >= p * (1 - 1e-14) : law.survival(k) <= (1 - p) * (1 + 1e-14));
    let high = Math.min(most, Math.max(1, Math.ceil(law.mean + 10 * Math.sqrt(law.variance) + 10)));
    while (high < most && !reached(high)) high *= 2;
    let low = -1;
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (reached(middle)) high = middle;
        else low = middle;
    }
    return high;
}

function continuous(mean: number, variance: number, least: number, most: number, of: Pick<Law, 'density' | 'cdf' | 'survival'>): Law {
    return { discrete: false, mean, variance, ...of, quantile: (p) => invert(of, p, least, most) };
}

function discrete(mean: number, variance: number, most: number, of: Pick<Law, 'density' | 'cdf' | 'survival'>): Law {
    const whole = (x: number): boolean => Number.isInteger(x) && x >= 0 && x <= most;
    return {
        discrete: true,
        mean,
        variance,
        density: (x) => (whole(x) ? of.density(x) : 0),
        cdf: (x) => (x < 0 ? 0 : x >= most ? 1 : of.cdf(Math.floor(x))),
        survival: (x) => (x < 0 ? 1 : x >= most ? 0 : of.survival(Math.floor(x))),
        quantile: (p) => discreteQuantile({ ...of, mean, variance }, p, most),
    };
}

export function uniform(a: number, b: number): Law {
    const share = (x: number): number => Math.min(1, Math.max(0, (x - a) / (b - a)));
    return {
        ...continuous((a + b) / 2, (b - a) ** 2 / 12, a, b, {
            density: (x) => (x >= a && x <= b ? 1 / (b - a) : 0),
            cdf: share,
            survival: (x) => Math.min(1, Math.max(0, (b - x) / (b - a))),
        }),
        quantile: (p) => a + p * (b - a),
    };
}

/** Half of the chance that a standard normal value is farther from zero than |z|. */
const normalTail = (z: number): number => incompleteGamma(0.5, (z * z) / 2).upper / 2;

const NEAR = {
    top: [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239],
    bottom: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
};
const FAR = {
    top: [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783],
    bottom: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
};
const polynomial = (coefficients: number[], x: number): number => coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

/**
 * The place at which a standard normal value is lower with chance p ≤ 1/2, so it is not positive: a rational approximation with a relative error of 1.15e-9, and one step
 * of Halley's method. Source: Acklam (2003). A figure draws thousands of these while a slider moves.
 */
function lowerQuantile(p: number): number {
    const q = p - 0.5;
    const far = Math.sqrt(-2 * Math.log(p));
    const z = p < 0.02425 ? polynomial(FAR.top, far) / polynomial(FAR.bottom, far) : (q * polynomial(NEAR.top, q * q)) / polynomial(NEAR.bottom, q * q);
    const miss = (normalTail(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
    return p === 0.5 ? 0 : z - miss / (1 + (z * miss) / 2);
}

export function normal(mean: number, sigma: number): Law {
    const z = (x: number): number => (x - mean) / sigma;
    const standard = {
        cdf: (x: number): number => (x < 0 ? normalTail(x) : 1 - normalTail(x)),
        survival: (x: number): number => (x > 0 ? normalTail(x) : 1 - normalTail(x)),
    };
    return {
        discrete: false,
        mean,
        variance: sigma ** 2,
        density: (x) => Math.exp(-(z(x) ** 2) / 2) / (sigma * Math.sqrt(2 * Math.PI)),
        cdf: (x) => standard.cdf(z(x)),
        survival: (x) => standard.survival(z(x)),
        quantile: (p) => mean + sigma * (p <= 0.5 ? lowerQuantile(p) : -lowerQuantile(1 - p)),
    };
}

export function logNormal(mu: number, sigma: number): Law {
    const of = normal(mu, sigma);
    return {
        discrete: false,
        mean: Math.exp(mu + sigma ** 2 / 2),
        variance: Math.expm1(sigma ** 2) * Math.exp(2 * mu + sigma ** 2),
        density: (x) => (x > 0 ? of.density(Math.log(x)) / x : 0),
        cdf: (x) => (x > 0 ? of.cdf(Math.log(x)) : 0),
        survival: (x) => (x > 0 ? of.survival(Math.log(x)) : 1),
        quantile: (p) => Math.exp(of.quantile(p)),
    };
}

export function exponential(mean: number): Law {
    return {
        ...continuous(mean, mean ** 2, 0, Infinity, {
            density: (x) => (x < 0 ? 0 : Math.exp(-x / mean) / mean),
            cdf: (x) => (x <= 0 ? 0 : -Math.expm1(-x / mean)),
            survival: (x) => (x <= 0 ? 1 : Math.exp(-x / mean)),
        }),
        quantile: (p) => -mean * Math.log1p(-p),
    };
}

/** A quantile of a law that is symmetric about zero, exactly so. */
const symmetric = (law: Pick<Law, 'cdf' | 'survival'>, p: number): number =>
    p === 0.5 ? 0 : p < 0.5 ? -invert(law, 1 - p, 0, Infinity, p) : invert(law, p, 0, Infinity);

/** `mean` is NaN for one degree of freedom, `variance` infinite or NaN for no more than two. */
export function student(df: number): Law {
    const tail = (x: number): number => incompleteBeta(df / 2, 0.5, df / (df + x * x), (x * x) / (df + x * x)).lower / 2;
    const half = Math.exp(logGamma((df + 1) / 2) - logGamma(df / 2)) / Math.sqrt(df * Math.PI);
    const chances = { cdf: (x: number): number => (x < 0 ? tail(x) : 1 - tail(x)), survival: (x: number): number => (x > 0 ? tail(x) : 1 - tail(x)) };
    return {
        discrete: false,
        mean: df > 1 ? 0 : NaN,
        variance: df > 2 ? df / (df - 2) : df > 1 ? Infinity : NaN,
        density: (x) => half * Math.exp((-(df + 1) / 2) * Math.log1p((x * x) / df)),
        ...chances,
        quantile: (p) => symmetric(chances, p),
    };
}

export function chiSquared(df: number): Law {
    return continuous(df, 2 * df, 0, Infinity, {
        density: (x) => (x <= 0 ? (df < 2 ? (x < 0 ? 0 : Infinity) : x === 0 && df === 2 ? 0.5 : 0) : (poissonTerm(df / 2, x / 2) * df) / (2 * x)),
        cdf: (x) => incompleteGamma(df / 2, x / 2).lower,
        survival: (x) => incompleteGamma(df / 2, x / 2).upper,
    });
}

export function beta(a: number, b: number): Law {
    const edge = (power: number): number => (power < 1 ? Infinity : power === 1 ? a * b : 0);
    return continuous(a / (a + b), (a * b) / ((a + b) ** 2 * (a + b + 1)), 0, 1, {
        density: (x) => (x < 0 || x > 1 ? 0 : x === 0 ? edge(a) : x === 1 ? edge(b) : (binomialTerm(a, a + b, x, 1 - x) * a * b) / ((a + b) * x * (1 - x))),
        cdf: (x) => incompleteBeta(a, b, x).lower,
        survival: (x) => incompleteBeta(a, b, x).upper,
    });
}

export function binomial(n: number, p: number): Law {
    return discrete(n * p, n * p * (1 - p), n, {
        density: (k) => binomialTerm(k, n, p, 1 - p),
        cdf: (k) => (k >= n ? 1 : incompleteBeta(k + 1, n - k, p, 1 - p).upper),
        survival: (k) => (k >= n ? 0 : incompleteBeta(k + 1, n - k, p, 1 - p).lower),
    });
}

export function poisson(mean: number): Law {
    return discrete(mean, mean, Infinity, {
        density: (k) => poissonTerm(k, mean),
        cdf: (k) => incompleteGamma(k + 1, mean).upper,
        survival: (k) => incompleteGamma(k + 1, mean).lower,
    });
}

/** Failures before the first success. */
export function geometric(p: number): Law {
    return discrete((1 - p) / p, (1 - p) / p ** 2, Infinity, {
        density: (k) => p * Math.exp(k * Math.log1p(-p)),
        cdf: (k) => -Math.expm1((k + 1) * Math.log1p(-p)),
        survival: (k) => Math.exp((k + 1) * Math.log1p(-p)),
    });
}
