/** Loaded by every page, and small: whatever is heavy comes when an element that needs it comes near. */
import './htmx';
import './settings';
import './keys';
import './reading';
import './pages';
import './marks';
import './code';
import './typed';
import { enhanceNear } from './enhance';

enhanceNear('[data-figure]', async () => (await import('./figures/figures')).draw);
enhanceNear('[data-plot]', async () => (await import('./plots')).draw);
