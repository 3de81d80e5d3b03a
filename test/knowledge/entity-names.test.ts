/** The names by which visitors know a company. */
import { expect, it } from '@jest/globals';
import { namesOfEntity } from '../../src/knowledge/entity-names.js';

it.each([
  ['Google Analytics', ['Google Analytics', 'Google', 'YouTube', 'DoubleClick']],
  ['Facebook', ['Facebook', 'Meta', 'Instagram', 'WhatsApp']],
  ['X (Twitter)', ['X (Twitter)', 'X', 'Twitter']],
  ['The Trade Desk', ['The Trade Desk']],
])('%s: %j', (entity, names) => {
  expect(namesOfEntity(entity)).toEqual(names);
});
