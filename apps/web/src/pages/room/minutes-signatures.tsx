import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { notify } from '../../components/notify.js';
import { IconCircleDashed, IconSignature } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api/api-error.js';
import { api, take } from '../../api/client.js';
import { ConfirmAct } from '../../components/confirm-act.js';
import { formatDateTime } from '../../format/time.js';
import classes from './minutes-side.module.css';
import { minutesQuery, type Minutes } from './queries.js';

interface MinutesSignaturesProps {
  minutes: Minutes;
  isOld: boolean;
  /** Nobody signs what they are changing. */
  isEdited: boolean;
}

/** Who has signed, who must, and the act itself. */
export function MinutesSignatures({ minutes, isOld, isEdited }: MinutesSignaturesProps) {
  const { t } = useTranslation('room');
  const queryClient = useQueryClient();
  /** What stood on the screen when the window was opened: exactly that is signed, or nothing. */
  const [read, setRead] = useState<Pick<Minutes, 'contentHash' | 'version'> | null>(null);
  const { consultId, signatures, missingSigners, problems, state } = minutes;
  const { queryKey } = minutesQuery(consultId);

  async function sign(password: string, contentHash: string): Promise<void> {
    try {
      const signed = await take(
        api.POST('/api/v1/consults/{id}/minutes/signatures', {
          params: { path: { id: consultId } },
          body: { password, contentHash },
        }),
      );
      queryClient.setQueryData(queryKey, signed);
      notify(t('sign.done'));
    } catch (error) {
      if (isApiError(error, 'minutes.changed-meanwhile')) void queryClient.invalidateQueries({ queryKey });
      throw error;
    }
  }

  const hasProblems = Object.keys(problems).length > 0;
  return (
    <Paper p="lg" component="section" aria-labelledby="signatures-title">
      <Title order={2} size="h3" id="signatures-title">
        {t('sign.title')}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {t(isOld ? 'sign.void' : state === 'signed' ? 'sign.all' : 'sign.some', {
          done: signatures.filter(({ voidedAt }) => voidedAt === null).length,
          all: signatures.filter(({ voidedAt }) => voidedAt === null).length + missingSigners.length,
        })}
      </Text>
      <Stack gap="sm" component="ul" className={classes.list}>
        {signatures.map(({ practitionerId, name, role, signedAt, voidedAt }) => (
          <li key={`${practitionerId} ${signedAt}`} className={classes.item}>
            <IconSignature size={22} color="var(--mantine-primary-color-filled)" aria-hidden />
            <div>
              <Text fw={600}>{name}</Text>
              <Text size="sm" c="dimmed">
                {t(`role.${role}`)} · {t('sign.at', { time: formatDateTime(signedAt) })}
                {voidedAt !== null && ` · ${t('sign.voided')}`}
              </Text>
            </div>
          </li>
        ))}
        {!isOld &&
          missingSigners.map(({ practitionerId, name, role }) => (
            <li key={practitionerId} className={classes.item}>
              <IconCircleDashed size={22} color="var(--hc-ink-quiet)" aria-hidden />
              <div>
                <Text fw={600}>{name}</Text>
                <Text size="sm" c="dimmed">
                  {t(`role.${role}`)} · {t('sign.missing')}
                </Text>
              </div>
            </li>
          ))}
      </Stack>
      {hasProblems && !isOld && (
        <Text mt="sm" fw={500}>
          {t('sign.problems')}
        </Text>
      )}
      {minutes.can.sign && (
        <Button
          fullWidth
          size="lg"
          mt="md"
          leftSection={<IconSignature size={20} aria-hidden />}
          disabled={isEdited}
          data-no-print
          onClick={() => setRead({ contentHash: minutes.contentHash, version: minutes.version })}
        >
          {t('sign.act')}
        </Button>
      )}
      <ConfirmAct
        opened={read !== null}
        onClose={() => setRead(null)}
        title={t('sign.ask')}
        act={t('sign.act')}
        withPassword
        onConfirm={(password) => sign(password, read?.contentHash ?? '')}
      >
        {t('sign.text', { version: read?.version ?? 0 })}
      </ConfirmAct>
    </Paper>
  );
}
