/** Working together on what is to be seen in the room. */
export const together = {
  tile: {
    camera: 'Hình của {{name}}',
    screen: 'Màn hình do {{name}} chia sẻ',
    'examination-camera': 'Hình khám do {{name}} gửi',
    nothing: '{{name}}, chưa có hình',
  },
  layout: {
    title: 'Bố cục',
    image: 'Hình ảnh trước, người bên cạnh',
    focus: 'Người đang nói',
    grid: 'Lưới, mọi người như nhau',
    next: 'Đổi bố cục',
  },
  pin: {
    act: 'Ghim: {{what}}',
    undo: 'Bỏ ghim: {{what}}',
    undoShort: 'Bỏ ghim',
  },
  snapshot: {
    act: 'Chụp vào hồ sơ: {{what}}',
    waiting: 'Đang chờ đồng ý…',
    agree: 'Chụp và lưu',
    refuse: 'Không',
    asked: {
      camera: '{{name}} xin chụp hình từ camera của bạn vào hồ sơ ca bệnh',
      'examination-camera': '{{name}} xin chụp hình khám bạn đang gửi vào hồ sơ ca bệnh',
      screen: '{{name}} xin chụp màn hình bạn đang chia sẻ vào hồ sơ ca bệnh',
    },
    consent: 'Đồng ý đã ghi trong ca: {{basis}}. Chụp nguyên cỡ tại máy này và lưu dưới tên bạn.',
    noConsent: 'Ca này chưa ghi đồng ý của người bệnh nên chưa chụp được.',
    file: { camera: 'Hình camera', 'examination-camera': 'Hình khám', screen: 'Hình màn hình' },
    from: { camera: 'Chụp từ camera', 'examination-camera': 'Chụp từ hình khám', screen: 'Chụp từ màn hình' },
    askedBy: '{{name}} yêu cầu',
    outcome: {
      taken: 'Đã lưu hình vào hồ sơ, xem ở mục Tệp',
      refused: '{{name}} không đồng ý chụp',
      'no-picture': 'Không chụp được: hình đã tắt',
      failed: 'Chụp được nhưng chưa lưu được vào hồ sơ. Thử lại.',
      'no-answer': '{{name}} chưa trả lời. Thử lại hoặc nói với nhau.',
    },
    own: {
      taken: 'Đã lưu hình vào hồ sơ, xem ở mục Tệp',
      refused: 'Không chụp',
      'no-picture': 'Không chụp được: camera hoặc màn hình đã tắt',
      failed: 'Chưa lưu được hình vào hồ sơ',
    },
  },
} as const;
