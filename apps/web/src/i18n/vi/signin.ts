export const signin = {
  title: 'Đăng nhập',
  lead: 'Bác sĩ bệnh viện tỉnh và cơ sở cùng hội chẩn, ngay bên giường bệnh.',
  login: 'Tên đăng nhập',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  capsLock: 'Phím Caps Lock đang bật.',
  loginRequired: 'Nhập tên đăng nhập.',
  passwordRequired: 'Nhập mật khẩu.',
  wait: 'Đã sai nhiều lần. Thử lại sau {{time}}.',
  forgot: 'Quên mật khẩu? Gọi quản trị viên của cơ sở bạn để được cấp lại.',
  demo: {
    title: 'Tài khoản dùng thử',
    text: 'Dữ liệu ở đây là dữ liệu mẫu. Bấm vào một tài khoản để điền sẵn.',
  },
} as const;
