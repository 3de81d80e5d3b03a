/** Chooses the rule sets of a page from what the page itself shows, never from where the audit runs. */
import type { Evidence } from '../../schema/evidence.js';
import type { ChosenRuleSet } from '../../schema/report.js';
import { findNation, nations } from './national-rule-sets.js';

/** Sets that can be chosen; the others are applied only where they are named. */
export const choosableRuleSets: readonly string[] = [
  'eu-core',
  'accessibility',
  ...nations.map(({ ruleSet }) => ruleSet),
  'news-publisher',
  'iab-tcf',
  'consent-mode',
  'consent-or-pay',
];

/**
 * Returns the rule sets that a page is judged by where none is named, each with the reason, as a clause
 * whose subject is the page. The same evidence gives the same sets.
 */
export function chooseRuleSets(evidence: Evidence): ChosenRuleSet[] {
  const found = findNation(evidence.page);
  const { tcf, consentMode } = evidence.cmp;
  const sold = evidence.derived.choice?.subscription;
  return [
    { id: 'eu-core', reason: forAll },
    { id: 'accessibility', reason: forAll },
    ...(found ? [{ id: found.nation.ruleSet, reason: found.reason }] : []),
    ...offer('news-publisher', findNews(evidence)),
    ...offer('iab-tcf', tcf && 'it offers the interface of the Transparency and Consent Framework'),
    ...offer('consent-mode', consentMode?.google && 'it uses the consent mode of Google'),
    ...offer('consent-or-pay', sold && 'its banner sells reading without consent'),
  ];
}

const forAll = 'every page is judged so';

function offer(id: string, reason: string | false | null | undefined): ChosenRuleSet[] {
  return reason ? [{ id, reason }] : [];
}

/** What schema.org calls an article of news, and the kinds of it. */
const newsType = /NewsArticle$|^LiveBlogPosting$/;

/** What makes a page one of news, or one with comments or embeds, which the same rules are about. */
function findNews({ page: { describedAs }, scenarios }: Evidence): string | undefined {
  const type = describedAs?.schemaOrg.find((each) => newsType.test(each));
  if (type !== undefined) return `it describes itself as ${type} of schema.org`;
  if (describedAs?.openGraph === 'article') return 'it describes itself as an article (og:type)';
  const features = Object.values(scenarios).flatMap((each) => each.features ?? []);
  if (features.some(({ comments }) => comments !== 'absent')) return 'it has comments';
  const hasEmbeds = features.some(({ socialEmbeds }) => socialEmbeds !== 'absent');
  return hasEmbeds ? 'it has embeds of social networks' : undefined;
}
