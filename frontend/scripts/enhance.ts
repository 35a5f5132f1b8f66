/** Finds what a module cares about, on load and in everything htmx brings later, and touches each element once. */
type Enhancer = (element: HTMLElement) => void;

const enhancers: { selector: string; enhancer: Enhancer; seen: WeakSet<Element> }[] = [];

export function enhance(selector: string, enhancer: Enhancer): void {
    const entry = { selector, enhancer, seen: new WeakSet<Element>() };
    enhancers.push(entry);
    apply(entry, document.documentElement);
}

/** As {@link enhance}, but the element's module is fetched only when the element comes near the window. */
export function enhanceNear(selector: string, load: () => Promise<Enhancer>): void {
    const near = new IntersectionObserver(
        (entries) => {
            for (const entry of entries) {
                if (!entry.isIntersecting) continue;
                near.unobserve(entry.target);
                void load().then((enhancer) => enhancer(entry.target as HTMLElement));
            }
        },
        { rootMargin: '600px 0px' },
    );
    enhance(selector, (element) => near.observe(element));
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
        enhancer(element);
    }
}
