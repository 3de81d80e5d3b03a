/** The files of the manifest itself, which it cannot list. */

/** The manifest's own name; it is written last, so that an interrupted run has none. */
export const manifestName = 'manifest.json';

/** The signature over the manifest's bytes. */
export const signatureName = `${manifestName}.sig`;

/** Where the manifest is written before it is whole. */
export const unfinishedName = `.${manifestName}.unfinished`;
