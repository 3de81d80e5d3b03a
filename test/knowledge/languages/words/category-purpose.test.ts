/** Tests of what categories are about, by their names and by what they say of themselves. */
import { describe, expect, test } from '@jest/globals';
import { categoryPurpose } from '../../../../src/knowledge/languages/words/category-purpose.js';

describe('categoryPurpose', () => {
  test.each([
    ['Væsentlige', 'strictly-necessary'],
    ['Væsentlig', 'strictly-necessary'],
    ['Vesentlige', 'strictly-necessary'],
    ['Väsentliga kakor', 'strictly-necessary'],
    ['Bitno', 'strictly-necessary'],
    ['Битни колачићи', 'strictly-necessary'],
    ['Bistveni piškotki', 'strictly-necessary'],
    ['Esminis', 'strictly-necessary'],
    ['Esminiai slapukai', 'strictly-necessary'],
    ['Olulised küpsised', 'strictly-necessary'],
    ['Olennaiset evästeet', 'strictly-necessary'],
    ['Съществени бисквитки', 'strictly-necessary'],
    ['Основные файлы', 'strictly-necessary'],
    ['Thelbësore', 'strictly-necessary'],
    ['Wesentliche Cookies', 'strictly-necessary'],
    ['Anzeigen-Cookies', 'advertising'],
    ['Anzeigen-Personalisierung', 'advertising'],
    ['Anzeigen- und Inhaltemessung', 'advertising'],
    ['Details anzeigen', 'unknown'],
    ['Anzeigen', 'unknown'],
    ['Anzeigen - mehr', 'unknown'],
    ['Mesure d’audience', 'audience-measurement'],
    ['Mesure d’audience (Google Analytics)', 'analytics'],
    ['Reichweitenmessung mit Hotjar', 'analytics'],
    ['Medición de audiencia: Adobe Analytics', 'analytics'],
    ['Audience measurement', 'audience-measurement'],
    ['Publicité et mesure d’audience (Google Analytics)', 'advertising'],
    ['Divers', 'unknown'],
  ])('%j is %s', (name, purpose) => {
    expect(categoryPurpose(name)).toBe(purpose);
  });

  test.each([
    ['Mesure d’audience', 'Nous utilisons Google Analytics 4.', 'analytics'],
    ['Besøgsmåling', 'Vi bruger Mixpanel.', 'analytics'],
    ['Mesure d’audience', 'Statistiques anonymes, exemptées.', 'audience-measurement'],
    ['Functioneel', 'Altijd actief, strikt noodzakelijk.', 'strictly-necessary'],
    ['Functionele cookies', 'Zonder deze werkt de site niet.', 'functional'],
    ['Fonctionnel', 'Toujours actives : strictement nécessaires au site.', 'strictly-necessary'],
    ['Funktional', 'Unbedingt erforderlich, immer aktiv.', 'strictly-necessary'],
    ['Functional', 'Always on, since these are strictly necessary.', 'strictly-necessary'],
    ['Funcionales', 'Son necesarias y están siempre activas.', 'strictly-necessary'],
    ['Funzionali', 'Sempre attivi perché strettamente necessari.', 'strictly-necessary'],
    ['Funkcjonalne', 'Niezbędne, zawsze aktywne.', 'strictly-necessary'],
    ['Functional', 'Not necessary; videos will always play.', 'functional'],
    ['Functional', 'Always active.', 'functional'],
    ['Functional', 'Necessary for the player.', 'functional'],
    ['Functional', 'Always active, necessary for advertising.', 'functional'],
    ['Marketing', 'Always active, necessary for our income.', 'advertising'],
    ['Statistik', 'Immer aktiv und notwendig.', 'analytics'],
    ['Category 1', 'Always active and necessary.', 'strictly-necessary'],
  ])('%j with %j is %s', (name, description, purpose) => {
    expect(categoryPurpose(name, description)).toBe(purpose);
  });
});
