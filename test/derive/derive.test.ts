/** All facts of a page together: that they are valid, stable, and there however little was observed. */
import { describe, expect, it } from '@jest/globals';
import { deriveFacts } from '../../src/derive/derive.js';
import type { Observed } from '../../src/derive/facts/observed.js';
import { flawlessEvidence } from '../../src/evaluate/examples/flawless-evidence.js';
import type { Derived } from '../../src/schema/evidence/derived.js';
import { locate, pointerSegments } from '../../src/schema/json-pointer.js';
import { parseEvidence } from '../../src/schema/parse.js';
import { addCookie, addRequest, analyticsCookie, asItIs, deriveFrom } from './observed-page.js';
import { observePage, scenarioOf } from './observed-page.js';

/** Lets refusing leave two cookies and two requests that need consent. */
function trackAfterRefusing(page: Observed): void {
  addCookie(page, 'refuse', analyticsCookie);
  addCookie(page, 'refuse', { ...analyticsCookie, name: '_gid' });
  addRequest(page, 'refuse', { host: 'www.facebook.com' });
  addRequest(page, 'refuse', { host: 't.me', url: 'https://t.me/js/widget.js' });
}

function reverseObservations(page: Observed): void {
  for (const scenario of Object.values(page.scenarios)) {
    scenario.cookies?.reverse();
    scenario.requests?.reverse();
    scenario.storage?.reverse();
  }
}

/** Facts without the places in their pointers, which follow the order of the observations. */
function withoutPlaces(facts: Derived): unknown {
  return JSON.parse(JSON.stringify(facts).replaceAll(/\/(cookies|requests|storage)\/\d+/gu, '/$1'));
}

describe('deriveFacts', () => {
  it('derives from the flawless page what stands in its evidence', () => {
    const { indicators, banner, promises, promiseStates, ...others } = flawlessEvidence.derived;

    const facts = deriveFrom(asItIs);

    expect(facts).toMatchObject(others);
    expect(facts.indicators).toHaveLength(indicators.length);
    expect(facts.banner?.normalizedBlocks).toEqual(banner?.normalizedBlocks);
    expect(facts.promises.map(({ concept }) => concept)).toEqual(
      promises.map(({ concept }) => concept),
    );
    expect(facts.promiseStates).toMatchObject(promiseStates ?? {});
  });

  it('makes an evidence document that its schema admits', () => {
    const observed = observePage();

    const evidence = { ...observed, derived: deriveFacts(observed) };

    expect(() => parseEvidence(evidence, 'test')).not.toThrow();
  });

  it('does not depend on the order of observations', () => {
    const inOrder = observePage(trackAfterRefusing);
    const reversed = structuredClone(inOrder);
    reverseObservations(reversed);

    const [facts, same] = [deriveFacts(inOrder), deriveFacts(reversed)];

    expect(withoutPlaces(same)).toEqual(withoutPlaces(facts));
  });

  it('gives the same bytes for the same observations', () => {
    const [first, second] = [deriveFrom(asItIs), deriveFrom(asItIs)];

    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it('gives empty facts, or none, for a page of which nothing was observed', () => {
    const facts = deriveFrom((page) => {
      page.scenarios = {};
      delete page.banner;
      delete page.accessibility;
    });

    expect(facts).toMatchObject({ exempt: {}, traces: {} });
    expect(facts).not.toHaveProperty('trackingSeen');
    expect(facts).not.toHaveProperty('choice');
    expect(facts).not.toHaveProperty('withdrawal');
    expect(facts).not.toHaveProperty('violationsOnLayer');
  });
});

describe('pointers', () => {
  const name = 'customize-a/b~c';

  it('lead to what is there, whatever a scenario is called', () => {
    const observed = observePage((page) => {
      trackAfterRefusing(page);
      page.scenarios[name] = structuredClone(scenarioOf(page, 'refuse'));
    });

    const text = JSON.stringify(deriveFacts(observed));

    const pointers = [...text.matchAll(/"(\/scenarios\/[^"]*)"/gu)].map(([, each = '']) => each);
    expect(pointers.some((pointer) => pointerSegments(pointer)[1] === name)).toBe(true);
    expect(pointers.filter((each) => locate(observed, each).state === 'missing')).toEqual([]);
  });

  it('name the scenario of which something cannot be told', () => {
    const { undetermined } = deriveFrom((page) => {
      page.scenarios[name] = { ...scenarioOf(page, 'refuse'), status: 'blocked' };
    });

    const named = undetermined.map(({ pointer }) => pointerSegments(pointer));
    expect(named).toContainEqual(['derived', 'exempt', name, 'cookies']);
  });
});
