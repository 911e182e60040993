import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { holdsRole, useMe } from '../auth/me-context.js';
import { SoundNote } from '../rings/sound-note.js';
import { AccountMenu } from './account-menu.js';
import classes from './header.module.css';
import { LanguageSwitch } from './language-switch.js';
import { navItems } from './nav-items.js';
import { ProductMark } from './product-mark.js';

interface HeaderProps {
  /** On a phone the main pages stand at the bottom, at the thumb. */
  withNav: boolean;
  onHelp: () => void;
}

export function Header({ withNav, onHelp }: HeaderProps) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <div className={classes.header}>
      <Link to="/" className={classes.product}>
        <ProductMark />
      </Link>
      {withNav && (
        <nav className={classes.nav} aria-label={t('nav.label')}>
          {navItems(me).map(({ to, label, icon: Icon }) => (
            <NavLink key={to} to={to} className={classes.link} end={to === '/'}>
              <Icon size={20} stroke={1.75} aria-hidden />
              {t(label)}
            </NavLink>
          ))}
        </nav>
      )}
      <div className={classes.end}>
        {holdsRole(me, ['specialist']) && <SoundNote />}
        {withNav && <LanguageSwitch />}
        <AccountMenu withLanguage={!withNav} onHelp={onHelp} />
      </div>
    </div>
  );
}
