/** The list with one item at another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const others = items.filter((_item, index) => index !== from);
  const item = items[from];
  return item === undefined ? others : [...others.slice(0, to), item, ...others.slice(to)];
}
