interface SpecialtyEntry {
  code: string;
  nameVi: string;
  nameEn: string;
  /** Codes of Circular 43/2013/TT-BYT (chuyên khoa). */
  circular43?: string;
  /** Department code (mã khoa) of decision 4210/QĐ-BYT. */
  department?: string;
}

/** Specialties of a provincial network, in the order in which lists show them. */
export const SPECIALTIES: readonly SpecialtyEntry[] = [
  {
    code: 'emergency',
    nameVi: 'Hồi sức cấp cứu',
    nameEn: 'Emergency and intensive care',
    circular43: '01',
    department: 'K02',
  },
  { code: 'cardiology', nameVi: 'Tim mạch', nameEn: 'Cardiology', department: 'K04' },
  { code: 'stroke', nameVi: 'Đột quỵ', nameEn: 'Stroke' },
  { code: 'neurology', nameVi: 'Thần kinh', nameEn: 'Neurology', department: 'K14' },
  {
    code: 'internal-medicine',
    nameVi: 'Nội tổng hợp',
    nameEn: 'Internal medicine',
    circular43: '02',
    department: 'K03',
  },
  { code: 'respiratory', nameVi: 'Hô hấp', nameEn: 'Respiratory medicine', department: 'K50' },
  { code: 'gastroenterology', nameVi: 'Tiêu hóa', nameEn: 'Gastroenterology', department: 'K05' },
  { code: 'nephrology', nameVi: 'Thận - tiết niệu', nameEn: 'Nephrology and urology', department: 'K07' },
  { code: 'endocrinology', nameVi: 'Nội tiết', nameEn: 'Endocrinology', circular43: '07', department: 'K08' },
  { code: 'infectious-diseases', nameVi: 'Truyền nhiễm', nameEn: 'Infectious diseases', department: 'K11' },
  { code: 'paediatrics', nameVi: 'Nhi', nameEn: 'Paediatrics', circular43: '03' },
  { code: 'neonatology', nameVi: 'Sơ sinh', nameEn: 'Neonatology' },
  { code: 'obstetrics', nameVi: 'Sản phụ khoa', nameEn: 'Obstetrics and gynaecology', circular43: '13' },
  { code: 'surgery', nameVi: 'Ngoại tổng hợp', nameEn: 'General surgery', circular43: '10', department: 'K19' },
  { code: 'neurosurgery', nameVi: 'Ngoại thần kinh', nameEn: 'Neurosurgery', department: 'K20' },
  { code: 'trauma', nameVi: 'Chấn thương chỉnh hình', nameEn: 'Trauma and orthopaedics' },
  { code: 'toxicology', nameVi: 'Chống độc', nameEn: 'Toxicology' },
  { code: 'dermatology', nameVi: 'Da liễu', nameEn: 'Dermatology', circular43: '05', department: 'K13' },
  { code: 'oncology', nameVi: 'Ung bướu', nameEn: 'Oncology', circular43: '12' },
  { code: 'imaging', nameVi: 'Chẩn đoán hình ảnh', nameEn: 'Diagnostic imaging', circular43: '18' },
];
