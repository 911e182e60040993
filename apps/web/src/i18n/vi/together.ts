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
} as const;
