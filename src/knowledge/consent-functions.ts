/**
 * Functions by which a page gives the visitor's choice to one service.
 * @see the documentation of each service: Meta Pixel (`fbq('consent', …)`), TikTok Pixel
 * (`ttq.grantConsent`), Pinterest tag (`pintrk('setconsent', …)`), Mixpanel (`opt_in_tracking`), PostHog
 * (`opt_in_capturing`), Amplitude (`setOptOut`)
 */

/** One function that a service defines on the page. */
export interface ConsentFunction {
  /** Its path from `window`. */
  readonly path: readonly string[];
  /** Where the service receives what its script sends. */
  readonly host: string;
  /** The arguments, joined by spaces, that say yes or no; a function without arguments says it by its name. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Google's and Microsoft's consent modes are left out: the page's calls of them are observed as such. */
export const consentFunctions: readonly ConsentFunction[] = [
  { path: ['fbq'], host: 'www.facebook.com', yes: ['consent grant'], no: ['consent revoke'] },
  { path: ['ttq', 'grantConsent'], host: 'analytics.tiktok.com', yes: [''], no: [] },
  { path: ['ttq', 'revokeConsent'], host: 'analytics.tiktok.com', yes: [], no: [''] },
  {
    path: ['pintrk'],
    host: 'ct.pinterest.com',
    yes: ['setconsent true'],
    no: ['setconsent false'],
  },
  { path: ['mixpanel', 'opt_in_tracking'], host: 'api.mixpanel.com', yes: [''], no: [] },
  { path: ['mixpanel', 'opt_out_tracking'], host: 'api.mixpanel.com', yes: [], no: [''] },
  { path: ['posthog', 'opt_in_capturing'], host: 'app.posthog.com', yes: [''], no: [] },
  { path: ['posthog', 'opt_out_capturing'], host: 'app.posthog.com', yes: [], no: [''] },
  { path: ['amplitude', 'setOptOut'], host: 'api.amplitude.com', yes: ['false'], no: ['true'] },
];
