/** The working banner: the effect of each control, and when the banner is shown. */
import { behaviour } from './behaviour.js';
import { applyConsent } from './consent.js';
import { leak } from './leaks.js';
import { type ConsentRecord, deleteTraces, readRecord, writeRecord } from './record.js';
import { bindSettings, openSettings, readSwitches } from './settings.js';

const banner = document.querySelector<HTMLElement>('#banner');
const refused: ConsentRecord = { social: false, ads: false };
const accepted: ConsentRecord = { social: true, ads: true };

/** Shows the banner where no choice was made, and connects its controls. */
export function startBanner(record: ConsentRecord | null): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-choice]')) {
    element.addEventListener('click', () => actions[element.dataset['choice'] ?? '']?.());
  }
  for (const element of document.querySelectorAll('[data-way-back]')) {
    element.addEventListener('click', customize);
  }
  bindSettings(() => showBanner(readRecord() === null));
  addEventListener('keydown', pressKey);
  showBanner(record === null || returnsUnasked(record));
  hideWayBack(record);
}

/** Takes the visitor's silence for consent; only faulty variants call it. */
export function acceptUnasked(): void {
  if (readRecord() === null) choose(accepted);
}

const actions: Readonly<Record<string, () => void>> = {
  accept: () => choose(accepted, behaviour.accepting === 'remembered'),
  refuse,
  'confirm-refusal': () => choose(refused),
  customize,
  save: () => {
    const record = readRecord();
    const chosen = readSwitches(record);
    const untouched = record === null && !chosen.social && !chosen.ads;
    choose(untouched && behaviour.saving === 'grants-all-by-default' ? accepted : chosen);
  },
  close: () => {
    if (behaviour.closeControl === 'accepts') choose(accepted);
    else showBanner(false);
  },
};

function customize(): void {
  showBanner(false);
  openSettings(readRecord());
}

function refuse(): void {
  // After a choice, the button in the settings withdraws it, in every variant alike.
  if (readRecord() !== null) {
    choose(refused);
    return;
  }
  if (behaviour.refusing === 'does-nothing') return;
  if (behaviour.refusing === 'asks-again') {
    showBanner(false);
    document.querySelector<HTMLDialogElement>('#confirmation')?.showModal();
    return;
  }
  leak('click-refuse');
  choose(refused, behaviour.refusing === 'remembered');
}

function choose(record: ConsentRecord, remembered = true): void {
  const before = readRecord();
  if (remembered) writeRecord(record);
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
  showBanner(false);
  const takenBack =
    before !== null && ((before.social && !record.social) || (before.ads && !record.ads));
  if (takenBack) void withdraw();
  else applyConsent(record);
  hideWayBackAfterChoice();
}

async function withdraw(): Promise<void> {
  if (behaviour.withdrawing === 'cleans-up') await deleteTraces();
  location.reload();
}

function showBanner(visible: boolean): void {
  banner?.toggleAttribute('hidden', !visible);
  document.documentElement.classList.toggle('with-banner', visible && banner !== null);
}

function returnsUnasked({ social }: ConsentRecord): boolean {
  const { arrival, bannerReturns } = behaviour;
  return (
    (bannerReturns === 'on-second-page-after-refusal' && !social && arrival !== 'again') ||
    (bannerReturns === 'on-reload-after-acceptance' && social && arrival === 'again')
  );
}

function hideWayBack(record: ConsentRecord | null): void {
  const gone =
    record !== null &&
    (behaviour.wayBack === 'until-choice' ||
      (behaviour.wayBack === 'first-page-only' && behaviour.arrival !== 'again'));
  if (gone) document.querySelector('[data-way-back]')?.remove();
}

function hideWayBackAfterChoice(): void {
  if (behaviour.wayBack === 'until-choice') document.querySelector('[data-way-back]')?.remove();
}

function pressKey(event: KeyboardEvent): void {
  const inBanner = event.target instanceof Node && banner?.contains(event.target) === true;
  if (event.key === 'Tab' && behaviour.flaw === 'tab-key-swallowed' && inBanner) {
    event.preventDefault();
  }
}
