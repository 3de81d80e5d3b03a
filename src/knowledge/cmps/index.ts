/** The consent tools (CMPs) that are known by name. */
import { admiral } from './admiral.js';
import { appconsent } from './appconsent.js';
import { axeptio } from './axeptio.js';
import { borlabs } from './borlabs.js';
import { cassie } from './cassie.js';
import { ccm19 } from './ccm19.js';
import { civic } from './civic.js';
import { clickio } from './clickio.js';
import type { Cmp } from './cmp.js';
import { commandersAct } from './commanders-act.js';
import { complianz } from './complianz.js';
import { consentmanager } from './consentmanager.js';
import { cookieInformation } from './cookie-information.js';
import { cookieScript } from './cookie-script.js';
import { cookiebot } from './cookiebot.js';
import { cookiefirst } from './cookiefirst.js';
import { cookiehub } from './cookiehub.js';
import { cookieyes } from './cookieyes.js';
import { didomi } from './didomi.js';
import { drupalEuCookieCompliance } from './drupal-eu-cookie-compliance.js';
import { evidon } from './evidon.js';
import { ezoic } from './ezoic.js';
import { fastcmp } from './fastcmp.js';
import { fides } from './fides.js';
import { fundingChoices } from './funding-choices.js';
import { gravito } from './gravito.js';
import { huManity } from './hu-manity.js';
import { inmobiChoice } from './inmobi-choice.js';
import { iubenda } from './iubenda.js';
import { ketch } from './ketch.js';
import { klaro } from './klaro.js';
import { moove } from './moove.js';
import { onetrust } from './onetrust.js';
import { orejime } from './orejime.js';
import { osano } from './osano.js';
import { osanoCookieconsent } from './osano-cookieconsent.js';
import { pandectes } from './pandectes.js';
import { piwikPro } from './piwik-pro.js';
import { realCookieBanner } from './real-cookie-banner.js';
import { securiti } from './securiti.js';
import { sibbo } from './sibbo.js';
import { sirdata } from './sirdata.js';
import { snigel } from './snigel.js';
import { sourcepoint } from './sourcepoint.js';
import { tarteaucitron } from './tarteaucitron.js';
import { termly } from './termly.js';
import { transcend } from './transcend.js';
import { trustarc } from './trustarc.js';
import { uniconsent } from './uniconsent.js';
import { usercentrics } from './usercentrics.js';
import { vanillaCookieconsent } from './vanilla-cookieconsent.js';

export const cmps = {
  admiral,
  appconsent,
  axeptio,
  borlabs,
  cassie,
  ccm19,
  civic,
  clickio,
  'commanders-act': commandersAct,
  complianz,
  consentmanager,
  'cookie-information': cookieInformation,
  'cookie-script': cookieScript,
  cookiebot,
  cookiefirst,
  cookiehub,
  cookieyes,
  didomi,
  'drupal-eu-cookie-compliance': drupalEuCookieCompliance,
  evidon,
  ezoic,
  fastcmp,
  fides,
  'funding-choices': fundingChoices,
  gravito,
  'hu-manity': huManity,
  'inmobi-choice': inmobiChoice,
  iubenda,
  ketch,
  klaro,
  moove,
  onetrust,
  orejime,
  osano,
  'osano-cookieconsent': osanoCookieconsent,
  pandectes,
  'piwik-pro': piwikPro,
  'real-cookie-banner': realCookieBanner,
  securiti,
  sibbo,
  sirdata,
  snigel,
  sourcepoint,
  tarteaucitron,
  termly,
  transcend,
  trustarc,
  uniconsent,
  usercentrics,
  'vanilla-cookieconsent': vanillaCookieconsent,
} as const satisfies Record<string, Cmp>;

/** Id of a known consent tool: the name of its file. */
export type CmpId = keyof typeof cmps;
