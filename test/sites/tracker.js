// What a gated third party does: it marks the browser and reports the visit to its host.
document.cookie = 'visitor=1; max-age=31536000; path=/';
new Image().src = new URL('pixel.svg', document.currentScript.src).href;
