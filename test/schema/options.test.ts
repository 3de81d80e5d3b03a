/** The table of options: what follows from it, and that what it calls usual is admitted. */
import { describe, expect, it } from '@jest/globals';
import {
  describeNumber,
  flagName,
  libraryName,
  optionNamed,
  optionNames,
  optionsOfVisit,
} from '../../src/schema/options.js';
import { parseConfig } from '../../src/schema/parse.js';
import { Recording } from '../../src/schema/recording.js';

describe('an option', () => {
  it.each([
    ['waitMin', 'wait-min', 'waitMinMs'],
    ['repeat', 'repeat', 'repeat'],
    ['autoconsent', 'no-autoconsent', 'autoconsent'],
    ['thirdPartyCookies', 'third-party-cookies', 'thirdPartyCookies'],
    ['header', 'header', 'headers'],
    ['browserArg', 'browser-arg', 'browserArgs'],
  ] as const)('%s is --%s, and %s in the library', (name, flag, inLibrary) => {
    expect(flagName(name)).toBe(flag);
    expect(libraryName(name)).toBe(inLibrary);
  });

  it('has a name of its own in each notation', () => {
    for (const nameOf of [flagName, libraryName]) {
      expect(new Set(optionNames.map((name) => nameOf(name))).size).toBe(optionNames.length);
    }
  });

  it('is usually something that a config may say', () => {
    const usual = optionNames
      .map((name) => [name, optionNamed(name).usual])
      .filter(([, value]) => value !== undefined);

    expect(usual.length).toBeGreaterThan(7);
    expect(() => parseConfig(Object.fromEntries(usual), 'usual')).not.toThrow();
  });

  it.each([
    ['timeout', 'takes a number of milliseconds, from 1 to 600000'],
    ['repeat', 'takes a whole number of audits, from 1 to 20'],
    ['concurrency', 'takes a whole number of pages, from 1 on'],
    ['locale', undefined],
  ] as const)('%s %s', (name, words) => {
    expect(describeNumber(name)).toBe(words);
  });
});

describe('the options of a visit', () => {
  // What has no meaning without a network, and what the recording has in another form.
  const notReplayed = ['ignoreHttpsErrors', 'proxy'];
  const inRecording: Readonly<Record<string, string>> = {
    header: 'headerNames',
    basicAuth: 'headerNames',
    waitMin: 'waits',
    waitMax: 'waits',
    asBot: 'scenarios',
  };

  it('stand in a recording', () => {
    const fields = optionsOfVisit
      .filter((name) => !notReplayed.includes(name))
      .map((name) => inRecording[name] ?? libraryName(name));
    const onlyInLibrary = ['timezone', 'help'];

    expect([...new Set([...fields, ...onlyInLibrary])].toSorted()).toEqual(
      Object.keys(Recording.properties.visit.properties).toSorted(),
    );
  });
});
