/** Tests of counting the words of a text. */
import { expect, test } from '@jest/globals';
import { countWords } from '../../../../src/knowledge/languages/words/count-words.js';

test.each([
  ['', 0],
  ['We use cookies.', 3],
  ['نستخدم ملفات تعريف الارتباط', 4],
  ['我们使用Cookie', 3],
  ['すべて拒否する', 4],
])('%j has %d words', (text, count) => {
  expect(countWords(text)).toBe(count);
});
