import { useTranslation } from 'react-i18next';

interface ProductMarkProps {
  size?: number;
}

/** The sign of the product; its name is said beside it. */
export function ProductMark({ size = 28 }: ProductMarkProps) {
  const { t } = useTranslation();
  return (
    <>
      <img src="/icon.svg" width={size} height={size} alt="" />
      <span>{t('product')}</span>
    </>
  );
}
