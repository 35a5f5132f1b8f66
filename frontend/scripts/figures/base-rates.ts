/** How a group of people falls apart by disease and test; nothing here touches the page. */

export interface Counts {
    found: number;
    missed: number;
    alarmed: number;
    calm: number;
}

export interface Tested {
    /** Share of the ill. */
    rate: number;
    /** Chance that one test of an ill person is positive. */
    sensitivity: number;
    /** Chance that one test of a healthy person is negative. */
    specificity: number;
    /** How many tests, independent given the health; positive is who is positive in all of them. */
    tests: number;
}

/** The expected numbers of people, rounded so that they make up `people`, the ill among themselves. */
export function counts({ rate, sensitivity, specificity, tests }: Tested, people: number): Counts {
    const ill = Math.round(rate * people);
    const found = Math.round(ill * sensitivity ** tests);
    const alarmed = Math.round((people - ill) * (1 - specificity) ** tests);
    return { found, missed: ill - found, alarmed, calm: people - ill - alarmed };
}

/** The chance of disease when all tests are positive, by Bayes' rule and without rounding; NaN where nobody can be positive. */
export function posterior({ rate, sensitivity, specificity, tests }: Tested): number {
    const ill = rate * sensitivity ** tests;
    return ill / (ill + (1 - rate) * (1 - specificity) ** tests);
}
