/** Runs before the first paint: the reader's own theme, text size and focus mode, so that nothing flashes or moves. */
const root = document.documentElement;
for (const name of ['theme', 'text', 'focus']) {
    try {
        const chosen = localStorage.getItem(`gradient.${name}`);
        if (chosen !== null) root.dataset[name] = chosen;
    } catch {
        // storage may be forbidden: the page then follows the device
    }
}
root.dataset['js'] = '';
// a place is found only where everything above it has its height
if (location.hash) root.dataset['whole'] = '';
