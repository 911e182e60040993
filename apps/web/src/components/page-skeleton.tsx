import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PageSkeletonProps {
  /** How many lines stand in for the content. */
  lines?: number;
}

/** The shape of a page that is still loading. */
export function PageSkeleton({ lines = 6 }: PageSkeletonProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md" p="md" aria-busy>
      <VisuallyHidden role="status">{t('state.loading')}</VisuallyHidden>
      <Skeleton height={32} width="min(320px, 60%)" />
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={56} />
      ))}
    </Stack>
  );
}
