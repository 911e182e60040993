import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { facilitiesQuery } from '../directory/queries.js';
import type { RoleGrant } from './queries.js';

/** "Xếp lịch trực (BVĐK Đồng Nai)"; without the place where it goes without saying. */
export function useRoleText(): (grant: RoleGrant, ownFacilityId?: string) => string {
  const { t } = useTranslation('admin');
  const { t: me } = useTranslation('me');
  const { data } = useQuery(facilitiesQuery);
  return ({ role, facilityId }, ownFacilityId) => {
    const name = me(`role.${role}`);
    if (facilityId !== null && facilityId === ownFacilityId) return name;
    const place =
      facilityId === null ? t('people.everywhere') : (data?.find(({ id }) => id === facilityId)?.shortName ?? '');
    return place === '' ? name : `${name} (${place})`;
  };
}
