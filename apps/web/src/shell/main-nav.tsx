import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useMe } from '../auth/me-context.js';
import { isCurrent, navItems } from './nav-items.js';

interface MainNavProps {
  /** Class names of the bar and of its links: the same list lies flat in the header, and at the thumb on a phone. */
  classes: { nav?: string; link?: string };
  iconSize: number;
}

/** The main pages of this person. */
export function MainNav({ classes, iconSize }: MainNavProps) {
  const { t } = useTranslation();
  const me = useMe();
  const { pathname } = useLocation();
  return (
    <nav className={classes.nav} aria-label={t('nav.label')}>
      {navItems(me).map((item) => (
        <Link
          key={item.to}
          to={item.to}
          className={classes.link}
          aria-current={isCurrent(item, pathname) ? 'page' : undefined}
        >
          <item.icon size={iconSize} stroke={1.75} aria-hidden />
          {t(item.label)}
        </Link>
      ))}
    </nav>
  );
}
