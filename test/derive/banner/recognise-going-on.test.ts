/** Which sentences take going on for consent, in languages whose other sentences are not read. */
import { describe, expect, it } from '@jest/globals';
import { recogniseStatements } from '../../../src/derive/banner/recognise-statements.js';
import { impliedConsentWords } from '../../../src/knowledge/statements/implied-consent.js';
import { statementLanguages } from '../../../src/knowledge/statements/index.js';

const conceptsIn = (language: string, text: string): string[] =>
  recogniseStatements([{ layer: 1, text }], language).map(({ concept }) => concept);

const taking: readonly (readonly [language: string, sentence: string])[] = [
  ['pt', 'Ao continuar a navegar neste sítio, aceita a utilização de cookies.'],
  ['pt', 'Se continuar a utilizar o site, consideramos que concorda com os cookies.'],
  ['pt', 'Aceita os cookies ao prosseguir a navegação.'],
  ['pt-BR', 'Ao clicar em Aceitar ou continuar navegando, você concorda com os cookies.'],
  ['nb', 'Ved å fortsette å bruke nettstedet godtar du vår bruk av informasjonskapsler.'],
  ['no', 'Hvis du fortsetter, regnes det som samtykke.'],
  ['no', 'Du godtar informasjonskapsler ved å surfe videre.'],
  ['da', 'Ved at fortsætte med at bruge siden accepterer du cookies.'],
  ['da', 'Klikker du videre på siden, accepterer du vores brug af cookies.'],
  ['sv', 'Genom att fortsätta använda webbplatsen godkänner du att vi använder kakor.'],
  ['sv', 'Om du fortsätter att surfa samtycker du till kakor.'],
  ['fi', 'Jatkamalla sivuston käyttöä hyväksyt evästeet.'],
  ['fi', 'Jos jatkat selaamista, katsomme sinun antaneen luvan: hyväksyt evästeet.'],
  ['pl', 'Korzystając dalej z serwisu, zgadzasz się na używanie plików cookie.'],
  ['pl', 'Kontynuując przeglądanie strony, wyrażasz zgodę na pliki cookie.'],
  ['pl', 'Dalsze korzystanie ze strony oznacza zgodę na pliki cookie.'],
  ['cs', 'Pokračováním v prohlížení souhlasíte s používáním cookies.'],
  ['cs', 'Dalším používáním webu vyjadřujete souhlas s cookies.'],
  ['sk', 'Pokračovaním v prehliadaní súhlasíte s používaním cookies.'],
  ['sk', 'Ak budete pokračovať, predpokladáme, že s cookies súhlasíte.'],
  ['hu', 'Az oldal további használatával Ön elfogadja a sütik használatát.'],
  ['hu', 'Ha folytatja a böngészést, hozzájárul a sütikhez.'],
  ['ro', 'Prin continuarea navigării sunteți de acord cu utilizarea cookie-urilor.'],
  ['ro', 'Dacă continuați, considerăm că acceptați cookie-urile.'],
  ['el', 'Συνεχίζοντας την περιήγηση αποδέχεστε τη χρήση cookies.'],
  ['el', 'Εάν συνεχίσετε, θεωρούμε ότι συμφωνείτε με τα cookies.'],
  ['bg', 'Продължавайки да разглеждате сайта, вие приемате бисквитките.'],
  ['hr', 'Nastavkom pregledavanja prihvaćate upotrebu kolačića.'],
  ['hr', 'Daljnjim korištenjem stranice slažete se s kolačićima.'],
  ['sl', 'Z nadaljevanjem brskanja soglašate z uporabo piškotkov.'],
  ['ru', 'Продолжая пользоваться сайтом, вы соглашаетесь на использование файлов cookie.'],
  ['ru', 'Если вы продолжите просмотр, мы считаем, что вы даёте согласие.'],
  ['uk', 'Продовжуючи користуватися сайтом, ви погоджуєтесь на файли cookie.'],
  ['tr', 'Sitemizi kullanmaya devam ederek çerezleri kabul etmiş olursunuz.'],
  ['ca', 'Si continueu navegant, accepteu l’ús de galetes.'],
  ['ar', 'باستمرارك في تصفح الموقع فإنك توافق على استخدام ملفات تعريف الارتباط.'],
  ['ar', 'استمرارك في التصفح يعتبر موافقة على ملفات تعريف الارتباط.'],
  ['he', 'המשך הגלישה באתר מהווה הסכמה לשימוש בעוגיות.'],
  ['fa', 'با ادامه استفاده از سایت، با کوکی‌ها موافقت می‌کنید.'],
  ['ja', '引き続き本サイトをご利用いただくことで、クッキーの使用に同意したものとみなします。'],
  ['ja', 'このまま閲覧を続けると、クッキーの使用に同意したことになります。'],
  ['ko', '사이트를 계속 이용하시면 쿠키 사용에 동의하는 것으로 간주됩니다.'],
  ['zh', '继续浏览本网站即表示您同意使用 Cookie。'],
  ['zh-TW', '若您繼續瀏覽，即視為同意使用 Cookie。'],
  ['hi', 'ब्राउज़ करना जारी रखकर आप कुकीज़ से सहमत होते हैं।'],
];

const honest: readonly (readonly [language: string, sentence: string])[] = [
  ['pt', 'Se continuar a navegar sem escolher, não guardamos nenhum cookie opcional.'],
  ['pt', 'Ao clicar em «Aceitar e continuar», aceita os cookies de publicidade.'],
  ['pt', 'Só guardamos cookies se aceitar; continuar a navegar não significa que aceita.'],
  ['no', 'Hvis du fortsetter uten å velge, godtar du ingenting.'],
  ['no', 'Når du klikker «Godta og fortsett», godtar du informasjonskapsler.'],
  ['da', 'Hvis du giver samtykke, bruger vi cookies, når du fortsætter.'],
  ['da', 'Ved at bruge knappen »Accepter« accepterer du cookies.'],
  ['sv', 'Om du fortsätter utan att välja samtycker du inte till något.'],
  ['sv', 'Genom att klicka på ”Fortsätt” godkänner du kakor.'],
  ['fi', 'Jos jatkat valitsematta, emme aseta evästeitä.'],
  ['fi', 'Voit muuttaa hyväksyntääsi käyttämällä alareunan linkkiä.'],
  ['pl', 'Klikając „Przejdź do serwisu”, wyrażasz zgodę na pliki cookie.'],
  ['pl', 'Kontynuując bez wyboru, nie wyrażasz zgody na pliki cookie.'],
  ['cs', 'Kliknutím na „Přijmout“ souhlasíte s předáním údajů dalším partnerům.'],
  ['cs', 'Pokud budete pokračovat, neuložíme žádné cookies, se kterými nesouhlasíte.'],
  ['sk', 'Kliknutím na „Prijať“ súhlasíte s odovzdaním údajov ďalším partnerom.'],
  ['hu', 'A gomb használatával Ön hozzájárul a sütikhez.'],
  ['hu', 'Ha folytatja, nem tekintjük úgy, hogy hozzájárul.'],
  ['ro', 'Apăsând butonul „Continuă” sunteți de acord cu utilizarea cookie-urilor.'],
  ['el', 'Συνεχίζοντας χωρίς επιλογή δεν συμφωνείτε με τίποτα.'],
  ['bg', 'С натискане на „Приемам“ вие се съгласявате с използването на бисквитки.'],
  ['hr', 'Klikom na „Prihvati” slažete se s korištenjem kolačića.'],
  ['ru', 'Нажимая «Продолжить», вы соглашаетесь на использование файлов cookie.'],
  ['ru', 'Если вы продолжите без выбора, это не означает согласия.'],
  ['uk', 'Натискаючи «Прийняти», ви погоджуєтесь на використання файлів cookie.'],
  ['tr', '“Kabul et” düğmesine basarak çerezleri kabul etmiş olursunuz.'],
  ['tr', 'Seçim yapmadan devam etmeniz kabul ettiğiniz anlamına gelmez.'],
  ['ca', 'Si continueu sense triar, no accepteu res.'],
  ['ar', 'بالضغط على «قبول» فإنك توافق على استخدام ملفات لتحليل استخدامك للموقع.'],
  ['ar', 'استمرارك في التصفح لا يعتبر موافقة.'],
  ['he', 'המשך הגלישה אינו מהווה הסכמה.'],
  ['fa', 'ادامه بازدید به معنای رضایت شما نیست.'],
  ['ja', '選択せずに閲覧を続けた場合、任意のクッキーは保存されません。'],
  ['ja', '「同意して続行」をクリックすると、引き続き広告に同意したことになります。'],
  ['ko', '계속 이용하셔도 동의한 것으로 간주되지 않습니다.'],
  ['zh', '继续浏览不视为您同意。'],
  ['zh', '点击“接受并继续访问”即表示您同意。'],
  ['hi', 'जारी रखने का अर्थ यह नहीं है कि आप सहमत हैं।'],
];

describe('a sentence in a language that is read in part', () => {
  it.each(taking)('in %s takes going on for consent: %s', (language, sentence) => {
    expect(conceptsIn(language, sentence)).toEqual(['implied-consent']);
  });

  it.each(honest)('in %s does not: %s', (language, sentence) => {
    expect(conceptsIn(language, sentence)).toEqual([]);
  });

  it('is read so only where no other patterns know the language', () => {
    const both = Object.keys(impliedConsentWords).filter((tag) => tag in statementLanguages);

    expect(both).toEqual([]);
  });
});
