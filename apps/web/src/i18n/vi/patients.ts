export const patients = {
  title: 'Người bệnh',
  empty: 'Chưa có thông tin.',
} as const;
