/** Tests of the recognition of a text's language; the text samples are tested per language. */
import { describe, expect, test } from '@jest/globals';
import { detectLanguage } from '../../../../src/knowledge/languages/words/detect-language.js';
import { languages } from '../../../../src/knowledge/languages/index.js';

describe('detectLanguage', () => {
  test.each([
    ['We use cookies to remember your settings and to measure how the site is used.', 'en'],
    ['Wir verwenden Cookies, um die Nutzung unserer Seite zu messen und zu verbessern.', 'de'],
    ['Nous utilisons des cookies pour mesurer la fréquentation de notre site.', 'fr'],
    ['Používáme cookies, abychom vám mohli zobrazit obsah, který vás zajímá.', 'cs'],
    ['نستخدم ملفات تعريف الارتباط لنقدم لك أفضل تجربة على الإنترنت ولعرض الإعلانات.', 'ar'],
    ['האתר משתמש בעוגיות הכרחיות, ובעוגיות פרסום רק לאחר הסכמה.', 'he'],
    ['ما از کوکی‌ها برای بهبود تجربه شما استفاده می‌کنیم.', 'fa'],
    ['हम आपके अनुभव को बेहतर बनाने के लिए कुकीज़ का उपयोग करते हैं।', 'hi'],
    ['当サイトでは、クッキーを使用しています。詳しくはポリシーをご覧ください。', 'ja'],
    ['我们使用Cookie来改善您的体验。继续浏览即表示您同意。', 'zh'],
    ['本網站使用 Cookie 以提升您的體驗，您可以隨時變更設定。', 'zh'],
    ['이 웹사이트는 쿠키를 사용합니다. 계속 이용하시면 동의하는 것으로 간주됩니다.', 'ko'],
    ['Na tej stronie używamy plików cookie, aby mierzyć ruch i dopasować reklamy.', 'pl'],
  ])('recognises a single clear sentence: %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  test.each([
    ['', 'an empty text'],
    ['OK', 'a word'],
    ['Cookies', 'a word of every language'],
    ['1 2 3 4 5 6 7 8 9 10', 'numbers'],
    ['เว็บไซต์นี้ใช้คุกกี้เพื่อปรับปรุงประสบการณ์ของคุณ คุณสามารถยอมรับหรือปฏิเสธได้', 'Thai'],
    ['ჩვენ ვიყენებთ ქუქი-ფაილებს საიტის გამოყენების გასაუმჯობესებლად', 'Georgian'],
    [
      'ہم اور ہمارے شراکت دار آپ کے تجربے کو بہتر بنانے کے لیے کوکیز استعمال کرتے ہیں۔ آپ انہیں مسترد کر سکتے ہیں۔',
      'Urdu, in the script of Persian',
    ],
    [
      'आम्ही तुमचा अनुभव सुधारण्यासाठी कुकीज वापरतो. तुम्ही त्या स्वीकारू किंवा नाकारू शकता.',
      'Marathi, in the script of Hindi',
    ],
    [
      'מיר נוצן קיכלעך צו פֿאַרבעסערן אײַער דערפֿאַרונג אויף אונדזער וועבזײַטל.',
      'Yiddish, in the script of Hebrew',
    ],
    [
      'Situs ini menggunakan data untuk meningkatkan pengalaman Anda saat membaca halaman kami',
      'Indonesian',
    ],
  ])('says null of %j (%s)', (text) => {
    expect(detectLanguage(text)).toEqual({ language: null, confidence: 0 });
  });

  test('is surer of a long text than of a short one', () => {
    const text = languages.de.textSample;
    const short = text.split(' ').slice(0, 8).join(' ');
    expect(detectLanguage(text).confidence).toBeGreaterThan(detectLanguage(short).confidence);
  });

  test('is not sure of two languages in equal parts', () => {
    const { da, sv } = languages;
    const mixed = detectLanguage(`${da.textSample} ${sv.textSample}`);
    expect(mixed.confidence).toBeLessThan(detectLanguage(da.textSample).confidence);
  });

  test('does not need the accents or the case', () => {
    const { textSample } = languages.fr;
    const bare = textSample.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
    expect(detectLanguage(bare).language).toBe('fr');
  });

  test('reads no more than the beginning of a page', () => {
    const startedAtMs = performance.now();
    expect(
      detectLanguage(`${languages.it.textSample} ${'the and of '.repeat(500_000)}`),
    ).toBeDefined();
    expect(performance.now() - startedAtMs).toBeLessThan(1000);
  });
});
