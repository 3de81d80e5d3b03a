/** Controls of a banner whose captions do not tell what they lead to: “Read more”, “Cookies”. */
import type { LayerReading, PressableControl } from '../../../banner/reading/read-layer.js';
import {
  choiceLexicon,
  consentLexicon,
  cookieLexicon,
  learnLexicon,
} from '../../../knowledge/languages/words/lexicons.js';

/** Least confidence that a control leads to a policy. */
const surePolicy = 0.8;

/**
 * Lists the controls that explain more, or show what the banner is about: a policy, or the settings. The
 * likelier to lead to settings come first.
 */
export function leadingOn({ controls }: LayerReading): PressableControl[] {
  const meant = controls.filter((control) => control.inReach && control.checked === null);
  const choices = meant.filter((control) => namesChoices(control));
  const more = meant.filter((control) => learnsMore(control));
  return [...new Set([...choices, ...more])];
}

function namesChoices({ role, confidence, text }: PressableControl): boolean {
  if (role === 'policy' && confidence < surePolicy) {
    return consentLexicon.count(text) > 0 && choiceLexicon.count(text) > 0;
  }
  return role === 'other' && confidence < surePolicy && cookieLexicon.count(text) > 0;
}

function learnsMore({ role, text }: PressableControl): boolean {
  return role === 'other' && learnLexicon.count(text) > 0;
}
