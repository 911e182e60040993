import { ActionIcon, Button, Checkbox, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { INVITEE_STATUSES } from '#contract';
import type { MinutesFormValues } from './minutes-form-values.js';

const SOMEBODY: MinutesFormValues['invitees'][number] = {
  name: '',
  title: '',
  position: '',
  facilityName: '',
  external: false,
  status: 'attended',
};
const MOST = 30;

/** People who were asked to come and had no part in the room. */
export function MinutesInvitees({ form }: { form: UseFormReturnType<MinutesFormValues> }) {
  const { t } = useTranslation('room');
  const { invitees } = form.values;
  return (
    <Stack>
      {invitees.map((_invitee, index) => (
        <Fieldset key={index} legend={t('edit.invitee', { number: index + 1 })}>
          <Stack gap="sm">
            <Group grow align="flex-start">
              <TextInput
                label={t('doc.fullName')}
                {...form.getInputProps(`invitees.${index}.name`)}
                error={form.errors[`invitees.${index}.name`] ?? form.errors[`invitees.${index}`]}
              />
              <TextInput label={t('edit.personTitle')} {...form.getInputProps(`invitees.${index}.title`)} />
              <TextInput label={t('edit.personPosition')} {...form.getInputProps(`invitees.${index}.position`)} />
            </Group>
            <Group grow align="flex-start">
              <TextInput label={t('doc.facility')} {...form.getInputProps(`invitees.${index}.facilityName`)} />
              <Select
                label={t('doc.attendance')}
                data={INVITEE_STATUSES.map((value) => ({
                  value,
                  label: t(value === 'attended' ? 'doc.attended' : 'doc.absent'),
                }))}
                {...form.getInputProps(`invitees.${index}.status`)}
              />
            </Group>
            <Group justify="space-between">
              <Checkbox
                label={t('edit.external')}
                {...form.getInputProps(`invitees.${index}.external`, { type: 'checkbox' })}
              />
              <ActionIcon
                variant="default"
                size={40}
                aria-label={t('edit.removeInvitee', { number: index + 1 })}
                onClick={() => form.removeListItem('invitees', index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          </Stack>
        </Fieldset>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        disabled={invitees.length >= MOST}
        onClick={() => form.insertListItem('invitees', SOMEBODY)}
      >
        {t('edit.addInvitee')}
      </Button>
    </Stack>
  );
}
