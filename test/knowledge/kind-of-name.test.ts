/** What a page is called that stands in another's place, and what other pages are called. */
import { describe, expect, it } from '@jest/globals';
import { kindOfName } from '../../src/knowledge/kind-of-name.js';

describe('kindOfName', () => {
  it.each([
    ['Just a moment...', 'bot-challenge'],
    ['Press & Hold to confirm you are a human (and not a bot).', 'bot-challenge'],
    ['Bitte bestätigen Sie, dass Sie ein Mensch sind, um fortzufahren', 'bot-challenge'],
    ['Vérifiez que vous êtes humain', 'bot-challenge'],
    ['Potwierdź, że nie jesteś robotem', 'bot-challenge'],
    ['Attention Required! | Cloudflare', 'bot-challenge'],
    ['Access Denied', 'access-denied'],
    ['Access denied | www.a.test used Cloudflare to restrict access', 'access-denied'],
    ['403 Forbidden', 'access-denied'],
    ['Доступ запрещён', 'access-denied'],
    ['Le Courrier – Accès refusé', 'access-denied'],
    ['500 Internal Server Error', 'error-page'],
    ['HTTP Status 500 – Internal Server Error', 'error-page'],
    ['500 | Server Error', 'error-page'],
    ['Erreur 500 : erreur interne du serveur', 'error-page'],
    ['Wewnętrzny błąd serwera (500)', 'error-page'],
    ['Ошибка 503', 'error-page'],
    ['Site under maintenance', 'error-page'],
    ['Harbour Weekly | We’ll be back soon!', 'error-page'],
    ['Unsere Website ist vorübergehend nicht erreichbar', 'error-page'],
    ['Le site est en maintenance', 'error-page'],
    ['Przerwa techniczna', 'error-page'],
    ['メンテナンス中', 'error-page'],
    ['451: Unavailable due to legal reasons', 'access-denied'],
    ['This website is not available in your region.', 'access-denied'],
    ['Ce contenu n’est pas disponible dans votre pays', 'access-denied'],
    ['Diese Seite ist in Ihrem Land nicht verfügbar', 'access-denied'],
  ])('knows %s', (name, kind) => {
    expect(kindOfName(name, '')).toBe(kind);
  });

  it.each([
    'Access denied: how a museum lost its key',
    'Access denied – how ransomware locks hospitals out',
    'Accès refusé : enquête sur les coffres',
    'Verify you are human: how captchas took over',
    'Verify you are human before you vote, court rules',
    'Are you a robot? Inside the test',
    'Maintenance',
    'Boiler under maintenance: what tenants can ask',
    'Why the series is not available in your country, and what to do',
    'Forbidden',
    'Not found',
    'Fiat 500',
    'Peugeot 404',
    '',
  ])('leaves a page called "%s" alone', (name) => {
    expect(kindOfName(name, 'A robot in your browser')).toBeNull();
  });

  it('believes a name that other pages have too where the page speaks of robots', () => {
    const names = ['Einen Moment, bitte …', 'Security check', 'Un instant…'];

    expect(names.map((name) => kindOfName(name, 'Ihr Browser wird geprüft'))).toEqual(
      names.map(() => 'bot-challenge'),
    );
    expect(names.map((name) => kindOfName(name, 'Opens at nine'))).toEqual([null, null, null]);
  });
});
