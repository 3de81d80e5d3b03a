/** The site's own hosts: one per variant, with its pages, assets and audience measurement. */
import { randomUUID } from 'node:crypto';
import { readAsset } from '../assets.js';
import type { Arrival, Behaviour, Setting } from '../behaviour.js';
import { articles } from '../content/articles/index.js';
import {
  html,
  noContent,
  type Responder,
  type SiteRequest,
  type SiteResponse,
} from '../exchange.js';
import { renderArticle } from '../pages/article.js';
import { renderFront } from '../pages/front.js';
import { paths } from '../pages/paths.js';
import { renderPolicy } from '../pages/policy.js';

/** Path of the article that is audited by default. */
export const firstArticlePath = '/articles/trains-de-nuit';

/** Makes the responder for the hosts of the given variants. */
export function siteResponder(behaviours: ReadonlyMap<string, Behaviour>): Responder {
  const lastPaths: Sessions = new Map();
  return (request) => {
    const behaviour = behaviours.get(request.host.replace(/\.journal\.test$/, ''));
    if (behaviour === undefined) return null;
    if (request.path === '/matomo.php') return noContent();
    return readAsset(request.path) ?? answerPage(request, { behaviour, lastPaths });
  };
}

/** The last page of each session. */
type Sessions = Map<string, string>;

interface Site {
  readonly behaviour: Behaviour;
  readonly lastPaths: Sessions;
}

const missingPage: SiteResponse = {
  status: 404,
  type: 'text/html; charset=utf-8',
  body: '<!doctype html><html lang="fr"><title>Page introuvable</title><h1>Page introuvable</h1>',
};

/** The session cookie is strictly necessary: it ends with the browser session. */
function answerPage({ path, cookies }: SiteRequest, { behaviour, lastPaths }: Site): SiteResponse {
  const known = cookies.get('PHPSESSID');
  const session = known ?? randomUUID();
  const body = renderDocument(path, {
    behaviour,
    arrival: arrivalAt(path, lastPaths.get(session)),
  });
  if (body === null) return missingPage;
  lastPaths.set(session, path);
  const start = `PHPSESSID=${session}; Path=/; Secure; HttpOnly; SameSite=Lax`;
  return html(body, known === undefined ? [start] : []);
}

function arrivalAt(path: string, last: string | undefined): Arrival {
  if (last === undefined) return 'first';
  return last === path ? 'again' : 'from-another-page';
}

function renderDocument(path: string, setting: Setting): string | null {
  if (path === paths.front) return renderFront(setting);
  if (path === paths.policy) return renderPolicy(setting);
  const article = articles.find(({ slug }) => path === `/articles/${slug}`);
  return article === undefined ? null : renderArticle(article, setting);
}
