/** Words and signs that have the same meaning in banners of every language. */
import type { CaptionWords } from './language.js';

export const anyLanguage = {
  acknowledge: ['ok', 'okay', 'oke', 'okej', 'okey', 'ок', 'окей', 'οκ'],
  close: ['x', '×', '✕', '✖', '✗', '✘', '⨉', '⨯', '❌', '╳', 'х'],
  cookies: [
    'cookie*',
    'coockie*',
    'sdk',
    'iab',
    'tcf',
    'gdpr',
    'utiq',
    'youtube',
    'vimeo',
    'matomo',
    'google analytics',
  ],
  policy: ['copyright'],
  elsewhere: [
    'newsletter',
    'login',
    'facebook',
    'instagram',
    'twitter',
    'google',
    'chatbot',
    'forum',
    'app',
    'faq',
  ],
} as const satisfies Partial<CaptionWords>;
