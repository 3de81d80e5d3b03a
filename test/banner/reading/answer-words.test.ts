/** What the words of answers stand for, and which of two answers is chosen. */
import { describe, expect, it } from '@jest/globals';
import { answerIn, chosenOf } from '../../../src/banner/reading/answer-words.js';

describe('answerIn', () => {
  it.each([
    ['Oui', 'on'],
    ['Non', 'off'],
    ['Zapnuto', 'on'],
    ['Vypnuto', 'off'],
    ['Allowed', 'on'],
    ['Not allowed', 'off'],
    ['true', 'on'],
    ['deny', 'off'],
    ['Français', null],
    ['2', null],
    ['', null],
  ])('takes %j for %s', (words, answer) => {
    expect(answerIn(words)).toBe(answer);
  });
});

describe('chosenOf', () => {
  it('tells a chosen answer by its own words', () => {
    expect(chosenOf(['Ja', 'x'], ['Nein', 'y'])).toBe('on');
  });

  it('tells one whose words are not known by the other', () => {
    expect(chosenOf(['Hellyeah'], ['Non'])).toBe('on');
  });

  it.each([
    [['Français'], ['English']],
    [['Yes'], ['Yes, all']],
  ])('tells nothing of %j beside %j', (chosen, other) => {
    expect(chosenOf(chosen, other)).toBeNull();
  });
});
