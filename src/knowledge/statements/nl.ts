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
  /\b(?:op elk moment|altijd|te allen tijde|op ieder moment|wanneer (?:u|je) (?:wilt|wil))\b/u;
const switchOff = /\b(?:uitschakel|uitzet|deactiver|uitvink)\w*|\bzet\w* .{0,20}uit\b/u;
const mark =
  /\b(?:balk|lampje|stip|indicator|schuif\w*|knop|kleur|schakelaar|cirkel|icoon|band)\b/u;
const shows = /\b(?:toon|toont|geeft aan|laat zien|beteken|betekent)\w*/u;

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
      ],
      also: choices,
    },
    'policy-linked': {
      says: [
        [
          /\b(?:lees|meer|zie|bekijk|raadpleeg|informatie|ga naar)\b/u,
          /\b(?:privacy|cookie)-?\s?(?:beleid|verklaring|statement|policy)\b|\bprivacyverklaring\b|\bcookiebeleid\b/u,
        ],
      ],
    },
    'implied-consent': {
      says: [
        [
          /\bdoor (?:verder|gebruik|deze|onze|te (?:scrollen|surfen|sluiten))\b|\bals (?:u|je) (?:verder|doorgaat|blijft)\b|\bdoor (?:verder )?te (?:gaan|surfen|klikken|browsen)\b|\bverder (?:gaan|surfen|gebruik)\b/u,
          /\b(?:gaat u|ga je|stemt u|stem je|accepteert u|accepteer je|geeft u|geef je|u (?:gaat|stemt|accepteert)|je (?:gaat|stemt|accepteert)|gaan wij ervan uit|gaan we ervan uit)\b/u,
        ],
      ],
      unless: /\b(?:betekent|is|geldt) (?:niet|geen)\b|\bzonder (?:toestemming|te accepteren)\b/u,
    },
  },
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
