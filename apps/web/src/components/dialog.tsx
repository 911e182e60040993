import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface DialogProps extends ModalProps {
  /** Every window has a name. */
  title: string;
}

/** Mantine's Modal with its close button named in the user's language. Use it instead of Modal. */
export function Dialog(props: DialogProps) {
  const { t } = useTranslation();
  return <Modal closeButtonProps={{ 'aria-label': t('act.close') }} {...props} />;
}
