/** Drafts a rule to start from. */
import type { Rule } from '../../schema/rule.js';

/**
 * Returns a rule that is valid and passes its own examples: no more than one cookie of that name
 * after a refusal. Everything in it is there to be replaced.
 */
export function draftRule(id: string): Rule {
  const cookies = '/scenarios/refuse/cookies';
  const name = 'replace-me';
  return {
    id,
    title: `After a refusal there is no cookie "${name}"`,
    description: 'Say here what the rule is for, and on which fair page it might be wrong.',
    severity: 'serious',
    certainty: 'arguable',
    tags: ['refusal'],
    sources: [
      {
        kind: 'law',
        title: 'ePrivacy Directive 2002/58/EC',
        section: 'Article 5(3)',
        read: null,
      },
    ],
    requires: [cookies],
    given: '$.scenarios.refuse.cookies',
    expect: {
      type: 'array',
      items: { not: { required: ['name'], properties: { name: { const: name } } } },
    },
    message: 'After a refusal, there is {list}.',
    remediation: 'Delete the cookie when the visitor refuses, and set it after consent alone.',
    examples: [
      { outcome: 'passed', evidence: {} },
      { outcome: 'failed', evidence: {}, set: { [`${cookies}/0/name`]: name } },
      { outcome: 'cantTell', evidence: { scenarios: { refuse: { cookies: null } } } },
    ],
  };
}
