/**
 * How comment areas and social embeds are recognised in pages: hosts, class names, placeholder
 * elements.
 */

/** Hosts whose frames are comment threads; each includes all its subdomains. */
export const commentHosts: readonly string[] = [
  'disqus.com',
  'spot.im',
  'openweb.com',
  'viafoura.co',
  'viafoura.com',
  'viafoura.net',
  'coralproject.net',
  'livefyre.com',
  'fyre.co',
  'talk.hyvor.com',
  'commento.io',
  'graphcomment.com',
  'logora.fr',
  'logora.com',
  'vuukle.com',
  'insticator.com',
  'fastcomments.com',
  'cusdis.com',
  'giscus.app',
  'utteranc.es',
  'remark42.com',
  'cackle.me',
  'hypercomments.com',
];

/**
 * Words in the `id` or class of a comment area, as authors of any language write them. Left out:
 * `discussion`, `reactions`, `respond`, which also name menus, counters and forms of all kinds.
 */
export const commentAreaNames: readonly string[] = [
  'comment',
  'comments',
  'commentaire',
  'commentaires',
  'kommentar',
  'kommentare',
  'comentarios',
  'comentario',
  'commenti',
  'reacties',
  'komentarze',
  'disqus',
  'spotim',
  'viafoura',
  'coral',
  'hyvor',
  'graphcomment',
  'logora',
];

/** Words in the same `id` or class that mark a mere counter, link or symbol. */
export const notCommentAreaNames: readonly string[] = [
  'count',
  'counter',
  'number',
  'link',
  'icon',
  'btn',
  'button',
  'badge',
  'nav',
  'menu',
];

/**
 * Names of social networks as a placeholder writes them; a single letter is a name only in
 * capitals.
 */
export const networkNames: readonly string[] = [
  'Facebook',
  'Instagram',
  'Twitter',
  'X',
  'TikTok',
  'Telegram',
  'YouTube',
  'LinkedIn',
  'Pinterest',
  'Threads',
  'Bluesky',
  'Mastodon',
  'VKontakte',
  'VK',
  'Odnoklassniki',
  'Snapchat',
  'Reddit',
  'Rumble',
  'Odysee',
];

/**
 * Names of other services whose content is replaced by a placeholder: videos, maps, sound,
 * comments.
 */
export const embedServiceNames: readonly string[] = [
  'Vimeo',
  'Dailymotion',
  'Twitch',
  'Spotify',
  'SoundCloud',
  'Deezer',
  'Apple Music',
  'Google Maps',
  'OpenStreetMap',
  'Disqus',
  'Giphy',
  'GIPHY',
  'Flickr',
  'Datawrapper',
  'Infogram',
  'Typeform',
];

/** Elements that a network's script replaces by its own post. */
export const unhydratedEmbeds: readonly string[] = [
  'blockquote.twitter-tweet',
  'blockquote.twitter-video',
  'a.twitter-timeline',
  'blockquote.instagram-media',
  'blockquote.tiktok-embed',
  'blockquote.bluesky-embed',
  'blockquote.text-post-media',
  'blockquote.reddit-embed-bq',
  '.fb-post',
  '.fb-video',
  '.fb-page',
  '.fb-like',
];

/**
 * Placeholder elements for content that waits for consent; they count where they name a network.
 */
export const placeholderSelectors: readonly string[] = [
  '[class*="embed" i]',
  '[class*="placeholder" i]',
  '[class*="blocked" i]',
  '[class*="consent-required" i]',
  '[data-embed]',
  '[data-placeholder]',
  // Placeholders of consent tools: tarteaucitron, Klaro, Complianz, Borlabs, consentmanager,
  // Didomi.
  '.tac_activate',
  '.context-notice',
  '.cmplz-placeholder-element',
  '[class*="brlbs"]',
  '[class*="cmpbox"] .cmplazybtn',
  '.cmplazypreviewiframe',
  '[data-didomi-purposes]',
];
