import { Button, Group, Text } from '@mantine/core';
import { IconCamera, IconPaperclip } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './files.module.css';

/** What the server takes, by content; the names only help the chooser. */
const ACCEPTED = 'image/*,application/pdf,video/mp4,video/quicktime,video/webm,audio/wav,audio/mpeg,audio/mp4';

const filesOf = (list: FileList | null | undefined): File[] => [...(list ?? [])];

/** Takes files by choosing, dragging, pasting and, on a phone, by its camera. */
export function FileDrop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('cases');
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = filesOf(event.clipboardData?.files);
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => onPaste(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);

  const take = (input: HTMLInputElement): void => {
    const files = filesOf(input.files);
    // The same file may be chosen again after it failed.
    input.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      data-no-print
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles(filesOf(event.dataTransfer.files));
      }}
    >
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label={t('files.choose')}
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={t('files.camera')}
        onChange={(event) => take(event.currentTarget)}
      />
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPaperclip size={18} aria-hidden />}
          onClick={() => chooser.current?.click()}
        >
          {t('files.choose')}
        </Button>
        <Button
          className={classes.camera}
          variant="default"
          leftSection={<IconCamera size={18} aria-hidden />}
          onClick={() => camera.current?.click()}
        >
          {t('files.camera')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('files.hint')}
        </Text>
      </Group>
    </div>
  );
}
