import type { IceServer, LinkCheckAnswer } from '#contract';

/** One way to a relay, as it is tried alone. */
export interface Way {
  kind: 'udp' | 'tcp' | 'turn';
  /** Of the TURN server. */
  url: string | null;
}

/** What there is to try, given the servers that a page is told. */
export const waysOf = (iceServers: readonly IceServer[]): Way[] => [
  { kind: 'udp', url: null },
  { kind: 'tcp', url: null },
  ...iceServers
    .flatMap(({ urls }) => urls)
    .filter((url) => url.startsWith('turn'))
    .map((url) => ({ kind: 'turn' as const, url })),
];

/** What a transport is given so that it has this way and no other. */
export function restrictedTo({ kind, url }: Way, { transport, iceServers }: LinkCheckAnswer) {
  const { iceCandidates } = transport;
  if (kind !== 'turn') {
    const candidates = iceCandidates.filter(({ protocol }) => protocol === kind);
    return { ...transport, iceCandidates: candidates, iceServers: [] };
  }
  return {
    ...transport,
    iceCandidates: iceCandidates.filter(({ protocol }) => protocol === 'udp'),
    iceServers: iceServers
      .filter(({ urls }) => url !== null && urls.includes(url))
      .map((each) => ({ ...each, urls: [url ?? ''] })),
    iceTransportPolicy: 'relay' as const,
  };
}

/** What the ways together mean for a consult. */
export type Verdict = 'direct' | 'tcp' | 'turn' | 'none';

export function verdictOf(tried: readonly { way: Way; open: boolean }[]): Verdict {
  const opens = (kind: Way['kind']): boolean => tried.some(({ way, open }) => open && way.kind === kind);
  if (opens('udp')) return 'direct';
  if (opens('tcp')) return 'tcp';
  return opens('turn') ? 'turn' : 'none';
}
