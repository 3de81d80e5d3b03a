/** Which statements the text of a banner makes, by language, and which a variant of the reference site lacks. */
import { describe, expect, it } from '@jest/globals';
import {
  recogniseStatements,
  splitSentences,
} from '../../../src/derive/banner/recognise-statements.js';
import { concepts, statementLanguages } from '../../../src/knowledge/statements/index.js';
import { allVariants, type VariantId } from '../../../src/reference-site/variants/index.js';

const conceptsIn = (text: string, language: string): string[] => [
  ...new Set(recogniseStatements([{ layer: 1, text }], language).map(({ concept }) => concept)),
];

describe('splitSentences', () => {
  it.each([
    ['Non. Oui ! Et « vous » ? Bien.', ['Non.', 'Oui !', 'Et « vous » ?', 'Bien.']],
    [
      'Version 2.0 du site. "Tout Refuser" ne suffit pas.',
      ['Version 2.0 du site.', '"Tout Refuser" ne suffit pas.'],
    ],
    ['  Sans   point ', ['Sans point']],
    ['', []],
  ])('cuts %j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });
});

describe('the reference banner', () => {
  const text = [
    'En cliquant sur "Tout Accepter" vous consentez au traitement par ANO « TV-Novosti » de certaines données personnelles stockées sur votre terminal (telles que les adresses IP, les données de navigation, les données d\'utilisation ou de géolocalisation ou bien encore les interactions avec les réseaux sociaux ainsi que les données nécessaires pour pouvoir utiliser les espaces commentaires de notre service).',
    'En cliquant sur "Tout Refuser", seuls les cookies/traceurs techniques (strictement limités au fonctionnement du site ou à la mesure d’audiences) seront déposés et lus sur votre terminal.',
    '"Tout Refuser" ne vous permet pas d’activer l’option commentaires de nos services.',
    'Pour activer l’option vous permettant de laisser des commentaires sur notre service, veuillez accepter le dépôt des cookies/traceurs « réseaux sociaux », soit en cliquant sur « Tout accepter », soit via la rubrique «Paramétrer vos choix».',
    'Le bandeau de couleur indique si le dépôt de cookies et la création de profils sont autorisés (vert) ou refusés (rouge).',
    'Vous pouvez modifier vos choix via la rubrique «Paramétrer vos choix».',
    'Désactiver cette option empêchera les réseaux sociaux de suivre votre navigation sur notre site et ne permettra pas de laisser des commentaires.',
    'RT en français utilise des cookies pour exploiter et améliorer ses services.',
    'Vous pouvez exprimer vos choix en cliquant sur «Tout accepter», «Tout refuser» , et/ou les modifier à tout moment via la rubrique «Paramétrer vos choix».',
    'Pour en savoir plus sur vos droits et nos pratiques en matière de cookies, consultez notre «Politique de Confidentialité»',
  ];
  const expected = [
    ['accept-means-consent', 'controller-named', 'data-categories-listed'],
    ['refuse-keeps-only-technical', 'refuse-sets-and-reads-only-technical'],
    ['refuse-disables-comments'],
    ['comments-need-social-media', 'comments-by-accept-or-settings'],
    ['indicator-shows-state'],
    ['choices-changeable-via-settings'],
    ['social-media-off-stops-tracking', 'social-media-off-disables-comments'],
    ['purpose-operate-and-improve'],
    ['choices-changeable-via-settings', 'choices-at-any-time'],
    ['policy-linked'],
  ];

  it.each(text.map((sentence, at) => [sentence, expected[at]] as const))(
    'says in “%s” no more and no less',
    (sentence, said) => {
      expect(conceptsIn(sentence, 'fr')).toEqual(said);
    },
  );

  it('says every concept but implied consent', () => {
    const said = conceptsIn(text.join(' '), 'fr');

    expect(concepts.filter((concept) => !said.includes(concept))).toEqual([
      'closing-refuses',
      'implied-consent',
    ]);
  });
});

describe('other wordings', () => {
  it.each([
    [
      'fr',
      'Si vous refusez, nous n’utiliserons que des cookies strictement nécessaires.',
      'refuse-keeps-only-technical',
    ],
    [
      'fr',
      'Sans votre accord, seuls des traceurs techniques sont utilisés.',
      'refuse-keeps-only-technical',
    ],
    [
      'fr',
      'Si vous refusez, vous ne pourrez pas commenter nos articles.',
      'refuse-disables-comments',
    ],
    ['fr', 'En cas de refus, les commentaires seront désactivés.', 'refuse-disables-comments'],
    [
      'fr',
      'Les commentaires nécessitent l’activation des cookies des réseaux sociaux.',
      'comments-need-social-media',
    ],
    [
      'fr',
      'La pastille montre si vous avez accepté (verte) ou refusé (rouge).',
      'indicator-shows-state',
    ],
    [
      'fr',
      'Vos préférences peuvent être changées depuis la page « Cookies ».',
      'choices-changeable-via-settings',
    ],
    ['fr', 'Vous pouvez retirer votre consentement à tout moment.', 'choices-at-any-time'],
    ['fr', 'À tout instant, revenez sur vos choix en bas de page.', 'choices-at-any-time'],
    ['fr', 'Pour en savoir plus, lisez notre politique de cookies.', 'policy-linked'],
    [
      'fr',
      'En poursuivant votre navigation, vous acceptez l’utilisation de cookies.',
      'implied-consent',
    ],
    ['fr', 'La poursuite de votre navigation vaut consentement.', 'implied-consent'],
    ['fr', 'Si vous continuez, nous considérons que vous êtes d’accord.', 'implied-consent'],
    ['fr', 'Le responsable du traitement est la Société du Journal.', 'controller-named'],
    ['en', 'By continuing to browse this site you agree to our use of cookies.', 'implied-consent'],
    [
      'en',
      'By clicking “Accept all” you consent to the storing of cookies.',
      'accept-means-consent',
    ],
    [
      'en',
      'If you reject, only strictly necessary cookies will be used.',
      'refuse-keeps-only-technical',
    ],
    [
      'en',
      'You can change your preferences at any time via the link in the footer.',
      'choices-at-any-time',
    ],
    [
      'en',
      'You can withdraw your consent at any time in the privacy settings.',
      'choices-changeable-via-settings',
    ],
    ['en', 'Read our cookie policy to learn more.', 'policy-linked'],
    [
      'de',
      'Durch die weitere Nutzung der Website stimmen Sie der Verwendung von Cookies zu.',
      'implied-consent',
    ],
    [
      'de',
      'Wenn Sie ablehnen, werden nur technisch notwendige Cookies gesetzt.',
      'refuse-keeps-only-technical',
    ],
    ['de', 'Sie können Ihre Einwilligung jederzeit widerrufen.', 'choices-at-any-time'],
    ['de', 'Weitere Informationen finden Sie in unserer Datenschutzerklärung.', 'policy-linked'],
    [
      'de',
      'Mit Klick auf „Alle akzeptieren“ willigen Sie in die Verarbeitung ein.',
      'accept-means-consent',
    ],
    ['es', 'Si continúa navegando, consideramos que acepta su uso.', 'implied-consent'],
    ['es', 'Puede cambiar sus preferencias en cualquier momento.', 'choices-at-any-time'],
    ['es', 'Al rechazar, solo se usarán cookies técnicas.', 'refuse-keeps-only-technical'],
    ['es', 'Consulte nuestra política de privacidad.', 'policy-linked'],
    ['it', 'Proseguendo la navigazione acconsenti all’uso dei cookie.', 'implied-consent'],
    ['it', 'Puoi modificare le tue preferenze in qualsiasi momento.', 'choices-at-any-time'],
    ['it', 'Rifiutando, verranno usati solo cookie tecnici.', 'refuse-keeps-only-technical'],
    ['it', 'Per saperne di più consulta la nostra informativa sulla privacy.', 'policy-linked'],
    ['nl', 'Door verder te surfen gaat u akkoord met het gebruik van cookies.', 'implied-consent'],
    ['nl', 'U kunt uw voorkeuren op elk moment wijzigen.', 'choices-at-any-time'],
    [
      'nl',
      'Als u weigert, plaatsen wij alleen noodzakelijke cookies.',
      'refuse-keeps-only-technical',
    ],
    ['nl', 'Lees meer in ons privacybeleid.', 'policy-linked'],
    ['en', 'By continuing, you enjoy our offers and accept our cookies.', 'implied-consent'],
    [
      'fr',
      'En poursuivant, vous profitez de nos offres et acceptez nos cookies.',
      'implied-consent',
    ],
    [
      'de',
      'Wenn Sie weitersurfen, genießen Sie unsere Angebote und stimmen unseren Cookies zu.',
      'implied-consent',
    ],
    [
      'es',
      'Si continúa navegando, disfruta de nuestras ofertas y acepta las cookies.',
      'implied-consent',
    ],
    [
      'it',
      'Proseguendo la navigazione approfitti delle offerte e accetti i cookie.',
      'implied-consent',
    ],
    [
      'nl',
      'Door verder te surfen profiteert u van onze acties en gaat u akkoord met cookies.',
      'implied-consent',
    ],
    ['en', 'You can change this at any time.', 'choices-at-any-time'],
    ['fr', 'Vous pouvez les modifier à tout moment.', 'choices-at-any-time'],
    ['de', 'Sie können dies jederzeit ändern.', 'choices-at-any-time'],
    ['es', 'Puede cambiarlo en cualquier momento.', 'choices-at-any-time'],
    ['it', 'Puoi modificarle in qualsiasi momento.', 'choices-at-any-time'],
    ['nl', 'U kunt dit op elk moment wijzigen.', 'choices-at-any-time'],
    [
      'en',
      'If you refuse, no cookies are set and nothing about your visit is sent to Google.',
      'refuse-keeps-only-technical',
    ],
    ['en', 'No data is shared with third parties if you decline.', 'refuse-keeps-only-technical'],
    [
      'fr',
      'Si vous refusez, aucun cookie n’est déposé et rien n’est transmis à des tiers.',
      'refuse-keeps-only-technical',
    ],
    [
      'de',
      'Wenn Sie ablehnen, werden keine Daten an Google übermittelt.',
      'refuse-keeps-only-technical',
    ],
    [
      'es',
      'Si rechaza, no se instala ninguna cookie ni se envía nada a terceros.',
      'refuse-keeps-only-technical',
    ],
    ['it', 'Se rifiuti, nessun dato viene inviato a terzi.', 'refuse-keeps-only-technical'],
    ['nl', 'Als u weigert, worden er geen gegevens gedeeld.', 'refuse-keeps-only-technical'],
  ])('in %s: “%s” says %s', (language, sentence, concept) => {
    expect(conceptsIn(sentence, language)).toContain(concept);
  });

  it.each([
    ['en', 'If you refuse, nothing changes for you.'],
    ['en', 'If you decline, no personalised ads are shown.'],
    ['fr', 'Si vous refusez, rien ne change pour vous.'],
    ['de', 'Wenn Sie ablehnen, sehen Sie keine personalisierte Werbung.'],
    ['it', 'Se rifiuti, non verranno mostrati annunci personalizzati.'],
  ])('in %s: “%s” promises nothing about what is set or sent', (language, sentence) => {
    expect(conceptsIn(sentence, language)).not.toContain('refuse-keeps-only-technical');
  });

  it.each([
    ['fr', 'Poursuivre votre navigation ne vaut pas consentement : vous acceptez par un clic.'],
    ['fr', 'Continuer sans accepter'],
    ['fr', 'En cliquant sur « Tout accepter », vous acceptez les cookies.'],
    ['fr', 'Vous pouvez continuer votre lecture.'],
    ['en', 'Continuing to browse does not constitute consent: you agree by a click.'],
    ['en', 'By clicking on accept you agree.'],
    ['de', 'Die weitere Nutzung gilt nicht als Einwilligung.'],
    ['es', 'Continuar sin aceptar'],
    ['it', 'Continua senza accettare'],
  ])('in %s: “%s” does not take browsing on for consent', (language, sentence) => {
    expect(conceptsIn(sentence, language)).not.toContain('implied-consent');
  });

  it.each([
    ['Nous utilisons des cookies pour mesurer l’audience.'],
    ['Les réseaux sociaux nous permettent de partager des articles.'],
    ['Accepter'],
  ])('“%s” says nothing known', (sentence) => {
    expect(conceptsIn(sentence, 'fr')).toEqual([]);
  });
});

describe('going on in place of answering', () => {
  it.each([
    ['en', 'By pressing “Allow” or simply scrolling down, you consent to our cookies.'],
    ['en', 'If you close this notice or carry on reading, we take it that you accept tracking.'],
    ['en', 'Your continued browsing counts as acceptance of our partners’ cookies.'],
    ['en', 'Click “Agree” or keep browsing – either way, you allow these technologies.'],
    [
      'en',
      'By clicking OK, closing this message or continuing to use our pages you are giving your consent.',
    ],
    ['en', 'If you go on without refusing, you agree to the storing of cookies.'],
    ['en', 'You accept our use of cookies by clicking on “I agree” or by staying on this page.'],
    [
      'en',
      'Unless you change your settings, we will assume that you are happy to receive all cookies if you continue.',
    ],
    ['en', 'By using this website, clicking any link or accepting below, you agree to cookies.'],
    ['en', 'We assume you are fine with cookies if you keep scrolling.'],
    [
      'en',
      'Whether you press Accept or just continue to use the service, you consent to advertising cookies.',
    ],
    [
      'fr',
      'En cliquant sur « J’accepte » ou en continuant à lire nos articles, vous consentez au dépôt de traceurs.',
    ],
    [
      'fr',
      'Le simple fait de faire défiler la page signifie que vous acceptez les cookies publicitaires.',
    ],
    ['fr', 'Si vous fermez ce message sans refuser, vous êtes réputé d’accord avec nos cookies.'],
    [
      'fr',
      'Toute navigation sur nos pages implique l’acceptation des traceurs de nos partenaires.',
    ],
    ['fr', 'Vous acceptez nos cookies en cliquant sur OK ou en restant sur le site.'],
    [
      'fr',
      'Si vous naviguez sans modifier vos réglages, nous supposons que vous acceptez tous les cookies.',
    ],
    ['fr', 'La poursuite de la visite ou un clic sur « Accepter » vaut consentement.'],
    [
      'fr',
      'Si vous restez sur cette page sans accepter ni refuser, nous considérons que vous consentez.',
    ],
    [
      'de',
      'Mit einem Klick auf „OK“ oder durch Weiterlesen stimmen Sie dem Einsatz von Cookies zu.',
    ],
    ['de', 'Wenn Sie das Fenster schließen, werten wir dies als Zustimmung zu allen Cookies.'],
    ['de', 'Surfen Sie weiter, gehen wir davon aus, dass Sie mit Cookies einverstanden sind.'],
    [
      'de',
      'Klicken Sie auf „Akzeptieren“ oder nutzen Sie die Seite einfach weiter, willigen Sie in die Verarbeitung ein.',
    ],
    ['de', 'Sie akzeptieren Cookies, indem Sie auf den Knopf drücken oder weiterscrollen.'],
    ['de', 'Die fortgesetzte Nutzung gilt als Einwilligung in das Tracking.'],
    [
      'de',
      'Indem Sie auf „Zustimmen“ klicken oder auf der Seite bleiben, erklären Sie sich mit Cookies einverstanden.',
    ],
    ['de', 'Wenn Sie nicht ablehnen und weitersurfen, akzeptieren Sie unsere Cookies.'],
    ['es', 'Al pulsar «Aceptar» o seguir leyendo, usted consiente el uso de cookies.'],
    ['es', 'Si cierra este aviso, entenderemos que acepta las cookies publicitarias.'],
    ['es', 'El simple desplazamiento por la página supone la aceptación de nuestras cookies.'],
    ['es', 'Aceptas las cookies haciendo clic en el botón o al permanecer en esta web.'],
    [
      'es',
      'Si sigues navegando sin cambiar los ajustes, das tu consentimiento a todas las cookies.',
    ],
    ['es', 'Tanto si pulsa «Aceptar» como si sigue navegando, usted autoriza las cookies.'],
    ['es', 'Continuar en la página implica que consientes el seguimiento.'],
    ['it', 'Premendo «OK» o chiudendo questo avviso acconsenti ai cookie di profilazione.'],
    ['it', 'La semplice navigazione nel sito equivale ad accettazione dei cookie.'],
    ['it', 'Se scorri la pagina senza rifiutare, riteniamo che tu abbia accettato i cookie.'],
    ['it', 'Accetti l’uso dei cookie cliccando sul pulsante oppure continuando a leggere.'],
    ['it', 'Cliccando su «Accetta» o navigando oltre, presti il consenso ai cookie.'],
    ['it', 'Chiudere questo avviso comporta il consenso ai cookie di terze parti.'],
    ['nl', 'Door op OK te klikken of verder te lezen, stemt u in met onze cookies.'],
    ['nl', 'Als je deze melding sluit, gaan we ervan uit dat je akkoord bent met tracking.'],
    ['nl', 'Het gebruik van deze site geldt als toestemming voor alle cookies.'],
    ['nl', 'U accepteert cookies door op de knop te drukken of door te surfen.'],
    ['nl', 'Surft u gewoon door, dan geeft u toestemming voor het plaatsen van cookies.'],
    ['nl', 'Klik op ‘Akkoord’ of surf verder: door verder te surfen accepteert u alle cookies.'],
    ['nl', 'Wanneer u doorgaat zonder te weigeren, nemen wij aan dat u cookies accepteert.'],
    ['en', 'If you do nothing, we’ll assume that you are OK with cookies.'],
    ['en', 'Unless you opt out, you consent to our use of cookies.'],
    ['en', 'Not clicking anything for 30 seconds counts as acceptance.'],
    ['de', 'Sofern Sie nicht widersprechen, setzen wir Ihr Einverständnis voraus.'],
    ['de', 'Ihr Schweigen gilt als Zustimmung.'],
    ['fr', 'Sans action de votre part, vous êtes réputé consentir.'],
    ['fr', 'Votre silence vaut accord.'],
    ['fr', 'Fermer vaut acceptation des cookies.'],
    ['fr', 'Si vous ne répondez pas, nous considérons que vous acceptez.'],
    ['fr', 'Faire défiler la page signifie que vous acceptez nos traceurs.'],
    ['it', 'L’utilizzo del sito implica l’accettazione dei cookie.'],
    ['it', 'Se non rispondi, riteniamo che tu abbia dato il consenso.'],
    ['es', 'Su silencio equivale a la aceptación de las cookies.'],
    ['es', 'Salvo que se oponga, entendemos que acepta las cookies.'],
    ['nl', 'Blijft u op de site, dan stemt u in met cookies.'],
    ['nl', 'Tenzij u bezwaar maakt, gaan wij ervan uit dat u akkoord bent.'],
  ])('in %s: “%s” takes it for consent', (language, sentence) => {
    expect(conceptsIn(sentence, language)).toContain('implied-consent');
  });

  it.each([
    ['en', 'Scrolling or reading on is never taken as consent.'],
    ['en', 'If you carry on without choosing, only the cookies that the site needs are stored.'],
    ['en', 'Should you close this message, we will treat that as a refusal.'],
    ['en', 'Continuing to read does not mean that you accept our partners’ cookies.'],
    ['en', 'Until you accept, you can keep browsing and nothing but essential cookies is used.'],
    [
      'en',
      'By clicking “Agree” you consent to statistics; if you go on without agreeing, none are collected.',
    ],
    ['en', 'If you stay on this page, we will not assume that you agree to anything.'],
    ['en', 'If you continue without accepting, only necessary cookies are set.'],
    [
      'en',
      'If you close this banner or continue browsing, you do not consent and only necessary cookies are used.',
    ],
    ['en', 'If you continue browsing, we take it that you refuse, and you can accept later.'],
    ['en', 'By closing this banner you agree to nothing and refuse optional cookies.'],
    ['en', 'You accept by pressing “Yes”, while closing the banner leaves everything off.'],
    ['en', 'If you keep reading, you accept only the essential cookies.'],
    ['fr', 'Si vous fermez ce bandeau, aucun traceur publicitaire n’est déposé.'],
    ['fr', 'Naviguer sur nos pages n’est jamais considéré comme une acceptation.'],
    ['fr', 'En continuant sans accepter, vous n’autorisez que les cookies indispensables.'],
    ['fr', 'Le simple défilement de la page ne constitue pas un accord de votre part.'],
    ['fr', 'Si vous poursuivez votre lecture sans répondre, nous considérons cela comme un refus.'],
    ['fr', 'Vous acceptez en cliquant sur « Oui », mais en continuant sans cliquer vous refusez.'],
    ['fr', 'Le fait de poursuivre la navigation ne vaut pas consentement'],
    [
      'fr',
      'Si vous continuez sans choisir, nous considérons que vous refusez, ce qui ne change rien à votre lecture.',
    ],
    ['fr', 'En fermant ce bandeau, vous n’acceptez aucun cookie.'],
    [
      'fr',
      'Si vous naviguez sans avoir accepté, nous estimons que vous n’avez pas donné votre accord.',
    ],
    [
      'de',
      'Wenn Sie weiterlesen, ohne auszuwählen, bleibt es bei den technisch notwendigen Cookies.',
    ],
    ['de', 'Das Schließen dieses Fensters werten wir als Ablehnung.'],
    ['de', 'Durch bloßes Weitersurfen erteilen Sie keine Einwilligung.'],
    [
      'de',
      'Wenn Sie die Seite weiter nutzen, akzeptieren Sie nur technisch erforderliche Cookies.',
    ],
    ['de', 'Sie können weitersurfen, solange Sie nicht zustimmen, setzen wir keine Werbecookies.'],
    ['de', 'Wenn Sie weitersurfen, setzen wir nur notwendige Cookies.'],
    ['de', 'Wenn Sie dieses Banner schließen, gilt das nicht als Zustimmung.'],
    ['de', 'Wenn Sie weitersurfen, gehen wir davon aus, dass Sie nicht zustimmen.'],
    ['es', 'Seguir navegando no significa que acepte las cookies publicitarias.'],
    ['es', 'Si cierra este aviso sin elegir, solo usaremos cookies técnicas.'],
    ['es', 'Si continúa sin aceptar, consideramos que rechaza las cookies opcionales.'],
    [
      'es',
      'El desplazamiento por la página nunca se considera consentimiento, no acepta nada al seguir leyendo.',
    ],
    ['es', 'Si sigue navegando, no acepta las cookies publicitarias.'],
    ['es', 'Al cerrar este aviso rechaza las cookies, no las acepta.'],
    ['it', 'Chiudendo il banner rifiuti tutti i cookie non necessari.'],
    ['it', 'Proseguendo la lettura non presti alcun consenso.'],
    ['it', 'Se continui senza scegliere, restano attivi solo i cookie tecnici.'],
    ['it', 'Lo scorrimento della pagina non vale come consenso.'],
    ['it', 'Continuando a navigare non acconsenti a nulla.'],
    ['it', 'Se chiudi il banner, consideriamo che non hai dato il consenso.'],
    ['nl', 'Als u verder leest zonder te kiezen, plaatsen wij alleen noodzakelijke cookies.'],
    ['nl', 'Doorgaan met lezen betekent niet dat je akkoord gaat met cookies.'],
    ['nl', 'Door dit venster te sluiten weigert u alle optionele cookies.'],
    ['nl', 'Scrollen beschouwen wij nooit als toestemming.'],
    ['nl', 'Als u doorgaat zonder te accepteren, geeft u geen toestemming.'],
    ['nl', 'Als u verder surft, gaan wij ervan uit dat u niet akkoord gaat.'],
    ['nl', 'Door verder te lezen accepteert u alleen noodzakelijke cookies.'],
    ['en', 'If you do nothing, only necessary cookies are used.'],
    ['en', 'Silence is not consent, and neither is scrolling.'],
    ['en', 'If you do not answer, nothing is stored until you accept.'],
    ['de', 'Ihr Schweigen gilt nicht als Zustimmung.'],
    ['de', 'Wenn Sie nichts tun, bleibt alles abgelehnt.'],
    ['fr', 'Votre silence vaut refus.'],
    ['fr', 'Sans action de votre part, aucun traceur n’est déposé.'],
    ['fr', 'Si vous ne faites rien, nous considérons que vous refusez.'],
    ['it', 'Il silenzio non vale come consenso.'],
    ['it', 'Se non rispondi, restano attivi solo i cookie tecnici.'],
    ['es', 'Su silencio no supone la aceptación de las cookies.'],
    ['es', 'Si no hace nada, solo se usan cookies técnicas.'],
    ['nl', 'Stilzwijgen geldt niet als toestemming.'],
    ['nl', 'Als u niets doet, plaatsen wij alleen noodzakelijke cookies.'],
  ])('in %s: “%s” takes it for none', (language, sentence) => {
    expect(conceptsIn(sentence, language)).not.toContain('implied-consent');
  });
});

describe('the right to take consent back', () => {
  it.each([
    ['en', 'Your consent may be withdrawn again under “Cookies” in the footer.'],
    ['en', 'You have the right to revoke your consent, with effect for the future.'],
    ['en', 'You are free to change your mind through the shield icon.'],
    ['en', 'You can review your choices at any moment.'],
    ['en', 'We may update our partners, and you may withdraw your consent at any time.'],
    ['fr', 'Votre consentement peut être retiré depuis le lien « Cookies ».'],
    ['fr', 'Vous avez le droit de révoquer votre accord.'],
    [
      'fr',
      'Libre à vous de revenir sur votre décision : vous pouvez changer d’avis en bas de page.',
    ],
    [
      'fr',
      'Nous pouvons changer de partenaires, mais vous pouvez modifier vos choix à tout moment.',
    ],
    ['fr', 'Il vous est possible de retirer votre accord via le menu.'],
    ['de', 'Die Zustimmung lässt sich über das Schild-Symbol widerrufen.'],
    ['de', 'Sie haben das Recht, Ihre Einwilligung zurückzunehmen.'],
    ['de', 'Ein Widerruf Ihrer Einwilligung ist in der Fußzeile möglich.'],
    [
      'de',
      'Ihre Einwilligung ist freiwillig und kann über „Cookie-Einstellungen“ in der Fußzeile mit Wirkung für die Zukunft widerrufen werden.',
    ],
    ['es', 'El consentimiento puede revocarse desde el enlace «Cookies».'],
    ['es', 'Tiene derecho a retirar su consentimiento.'],
    ['es', 'Puedes cambiar de opinión desde el pie de página.'],
    ['es', 'Es posible revocar el consentimiento con el icono del escudo.'],
    ['it', 'Il consenso può essere ritirato dal link in fondo alla pagina.'],
    ['it', 'Hai il diritto di revocare il consenso.'],
    ['it', 'Puoi cambiare idea dall’icona dello scudo, la scelta resta tua.'],
    ['it', 'È possibile ritirare il consenso in fondo alla pagina.'],
    ['nl', 'Uw toestemming kan via de link onderaan worden ingetrokken.'],
    ['nl', 'Je hebt het recht om je toestemming in te trekken.'],
    ['nl', 'Via het schildje kunt u op uw keuze terugkomen.'],
    ['nl', 'U mag uw toestemming altijd weer intrekken.'],
    ['de', 'Ihre Einwilligung ist freiwillig und widerruflich.'],
    ['de', 'Ein Widerruf ist mit Wirkung für die Zukunft möglich.'],
    ['fr', 'Votre consentement est révocable depuis le lien en bas de page.'],
    ['it', 'Il consenso è revocabile dal link nel footer.'],
    ['es', 'El consentimiento es revocable.'],
    ['fr', 'Vous pourrez modifier vos préférences par la suite.'],
    ['it', 'Le preferenze possono essere modificate in seguito.'],
    ['es', 'Podrás modificar tus preferencias más adelante.'],
    ['nl', 'Je kunt je keuze later aanpassen.'],
  ])('in %s: “%s” states it', (language, sentence) => {
    expect(conceptsIn(sentence, language)).toContain('choices-at-any-time');
  });

  it.each([
    ['en', 'We may update this cookie notice at any time.'],
    ['en', 'This cookie policy can be amended at any time.'],
    ['en', 'The publisher reserves the right to change its cookies at any time.'],
    ['en', 'Your consent cannot be withdrawn later.'],
    ['en', 'We may at any time change the cookies that we use.'],
    ['fr', 'Nous nous réservons le droit de modifier nos cookies à tout instant.'],
    ['fr', 'La présente politique de cookies peut être modifiée à tout moment.'],
    ['fr', 'Vous ne pouvez plus retirer votre consentement.'],
    ['fr', 'Nous pouvons modifier ces cookies à tout moment.'],
    ['de', 'Wir können diese Cookie-Hinweise jederzeit ändern.'],
    ['de', 'Jederzeit können wir unsere Cookies und Einstellungen anpassen.'],
    ['de', 'Diese Cookie-Richtlinie kann jederzeit geändert werden.'],
    ['de', 'Der Verlag behält sich vor, seine Cookies jederzeit zu ändern.'],
    ['es', 'Podemos modificar nuestras cookies en cualquier momento.'],
    ['es', 'Esta política de cookies puede cambiar en cualquier momento.'],
    ['es', 'Nos reservamos el derecho de cambiar en todo momento nuestras cookies.'],
    ['it', 'Possiamo modificare i cookie in qualsiasi momento.'],
    ['it', 'La presente informativa sui cookie può essere aggiornata in qualsiasi momento.'],
    ['it', 'Ci riserviamo di aggiornare in ogni momento le preferenze predefinite.'],
    ['nl', 'Wij kunnen onze cookies op elk moment wijzigen.'],
    ['nl', 'Dit cookiebeleid kan op elk moment worden gewijzigd.'],
    ['nl', 'Uw toestemming kan niet worden ingetrokken.'],
    ['nl', 'De uitgever behoudt zich het recht voor cookies op ieder moment aan te passen.'],
    ['fr', 'Votre consentement n’est pas révocable.'],
    ['fr', 'Vous pouvez modifier votre mot de passe à tout moment.'],
    ['it', 'Il consenso non è revocabile.'],
    ['es', 'El consentimiento no es revocable.'],
    ['de', 'Ihre Einwilligung ist unwiderruflich.'],
  ])('in %s: “%s” is about what the site may do, or states none', (language, sentence) => {
    expect(conceptsIn(sentence, language)).not.toContain('choices-at-any-time');
  });
});

describe('recogniseStatements', () => {
  it('understands no sentence of an unknown language', () => {
    expect(recogniseStatements([{ layer: 1, text: 'Zgadzam się.' }], 'pl')).toEqual([]);
    expect(recogniseStatements([{ layer: 1, text: 'Accept.' }], null)).toEqual([]);
  });

  it('reads a sentence in the language it is in, where that is clearly another one', () => {
    const [statement] = recogniseStatements(
      [{ layer: 2, text: 'Vous pouvez retirer votre consentement à tout moment.' }],
      'en',
    );

    expect(statement).toMatchObject({ concept: 'choices-at-any-time', language: 'fr' });
  });

  it('keeps the layer and the words of each statement, and the language without its region', () => {
    const [statement] = recogniseStatements(
      [{ layer: 2, text: 'Consultez notre Politique de confidentialité.' }],
      'fr-FR',
    );

    expect(statement).toEqual({
      concept: 'policy-linked',
      text: 'Consultez notre Politique de confidentialité.',
      language: 'fr',
      layer: 2,
    });
  });

  it.each(Object.keys(statementLanguages))('reads hostile text in %s quickly', (language) => {
    const words = 'accepter refuser cookies seuls commentaires via modifier a tout moment ';
    const startedAt = performance.now();
    recogniseStatements([{ layer: 1, text: words.repeat(3000) }], language);
    recogniseStatements([{ layer: 1, text: 'A. '.repeat(20_000) }], language);

    expect(performance.now() - startedAt).toBeLessThan(3000);
  });
});

/** The concepts that both layers of a variant's banner state. */
function conceptsOfVariant(variant: VariantId): string[] {
  const { text } = allVariants.get(variant) ?? {};
  if (text === undefined) throw new Error(`no variant ${variant}`);
  const first = [text.purpose, text.choices, text.supplement, text.policy];
  const second = [text.detail, text.socialName, text.socialConsequence];
  const blocks = [
    ...first.map((words) => ({ layer: 1, text: words })),
    ...second.map((words) => ({ layer: 2, text: words })),
  ];
  return [...new Set(recogniseStatements(blocks, 'fr').map(({ concept }) => concept))];
}

describe('closing that refuses', () => {
  it.each([
    [
      'it',
      'La chiusura del banner mediante la X comporta il permanere delle impostazioni di default.',
    ],
    ['it', 'Chiudendo il banner prosegui in assenza di cookie diversi da quelli tecnici.'],
    ['en', 'If you close this banner, only strictly necessary cookies are used.'],
    ['en', 'You refuse everything by closing this notice.'],
    ['fr', 'Fermer ce bandeau revient à refuser tous les cookies.'],
    ['fr', 'En cliquant sur la croix, vous continuez sans accepter.'],
    ['de', 'Wenn Sie das Banner schließen, werden nur notwendige Cookies gesetzt.'],
    ['es', 'Si cierra este aviso, continuará sin aceptar cookies.'],
    ['nl', 'Als u deze melding sluit, plaatsen wij alleen noodzakelijke cookies.'],
    ['fr', 'La fermeture du bandeau entraîne le maintien des réglages par défaut.'],
    ['it', 'Cliccando sulla X in alto a destra prosegui senza accettare.'],
    ['es', 'Si cierra con la X, solo se usarán las cookies necesarias.'],
    ['es', 'Pulsando la X continúa sin aceptar.'],
    ['nl', 'Als je de melding wegklikt, plaatsen we geen cookies.'],
  ])('is said in %s: %s', (language, sentence) => {
    expect(conceptsIn(sentence, language)).toContain('closing-refuses');
  });

  it.each([
    ['en', 'By closing this banner you accept our use of cookies.'],
    ['en', 'Close this banner without refusing and you agree to cookies.'],
    ['fr', 'En fermant ce bandeau, vous acceptez nos cookies.'],
    ['de', 'Mit dem Schließen dieses Hinweises stimmen Sie allen Cookies zu.'],
    ['it', 'Chiudendo questo banner accetti i cookie.'],
    ['es', 'Al cerrar este aviso acepta las cookies.'],
    ['nl', 'Door deze melding te sluiten gaat u akkoord met cookies.'],
    ['en', 'You can refuse all cookies in the settings.'],
  ])('is not said in %s: %s', (language, sentence) => {
    expect(conceptsIn(sentence, language)).not.toContain('closing-refuses');
  });
});

describe('the statements of the reference site', () => {
  it.each<[VariantId, string[]]>([
    ['reference', ['implied-consent']],
    ['exemplary', ['implied-consent']],
    ['accept-unexplained', ['accept-means-consent', 'implied-consent']],
    ['controller-unnamed', ['controller-named', 'implied-consent']],
    ['data-kinds-unlisted', ['data-categories-listed', 'implied-consent']],
    ['band-unexplained', ['indicator-shows-state', 'implied-consent']],
    ['implied-consent-sentence', []],
    [
      'refusal-promise-unsaid',
      ['refuse-keeps-only-technical', 'refuse-sets-and-reads-only-technical', 'implied-consent'],
    ],
    [
      'refusal-consequence-unsaid',
      [
        'refuse-disables-comments',
        'comments-need-social-media',
        'comments-by-accept-or-settings',
        'social-media-off-disables-comments',
        'implied-consent',
      ],
    ],
    [
      'withdrawal-right-unsaid',
      ['choices-changeable-via-settings', 'choices-at-any-time', 'implied-consent'],
    ],
    ['renamed-category', ['implied-consent']],
  ])('lack on %s: %j', (variant, lacking) => {
    const said = conceptsOfVariant(variant);

    // None of the site's banners can be closed.
    const others = concepts.filter((concept) => concept !== 'closing-refuses');
    expect(others.filter((concept) => !said.includes(concept))).toEqual(lacking);
  });
});
