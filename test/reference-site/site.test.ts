/** Tests what the reference site serves, over plain HTTPS requests. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { Script } from 'node:vm';
import { articles } from '../../src/reference-site/content/articles/index.js';
import { type ReferenceSite, startReferenceSite } from '../../src/reference-site/site.js';
import { allVariants } from '../../src/reference-site/variants/index.js';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let site: ReferenceSite;

beforeAll(async () => {
  site = await startReferenceSite();
});
beforeEach(() => site.clearLog());
afterAll(() => site.close());

function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { host, pathname, search } = new URL(url);
  const options = {
    port: site.port,
    host: '127.0.0.1',
    path: `${pathname}${search}`,
    headers: { host, ...headers },
    rejectUnauthorized: false,
  };
  return new Promise((resolve, reject) => {
    const sent = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

const articlePage = { Referer: 'https://reference.journal.test/' };

describe('the site', () => {
  it('gives the browser its real host names', () => {
    expect(site.url('reference')).toBe('https://reference.journal.test/articles/trains-de-nuit');
    expect(site.url('exemplary', '/')).toBe('https://exemplary.journal.test/');
    expect(site.browserArgs).toEqual([
      `--host-resolver-rules=MAP * 127.0.0.1:${site.port}`,
      expect.stringMatching(/^--ignore-certificate-errors-spki-list=[A-Za-z0-9+/]{43}=$/),
    ]);
  });

  it('has articles of some length that link to each other', async () => {
    expect(articles.length).toBeGreaterThanOrEqual(3);
    for (const { slug, paragraphs } of articles) {
      const { status, body } = await get(site.url('reference', `/articles/${slug}`));

      expect(status).toBe(200);
      expect(paragraphs.join(' ').split(/\s+/).length).toBeGreaterThan(400);
      for (const other of articles) expect(body).toContain(`href="/articles/${other.slug}"`);
    }
  });

  it('has a policy that can be read: who, cookies, durations, rights', async () => {
    const { status, body } = await get(site.url('reference', '/confidentialite'));

    const text = body
      .slice(body.indexOf('<main'), body.indexOf('</main>'))
      .replace(/<[^>]*>/g, ' ');
    expect(status).toBe(200);
    expect(text.split(/\s+/).length).toBeGreaterThan(300);
    expect(text).toMatch(/ANO « TV-Novosti »[^]*cookies[^]*treize mois[^]*Google[^]*droit d’accès/);
  });

  it('links to Telegram and nothing more', async () => {
    const { body } = await get(site.url('reference'));

    expect(body).toContain('<a href="https://t.me/journal">Telegram</a>');
    expect(body.match(/(?:src|href)="https?:/g)).toEqual(['href="https:']);
  });

  it('sets a session cookie by header, once', async () => {
    const first = await get(site.url('reference'));
    const second = await get(site.url('reference'), { Cookie: 'PHPSESSID=1' });

    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(/^PHPSESSID=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Lax$/),
    ]);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('serves the scripts of the page as they were compiled', async () => {
    const { status, headers, body } = await get(site.url('reference', '/assets/page/main.js'));

    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/javascript');
    for (const [, name] of body.matchAll(/from '\.\/([a-z]+\.js)'/g)) {
      expect((await get(site.url('reference', `/assets/page/${name}`))).status).toBe(200);
    }
    expect(body).not.toContain('sourceMappingURL');
  });

  it('answers 404 for pages, hosts and variants that do not exist', async () => {
    const answers = await Promise.all([
      get(site.url('reference', '/rien')),
      get('https://nobody.journal.test/'),
      get('https://nowhere.test/'),
      get('https://www.facebook.com/'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('serves only the variants it was asked for', async () => {
    const small = await startReferenceSite({ variants: ['exemplary'] });
    try {
      expect(small.port).not.toBe(site.port);
      await get(`https://exemplary.journal.test/`);
    } finally {
      await small.close();
    }
  });
});

describe('each variant', () => {
  it.each([...allVariants.keys()])('%s serves its pages', async (variant) => {
    for (const path of ['/', '/confidentialite', '/articles/pont-restaure']) {
      const { status, body } = await get(site.url(variant, path));

      expect(status).toBe(200);
      expect(body).toContain('<html lang="fr">');
      expect(body).toContain('data-way-back');
    }
  });
});

describe('the third parties', () => {
  it.each([
    ['https://www.facebook.com/tr?id=4242', ['fr'], '.facebook.com'],
    ['https://platform.twitter.com/embed/Tweet.html', ['guest_id'], '.twitter.com'],
    ['https://disqus.com/embed/comments/', ['disqus_unique'], '.disqus.com'],
    [
      'https://googleads.g.doubleclick.net/pagead/viewthroughconversion/4242/',
      ['IDE'],
      '.doubleclick.net',
    ],
  ])('%s sets cookies that every site sends back', async (url, names, domain) => {
    const { status, headers } = await get(url, articlePage);

    expect(status).toBe(200);
    const cookies = headers['set-cookie'] ?? [];
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(names);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/Max-Age=\d+; Secure; HttpOnly; SameSite=None$/);
      expect(cookie).toContain(`Domain=${domain}; Path=/`);
    }
  });

  it('do not set again what they receive', async () => {
    const { headers } = await get('https://www.facebook.com/tr', { Cookie: 'fr=1' });

    expect(headers['set-cookie']).toBeUndefined();
  });

  it.each([
    'https://connect.facebook.net/fr_FR/sdk.js',
    'https://platform.twitter.com/widgets.js',
    'https://journal.disqus.com/embed.js',
    'https://securepubads.g.doubleclick.net/tag/js/gpt.js',
    'https://www.googletagmanager.com/gtag/js?id=G-JRNL2024',
  ])('%s is a script that needs nothing from around it', async (url) => {
    const { headers, body } = await get(url);

    expect(headers['content-type']).toContain('text/javascript');
    expect(() => new Script(body)).not.toThrow();
  });

  it('send on to the ad network', async () => {
    const { status, headers } = await get('https://ad.doubleclick.net/ddm/activity?url=x');

    expect(status).toBe(302);
    expect(headers.location).toContain('https://googleads.g.doubleclick.net/');
  });
});

describe('the log', () => {
  it('has one entry per request, with what was received and set', async () => {
    const before = Date.now();

    await get('https://www.facebook.com/tr?id=4242', { ...articlePage, Cookie: 'datr=1; x=a=b' });

    expect(site.log).toEqual([
      {
        atMs: expect.any(Number),
        variant: 'reference',
        host: 'www.facebook.com',
        method: 'GET',
        path: '/tr',
        query: 'id=4242',
        cookiesReceived: ['datr', 'x'],
        setCookies: [expect.stringMatching(/^fr=.*SameSite=None$/)],
        status: 200,
      },
    ]);
    expect(site.log[0]?.atMs).toBeGreaterThanOrEqual(before);
  });

  it.each([
    { by: 'the host', url: 'https://refuse-small.journal.test/', variant: 'refuse-small' },
    { by: 'Origin', headers: { Origin: 'https://exemplary.journal.test' }, variant: 'exemplary' },
    { by: 'Referer', headers: articlePage, variant: 'reference' },
    {
      by: 'a page URL in the query',
      url: 'https://disqus.com/x?t_u=https%3A%2F%2Freference.journal.test%2F',
      variant: 'reference',
    },
    {
      by: 'a page URL in the query of Referer',
      headers: { Referer: 'https://disqus.com/y?t_u=https%3A%2F%2Fexemplary.journal.test%2Fa' },
      variant: 'exemplary',
    },
    { by: 'nothing', headers: { Referer: 'none' }, variant: null },
  ])(
    'knows the variant by $by',
    async ({ url = 'https://disqus.com/x', headers = {}, variant }) => {
      await get(url, headers);

      expect(site.log[0]?.variant).toBe(variant);
    },
  );
});
