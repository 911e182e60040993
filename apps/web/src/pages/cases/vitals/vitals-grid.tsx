import { Checkbox, Radio, Select, SimpleGrid, Stack, Text, TextInput, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CONSCIOUSNESS, VITAL_LIMITS, type VitalNumber } from '#contract';
import { MomentField } from '../moment-field.js';
import classes from './vitals.module.css';
import { readEntry, type VitalsEntry } from './vitals-entry.js';

interface VitalsGridProps {
  entry: VitalsEntry;
  onChange: (entry: VitalsEntry) => void;
  /** The id of the first field, for a link that leads here. */
  firstId?: string;
  /** What the server said of a field. */
  errors?: Partial<Record<string, string>>;
}

/** In the order in which a nurse measures. */
const BEFORE_OXYGEN: readonly VitalNumber[] = ['pulse', 'systolic', 'diastolic', 'temperature', 'respirations', 'spo2'];
const AFTER: readonly VitalNumber[] = ['weight', 'height', 'glucose'];

export function VitalsGrid({ entry, onChange, firstId, errors = {} }: VitalsGridProps) {
  const { t } = useTranslation('cases');
  const number = (name: VitalNumber, id?: string) => (
    <VitalField key={name} name={name} id={id} entry={entry} onChange={onChange} error={errors[name]} />
  );
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="md" verticalSpacing="sm">
        {BEFORE_OXYGEN.map((name, index) => number(name, index === 0 ? firstId : undefined))}
        <Radio.Group
          label={t('vitals.onOxygen')}
          value={entry.onOxygen === null ? null : String(entry.onOxygen)}
          onChange={(value) => onChange({ ...entry, onOxygen: value === 'true' })}
        >
          <Group gap="sm" mt={8}>
            <Radio value="false" label={t('vitals.air')} />
            <Radio value="true" label={t('vitals.oxygen')} />
          </Group>
        </Radio.Group>
        {entry.onOxygen === true && number('oxygenFlow')}
        <Select
          label={t('vitals.consciousness')}
          placeholder={t('choose')}
          data={CONSCIOUSNESS.map((value) => ({ value, label: t(`vitals.avpu.${value}`) }))}
          value={entry.consciousness}
          onChange={(value) => onChange({ ...entry, consciousness: CONSCIOUSNESS.find((it) => it === value) ?? null })}
        />
        {AFTER.map((name) => number(name))}
        <div className={classes.moment}>
          <MomentField
            label={t('vitals.takenAt')}
            value={entry.takenAt}
            error={errors['takenAt']}
            onChange={(takenAt) => {
              if (takenAt !== null) onChange({ ...entry, takenAt });
            }}
          />
        </div>
      </SimpleGrid>
      <Checkbox
        label={t('vitals.scale2')}
        description={t('vitals.scale2Why')}
        checked={entry.spo2Scale === 2}
        onChange={(event) => onChange({ ...entry, spo2Scale: event.currentTarget.checked ? 2 : 1 })}
      />
    </Stack>
  );
}

interface VitalFieldProps {
  name: VitalNumber;
  id?: string | undefined;
  entry: VitalsEntry;
  onChange: (entry: VitalsEntry) => void;
  error?: string | undefined;
}

function VitalField({ name, id, entry, onChange, error }: VitalFieldProps) {
  const { t } = useTranslation('cases');
  const problem = readEntry(entry).problems[name];
  const text = entry.texts[name];
  const refused = useRefusal(name, entry);
  return (
    <div>
      <TextInput
        id={id}
        label={t(`vitals.${name}`)}
        inputMode="decimal"
        autoComplete="off"
        maxLength={7}
        data-tabular
        rightSection={
          <Text component="span" size="xs" c="dimmed">
            {t(`vitals.unit.${name}`)}
          </Text>
        }
        rightSectionWidth={64}
        value={text}
        error={refused ?? error}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          const confirmed = entry.confirmed.filter((other) => other !== name);
          onChange({ ...entry, texts: { ...entry.texts, [name]: typed }, confirmed });
        }}
      />
      {problem === 'unlikely' && (
        <Checkbox
          mt={6}
          size="sm"
          label={t('vitals.really', { name: t(`vitals.${name}`), value: text })}
          checked={entry.confirmed.includes(name)}
          onChange={(event) => {
            const others = entry.confirmed.filter((other) => other !== name);
            onChange({ ...entry, confirmed: event.currentTarget.checked ? [...others, name] : others });
          }}
        />
      )}
    </div>
  );
}

/** Why a value cannot be, in words; undefined when it can. */
function useRefusal(name: VitalNumber, entry: VitalsEntry): string | undefined {
  const { t } = useTranslation('cases');
  const { problems, values } = readEntry(entry);
  if (problems[name] === 'not-a-number') return t('vitals.notANumber');
  if (problems[name] !== 'impossible') return undefined;
  const [least, most] = VITAL_LIMITS[name].possible;
  const value = values[name] ?? 0;
  // Possible by itself: as a diastolic pressure above the systolic one.
  return value >= least && value <= most ? t('vitals.contradicts') : t('vitals.impossible', { least, most });
}
