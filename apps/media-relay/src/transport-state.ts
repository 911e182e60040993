import type { RelayNotifications } from '#contract';
import type { DtlsState, IceState } from 'mediasoup/types';

export type TransportState = RelayNotifications['transportState']['state'];

/** What the states of ICE and DTLS mean together; null while the transport is still being set up. */
export function transportState(ice: IceState, dtls: DtlsState): TransportState | null {
  // The page closed its end, or the handshake went wrong: neither can be undone.
  if (dtls === 'failed' || dtls === 'closed' || ice === 'closed') return 'failed';
  if (ice === 'disconnected') return 'disconnected';
  return dtls === 'connected' && ice !== 'new' ? 'connected' : null;
}
