import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../../api/client.js';
import { isApiError } from '../../../api/api-error.js';
import { fieldErrorText, useErrorText } from '../../../api/error-text.js';
import { keys } from '../../../api/keys.js';
import { Dialog } from '../../../components/dialog.js';
import { notify } from '../../../components/notify.js';
import { ProblemNote } from '../../../components/problem-note.js';
import { newId } from '../new-id.js';
import { bodyOf, filterOf, isEmpty, type SavedFilter, type WorklistFilter } from './case-filter.js';
import type { WorklistChoice } from './use-worklist-filter.js';

/** One's own ways to look at the list, by their names. */
export function SavedFilters({ filter, apply }: WorklistChoice) {
  const { t } = useTranslation('cases');
  const queryClient = useQueryClient();
  const textOf = useErrorText();
  const [isOpen, menu] = useDisclosure(false);
  const [saving, setSaving] = useState(false);
  const { data: saved = [] } = useQuery({
    queryKey: keys.case.filters,
    queryFn: ({ signal }) => take(api.GET('/api/v1/worklist/filters', { signal })),
  });
  const again = () => queryClient.invalidateQueries({ queryKey: keys.case.filters });
  const keep = async ({ id, ...body }: SavedFilter): Promise<void> => {
    await take(api.PUT('/api/v1/worklist/filters/{id}', { params: { path: { id } }, body }));
    await again();
  };
  const remove = useMutation({
    mutationFn: (it: SavedFilter) =>
      take(api.DELETE('/api/v1/worklist/filters/{id}', { params: { path: { id: it.id } } })),
    onSuccess: (_done, it) => {
      notify(t('saved.removed', { name: it.name }));
      return again();
    },
    onError: (error) => notify(textOf(error)),
  });
  return (
    <>
      <Popover
        opened={isOpen}
        onChange={menu.set}
        position="bottom-end"
        width={320}
        trapFocus
        withRoles={false}
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconBookmark size={18} aria-hidden />}
            aria-expanded={isOpen}
            onClick={menu.toggle}
          >
            {t('saved.title')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p="xs">
          <Stack gap={4}>
            {saved.length === 0 && (
              <Text size="sm" c="dimmed" px="sm" py={4}>
                {t('saved.none')}
              </Text>
            )}
            {saved.map((it) => (
              <Group key={it.id} gap={4} wrap="nowrap">
                <Button
                  variant="subtle"
                  color="gray"
                  flex={1}
                  justify="start"
                  onClick={() => {
                    menu.close();
                    apply(filterOf(it));
                  }}
                >
                  {it.name}
                </Button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={t('saved.remove', { name: it.name })}
                  onClick={() => remove.mutate(it)}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
            ))}
            <Button
              variant="light"
              disabled={isEmpty(filter)}
              onClick={() => {
                menu.close();
                setSaving(true);
              }}
            >
              {t('saved.keep')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <Dialog opened={saving} onClose={() => setSaving(false)} title={t('saved.keepTitle')}>
        {saving && <SaveForm filter={filter} onKeep={keep} onClose={() => setSaving(false)} />}
      </Dialog>
    </>
  );
}

interface SaveFormProps {
  filter: WorklistFilter;
  onKeep: (filter: SavedFilter) => Promise<void>;
  onClose: () => void;
}

function SaveForm({ filter, onKeep, onClose }: SaveFormProps) {
  const { t } = useTranslation('cases');
  const { t: common } = useTranslation();
  const { t: e } = useTranslation('errors');
  const textOf = useErrorText();
  // The same at every try, so that a filter that was kept without an answer is not kept twice.
  const [id] = useState(() => newId());
  const [name, setName] = useState('');
  const keep = useMutation({
    mutationFn: () => onKeep({ id, name: name.trim(), filter: bodyOf(filter) }),
    onSuccess: () => {
      notify(t('saved.kept', { name: name.trim() }));
      onClose();
    },
  });
  const code = isApiError(keep.error) ? keep.error.fields['name'] : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate();
      }}
    >
      <Stack>
        <TextInput
          label={t('saved.name')}
          description={t('saved.nameWhy')}
          data-autofocus
          maxLength={60}
          value={name}
          error={code && (code === 'taken' ? t('saved.taken') : fieldErrorText(e, code))}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ProblemNote text={keep.error && code === undefined ? textOf(keep.error) : null} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('act.cancel')}
          </Button>
          <Button type="submit" loading={keep.isPending} disabled={name.trim() === ''}>
            {t('saved.act')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
