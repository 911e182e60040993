export const admin = {
  title: 'Quản trị',
  empty: 'Chưa có gì để quản trị.',
} as const;
