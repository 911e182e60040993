import { Tabs } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type WorklistView } from '#contract';
import { worklistQuery } from './worklist-query.js';

/** Short lists whose number says whether to look. */
const COUNTED: readonly WorklistView[] = ['queue', 'breached'];

interface ViewTabsProps {
  views: readonly WorklistView[];
  view: WorklistView;
  onView: (view: WorklistView) => void;
}

export function ViewTabs({ views, view, onView }: ViewTabsProps) {
  const { t } = useTranslation('cases');
  return (
    <Tabs
      value={view}
      onChange={(value) => {
        const chosen = views.find((each) => each === value);
        if (chosen) onView(chosen);
      }}
    >
      <Tabs.List aria-label={t('worklist.views')}>
        {views.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`view.${each}`)}
            {COUNTED.includes(each) && <Count view={each} />}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

function Count({ view }: { view: WorklistView }) {
  const { data } = useInfiniteQuery(worklistQuery({ view, group: null, text: '', known: {} }));
  const count = data?.pages.reduce((sum, page) => sum + page.rows.length, 0) ?? 0;
  if (count === 0) return null;
  const more = data?.pages.at(-1)?.nextCursor != null;
  return (
    <span data-tabular>
      {' '}
      ({count}
      {more && '+'})
    </span>
  );
}
