import { Alert, Button, Group, Stack, Title } from '@mantine/core';
import { IconDownload, IconPencil, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ErrorState } from '../../components/error-state.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { PatientBanner } from '../../components/patient-banner.js';
import { BackLink } from './back-link.js';
import { MinutesDocument } from './minutes-document.js';
import { MinutesForm } from './minutes-form.js';
import classes from './minutes-page.module.css';
import { MinutesSignatures } from './minutes-signatures.js';
import { MinutesVersions } from './minutes-versions.js';
import { QualitySection } from './quality-section.js';
import { RecordingsSection } from './recordings-section.js';
import { caseQuery, minutesQuery, oldMinutesQuery, type Consult, type Minutes } from './queries.js';

/** The minutes of an ended consult: read, put right, signed and printed. The address may name an earlier version. */
export function MinutesPage({ consult }: { consult: Consult }) {
  const [params] = useSearchParams();
  const wanted = Number(params.get('version'));
  const latest = useQuery(minutesQuery(consult.id));
  const { data: kase } = useQuery(caseQuery(consult.caseId));
  const isOld = wanted > 0 && latest.data !== undefined && wanted < latest.data.version;
  const old = useQuery({ ...oldMinutesQuery(consult.id, wanted), enabled: isOld });

  const shown = isOld ? old : latest;
  return (
    <>
      {/* The paper names the patient itself. */}
      <div className={classes.banner} data-no-print>
        <PatientBanner patient={consult.patient} place={kase?.place} />
      </div>
      <div className={classes.page}>
        <BackLink caseId={consult.caseId} caseNumber={consult.caseNumber} />
        {shown.isPending && <PageSkeleton />}
        {shown.error && <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />}
        {shown.data && <MinutesView minutes={shown.data} latest={latest.data?.version ?? shown.data.version} />}
        <RecordingsSection consultId={consult.id} />
        <QualitySection consult={consult} />
      </div>
    </>
  );
}

function MinutesView({ minutes, latest }: { minutes: Minutes; latest: number }) {
  const { t } = useTranslation('room');
  const [, setParams] = useSearchParams();
  /** What is being edited: a version that comes meanwhile must not slip under the pen. */
  const [edited, setEdited] = useState<Minutes | null>(null);
  const isOld = minutes.version < latest;
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        <Group justify="space-between" mb="sm" data-no-print>
          <Title order={1}>{t('minutes.title')}</Title>
          {!edited && <Acts minutes={minutes} isOld={isOld} onEdit={() => setEdited(minutes)} />}
        </Group>
        {isOld && (
          <Alert
            color="gray"
            mb="md"
            role="status"
            data-no-print
            title={t('minutes.old', { version: minutes.version })}
          >
            <Button variant="default" mt="xs" onClick={() => setParams({}, { replace: true })}>
              {t('minutes.toLatest', { version: latest })}
            </Button>
          </Alert>
        )}
        {edited ? (
          <MinutesForm key={edited.version} minutes={edited} onClose={() => setEdited(null)} />
        ) : (
          <MinutesDocument minutes={minutes} />
        )}
      </div>
      <Stack className={classes.side}>
        <MinutesSignatures minutes={minutes} isOld={isOld} isEdited={edited !== null} />
        <MinutesVersions minutes={minutes} />
      </Stack>
    </div>
  );
}

interface ActsProps {
  minutes: Minutes;
  isOld: boolean;
  onEdit: () => void;
}

function Acts({ minutes, isOld, onEdit }: ActsProps) {
  const { t } = useTranslation('room');
  return (
    <Group gap="xs">
      {minutes.can.edit && (
        <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={onEdit}>
          {t('minutes.edit')}
        </Button>
      )}
      {!isOld && (
        <Button
          component="a"
          variant="default"
          href={`/api/v1/consults/${minutes.consultId}/minutes.pdf`}
          download
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('minutes.pdf')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
        {t('minutes.print')}
      </Button>
    </Group>
  );
}
