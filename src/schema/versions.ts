/**
 * Versions of the documents' forms, each raised when a named field changes its meaning. They are
 * kept apart from the schemas, since code that writes a document does not need the schemas.
 */

/** Of the answers to rules’ questions. */
export const answersSchemaVersion = 1;

/** Of the journal of a run's folder. */
export const journalSchemaVersion = 1;

/** Of the manifest of a folder. */
export const manifestSchemaVersion = 1;

/** Version of a recording. */
export const recordingSchemaVersion = 1;

/** Version of the report. */
export const reportSchemaVersion = 1;
