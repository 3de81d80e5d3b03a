/** What English banners say, as patterns for folded sentences. */
import type { StatementLanguage } from './concept.js';

const accept = /\b(?:accept all|allow all|accept|agree|allow)\b/u;
const press = /\b(?:click|press|tap|select|choos)\w*/u;
const refuse =
  /\b(?:refus|reject|declin|den(?:y|i)|opt(?:ing)? out)\w*|\bwithout (?:your )?(?:consent|agreeing|accepting)\b|\bdo not (?:accept|agree|consent)\b/u;
const only = /\bonly\b|\bsolely\b|\bexclusively\b|\bnothing but\b/u;
const trackers = /\b(?:cookies?|trackers?|similar technologies)\b/u;
const technical = /\b(?:technical|necessary|essential|required|functioning|exempt)\b/u;
const setAndRead =
  /\b(?:set|placed|stored|written|dropped) (?:and|or|and\/or) (?:read|used|accessed)\b/u;
const comments = /\bcomment(?:s|ing)?\b/u;
const social = /\bsocial (?:media|networks?)\b/u;
const unavailable =
  /\b(?:unavailable|disabled|hidden|closed|not (?:be )?(?:available|possible|work|shown))\b/u;
const prevents =
  /\b(?:cannot|can't|can not|will not|won't|not (?:be able|allow|let|possible)|prevents?|disables?|stops?)\b/u;
const change = /\b(?:chang|modif|withdraw|revok|updat|adjust|manag|edit|review|reconsider)\w*/u;
const choices = /\b(?:choices?|preferences?|consent|cookies?|settings|decisions?|mind|options)\b/u;
const via = /\b(?:via|in|on|through|from|by|using|at|under)\b/u;
const settings =
  /\b(?:section|link|page|button|tab|cent(?:er|re)|menu|icon|footer|settings|manage|preferences|customi[sz]e)\w*/u;
const anyTime =
  /\b(?:any ?time|any (?:moment|point)|at all times|whenever|at your convenience|later|(?:can|may) always)\b/u;
const switchOff =
  /\b(?:disabl|deactivat|switch\w* off|turn\w* off|untick|uncheck)\w*|\brefus\w+ (?:this|these|social)/u;
const mark =
  /\b(?:band|bar|light|dot|badge|indicator|slider|button|colou?r|switch|circle|mark|icon|strip)\b/u;
const shows = /\b(?:show|indicat|tell|display|signal|mean|represent)\w*/u;
/** No cookie, no data at all. */
const nothing =
  /\b(?:no|not any) (?:cookies?|trackers?|data|information)\b(?! (?:except|other|apart))|\bnothing\b/u;
const isUsed =
  /\b(?:set|stored|placed|saved|dropped|sent|shared|transmitted|passed|disclosed|collected|leaves?)\b/u;
/** Going on in place of answering. */
const goingOn =
  /\bby (?:simply |merely )?(?:continuing|browsing|using|scrolling|closing|navigating|staying|remaining|visiting|proceeding|carrying on|going on|accessing|clicking (?:anywhere|outside|elsewhere|on (?:any|another)))\b|\b(?:if|when|should|once) you (?:simply )?(?:continue|keep|carry on|scroll|close|stay|remain|go on|browse|navigate|proceed|ignore|use (?:this|our|the))\b|\b(?:continued|further|ongoing) (?:use|browsing|visit|navigation)\b|\b(?:just|simply|or) (?:continue|keep|stay|carry on)\b|\b(?:continuing|scrolling|closing|browsing|carrying on|navigating)\b|\b(?:your|the|any) use of (?:this|our|the)\b|\b(?:if|when|should) you (?:(?:simply )?do nothing|(?:do not|don't) (?:answer|respond|react|reply|act|choose|object|opt out)|take no action|make no choice|remain silent)\b|\bunless you (?:opt out|object|refuse|decline|reject|disagree|tell us otherwise|say otherwise)\b|\b(?:silence|inaction|inactivity|doing nothing|not (?:clicking|answering|responding|reacting|choosing|objecting)|no (?:answer|reply|response|reaction|action))\b|\babsence of (?:a |an |any |your )?(?:choice|answer|objection|response|reaction)\b|\b(?:as soon as|the moment) you (?:continue|scroll|browse|navigate|go on)\b/u;
const agreeing =
  /\byou (?:hereby |thereby |also |automatically |implicitly |tacitly |will |shall |fully )*(?:agree|accept|consent|allow|authori[sz]e|permit|give (?:us )?(?:your |permission)|are (?:deemed|taken|considered|understood|agreeing|accepting|consenting|giving)|have (?:agreed|accepted|consented))\b|\b(?:we|we'll|we will|we shall) (?:will |shall )?(?:assume|understand|take|consider|treat|deem|presume|conclude|infer)\b[^.;]{0,60}\b(?:agree|accept|consent|happy|fine|ok|okay)\w*|\b(?:means?|constitutes?|implies|indicates?|signif(?:y|ies)|amounts to|counts as|equals|expresses|(?:deemed|taken|considered|treated|regarded|understood)(?: as| to be| for)?)\b[^.;]{0,40}\b(?:agree|accept|consent)\w*|\bconsent (?:is|will be) (?:given|assumed|implied|presumed|deemed)\b|\byou\b[^,;.]{0,60}\band (?:agree|accept|consent|allow)\b/u;
/** A denied consent, an answer that is still awaited, or consent to what needs none. */
const notAgreeing =
  /(?:\b(?:not|never|no|nor)|n't) (?!refus|reject|declin|object|chang|click|opt|necessar|essential|disabl|only|answer|respon|repl|react|act|choos)(?:\w+ ){0,5}?(?:consent|accept|agree)\w*|\bwithout (?:\w+ ){0,3}?(?:consent|accept|agree|choos|choice|decid)\w*|\b(?:if|until|unless|when|once|before|after|where|as long as) you (?:have |do |actively |expressly )?(?:accept|agree|consent)\w*|\b(?:accept|agree to|consent to) (?:\w+ ){0,3}?(?:only|solely|nothing)\b|\bonly (?:accept|agree|consent)\w*|\b(?:can|may|could|might) (?:\w+ ){0,2}?(?:accept|agree|consent)\w*/u;
/** Changes that the site keeps for itself, and what the visitor cannot change. */
const notTheVisitors =
  /\bwe (?:may|can|might|could|will|reserve|regularly|also)\b(?:(?!\byou\b)[^,;.]){0,80}|\breserves? the right(?:(?!\byou\b)[^,;.]){0,80}|\b(?:policy|notice|statement|terms|page|list)\b[^,;.]{0,40}\b(?:may|can|might|could|will) (?:be )?(?:chang|modif|updat|amend|adjust|edit)\w*|\b(?:cannot|can not|can't|not be|no longer|not)\b[^,;.]{0,40}\b(?:chang|withdraw|revok|modif)\w*/u;

/** Closing the banner. */
const closing =
  /\b(?:clos(?:e|es|ed|ing)|dismiss\w*)\b|\b(?:click|press)\w* (?:on )?(?:the )?(?:x|cross)\b/u;
/** What closing comes to where it keeps everything refused. */
const keepsRefused =
  /\b(?:refus|reject|declin)\w*|\bwithout (?:accepting|consent\w*|agreeing|(?:any |non-essential |optional )?cookies)\b|\bonly (?:the )?(?:strictly )?(?:necessary|essential|technical)\b|\bdefault settings\b|\bno (?:optional |other |further |non-essential )?cookies\b/u;

export const en: StatementLanguage = {
  concepts: {
    'accept-means-consent': {
      says: [
        [press, accept, /\b(?:you|i) (?:consent|agree|accept|allow|authori[sz]e|give)\b/u],
        [
          /\byou (?:consent|agree|accept|allow|give)\b/u,
          /\bby (?:clicking|pressing|tapping|selecting)\b/u,
          accept,
        ],
      ],
      unless: /\b(?:does|do|is) not (?:mean|constitute|imply)\b/u,
    },
    'controller-named': {
      says: [
        [
          /\b(?:process\w*|use)\b/u,
          /\bby\b/u,
          /\b(?:ltd|limited|llc|inc|plc|gmbh|llp|ano|corp|corporation|company|foundation|trust|b\.?v)\b/u,
        ],
        [/\b(?:data )?controllers?\b/u, /\b(?:is|are|:)\s?\w/u],
      ],
    },
    'data-categories-listed': {
      says: [[/\b(?:data|information)\b/u]],
      atLeast: {
        count: 3,
        of: [
          /\bip address(?:es)?\b/u,
          /\bbrowsing (?:data|history|behaviou?r)\b|\bpages (?:you )?(?:visit|view)\w*/u,
          /\b(?:geo)?location\b/u,
          /\busage data\b|\bhow you use\b/u,
          /\bsocial (?:media|networks?)\b/u,
          /\bcomments?\b/u,
          /\b(?:unique )?(?:identifiers?|ids?)\b/u,
          /\be-?mail address(?:es)?\b/u,
          /\bdevice (?:type|data|information|characteristics)\b/u,
        ],
      },
    },
    'refuse-keeps-only-technical': {
      says: [
        [refuse, only, technical, trackers],
        [refuse, only, trackers, technical],
        [refuse, technical, trackers, only],
        [only, technical, trackers, refuse],
        [
          refuse,
          /\bno (?:other )?cookies\b/u,
          /\b(?:except|other than|apart from|but|beyond)\b/u,
          technical,
        ],
        [refuse, nothing, isUsed],
        [refuse, isUsed, nothing],
        [nothing, isUsed, refuse],
      ],
    },
    'refuse-sets-and-reads-only-technical': {
      says: [
        [refuse, only, technical, trackers, setAndRead],
        [refuse, only, trackers, technical, setAndRead],
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
          /\b(?:accept|allow|enabl|activat|consent|tick|requir|need|agree|switch)\w*/u,
          social,
        ],
        [/\b(?:accept|allow|enabl|activat)\w* [^,;]{0,60}social (?:media|networks?)\b/u, comments],
      ],
      unless: /\bip address/u,
    },
    'comments-by-accept-or-settings': {
      says: [[comments, accept, /\b(?:either|or)\b/u, settings]],
    },
    'indicator-shows-state': {
      says: [
        [mark, shows, /\bgreen\b/u, /\bred\b/u],
        [mark, shows, /\bred\b/u, /\bgreen\b/u],
        [
          /\bgreen\b/u,
          /\b(?:allow|accept|on|enabl)\w*/u,
          /\bred\b/u,
          /\b(?:refus|reject|off|disabl|den)\w*/u,
        ],
        [mark, shows, /\b(?:allow|accept|enabl)\w*/u, /\b(?:refus|reject|disabl|den)\w*/u],
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
          /\b(?:prevent|stop|block|keep|forbid)\w*/u,
          social,
          /\b(?:track|follow|collect|monitor|profil|observ)\w*/u,
        ],
        [
          switchOff,
          social,
          /\b(?:cannot|can't|will not|won't|no longer) (?:track|follow|collect)\w*/u,
        ],
      ],
    },
    'social-media-off-disables-comments': {
      says: [
        [switchOff, prevents, comments],
        [switchOff, comments, unavailable],
      ],
      also: /\bsocial (?:media|networks?)\b|\bthis (?:option|category)\b/u,
    },
    'purpose-operate-and-improve': {
      says: [
        [
          /\bus(?:e|es|ing)\b/u,
          trackers,
          /\b(?:operat|run|provid|function|work|deliver)\w*/u,
          /\b(?:improv|optimi[sz]|enhanc)\w*/u,
        ],
      ],
    },
    'choices-at-any-time': {
      says: [
        [change, anyTime],
        [anyTime, change],
        [
          /\b(?:can|may|might|free to|able to|right to|possible to|easy to)\b/u,
          /\b(?:withdraw|revok|retract|rescind|tak\w* back|chang\w* your mind)\w*/u,
        ],
      ],
      also: /\b(?:choices?|preferences?|consent|cookies?|settings|decisions?|mind|options)\b|\byou (?:can|may|could|will be able to)\b[^,;.]{0,20}\b(?:chang|withdraw|revok|modif|updat|adjust)\w* (?:this|it|that|them)\b/u,
      strike: notTheVisitors,
    },
    'policy-linked': {
      says: [
        [
          /\b(?:see|read|consult|visit|learn|find|more|refer|view|check)\b/u,
          /\b(?:privacy|cookies?|data protection)\b[^,;.]{0,20}\b(?:policy|policies|notice|statement|declaration)\b/u,
        ],
      ],
    },
    'closing-refuses': {
      says: [
        [closing, keepsRefused],
        [keepsRefused, closing],
      ],
      unless: /\byou (?:also )?(?:accept|agree|consent)\b|\bwithout (?:refus|reject|declin)\w*/u,
    },
    'implied-consent': {
      says: [
        [goingOn, agreeing],
        [
          agreeing,
          /\b(?:by|or|when|if you|while|through) (?:continu|brows|scroll|clos|navigat|stay|carry|proceed|keep|go on|simply|your use|using (?:this|our|the))\w*(?![^,;]{0,40}#)/u,
        ],
        [
          /\b(?:continue|keep|carry on) \w+ing\b[^,;]{0,40}\b(?:to|and) (?:accept|agree|consent)\b/u,
        ],
      ],
      strike: notAgreeing,
    },
  },
  takingBack:
    /\b(?:withdraw|revok|revoc|retract|rescind|reconsider|revisit|undo)\w*|\btak\w* (?:\w+ ){0,3}?back\b|\bchang\w* (?:\w+ )?minds?\b|\b(?:come|go|get) back to\b|\breturn to (?:this|these|your)\b|\blater\b/u,
  labelCue:
    /(?:\bclick(?:ing)?(?: on)?|\bpress(?:ing)?|\btap(?:ping)?(?: on)?|\bselect(?:ing)?|\bchoos(?:e|ing)|\bvia|\bthrough|\bunder|\bread|\bsee)(?: (?:the|our|on|your))?[:\s]*$|\b(?:button|link|section|tab|menu|called|labell?ed)[:\s]*$/u,
  wayBackPlace:
    /\b(?:section|link|button|tab|icon|footer|bottom of|menu|settings|cent(?:er|re))\b/u,
  commonWords: new Set([
    'the',
    'of',
    'and',
    'to',
    'you',
    'your',
    'we',
    'our',
    'for',
    'on',
    'in',
    'with',
    'is',
    'are',
    'that',
    'this',
    'or',
    'by',
    'not',
    'can',
    'may',
    'will',
    'be',
    'all',
    'more',
    'use',
  ]),
};
