/*
 * A page of ours where the browser would show its own when the server cannot be reached. Only pages pass through here: what the page itself
 * needs is named by its content, so the browser still has it. The language stands in this worker's own address.
 */
const STORE = 'offline';
const PAGE = '/offline' + self.location.search;
const DAY = 24 * 60 * 60 * 1000;

/** Fetched without cookies: the stored page must name nobody. */
async function store() {
    const answer = await fetch(PAGE, { credentials: 'omit', cache: 'no-store' });
    if (answer.ok) await (await caches.open(STORE)).put(PAGE, answer);
}

/** A new edition of the product brings new styles, so the stored page is renewed now and then. */
async function renew() {
    const stored = await caches.match(PAGE);
    if (!stored || Date.now() - Date.parse(stored.headers.get('date') ?? '') > DAY) await store();
}

async function open(event) {
    try {
        const answer = (await event.preloadResponse) ?? (await fetch(event.request));
        event.waitUntil(renew().catch(() => undefined));
        return answer;
    } catch (problem) {
        return (await caches.match(PAGE)) ?? Promise.reject(problem);
    }
}

self.addEventListener('install', (event) => {
    event.waitUntil(store());
    self.skipWaiting();
});
self.addEventListener('activate', (event) => {
    event.waitUntil(Promise.all([self.registration.navigationPreload?.enable(), self.clients.claim()]));
});
self.addEventListener('fetch', (event) => {
    if (event.request.mode === 'navigate') event.respondWith(open(event));
});
