/**
 * Versions of the shapes of documents, each raised when a named field changes its meaning. They stand
 * apart from the schemas, since whoever writes a document needs none of those.
 */

/** Of the manifest of a folder. */
export const manifestSchemaVersion = 1;

/** Of a recording. */
export const recordingSchemaVersion = 1;

/** Of the report. */
export const reportSchemaVersion = 1;
