export type Permission = 'granted' | 'prompt' | 'denied' | 'unknown';

/** Whether the browser lets this page use a device, without asking for it. */
export const permissionOf = (name: 'camera' | 'microphone'): Promise<Permission> =>
  navigator.permissions.query({ name }).then(
    ({ state }) => state,
    () => 'unknown',
  );
