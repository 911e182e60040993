import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** A word that something went as it should, or not: it goes by itself, and can be put away. */
export function notify(message: string): void {
  notifications.show({ message, closeButtonProps: { 'aria-label': i18next.t('act.close') } });
}
