import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe } from '../auth/me-context.js';
import { useShortcut } from '../shortcuts/shortcut-context.js';

/** Keys that work on every page. */
export function FrameShortcuts() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const clinical = me.practitionerId !== null;
  useShortcut('n', t('help.shortcuts.newCase'), () => void navigate('/cases/new'), clinical);
  useShortcut('c', t('help.shortcuts.worklist'), () => void navigate('/'), clinical);
  useShortcut('r', t('help.shortcuts.rota'), () => void navigate('/rota'));
  return null;
}
