/** A doctor as colleagues say it: title and name. */
export const personLabel = ({ title, name }: { title: string; name: string }): string => `${title} ${name}`.trim();
