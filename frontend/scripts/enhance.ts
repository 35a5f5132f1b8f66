/** Finds what a module cares about, on load and in everything htmx brings later, and touches each element once. */
type Enhancer = (element: HTMLElement) => void | Promise<void>;

const enhancers: { selector: string; enhancer: Enhancer; seen: WeakSet<Element> }[] = [];

export function enhance(selector: string, enhancer: Enhancer): void {
    const entry = { selector, enhancer, seen: new WeakSet<Element>() };
    enhancers.push(entry);
    apply(entry, document.documentElement);
}

/** What waits until it comes near, and how it is brought at once; what is on its way. */
const waiting = new Map<Element, () => void>();
const coming = new Set<Promise<void>>();

/** As {@link enhance}, but the element's module is fetched only when the element comes near the window. */
export function enhanceNear(selector: string, load: () => Promise<Enhancer>): void {
    const near = new IntersectionObserver(
        (entries) => {
            for (const entry of entries) if (entry.isIntersecting) waiting.get(entry.target)?.();
        },
        { rootMargin: '600px 0px' },
    );
    enhance(selector, (element) => {
        waiting.set(element, () => {
            waiting.delete(element);
            near.unobserve(element);
            const drawn = load().then((enhancer) => enhancer(element));
            coming.add(drawn);
            void drawn.finally(() => coming.delete(drawn));
        });
        near.observe(element);
    });
}

/** Everything that waits to come near, now: a page on paper does not scroll. */
export async function enhanceAll(): Promise<void> {
    for (const bring of [...waiting.values()]) bring();
    // what cannot be drawn leaves its text
    await Promise.allSettled(coming);
}

export function enhanceWithin(root: Element): void {
    for (const entry of enhancers) apply(entry, root);
}

function apply({ selector, enhancer, seen }: (typeof enhancers)[number], root: Element): void {
    const found = [...root.querySelectorAll<HTMLElement>(selector)];
    if (root instanceof HTMLElement && root.matches(selector)) found.unshift(root);
    for (const element of found) {
        if (seen.has(element)) continue;
        seen.add(element);
        void enhancer(element);
    }
}
