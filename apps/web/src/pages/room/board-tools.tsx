import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDeviceFloppy, IconEraser, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BOARD_COLOURS, type BoardColour } from '#contract';
import { INK } from '../../room/draw-on.js';
import type { SharedBoard } from '../../room/shared-board.js';
import classes from './board-view.module.css';
import { TileAct } from './tile-act.js';

interface BoardToolsProps {
  desk: SharedBoard;
  colour: BoardColour;
  onColour: (colour: BoardColour) => void;
  isEmpty: boolean;
  /** Left out for whoever may not add files to the case. */
  onSave?: () => Promise<void>;
}

/** Colours, and what is to become of what was drawn. */
export function BoardTools({ desk, colour, onColour, isEmpty, onSave }: BoardToolsProps) {
  const { t } = useTranslation('together');
  const [saving, setSaving] = useState(false);
  const save = (): void => {
    setSaving(true);
    void onSave?.().finally(() => setSaving(false));
  };
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('board.tools')}>
      {BOARD_COLOURS.map((each) => (
        <UnstyledButton
          key={each}
          className={classes.colour}
          style={{ backgroundColor: INK[each] }}
          aria-label={t(`board.colour.${each}`)}
          aria-pressed={each === colour}
          onClick={() => onColour(each)}
        >
          {each === colour && <IconCheck size={20} stroke={3} aria-hidden />}
        </UnstyledButton>
      ))}
      <TileAct icon={IconArrowBackUp} label={t('board.undo')} onClick={() => desk.undo()} />
      <TileAct icon={IconEraser} label={t('board.clear')} onClick={() => desk.clear()} />
      {onSave && !isEmpty && (
        <TileAct
          icon={IconDeviceFloppy}
          label={t('board.save')}
          word={t('board.saveShort')}
          busy={saving}
          onClick={save}
        />
      )}
      <TileAct icon={IconX} label={t('board.close')} word={t('board.closeShort')} onClick={() => desk.close()} />
    </div>
  );
}
