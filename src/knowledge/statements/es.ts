/** What Spanish banners say, as patterns for folded sentences. */
import type { StatementLanguage } from './concept.js';

const accept = /\b(?:aceptar todo|aceptar todas|aceptar|acepto|permitir)\b/u;
const press = /\b(?:clic|pulsa|haz|hace|presion|seleccion|elig)\w*/u;
const refuse =
  /\b(?:rechaz|deneg|declin|no acept)\w*|\bsin (?:su |tu )?(?:consentimiento|aceptar)\b/u;
const only = /\b(?:solo|solamente|unicamente|exclusivamente)\b/u;
const trackers = /\b(?:cookies?|rastreadores|tecnologias similares)\b/u;
const technical =
  /\b(?:tecnicas?|tecnicos?|necesari\w+|esenciales?|imprescindibles?|funcionamiento)\b/u;
const setAndRead =
  /\b(?:instal|almacen|coloc|guard|deposit)\w+ (?:y|o|y\/o) (?:le\w+|utiliz\w+|consult\w+|usa\w+)/u;
const comments = /\bcoment(?:arios?|ar)\b/u;
const social = /\bredes sociales\b/u;
const unavailable =
  /\b(?:no (?:estara\w*|sera\w*|disponibles?)|desactivad\w*|ocult\w*|cerrad\w*|inaccesibles?)\b/u;
const prevents =
  /\b(?:no (?:podra\w*|permit\w*|puede\w*|le permit\w*|te permit\w*)|impide\w*|impedira\w*|desactiva\w*)\b/u;
const change = /\b(?:modific|cambi|retir|revoc|ajust|actualiz|gestion|configur)\w*/u;
const choices = /\b(?:eleccion\w*|preferencias|consentimiento|cookies|opciones|decision\w*)\b/u;
const via = /\b(?:en|a traves|mediante|desde|por|haciendo|pulsando)\b/u;
const settings =
  /\b(?:seccion|enlace|pagina|boton|pestana|centro|menu|icono|pie|configura|ajustes|gestion|preferencias|panel)\w*/u;
const anyTime =
  /\ben (?:cualquier|todo|cada) momento\b|\b(?:cuando|siempre que) (?:quiera|desee|lo desee|quieras)\w*\b|\b(?:mas (?:adelante|tarde)|posteriormente)\b/u;
const switchOff = /\b(?:desactiv|desmarc|apag)\w*/u;
const mark = /\b(?:banda|barra|luz|punto|indicador|boton|color|interruptor|circulo|marca|icono)\b/u;
const shows = /\b(?:indic|muestr|senal|signific|represent)\w*/u;
/** No cookie, no data at all. */
const nothing = /\bningun(?:a|o)? (?:cookie|rastreador|dato|informacion)\b|\bnada\b/u;
const isUsed = /\b(?:instal|envi|compart|guard|almacen|transmit|transmis|recog|ced)\w*/u;
/** Going on in place of answering. */
const goingOn =
  /\bsi (?:usted )?(?:continua|sigue|prosigue|navega|cierra|permanece|se desplaza|hace scroll|ignora|(?:usa|utiliza)s? (?:est|nuestr))\w*|\bal (?:continuar|seguir|navegar|utilizar|usar|desplazar\w*|cerrar|permanecer|proseguir|visitar|acceder|hacer scroll)\b|\b(?:continuar|seguir|sigue|continua|sigues|continuas) \w+ndo\b|\bcontinuar (?:en|con|la|su|tu)\b|\b(?:continuando|navegando|siguiendo|prosiguiendo|desplazandose|cerrando|permaneciendo)\b|\b(?:hecho de|mero|simple) (?:seguir|continuar|navegar|permanecer)\b|\bla (?:continuacion|navegacion|permanencia)\b|\bel (?:mero |simple )?(?:uso (?:continuado|de est|del sitio)\w*|scroll|desplazamiento|cierre)\b|\bcerrar (?:este|el)\b|\bsilencio\b|\binaccion\b|\b(?:falta|ausencia) de (?:respuesta|oposicion|eleccion|accion)\b|\bsi no (?:haces? nada|respondes?|rechazas?|te opones|se opone)\b|\bsalvo (?:oposicion|que se oponga|que te opongas)\b/u;
const agreeing =
  /(?<!\bno )\b(?:acepta|aceptas|aceptara|aceptaras|consiente|consientes|autoriza|autorizas)\b|(?<!\bno )\b(?:presta|prestas|da|das|otorga|otorgas|manifiesta|manifiestas) (?:su|tu|el)\b[^,;.]{0,20}\b(?:consent|acuerdo|permiso|autoriz|conform|acept)\w*|\b(?:consideramos|consideraremos|entendemos|entenderemos|asumimos|asumiremos|suponemos|interpretamos|damos por)\b[^.;]{0,60}\b(?:acept|consent|consient|acuerdo|conform|autoriz)\w*|\b(?:supone|supondra|implica|equivale|constituye|significa|conlleva|vale)\b[^,;.]{0,40}\b(?:acept|consent|acuerdo|conform)\w*|\bse (?:considera|entiende|entendera|considerara|interpreta|tendra)\w*\b[^,;.]{0,50}\b(?:acept|consent|acuerdo|otorga|prestad)\w*|(?<!\bno )\best(?:a|as) de acuerdo\b|\by (?:acepta|consiente|autoriza)s?\b/u;
/** A denied consent, an answer that is still awaited, or consent to what needs none. */
const notAgreeing =
  /\b(?:no|nunca|jamas|tampoco) (?!rechaz|cambi|modific|desactiv|configur|deneg|se opon|te opon|necesari|hace|respond)(?:\w+ ){0,5}?(?:acept|consent|consient|autoriz|acuerdo|conform)\w*|\bsin (?:\w+ ){0,3}?(?:acept|consent|autoriz|acuerdo|elegir|escoger|decidir|eleccion)\w*|\b(?:si|cuando|hasta que|mientras|a menos que|salvo que|una vez que) (?:no )?(?:usted |nos |las |los |lo )?(?:acept|consient|consent|autori)\w*|\b(?:acepta|consiente|autoriza)s? (?:\w+ ){0,3}?(?:solo|solamente|unicamente|exclusivamente|nada)\b|\bsolo (?:acept|autoriz|consient)\w*/u;
/** Changes that the site keeps for itself, and what the visitor cannot change. */
const notTheVisitors =
  /\b(?:podemos|podremos|podriamos|nos reservamos|modificamos|actualizamos|cambiamos)\b(?:(?!\b(?:usted|puedes?|podra)\b)[^,;.]){0,80}|\bse reserva\w*(?:(?!\b(?:usted|puedes?)\b)[^,;.]){0,80}|\b(?:politica|aviso|declaracion|pagina|condiciones|lista|editor)\b[^,;.]{0,40}\b(?:puede|pueden|podra|podran)\b[^,;.]{0,10}\b(?:modific|cambi|actualiz|retir)\w*|\bno (?:se )?(?:puede|puedes|podra|podras|es posible)\b[^,;.]{0,60}/u;

/** Closing the banner. */
const closing =
  /\b(?:cerrar|cierra|cierras|cierre|cerrando)\b|\bpuls\w* (?:en |sobre )?la (?:x|cruz|equis)\b/u;
/** What closing comes to where it keeps everything refused. */
const keepsRefused =
  /\b(?:rechaz|declin)\w*|\bsin (?:aceptar|consentir|su consentimiento|cookies)\b|\bsol(?:o|amente)\b[^,;.]{0,30}\bcookies (?:tecnicas|(?:estrictamente )?necesarias|esenciales)\b|\b(?:configuracion|ajustes) (?:por defecto|predeterminad\w+)\b|\bninguna (?:otra )?cookie\b/u;

export const es: StatementLanguage = {
  concepts: {
    'accept-means-consent': {
      says: [
        [
          press,
          accept,
          /\b(?:acepta|consiente|autoriza|aceptas|consientes|autorizas|presta su|da su|das tu)\b/u,
        ],
        [
          /\b(?:acepta|consiente|autoriza|presta su consentimiento)\b/u,
          /\bal (?:hacer clic|pulsar|presionar)\b/u,
          accept,
        ],
      ],
      unless: /\bno (?:supone|implica|constituye|significa)\b/u,
    },
    'controller-named': {
      says: [
        [
          /\btratamientos?\b/u,
          /\bpor\b/u,
          /\b(?:s\.?a\.?u?|s\.?l\.?u?|ltd|limited|inc|llc|gmbh|ano|(?:la empresa|la sociedad|la asociacion|la fundacion) \w+)\b/u,
        ],
        [/\bresponsables? del tratamiento\b/u, /\b(?:es|son|:)\s?\w/u],
      ],
    },
    'data-categories-listed': {
      says: [[/\b(?:datos|informacion)\b/u]],
      atLeast: {
        count: 3,
        of: [
          /\bdireccion(?:es)? ip\b/u,
          /\bdatos de navegacion\b|\bhistorial\b|\bpaginas visitadas\b/u,
          /\b(?:geo)?localizacion\b/u,
          /\bdatos de uso\b|\buso del sitio\b/u,
          /\bredes sociales\b/u,
          /\bcomentarios?\b/u,
          /\bidentificador\w*/u,
          /\bcorreo electronico\b/u,
          /\b(?:tipo|datos|caracteristicas) de(?:l| su| tu)? dispositivo\b/u,
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
        [refuse, only, setAndRead, trackers, technical],
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
        [comments, /\b(?:acept|permit|activ|autoriz|marc|requier|necesit|consent)\w*/u, social],
        [/\b(?:acept|permit|activ|autoriz)\w* [^,;]{0,60}redes sociales\b/u, comments],
      ],
      unless: /\bdireccion(?:es)? ip\b/u,
    },
    'comments-by-accept-or-settings': {
      says: [[comments, accept, /\b(?:o|bien)\b/u, settings]],
    },
    'indicator-shows-state': {
      says: [
        [mark, shows, /\bverde\b/u, /\broj[oa]\b/u],
        [mark, shows, /\broj[oa]\b/u, /\bverde\b/u],
        [mark, shows, /\b(?:autoriz|acept|permit|activ)\w*/u, /\b(?:rechaz|deneg|desactiv)\w*/u],
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
          /\b(?:impid|impedir|evit|bloque|no pod|no permit)\w*/u,
          social,
          /\b(?:rastre|segu|sig|recopil|observ)\w*/u,
        ],
      ],
    },
    'social-media-off-disables-comments': {
      says: [
        [switchOff, prevents, comments],
        [switchOff, comments, unavailable],
      ],
      also: /\bredes sociales\b|\besta (?:opcion|categoria)\b/u,
    },
    'purpose-operate-and-improve': {
      says: [
        [
          /\b(?:utiliz|usa|emple)\w*/u,
          trackers,
          /\b(?:funciona|oper|explot|ofrec|prest)\w*/u,
          /\b(?:mejor|optimiz)\w*/u,
        ],
      ],
    },
    'choices-at-any-time': {
      says: [
        [change, anyTime],
        [anyTime, change],
        [
          /\b(?:puede|puedes|podra|podras|pueden|derecho a|libres? de|libertad de|posible|posibilidad de)\b/u,
          /\b(?:retir|revoc|revoqu|cambiar de (?:opinion|idea|parecer))\w*/u,
        ],
        [/(?<!\bno (?:es |son )?)\brevocables?\b/u],
      ],
      also: /\b(?:eleccion\w*|preferencias|consentimiento|cookies|opciones|decision\w*|opinion|parecer|idea)\b|\b(?:cambiar|modificar|retirar)(?:lo|la|los|las)\b/u,
      strike: notTheVisitors,
    },
    'policy-linked': {
      says: [
        [
          /\b(?:mas|consult|ver|lea|lee|visit|obten|inform)\w*/u,
          /\b(?:politica|aviso|declaracion)\b[^,;.]{0,20}\b(?:privacidad|cookies|datos)\b/u,
        ],
      ],
    },
    'closing-refuses': {
      says: [
        [closing, keepsRefused],
        [keepsRefused, closing],
      ],
      unless: /\b(?:acepta|aceptas|consiente|consientes)\b|\bsin rechazar\b/u,
    },
    'implied-consent': {
      says: [
        [goingOn, agreeing],
        [
          agreeing,
          /\b(?:al|si|o|por|con) (?:usted )?(?:continua|seguir|sigu|navega|desplaz|cerra|cierra|permanec|prosig|el (?:mero|simple))\w*(?![^,;]{0,40}#)/u,
        ],
      ],
      strike: notAgreeing,
    },
  },
  takingBack:
    /\b(?:revoc|revoqu|retract|retir)\w*|\bcambi\w* de (?:opinion|idea|parecer)\b|\bmas (?:adelante|tarde)\b|\bposteriormente\b|\bmodificables?\b/u,
  labelCue:
    /(?:\bclic en|\bpulsando|\bpulsar|\bpulse|\bboton|\benlace|\bseccion|\bpestana|\ba traves de|\bmediante|\bmenu)(?: (?:el|la|los|las|nuestra|nuestro))?[:\s]*$/u,
  wayBackPlace:
    /\b(?:seccion|enlace|boton|pie de pagina|icono|menu|panel|configuracion|final de)\b/u,
  commonWords: new Set([
    'el',
    'la',
    'los',
    'las',
    'de',
    'del',
    'y',
    'o',
    'su',
    'sus',
    'usted',
    'nuestro',
    'nuestra',
    'para',
    'por',
    'con',
    'en',
    'es',
    'son',
    'que',
    'no',
    'un',
    'una',
    'se',
    'mas',
    'al',
  ]),
};
