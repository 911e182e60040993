import { Anchor, Button, Text, UnstyledButton } from '@mantine/core';
import { IconFileText, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/server-clock.js';
import { Dialog } from '../../components/dialog.js';
import { formatWhen } from '../../format/time.js';
import classes from './files-panel.module.css';
import type { CaseFile } from './queries.js';

const contentOf = ({ id }: CaseFile): string => `/api/v1/attachments/${id}/content`;

interface FilesPanelProps {
  files: readonly CaseFile[];
  onDraw: (attachmentId: string) => Promise<void>;
}

/** Images to be seen at once and larger at a click; everything else as a link. */
export function FilesPanel({ files, onDraw }: FilesPanelProps) {
  const { t } = useTranslation('room');
  const { t: together } = useTranslation('together');
  const [large, setLarge] = useState<CaseFile | null>(null);
  if (files.length === 0) return <Text c="dimmed">{t('files.empty')}</Text>;
  return (
    <ul className={classes.files}>
      {files.map((file) => {
        const about = [
          file.takenFrom && together(`snapshot.from.${file.takenFrom}`),
          file.drawnOn && together('board.drawnOn'),
          file.uploadedBy?.name,
          file.askedBy && together('snapshot.askedBy', { name: file.askedBy.name }),
          formatWhen(file.uploadedAt, serverNow()),
        ]
          .filter(Boolean)
          .join(' · ');
        return (
          <li key={file.id}>
            {file.mediaType.startsWith('image/') ? (
              <UnstyledButton onClick={() => setLarge(file)} aria-label={t('files.enlarge', { name: file.fileName })}>
                <img className={classes.image} src={contentOf(file)} alt={file.fileName} loading="lazy" />
              </UnstyledButton>
            ) : (
              <Anchor href={contentOf(file)} target="_blank" className={classes.link}>
                <IconFileText size={24} aria-hidden />
                {file.fileName}
              </Anchor>
            )}
            <Text size="sm" c="dimmed">
              {file.mediaType.startsWith('image/') ? `${file.fileName} · ${about}` : about}
            </Text>
          </li>
        );
      })}
      <Dialog opened={large !== null} onClose={() => setLarge(null)} title={large?.fileName ?? ''} size="90vw">
        {large && (
          <>
            <img className={classes.large} src={contentOf(large)} alt={large.fileName} />
            <Button
              mt="md"
              variant="default"
              leftSection={<IconPencil size={20} aria-hidden />}
              onClick={() => {
                setLarge(null);
                void onDraw(large.id);
              }}
            >
              {together('board.open', { name: large.fileName })}
            </Button>
          </>
        )}
      </Dialog>
    </ul>
  );
}
