/** The form of an entry in the tables of known cookie and storage names. */
import type { Purpose } from '../../schema/vocabulary.js';

/** One known name. */
export interface KnownName {
  /** The name; one `*` stands for any characters, at least one. */
  readonly name: string;
  /** Who sets it; null for names of frameworks and servers that any site may run. */
  readonly owner: string | null;
  readonly purpose: Purpose;
  /** Usual lifetime in days; null for a session cookie, and for storage. */
  readonly lifetimeDays: number | null;
  /**
   * For a name that several owners use: the entry counts only on these hosts, or when set from
   * them.
   */
  readonly hosts?: readonly string[];
}

/** Names that one owner sets for one purpose, with their usual lifetime in days (null: session). */
export interface NameGroup {
  readonly owner: string | null;
  readonly purpose: Purpose;
  readonly names: Readonly<Record<string, number | null>>;
  readonly hosts?: readonly string[];
}
