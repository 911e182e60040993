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
  { code: 'musculoskeletal', nameVi: 'Cơ xương khớp', nameEn: 'Rheumatology', department: 'K06' },
  { code: 'allergy', nameVi: 'Dị ứng', nameEn: 'Allergology', department: 'K09' },
  { code: 'haematology', nameVi: 'Huyết học', nameEn: 'Haematology', circular43: '22', department: 'K10' },
  { code: 'tuberculosis', nameVi: 'Lao', nameEn: 'Tuberculosis', circular43: '04', department: 'K12' },
  { code: 'psychiatry', nameVi: 'Tâm thần', nameEn: 'Psychiatry', circular43: '06', department: 'K15' },
  {
    code: 'traditional-medicine',
    nameVi: 'Y học cổ truyền',
    nameEn: 'Traditional medicine',
    circular43: '08',
    department: 'K16',
  },
  { code: 'thoracic-surgery', nameVi: 'Ngoại lồng ngực', nameEn: 'Thoracic surgery', department: 'K21' },
  { code: 'abdominal-surgery', nameVi: 'Ngoại tiêu hóa', nameEn: 'Abdominal surgery', department: 'K22' },
  { code: 'burns', nameVi: 'Bỏng', nameEn: 'Burns', circular43: '11' },
  { code: 'anaesthesia', nameVi: 'Gây mê hồi sức', nameEn: 'Anaesthesia', circular43: '09' },
  { code: 'ent', nameVi: 'Tai mũi họng', nameEn: 'Ear, nose and throat', circular43: '15' },
  { code: 'dentistry', nameVi: 'Răng hàm mặt', nameEn: 'Dentistry and maxillofacial surgery', circular43: '16' },
  { code: 'ophthalmology', nameVi: 'Mắt', nameEn: 'Ophthalmology', circular43: '14' },
  { code: 'rehabilitation', nameVi: 'Phục hồi chức năng', nameEn: 'Rehabilitation', circular43: '17' },
  { code: 'pathology', nameVi: 'Giải phẫu bệnh', nameEn: 'Pathology', circular43: '25' },
];
