import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnapshotAsked } from '#contract';
import { keys } from '../../api/keys.js';
import { serverNow } from '../../api/server-clock.js';
import { useMe } from '../../auth/me-context.js';
import { notify } from '../../components/notify.js';
import { formatTimeWithSeconds } from '../../format/time.js';
import { useLive } from '../../live/live-context.js';
import { Snapshots, type Snapshot, type SnapshotResult } from '../../room/snapshots.js';
import { newId } from '../cases/new-id.js';
import { uploadFile } from '../cases/files/upload.js';
import type { Tile } from './tiles.js';
import type { Place } from './use-place.js';
import { useStore } from './use-store.js';

/** What a picture is wanted of: a tile, or what this page sends itself. */
export interface PictureOf extends Pick<Tile, 'key' | 'source'> {
  person: Pick<Tile['person'], 'id' | 'name'>;
}

export interface RoomSnapshots {
  /** Questions to the doctor of this page. */
  asked: readonly SnapshotAsked[];
  /** Keys of tiles whose picture is awaited. */
  awaited: ReadonlySet<string>;
  /** A picture of a tile becomes a file of the case; the id of that file, or null when it did not. */
  take: (of: PictureOf) => Promise<string | null>;
  decide: (question: SnapshotAsked, agrees: boolean) => void;
}

/** Pictures for the case, taken where they are made, whoever wants them. */
export function useSnapshots(caseId: string, place: Place): RoomSnapshots {
  const { t } = useTranslation('together');
  const me = useMe();
  const { socket } = useLive();
  const queryClient = useQueryClient();
  const [awaited, setAwaited] = useState<ReadonlySet<string>>(new Set());
  const [snapshots] = useState(() => {
    const save = async ({ id, picture, takenFrom, askedBy }: Snapshot): Promise<void> => {
      const name = `${t(`snapshot.file.${takenFrom}`)} ${formatTimeWithSeconds(serverNow()).replaceAll(':', '.')}`;
      await uploadFile(caseId, id, new File([picture], `${name}.jpg`), { origin: { takenFrom, askedBy } });
      await queryClient.invalidateQueries({ queryKey: keys.case.one(caseId) });
    };
    return new Snapshots(socket, place.own.outgoing, save);
  });
  const { asked } = useStore(snapshots.store);
  useEffect(() => snapshots.listen(), [snapshots]);

  const tell = (outcome: SnapshotResult, name: string): void => notify(t(`snapshot.outcome.${outcome}`, { name }));
  return {
    asked,
    awaited,
    take: async ({ key, person, source }) => {
      const id = newId();
      setAwaited((before) => new Set(before).add(key));
      const isOwn = person.id === me.practitionerId;
      const outcome = await (isOwn ? snapshots.take(id, source) : snapshots.ask(id, person.id, source));
      setAwaited((before) => new Set([...before].filter((each) => each !== key)));
      tell(outcome, person.name);
      return outcome === 'taken' ? id : null;
    },
    decide: (question, agrees) => {
      void snapshots.decide(question, agrees).then((outcome) => {
        if (agrees) notify(t(`snapshot.own.${outcome}`));
      });
    },
  };
}
