/** Joins the parts of the page toolkit into one source, which runs once per document. */
import { installColors } from './page/install-colors.js';
import { installControls } from './page/install-controls.js';
import { installCover } from './page/install-cover.js';
import { installLabels } from './page/install-labels.js';
import { installRelatives } from './page/install-relatives.js';
import { installReach } from './page/install-reach.js';
import { installSight } from './page/install-sight.js';
import { installText } from './page/install-text.js';
import { installTree } from './page/install-tree.js';
import { installVisibility } from './page/install-visibility.js';
import { observeMutations } from './page/observe-mutations.js';

const installers = [
  observeMutations,
  installRelatives,
  installTree,
  installVisibility,
  installReach,
  installSight,
  installText,
  installControls,
  installLabels,
  installColors,
  installCover,
];

/** Source that installs the toolkit. */
export const toolkitSource = `if (!globalThis.bandeau) {
  globalThis.bandeau = {};
  ${installers.map((install) => `(${install.toString()})();`).join('\n')}
}`;
