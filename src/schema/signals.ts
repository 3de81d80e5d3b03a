/** The part of the evidence on consent signals; see `evidence/signals.ts`. */
export * from './evidence/signals.js';
