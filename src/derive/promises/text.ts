/** Statements that inform rather than promise: it can only be judged that they are made. */
import { listNames } from '../traces/derive-tracking.js';
import { cantTell, kept, type Judge } from './verdict.js';

/** Who processes the data. */
export const controllerNamed: Judge = (_, statement) =>
  kept('The text names who processes the data.', [statement]);

/** Which data are processed; whether the list is complete cannot be observed. */
export const dataCategoriesListed: Judge = (_, statement) =>
  kept('The text lists the kinds of data that are processed.', [statement]);

/** "We use cookies to run and improve the service": it can be judged that cookies are used. */
export const purposeOperateAndImprove: Judge = ({ observed }, statement) => {
  const scenarios = Object.entries(observed.scenarios);
  const names = scenarios.flatMap(([, { cookies = [] }]) => cookies.map(({ name }) => name));
  return names.length === 0
    ? cantTell('No cookie was seen in any scenario.')
    : kept(`The page does use cookies: ${listNames(names)}.`, [statement]);
};
