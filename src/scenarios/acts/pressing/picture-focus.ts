/** Compares pictures of a banner: does it show which of its controls has the focus? */
import { delay } from '../../../browser/visit/quiet.js';
import type { Visit } from '../../../browser/visit/visit.js';
import type { Box } from '../../../schema/evidence/banner.js';

/** Room around the banner for an outline, in CSS pixels. */
const marginPx = 8;
/** Time in which an indicator that fades in is there, in milliseconds. */
const fadingMs = 500;
/** Controls of which pictures are taken. */
const mostPictures = 12;

interface Picture {
  readonly place: string;
  readonly image: string;
}

/** Pictures of one round: with the focus elsewhere, and on each control. */
export class FocusPictures {
  readonly #visit: Visit;
  /** Taken one after another with the focus elsewhere; different where something moves by itself. */
  readonly #without: Picture[] = [];
  readonly #with = new Map<string, Picture>();

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  /** Takes a picture while no control has the focus. */
  async takeWithout(box: Box): Promise<void> {
    if (this.#without.length < 2) this.#without.push(await this.#take(box));
  }

  /** Takes a picture while the control has the focus, later once more where nothing shows it yet. */
  async takeWith(control: string, box: Box): Promise<void> {
    if (this.#with.has(control) || this.#with.size >= mostPictures) return;
    const first = await this.#take(box);
    if (this.#isLike(control, first)) await delay(fadingMs);
    this.#with.set(control, this.#isLike(control, first) ? await this.#take(box) : first);
  }

  /** True where the focus on the control shows, false where it does not, null where it cannot be told. */
  isShown(control: string): boolean | null {
    const own = this.#with.get(control);
    if (!own) return null;
    if (this.#isLike(control, own)) return false;
    const others = [...this.#without, ...this.#with.values()].filter((each) => each !== own);
    const isComparable = others.some(({ place }) => place === own.place);
    return isComparable && this.#isStill() ? true : null;
  }

  /** Where the picture is that of the focus elsewhere, or on another control, nothing shows it. */
  #isLike(control: string, { place, image }: Picture): boolean {
    const others = [...this.#with].filter(([other]) => other !== control).map(([, each]) => each);
    return [...this.#without, ...others].some(
      (each) => each.place === place && each.image === image,
    );
  }

  #isStill(): boolean {
    const [first, second] = this.#without;
    return !first || !second || first.place !== second.place || first.image === second.image;
  }

  async #take(box: Box): Promise<Picture> {
    const { cssVisualViewport: view } = await this.#visit.session.send('Page.getLayoutMetrics');
    const left = Math.max(0, box.x - marginPx);
    const top = Math.max(0, box.y - marginPx);
    const width = Math.min(view.clientWidth, box.x + box.width + marginPx) - left;
    const height = Math.min(view.clientHeight, box.y + box.height + marginPx) - top;
    const clip = { x: left + view.pageX, y: top + view.pageY, width, height, scale: 1 };
    if (width < 1 || height < 1) return { place: 'out of view', image: '' };
    const { data } = await this.#visit.session.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
      clip,
    });
    return { place: JSON.stringify([left, top, width, height]), image: data };
  }
}
