import { Button, Fieldset, Stack } from '@mantine/core';
import { notify } from '../../components/notify.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client.js';
import { useFormErrors } from '../../api/form-errors.js';
import { keys } from '../../api/keys.js';
import { DialogActs } from '../../components/dialog-acts.js';
import { ProblemNote } from '../../components/problem-note.js';
import type { HandedPassword } from './password-once.js';
import classes from './people.module.css';
import { PersonAccount } from './person-account.js';
import { PersonFields } from './person-fields.js';
import { PersonRoles } from './person-roles.js';
import { bodyOf, type PersonValues } from './person-values.js';
import type { Person } from './queries.js';
import { useManagedFacilities } from './use-managed-facilities.js';
import { usePersonForm } from './use-person-form.js';

interface PersonFormProps {
  /** Null: a new person. */
  person: Person | null;
  onClose: () => void;
  /** With the password of a new person, to be handed over. */
  onSaved: (handed: HandedPassword | null) => void;
}

/** A person with roles; a new one with an account too. */
export function PersonForm({ person, onClose, onSaved }: PersonFormProps) {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const facilities = useManagedFacilities();
  const form = usePersonForm(person, facilities.length === 1 ? (facilities[0]?.value ?? '') : '');
  const mark = useFormErrors(form);
  const save = useMutation({
    mutationFn: (values: PersonValues) => send(person, values),
    onMutate: () => setProblem(null),
    onSuccess: async ({ name }, { login, password }) => {
      notify(t(person ? 'form.saved' : 'form.added', { name }));
      onSaved(person ? null : { name, login, password });
      await queryClient.invalidateQueries({ queryKey: keys.directory });
    },
    onError: (error) => setProblem(mark(error)),
  });
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate autoComplete="off">
      <Stack>
        <Fieldset className={classes.part} legend={t('form.person')}>
          <PersonFields form={form} facilities={facilities} />
        </Fieldset>
        <Fieldset className={classes.part} legend={t('form.roles')}>
          <PersonRoles form={form} />
        </Fieldset>
        {!person && (
          <Fieldset className={classes.part} legend={t('form.account')}>
            <PersonAccount form={form} />
          </Fieldset>
        )}
        <ProblemNote text={problem} />
        <DialogActs>
          <Button variant="default" onClick={onClose}>
            {common('act.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {common('act.save')}
          </Button>
        </DialogActs>
      </Stack>
    </form>
  );
}

function send(person: Person | null, values: PersonValues): Promise<Person> {
  const body = bodyOf(values);
  if (person) return take(api.PUT('/api/v1/people/{id}', { params: { path: { id: person.id } }, body }));
  return take(api.POST('/api/v1/people', { body: { ...body, login: values.login, password: values.password } }));
}
