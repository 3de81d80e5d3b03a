/** Keeps of evidence what report, summary and manifest say of a page whose evidence no report shows. */
import type { Evidence } from '../../schema/evidence.js';

/** Returns the page, the run, the banner and the help that was used; nothing else that was observed. */
export function summarizeEvidence({
  schemaVersion,
  page,
  run,
  cmp,
  banner,
  scenarios,
  derived: { trackingSeen },
}: Evidence): Evidence {
  return {
    schemaVersion,
    page,
    run,
    cmp,
    ...(banner !== undefined && { banner }),
    scenarios: Object.fromEntries(
      Object.entries(scenarios).map(([name, { status, help }]) => [
        name,
        { status, failures: [], steps: [], ...(help && { help }) },
      ]),
    ),
    derived: {
      ...(trackingSeen !== undefined && { trackingSeen }),
      exempt: {},
      indicators: [],
      traces: {},
      beyondRefusal: {},
      readableShare: {},
      choiceRemembered: {},
      promises: [],
      undetermined: [],
    },
  };
}
