// Keeps `npm install` from downloading a browser; `bandeau doctor --install` gets one when asked to.
/** @type {import('puppeteer').Configuration} */
module.exports = { skipDownload: true };
