import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { may, useMe } from '../auth/me-context.js';
import { useShortcut } from '../shortcuts/shortcut-context.js';

/** Keys that work on every page. */
export function FrameShortcuts() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  useShortcut('n', t('help.shortcuts.newCase'), () => void navigate('/cases/new'), may(me, 'case.write'));
  useShortcut('c', t('help.shortcuts.worklist'), () => void navigate('/'), may(me, 'case.read'));
  useShortcut('r', t('help.shortcuts.rota'), () => void navigate('/rota'), may(me, 'rota.read'));
  return null;
}
