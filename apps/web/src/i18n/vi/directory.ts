export const directory = {
  title: 'Danh bạ',
  empty: 'Chưa có cơ sở nào.',
} as const;
