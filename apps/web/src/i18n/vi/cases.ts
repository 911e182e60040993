export const cases = {
  title: 'Ca bệnh',
  empty: 'Chưa có ca nào.',
} as const;
