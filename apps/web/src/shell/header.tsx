import { Link } from 'react-router';
import { may, useMe } from '../auth/me-context.js';
import { SoundNote } from '../rings/sound-note.js';
import { AccountMenu } from './account-menu.js';
import classes from './header.module.css';
import { LanguageSwitch } from './language-switch.js';
import { MainNav } from './main-nav.js';
import { ProductMark } from './product-mark.js';

interface HeaderProps {
  /** The main pages stand at the bottom then, and what is rarely used moves into the menu. */
  phone: boolean;
}

export function Header({ phone }: HeaderProps) {
  const me = useMe();
  return (
    <div className={classes.header}>
      <Link to="/" className={classes.product}>
        <ProductMark />
      </Link>
      {!phone && <MainNav classes={classes} iconSize={20} />}
      <div className={classes.end}>
        {may(me, 'page.answer') && <SoundNote phone={phone} />}
        {!phone && <LanguageSwitch />}
        <AccountMenu phone={phone} />
      </div>
    </div>
  );
}
