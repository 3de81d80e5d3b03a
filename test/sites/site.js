// What the fixture sites share: a banner is what has data-banner. It goes once a choice is made
// (data-choose) and stays away; data-open shows the part of that id and hides the one it stands in.
const chosen = () => localStorage.getItem('choice');
const banners = (root = document) => root.querySelectorAll('[data-banner]');
function choose(choice) {
  localStorage.setItem('choice', choice);
  for (const banner of banners()) banner.remove();
}
function open(id, from) {
  from?.setAttribute('hidden', '');
  document.getElementById(id).removeAttribute('hidden');
}
function wire(root) {
  root.addEventListener('click', (event) => {
    const choosing = event.target.closest('[data-choose]');
    const opening = event.target.closest('[data-open]');
    if (choosing) choose(choosing.dataset.choose);
    if (opening) open(opening.dataset.open, opening.closest('[data-layer], [data-banner]'));
  });
}
function start() {
  if (chosen()) for (const banner of banners()) banner.remove();
  wire(document);
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
