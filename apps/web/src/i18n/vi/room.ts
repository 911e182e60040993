export const room = {
  title: 'Phòng hội chẩn',
  empty: 'Chưa có ai trong phòng.',
} as const;
