/** What browsers that know it tell of the network: `wifi`, `cellular`, ... Not all do. */
interface NetworkTold extends EventTarget {
  readonly type?: string;
}

const isNetworkTold = (value: unknown): value is NetworkTold => value instanceof EventTarget;

const toldBy = (browser: object): NetworkTold | null => {
  const told: unknown = Reflect.get(browser, 'connection');
  return isNetworkTold(told) ? told : null;
};

/**
 * Calls when this device has come into another network, or back from none: what was open leads nowhere then, though it
 * looks alive until its time-outs. Returns the function that stops it.
 */
export function onNetworkChange(changed: () => void, page: Window = window): () => void {
  const network = toldBy(page.navigator);
  let type = network?.type;
  // Told as well whenever an estimate of the speed changes, which is no other network.
  const onTold = (): void => {
    const before = type;
    type = network?.type;
    if (type !== before && type !== 'none') changed();
  };
  page.addEventListener('online', changed);
  network?.addEventListener('change', onTold);
  return () => {
    page.removeEventListener('online', changed);
    network?.removeEventListener('change', onTold);
  };
}
