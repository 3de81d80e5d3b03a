/**
 * Words of cookie tables that Unicode's data lacks: session, the number one, further forms of
 * units.
 */

/**
 * Words, or beginnings of words, which say that a cookie ends with the browser's session; folded as
 * `normalizeText` does.
 */
export const sessionWords: readonly string[] = [
  'session', // en, fr, de, da, sv
  'browser', // "when the browser is closed", in most languages
  'sesion', // es
  'sessao', // pt
  'sessione', // it
  'sessie', // nl
  'sitzung', // de
  'sessio', // ca
  'sesja', // pl
  'sesji', // pl
  'relace', // cs
  'relacia', // sk
  'relacie', // sk
  'munkamenet', // hu
  'sesiune', // ro
  'istunto', // fi
  'istunnon', // fi
  'seanss', // et
  'sesija', // lt, lv, hr, sr
  'sesijas', // lv
  'seja', // sl
  'okt', // no, as in "økt"
  'sesjon', // no
  'sessjoni', // mt
  'saio', // eu
  'seisiun', // ga
  'lota', // is
  'oturum', // tr
  'сессия',
  'сеанс', // ru, uk
  'сесия', // bg
  'сесія', // uk
  'сесија', // mk, sr
  'συνεδρια', // el, folded
  'جلسه', // ar, fa, folded
  'الجلسه', // ar, folded
  'نشست', // fa
  'סשן', // he
  'הפעלה', // he
  'セッション', // ja
  '会话', // zh
  '會話', // zh
  '工作階段', // zh
  '세션', // ko
  'सत्र', // hi
  'सेशन', // hi
];

/** The number one as a word before a unit; in most languages it is the article. */
export const oneWords: readonly string[] = [
  'one',
  'a',
  'an', // en
  'un',
  'une', // fr, es, it, ca, ro
  'uno',
  'una', // es, it, ca
  'um',
  'uma', // pt
  'ein',
  'eine',
  'einem',
  'einen',
  'eines', // de
  'een', // nl
  'en',
  'et',
  'ett', // da, no, sv
  'jeden',
  'jedna',
  'jedno',
  'jeden', // pl, cs, sk
  'egy', // hu
  'yksi', // fi
  'uks', // et
  'viens', // lv
  'jedan',
  'eno',
  'ena', // hr, sl
  'bir', // tr
  'один',
  'одна',
  'един',
  'една', // ru, uk, bg
  'ενα',
  'ενας',
  'μια', // el
];

/** Forms of units that tables use and Unicode's data lacks, folded. */
export const moreUnitWords: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  annee: 'year', // fr
  annees: 'year', // fr
  jahren: 'year', // de, after a preposition
  monaten: 'month', // de
  tagen: 'day', // de
  χρονια: 'year', // el
  χρονος: 'year', // el
  evig: 'year', // hu, as in "2 évig"
  honapig: 'month', // hu
  napig: 'day', // hu
  vuoden: 'year', // fi
  kuukauden: 'month', // fi
  paivan: 'day', // fi
};
