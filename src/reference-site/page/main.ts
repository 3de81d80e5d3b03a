/** What each page does after loading. */
import { measureAudience } from './audience.js';
import { acceptUnasked, startBanner } from './banner.js';
import { behaviour } from './behaviour.js';
import { applyConsent } from './consent.js';
import { leakOnLoad } from './leaks.js';
import { readRecord } from './record.js';

const record = readRecord();
const isSecondPage = behaviour.arrival === 'from-another-page';

measureAudience();
startBanner(record);
leakOnLoad(record);
if (behaviour.banner === 'absent') acceptUnasked();
else if (record !== null) applyConsent(record);
else if (behaviour.passivity === 'second-page-accepts' && isSecondPage) acceptUnasked();
else if (behaviour.passivity === 'scroll-accepts') {
  addEventListener('scroll', acceptUnasked, { once: true });
}
