/**
 * Cookies and localStorage keys in which consent tools keep TC and GPP strings, unchanged or in
 * JSON.
 */

/** Names of stores by the kind of string they hold; one `*` stands for any ending. */
export interface ConsentStores {
  readonly names: readonly string[];
  /** Names of JSON members that hold the string, in lower case, at any depth. */
  readonly members: readonly string[];
}

/**
 * Google's `FCCDCF`, Didomi's `didomi_token` and Axeptio's stores are left out, since they use
 * formats of their own.
 */
export const tcStores: ConsentStores = {
  names: [
    'euconsent-v2',
    'euconsent-v2-*',
    'eupubconsent-v2',
    'eupubconsent_v2',
    'IABTCF_TCString',
    'tcString',
    'tcf-consent',
    'tcf2',
    'uc_tcf',
    'ucData',
    '_sp_user_consent_*',
    '_sp_local_state',
  ],
  members: ['tcstring', 'tc_string', 'euconsent', 'euconsent-v2', 'iabtcf_tcstring'],
};

/** `usprivacy` is left out: it holds the older US privacy string, not a GPP string. */
export const gppStores: ConsentStores = {
  names: [
    'gpp',
    '__gpp',
    'gpp-string',
    'gppString',
    'IABGPP_HDR_GppString',
    'OTGPPConsent',
    '_sp_user_consent_*',
    '_sp_local_state',
  ],
  members: ['gppstring', 'gpp_string', 'iabgpp_hdr_gppstring'],
};
