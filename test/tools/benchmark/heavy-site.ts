/** Serves the heavy page in a process of its own, so that only the audit's memory is measured. */
import { serveHttpsHosts } from '../../browser/https-hosts.js';

const requests = Number(process.env['REQUESTS']);
const writes = Number(process.env['WRITES']);

const page = `<!doctype html><html lang="en"><title>Heavy</title><link rel="icon" href="data:,">
<main><h1>Heavy</h1><p>A page that asks for very much and writes very many cookies, as some do.</p></main>
<script>
(async () => {
  for (let at = 0; at < ${writes}; at += 1) document.cookie = 'c' + (at % 50) + '=' + at + '; path=/';
  let next = 0;
  const lane = async () => { while (next < ${requests}) await fetch('/asked?n=' + next++); };
  await Promise.all(Array.from({ length: 6 }, lane));
})();
</script></html>`;

const site = await serveHttpsHosts(['heavy.test'], ({ url }, response) => {
  const isPage = url === '/';
  response.setHeader('Content-Type', isPage ? 'text/html; charset=utf-8' : 'text/plain');
  response.end(isPage ? page : 'answer');
});
process.send?.(site.browserArgs);
