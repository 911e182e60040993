/** What the line carries, found out in the lobby. */
export const lobbyLink = {
  running: 'Đang thử đường truyền, không quá 6 giây…',
  advice: {
    video: 'Đường truyền tốt: gọi bằng video.',
    low: 'Đường truyền yếu: nên gọi bằng video nhẹ.',
    sound: 'Đường truyền rất yếu: nên gọi chỉ bằng tiếng.',
  },
  failed: 'Chưa thử được đường truyền. Bác sĩ vẫn vào phòng được.',
  open: '{{way}} thông',
  shut: '{{way}} bị chặn',
  up: 'gửi {{kbit}} kbit/s',
  down: 'nhận {{kbit}} kbit/s',
  roundTrip: 'khứ hồi {{ms}} ms',
  loss: 'mất {{percent}} % gói',
  begin: 'Bắt đầu cuộc gọi bằng',
  mode: { video: 'Video', low: 'Video nhẹ', sound: 'Chỉ tiếng' },
  again: 'Thử lại',
};
