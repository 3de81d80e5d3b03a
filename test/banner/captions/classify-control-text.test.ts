/** Tests of the caption classifier where meanings meet. */
import { describe, expect, test } from '@jest/globals';
import { classifyControlText } from '../../../src/banner/captions/classify-control-text.js';

describe('classifyControlText', () => {
  test.each([
    ["Refuser et s'abonner", 'subscribe'],
    ['Accepter & fermer', 'accept'],
    ['Tout accepter et continuer', 'accept'],
    ['Gérer mes cookies', 'customize'],
    ['Retirer mon consentement', 'withdraw'],
    ['Accept and subscribe', 'subscribe'],
    ['Read with ads or subscribe', 'subscribe'],
    ['4,99 € / Monat', 'subscribe'],
    ['Save and reject', 'refuse'],
    ['Save settings', 'save'],
    ['Confirm all', 'accept'],
    ['Confirm my choices', 'save'],
    ['I do not want to accept', 'refuse'],
    ['Accept all non-essential cookies', 'accept'],
    ['Accept all strictly necessary cookies', 'refuse'],
    ['Reject all except necessary', 'refuse'],
    ['OK', 'acknowledge'],
    ['ok!', 'acknowledge'],
    ['×', 'close'],
    ['X', 'close'],
    ['✕', 'close'],
    ['Fermer', 'close'],
    ['', 'other'],
    ['   ', 'other'],
    ['→', 'other'],
    ['Accept terms and conditions', 'other'],
    ['I agree - enter', 'other'],
    ['Continue with Facebook', 'other'],
    ['Buy now', 'subscribe'],
    ['Not now', 'close'],
    ['Only use selected cookies', 'save'],
    ['Reject all Accept all', 'other'],
    ['Do not reject', 'other'],
    ['Advertising preferences', 'other'],
    ['Customer service', 'other'],
    ['Your Privacy Choices', 'customize'],
    ['Do not sell or share my information', 'other'],
    ['Zezwól na wybór', 'save'],
    ['Privatkunden', 'other'],
    ['Terms of service agreement', 'other'],
    ['Continue with the recommended options', 'accept'],
    ['IAB TCF options', 'customize'],
    ['All purposes that tracking cookies serve on the site', 'other'],
    ['Informationen zu Cookies und Ihr Widerspruchsrecht', 'policy'],
    ['Zustimmen und weiterlesen', 'accept'],
    ['Akzeptieren & mit Werbung weiterlesen', 'accept'],
    ['Weiterlesen', 'other'],
    ['Välj själv', 'customize'],
    ['Valitsen itse', 'customize'],
    ['Scelgo io', 'customize'],
    ['自分で選ぶ', 'customize'],
    ['I want to choose', 'customize'],
    ['Samtykkeindstillinger', 'customize'],
    ['Samtykkeinnstillinger', 'customize'],
    ['Samtyckesinställningar', 'customize'],
    ['Ohne Einwilligung weiterlesen', 'refuse'],
    ['Godkänn och läs vidare', 'accept'],
    ['Accepter og læs videre', 'accept'],
    ['Aceitar e continuar a ler', 'accept'],
    ['Agree and read with ads', 'accept'],
    ['Accepter et lire avec publicité', 'accept'],
    ['Aceptar y leer con publicidad', 'accept'],
    ['Continue with ads', 'other'],
    ['Decide later', 'close'],
    ['Später entscheiden', 'close'],
    ['Décider plus tard', 'close'],
    ['Decidi dopo', 'close'],
    ['Zdecyduję później', 'close'],
    ['Change settings later', 'customize'],
    ['Take me to the settings', 'customize'],
    ['Choose which cookies to allow', 'customize'],
    ['No, take me to the site', 'refuse'],
    ['Nei – vis meg saken', 'refuse'],
    ['Yes, take me there', 'accept'],
    ['No, tell me more', 'other'],
    ['No, I want to sign in', 'other'],
    ['No, on to the page of the day with the news of the town', 'other'],
  ])('%j is %s', (text, role) => {
    expect(classifyControlText(text).role).toBe(role);
  });

  test.each([
    ['jaccepte', 'accept'],
    ['jai compris', 'acknowledge'],
    ['TOUT\u00A0REFUSER', 'refuse'],
    ['Tout\u200B re\u00ADfuser', 'refuse'],
    ['ｒｅｊｅｃｔ ａｌｌ', 'refuse'],
    ['«  Tout accepter  »', 'accept'],
    ['dont accept', 'refuse'],
    ['cookieeinstellungen', 'customize'],
    ['Datenschutz­einstellungen', 'customize'],
  ])('reads %j as %s', (text, role) => {
    expect(classifyControlText(text).role).toBe(role);
  });

  test.each([
    ['Ablehen', 'refuse'],
    ['Alle akzeptiren', 'accept'],
    ['Pramétrer', 'customize'],
    ['Personnaliesr', 'customize'],
    ['Rechasar todo', 'refuse'],
    ['Alle akseptieren', 'accept'],
  ])('forgives one wrong letter: %j is %s', (text, role) => {
    const { role: found, confidence } = classifyControlText(text);
    expect(found).toBe(role);
    expect(confidence).toBeLessThan(0.9);
  });

  test.each(['Discord', 'Join our Discord', 'Discart', 'Discorde', 'Zum Rechasal der Woche'])(
    'takes %j for no refusal, though a letter is all it lacks',
    (text) => {
      expect(classifyControlText(text).role).not.toBe('refuse');
    },
  );

  test.each([
    // Neighbours that share most words must agree on what they share and keep apart what differs.
    ['Tillad alle', 'da', 'accept'],
    ['Tillat alle', 'no', 'accept'],
    ['Tillåt alla', 'sv', 'accept'],
    ['Afvis alle', 'da', 'refuse'],
    ['Avvis alle', 'no', 'refuse'],
    ['Avvisa alla', 'sv', 'refuse'],
    ['Kun nødvendige', 'da', 'refuse'],
    ['Kun nødvendige', 'no', 'refuse'],
    ['Odmítnout', 'cs', 'refuse'],
    ['Odmietnuť', 'sk', 'refuse'],
    ['Povolit vše', 'cs', 'accept'],
    ['Povoliť všetko', 'sk', 'accept'],
    ['Zavřít', 'cs', 'close'],
    ['Zavrni', 'sl', 'refuse'],
    ['Zapri', 'sl', 'close'],
    ['Odbij', 'hr', 'refuse'],
    ['Одбиј', 'sr', 'refuse'],
    ['Отхвърли', 'bg', 'refuse'],
    ['Отклонить', 'ru', 'refuse'],
    ['Відхилити', 'uk', 'refuse'],
    ['Aceptar', 'es', 'accept'],
    ['Acceptar', 'ca', 'accept'],
    ['Aceitar', 'pt', 'accept'],
    ['Accetta', 'it', 'accept'],
    ['Accept', 'ro', 'accept'],
    ['Accept', 'en', 'accept'],
    ['Non acepto', 'gl', 'refuse'],
    ['Não aceito', 'pt', 'refuse'],
    ['No acepto', 'es', 'refuse'],
    ['Non accetto', 'it', 'refuse'],
    ['Alle ablehnen', 'de', 'refuse'],
    ['Alles weigeren', 'nl', 'refuse'],
    ['All ofleenen', 'lb', 'refuse'],
    ['Nee', 'nl', 'refuse'],
    ['Nee', 'lb', 'refuse'],
    ['Ne', 'cs', 'refuse'],
    ['Ναι', 'el', 'accept'],
    ['Da', 'hr', 'accept'],
    ['Po', 'sq', 'accept'],
    ['Jo', 'lb', 'accept'],
    ['Jo', 'sq', 'refuse'],
    ['Ei', 'fi', 'refuse'],
    ['Ei', 'et', 'refuse'],
  ])('%j in %s is %s', (text, language, role) => {
    expect(classifyControlText(text, language)).toMatchObject({ role, language });
  });

  test.each([
    ['Change or reject', 'en'],
    ['Decline or see your options', 'en'],
    ['Manage choices or reject all', 'en'],
    ['Continue without accepting or customise', 'en'],
    ['Only necessary cookies or settings', 'en'],
    ['Find out more or refuse', 'en'],
    ['Ablehnen oder anpassen', 'de'],
    ['Auswahl ändern oder alles ablehnen', 'de'],
    ['Refuser ou gérer mes choix', 'fr'],
    ['Personnaliser ou continuer sans accepter', 'fr'],
    ['Ver opciones o rechazar', 'es'],
    ['Rebutjar o configurar', 'ca'],
    ['Rejeitar ou configurar', 'pt'],
    ['Rifiuta oppure personalizza', 'it'],
    ['Weigeren of zelf instellen', 'nl'],
    ['Afvis eller vis indstillinger', 'da'],
    ['Avslå eller tilpass', 'no'],
    ['Hantera eller neka', 'sv'],
    ['Hylkää tai hallitse', 'fi'],
    ['Odrzuć albo dostosuj', 'pl'],
    ['Odmítnout nebo upravit', 'cs'],
    ['Odbij ili podesi', 'hr'],
    ['Elutasítás vagy beállítások', 'hu'],
    ['Απόρριψη ή διαχείριση', 'el'],
    ['Reddet ya da yönet', 'tr'],
    ['Отказаться или настроить', 'ru'],
  ])('opens the settings by %j (%s), which refuses nothing yet', (text, language) => {
    expect(classifyControlText(text, language).role).toBe('customize');
    expect(classifyControlText(text).role).toBe('customize');
  });

  test.each([
    ['Accept or decline', 'en'],
    ['Accept all or only necessary', 'en'],
    ['Accept or not', 'en'],
    ['Allow or continue without accepting', 'en'],
    ['Accept or change settings', 'en'],
    ['Save or reject', 'en'],
    ['Zustimmen oder ablehnen', 'de'],
    ['Accepter ou tout refuser', 'fr'],
    ['Accepter ou continuer sans accepter', 'fr'],
    ['Permitir o denegar', 'es'],
    ['Accetta oppure rifiuta', 'it'],
    ['Toestaan of weigeren', 'nl'],
    ['Accepter eller afvis', 'da'],
    ['Acceptera eller neka', 'sv'],
    ['Zgoda lub odmowa', 'pl'],
    ['Αποδοχή ή απόρριψη', 'el'],
  ])('takes %j (%s) for no answer', (text, language) => {
    expect(classifyControlText(text, language).role).toBe('other');
    expect(classifyControlText(text).role).toBe('other');
  });

  test.each([
    ['Reject or close', 'en', 'refuse'],
    ['Do not accept or allow cookies', 'en', 'refuse'],
    ['Do not sell or share my data', 'en', 'other'],
    ['Refuse or subscribe', 'en', 'subscribe'],
    ['Change or withdraw consent', 'en', 'withdraw'],
    ['Cookies ablehnen oder deaktivieren', 'de', 'refuse'],
    ['Refuser ou s’opposer', 'fr', 'refuse'],
  ])('reads %j (%s) as %s, since "or" changes nothing there', (text, language, role) => {
    expect(classifyControlText(text, language).role).toBe(role);
  });

  test.each([
    ['Les mer om informasjonskapsler', 'no'],
    ['Lisää tietoa evästeistä', 'fi'],
    ['Sütik', 'hu'],
    ['Sütik megtekintése', 'hu'],
    ['Ara l-cookies', 'mt'],
    ['Analitikai sütik', 'hu'],
    ['Avviso', 'it'],
    ['Więcej informacji', 'pl'],
    ['Vafrakökur', 'is'],
    ['Opcions de privadesa', 'ca'],
    ['Loe lähemalt', 'et'],
    ['Privacy choices', 'en'],
    ['View cookies', 'en'],
  ])('takes %j (%s) neither for accepting nor for refusing', (text, language) => {
    for (const { role } of [classifyControlText(text, language), classifyControlText(text)]) {
      expect(['accept', 'refuse']).not.toContain(role);
    }
  });

  test.each([
    ['Endast väsentliga', 'sv', 'refuse'],
    ['Tik esminiai', 'lt', 'refuse'],
    ['Samo bitni', 'hr', 'refuse'],
    ['Plus de choix', 'fr', 'customize'],
    ['Più scelte', 'it', 'customize'],
    ['Meer keuzes', 'nl', 'customize'],
    ['Mais escolhas', 'pt', 'customize'],
    ['Mehr Auswahlmöglichkeiten', 'de', 'customize'],
    ['Më shumë mundësi', 'sq', 'customize'],
    ['Протестувам', 'mk', 'other'],
    ['Приговор на сите', 'mk', 'refuse'],
    ['Возражать против всего', 'ru', 'refuse'],
    ['Opoziție la toate', 'ro', 'refuse'],
    ['Tümüne itiraz et', 'tr', 'refuse'],
    ['Guztiei aurka egin', 'eu', 'refuse'],
    ['Esita kõigile vastuväide', 'et', 'refuse'],
    ['Oponho-me a tudo', 'pt', 'refuse'],
    ['Cuir in aghaidh gach rud', 'ga', 'refuse'],
  ])('knows %j (%s) as %s', (text, language, role) => {
    expect(classifyControlText(text, language).role).toBe(role);
    expect(classifyControlText(text).role).toBe(role);
  });

  test.each([
    ['قبول جميع الكوكيز', 'ar', 'accept'],
    ['السماح للجميع', 'ar', 'accept'],
    ['المتابعة من دون قبول', 'ar', 'refuse'],
    ['الأساسية فقط', 'ar', 'refuse'],
    ['السماح بالاختيار', 'ar', 'save'],
    ['خيارات خصوصيتك', 'ar', 'customize'],
    ['אני מסכים/ה', 'he', 'accept'],
    ['לאשר הכל', 'he', 'accept'],
    ['אישור ההכרחיות בלבד', 'he', 'refuse'],
    ['להמשיך ללא הסכמה', 'he', 'refuse'],
    ['אישור הבחירות שלי', 'he', 'save'],
    ['همه را می‌پذیرم', 'fa', 'accept'],
    ['همه را نمی‌پذیرم', 'fa', 'refuse'],
    ['پذیرش موارد ضروری', 'fa', 'refuse'],
    ['تأیید انتخاب', 'fa', 'save'],
    ['すべてのクッキーを受け入れて続行する', 'ja', 'accept'],
    ['同意しないで続ける', 'ja', 'refuse'],
    ['必須以外を拒否', 'ja', 'refuse'],
    ['必要なものだけ', 'ja', 'refuse'],
    ['選択したCookieを許可', 'ja', 'save'],
    ['クッキー設定を変更', 'ja', 'customize'],
    ['全部同意並關閉', 'zh', 'accept'],
    ['不同意并继续', 'zh', 'refuse'],
    ['僅接受必要的Cookies', 'zh', 'refuse'],
    ['暂不同意', 'zh', 'refuse'],
    ['接受所选', 'zh', 'save'],
    ['隱私偏好設定', 'zh', 'customize'],
    ['쿠키 사용에 동의', 'ko', 'accept'],
    ['동의 안함', 'ko', 'refuse'],
    ['필수 항목만 허용', 'ko', 'refuse'],
    ['선택한 쿠키 허용', 'ko', 'save'],
    ['개인정보 선택 사항', 'ko', 'customize'],
    ['मैं स्वीकार करता हूँ', 'hi', 'accept'],
    ['स्वीकार न करें', 'hi', 'refuse'],
    ['केवल ज़रूरी कुकीज़ की अनुमति दें', 'hi', 'refuse'],
    ['चयन की पुष्टि करें', 'hi', 'save'],
  ])('reads %j (%s) as %s, where words are joined or bent', (text, language, role) => {
    expect(classifyControlText(text, language).role).toBe(role);
    expect(classifyControlText(text).role).toBe(role);
  });

  test('yields to a language that knows the words when the page is in another', () => {
    expect(classifyControlText('Alle ablehnen', 'fr')).toMatchObject({
      role: 'refuse',
      language: 'de',
    });
    expect(classifyControlText('Reject all', 'pl')).toMatchObject({ role: 'refuse' });
    expect(classifyControlText('Tout accepter', 'de-AT')).toMatchObject({ role: 'accept' });
  });

  test('takes regions and both written Norwegians', () => {
    expect(classifyControlText('Godta alle', 'nb-NO').language).toBe('no');
    expect(classifyControlText('Rejeitar todos', 'pt_BR').language).toBe('pt');
  });

  test('is the less sure the longer the text', () => {
    const short = classifyControlText('Reject all cookies');
    const long = classifyControlText('Reject all cookies that this page would like to set for you');
    const sentence = classifyControlText(
      'By clicking on accept you agree that we and our partners may store cookies on your device and read them later',
    );
    expect(short.confidence).toBeGreaterThan(0.8);
    expect(long.confidence).toBeLessThan(short.confidence);
    expect(sentence.role).toBe('other');
  });

  test.each([
    'Nur zum Betrieb der Seite unbedingt notwendige Wartungsarbeiten am Wochenende',
    'Ohne Gewähr: alle Cookies im Überblick der Redaktion vom Montag bis Freitag',
  ])('tells no role that it is not sure of: %s', (text) => {
    const { role, confidence } = classifyControlText(text);

    expect(role).toBe('other');
    expect(confidence).toBeLessThan(0.5);
  });

  test('is unsure of a purpose that names itself, such as a tab of the settings', () => {
    expect(classifyControlText('Strictly necessary').confidence).toBeLessThanOrEqual(0.5);
  });

  test('knows no language for foreign words', () => {
    expect(classifyControlText('qwrtz plmk')).toEqual({
      role: 'other',
      confidence: 0.1,
      language: null,
    });
  });

  test('takes time in proportion to the text, whatever it holds', () => {
    const hostile = [
      'accept '.repeat(50_000),
      'a'.repeat(500_000),
      'ne pas '.repeat(50_000),
      '×'.repeat(500_000),
      `${'lehne '.repeat(60_000)}ab`,
    ];
    const startedAtMs = performance.now();
    for (const text of hostile) classifyControlText(text);
    expect(performance.now() - startedAtMs).toBeLessThan(2000);
  });

  test('takes no answer from a language that the words are not in', () => {
    const alone = classifyControlText('Si');
    const inAlbanian = classifyControlText('Si', 'sq');

    expect(alone).toMatchObject({ role: 'accept', language: 'ca' });
    expect(inAlbanian).toMatchObject({ role: 'other', language: 'sq' });
  });
});
