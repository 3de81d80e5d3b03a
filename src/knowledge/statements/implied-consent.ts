/**
 * How going on is taken for consent, in languages whose other sentences are not understood.
 *
 * The patterns are for folded text. A sentence that fits says it; that none fits proves nothing, since
 * there are more ways to say it than stand here.
 */

/** What a sentence of one language needs to take going on for consent. */
export interface ImpliedConsentWords {
  /** Going on in place of answering: reading on, scrolling, closing, keeping silent. */
  readonly goingOn: RegExp;
  /** That the visitor then consents, or is taken to. */
  readonly agreeing: RegExp;
  /** What makes it another sentence: a denial, a condition, or consent to what needs none. */
  readonly unless: RegExp;
}

const nordicUnless =
  /\b(?:ikke|inte|ikkje|ingen|inga|inget|intet|uten|uden|utan|kun|bare|endast|bara|avviser|afviser|avvisar|nekar|avslar|hvis du (?:godtar|samtykker|accepterer|giver)|om du (?:godkanner|samtycker|accepterar))\b/u;

/** By BCP 47 language; none of those that `statementLanguages` reads. */
export const impliedConsentWords: Readonly<Record<string, ImpliedConsentWords>> = {
  pt: {
    goingOn:
      /\b(?:ao|se|quando|caso) (?:\w+ ){0,2}?(?:continu|prosseg|permanec|naveg|fech|desliz|desloc|ignor|mant[ei])\w*|\bao (?:utilizar|usar) (?:este|esta|o|a|os|as|nosso|nossa)\b|\b(?:continuar a|continuando|prosseguir|prosseguindo|navegando|a continuacao|o uso continuado|a utilizacao continuada|permanencia|o silencio)\b/u,
    agreeing:
      /\b(?:aceita|aceitas|concorda|concordas|consente|consentes|autoriza|autorizas|da o seu consentimento|esta a (?:aceitar|concordar|consentir|dar)|estara a (?:aceitar|concordar|consentir|dar)|significa que|implica|equivale|constitui|assumimos|presumimos|consideramos|entendemos)\b/u,
    unless:
      /\b(?:nao|sem|nunca|nenhum\w*|apenas|so|somente|recusa\w*|rejeita\w*|se aceitar|se concordar|se consentir)\b/u,
  },
  no: {
    goingOn:
      /\bved (?:\w+ ){0,2}?(?:fortsette|surfe|rulle|skrolle|lukke|ga videre|bli)\b|\b(?:hvis|nar|dersom|om) (?:\w+ ){0,2}?(?:fortsetter|surfer|ruller|skroller|lukker|gar videre|blir|ignorerer)\b|\bved a bruke (?:nett|siden|sidene|var|dette|denne|tjenest)\w*|\b(?:fortsatt|videre) (?:bruk|surfing|lesing)\b|\bfortsetter du\b/u,
    agreeing:
      /\b(?:godtar|aksepterer|samtykker|godkjenner|gir) (?:du|de)\b|\b(?:du|de) (?:godtar|aksepterer|samtykker|godkjenner|gir|er enig)\b|\b(?:anses|regnes|gar vi ut fra|antar vi|betyr|innebaerer)\b/u,
    unless: nordicUnless,
  },
  da: {
    goingOn:
      /\bved (?:\w+ ){0,2}?(?:fortsaette|fortsat|surfe|rulle|scrolle|lukke|ga videre|blive|klikke videre)\b|\b(?:hvis|nar|safremt) (?:\w+ ){0,2}?(?:fortsaetter|surfer|ruller|scroller|lukker|gar videre|bliver|ignorerer|klikker (?:dig )?videre)\b|\bved (?:at )?(?:bruge|benytte|brug af) (?:vores|dette|denne|siden|webste|hjemmeside|site)\w*|\b(?:fortsat|videre) (?:brug|browsing|surfing)\b|\b(?:fortsaetter|klikker) du (?:videre|med)\b/u,
    agreeing:
      /\b(?:accepterer|godkender|samtykker|tillader|giver) (?:du|de)\b|\b(?:du|de) (?:accepterer|godkender|samtykker|tillader|giver|er indforstaet)\b|\b(?:anses|betragtes|gar vi ud fra|antager vi|betyder|indebaerer)\b/u,
    unless: nordicUnless,
  },
  sv: {
    goingOn:
      /\bgenom att (?:\w+ ){0,2}?(?:fortsatta|surfa|scrolla|skrolla|stanga|klicka vidare|ga vidare|stanna)\b|\b(?:om|nar) (?:\w+ ){0,2}?(?:fortsatter|surfar|scrollar|skrollar|stanger|klickar vidare|gar vidare|stannar|ignorerar)\b|\bgenom att anvanda (?:webb|var|denna|sidan|tjanst)\w*|\b(?:fortsatt|vidare) (?:anvandning|surfande|besok)\b|\bfortsatter du\b/u,
    agreeing:
      /\b(?:godkanner|accepterar|samtycker|medger|tillater|ger) (?:du|ni)\b|\b(?:du|ni) (?:godkanner|accepterar|samtycker|medger|tillater|ger)\b|\b(?:anses|tolkar vi|utgar vi|antar vi|innebar|betyder)\b/u,
    unless: nordicUnless,
  },
  fi: {
    goingOn:
      /\bjatkamalla\b|\b(?:jos|kun) (?:\w+ ){0,3}?(?:jatka|selaa|suljet|vierita)\w*|\b(?:selaamalla|sulkemalla|vierittamalla|kayttamalla (?:sivusto|palvelu|verkko)\w*)|\b(?:kayton|selaamisen|selailun) jatkaminen\b|\bjatkaessasi\b/u,
    agreeing:
      /\bhyvaksyt(?:te)?\b|\bsuostut(?:te)?\b|\bannat(?:te)? suostumukse\w*|\bsuostumukseksi\b|\b(?:katsotaan|tulkitaan|oletamme)\b/u,
    unless:
      /\b(?:ei|et|emme|eivat|alkaa|ilman|vain|ainoastaan|kieltaydy\w*|hylka\w*|jos hyvaksyt|jos annat|jos suostut)\b|\b\w+(?:matta)\b/u,
  },
  pl: {
    goingOn:
      /\bkorzystajac (?:\w+ )?z (?:serwis|stron|witryn|portal|nasz|tej|tego|niniejsz)\w*|\b(?:kontynuujac|przegladajac|przewijajac|zamykajac|pozostajac|przechodzac dalej|nie zmieniajac)\b|\b(?:jesli|jezeli|gdy) (?:\w+ ){0,3}?(?:kontynuuj|korzysta|przeglada|przewija|zamkni|zamyka|pozosta|nie zmieni)\w*|\b(?:dalsze|dalszego|kontynuowanie) (?:korzystani\w*|przegladani\w*|uzywani\w*)|\bkontynuowanie\b/u,
    agreeing:
      /\b(?:zgadzasz sie|zgadzaja sie panstwo|wyrazasz zgode|wyrazaja panstwo zgode|akceptujesz|akceptuja panstwo|godzisz sie|oznacza (?:\w+ )?(?:zgode|akceptacje)|rownoznaczne|uznajemy|przyjmujemy|traktujemy|wyrazenie zgody)\b/u,
    unless:
      /\b(?:bez|tylko|wylacznie|odrzu\w*|odmaw\w*|odmow\w*|jesli (?:wyrazisz|zgodzisz|zaakceptujesz)|nie (?:oznacza|wyrazasz|zgadzasz|akceptujesz|zapis\w*|uzywa\w*|bedzie\w*|jest|stanowi))\b/u,
  },
  cs: {
    goingOn:
      /\b(?:pokracovanim|pouzivanim (?:techto|tohoto|nasich|naseho|webu|stranek|sluzeb)|prohlizenim|setrvanim|posouvanim|zavrenim)\b|\b(?:dalsim|nadale) (?:pouziv|prohliz|surf)\w*|\b(?:pokud|kdyz|jestlize) (?:\w+ ){0,3}?(?:pokracuje\w*|budete pokracovat|prohlizi\w*|zavre\w*|posouva\w*|zustane\w*)/u,
    agreeing:
      /\b(?:souhlasite|souhlasis|vyjadrujete (?:\w+ )?souhlas|udelujete (?:\w+ )?souhlas|davate (?:\w+ )?souhlas|prijimate|akceptujete|povazujeme|znamena|predpokladame)\b/u,
    unless:
      /\b(?:ne\w*souhlas\w*|bez|pouze|jen|jenom|odmit\w*|pokud souhlasite|neznamena|nepovazuje\w*|neulozi\w*|neukla\w*|nenastav\w*|zadne|zadny)\b/u,
  },
  sk: {
    goingOn:
      /\b(?:pokracovanim|pouzivanim (?:tychto|tejto|tohto|nasich|nasej|webu|stranok|stranky|sluzieb)|prehliadanim|zotrvanim|posuvanim|zatvorenim)\b|\b(?:dalsim|nadalej) (?:pouziv|prehliad|surf)\w*|\b(?:ak|pokial|ked) (?:\w+ ){0,3}?(?:pokracuje\w*|budete pokracovat|prehliada\w*|zatvori\w*|posuva\w*|zostane\w*)/u,
    agreeing:
      /\b(?:suhlasite|suhlasis|vyjadrujete (?:\w+ )?suhlas|udelujete (?:\w+ )?suhlas|davate (?:\w+ )?suhlas|prijimate|akceptujete|povazujeme|znamena|predpokladame)\b/u,
    unless:
      /\b(?:nesuhlas\w*|bez|iba|len|odmiet\w*|ak suhlasite|neznamena|nepovazuje\w*|neulozi\w*|neuklada\w*|nenastav\w*|ziadne|ziadny)\b/u,
  },
  hu: {
    goingOn:
      /\b(?:tovabbi (?:hasznalat|bongesz|latogat)\w*|tovabbhasznal\w*|bongeszes\w* folytat\w*|folytatasaval|folytatassal|(?:oldal|oldalunk|honlap|honlapunk|weboldal|weboldalunk|webhely) (?:tovabbi )?hasznalataval|hasznalatanak folytatas\w*|bezarasaval|gorgetessel)\b|\b(?:ha|amennyiben) (?:\w+ ){0,4}?(?:folytat|tovabb|gorget|bezar|bongesz)\w*/u,
    agreeing:
      /\b(?:elfogadja|elfogadod|hozzajarul|hozzajarulsz|beleegyezik|beleegyezel|hozzajarulas\w* adja|hozzajarulasat adja|egyetert|ugy tekintjuk|tudomasul veszi)\b/u,
    unless:
      /\b(?:nem|nelkul|csak|kizarolag|elutasit\w*|ha elfogadja|ha hozzajarul|ha beleegyezik|semmilyen)\b/u,
  },
  ro: {
    goingOn:
      /\b(?:prin (?:continuarea|navigarea|derularea|inchiderea|(?:utilizarea|folosirea) (?:acestui|site|serviciilor|in continuare))|continuand|navigand|continuarea (?:navigarii|utilizarii|folosirii)|utilizarea in continuare|folosirea in continuare|inchizand|deruland)\b|\b(?:daca|cand) (?:\w+ ){0,3}?(?:continua\w*|navig\w*|derul\w*|inchi\w*|ramane\w*)/u,
    agreeing:
      /\b(?:sunteti de acord|esti de acord|va dati acordul|va exprimati acordul|iti dai acordul|acceptati|accepti|consimtiti|consimti|inseamna|reprezinta|echivaleaza|presupunem|consideram)\b/u,
    unless:
      /\b(?:nu|fara|doar|numai|refuz\w*|resping\w*|daca (?:acceptati|sunteti de acord|consimtiti)|niciun|nicio)\b/u,
  },
  el: {
    goingOn:
      /(?:συνεχιζοντασ|συνεχιση τησ|παραμονη|χρησιμοποιωντασ (?:τον|την|τισ|αυτον) (?:ιστοτοπο|ιστοσελιδα|υπηρεσι)|πλοηγουμεν|κλεινοντασ|κυλωντασ)|(?:εαν|αν|οταν) (?:συνεχισετε|συνεχιζετε|παραμεινετε|κλεισετε|πλοηγηθειτε)/u,
    agreeing:
      /(?:αποδεχεστε|αποδεχεσαι|συμφωνειτε|συμφωνεισ|συναινειτε|συναινεισ|συγκατατιθεστε|δινετε τη συγκαταθεση|παρεχετε τη συγκαταθεση|θεωρουμε|θεωρειται|σημαινει|συνεπαγεται|ισοδυναμει)/u,
    unless:
      /(?:^|[^\p{L}])(?:δεν|χωρισ|μονο|μη|ουτε|κανενα|απορρι\p{L}*|εφοσον συμφωνειτε|εαν συμφωνειτε|αν αποδεχτειτε)(?![\p{L}])/u,
  },
  bg: {
    goingOn:
      /(?:продължавайки|продължаването|разглеждайки|използвайки (?:сайта|този|нашия|услугите)|превъртайки|затваряйки|оставайки)|(?:ако|когато) (?:\p{L}+ ){0,2}?(?:продълж|разглежд|превърт|затвор|остан)\p{L}*/u,
    agreeing:
      /(?:приемате|приемаш|съгласявате се|съгласяваш се|давате съгласие|давате (?:\p{L}+ )?съгласие|означава|приемаме, че|считаме|се счита)/u,
    unless:
      /(?:^|[^\p{L}])(?:не|без|само|единствено|отказ\p{L}*|отхвърл\p{L}*|никакви|ако се съгласите)(?!\p{L})/u,
  },
  hr: {
    goingOn:
      /\b(?:nastavkom|nastavljanjem|pregledavanjem|pomicanjem|zatvaranjem|ostankom|daljnje koristenje|daljnjim (?:koristenjem|pregledavanjem|surfanjem)|koristenjem (?:ove|ovih|nase|nasih|stranice|stranica|portala|weba)|nastavak (?:koristenja|pregledavanja))\b|\b(?:ako|kada|ukoliko) (?:\w+ ){0,3}?(?:nastavi\w*|nastavlja\w*|pregledava\w*|zatvori\w*|pomice\w*|ostane\w*)/u,
    agreeing:
      /\b(?:prihvacate|prihvacas|slazete se|slazes se|pristajete|pristajes|suglasni ste|dajete (?:\w+ )?(?:privolu|pristanak|suglasnost)|znaci|smatramo|smatra se|podrazumijeva)\b/u,
    unless:
      /\b(?:ne|nece\w*|bez|samo|iskljucivo|odbij\w*|ako (?:prihvatite|pristanete|se slozite)|nikakv\w*)\b/u,
  },
  sl: {
    goingOn:
      /\b(?:z nadaljevanjem|z nadaljnjo|z uporabo (?:te|teh|nase|nasih|spletn\w*)|z brskanjem|z zaprtjem|nadaljnja uporaba|nadaljevanje)\b|\b(?:ce|ko) (?:\w+ ){0,3}?(?:nadaljuje\w*|brska\w*|zapre\w*|ostane\w*)/u,
    agreeing:
      /\b(?:soglasate|soglasas|se strinjate|strinjate se|sprejemate|dajete (?:\w+ )?(?:soglasje|privolitev)|pomeni|stejemo|se steje)\b/u,
    unless: /\b(?:ne|brez|samo|le|zgolj|zavrn\w*|ce (?:soglasate|se strinjate)|nobenih)\b/u,
  },
  ru: {
    goingOn:
      /(?:продолжая|продолжение|оставаясь|используя (?:сайт|этот|наш|данный)|просматривая|пролистывая|закрывая|дальнейшее использование|пользуясь (?:сайтом|этим|нашим|данным))|(?:если|когда) (?:вы )?(?:\p{L}+ ){0,2}?(?:продолж|останет|закро|пролист)\p{L}*/u,
    agreeing:
      /(?:соглашаетесь|соглашаешься|согласны|принимаете|даете (?:\p{L}+ )?согласие|выражаете (?:\p{L}+ )?согласие|подтверждаете|означает|считаем|считается)/u,
    unless:
      /(?:^|[^\p{L}])(?:не|без|только|лишь|отказ\p{L}*|отклон\p{L}*|никакие|если (?:вы )?соглас\p{L}*|с вашего согласия)(?!\p{L})/u,
  },
  uk: {
    goingOn:
      /(?:продовжуючи|продовження|залишаючись|використовуючи (?:сайт|цей|наш)|переглядаючи|прокручуючи|закриваючи|подальше використання|користуючись (?:сайтом|цим|нашим))|(?:якщо|коли) (?:ви )?(?:\p{L}+ ){0,2}?(?:продовж|залиш|закри|прокру)\p{L}*/u,
    agreeing:
      /(?:погоджуєтесь|погоджуєтеся|погоджуєшся|згодні|приймаєте|даєте (?:\p{L}+ )?згоду|надаєте (?:\p{L}+ )?згоду|означає|вважаємо|вважається)/u,
    unless:
      /(?:^|[^\p{L}])(?:не|без|лише|тільки|відмов\p{L}*|відхил\p{L}*|жодн\p{L}*|якщо (?:ви )?погод\p{L}*|за вашою згодою)(?!\p{L})/u,
  },
  tr: {
    goingOn:
      /\b(?:devam ederek|devam etmeniz|devam ettiginizde|devam ederseniz|devam etmekle|kullanmaya devam|gezinmeye devam|gezinerek|(?:siteyi|sitemizi|hizmet\w*) kullanarak|kaydirarak|kapatarak)\b/u,
    agreeing:
      /\b(?:kabul (?:etmis|ediyor|edersiniz|ettiginiz)\w*|onay\w* ver\w*|onaylamis\w*|onayliyor\w*|onayladiginiz\w*|riza\w* goster\w*|izin ver\w*|kabul edilir|sayilir\w*|varsayiyoruz|anlamina gelir)\b/u,
    unless:
      /\b(?:yalnizca|sadece|reddet\w*|onay verirseniz|kabul ederseniz|kabul etmeden|olmadan|degil\w*|hicbir|\w+(?:maz|mez|mayiz|meyiz|mamis|memis)\b)/u,
  },
  ca: {
    goingOn:
      /\b(?:si (?:\w+ ){0,2}?(?:continu|segui|naveg|tanqu|despla|ignor)\w*|en (?:continuar|seguir|navegar|tancar)|continuar navegant|continuant|navegant|la continuacio|el silenci)\b/u,
    agreeing:
      /\b(?:accepteu|acceptes|accepta|consentiu|consents|hi esteu d'acord|esteu d'acord|doneu el (?:vostre )?consentiment|significa|implica|equival|entenem|considerem)\b/u,
    unless:
      /\b(?:no|sense|nomes|unicament|rebutg\w*|rebutj\w*|si (?:accepteu|hi consentiu|consentiu)|cap)\b/u,
  },
  ar: {
    goingOn:
      /(?:باستمرارك|استمرارك في|باستمرار (?:ال)?(?:تصفح|استخدام)|بمواصله|بمواصلتك|مواصلتك|بمتابعه|بمتابعتك|باستخدامك|بتصفحك|باغلاق|اذا (?:واصلت|تابعت|استمررت|اغلقت|لم تعترض)|سكوتك|عدم الرد)/u,
    agreeing:
      /(?:فانت توافق|فانك توافق|انت توافق|انك توافق|توافق علي|تقبل|فانك تقبل|موافقه منك|يعني موافقتك|يعتبر موافقه|يعد موافقه|نعتبر|نفترض|تكون قد وافقت|تمنحنا موافقتك)/u,
    unless:
      /(?:^|[^\p{L}])(?:لا|لن|لم(?! تعترض)|ليس|بدون|دون|فقط|رفض\p{L}*|ترفض|اذا وافقت|اذا قبلت|غير)(?!\p{L})/u,
  },
  he: {
    goingOn:
      /(?:המשך (?:ה)?(?:גלישה|שימוש|השימוש|הגלישה)|בגלישה באתר|בשימוש באתר|השימוש באתר מהו|אם תמשיכו|אם תמשיך|סגירת|גלילה|שתיקה)/u,
    agreeing:
      /(?:מהווה הסכמה|מהווים הסכמה|מהוה הסכמה|אתם מסכימים|אתה מסכים|הנך מסכים|הנכם מסכימים|את\/ה מסכים|מסכימים ל|מסכים ל|מאשרים|מאשר|נחשבת להסכמה|ייחשב כהסכמה|תיחשב כהסכמה|נראה בכך הסכמה|משמעו הסכמה|מביע הסכמה)/u,
    unless:
      /(?:^|[^\p{L}])(?:לא|אינו|אינה|אינם|אין|ללא|בלי|רק|בלבד|דחה|דחייה|תדחו|אם תסכימו|אם תסכים|אם אתם מסכימים|אם אתה מסכים)(?!\p{L})/u,
  },
  fa: {
    goingOn:
      /(?:با ادامه|ادامه (?:استفاده|بازديد|مرور)|با استفاده از اين (?:وب|سايت|پايگاه|خدمات)|با مرور|با بستن|اگر ادامه|در صورت ادامه|سكوت شما)/u,
    agreeing:
      /(?:موافقت مي|موافقت خود|موافقيد|مي پذيريد|ميپذيريد|مي‌پذيريد|پذيرفته|رضايت (?:مي|خود|داده|شما)|به معناي|به منزله|تلقي مي|فرض مي)/u,
    unless:
      /(?:^|[^\p{L}])(?:بدون|فقط|تنها|رد كنيد|نمي\p{L}*|نيست|هيچ|در صورت رضايت|اگر موافق)(?!\p{L})/u,
  },
  ja: {
    goingOn:
      /(?:引き続き|継続(?:して|利用|閲覧)|(?:閲覧|利用|使用|ご利用|ご覧)を?(?:続け|いただく|続行)|スクロール|閉じ(?:る|た)|このまま|(?:サイト|サービス|ページ)を(?:ご)?(?:利用|使用)(?:することで|になる|いただくことで)|操作しない)/u,
    agreeing:
      /(?:同意(?:した|する|いただ|された|したもの|とみな|を得た|することに)|同意したこと|みなし|みなされ|承諾した|許可した|に同意)/u,
    unless:
      /(?:ません|しない(?!場合は同意)|せず|されない|なしに|のみ(?:を)?(?:使用|保存)|拒否|みなさ(?:れ)?(?:ない|ず)|いただいた場合|場合に限り|同意された場合|必須)|^(?=.*(?:クリック|タップ|押す))(?!.*(?:または|又は|もしくは))/u,
  },
  ko: {
    goingOn:
      /(?:계속 (?:이용|사용|방문|탐색)|계속해서 (?:이용|사용|방문)|(?:사이트|서비스|홈페이지)를 (?:이용|사용)(?:함으로써|하시면|하면)|스크롤|닫으면|이용을 계속|사용을 계속)/u,
    agreeing: /(?:동의(?:하는|하게|한|하신|하시는|로)|동의합니다|간주|수락하는|허용하는|승인하는)/u,
    unless:
      /(?:않|없이|만 (?:사용|저장)|거부|아닙|동의하시는 경우|동의한 경우|동의하신 경우|필수)|^(?=.*(?:클릭|누르))(?!.*(?:또는|거나))/u,
  },
  zh: {
    goingOn:
      /(?:继续(?:浏览|使用|访问|阅读)|繼續(?:瀏覽|使用|訪問|閱讀)|滚动|滾動|关闭(?:此|本|该)|關閉(?:此|本|該)|沉默|未作选择|不作回应)/u,
    agreeing:
      /(?:(?:您|你)(?:即|就|便|将|則|则)?(?:表示|已)?(?:同意|接受)|即(?:表示|代表|视为|視為|意味|为|為)|视为|視為|表示(?:您|你)?(?:同意|接受)|意味着|意味著|默认(?:您|你)|代表(?:您|你)(?:同意|接受))/u,
    unless:
      /(?:不(?:会|會|视为|視為|表示|代表|意味|构成|構成|存储|使用)|未经|未經|仅|僅|只(?:会|會|使用|存)|拒绝|拒絕|经(?:您|你)同意|經(?:您|你)同意|同意后|同意後|如果(?:您|你)同意)|^(?=.*(?:点击|點擊|按下|单击|單擊))(?!.*或)/u,
  },
  hi: {
    goingOn:
      /(?:जारी रख|जारी रहने|उपयोग करते रह|ब्राउज़ करते रह|ब्राउज करते रह|उपयोग जारी|स्क्रॉल|बंद करके|मौन)/u,
    agreeing:
      /(?:सहमत (?:हैं|होते|हो|हुए)|सहमति (?:दे|देते|मान|माना)|स्वीकार (?:करते|कर रहे)|अनुमति दे|माना जाएगा|मान लेंगे|मानेंगे)/u,
    unless: /(?:नहीं|बिना|केवल|सिर्फ|अस्वीकार|यदि आप सहमत|सहमति होने पर)/u,
  },
};
