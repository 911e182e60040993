const WORD = /^[a-z][a-z.-]*\d{0,2}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The path of a request as it goes into the log: words of our routes and ids. Whatever else stands there was typed. */
export const loggedPath = (url: string): string =>
  (url.split('?')[0] ?? '')
    .split('/')
    .map((part) => (part === '' || WORD.test(part) || ID.test(part) ? part : '*'))
    .join('/');
