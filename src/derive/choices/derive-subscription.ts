/** Derives what the first layer sells to those who do not consent. */
import type { Banner, Control } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';

type Subscription = NonNullable<NonNullable<Derived['choice']>['subscription']>;

/** An amount with its currency, before or after it: 2,99 €, £3, 4.99 EUR per month, 29 kr. */
const price =
  /(?:[€$£¥₺₴]|\b(?:EUR|USD|GBP|CHF|PLN|CZK|SEK|NOK|DKK|HUF|RON|BGN)\b)\s?\d{1,4}(?:[.,]\d{1,2})?|\d{1,4}(?:[.,]\d{1,2})?\s?(?:[€$£¥₺₴]|(?:EUR|USD|GBP|CHF|PLN|CZK|SEK|NOK|DKK|HUF|RON|BGN|[Ee]uros?|zł|Kč|kr|Ft|lei|лв)(?![\p{L}]))/u;

/** Returns what is sold by a control of the first layer, and the first price in the layer's text. */
export function deriveSubscription(
  { text, blocks }: Pick<Banner, 'text' | 'blocks'>,
  sold: Control | undefined,
): Subscription | null {
  if (!sold) return null;
  const texts = [
    sold.text,
    ...blocks.filter(({ layer }) => layer === 1).map((each) => each.text),
    text,
  ];
  const found = texts.map((each) => price.exec(each)?.[0]).find((each) => each !== undefined);
  return { label: sold.text, price: found ?? null };
}
