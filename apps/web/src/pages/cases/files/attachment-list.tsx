import { ActionIcon, Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconFileText, IconMusic, IconTrash, IconVideo, type Icon } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../../api/client.js';
import { useErrorText } from '../../../api/error-text.js';
import { keys } from '../../../api/keys.js';
import { ConfirmAct } from '../../../components/confirm-act.js';
import { formatWhen } from '../../../format/time.js';
import { useNow } from '../../../format/use-now.js';
import type { Attachment, CaseView } from '../queries.js';
import { FileDrop } from './file-drop.js';
import classes from './files.module.css';
import { contentUrl, fileSize } from './upload.js';
import { useUploads, type Upload, type Uploads } from './use-uploads.js';

/** Files of a case: what is there, what is on its way, and the ways to add more. */
export function AttachmentList({ kase }: { kase: CaseView }) {
  const { t } = useTranslation('cases');
  const uploads = useUploads(kase.id);
  const queryClient = useQueryClient();
  const [removing, setRemoving] = useState<Attachment | null>(null);
  const remove = async (id: string): Promise<void> => {
    await take(api.DELETE('/api/v1/attachments/{id}', { params: { path: { id } } }));
    await queryClient.invalidateQueries({ queryKey: keys.case.one(kase.id) });
  };
  return (
    <Stack gap="sm">
      {kase.can.attach && <FileDrop onFiles={uploads.add} />}
      {uploads.uploads.map((upload) => (
        <UploadLine key={upload.id} upload={upload} uploads={uploads} />
      ))}
      <ul className={classes.grid}>
        {kase.attachments.map((attachment) => (
          <FileCard
            key={attachment.id}
            attachment={attachment}
            onRemove={kase.can.removeAttachment ? () => setRemoving(attachment) : null}
          />
        ))}
      </ul>
      <ConfirmAct
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('files.removeTitle')}
        act={t('files.remove')}
        onConfirm={async () => {
          if (removing) await remove(removing.id);
        }}
      >
        {t('files.removeText', { name: removing?.fileName ?? '' })}
      </ConfirmAct>
    </Stack>
  );
}

function UploadLine({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { t } = useTranslation('cases');
  const { t: common } = useTranslation();
  const textOf = useErrorText();
  const { id, file, share, error } = upload;
  return (
    <Group wrap="nowrap" gap="sm" role="group" aria-label={file.name}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" fw={500} truncate>
          {file.name} <span data-tabular>({fileSize(file.size)})</span>
        </Text>
        {error === null ? (
          <Progress value={share * 100} aria-label={t('files.sending', { name: file.name })} mt={4} />
        ) : (
          <Text size="sm" role="alert">
            {textOf(error)}
          </Text>
        )}
      </div>
      {error !== null && (
        <Button size="xs" variant="default" onClick={() => uploads.retry(id)}>
          {common('act.retry')}
        </Button>
      )}
      <Button size="xs" variant="subtle" color="gray" onClick={() => uploads.dismiss(id)}>
        {error === null ? common('act.cancel') : t('files.dismiss')}
      </Button>
    </Group>
  );
}

const KINDS: [start: string, icon: Icon][] = [
  ['video/', IconVideo],
  ['audio/', IconMusic],
  ['', IconFileText],
];

/** What stands for a file that is not drawn. */
function FileIcon({ mediaType }: { mediaType: string }) {
  const [, KindIcon = IconFileText] = KINDS.find(([start]) => mediaType.startsWith(start)) ?? [];
  return <KindIcon size={40} stroke={1.25} aria-hidden />;
}

/** Browsers draw these themselves. */
const DRAWN = ['image/jpeg', 'image/png', 'image/webp'];

function FileCard({ attachment, onRemove }: { attachment: Attachment; onRemove: (() => void) | null }) {
  const { t } = useTranslation('cases');
  const now = useNow('minute');
  const { id, fileName, mediaType, size, uploadedAt, uploadedBy } = attachment;
  return (
    <li className={classes.file}>
      <a className={classes.open} href={contentUrl(id)} target="_blank" rel="noreferrer" tabIndex={-1} aria-hidden>
        {DRAWN.includes(mediaType) ? (
          <img src={contentUrl(id)} alt="" loading="lazy" />
        ) : (
          <FileIcon mediaType={mediaType} />
        )}
      </a>
      <div className={classes.about}>
        <div>
          <Anchor href={contentUrl(id)} target="_blank" rel="noreferrer" size="sm">
            {fileName}
          </Anchor>
          <Text size="xs" c="dimmed" data-tabular>
            {fileSize(size)} · {formatWhen(uploadedAt, now)}
            {uploadedBy && ` · ${uploadedBy.name}`}
          </Text>
        </div>
        {onRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('files.removeNamed', { name: fileName })}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )}
      </div>
    </li>
  );
}
