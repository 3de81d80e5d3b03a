/** The cookies that the site itself declares. */
import { Type, type Static } from 'typebox';
import { Purpose } from '../vocabulary.js';
import { Nullable } from './nullable.js';

/**
 * A line of the site's table or list of cookies; a claim, which is compared with the observed
 * cookies.
 */
export const DeclaredCookie = Type.Object(
  {
    name: Type.String({ description: 'One `*` stands for what varies.' }),
    source: Type.Unsafe<'settings' | 'cmp' | 'policy'>(
      Type.String({
        enum: ['settings', 'cmp', 'policy'],
        description:
          'A table in the settings of the banner, a list that the consent tool keeps among the page’s scripts, a table in the linked policy.',
      }),
    ),
    host: Nullable(
      Type.String({ description: 'Whose cookie it is; null where that is not told.' }),
    ),
    purpose: Purpose,
    purposeText: Nullable(Type.String({ description: 'The category or heading it stands under.' })),
    lifetimeDays: Type.Optional(
      Nullable(
        Type.Number({
          description:
            'Null for a session cookie; missing where it is not told, or not understood.',
        }),
      ),
    ),
    lifetimeText: Nullable(
      Type.String({
        description: 'How long it lasts, in the words of the site; null where that is not said.',
      }),
    ),
  },
  { description: 'A cookie as the site itself declares it.' },
);
export type DeclaredCookie = Static<typeof DeclaredCookie>;
