/** Tests of the forms of a word with what is written together with it. */
import { expect, test } from '@jest/globals';
import { joinedForms } from '../../../../src/knowledge/languages/words/joined-forms.js';

test.each([
  [{}, 'accept*', ['accept*']],
  [{ elisions: ['l'] }, 'accepter', ['accepter', 'laccepter']],
  [{ elisions: ['l'] }, 'refuser', ['refuser']],
  [{ prefixes: ['ال', 'و'] }, 'قبول*', ['قبول*', 'القبول*', 'وقبول*']],
  [{ prefixes: ['ה'] }, 'כל', ['כל']],
])('with %j, %j has the forms %j', (language, pattern, forms) => {
  expect(joinedForms(language, pattern)).toEqual(forms);
});
