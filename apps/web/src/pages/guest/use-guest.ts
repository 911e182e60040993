import { useEffect, useState } from 'react';
import type { GuestView } from '#contract';
import type { LiveSocket } from '../../live/socket.js';
import { GuestCalls } from '../../room/guest-calls.js';

export interface GuestStanding {
  view: GuestView;
  connected: boolean;
  /** The invitation is worth nothing any more. */
  over: boolean;
  /** Was let in, and then sent back. */
  sentBack: boolean;
  knock: () => void;
  answerRecording: (agreed: boolean) => void;
}

const AFTER_SERVER_CLOSE_MS = 2_000;

/** How a guest stands: heard from the server, and brought there again after every lost connection. */
export function useGuest(socket: LiveSocket, opened: GuestView): GuestStanding {
  const [calls] = useState(() => new GuestCalls(socket));
  const [view, setView] = useState(opened);
  const [connected, setConnected] = useState(false);
  const [over, setOver] = useState(false);
  const [sentBack, setSentBack] = useState(false);
  const [wantsIn, setWantsIn] = useState(opened.state === 'knocking');

  const [shown, setShown] = useState(view.state);
  if (shown !== view.state) {
    setShown(view.state);
    const isBack = shown === 'admitted' && view.state === 'waiting';
    setSentBack(isBack);
    // Whoever was sent back asks again by hand; whoever only lost the line is at the door again by itself.
    if (isBack || view.state === 'admitted' || view.state === 'refused') setWantsIn(false);
  }

  useEffect(() => {
    let retry: ReturnType<typeof setTimeout> | undefined;
    const onConnect = (): void => {
      setConnected(true);
      calls.look().then(setView, () => undefined);
    };
    const onLost = (): void => {
      setConnected(false);
      clearTimeout(retry);
      if (!socket.active) retry = setTimeout(() => socket.connect(), AFTER_SERVER_CLOSE_MS);
    };
    const onRefused = (): void => {
      setConnected(false);
      if (!socket.active) setOver(true);
    };
    const onOver = (): void => setOver(true);
    socket.on('connect', onConnect).on('disconnect', onLost).on('connect_error', onRefused);
    socket.on('guest:changed', setView).on('session:ended', onOver);
    socket.connect();
    return () => {
      clearTimeout(retry);
      socket.off('connect', onConnect).off('disconnect', onLost).off('connect_error', onRefused);
      socket.off('guest:changed', setView).off('session:ended', onOver);
      socket.disconnect();
    };
  }, [calls, socket]);

  const shouldKnock = wantsIn && connected && view.state === 'waiting';
  useEffect(() => {
    // What is not heard now is said with the next connection.
    if (shouldKnock) calls.knock().catch(() => undefined);
  }, [calls, shouldKnock]);

  return {
    view,
    connected,
    over,
    sentBack,
    knock: () => setWantsIn(true),
    answerRecording: (agreed) => void calls.answerRecording(agreed).catch(() => undefined),
  };
}
