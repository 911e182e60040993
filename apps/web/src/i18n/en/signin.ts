import type { Texts } from '../texts.js';
import type { signin as source } from '../vi/signin.js';

export const signin: Texts<typeof source> = {
  title: 'Sign in',
  lead: 'Doctors of the province and of its clinics consult together, at the bedside.',
  login: 'Login name',
  password: 'Password',
  submit: 'Sign in',
  capsLock: 'Caps Lock is on.',
  loginRequired: 'Enter your login name.',
  passwordRequired: 'Enter your password.',
  wait: 'Too many wrong attempts. Try again in {{time}}.',
  forgot: 'Forgot your password? Call the administrator of your facility for a new one.',
  demo: {
    title: 'Demonstration accounts',
    text: 'The data here is sample data. Click an account to fill it in.',
  },
};
