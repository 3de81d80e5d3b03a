/** What German banners say, as patterns for folded sentences (umlauts become their base letter). */
import type { StatementLanguage } from './concept.js';

const accept =
  /\b(?:alle[sn]? (?:cookies )?(?:akzeptieren|annehmen|zulassen|erlauben)|akzeptieren|zustimmen|einverstanden|annehmen)\b/u;
const press = /\b(?:klick|druck|tipp|wahl|auswahl|anklick)\w*/u;
const refuse =
  /\b(?:ablehn|verweiger|lehn\w* (?:sie )?ab|abgelehnt)\w*|\bohne (?:ihre |deine )?(?:einwilligung|zustimmung)\b|\bnicht (?:zustimm|einwillig|akzeptier)\w*/u;
const only = /\b(?:nur|ausschliesslich|lediglich|allein)\b/u;
const trackers = /\b\w*(?:cookies?|tracker|technologien)\b/u;
const technical =
  /\b(?:technisch\w*|notwendig\w*|erforderlich\w*|essenziell\w*|essentiell\w*|unbedingt)\b/u;
const setAndRead =
  /\b(?:gesetzt|gespeichert|abgelegt|platziert|gesetzt) (?:und|oder|und\/oder) (?:gelesen|ausgelesen|genutzt|verwendet|abgerufen)\b/u;
const comments = /\b(?:kommentar\w*|kommentier\w*)\b/u;
const social = /\b(?:soziale\w* (?:medien|netzwerke\w*)|social[- ]media)\b/u;
const unavailable =
  /\b(?:nicht (?:verfugbar|moglich|nutzbar|zugelassen)|deaktiviert|gesperrt|ausgeblendet|geschlossen)\b/u;
const prevents =
  /\b(?:konnen sie (?:nicht|keine)|konnen (?:nicht|keine)|verhindert|nicht (?:moglich|erlaubt)|keine)\b/u;
const change =
  /\b(?:ander\w*|anpass\w*|widerruf\w*|bearbeit\w*|aktualisier\w*|verwalt\w*|zuruck\w*|abander\w*)\b/u;
const choices =
  /\b\w*(?:auswahl|einstellung\w*|einwilligung\w*|zustimmung\w*|entscheidung\w*|cookies|praferenz\w*)\b/u;
const via = /\b(?:uber|in|im|unter|auf|am|durch|per|mit)\b/u;
const settings =
  /\b\w*(?:bereich|link|seite|schaltflache|button|center|menu|symbol|icon|fusszeile|footer|einstellungen|verwalten|datenschutz)\w*/u;
const anyTime =
  /\b(?:jederzeit|zu jeder zeit|zu jedem zeitpunkt|immer wieder|wann immer|spater)\b/u;
const switchOff = /\b(?:deaktivier\w*|ausschalt\w*|abschalt\w*|abwahl\w*|schalten sie)\b/u;
const mark =
  /\b\w*(?:balken|leuchte|punkt|anzeige|regler|schalter|farbe|symbol|markierung|streifen|kreis|band)\b/u;
const shows = /\b(?:zeig\w*|anzeig\w*|bedeut\w*|signalisier\w*|gibt an|steht fur)\b/u;
/** No cookie, no data at all. */
const nothing = /\bkeine(?:rlei)? (?:cookies?|tracker|daten|informationen)\b|\bnichts\b/u;
const isUsed =
  /\b(?:gesetzt|gespeichert|gesendet|ubermittelt|weitergegeben|ubertragen|erhoben|geteilt|abgelegt|verschickt)\b/u;
/** Going on in place of answering. */
const goingOn =
  /\bdurch (?:(?:die|das|ihre|deine|ihren|blosses|reines|einfaches) )?(?:weitere[nr]? |fortgesetzte )?(?:nutzung|nutzen|verwendung|scrollen|schliessen|besuch|navigieren|surfen|klicks? (?:ausserhalb|auf einen (?:beliebigen )?link))\b|\b(?:wenn|indem|sobald|sofern) sie\b[^,;]{0,60}\b(?:weiter\w*|fortfahren|fortsetzen|scrollen|bleiben|schliessen|surfen|nutzen|verwenden|besuchen)\b|\bmit (?:der|ihrer|dem|ihrem) (?:weiteren |fortgesetzten )?(?:nutzung|verwendung|besuch|scrollen|schliessen)\b|\b(?:weiternutz|weitersurf|weiterles|weiterscroll|weiterklick)\w*|\b(?:surfen|nutzen|scrollen|lesen|verwenden|browsen|klicken) sie\b[^,;]{0,40}\bweiter\b|\b(?:weitere[nr]?|fortgesetzte[nr]?) (?:nutzung|verwendung|besuch|surfen)\b|\bdas (?:blosse )?(?:scrollen|schliessen|surfen)\b|\b(?:schweigen|nichtstun|untatigkeit|keine (?:reaktion|antwort))\b|\b(?:wenn|falls|sofern|solange) sie (?:nichts (?:tun|unternehmen)|nicht (?:widersprechen|reagieren|antworten|ablehnen))\b|\bohne (?:ihren )?(?:widerspruch|reaktion)\b/u;
const agreeing =
  /\b(?:stimmen|akzeptieren|erlauben|willigen|erklaren|gestatten|geben|erteilen) sie\b|\bsie (?:stimmen|akzeptieren|willigen|erklaren|erlauben|gestatten|erteilen)\b|\bsie\b[^,;.]{0,40}\bgeben\b[^,;.]{0,30}\b(?:zustimmung|einwilligung|einverstandnis)\b|\b(?:sind|waren) sie\b[^,;.]{0,60}\beinverstanden\b|\b(?:gehen|nehmen|setzen|unterstellen) wir\b[^.;]{0,80}\b(?:einverstand|zustimm|akzept|einwillig)\w*|\b(?:gilt|gelten|bedeutet|bedeuten|stellt|werten|wertet|verstehen|betrachten|wird|werden|erfolgt)\b[^,;.]{0,60}\b(?:zustimmung|einwilligung|einverstandnis|akzeptanz)\b|\b(?:zustimmung|einwilligung|einverstandnis) (?:gilt )?(?:als )?(?:erteilt|gegeben)\b|\bsie\b[^,;.]{0,60}\bund (?:akzeptieren|stimmen|willigen|erlauben)\b/u;
/** A denied consent, an answer that is still awaited, or consent to what needs none. */
const notAgreeing =
  /\b(?:stimmen|akzeptieren|erlauben|willigen|erklaren|gestatten|geben|erteilen) sie (?:\w+ ){0,3}?(?:nicht|nichts|kein\w*|nur|lediglich|ausschliesslich)\b(?! notwendig| erforderlich| essenz)|\bsie (?:stimmen|akzeptieren|willigen|erklaren|erlauben|gestatten|erteilen) (?:\w+ ){0,3}?(?:nicht|nichts|kein\w*|nur|lediglich)\b(?! notwendig)|\b(?:akzeptieren|erlauben|gestatten) sie (?:nur|lediglich|ausschliesslich)\b|\b(?:nicht|kein\w*|niemals|nie) (?!notwendig|erforderlich|ablehn|widersprech|ander|rea[gk]|antwort)(?:\w+ ){0,4}?(?:zustimm|einwillig|einverstand|akzept)\w*|\bohne (?:\w+ ){0,3}?(?:zustimm|zuzustimm|einwillig|einzuwillig|akzept|einverstand|auswahl|auszuwahl|entscheid)\w*|\b(?:wenn|falls|solange|sobald|bevor|bis|sofern) sie (?:\w+ ){0,4}?(?:zustimmen|einwilligen|akzeptieren|zugestimmt|eingewilligt|akzeptiert)\b/u;
/** Changes that the site keeps for itself, and what the visitor cannot change. */
const notTheVisitors =
  /\b(?:wir|der betreiber|der verlag) (?:konnen|kann|durfen|darf|passen|andern|aktualisieren|werden)\b(?:(?!\bsie\b)[^,;.]){0,80}|\b(?:konnen|durfen|behalten|werden|passen|andern) wir\b(?:(?!\bsie\b)[^,;.]){0,80}|\bbehalt(?:en)? (?:sich|uns|wir uns)\b(?:(?!\bsie\b)[^;.]){0,80}|\b\w*(?:erklarung|richtlinien?|hinweise?|bestimmungen|bedingungen|liste)\b (?:\w+ ){0,3}?(?:kann|konnen|wird|werden)\b(?:(?!\bsie\b)[^,;.]){0,80}|\b(?:nicht|kein\w*) (?!notwendig|erforderlich)(?:\w+ ){0,3}?(?:widerruf|ander|geandert|zuruck)\w*/u;

/** Closing the banner. */
const closing = /\b(?:schliess\w*|geschlossen|kreuz)\b/u;
/** What closing comes to where it keeps everything refused. */
const keepsRefused =
  /\b(?:ablehn|abgelehnt|verweiger|lehnen)\w*|\bohne (?:ihre |deine )?(?:zustimmung|einwilligung|zuzustimmen|einzuwilligen|cookies)\b|\bnur (?:technisch |unbedingt )?(?:notwendig|erforderlich|technisch|essenziell)\w*|\bstandardeinstellung\w*|\bkeine (?:weiteren |optionalen |anderen )?cookies\b/u;

export const de: StatementLanguage = {
  concepts: {
    'accept-means-consent': {
      says: [
        [
          press,
          accept,
          /\b(?:stimmen sie|willigen sie|erklaren sie|sie (?:stimmen|willigen|erklaren|erteilen)|erteilen sie|akzeptieren sie|stimmst du|willigst du)\b/u,
        ],
        [
          /\bsie (?:stimmen|willigen|erklaren|erteilen)\b/u,
          /\b(?:indem|wenn|durch)\b/u,
          press,
          accept,
        ],
      ],
      unless: /\b(?:gilt|bedeutet|stellt) (?:nicht|keine)\b/u,
    },
    'controller-named': {
      says: [
        [
          /\bverarbeit\w*/u,
          /\bdurch\b/u,
          /\b(?:gmbh|ag|kg|ohg|e\.v|ug|ltd|limited|inc|llc|ano|stiftung|verlag \w+)\b/u,
        ],
        [/\bverantwortliche\w*\b/u, /\b(?:ist|sind|:)\s?\w/u],
      ],
    },
    'data-categories-listed': {
      says: [[/\b\w*(?:daten|informationen)\b/u]],
      atLeast: {
        count: 3,
        of: [
          /\bip-?\s?adress\w*/u,
          /\b(?:surf|navigations|browser)\w*(?:daten|verhalten|verlauf)\b|\baufgerufene\w* seiten\b/u,
          /\b(?:standort|geolokali|ortungs)\w*/u,
          /\bnutzungs(?:daten|verhalten)\b/u,
          /\bsoziale\w* (?:medien|netzwerke\w*)\b/u,
          /\bkommentar\w*/u,
          /\b(?:kennung|identifi)\w*/u,
          /\be-?mail-?\s?adress\w*/u,
          /\bgerate\w*(?:daten|informationen|typ)?\b/u,
        ],
      },
    },
    'refuse-keeps-only-technical': {
      says: [
        [refuse, only, technical, trackers],
        [refuse, technical, trackers, only],
        [only, technical, trackers, refuse],
        [refuse, nothing, isUsed],
        [refuse, isUsed, nothing],
        [nothing, isUsed, refuse],
      ],
    },
    'refuse-sets-and-reads-only-technical': {
      says: [
        [refuse, only, technical, trackers, setAndRead],
        [refuse, setAndRead, only, technical, trackers],
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
        [
          comments,
          /\b(?:akzeptier|erlaub|aktivier|zustimm|zulass|benotig|erforder|einwillig)\w*/u,
          social,
        ],
        [
          comments,
          social,
          /\b(?:akzeptier|erlaub|aktivier|zustimm|zulass|benotig|erforder|einwillig)\w*/u,
        ],
        [social, /\b(?:akzeptier|erlaub|aktivier|zustimm|zulass)\w*/u, comments],
      ],
      unless: /\bip-?\s?adress/u,
    },
    'comments-by-accept-or-settings': {
      says: [[comments, accept, /\b(?:oder|entweder)\b/u, settings]],
    },
    'indicator-shows-state': {
      says: [
        [mark, shows, /\bgrun\w*/u, /\brot\w*/u],
        [mark, shows, /\brot\w*/u, /\bgrun\w*/u],
        [
          /\bgrun\b/u,
          /\b(?:erlaubt|zugelassen|aktiv\w*)\b/u,
          /\brot\b/u,
          /\b(?:abgelehnt|verweigert|deaktiv\w*)\b/u,
        ],
        [
          mark,
          shows,
          /\b(?:erlaubt|zugelassen|aktiviert)\b/u,
          /\b(?:abgelehnt|verweigert|deaktiviert)\b/u,
        ],
      ],
    },
    'choices-changeable-via-settings': {
      says: [
        [choices, via, settings, change],
        [change, choices, via, settings],
        [choices, change, via, settings],
        [via, settings, choices, change],
      ],
    },
    'social-media-off-stops-tracking': {
      says: [[switchOff, social, /\b(?:verfolg|track|nachverfolg|sammel|beobacht|folg)\w*/u]],
    },
    'social-media-off-disables-comments': {
      says: [
        [switchOff, prevents, comments],
        [switchOff, comments, unavailable],
      ],
      also: /\bsoziale\w* (?:medien|netzwerke\w*)\b|\bdiese (?:option|kategorie)\b/u,
    },
    'purpose-operate-and-improve': {
      says: [
        [
          /\b(?:verwend|nutz|setz|einsetz)\w*/u,
          trackers,
          /\b(?:betreib|betrieb|bereitstell|bereitzustell|funktion|anbiet)\w*/u,
          /\b(?:verbesser|optimier)\w*/u,
        ],
      ],
    },
    'choices-at-any-time': {
      says: [
        [change, anyTime],
        [anyTime, change],
        [
          /\b(?:konnen|kann|durfen|recht|moglich\w*|frei|lasst sich|jeder)\b/u,
          /\b(?:widerruf|zuruckzieh|zuruckgezogen|zurucknehm|zuruckgenommen|zuruckzu)\w*/u,
        ],
        [
          /\b(?:widerruf\w*|zuruckzunehmen|zuruckzuziehen)\b/u,
          /\b(?:moglich|konnen|kann|recht|frei)\b/u,
        ],
        [/\bwiderrufsrecht\b|\bwiderruf(?:lich|bar)\b/u],
      ],
      also: /\b\w*(?:auswahl|einstellung\w*|einwilligung\w*|zustimmung\w*|entscheidung\w*|cookies|praferenz\w*)\b|\bwiderruf\b|\b(?:dies|das|es)\b[^,;.]{0,30}\b(?:ander|anpass|widerruf)\w*/u,
      strike: notTheVisitors,
    },
    'policy-linked': {
      says: [
        [
          /\b(?:mehr|weitere|naheres|einzelheiten|details|lesen|informationen|finden|siehe|besuchen)\b/u,
          /\b\w*(?:datenschutz|cookie)-?\s?(?:erklarung|richtlinie\w*|hinweis\w*|bestimmung\w*|information\w*)\b/u,
        ],
      ],
    },
    'closing-refuses': {
      says: [
        [closing, keepsRefused],
        [keepsRefused, closing],
      ],
      unless:
        /\b(?:stimmen sie|willigen sie|stimmst du|akzeptieren sie|sind sie einverstanden)\b|\bohne abzulehnen\b/u,
    },
    'implied-consent': {
      says: [
        [goingOn, agreeing],
        [
          agreeing,
          /\b(?:durch|mit|wenn sie|indem sie|oder|sobald sie)\b[^,;]{0,60}\b(?:weitere[nr]? nutzung|weiter\w*|scrollen|fortfahren|schliessen|fortsetzen)\b(?![^;]{0,40}#)/u,
        ],
      ],
      strike: notAgreeing,
    },
  },
  takingBack:
    /\bwiderr[uo]f\w*|\bwiderspr[eu]ch\w*|\bzuruck(?:nehm|zieh|genommen|gezogen|zunehmen|zuziehen)\w*|\banders uberleg\w*|\bmeinung (?:zu )?ander\w*|\bspater\b|\bnachtraglich\b/u,
  labelCue:
    /(?:\bklick\w*(?: sie)?(?: auf)?|\bauf|\bunter|\buber|\bschaltflache|\bbutton|\blink|\bbereich|\bmenu)(?: (?:den|die|das|der|unsere|unserer))?[:\s]*$/u,
  wayBackPlace:
    /\b\w*(?:link|schaltflache|button|fusszeile|footer|am ende|symbol|icon|menu|bereich|einstellungen)\b/u,
  commonWords: new Set([
    'der',
    'die',
    'das',
    'und',
    'oder',
    'sie',
    'ihre',
    'ihr',
    'wir',
    'unsere',
    'fur',
    'auf',
    'in',
    'mit',
    'ist',
    'sind',
    'dass',
    'nicht',
    'ein',
    'eine',
    'zu',
    'von',
    'den',
    'dem',
    'des',
    'im',
    'konnen',
    'werden',
    'mehr',
  ]),
};
