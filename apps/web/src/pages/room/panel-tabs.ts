export const PANEL_TABS = ['questions', 'chat', 'case', 'files'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

export const isPanelTab = (value: string | null): value is PanelTab => PANEL_TABS.some((tab) => tab === value);
