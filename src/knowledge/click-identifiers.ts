/**
 * URL parameters by which advertising and mailing services identify one click or one person, as
 * their own documentation names them; one `*` stands for any ending. Campaign names (`utm_…`)
 * identify nobody and are left out.
 */
export const clickIdentifiers: readonly string[] = [
  '_gl', // Google's cross-domain linker
  '_hsenc', // HubSpot
  '_kx', // Klaviyo
  'ScCid', // Snapchat
  'cjevent', // Commission Junction
  'dclid', // Google Display & Video 360
  'epik', // Pinterest
  'fbclid', // Facebook
  'gbraid', // Google Ads, from apps
  'gclid', // Google Ads
  'gclsrc', // Google Search Ads 360
  'igshid', // Instagram
  'irclickid', // Impact
  'li_fat_id', // LinkedIn
  'mc_eid', // Mailchimp
  'mkt_tok', // Marketo
  'msclkid', // Microsoft Advertising
  'obOrigUrl', // Outbrain
  'oly_anon_id', // Omeda
  'oly_enc_id', // Omeda
  'rdt_cid', // Reddit
  'srsltid', // Google Merchant Center
  'tblci', // Taboola
  'ttclid', // TikTok
  'twclid', // X
  'vero_id', // Vero
  'wbraid', // Google Ads, from web to app
  'wickedid', // Wicked Reports
  'yclid', // Yandex Direct
  'ymclid', // Yandex Market
  'zanpid', // Awin
];
