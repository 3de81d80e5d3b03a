/** What Italian banners say, as patterns for folded sentences. */
import type { StatementLanguage } from './concept.js';

const accept =
  /\b(?:accetta tutt[oi]|accettare tutt[oi]|accetta|accettare|accetto|acconsento|consenti)\b/u;
const press = /\b(?:clic|premend|premi|selezion|scegli|tocc)\w*/u;
const refuse =
  /\b(?:rifiut|neg|declin|non accett)\w*|\bsenza (?:il )?(?:tuo |suo |vostro )?(?:consenso|accettare)\b/u;
const only = /\b(?:sol[oi]|soltanto|unicamente|esclusivamente)\b/u;
const trackers = /\b(?:cookie|cookies|tracciatori|strumenti di tracciamento|tecnologie simili)\b/u;
const technical = /\b(?:tecnic\w+|necessar\w+|essenzial\w+|indispensabil\w+|funzionamento)\b/u;
const setAndRead =
  /\b(?:install|memorizz|deposit|salv|archivi)\w+ (?:e|o|e\/o) (?:lett\w*|utilizz\w*|consult\w*)/u;
const comments = /\bcomment(?:i|o|are)\b/u;
const social = /\bsocial(?: network| media)?\b|\breti sociali\b/u;
const unavailable =
  /\b(?:non (?:sara\w*|saranno|disponibil\w*)|disattivat\w*|nascost\w*|chius\w*|inaccessibil\w*)\b/u;
const prevents =
  /\b(?:non (?:potra\w*|potrai|permett\w*|consent\w*|e possibile)|impedi\w*|disattiva)\b/u;
const change = /\b(?:modific|cambi|revoc|ritir|aggiorn|gesti)\w*/u;
const choices = /\b(?:scelt[ae]|preferenz[ae]|consenso|cookie|opzioni|decision[ei])\b/u;
const via = /\b(?:in|nella|nel|tramite|attraverso|da|dal|dalla|su|sul|con|cliccando|mediante)\b/u;
const settings =
  /\b(?:sezione|link|pagina|pulsante|scheda|centro|menu|icona|impostazion|gestisci|preferenze|pannello|personalizza)\w*|\bpie di pagina\b|\bfooter\b/u;
const anyTime =
  /\bin (?:qualsiasi|qualunque|ogni) momento\b|\b(?:quando|ogni volta che) (?:vuoi|vuole|lo desider\w+)\b|\b(?:in (?:seguito|un secondo momento)|successivamente|piu tardi)\b/u;
const switchOff = /\b(?:disattiv|deselezion|spegn)\w*/u;
const mark =
  /\b(?:fascia|banda|barra|luce|punto|indicatore|pulsante|colore|interruttore|cerchio|icona)\b/u;
const shows = /\b(?:indic|mostr|segnal|signific|rappresent)\w*/u;
/** No cookie, no data at all. */
const nothing =
  /\bnessun[ao]? ?(?:cookie|tracciator[ei]|dato|informazione)\b|\bnulla\b|\bniente\b/u;
const isUsed = /\b(?:installa|invia|condivi|trasme|memorizza|salva|raccol|comunica|cedut)\w*/u;
/** Going on in place of answering. */
const goingOn =
  /\b(?:proseguendo|continuando|navigando|scorrendo|chiudendo|restando|rimanendo|visitando|accedendo|utilizzando (?:questo|il|la|i)|cliccando (?:altrove|fuori|su (?:un )?qual\w+))\b|\bse (?:continui|prosegui|continua|prosegue|scorri|scorre|chiudi|chiude|navighi|naviga|resti|rimani|ignori|utilizzi|decidi di (?:continuare|proseguire))\b|\bla (?:semplice )?(?:prosecuzione|continuazione|navigazione|chiusura)\b|\b(?:proseguire|continuare) (?:la|a|nella|con|nell')|\b(?:lo|il) (?:semplice )?(?:scorrimento|scroll|scrolling|proseguimento|fatto di (?:proseguire|continuare))\b|\bchiudere (?:il|questo|la)\b|\bl'uso (?:continuato|del sito|di questo)\b|\bsilenzio\b|\binerzia\b|\b(?:assenza|mancanza) di (?:scelta|risposta|opposizione|azioni)\b|\bse non (?:fai (?:nulla|niente)|fa (?:nulla|niente)|rispondi|risponde|rifiuti|rifiuta|ti opponi|si oppone)\b|\bl'utilizzo (?:continuato|del sito|di questo)\b/u;
const agreeing =
  /(?<!\bnon )(?<!\bsu )\b(?:acconsenti|acconsente|accetti|accetta(?! tutt)|accettate|acconsentite|autorizzi|autorizza)\b|(?<!\bnon )\b(?:presti|presta|dai|da|fornisci|fornisce|esprimi|esprime|manifesti|manifesta) (?:il|la)\b[^,;.]{0,20}\b(?:consenso|accordo|assenso|autorizz\w*)|\b(?:si intende|s'intende|si considera|si riterra|consideriamo|riteniamo|assumiamo|intendiamo|presumiamo|supponiamo|interpretiamo)\b[^.;]{0,60}\b(?:accett|consens|acconsent|d'accordo|assenso|prestat)\w*|\b(?:comporta|equivale|costituisce|vale|implica|significa)\b[^,;.]{0,40}\b(?:accett|consens|acconsent|assenso)\w*|\b(?:consenso|accettazione) (?:si intende|si considera|e) (?:\w+mente )?(?:prestat|acquisit|dat|implicit|fornit)\w*|\be (?:accett|acconsent|autorizz)[aei]\b/u;
/** A denied consent, an answer that is still awaited, or consent to what needs none. */
const notAgreeing =
  /\bnon (?!rifiut|modific|cambi|disattiv|necessar|ti oppon|si oppon|fai|fa |rispond)(?:[\w']+ ){0,5}?(?:accett|acconsent|consens|autorizz|assenso)\w*|\bsenza (?:[\w']+ ){0,3}?(?:accett|acconsent|consens|autorizz|scegl|scelt)\w*|\b(?:se|quando|finche|a meno che|fino a quando|una volta che|solo se) (?:non )?(?:li |lo |hai |avrai |ci )?(?:accett|acconsent|autorizz)\w*|\b(?:accett|acconsent|autorizz)\w* (?:[\w']+ ){0,3}?(?:solo|soltanto|esclusivamente|unicamente|nulla|niente)\b|\bsolo (?:accett|acconsent)\w*/u;
/** Changes that the site keeps for itself, and what the visitor cannot change. */
const notTheVisitors =
  /\b(?:possiamo|potremo|potremmo|ci riserviamo|modifichiamo|aggiorniamo|cambiamo)\b(?:(?!\b(?:puoi|puo|lei)\b)[^,;.]){0,80}|\bsi riserva\w*(?:(?!\b(?:puoi|puo)\b)[^,;.]){0,80}|\b(?:informativa|policy|pagina|dichiarazione|condizioni|elenco|editore|titolare)\b[^,;.]{0,40}\b(?:puo|possono|potra|potranno)\b[^,;.]{0,10}\b(?:modific|cambi|aggiorn|ritir)\w*|\bnon (?:si )?(?:puoi|puo|potrai|potra|e possibile)\b[^,;.]{0,60}/u;

/** Closing the banner. */
const closing =
  /\b(?:chiusura|chiud\w+)\b|\b(?:clicc|prem)\w* (?:su |sulla |la )+(?:x|croce|crocetta)\b/u;
/** What closing comes to where it keeps everything refused. */
const keepsRefused =
  /\b(?:rifiut|declin)\w*|\bsenza (?:accettare|consenso|acconsentire|cookie)\b|\b(?:in )?assenza di cookie\b|\bimpostazioni (?:di default|predefinite)\b|\bsol(?:o|i|tanto) (?:i )?cookie (?:tecnici|necessari)\b|\bnessun cookie\b/u;

export const it: StatementLanguage = {
  concepts: {
    'accept-means-consent': {
      says: [
        [
          press,
          accept,
          /\b(?:acconsent\w+|accett\w+|autorizz\w+|present\w* il consenso|present\w*|dai il|da il)\b/u,
        ],
        [
          /\b(?:acconsenti|accetti|acconsente|autorizzi)\b/u,
          /\b(?:cliccando|premendo|facendo clic)\b/u,
          accept,
        ],
      ],
      unless: /\bnon (?:comporta|costituisce|significa|implica)\b/u,
    },
    'controller-named': {
      says: [
        [
          /\btrattament\w*/u,
          /\b(?:da parte di|da|dalla)\b/u,
          /\b(?:s\.?p\.?a\.?|s\.?r\.?l\.?|ltd|limited|inc|llc|gmbh|ano|(?:la societa|l'associazione|la fondazione) \w+)\b/u,
        ],
        [/\btitolar\w+ del trattamento\b/u, /(?:\be|\bsono|:)\s?\w/u],
      ],
    },
    'data-categories-listed': {
      says: [[/\b(?:dati|informazioni)\b/u]],
      atLeast: {
        count: 3,
        of: [
          /\bindirizz[oi] ip\b/u,
          /\bdati di navigazione\b|\bcronologia\b|\bpagine visitate\b/u,
          /\b(?:geo)?localizzazione\b/u,
          /\bdati di utilizzo\b/u,
          /\bsocial\b|\breti sociali\b/u,
          /\bcommenti?\b/u,
          /\bidentificator\w*|\bidentificativ\w*/u,
          /\bindirizz[oi] e-?mail\b/u,
          /\b(?:tipo|dati|caratteristiche) d\w+ dispositivo\b/u,
        ],
      },
    },
    'refuse-keeps-only-technical': {
      says: [
        [refuse, only, trackers, technical],
        [refuse, trackers, technical, only],
        [only, trackers, technical, refuse],
        [refuse, nothing, isUsed],
        [refuse, isUsed, nothing],
        [nothing, isUsed, refuse],
      ],
    },
    'refuse-sets-and-reads-only-technical': {
      says: [
        [refuse, only, trackers, technical, setAndRead],
        [refuse, setAndRead, only, trackers, technical],
      ],
    },
    'refuse-disables-comments': {
      says: [
        [refuse, prevents, comments],
        [refuse, comments, unavailable],
        [comments, unavailable, refuse],
      ],
    },
    'comments-need-social-media': {
      says: [
        [comments, /\b(?:accett|consent|attiv|autorizz|richied|necess|spunt)\w*/u, social],
        [/\b(?:accett|attiv|autorizz)\w* [^,;]{0,60}(?:social|reti sociali)\b/u, comments],
      ],
      unless: /\bindirizz[oi] ip\b/u,
    },
    'comments-by-accept-or-settings': {
      says: [[comments, accept, /\b(?:o|oppure|sia)\b/u, settings]],
    },
    'indicator-shows-state': {
      says: [
        [mark, shows, /\bverd[ei]\b/u, /\bross[oa]\b/u],
        [mark, shows, /\bross[oa]\b/u, /\bverd[ei]\b/u],
        [mark, shows, /\b(?:autorizz|accett|consent|attiv)\w*/u, /\b(?:rifiut|disattiv)\w*/u],
      ],
    },
    'choices-changeable-via-settings': {
      says: [
        [change, choices, via, settings],
        [choices, change, via, settings],
        [via, settings, change, choices],
      ],
    },
    'social-media-off-stops-tracking': {
      says: [
        [
          switchOff,
          /\b(?:impedi|evit|blocc|non potr|non consent)\w*/u,
          social,
          /\b(?:tracci|segu|raccogl|monitor)\w*/u,
        ],
      ],
    },
    'social-media-off-disables-comments': {
      says: [
        [switchOff, prevents, comments],
        [switchOff, comments, unavailable],
      ],
      also: /\bsocial\b|\breti sociali\b|\bquesta (?:opzione|categoria)\b/u,
    },
    'purpose-operate-and-improve': {
      says: [
        [
          /\b(?:utilizz|usa|usi|impieg)\w*/u,
          trackers,
          /\b(?:funziona|gesti|forni|offri|operar)\w*/u,
          /\b(?:miglior|ottimizz)\w*/u,
        ],
      ],
    },
    'choices-at-any-time': {
      says: [
        [change, anyTime],
        [anyTime, change],
        [
          /\b(?:puoi|puo|potrai|potra|possono|diritto di|diritto alla|liber[oa] di|facolta di|possibile|possibilita di)\b/u,
          /\b(?:revoc|ritir|ritratt|cambiare idea|ripensarci)\w*/u,
        ],
        [/(?<!\bnon (?:e |sono )?)\brevocabil[ei]\b/u],
      ],
      also: /\b(?:scelt[ae]|preferenz[ae]|consenso|cookie|opzioni|decision[ei]|idea)\b|\b(?:modificar|cambiar|revocar)(?:lo|la|li|le)\b/u,
      strike: notTheVisitors,
    },
    'policy-linked': {
      says: [
        [
          /\b(?:consult|legg|ved|scopri|saperne|visit|maggiori|ulteriori)\w*/u,
          /\b(?:informativa|politica|policy|dichiarazione)\b[^,;.]{0,25}\b(?:privacy|cookie|riservatezza|dati)\b|\b(?:privacy|cookie) policy\b/u,
        ],
      ],
    },
    'closing-refuses': {
      says: [
        [closing, keepsRefused],
        [keepsRefused, closing],
      ],
      unless:
        /\b(?:accetti|acconsenti|accetta|acconsente|presti il consenso)\b|\bsenza rifiutare\b/u,
    },
    'implied-consent': {
      says: [
        [goingOn, agreeing],
        [
          agreeing,
          /(?:\b|, )(?:proseguendo|continuando|navigando|scorrendo|chiudendo|(?:se|con) (?:continui|prosegui|scorri|la prosecuzione|lo scorrimento)\w*)\b(?![^,;]{0,40}#)/u,
        ],
      ],
      strike: notAgreeing,
    },
  },
  takingBack:
    /\b(?:revoc|ritratt|ritir|ripens)\w*|\bcambi\w* idea\b|\bin (?:seguito|un secondo momento)\b|\bsuccessivamente\b|\bpiu tardi\b|\bmodificabil[ei]\b|\btorn\w* (?:indietro|sui tuoi passi)\b/u,
  labelCue:
    /(?:\bclic su|\bcliccando(?: su)?|\bcliccare|\bpremendo|\bpulsante|\blink|\bsezione|\bscheda|\btramite|\bmenu)(?: (?:il|la|lo|l'|i|le|nostra))?[:\s]*$/u,
  wayBackPlace:
    /\b(?:sezione|link|pulsante|pie di pagina|footer|icona|menu|pannello|impostazioni|fondo)\b/u,
  commonWords: new Set([
    'il',
    'lo',
    'la',
    'i',
    'gli',
    'le',
    'di',
    'del',
    'della',
    'e',
    'o',
    'tuo',
    'tuoi',
    'nostro',
    'nostra',
    'per',
    'con',
    'in',
    'su',
    'sono',
    'che',
    'non',
    'un',
    'una',
    'si',
    'piu',
    'alla',
    'dei',
  ]),
};
