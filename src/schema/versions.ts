/**
 * Versions of the shapes of documents, each raised when a named field changes its meaning. They stand
 * apart from the schemas, since whoever writes a document needs none of those.
 */

export const manifestSchemaVersion = 1;
export const recordingSchemaVersion = 1;
export const reportSchemaVersion = 1;
