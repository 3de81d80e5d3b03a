/** Which part of a page asks back after a choice, and which of its controls goes on with it. */
import { describe, expect, it } from '@jest/globals';
import { classifyControlText } from '../../../../src/banner/captions/classify-control-text.js';
import type { FoundLayer } from '../../../../src/banner/finding/find-banner.js';
import { scoreCandidate } from '../../../../src/banner/finding/score-candidate.js';
import type { LayerReading } from '../../../../src/banner/reading/read-layer.js';
import {
  findQuestion,
  goingOn,
  noteStanding,
} from '../../../../src/scenarios/acts/pressing/question.js';

function readingOf(text: string, captions: readonly string[]): LayerReading {
  const controls = captions.map((caption, index) => ({
    key: String(index),
    text: caption,
    ...classifyControlText(caption),
    layer: 1,
    element: 'button',
    box: { x: index * 100, y: 0, width: 90, height: 30 },
    visible: true,
    checked: null,
    disabled: false,
    inReach: true,
    group: null,
    marked: false,
    answers: [],
    section: null,
  }));
  return { text, blocks: [text], controls } as object as LayerReading;
}

describe('going on with a refusal', () => {
  it.each<[string, string, readonly string[], string | undefined]>([
    [
      'a control that refuses',
      'Vous y perdez.',
      ['Accepter', 'Refuser quand même'],
      'Refuser quand même',
    ],
    ['“yes” to whether one means it', 'Wirklich ablehnen?', ['Nein', 'Ja'], 'Ja'],
    ['“yes” to a bare question', 'Are you sure?', ['Yes', 'No'], 'Yes'],
    ['“no” to whether to accept', 'Would you rather accept cookies?', ['Yes', 'No'], 'No'],
    [
      'none where the question is turned round',
      'Don’t you want to accept?',
      ['Yes', 'No'],
      undefined,
    ],
    [
      'what does not stay',
      'Sei sicuro?',
      ['Mantieni il consenso', 'Prosegui senza'],
      'Prosegui senza',
    ],
    ['what confirms', 'Êtes-vous sûr ?', ['Confirmer'], 'Confirmer'],
    ['none where “OK” may mean anything', '¿Está seguro?', ['OK', 'Volver'], undefined],
    ['none where all controls consent', 'Sind Sie sicher?', ['Alle akzeptieren'], undefined],
  ])('is %s', (_what, text, captions, expected) => {
    expect(goingOn(readingOf(text, captions))?.text).toBe(expected);
  });
});

describe('a question', () => {
  const layer = (key: string, text: string, captions: readonly string[]): FoundLayer => {
    const candidate = {
      key,
      text,
      captions,
      links: [],
      stands: ['dialog' as const],
      inside: [],
      toggles: 0,
      box: { x: 0, y: 0, width: 400, height: 200 },
      viewportShare: 0.1,
      hasTextEntry: false,
      holdsContent: false,
      atEdge: false,
    };
    return {
      world: { frameId: 'a' },
      key,
      scored: scoreCandidate(candidate),
    } as object as FoundLayer;
  };
  const asked = layer('q', 'Are you sure? You will lose your favourites.', ['Stay', 'Go on']);
  const newsletter = layer('n', 'Subscribe to our newsletter?', ['No thanks', 'Subscribe']);
  const toast = layer('t', 'Your choice was saved.', ['OK']);
  const again = layer('b', 'Do you refuse cookies?', ['Accept', 'Refuse cookies']);
  const entry = layer('e', 'Withdraw consent to cookies', ['Withdraw consent to cookies']);
  const confirmed = layer('c', 'Your refusal of cookies is confirmed.', ['OK']);

  it.each<[string, readonly FoundLayer[], boolean, string | undefined]>([
    ['what asks whether one is sure', [toast, asked], true, 'q'],
    ['what says that the choice was saved', [toast], true, undefined],
    ['what asks for something else', [newsletter], true, undefined],
    ['what asks while the choice is stored already', [asked], false, undefined],
    ['what offers to refuse again though it is stored', [again], false, 'b'],
    ['the way back that comes with a choice', [entry], true, undefined],
    ['the way back that comes with a stored choice', [entry], false, undefined],
    ['what confirms a stored choice', [confirmed], false, undefined],
  ])('is told from %s', (_what, found, isOpen, expected) => {
    expect(findQuestion(found, new Map(), isOpen)?.key).toBe(expected);
  });

  it('is none that stood there before', () => {
    expect(findQuestion([asked], noteStanding([asked]), true)).toBeUndefined();
  });
});
