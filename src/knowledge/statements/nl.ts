/** What Dutch banners say, as patterns for folded sentences. */
import type { StatementLanguage } from './concept.js';

const accept =
  /\b(?:alles (?:accepteren|toestaan)|alle (?:cookies )?(?:accepteren|toestaan)|accepteren|akkoord|accepteer|toestaan)\b/u;
const press = /\b(?:klik|druk|tik|kies|kiez)\w*/u;
const refuse =
  /\b(?:weiger|afwijz|wijs\w* .{0,10}af|niet (?:akkoord|accept))\w*|\bzonder (?:uw |je |jouw )?toestemming\b/u;
const only = /\b(?:alleen|uitsluitend|enkel|slechts)\b/u;
const trackers = /\b\w*(?:cookies?|trackers?|technieken)\b/u;
const technical = /\b(?:technische?|noodzakelijke?|essentiele?|functionele?|vereiste?)\b/u;
const setAndRead =
  /\b(?:geplaatst|opgeslagen|gezet) (?:en|of|en\/of) (?:gelezen|uitgelezen|gebruikt)\b/u;
const comments = /\b(?:reacties?|reageren|commentaar|opmerkingen)\b/u;
const social = /\b(?:sociale (?:media|netwerken)|social media)\b/u;
const unavailable =
  /\b(?:niet (?:beschikbaar|mogelijk|zichtbaar)|uitgeschakeld|verborgen|gesloten)\b/u;
const prevents =
  /\b(?:kun(?:t|nen)? (?:u|je|niet|geen)|kan (?:niet|geen)|niet mogelijk|geen|voorkomt)\b/u;
const change =
  /\b(?:wijzig|aanpas|verander|intrek|in te trekken|trek\w* .{0,20}in\b|beher|bewerk)\w*/u;
const choices = /\b\w*(?:keuzes?|voorkeur\w*|toestemming|cookies|instellingen|beslissing)\b/u;
const via = /\b(?:via|in|op|onder|door|onderaan|met)\b/u;
const settings =
  /\b\w*(?:link|pagina|knop|tabblad|centrum|menu|icoon|instellingen|beheer|voorkeuren|onderdeel|footer)\w*/u;
const anyTime =
  /\b(?:op (?:elk|ieder|elk gewenst|ieder gewenst) (?:moment|ogenblik|tijdstip)|altijd(?! (?:actief|aan|geplaatst|nodig))|te allen tijde|later|achteraf|wanneer (?:u|je) (?:wilt|wil))\b/u;
const switchOff = /\b(?:uitschakel|uitzet|deactiver|uitvink)\w*|\bzet\w* .{0,20}uit\b/u;
const mark =
  /\b(?:balk|lampje|stip|indicator|schuif\w*|knop|kleur|schakelaar|cirkel|icoon|band)\b/u;
const shows = /\b(?:toon|toont|geeft aan|laat zien|beteken|betekent)\w*/u;
/** No cookie, no data at all. */
const nothing = /\bgeen (?:enkele )?(?:cookies?|trackers?|gegevens|informatie)\b|\bniets\b/u;
const isUsed =
  /\b(?:geplaatst|verzonden|verstuurd|gedeeld|opgeslagen|doorgegeven|verzameld|gestuurd)\b/u;
/** Going on in place of answering. */
const goingOn =
  /\bdoor (?:gewoon |simpelweg )?(?:verder|gebruik|het gebruik|(?:deze|onze|de)\b[^,;]{0,40}\bte (?:gebruiken|bezoeken|sluiten|blijven|lezen)|te (?:scrollen|surfen|sluiten|browsen|blijven|navigeren)|(?:buiten|ergens anders|op een andere)\b)|\b(?:als|wanneer|zodra|indien) (?:u|je)\b[^,;]{0,60}\b(?:verder\w*|door\w+|blijft|surft|scrolt|sluit|gebruikt|bezoekt|negeert)\b|\bverder (?:te )?(?:gaan|surfen|gebruik|gebruiken|lezen|browsen|scrollen|klikken|bezoeken|gaat|surft)\b|\b(?:doorsurfen|doorgaan|doorscrollen|doorlezen|verdergaan|verdersurfen|door te (?:surfen|gaan|scrollen|lezen))\b|\b(?:voortgezet|voortzetten van) (?:gebruik|uw|je|het)\b|\b(?:surft|gaat|scrolt|leest) (?:u|je) (?:gewoon )?(?:door|verder)\b|\bhet (?:scrollen|sluiten|(?:verdere )?gebruik van (?:deze|onze|de))\b|\bstilzwijgen\b|\b(?:als|wanneer|zolang) (?:u|je) (?:niets doet|niet (?:reageert|antwoordt|weigert))\b|\btenzij (?:u|je) (?:bezwaar|weigert)\b|\bblijft? (?:u|je) (?:op|hier)\b|\bgeen (?:reactie|antwoord)\b/u;
const agreeing =
  /\b(?:(?:gaat|verklaart) u|ga je|u (?:gaat|verklaart)|je gaat|bent u|u bent)\b[^,;.]{0,60}\bakkoord\b|\b(?:stemt u|stem je|u stemt|je stemt)\b[^,;.]{0,80}\b(?:toe|in)\b|\b(?:accepteert|aanvaardt) u\b|\b(?:accepteer|aanvaard) je\b|\b(?:u|je) (?:accepteert|aanvaardt)\b|\b(?:geeft u|geef je|u geeft|je geeft)\b[^,;.]{0,60}\b(?:toestemming|akkoord)\b|\b(?:gaan|nemen|veronderstellen) (?:wij|we)\b[^.;]{0,80}\b(?:akkoord|toestem\w*|instem\w*|accept\w*|goedvind\w*|bezwaar)\b|\b(?:geldt|telt|betekent|beschouwen|beschouwd|zien|gezien|wordt|impliceert|houdt)\b[^,;.]{0,60}\b(?:toestemming|akkoord|instemming|aanvaarding)\b|\btoestemming (?:is|wordt) (?:\w+ )?(?:gegeven|verleend|verondersteld)\b|\ben (?:accepteert|aanvaardt|stemt)\b|\ben gaat (?:u |je )?akkoord\b/u;
/** A denied consent, an answer that is still awaited, or consent to what needs none. */
const notAgreeing =
  /\b(?:niet|geen|nooit|niets) (?!weiger|noodzak|wijzig|verander|afwijs|bezwaar|doet|reage|reactie|antwoord)(?:\w+ ){0,4}?(?:akkoord|toestem\w*|instem\w*|accept\w*|toe|in)\b|\b(?:geen|niet als|nooit als) (?:\w+ ){0,2}?(?:toestemming|akkoord|instemming)\b|\bzonder (?:\w+ ){0,3}?(?:accept|toestem|toe te stemmen|akkoord|instem|in te stemmen|kiez|keuze)\w*|\b(?:als|zodra|totdat|tenzij|wanneer|zolang|nadat|indien) (?:u|je) (?:\w+ ){0,4}?(?:accepteert|akkoord (?:gaat|bent)|toestemming (?:geeft|gaf|heeft gegeven|hebt gegeven)|instemt|toestemt)\b|\b(?:accepteert u|accepteer je|u accepteert|je accepteert) (?:\w+ ){0,2}?(?:alleen|uitsluitend|enkel|slechts|niets|geen)\b/u;
/** Changes that the site keeps for itself, and what the visitor cannot change. */
const notTheVisitors =
  /\b(?:wij|we) (?:kunnen|mogen|behouden|passen|wijzigen|zullen|veranderen)\b(?:(?!\b(?:u|je)\b)[^,;.]){0,80}|\b(?:kunnen|mogen|behouden) (?:wij|we)\b(?:(?!\b(?:u|je)\b)[^,;.]){0,80}|\b\w*(?:beleid|verklaring|statement|voorwaarden|lijst|uitgever)\b (?:\w+ ){0,3}?(?:kan|kunnen|mag|mogen|wordt)\b(?:(?!\b(?:u|je)\b)[^,;.]){0,80}|\b(?:niet|geen) (?!noodzak)(?:\w+ ){0,4}?(?:wijzig|intrek|aanpas|verander|ingetrokken|gewijzigd)\w*/u;

/** Closing the banner. */
const closing = /\b(?:sluit\w*|kruisje|wegklik\w*)\b/u;
/** What closing comes to where it keeps everything refused. */
const keepsRefused =
  /\bweiger\w*|\bzonder (?:te accepteren|toestemming|akkoord|cookies)\b|\balleen (?:de )?(?:noodzakelijke|functionele|technische|essentiele)\b|\bstandaardinstelling\w*|\bgeen (?:andere |optionele )?cookies\b/u;

export const nl: StatementLanguage = {
  concepts: {
    'accept-means-consent': {
      says: [
        [
          press,
          accept,
          /\b(?:gaat u|ga je|stemt u|stem je|geeft u|geef je|u (?:geeft|stemt|gaat)|je (?:geeft|stemt|gaat))\b/u,
        ],
        [/\b(?:u|je) (?:geeft|stemt|gaat)\b/u, /\bdoor\b/u, press, accept],
      ],
      unless: /\bbetekent niet\b|\bis geen\b/u,
    },
    'controller-named': {
      says: [
        [
          /\bverwerk\w*/u,
          /\bdoor\b/u,
          /\b(?:b\.?v\.?|n\.?v\.?|ltd|limited|inc|llc|gmbh|ano|stichting|vereniging)\b/u,
        ],
        [/\bverwerkingsverantwoordelijke\w*/u, /(?:\bis|\bzijn|:)\s?\w/u],
      ],
    },
    'data-categories-listed': {
      says: [[/\b\w*(?:gegevens|informatie|data)\b/u]],
      atLeast: {
        count: 3,
        of: [
          /\bip-?\s?adres\w*/u,
          /\b(?:surf|navigatie|browse)\w*(?:gegevens|gedrag|geschiedenis)\b|\bbezochte pagina/u,
          /\b(?:geo)?locatie\w*/u,
          /\bgebruiks(?:gegevens|gedrag)\b/u,
          /\bsociale (?:media|netwerken)\b/u,
          /\breacties?\b/u,
          /\bidentifi\w*|\bkenmerk\w*/u,
          /\be-?mail-?\s?adres\w*/u,
          /\bapparaat\w*/u,
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
        [comments, /\b(?:accept|toesta|activer|nodig|vereis|inschakel|toestemming)\w*/u, social],
        [comments, social, /\b(?:accept|toesta|activer|nodig|vereis|inschakel)\w*/u],
        [social, /\b(?:accept|toesta|activer|inschakel)\w*/u, comments],
      ],
      unless: /\bip-?\s?adres/u,
    },
    'comments-by-accept-or-settings': {
      says: [[comments, accept, /\b(?:of|hetzij)\b/u, settings]],
    },
    'indicator-shows-state': {
      says: [
        [mark, shows, /\bgroene?\b/u, /\brode?\b|\brood\b/u],
        [mark, shows, /\brode?\b|\brood\b/u, /\bgroene?\b/u],
        [
          mark,
          shows,
          /\b(?:toegestaan|geaccepteerd|actief)\b/u,
          /\b(?:geweigerd|uitgeschakeld)\b/u,
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
      says: [[switchOff, social, /\b(?:volg|track|verzamel)\w*/u]],
    },
    'social-media-off-disables-comments': {
      says: [
        [switchOff, prevents, comments],
        [switchOff, comments, unavailable],
      ],
      also: /\bsociale (?:media|netwerken)\b|\bdeze (?:optie|categorie)\b/u,
    },
    'purpose-operate-and-improve': {
      says: [
        [
          /\bgebruik\w*/u,
          trackers,
          /\b(?:werk|function|lever|exploiter|aanbied)\w*/u,
          /\b(?:verbeter|optimaliser)\w*/u,
        ],
      ],
    },
    'choices-at-any-time': {
      says: [
        [change, anyTime],
        [anyTime, change],
        [
          /\b(?:kunt|kun|kan|mag|recht|vrij|mogelijk|staat)\b/u,
          /\b(?:intrek|in te trekken|ingetrokken|trek\w* [^,;.]{0,30}in\b|herroep|herroepen|terugtrek|terug te trekken|terugnem|terugkomen|terug te komen op|van gedachten|bedenken)\w*/u,
        ],
      ],
      also: /\b\w*(?:keuzes?|voorkeur\w*|toestemming|cookies|instellingen|beslissing|gedachten|bedenken)\b|\b(?:dit|dat|het|deze)\b[^,;.]{0,30}\b(?:wijzig|aanpass|intrek|verander)\w*/u,
      strike: notTheVisitors,
    },
    'policy-linked': {
      says: [
        [
          /\b(?:lees|meer|zie|bekijk|raadpleeg|informatie|ga naar)\b/u,
          /\b(?:privacy|cookie)-?\s?(?:beleid|verklaring|statement|policy)\b|\bprivacyverklaring\b|\bcookiebeleid\b/u,
        ],
      ],
    },
    'closing-refuses': {
      says: [
        [closing, keepsRefused],
        [keepsRefused, closing],
      ],
      unless:
        /\b(?:gaat u akkoord|ga je akkoord|accepteert u|accepteer je|stemt u in|stem je in)\b|\bzonder te weigeren\b/u,
    },
    'implied-consent': {
      says: [
        [goingOn, agreeing],
        [
          agreeing,
          /\b(?:door|als (?:u|je)|wanneer (?:u|je)|of|bij)\b[^,;]{0,40}\b(?:verder|doorgaat|doorsurft|scrollen|scrolt|sluiten|sluit|blijft|doorgaan|surfen)\b(?![^;]{0,40}#)/u,
        ],
      ],
      strike: notAgreeing,
    },
  },
  takingBack:
    /\b(?:intrek|ingetrokken|herroep|terugtrek|terugkom|bedenk)\w*|\b(?:in|terug) te (?:trekken|komen|nemen)\b|\bvan gedachten\b|\blater\b|\bachteraf\b/u,
  labelCue:
    /(?:\bklik\w*(?: op)?|\bop|\bknop|\blink|\bonder|\bvia|\btabblad|\bmenu)(?: (?:de|het|ons|onze))?[:\s]*$/u,
  wayBackPlace: /\b\w*(?:link|knop|footer|onderaan|icoon|menu|instellingen|voorkeuren|tabblad)\b/u,
  commonWords: new Set([
    'de',
    'het',
    'een',
    'en',
    'of',
    'u',
    'uw',
    'je',
    'wij',
    'we',
    'onze',
    'ons',
    'voor',
    'op',
    'in',
    'met',
    'is',
    'zijn',
    'dat',
    'niet',
    'van',
    'te',
    'door',
    'meer',
    'kunt',
    'worden',
  ]),
};
