/** The files of the manifest itself, which the manifest cannot list. */

/** The manifest's own name; it is written last, so that an interrupted run has none. */
export const manifestName = 'manifest.json';

/** The signature of the manifest's bytes. */
export const signatureName = `${manifestName}.sig`;
