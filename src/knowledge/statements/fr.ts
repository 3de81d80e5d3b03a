/**
 * What French banners say, as patterns for folded sentences (lower case, no accents, no quotes).
 */
import type { StatementLanguage } from './concept.js';

const accept = /\b(?:tout accepter|accepter tout|accepter|j'accepte|tout autoriser|autoriser)\b/u;
const press = /\b(?:cliqu|appuy|choisiss|selectionn)\w*/u;
const refuse =
  /\brefus(?:er|e|ez|ant|ons)?\b|\bsans (?:votre |donner votre )?(?:accord|consentement|accepter)\b|\bn'acceptez pas\b|\bdeclin\w+/u;
const only = /\b(?:seuls?|seules?|seulement|uniquement|exclusivement)\b/u;
const trackers = /\b(?:cookies?|traceurs?)\b/u;
const technical =
  /\b(?:techniques?|necessaires?|indispensables?|essentiels?|fonctionnement|exemptes?)\b/u;
const setAndRead =
  /\b(?:depos|plac|inscri|ecri|install|stock|enregistr)\w*,? (?:et|ou|et\/ou) (?:lus?|lues?|utilis|consult|relus?)/u;
const comments = /\b(?:commentaires?|commenter)\b/u;
const social = /\breseaux sociaux\b/u;
const unavailable =
  /\b(?:indisponibles?|inaccessibles?|desactive\w*|masque\w*|ferme\w*|impossibles?|pas (?:disponibles?|accessibles?|possible))\b|\bne (?:sera|seront|fonctionn\w+) (?:pas|plus)/u;
const prevents =
  /\bne (?:vous )?perm\w+ (?:pas|plus)|\bne pourr\w+ (?:pas|plus|ni)|\bempech\w+|\bprive\w*|\bdesactive\w*/u;
const change = /\b(?:modif|chang|retir|revo|reven|ajust|actualis|adapt|annul|reconsider|gerer)\w*/u;
const choices =
  /\b(?:choix|preferences?|consentement|cookies|accord|avis|decisions?|parametres)\b/u;
const via =
  /\b(?:via|dans|depuis|par|sur|grace a|au moyen|a partir d|en (?:cliquant|ouvrant|allant|revenant))/u;
const settings =
  /\b(?:rubrique|lien|page|bouton|onglet|centre|menu|icone|pied|parametr|reglage|gerer|gestion|preferences|personnalis)\w*/u;
const anyTime =
  /\ba (?:tout|chaque|n'importe quel) (?:moment|instant)\b|\bn'importe quand\b|\bquand (?:vous|bon vous) (?:le )?(?:voulez|souhaitez|semble\w*)\b|\b(?:plus tard|ulterieurement|par la suite)\b/u;
const switchOff =
  /\b(?:desactiv|decoch|coup|eteind)\w*|\brefus\w+ (?:cette|ces|les reseaux|la categorie)/u;
const mark =
  /\b(?:bandeau|voyant|pastille|indicateur|curseur|barre|bouton|couleur|interrupteur|cercle|point|marque|icone)\b/u;
const shows = /\b(?:indiqu|montr|signal|affich|precis|represent|correspond|sign)\w*/u;
/** No cookie, no data at all. */
const nothing = /\baucun (?:cookie|traceur)\b|\baucune (?:donnee|information)\b|\brien\b/u;
const isUsed =
  /\b(?:n'est|ne sera|ne seront|n'envo\w+|ne depos\w+|ne transm\w+|ne partag\w+|depose\w*|envoye\w*|transmis\w*|partage\w*|enregistre\w*|communique\w*|collecte\w*)\b/u;
/** Going on in place of answering. */
const goingOn =
  /\b(?:poursuivant|continuant|naviguant|faisant defiler|fermant|restant|visitant|parcourant|deroulant|surfant|scrollant|utilisant (?:ce|cet|cette|notre|nos|le|les|la)|cliquant (?:ailleurs|en dehors|sur (?:un|n'importe quel)))\b|\b(?:la|toute) (?:poursuite|fermeture|navigation|utilisation)\b|\ble (?:simple )?(?:defilement|fait de (?:poursuivre|continuer|naviguer|rester|fermer|faire defiler))\b|\bsi vous (?:continuez|poursuivez|fermez|restez|naviguez|utilisez|ignorez|faites defiler)\b|\bcontinuer (?:a|de|votre|la|sur)\b|\bpoursuivre (?:votre|la|sa)\b|\bl'utilisation (?:continue|de ce|du)\b|\bfermer (?:ce|le|cette)\b|\bfermer (?=(?:vaut|equivaut|signifie|revient)\b)|\b(?:votre|le) silence\b|\binaction\b|\babsence (?:d'action|d'opposition|de (?:choix|reponse|refus|reaction))\b|\bsans (?:action|reponse|opposition|refus|reaction|intervention)\b|\bsauf (?:opposition|refus)\b|\bsi vous ne (?:faites rien|repondez pas|refusez pas|reagissez pas|vous opposez pas)\b|\bfaire defiler\b/u;
const agreeing =
  /\bvous (?:nous |en |y |(?:automatiquement|implicitement|tacitement) )*(?:acceptez|accepterez|consentez|autorisez|(?:donnez|manifestez|exprimez|marquez) (?:ainsi |alors )?(?:votre|un)|reconnaissez accepter|etes (?:repute|presume|considere|d'accord)\w*|avez accepte)\b|\b(?:nous|on) (?:considerons|supposons|presumons|deduisons|comprenons|estimons|considere|partons)\b[^.;]{0,60}\b(?:accept|consent|d'accord|accord|autoris)\w*|\b(?:vaut|vaudra|valant|implique|emporte|signifie|constitue|equivaut|equivaudra)\b[^.;,]{0,30}\b(?:accept|consent|accord|autoris)\w*|\b(?:considere|repute|interprete|tenu|regarde|valable)\w* (?:comme|pour)\b[^.;,]{0,40}\b(?:accept|consent|accord)\w*|\b(?:consentement|accord|acceptation) (?:est|sera) (?:alors |ainsi )?(?:considere|repute|presume|acquis|donne|implicite|tacite)\w*|\bvous\b[^,;.]{0,60}\bet (?:en |y |nous )?(?:acceptez|consentez|autorisez)\b/u;
/** A denied consent, an answer that is still awaited, or consent to what needs none. */
const notAgreeing =
  /\b(?:ne |n')(?!refus|rejet|cliqu|chang|modifi|paramet|desactiv|faites|repond|reagi|vous oppos)(?:[\w']+ ){1,3}?(?:pas|jamais|nullement|aucun\w*|point|rien|en (?:rien|aucun cas))\b(?: (?!refus|chang)[\w']+){0,5}? (?:[a-z]')?(?:accept|consent|accord|autoris)\w*|\b(?:ne |n')(?:vaut|vaudra|constitue|signifie|implique|emporte)\w* (?:pas|jamais|en rien|nullement|aucun\w*)[^,;]{0,40}|\bsans (?:[\w']+ ){0,3}?(?:accept|consent|accord|autoris|chois|choix|repond)\w*|\b(?:tant que|a moins que|jusqu'a ce que|avant que|que si|si|lorsque|quand|des que|apres que) vous (?:ne |n'|les |l'|y )?(?:avez |ayez )?(?:accept|consent|autoris|donn)\w*|\b(?:acceptez|consentez|autorisez) (?:[\w']+ ){0,3}?(?:uniquement|seulement|exclusivement|rien)\b/u;
/** Changes that the site keeps for itself, and what the visitor cannot change. */
const notTheVisitors =
  /\bnous (?:pouvons|pourrons|pourrions|nous reservons|sommes susceptibles|modifions|actualisons|mettons|changeons)\b(?:(?!\bvous\b)[^,;.]){0,80}|\bse reserve\w*(?:(?!\bvous\b)[^,;.]){0,80}|\b(?:politique|charte|declaration|notice|page|conditions|liste|l'editeur|le site)\b[^,;.]{0,40}\b(?:peut|peuvent|pourra|pourront|est susceptible|sont susceptibles)\b[^,;.]{0,20}\b(?:modif|chang|actualis|adapt|evolu|retir)\w*|\bne (?:pouvez|pourrez|peut|pourra|peuvent)\b (?:pas|plus|jamais)[^,;.]{0,60}/u;

/** Closing the banner. */
const closing = /\b(?:ferm(?:er|ez|ant|eture|e)|croix)\b/u;
/** What closing comes to where it keeps everything refused. */
const keepsRefused =
  /\b(?:refus|declin)\w*|\bsans (?:accepter|consentir|votre consentement|donner votre accord|cookies)\b|\bseuls? (?:les |des )?(?:cookies|traceurs) (?:strictement )?(?:necessaires|techniques|essentiels|indispensables)\b|\b(?:parametres|reglages) par defaut\b|\baucun (?:autre )?(?:cookie|traceur)\b/u;

export const fr: StatementLanguage = {
  concepts: {
    'accept-means-consent': {
      says: [
        [
          press,
          accept,
          /\b(?:vous|je) (?:consent|accept|autoris|donn)\w*|\bj'(?:accept|autoris)\w*/u,
        ],
        [
          /\bvous (?:consentez|acceptez|autorisez|donnez)\b/u,
          /\ben (?:cliquant|appuyant) sur\b/u,
          accept,
        ],
      ],
      unless: /\bne (?:vaut|constitue|signifie) (?:pas|aucun)/u,
    },
    'controller-named': {
      says: [
        [
          /\btraitements?\b/u,
          /\bpar\b/u,
          /\b(?:ano|sas|sasu|sarl|snc|sca|scop|gie|ltd|limited|llc|inc|gmbh|plc|ooo|oao|(?:la societe|l'association|la fondation|le groupe|l'agence) \w+)\b|\bs\.a\./u,
        ],
        [
          /\bresponsables? (?:conjoints? )?d\w+ (?:ces |vos )?traitements?\b/u,
          /\b(?:est|sont|:|,) ?\w/u,
        ],
        [/\w+,? (?:en (?:tant que|qualite de) )?responsable d\w+ traitement\b/u],
      ],
    },
    'data-categories-listed': {
      says: [[/\b(?:donnees|informations)\b/u]],
      atLeast: {
        count: 3,
        of: [
          /\badresses? ip\b/u,
          /\bdonnees de navigation\b|\bpages (?:consultees|visitees|vues)\b|\bhistorique\b/u,
          /\bgeolocalisation\b|\blocalisation\b/u,
          /\bdonnees d'(?:utilisation|usage)\b/u,
          /\breseaux sociaux\b/u,
          /\bcommentaires?\b/u,
          /\bidentifiants?\b/u,
          /\badresses? (?:e-?mail|electronique|mail)\b/u,
          /\b(?:type|modele|caracteristiques) d\w* (?:l'|votre |vos )?(?:appareil|terminal|navigateur)/u,
        ],
      },
    },
    'refuse-keeps-only-technical': {
      says: [
        [refuse, only, trackers, technical],
        [refuse, trackers, technical, only],
        [refuse, /\bn'\w+|\bne \w+/u, /\bque\b|\bqu'/u, trackers, technical],
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
        [refuse, setAndRead, /\bque\b|\bqu'/u, trackers, technical],
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
          /\b(?:accept|autoris|activ|consent|coch|necessit|exig|requier|besoin|demand|accord)\w*/u,
          social,
        ],
        [/\b(?:accept|autoris|activ|coch)\w+ [^,;]{0,60}reseaux sociaux\b/u, comments],
      ],
      unless: /\badresses? ip\b/u,
    },
    'comments-by-accept-or-settings': {
      says: [[comments, accept, /\b(?:soit|ou)\b/u, settings]],
    },
    'indicator-shows-state': {
      says: [
        [mark, shows, /\bverte?s?\b/u, /\brouges?\b/u],
        [mark, shows, /\brouges?\b/u, /\bverte?s?\b/u],
        [
          /\bverte?s?\b/u,
          /\b(?:autoris|accept|activ)\w*/u,
          /\brouges?\b/u,
          /\b(?:refus|desactiv)\w*/u,
        ],
        [mark, shows, /\b(?:autoris|accept|activ)\w*/u, /\b(?:refus|desactiv)\w*/u],
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
          /\b(?:empech|interdi|bloqu|evit|stopp)\w*|\bne (?:pourr|permet)\w*/u,
          social,
          /\b(?:suivre|suivi|pister|pistage|tracer|tracage|collecter|observer|surveiller|profil\w*)\b/u,
        ],
        [switchOff, social, /\bne (?:vous )?(?:suiv|pist|trac|pourr)\w*/u],
      ],
    },
    'social-media-off-disables-comments': {
      says: [
        [switchOff, prevents, comments],
        [switchOff, comments, unavailable],
      ],
      also: /\breseaux sociaux\b|\bcette (?:option|categorie)\b/u,
    },
    'purpose-operate-and-improve': {
      says: [
        [
          /\b(?:utilis|recour|emplo|depos|serv)\w*/u,
          trackers,
          /\b(?:exploiter|exploitation|fonctionn\w*|assurer|fournir|proposer|operer)\b/u,
          /\b(?:amelior|optimis)\w*/u,
        ],
      ],
    },
    'choices-at-any-time': {
      says: [
        [change, anyTime],
        [anyTime, change],
        [
          /\b(?:pouvez|pourrez|peut|peuvent|droit d|libres? d|possible d|possibilite d|loisible d)/u,
          /\b(?:retir|revoqu|retract|revoc|revenir sur|chang\w* d'avis)\w*/u,
        ],
        [/(?<!\b(?:pas|plus|non) )\brevocables?\b/u],
      ],
      also: /\b(?:choix|preferences?|consentement|cookies|accord|avis|decisions?|parametres)\b|\bvous pou\w+ (?:(?:le|la|les|en|y|tout) |l')?(?:modifier|changer|retirer|revenir)\b(?! (?:votre|vos|le|la|les|un|une|de) )|\bvous pou\w+ (?:modifier|changer) (?:cela|ceci|ca)\b/u,
      strike: notTheVisitors,
    },
    'policy-linked': {
      says: [
        [
          /\b(?:consult|voir|lire|lisez|decouvr|savoir plus|rendez|refer|detail|acced|information|reportez)\w*/u,
          /\b(?:politique|charte|declaration|notice)\b[^,;.]{0,40}\b(?:confidentialite|protection|cookies|vie privee|donnees|traceurs)\b/u,
        ],
      ],
    },
    'closing-refuses': {
      says: [
        [closing, keepsRefused],
        [keepsRefused, closing],
      ],
      unless: /\bvous (?:acceptez|consentez)\b|\bsans (?:refuser|decliner)\b/u,
    },
    'implied-consent': {
      says: [
        [goingOn, agreeing],
        [
          agreeing,
          /\b(?:en|ou|par la|si vous) (?:poursui|continu|navigu|ferm|faisant|restant|fait)\w*(?![^,;]{0,40}#)/u,
        ],
      ],
      strike: notAgreeing,
    },
  },
  takingBack:
    /\b(?:revoc|revoqu|retract|retir)\w*|\brev(?:en|ien)\w* (?:sur|en arriere)\b|\bchange\w* d'avis\b|\bplus tard\b|\bulterieur\w*|\bpar la suite\b|\bmodifiables?\b|\breversibles?\b/u,
  labelCue:
    /(?:\bsur|\bcliqu\w+|\bappuy\w+|\bbouton|\brubrique|\blien|\bonglet|\bvia|\bmenu|\bintitule\w*|\bconsult\w+(?: notre| nos| la| les)?)(?: (?:le|la|les|notre|nos|votre|l'))?[:\s]*$/u,
  wayBackPlace:
    /\b(?:rubrique|lien|bouton|onglet|icone|bas de (?:chaque |la |l'ecran|toutes)?|pied de page|menu|centre de)\b/u,
  commonWords: new Set([
    'le',
    'la',
    'les',
    'des',
    'du',
    'de',
    'un',
    'une',
    'et',
    'ou',
    'vous',
    'votre',
    'vos',
    'nous',
    'notre',
    'nos',
    'pour',
    'sur',
    'dans',
    'par',
    'avec',
    'est',
    'sont',
    'que',
    'qui',
    'ce',
    'cette',
    'ne',
    'pas',
    'en',
    'aux',
    'au',
    'plus',
  ]),
};
