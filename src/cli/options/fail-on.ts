/** From which severity on a failure makes a command end with 1. */
import { severities, type Severity } from '../../schema/vocabulary.js';

/** From which severity on a failure counts; `never` lets every failure pass. */
export type FailOn = Severity | 'never';

/** What `--fail-on` can be. */
export const failOnChoices: readonly FailOn[] = [...severities, 'never'];

/** From which severity on a failure counts where nothing is said. */
export const usualFailOn: FailOn = 'serious';
