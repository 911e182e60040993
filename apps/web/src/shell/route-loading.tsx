import { PageSkeleton } from '../components/page-skeleton.js';

/** While the first page's code is on its way. */
export function RouteLoading() {
  return <PageSkeleton />;
}
