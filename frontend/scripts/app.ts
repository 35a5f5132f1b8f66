/** Loaded by every page, and small: whatever is heavy comes when an element that needs it comes near. */
import './htmx';
import './settings';
import './keys';
import './reading';
import './pages';
import './marks';
import './code';
import './typed';
import './print';
import { enhance, enhanceNear } from './enhance';

enhanceNear('[data-figure]', async () => (await import('./figures/figures')).draw);
enhanceNear('[data-plot]', async () => (await import('./plots')).draw);
// at once, wherever they stand: a run is followed also while its picture is out of sight
enhance('[data-lab-form]', (element) => void import('./lab').then((lab) => lab.form(element)));
enhance('[data-lab-stage][data-run]', (element) => void import('./lab').then((lab) => lab.follow(element)));
