import { Button, Group, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Enter sends, Shift+Enter begins a line; an Enter that ends a Vietnamese composition does neither. */
export function MessageForm({ onSend }: { onSend: (text: string) => void }) {
  const { t } = useTranslation('cases');
  const [text, setText] = useState('');
  const send = (): void => {
    const said = text.trim();
    if (said === '') return;
    setText('');
    onSend(said);
  };
  return (
    <form
      data-no-print
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <Textarea
          style={{ flex: 1 }}
          label={t('thread.write')}
          description={t('thread.hint')}
          minRows={1}
          maxRows={6}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <Button type="submit" leftSection={<IconSend size={18} aria-hidden />}>
          {t('thread.send')}
        </Button>
      </Group>
    </form>
  );
}
