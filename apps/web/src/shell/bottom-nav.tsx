import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMe } from '../auth/me-context.js';
import classes from './bottom-nav.module.css';
import { navItems } from './nav-items.js';

/** The main pages at the thumb, on a phone. */
export function BottomNav() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <nav className={classes.nav} aria-label={t('nav.label')}>
      {navItems(me).map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} className={classes.link} end={to === '/'}>
          <Icon size={24} stroke={1.75} aria-hidden />
          {t(label)}
        </NavLink>
      ))}
    </nav>
  );
}
