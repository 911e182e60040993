export const rota = {
  title: 'Lịch trực',
  empty: 'Chưa có ca trực nào.',
} as const;
