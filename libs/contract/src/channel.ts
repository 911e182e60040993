import type { SctpStreamParameters } from './media.js';

/** What data channels through the relay are for. `vitals`: what a patient monitor measures. */
export const CHANNEL_LABELS = ['vitals'] as const;
export type ChannelLabel = (typeof CHANNEL_LABELS)[number];

/** What may come on a channel: a message that is larger, or comes faster on an average, closes it. */
export interface ChannelLimits {
  bytes: number;
  perSecond: number;
}

export const CHANNEL_LIMITS: Readonly<Record<ChannelLabel, ChannelLimits>> = {
  vitals: { bytes: 1_024, perSecond: 20 },
};

/** After a stall of the link a few seconds may come at once. */
export const CHANNEL_AVERAGE_SECONDS = 5;

/** `closed`: by its sender, or with all that the sender had. */
export type ChannelEnd = 'closed' | 'too-large' | 'too-fast';

/** How it travels; the page's browser chose the stream. */
export type ChannelStream = SctpStreamParameters & { streamId: number };

export interface OpenChannelInput {
  /** One that the page has open already is replaced. */
  label: ChannelLabel;
  sctpStreamParameters: ChannelStream;
}

/** Names a channel of the page's own. */
export interface ChannelInput {
  channelId: string;
}

/** A channel of somebody else, ready for `consumeData()`. */
export interface RoomChannel extends ChannelInput {
  label: ChannelLabel;
  /** Of the receiving end. */
  consumerId: string;
  sctpStreamParameters: SctpStreamParameters;
  practitionerId: string;
}

export interface RoomChannelsAnswer {
  channels: RoomChannel[];
}
