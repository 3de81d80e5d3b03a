/** How refusing compares with accepting on the first layer. */
import { describe, expect, it } from '@jest/globals';
import type { Control, SettingsCategory } from '../../../src/schema/evidence/banner.js';
import {
  addCookie,
  bannerOf,
  blockScenario,
  controlOf,
  deriveFrom,
  reasonFor,
  scenarioOf,
  type Change,
} from '../observed-page.js';

/** Changes the control to refuse; the one to accept measures 160 by 44 pixels, its text 16. */
function withRefuseControl(own: Partial<Control>): Change {
  return (page) => Object.assign(controlOf(page, 'refuse'), own);
}

/** Lets the settings have this category beside the one that is always on. */
function withCategory(own: Partial<SettingsCategory>): Change {
  const texts = { name: 'Réseaux sociaux', description: '', color: null };
  const plain = { ...texts, purpose: 'social-media' as const, locked: false, stateShownBy: [] };
  return (page) => {
    const category = { ...plain, ...own };
    bannerOf(page).settings?.categories.splice(0, 1, category);
  };
}

describe('sizeParity', () => {
  it.each([
    [true, 'of 91 % of the area', { width: 160, height: 40 }, 16],
    [undefined, 'of 57 % of the area', { width: 100, height: 40 }, 16],
    [false, 'of 26 % of the area', { width: 60, height: 30 }, 16],
    [undefined, 'in 88 % of the font size', { width: 160, height: 44 }, 14],
    [false, 'in 69 % of the font size', { width: 160, height: 44 }, 11],
  ])('is %s for a control to refuse %s of the one to accept', (parity, _size, size, fontSize) => {
    const box = { x: 0, y: 0, ...size };

    const facts = deriveFrom(withRefuseControl({ box, fontSize }));

    expect(facts.choice?.sizeParity).toBe(parity);
  });
});

describe('sizeParity of a caption that is shorter', () => {
  const long = 'Accepter et continuer vers le site';
  const compare = (own: Partial<Control>): Change => {
    return (page) => {
      Object.assign(controlOf(page, 'accept'), { text: long, boxed: true });
      controlOf(page, 'accept').box = { x: 0, y: 0, width: 300, height: 44 };
      Object.assign(controlOf(page, 'refuse'), { text: 'Refuser', boxed: true }, own);
    };
  };

  it.each([
    [true, 'as wide as its words', { width: 100, height: 44 }, true],
    [false, 'narrower than its words', { width: 25, height: 44 }, true],
    [false, 'half as high', { width: 100, height: 20 }, true],
    [undefined, 'a plain link in like type', { width: 60, height: 20 }, false],
  ])('is %s for one that is %s', (parity, _how, size, boxed) => {
    const facts = deriveFrom(compare({ box: { x: 0, y: 0, ...size }, boxed }));

    expect(facts.choice?.sizeParity).toBe(parity);
  });
});

describe('sizeParity of a link without a box', () => {
  const box = { x: 0, y: 0, width: 150, height: 20 };

  it.each([
    [undefined, 16],
    [false, 11],
  ])('is %s in a size of %d pixels: its area says nothing', (parity, fontSize) => {
    const facts = deriveFrom((page) => {
      controlOf(page, 'accept').boxed = true;
      withRefuseControl({ box, fontSize, boxed: false })(page);
    });

    expect(facts.choice?.sizeParity).toBe(parity);
  });
});

describe('refuseLegible', () => {
  it.each([
    [true, 'clear', { contrast: 4.6, fontSize: 16 }],
    [true, 'less clear, but large', { contrast: 3.2, fontSize: 24 }],
    [false, 'faint', { contrast: 2.1, fontSize: 16 }],
    [undefined, 'neither clear nor faint', { contrast: 3.5, fontSize: 16 }],
    [undefined, 'on an image', { contrast: null, fontSize: 16 }],
  ])('is %s where the label is %s', (legible, _how, label) => {
    const facts = deriveFrom(withRefuseControl(label));

    expect(facts.choice?.refuseLegible).toBe(legible);
  });

  it('is missing where accepting is as faint as refusing', () => {
    const facts = deriveFrom((page) => {
      controlOf(page, 'refuse').contrast = 2;
      controlOf(page, 'accept').contrast = 2;
    });

    expect(facts.choice).not.toHaveProperty('refuseLegible');
  });
});

describe('refuseOnFirstLayer', () => {
  it('is missing where a control might refuse of which nobody knows what it does', () => {
    const facts = deriveFrom(withRefuseControl({ role: 'other', text: 'Tout refuser' }));

    expect(facts.choice).toMatchObject({ refuseControls: 0 });
    expect(facts.choice).not.toHaveProperty('refuseOnFirstLayer');
    expect(reasonFor(facts, '/derived/choice/refuseOnFirstLayer')).toContain('Tout refuser');
  });

  it('is false where it is known of every control that it does not refuse', () => {
    const facts = deriveFrom(withRefuseControl({ visible: false }));

    expect(facts.choice?.refuseOnFirstLayer).toBe(false);
  });
});

/** Leaves one control on the first layer, beside the link to the policy. */
function onlyControl(own: Partial<Control>, text: string): Change {
  return (page) => {
    const banner = bannerOf(page);
    Object.assign(banner, { text, language: 'fr', settings: null });
    const [first] = banner.controls;
    banner.controls = [{ ...first, ...own, layer: 1, confidence: 0.9 } as Control];
    blockScenario(page, 'refuse');
  };
}

const spoken = 'Nous utilisons des cookies pour la publicité.';

describe('consentControls', () => {
  it.each([
    [1, 'announces advertising', spoken],
    [1, 'announces nothing, on a page that tracks', 'Ce site utilise des cookies.'],
  ])('is %s for a lone “OK” that %s', (count, _what, text) => {
    const facts = deriveFrom((page) => {
      onlyControl({ role: 'acknowledge', text: 'OK' }, text)(page);
      addCookie(page, 'accept');
    });

    expect(facts.choice).toMatchObject({ acceptControls: 0, consentControls: count });
    expect(facts.choice?.refuseOnFirstLayer).toBe(false);
  });

  const quiet = (text: string): Change => {
    return (page) => {
      onlyControl({ role: 'acknowledge', text: 'OK' }, text)(page);
      const nothing = { cookies: [], storage: [], requests: [] };
      for (const name of ['accept', 'untouched']) Object.assign(scenarioOf(page, name), nothing);
    };
  };

  it('is 0 for a lone “OK” on a page that uses and announces nothing that needs consent', () => {
    const facts = deriveFrom(quiet('Ce site utilise des cookies nécessaires.'));

    expect(facts.choice?.consentControls).toBe(0);
  });

  it('is missing for a lone “OK” where the text may announce something and nothing was seen', () => {
    const facts = deriveFrom(quiet('Nous ne faisons pas de publicité.'));

    expect(facts.choice).not.toHaveProperty('consentControls');
  });
});

describe('consent or pay', () => {
  const paying = (own: Partial<Control>): Change => {
    return (page) => {
      onlyControl({ role: 'subscribe', text: 'S’abonner pour 2 €', ...own }, spoken)(page);
    };
  };

  it('is no missing refusal, but for people to judge', () => {
    const facts = deriveFrom(paying({}));

    expect(facts.choice).not.toHaveProperty('refuseOnFirstLayer');
    expect(reasonFor(facts, '/derived/choice/refuseOnFirstLayer')).toContain('consent or to pay');
  });

  it('does not excuse a refusal that costs nothing and is hidden in the settings', () => {
    const facts = deriveFrom((page) => {
      paying({})(page);
      scenarioOf(page, 'refuse').status = 'completed';
    });

    expect(facts.choice?.refuseOnFirstLayer).toBe(false);
  });

  it('is not offered by a subscription to a newsletter', () => {
    const facts = deriveFrom(paying({ text: 'S’abonner à la newsletter' }));

    expect(facts.choice?.refuseOnFirstLayer).toBe(false);
  });
});

describe('a cross that refuses, as the banner says', () => {
  const crossed = (says: string, ...left: string[]): Change => {
    return (page) => {
      const banner = bannerOf(page);
      banner.statements = [{ concept: 'closing-refuses', text: says, language: 'it', layer: 1 }];
      if (says === '') banner.statements = [];
      Object.assign(controlOf(page, 'refuse'), { role: 'close', text: '×' });
      page.scenarios['close'] = structuredClone(scenarioOf(page, 'refuse'));
      Object.assign(page.scenarios['close'], { clicks: 1, cookies: [] });
      Object.assign(scenarioOf(page, 'refuse'), { clicks: 3 });
      for (const name of left) addCookie(page, 'close', { name, purpose: 'analytics' });
    };
  };

  it('is for people to judge, and takes one click', () => {
    const facts = deriveFrom(crossed('La chiusura comporta il permanere delle impostazioni.'));

    expect(facts.choice).not.toHaveProperty('refuseOnFirstLayer');
    expect(reasonFor(facts, '/derived/choice/refuseOnFirstLayer')).toContain('Garante');
    expect(facts.choice?.extraClicksToRefuse).toBe(0);
  });

  it.each([
    ['pl', 'Zamknięcie banera krzyżykiem oznacza odmowę wszystkich plików cookie.'],
    ['pt', 'Ao fechar este aviso, recusa todos os cookies não essenciais.'],
    ['sv', 'Om du stänger rutan används bara nödvändiga kakor.'],
  ])('may be one where the banner says so in %s, which is not understood', (language, text) => {
    const facts = deriveFrom((page) => {
      crossed('')(page);
      Object.assign(bannerOf(page), { language, blocks: [{ layer: 1, text }] });
    });

    expect(facts.choice).not.toHaveProperty('refuseOnFirstLayer');
    expect(facts.choice).not.toHaveProperty('extraClicksToRefuse');
  });

  it('is none where a banner that is not understood speaks of no closing', () => {
    const facts = deriveFrom((page) => {
      crossed('')(page);
      const text = 'Używamy plików cookie do statystyk. Możesz odmówić w ustawieniach.';
      Object.assign(bannerOf(page), { language: 'pl', blocks: [{ layer: 1, text }] });
    });

    expect(facts.choice?.refuseOnFirstLayer).toBe(false);
  });

  it.each([
    ['the banner does not say so', crossed('')],
    ['closing starts what needs consent', crossed('La chiusura rifiuta tutto.', '_ga')],
  ])('is no refusal where %s', (_where, change) => {
    const facts = deriveFrom(change);

    expect(facts.choice?.refuseOnFirstLayer).toBe(false);
    expect(facts.choice?.extraClicksToRefuse).toBe(2);
  });
});

describe('purposeByPurpose', () => {
  it('is true where the settings show categories', () => {
    expect(deriveFrom(() => undefined).choice?.purposeByPurpose).toBe(true);
  });

  it.each<[string, Change]>([
    ['opened nothing', (page) => delete bannerOf(page).settings],
    ['opened what shows no category', (page) => Object.assign(bannerOf(page), { settings: null })],
  ])('is not known by a caption alone: where “customize” %s', (_what, change) => {
    expect(deriveFrom(change).choice).not.toHaveProperty('purposeByPurpose');
  });
});

describe('purposeByPurpose without settings', () => {
  const offering = (change: Partial<Control>): Change => {
    return (page) => {
      const banner = bannerOf(page);
      banner.settings = null;
      Object.assign(controlOf(page, 'customize'), { role: 'other', ...change });
      banner.text = 'Des cookies de statistiques et de publicité.';
    };
  };

  it('is not known where a button does what nobody understands', () => {
    const facts = deriveFrom(offering({ text: 'À ma façon', confidence: 0.25 }));

    expect(facts.choice).not.toHaveProperty('purposeByPurpose');
  });

  it.each<[string, Partial<Control>]>([
    ['a link elsewhere', { text: 'À ma façon', confidence: 0.25, href: 'https://news.example/x' }],
    ['another language', { text: 'English', confidence: 0.25 }],
    ['a caption that is clear', { text: 'En savoir plus', confidence: 0.7 }],
  ])('is false beside %s', (_what, change) => {
    expect(deriveFrom(offering(change)).choice?.purposeByPurpose).toBe(false);
  });
});

describe('onePurpose', () => {
  type Seen = 'analytics' | 'advertising' | 'social-media';
  const asked = (text: string, ...purposes: Seen[]): Change => {
    return (page) => {
      onlyControl({ role: 'accept', text: 'Accepter' }, text)(page);
      Object.assign(scenarioOf(page, 'accept'), { cookies: [], storage: [], requests: [] });
      for (const purpose of purposes) addCookie(page, 'accept', { name: purpose, purpose });
    };
  };

  it.each<[boolean | undefined, boolean | undefined, string, Seen[]]>([
    [true, true, 'Un cookie de statistiques, et rien d’autre.', ['analytics']],
    [false, false, 'Des cookies de statistiques et de publicité.', []],
    [false, false, 'Un cookie de statistiques.', ['analytics', 'advertising']],
    [undefined, undefined, 'Un cookie de statistiques, pas de publicité.', ['analytics']],
    [undefined, undefined, 'Ce site utilise des cookies.', []],
    [undefined, undefined, 'Un cookie de publicité.', ['advertising', 'social-media']],
    [false, false, 'Un cookie de statistiques.', ['analytics', 'social-media']],
  ])(
    'is %s, and so is the choice (%s), for “%s” with %j',
    (onePurpose, byPurpose, text, purposes) => {
      const facts = deriveFrom(asked(text, ...purposes));

      expect(facts.choice?.onePurpose).toBe(onePurpose);
      expect(facts.choice?.purposeByPurpose).toBe(byPurpose);
    },
  );
});

describe('a first layer that is not understood', () => {
  const unread = { role: 'other', confidence: 0.1 } as const;

  it('may have any control where no language knows a caption', () => {
    const facts = deriveFrom((page) => {
      Object.assign(controlOf(page, 'accept'), unread, { text: 'ყველას მიღება' });
      Object.assign(controlOf(page, 'refuse'), unread, { text: 'უარყოფა' });
    });

    expect(facts.choice).not.toHaveProperty('acceptControls');
    expect(facts.choice).not.toHaveProperty('refuseControls');
    expect(facts.choice?.customizeControls).toBe(1);
    expect(reasonFor(facts, '/derived/choice/acceptControls')).toContain('ყველას მიღება');
  });

  it.each([
    ['another language', { ...unread, text: 'English' }],
    ['another language', { ...unread, text: 'العربية' }],
    ['more to read', { role: 'other' as const, confidence: 0.7, text: 'En savoir plus' }],
  ])('has no refusal in %s: %j', (_what, own) => {
    const facts = deriveFrom(withRefuseControl(own));

    expect(facts.choice).toMatchObject({ refuseControls: 0, refuseOnFirstLayer: false });
  });
});

describe('extraClicksToRefuse', () => {
  const blocked: Change = (page) => {
    Object.assign(page.scenarios['refuse'] ?? {}, { status: 'blocked', reason: 'No way.' });
  };

  it('are one at least where only the settings can offer a refusal', () => {
    const facts = deriveFrom((page) => {
      blocked(page);
      controlOf(page, 'refuse').visible = false;
    });

    expect(facts.choice?.extraClicksToRefuse).toBe(1);
  });

  it.each<[string, Change]>([
    ['a control there could not be pressed', blocked],
    [
      'a cross may refuse',
      (page) => {
        blocked(page);
        Object.assign(controlOf(page, 'refuse'), { role: 'close', text: '×' });
      },
    ],
    [
      'there are no settings',
      (page) => {
        blocked(page);
        for (const role of ['refuse', 'customize'] as const) controlOf(page, role).visible = false;
      },
    ],
  ])('are not known where refusing was not managed and %s', (_why, change) => {
    expect(deriveFrom(change).choice).not.toHaveProperty('extraClicksToRefuse');
  });
});

describe('defaultsOff', () => {
  it.each<[boolean | undefined, Partial<SettingsCategory>]>([
    [false, { purpose: 'social-media', initially: 'on' }],
    [true, { purpose: 'social-media', initially: 'off' }],
    [false, { purpose: 'unknown', initially: 'on', locked: false }],
    [undefined, { purpose: 'unknown', initially: 'on', locked: true }],
    [undefined, { purpose: 'social-media' }],
    [true, { purpose: 'audience-measurement', initially: 'on' }],
  ])('is %s for a category of %j', (off, category) => {
    const facts = deriveFrom(withCategory(category));

    expect(facts.choice?.defaultsOff).toBe(off);
  });
});

describe('extraClicksToRefuse', () => {
  /** Refusing breaks off after so many clicks; the first layer has no control for it. */
  function blockedAfter(clicks: number | undefined, change: Change = () => undefined): Change {
    return (page) => {
      const banner = bannerOf(page);
      banner.controls = banner.controls.filter(({ role }) => role !== 'refuse');
      Object.assign(scenarioOf(page, 'refuse'), {
        status: 'blocked',
        reason: 'Nothing saves.',
        clicks,
      });
      scenarioOf(page, 'accept').clicks = 1;
      change(page);
    };
  }

  it('counts one click at least where refusing breaks off in the settings', () => {
    const facts = deriveFrom(blockedAfter(1));

    expect(facts.choice?.extraClicksToRefuse).toBe(1);
  });

  it.each([
    ['no settings were opened', blockedAfter(undefined)],
    [
      'the first layer sells a way out',
      blockedAfter(1, (page) => {
        controlOf(page, 'customize').role = 'subscribe';
      }),
    ],
    [
      'the first layer has a control of unknown meaning',
      blockedAfter(1, (page) => {
        controlOf(page, 'customize').role = 'other';
      }),
    ],
  ])('is missing where %s', (_where, change) => {
    expect(deriveFrom(change).choice).not.toHaveProperty('extraClicksToRefuse');
  });
});
