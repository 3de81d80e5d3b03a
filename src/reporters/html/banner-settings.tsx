/** What the banner's settings offer: categories, interests and vendors, as first opened. */
import type { VNode } from 'preact';
import type { Banner, SettingsCategory } from '../../schema/evidence/banner.js';
import { say, wordFor } from '../words/say.js';
import { useWords } from './speech.js';
import { TableFrame, Text } from './text.js';

/** The categories and vendors that the settings offer. */
export function SettingsTables({ settings }: { settings: NonNullable<Banner['settings']> }): VNode {
  const words = useWords();
  const says = words.banner;
  const { categories, legitimateInterests = [], vendors = [] } = settings;
  const on = vendors.filter(({ initially }) => initially === 'on').length;
  return (
    <>
      <CategoriesTable categories={categories}>{says.categories}</CategoriesTable>
      {legitimateInterests.length > 0 && (
        <CategoriesTable categories={legitimateInterests}>{says.interests}</CategoriesTable>
      )}
      {vendors.length > 0 && <p>{say(words, says.vendors, { count: vendors.length, on })}</p>}
    </>
  );
}

interface CategoriesProps {
  readonly categories: readonly SettingsCategory[];
  /** The table's name. */
  readonly children: string;
}

function CategoriesTable({ categories, children }: CategoriesProps): VNode {
  const words = useWords();
  const says = words.banner;
  return (
    <TableFrame label={children}>
      <table>
        <caption>{children}</caption>
        <thead>
          <tr>
            <th scope="col">{says.category}</th>
            <th scope="col">{says.purpose}</th>
            <th scope="col">{says.atFirst}</th>
            <th scope="col">{says.changeable}</th>
            <th scope="col">{says.shownBy}</th>
          </tr>
        </thead>
        <tbody>
          {categories.slice(0, 60).map((category, index) => (
            <CategoryRow key={index} category={category} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function CategoryRow({ category }: { category: SettingsCategory }): VNode {
  const words = useWords();
  const { name, purpose, initially, locked, stateShownBy } = category;
  const channels = stateShownBy.map((channel) => wordFor(words.channels, channel));
  return (
    <tr>
      <th scope="row">
        <Text value={name} maximum={120} />
      </th>
      <td>{words.purposes[purpose].word}</td>
      <td>{initially === undefined ? words.notObserved : words.states[initially]}</td>
      <td>{locked ? words.no : words.yes}</td>
      <td>{channels.join(', ') || words.banner.nothing}</td>
    </tr>
  );
}
