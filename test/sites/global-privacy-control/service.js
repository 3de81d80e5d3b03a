// Tells what the signal says in a worker that no page owns.
addEventListener("install", (event) => {
  event.waitUntil(fetch(`/told-${navigator.globalPrivacyControl === true}.txt`));
});
