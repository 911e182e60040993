import { useCallback, useEffect, useState } from 'react';
import type { CameraAbilities, CameraMove } from '#contract';
import { useLive } from '../../../live/live-context.js';
import { abilitiesOf, allowedMove, moveCamera } from '../../../room/camera-track.js';
import { RoomCalls } from '../../../room/room-calls.js';
import type { Place } from '../use-place.js';

export interface CameraSteering {
  /** What each one's examination camera can be told; nothing of those that cannot move. */
  abilities: Readonly<Record<string, CameraAbilities>>;
  /** Asks for it; whether it happens is for the other page to say. */
  steer: (practitionerId: string, move: CameraMove) => void;
}

/** Moves the others' examination cameras, and lets them move this one. */
export function useCameraSteering({ ownState, roomState }: Place): CameraSteering {
  const { socket } = useLive();
  const [abilities, setAbilities] = useState<Record<string, CameraAbilities>>({});
  const { track } = ownState.medical.examination;
  const { participants, phase } = roomState;

  // Again with everybody who comes, for nobody else keeps it.
  const present = participants.map(({ practitionerId, state }) => `${practitionerId} ${state}`).join();
  const announce = useCallback(() => {
    if (phase !== 'in') return;
    void new RoomCalls(socket).cameraAbilities(track ? abilitiesOf(track) : {}).catch(() => undefined);
  }, [socket, track, phase]);
  useEffect(announce, [announce, present]);

  useEffect(() => {
    const onAbilities = (camera: { practitionerId: string; abilities: CameraAbilities }): void =>
      setAbilities((all) => ({ ...all, [camera.practitionerId]: camera.abilities }));
    const onSteered = (asked: CameraMove): void => {
      const move = track && allowedMove(abilitiesOf(track), asked);
      if (move) void moveCamera(track, move).then(announce, () => undefined);
    };
    socket.on('room:camera-abilities', onAbilities).on('room:camera-steered', onSteered);
    return () => void socket.off('room:camera-abilities', onAbilities).off('room:camera-steered', onSteered);
  }, [socket, track, announce]);

  const steer = useCallback(
    (practitionerId: string, move: CameraMove) =>
      void new RoomCalls(socket).steerCamera({ practitionerId, ...move }).catch(() => undefined),
    [socket],
  );
  return { abilities, steer };
}
