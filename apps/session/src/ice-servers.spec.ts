import { iceServersFor } from './ice-servers.js';

const NOW = new Date('2026-03-01T00:00:00Z');

describe('ICE servers', () => {
  it('are none when none is set', () => {
    expect(iceServersFor('p1', { stunUrls: [], turn: null }, NOW)).toEqual([]);
  });

  it('carry a credential that coturn computes alike and that ends', () => {
    const turn = { urls: ['turn:turn.example:3478'], secret: 'north' };
    expect(iceServersFor('p1', { stunUrls: ['stun:turn.example:3478'], turn }, NOW)).toEqual([
      { urls: ['stun:turn.example:3478'] },
      // printf '1772344800:p1' | openssl dgst -sha1 -hmac north -binary | base64
      { urls: ['turn:turn.example:3478'], username: '1772344800:p1', credential: 'PJFXfUmb5p/vKjsQF9eFSTcY3bc=' },
    ]);
  });
});
