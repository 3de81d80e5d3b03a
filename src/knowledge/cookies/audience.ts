/** Cookies of audience-measurement tools that can be configured for the publisher alone. */
import type { NameGroup } from './known-name.js';

/**
 * Whether a site has configured the tool as the exemption requires cannot be observed. Google
 * Analytics and similar tools are left out: their terms allow uses beyond the publisher's own.
 */
export const audience: readonly NameGroup[] = [
  {
    owner: 'Matomo',
    purpose: 'audience-measurement',
    names: {
      '_pk_id.*': 393,
      '_pk_ses.*': 1,
      '_pk_ref.*': 182,
      '_pk_cvar.*': 1,
      '_pk_hsr.*': 1,
      '_pk_testcookie.*': null,
      _pk_id: 393,
      _pk_ses: 1,
      _pk_ref: 182,
      _pk_cvar: 1,
      _pk_hsr: 1,
      _pk_testcookie: null,
      MATOMO_SESSID: 14,
      PIWIK_SESSID: 14,
      piwik_ignore: 730,
      matomo_ignore: 10950,
      mtm_consent: 10950,
      mtm_consent_removed: 10950,
      mtm_cookie_consent: 10950,
      _pk_uid: 393,
      matomo_sessid: 14,
      piwik_auth: null,
    },
  },
  {
    owner: 'Piano Analytics (AT Internet)',
    purpose: 'audience-measurement',
    names: {
      atuserid: 390,
      atauthority: 390,
      atidvisitor: 182,
      idrxvr: 390,
      tmst: 1,
      atid: 390,
      xtvrn: 182,
      xtan: 182,
      xtant: 182,
      xtat: 182,
      xtref: null,
      xtidc: 390,
      xtuid: 390,
      atssotest: null,
      atreman: 30,
      attvtreman: 30,
      attvtsession: null,
      atsession: 1,
      pa_vid: 390,
      pa_privacy: 390,
      pa_user: 390,
      atoptedout: 182,
      atredir: null,
      aticonsent: 390,
      'xtor*': 30,
    },
  },
  { owner: 'Eulerian', purpose: 'audience-measurement', names: { etuix: 390 } },
  {
    owner: 'Médiamétrie eStat',
    purpose: 'audience-measurement',
    names: { 'estat*': 390, estatSession: 1 },
  },
  {
    owner: 'Wysistat',
    purpose: 'audience-measurement',
    names: { Wysistat: 365, 'wysistat*': 365 },
  },
];
