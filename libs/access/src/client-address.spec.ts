import { clientAddress, isLoopback, UNKNOWN_ADDRESS } from './client-address.js';

const from = (remoteAddress: string | undefined, headers: Record<string, string> = {}) => ({ remoteAddress, headers });

describe('without a trusted proxy', () => {
  it('is the other end of the connection, IPv4 as IPv4', () => {
    expect(clientAddress(from('::ffff:10.1.2.3'), false)).toBe('10.1.2.3');
    expect(clientAddress(from('2001:db8::1'), false)).toBe('2001:db8::1');
    expect(clientAddress(from(undefined), false)).toBe(UNKNOWN_ADDRESS);
  });

  it('does not believe what a client writes', () => {
    expect(clientAddress(from('10.1.2.3', { 'x-forwarded-for': '127.0.0.1' }), false)).toBe('10.1.2.3');
  });

  it.each(['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])(
    'is not local behind a local proxy that sends %s',
    (name) => {
      expect(isLoopback(clientAddress(from('127.0.0.1', { [name]: '203.0.113.9' }), false))).toBe(false);
    },
  );
});

describe('behind a trusted proxy', () => {
  it('is what the proxy saw, not what the client wrote before it', () => {
    expect(clientAddress(from('127.0.0.1', { 'x-forwarded-for': '127.0.0.1, 203.0.113.9' }), true)).toBe('203.0.113.9');
  });

  it('is the connection when the proxy says nothing', () => {
    expect(clientAddress(from('10.0.0.2'), true)).toBe('10.0.0.2');
  });
});

it.each([
  ['127.0.0.1', true],
  ['127.8.9.10', true],
  ['::1', true],
  ['10.0.0.1', false],
  ['127.0.0.1.example.org', false],
  [UNKNOWN_ADDRESS, false],
])('knows whether %s is this machine', (address, local) => {
  expect(isLoopback(address)).toBe(local);
});
