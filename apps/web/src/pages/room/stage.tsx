import { Avatar, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CallLink } from '../../components/call-link.js';
import { initials } from '../../format/names.js';
import type { Incoming } from '../../room/room-state.js';
import { FaceLabel } from './face-label.js';
import type { RoomPerson } from './people.js';
import classes from './stage.module.css';
import { VideoView } from './track-view.js';

interface StageProps {
  focus: Incoming | null;
  /** The others. */
  people: readonly RoomPerson[];
}

/** What everybody looks at: a screen, the patient, or who speaks. */
export function Stage({ focus, people }: StageProps) {
  const { t } = useTranslation('room');
  if (focus === null) return <NoPicture people={people} />;
  const person = people.find(({ id }) => id === focus.practitionerId);
  const name = person?.name ?? '';
  return (
    <figure className={classes.stage}>
      <VideoView
        key={focus.consumerId}
        track={focus.track}
        label={t(focus.source === 'screen' ? 'screenOf' : 'pictureOf', { name })}
        source={focus.source}
        practitionerId={focus.practitionerId}
        className={classes.picture}
      />
      {person && (
        <figcaption className={classes.caption}>
          <FaceLabel person={person} note={focus.source === 'screen' ? t('sharesScreen') : undefined} long />
        </figcaption>
      )}
    </figure>
  );
}

/** Somebody is here and not to be seen, or nobody has come yet. */
function NoPicture({ people }: Pick<StageProps, 'people'>) {
  const { t } = useTranslation('room');
  const here = people.find(({ state }) => state !== 'expected');
  const awaited = people.filter(({ state }) => state === 'expected');
  if (here) {
    return (
      <div className={classes.stage}>
        <Stack align="center" gap="sm" className={classes.nobody}>
          <Avatar size={96} color="gray" variant="filled" name={here.name}>
            {initials(here.name)}
          </Avatar>
          <Text size="lg" fw={600}>
            {here.title} {here.name}
          </Text>
          <Text>{t(here.state === 'away' ? 'away' : 'cameraOff')}</Text>
        </Stack>
        <div className={classes.caption}>
          <FaceLabel person={here} long />
        </div>
      </div>
    );
  }
  return (
    <div className={classes.stage}>
      <Stack align="center" gap="md" className={classes.nobody} role="status">
        <Loader color="gray" type="dots" aria-hidden />
        {awaited.map(({ id, title, name, facilityName, phone }) => (
          <div key={id}>
            <Text size="lg" fw={600}>
              {t('waitingFor', { name: `${title} ${name}` })}
            </Text>
            <Text>{facilityName}</Text>
            {phone !== null && <CallLink number={phone} />}
          </div>
        ))}
      </Stack>
    </div>
  );
}
